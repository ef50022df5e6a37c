/** What somebody can do with a scheme, where that was read, and how schemes stand apart that nobody could verify. */
import { date } from './format.ts'

/** Instead of saying that it exists now, of rules that nobody could read at a source. */
export function unsureText(authority: string): string {
  return `We weten niet zeker of dit nu zo is. Vraag het na bij ${authority}.`
}
export const actHeading = 'Dit kun je doen'
export const applyLabels = {
  person: 'Zelf aanvragen',
  employer: 'Je werkgever vraagt het aan',
  provider: 'De aanbieder regelt het',
  other: 'Een ander vraagt het aan',
} as const
export const noApplyAddress = 'We vonden geen adres om dit aan te vragen.'
export const officialLabel = 'Officiële uitleg'
export const openingLabel = 'Wanneer'
export const helpLabel = 'Wie helpt'
export function addressesOf(day: string): string {
  return `Deze adressen zochten we op ${date(day)} op.`
}
/** Of a text that was read: from when it is. A year or a day. */
export function sourceDated(dated: string): string {
  return dated.length === 4 ? `tekst uit ${dated}` : `tekst van ${date(dated)}`
}
export function sourceRead(day: string): string {
  return `gelezen op ${date(day)}`
}

/* The list of all schemes */
export function uncheckedHeading(count: number): string {
  return `Niet zeker (${count})`
}
export const uncheckedIntro =
  'De regels van nu konden we hiervan niet bij een bron lezen. Vraag na of ze nog zo zijn.'
