/** The operator's page of prices that moved to what a scheme pays at most. It asks to look and accuses nobody. */
import { counted, date, money } from './format.ts'

export const title = 'Prijzen bij een regeling'
export const text =
  'Deze prijzen gingen omhoog rond de start van een regeling. Ze liggen nu bij het hoogste bedrag. Kijk of hier een reden voor is.'
export const none = 'Er is niets om naar te kijken.'
export const noneText =
  'Gaat een prijs omhoog naar het hoogste bedrag van een regeling? En is dat rond de start ervan? Dan staat het hier.'
export function waiting(total: number): string {
  return counted(total, 'prijs wacht op jou', 'prijzen wachten op jou')
}
export const caption = 'Prijzen om naar te kijken, de nieuwste bovenaan'
export const columns = {
  course: 'Opleiding',
  price: 'Prijs',
  since: 'Sinds',
  scheme: 'Regeling',
  look: 'Bekeken',
} as const
/** A course that was free was 0. */
export function moved(from: string, to: string): string {
  return `van ${Number(from) === 0 ? 'gratis' : money(from)} naar ${money(to)}`
}
export const withVat = 'met btw'
export const withoutVat = 'zonder btw'
export function mostAt(cap: string): string {
  return `Betaalt het meest bij ${money(cap)}.`
}
export const nearWithVat = 'De prijs ligt daar met btw bij.'
/** A period in which to ask, or rules that began to hold. */
export function period(kind: 'version' | 'window', first: string, last: string | null): string {
  const begin = kind === 'window' ? 'Aanvragen kan vanaf' : 'De regels gelden vanaf'
  return last === null ? `${begin} ${date(first)}.` : `${begin} ${date(first)}, tot en met ${date(last)}.`
}
export const look = 'Ik heb gekeken'
export const looked = 'Opgeslagen. Je hebt naar deze prijs gekeken.'
export const gone = 'Deze prijs staat er niet meer. Misschien is de opleiding weg.'

export const seenHeading = 'Laatst bekeken'
export const seenCaption = 'Prijzen waar iemand naar keek, de laatste bovenaan'
export const seenColumns = { ...columns, look: 'Door' } as const
