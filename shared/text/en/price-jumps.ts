/** The operator's page of prices that moved to what a scheme pays at most. It asks to look and accuses nobody. */
import { counted, date, money } from './format.ts'

export const title = 'Prices near a scheme'
export const text =
  'These prices went up around the start of a scheme. They are now close to the highest amount. See if there is a reason.'
export const none = 'There is nothing to look at.'
export const noneText =
  'If a price goes up to the highest amount of a scheme, around the start of it, you will see it here.'
export function waiting(total: number): string {
  return counted(total, 'price is waiting for you', 'prices are waiting for you')
}
export const caption = 'Prices to look at, newest first'
export const columns = {
  course: 'Course',
  price: 'Price',
  since: 'Since',
  scheme: 'Scheme',
  look: 'Looked at',
} as const
/** A course that was free was 0. */
export function moved(from: string, to: string): string {
  return `from ${Number(from) === 0 ? 'free' : money(from)} to ${money(to)}`
}
export const withVat = 'with VAT'
export const withoutVat = 'without VAT'
export function mostAt(cap: string): string {
  return `Pays most at ${money(cap)}.`
}
export const nearWithVat = 'With VAT, the price is close to that.'
/** A period in which to ask, or rules that began to hold. */
export function period(kind: 'version' | 'window', first: string, last: string | null): string {
  const begin = kind === 'window' ? 'You can apply from' : 'The rules hold from'
  return last === null ? `${begin} ${date(first)}.` : `${begin} ${date(first)} to ${date(last)}.`
}
export const look = 'I have looked'
export const looked = 'Saved. You have looked at this price.'
export const gone = 'This price is no longer there. The course may be gone.'

export const seenHeading = 'Recently looked at'
export const seenCaption = 'Prices that somebody looked at, latest first'
export const seenColumns = { ...columns, look: 'By' } as const
