/** What somebody can do with a scheme, where that was read, and how schemes stand apart that nobody could verify. */
import { date } from './format.ts'

/** Instead of saying that it exists now, of rules that nobody could read at a source. */
export function unsureText(authority: string): string {
  return `We are not certain that this is still so. Check with ${authority}.`
}
export const actHeading = 'What you can do'
export const applyLabels = {
  person: 'Apply yourself',
  employer: 'Your employer applies for it',
  provider: 'The provider arranges it',
  other: 'Somebody else applies for it',
} as const
export const noApplyAddress = 'We found no address for applying.'
export const officialLabel = 'Official explanation'
export const openingLabel = 'When'
export const helpLabel = 'Who helps'
export function addressesOf(day: string): string {
  return `We looked up these addresses on ${date(day)}.`
}
/** Of a text that was read: from when it is. A year or a day. */
export function sourceDated(dated: string): string {
  return dated.length === 4 ? `text from ${dated}` : `text of ${date(dated)}`
}
export function sourceRead(day: string): string {
  return `read on ${date(day)}`
}

/* The list of all schemes */
export function uncheckedHeading(count: number): string {
  return `Not certain (${count})`
}
export const uncheckedIntro =
  'For these we could not read the current rules at a source. Check whether they still hold.'
