/** What a person sent, as facts in words for the desk. Pure. */
import type { DeskReferral } from '@stapwijzer/shared/api/desk.ts'
import { desk as t, referral as words, education, personFacts } from '@stapwijzer/shared/text/rooms.ts'
import type { Fact } from '#lib/fact.ts'

function fact(name: string, value: string | null | undefined): Fact[] {
  return value ? [{ name, value }] : []
}

/** The words of a code, or the code itself when no words are known for it. */
function wordsFor(values: Readonly<Record<string, string>>, code: string | undefined): string | null {
  return code === undefined ? null : (values[code] ?? code)
}

/**
 * When and in which language to reach the person, and where they live. Address and number are links on the page.
 * `municipality`: its name, where a person gave that instead of a postcode.
 */
export function arrangementFacts(
  { arrangement }: Pick<DeskReferral, 'arrangement'>,
  municipality: string | null,
): Fact[] {
  if (!arrangement) return []
  return [
    ...fact(t.contactFacts.time, words.preferredTimes[arrangement.preferredTime]),
    ...fact(t.contactFacts.language, words.languageName(arrangement.language)),
    ...fact(t.contactFacts.place, arrangement.postcode4),
    ...fact(t.contactFacts.municipality, municipality),
  ]
}

export function sharedFacts({ sent }: Pick<DeskReferral, 'sent'>): Fact[] {
  return [
    ...fact(t.sharedFacts.goal, sent.goal),
    ...fact(t.sharedFacts.situation, wordsFor(personFacts.personWords.situation.values, sent.situation)),
    ...fact(t.sharedFacts.education, wordsFor(education.educationWords, sent.educationHighest)),
    ...fact(t.sharedFacts.age, wordsFor(words.ageBands, sent.ageBand)),
    ...fact(t.sharedFacts.benefit, wordsFor(personFacts.personWords.benefit.values, sent.benefit)),
  ]
}
