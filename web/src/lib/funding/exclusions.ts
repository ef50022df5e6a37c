/** Which schemes cannot be used together, read from the words of their rules about other money. Pure. */
export type OtherFundingRule = { name: string; rule: string }
export type Exclusion = { name: string; others: string[] }

/** Each pair once, and only pairs of which both are in the list of names. */
export function exclusionsAmong(names: readonly string[], rules: readonly OtherFundingRule[]): Exclusion[] {
  const told = new Set<string>()
  const found = new Map<string, string[]>()
  for (const { name, rule } of rules) {
    for (const other of names) {
      if (other === name || !/ geen /.test(rule) || !rule.includes(other)) continue
      const pair = [name, other].sort().join('|')
      if (told.has(pair)) continue
      told.add(pair)
      found.set(name, [...(found.get(name) ?? []), other])
    }
  }
  return [...found].map(([name, others]) => ({ name, others }))
}
