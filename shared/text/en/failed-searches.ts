/** For the operator: words that people searched for in vain, and what to do about them. */
import type { FailedCause, FailedOutcome } from '../../domain/failed-search.ts'
import { counted, date } from './format.ts'

export const title = 'Searched for and not found'
export const intro =
  'The last time, these words found nothing, or only a part. Who searched is noted nowhere. After 180 days we erase a word.'
export const none = 'Everything that people searched for found something.'
export const caption = 'Words that found nothing. The most searched are at the top.'
export const columns = { words: 'Searched', asked: 'How often', when: 'When', todo: 'What to do' } as const
export function times(number: number): string {
  return counted(number, 'time', 'times')
}
export function days(first: string, last: string): string {
  return first === last ? date(first) : `${date(first)} to ${date(last)}`
}
export const outcomes: Record<FailedOutcome, string> = {
  nothing: 'found nothing',
  'some-words': 'found only some of the words',
}
export const todo: Record<FailedCause, string> = {
  'no-course': 'We know this occupation, but found no course for it. Ask providers whether they give one.',
  'other-word':
    'It looks like this occupation. Is it the same? Then have it added as another word. If not, ask providers.',
  unknown:
    'We do not know this. Is it a trade or a subject? Then ask providers. Is it a typing mistake? Then there is nothing to do.',
}
export const tryIt = 'Search for it now'
