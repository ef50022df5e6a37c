/** How near two words are, and which words are one slip of the fingers away. Pure. */

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Every word that one deletion, swap of neighbours, replacement or insertion makes of this one. */
export function oneSlipAway(word: string): string[] {
  const found = new Set<string>()
  for (let at = 0; at <= word.length; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)]
    if (tail !== '') found.add(head + tail.slice(1))
    if (tail.length > 1) found.add(head + tail[1] + tail[0] + tail.slice(2))
    for (const letter of letters) {
      if (tail !== '') found.add(head + letter + tail.slice(1))
      found.add(head + letter + tail)
    }
  }
  found.delete(word)
  return [...found]
}

/** Number of slips between two words (insertions, deletions, replacements, swaps of neighbours); above `most` it may stop counting. */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  const tooMany = most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  let row = last.map(() => tooMany)
  for (let i = 1; i <= a.length; i++) {
    // Letters that are further apart than `most` cost more than that: only a band around the diagonal matters.
    const [from, to] = [Math.max(1, i - most), Math.min(b.length, i + most)]
    row[from - 1] = from === 1 ? i : tooMany
    let leastOfRow = row[from - 1]!
    for (let j = from; j <= to; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, beforeLast[j - 2]! + 1)
      row[j] = least
      if (least < leastOfRow) leastOfRow = least
    }
    if (leastOfRow > most) return tooMany
    if (to < b.length) row[to + 1] = tooMany
    const free = beforeLast.length > 0 ? beforeLast : last.map(() => tooMany)
    beforeLast = last
    last = row
    row = free
  }
  return last[b.length]!
}
