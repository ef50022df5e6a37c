/** For the operator: words that people searched for in vain, and what to do about them. */
import type { FailedCause, FailedOutcome } from '../../domain/failed-search.ts'
import { counted, date } from './format.ts'

export const title = 'Gezocht en niet gevonden'
export const intro =
  'Deze woorden vonden de laatste keer niets, of maar een deel. Wie zocht, staat nergens. Na 180 dagen wissen we een woord.'
export const none = 'Alles wat mensen zochten, vond iets.'
export const caption = 'Woorden die niets vonden. Wat het meest gezocht is, staat bovenaan.'
export const columns = { words: 'Gezocht', asked: 'Hoe vaak', when: 'Wanneer', todo: 'Wat je doet' } as const
export function times(number: number): string {
  return counted(number, 'keer', 'keer')
}
export function days(first: string, last: string): string {
  return first === last ? date(first) : `${date(first)} tot en met ${date(last)}`
}
export const outcomes: Record<FailedOutcome, string> = {
  nothing: 'vond niets',
  'some-words': 'vond maar een deel van de woorden',
}
export const todo: Record<FailedCause, string> = {
  'no-course':
    'Dit beroep kennen we, maar we vonden er geen opleiding voor. Vraag aanbieders of zij die geven.',
  'other-word':
    'Het lijkt op dit beroep. Is het hetzelfde? Laat het dan toevoegen als ander woord. Zo niet, vraag aanbieders.',
  unknown:
    'Dit kennen we niet. Is het een vak? Vraag dan aanbieders. Is het een tikfout? Dan hoef je niets te doen.',
}
export const tryIt = 'Zoek het nu zelf'
