/** Words of one family: what someone does, who does it, and what it is called. Pure; the words are in `words/families.ts`. */
import { stemOf } from '../language/stem.ts'
import { families, verbs } from '../words/families.ts'
import { tableRows } from '../words/table.ts'

/** The family of a stem, or of a word that says who does a verb of ours; null when it has none but its stem. */
export function familyOf(word: string, stem: string): string | null {
  const known = familyOfStem.get(stem)
  if (known !== undefined) return known
  for (const [ending, verbEnding] of doers) {
    if (!word.endsWith(ending)) continue
    const verb = familyOfStem.get(stemOf(word.slice(0, -ending.length) + verbEnding))
    if (verb !== undefined) return verb
  }
  return null
}

/** Who does it, and the verb that makes: programmeur, programmeren. */
const doers: readonly (readonly [string, string])[] = [
  ['eur', 'eren'],
  ['eurs', 'eren'],
  ['euse', 'eren'],
  ['er', 'en'],
  ['ers', 'en'],
  ['ster', 'en'],
  ['sters', 'en'],
  ['aar', 'en'],
  ['aars', 'en'],
]

const familyOfStem = new Map<string, string>()
for (const { cells } of tableRows(families)) {
  const members = cells[0]!.split(' ')
  for (const member of members) {
    const stem = stemOf(member)
    if (!familyOfStem.has(stem)) familyOfStem.set(stem, members[0]!)
  }
}
for (const verb of verbs.trim().split(/\s+/)) {
  const stem = stemOf(verb)
  if (!familyOfStem.has(stem)) familyOfStem.set(stem, verb)
}
