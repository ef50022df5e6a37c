/** Finds files that import each other, by way of other files or not. Pure. */

/**
 * The knots of a graph: its strongly connected parts of more than one file, and files that import themselves. Each is
 * sorted, largest first. `imports` maps a file to the files it imports, type imports included; unknown files are
 * left out. (Tarjan, "Depth-first search and linear graph algorithms", 1972; without recursion, as chains are long.)
 */
export function knotsOf(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const found = new Map<string, number>()
  const low = new Map<string, number>()
  const open = new Set<string>()
  const stack: string[] = []
  const knots: string[][] = []
  const targets = (file: string) => (imports.get(file) ?? []).filter((target) => imports.has(target))

  const enter = (file: string) => {
    found.set(file, found.size)
    low.set(file, found.get(file)!)
    stack.push(file)
    open.add(file)
    return { file, rest: targets(file) }
  }
  const lower = (file: string, value: number) => low.set(file, Math.min(low.get(file)!, value))

  const leave = (file: string) => {
    if (low.get(file) !== found.get(file)) return
    const knot: string[] = []
    let member: string
    do {
      member = stack.pop()!
      open.delete(member)
      knot.push(member)
    } while (member !== file)
    if (knot.length > 1 || targets(file).includes(file)) knots.push(knot.sort())
  }

  for (const start of imports.keys()) {
    if (found.has(start)) continue
    const path = [enter(start)]
    while (path.length > 0) {
      const { file, rest } = path.at(-1)!
      const target = rest.pop()
      if (target === undefined) {
        path.pop()
        leave(file)
        if (path.length > 0) lower(path.at(-1)!.file, low.get(file)!)
      } else if (!found.has(target)) path.push(enter(target))
      else if (open.has(target)) lower(file, found.get(target)!)
    }
  }
  return knots.sort((a, b) => b.length - a.length)
}
