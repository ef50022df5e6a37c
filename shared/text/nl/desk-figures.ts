/** Figures for the admin of a desk, and the log of who saw a question, as the desk reads it. */
import { counted, date, decimal } from './format.ts'

export const heading = 'Cijfers van het loket'
export const notYours = 'Deze cijfers zijn voor de beheerder van het loket.'
export function period(from: string, until: string): string {
  return `Van ${date(from)} tot en met ${date(until)}`
}
export const choosePeriod = 'Kies een andere periode'
export const from = 'Vanaf'
export const until = 'Tot en met'
export const dayHint = 'Zoals 1-9-2026.'
export const show = 'Toon de cijfers'
export const errors = {
  day: 'Schrijf de dag zo: 1-9-2026.',
  order: 'Kies een laatste dag die na de eerste dag komt.',
} as const

export const nowHeading = 'Nu open'
export function openNow(total: number, overdue: number): string {
  if (total === 0) return 'Er staan geen vragen open.'
  const late =
    overdue === 0 ? 'Niets is te laat.' : `${overdue} daarvan ${overdue === 1 ? 'is' : 'zijn'} te laat.`
  return `${counted(total, 'open vraag', 'open vragen')}. ${late}`
}
export const workCaption = 'Open vragen per collega'
export const who = 'Wie'
export const nobody = 'nog niemand'
export const open = 'Open'
export const late = 'Te laat'
export const statesCaption = 'Open vragen per stand'
export const state = 'Stand'
export const number = 'Aantal'

export const promiseHeading = 'Wat is beloofd en gedaan'
export function sent(total: number): string {
  return `In deze periode ${total === 1 ? 'kwam' : 'kwamen'} er ${counted(total, 'vraag', 'vragen')} binnen.`
}
export const promiseCaption = 'Op tijd, en hoe lang het duurde'
export const what = 'Wat'
export const inTime = 'Op tijd'
export const halfWithin = 'De helft binnen'
export const steps = {
  receipt: 'Ontvangst gemeld',
  contact: 'Eerste contact',
  closing: 'Vraag afgesloten',
} as const
export const promised = { receipt: 'binnen 2 werkdagen', contact: 'binnen 5 werkdagen' } as const
export function kept(done: number, due: number): string {
  return due === 0 ? 'nog niet bekend' : `${done} van ${due} (${Math.round((100 * done) / due)}%)`
}
export function median(days: number | null): string {
  if (days === null) return 'nog niet bekend'
  return `${decimal(days)} ${days === 1 ? 'werkdag' : 'werkdagen'}`
}
export const noPromise = 'geen belofte'

export const endHeading = 'Hoe liep het af?'
export const endCaption = 'Vragen die klaar zijn'
export const outcomeCaption = 'Wat afgesloten vragen opleverden'
export const outcome = 'Afloop'
export const noOutcome = 'niet ingevuld'
export const none = 'In deze periode is nog niets afgerond.'

export const exportHeading = 'Alle vragen als bestand'
export const exportText =
  'Voor een eigen systeem van het loket. In het bestand staan namen en vragen. Bewaar het veilig en wis het op tijd.'
export const exportCsv = 'Download als tabel (CSV)'
export const exportLines = 'Download voor een systeem (één vraag per regel)'

/* Who saw it. */
export function accessTitle(reference: string): string {
  return `Wie zag vraag ${reference}?`
}
export const accessText =
  'De persoon ziet deze lijst ook, met ‘medewerker 1’ in plaats van namen. Dat je nu kijkt, komt er ook in.'
export const accessCaption = 'De laatste keer bovenaan'
export const when = 'Wanneer'
export const person = 'De persoon'
export function times(count: number): string {
  return `${count} keer`
}
export function onlyLast(total: number): string {
  return `Dit zijn de laatste 500 van ${total} regels.`
}
export const backToQuestion = 'Terug naar de vraag'
