/** The plan in figures: money by year, who pays, hours a week over time, and the days to mind. */
import { counted, date, decimal, listed, money, month, nbsp, plural } from './format.ts'
import { monthsText } from './lengths.ts'

export const heading = 'Je plan in cijfers'
export function wholeTime(months: number): string {
  return `Van je eerste start tot het einde duurt je plan ${monthsText(months)}.`
}

export const timelineHeading = 'Je plan in de tijd'
/** `last`: the last day of the last month. */
export function timelineText(from: string, last: string, steps: number): string {
  return `Van ${month(from)} tot en met ${month(last)}, met ${counted(steps, 'stap', 'stappen')}.`
}
/** Steps without a start. */
export function timelineUndated(items: readonly number[]): string {
  return `Zonder startdag, dus niet in de tijdlijn: ${stepsNamed(items)}.`
}
export const timelineStep = 'stap'
export const timelineBusy = 'drukste weken'
export const timelineOver = 'weken met meer uren dan je hebt'
export const timelineEnrol = 'laatste dag inschrijven'
export const timelineFunding = 'dag om geld aan te vragen'
export const timelineMore = 'en meer drukke weken'
export function morePeriods(count: number): string {
  return `${counted(count, 'periode', 'periodes')} bij ‘Uren per week’`
}
export const timelineTable = 'Bekijk de tijdlijn als tabel'
export const timelineWhat = 'Wat'
export const timelineWhen = 'Wanneer'
export function fromDay(day: string): string {
  return `vanaf ${date(day)}, einde onbekend`
}
export function costIn(year: number): string {
  return `Kosten in ${year}`
}
/** In a picture: the known sum alone. */
export function shortCost({ known, unknownItems }: { known: string; unknownItems: number }): string {
  if (unknownItems > 0 && Number(known) === 0) return unknown
  return unknownItems > 0 ? `${money(known)} of meer` : money(known)
}

export const moneyHeading = 'Kosten per jaar'
export const year = 'Jaar'
export const cost = 'Kosten'
export const you = 'Jij betaalt waarschijnlijk'
export const noYear = 'nog geen startdag'
export const yearText = 'Een stap telt mee in het jaar waarin hij begint.'
export const total = 'Samen'
export const unknown = 'onbekend'
/** After an amount: how many steps it does not count, because their price is not known. */
export function andUnknown(steps: number): string {
  return `en ${counted(steps, 'stap', 'stappen')} met een onbekende prijs`
}
export const netUnknown = 'nog niet te zeggen'
export const netHow = 'Beantwoord een paar vragen, dan zie je wat jij waarschijnlijk betaalt.'
export const toFunding = 'Kijk wie er meebetaalt'

export const payersHeading = 'Wie betaalt misschien mee?'
export function payer(name: string, likely: boolean): string {
  return `${name} (${likely ? 'waarschijnlijk' : 'misschien'})`
}
export const applicants = {
  person: 'Dit vraag je zelf aan.',
  employer: 'Dit vraagt je werkgever aan.',
  provider: 'Dit regelt de aanbieder.',
  other: 'Dit vraagt iemand anders aan.',
} as const
export function forSteps(items: readonly number[]): string {
  return `voor ${stepsNamed(items)}`
}
export function morePayers(count: number): string {
  return `Bekijk nog ${counted(count, 'regeling', 'regelingen')}`
}
export const notADecision = 'Dit is een hulpmiddel, geen besluit. De instantie beslist.'

export const hoursHeading = 'Uren per week'
export function stepsNamed(items: readonly number[]): string {
  return `stap ${listed(items.map((item) => String(item + 1)))}`
}
export function hours(value: number): string {
  return `${decimal(value)}${nbsp}uur`
}
/** `until` is the first day after it. */
export function peak(value: number, from: string, lastDay: string, items: readonly number[]): string {
  const together = items.length > 1 ? ' samen' : ''
  return `Het drukst is het van ${date(from)} tot en met ${date(lastDay)}. Dan kost ${stepsNamed(items)}${together} ${hours(value)} per week.`
}
export function fits(free: number): string {
  return `Dat past in jouw ${hours(free)} per week.`
}
export function doesNotFit(over: number): string {
  return `Dat is ${hours(over)} meer dan je hebt.`
}
export const barsLegend = 'uren per week'
export function freeLegend(free: number): string {
  return `jouw tijd: ${hours(free)} per week`
}
export const overLegend = 'meer dan je hebt'
export const holidayLegend = 'schoolvakantie: geen uren geteld'
export const asTable = 'Bekijk de uren als tabel'
export const period = 'Van en tot en met'
export const perWeek = 'Uren per week'
export const forStepsHeading = 'Voor'
export function between(from: string, lastDay: string): string {
  return `${date(from)} tot en met ${date(lastDay)}`
}
export const noHours = 'geen'
export const holidaysRegion = 'Vakanties zijn die van het basis- en voortgezet onderwijs in regio midden.'

export const daysHeading = 'Belangrijke dagen'
export const dayKinds = {
  start: 'Je begint.',
  end: 'Laatste dag.',
  enrol: 'Uiterste dag om je in te schrijven.',
  funding: 'Uiterste dag om geld aan te vragen.',
} as const
/** Empty for what is more than three months away: nobody counts those days. */
export function daysLeft(days: number): string {
  if (days > 92) return ''
  if (days < 0) return 'voorbij'
  if (days === 0) return 'vandaag'
  return days === 1 ? 'morgen' : `nog ${days} ${plural(days, 'dag', 'dagen')}`
}
