/** For the operator: the occupations of a course, why, and what a person says about them. */
import type { LinkGround } from '../../domain/occupation-guide.ts'
import type { LinkVerdict } from '../../domain/link-review.ts'

export const title = 'Occupations of a course'
export const intro =
  'Is there an occupation too many here, or too few? Say so. It is put right within a few minutes, and stays so after the next run.'
export const fromReport = 'Occupations of this course'
export const back = 'All reports'

export const linksHeading = 'The course now leads to these occupations'
export const noLinks = 'The course is under no occupation now.'
export const why = 'Why'
/** `found`: as ingest/links keeps it, `title: lasser`, `crebo:25491`, or the reason of a review. */
export function ground(kind: LinkGround, found: string): string {
  if (kind === 'code')
    return `The diploma belongs to this occupation (number ${found.slice(found.indexOf(':') + 1)}).`
  if (kind === 'review') return `Somebody checked this: ${found}`
  const at = found.indexOf(':')
  return `${places.get(found.slice(0, at)) ?? 'In the text'}: ‘${found.slice(at + 1).trim()}’.`
}
const places = new Map([
  ['title', 'In the title'],
  ['outcomes', 'In what you learn'],
  ['summary', 'In the summary'],
  ['description', 'In the description'],
])

export const removeHeading = 'Remove an occupation'
export const removeLegend = 'Which occupation does not belong?'
export const remove = 'Remove'
export const addHeading = 'Add an occupation'
export const search = 'Search for an occupation'
export const searchHint = 'In Dutch, for example: lasser.'
export const searchSubmit = 'Search'
export function nothingFound(words: string): string {
  return `We found no occupation for ‘${words}’. Try another word.`
}
export const addLegend = 'Which occupation does belong?'
export const add = 'Add'
export const reason = 'Why?'
export const reasonHint = 'Only operators read this. Write nothing about persons.'
export const errors = {
  occupation: 'Choose an occupation.',
  reason: 'Say why, in at most 200 characters.',
}

export const saved: Record<LinkVerdict, string> = {
  yes: 'Saved. The occupation is added within a few minutes.',
  no: 'Saved. The occupation is removed within a few minutes.',
  rules: 'Saved. The course follows the rules again here.',
}
export const wordsHeading = 'What operators said'
export const noWords = 'Nothing has been said about this course yet.'
export const columns = { occupation: 'Occupation', word: 'What', reason: 'Why', who: 'Who and when' } as const
export const verdicts: Record<LinkVerdict, string> = {
  yes: 'belongs',
  no: 'does not belong',
  rules: 'follows the rules again',
}
export const waits = 'still being worked on'
export const takeBack = 'Take back'
export const takenBack = 'Taken back by an operator.'
export const unknownOccupation = 'occupation that no longer exists'
