/** Whether words leave no doubt which occupation somebody means. Pure. */
type Named = { label: string; matchedLabel: string }

/**
 * The one of these occupations that has the words as its name, or else as another name that no other one has as a part
 * of its own: `medewerker` is a name of one occupation and says nothing. A likeness alone is a guess, also a lonely one.
 */
export function sureOf<T extends Named>(items: readonly T[], words: string): T | undefined {
  const byName = alone(items.filter(({ label }) => same(label, words)))
  if (byName) return byName
  const byOtherName = alone(items.filter(({ matchedLabel }) => same(matchedLabel, words)))
  const vague = items.some((item) => item !== byOtherName && hasWithin(item, words))
  return vague ? undefined : byOtherName
}

function hasWithin({ label, matchedLabel }: Named, words: string): boolean {
  return [label, matchedLabel].some((name) => ` ${folded(name)} `.includes(` ${folded(words)} `))
}

function alone<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined
}

function same(a: string, b: string): boolean {
  return folded(a) === folded(b)
}

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}
