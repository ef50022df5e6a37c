/** For the operator: what was counted in the last hour, so that counting can be trusted. */
import { counted } from './format.ts'

export const title = 'Geteld in het laatste uur'
export const intro =
  'Zo zie je of het tellen werkt. We tellen verzoeken en handelingen. Wie iets deed, weten we niet en bewaren we niet.'
export const tryIt = 'Doe zelf iets op de site en kijk na een minuut of het erbij staat.'
/** `from`, `to`: times of day. */
export function span(from: string, to: string): string {
  return `Van ${from} tot ${to}, precies geteld en zonder afronding. Dit zien alleen beheerders.`
}
export const caption = 'Hoe vaak iets in het laatste uur is geteld'
export const columns = { what: 'Wat', times: 'Hoe vaak' } as const
/** `at`: a day with its time. */
export function written(at: string): string {
  return `De tellingen zijn voor het laatst weggeschreven op ${at}.`
}
export const neverWritten = 'In de laatste dag is er niets weggeschreven.'
export function waiting(kinds: number): string {
  if (kinds === 0) return 'Er wacht nu niets om te worden weggeschreven.'
  return `${counted(kinds, 'soort telling wacht', 'soorten tellingen wachten')} nog. Dat duurt hooguit een minuut.`
}
export function dropped(actions: number): string {
  return `${counted(actions, 'handeling is', 'handelingen zijn')} niet geteld, omdat de database te lang weg was.`
}
