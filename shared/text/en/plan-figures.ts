/** The plan in figures: money by year, who pays, hours a week over time, and the days to mind. */
import { counted, date, decimal, listed, money, month, nbsp, plural } from './format.ts'
import { monthsText } from './lengths.ts'

export const heading = 'Your plan in figures'
export function wholeTime(months: number): string {
  return `From your first start to the end your plan takes ${monthsText(months)}.`
}

export const timelineHeading = 'Your plan over time'
/** `last`: the last day of the last month. */
export function timelineText(from: string, last: string, steps: number): string {
  return `From ${month(from)} to ${month(last)}, with ${counted(steps, 'step', 'steps')}.`
}
/** Steps without a start. */
export function timelineUndated(items: readonly number[]): string {
  return `Without a start day, so not in the timeline: ${stepsNamed(items)}.`
}
export const timelineStep = 'step'
export const timelineBusy = 'busiest weeks'
export const timelineOver = 'weeks with more hours than you have'
export const timelineEnrol = 'last day to enrol'
export const timelineFunding = 'day to apply for money'
export const timelineMore = 'and more busy weeks'
export function morePeriods(count: number): string {
  return `${counted(count, 'period', 'periods')} under ‘Hours a week’`
}
export const timelineTable = 'See the timeline as a table'
export const timelineWhat = 'What'
export const timelineWhen = 'When'
export function fromDay(day: string): string {
  return `from ${date(day)}, end not known`
}
export function costIn(year: number): string {
  return `Cost in ${year}`
}
/** In a picture: the known sum alone. */
export function shortCost({ known, unknownItems }: { known: string; unknownItems: number }): string {
  if (unknownItems > 0 && Number(known) === 0) return unknown
  return unknownItems > 0 ? `${money(known)} or more` : money(known)
}

export const moneyHeading = 'Cost by year'
export const year = 'Year'
export const cost = 'Cost'
export const you = 'You probably pay'
export const noYear = 'no start day yet'
export const yearText = 'A step counts in the year in which it begins.'
export const total = 'Together'
export const unknown = 'not known'
/** After an amount: how many steps it does not count, because their price is not known. */
export function andUnknown(steps: number): string {
  return `and ${counted(steps, 'step', 'steps')} with an unknown price`
}
export const netUnknown = 'we cannot say yet'
export const netHow = 'Answer a few questions to see what you will probably pay.'
export const toFunding = 'See who helps to pay'

export const payersHeading = 'Who may help to pay?'
export function payer(name: string, likely: boolean): string {
  return `${name} (${likely ? 'probably' : 'perhaps'})`
}
export const applicants = {
  person: 'You apply for this yourself.',
  employer: 'Your employer applies for this.',
  provider: 'The provider arranges this.',
  other: 'Somebody else applies for this.',
} as const
export function forSteps(items: readonly number[]): string {
  return `for ${stepsNamed(items)}`
}
export function morePayers(count: number): string {
  return `See ${counted(count, 'more scheme', 'more schemes')}`
}
export const notADecision = 'This is an aid, not a decision. The organisation that runs the scheme decides.'

export const hoursHeading = 'Hours a week'
export function stepsNamed(items: readonly number[]): string {
  return `${items.length === 1 ? 'step' : 'steps'} ${listed(items.map((item) => String(item + 1)))}`
}
export function hours(value: number): string {
  return `${decimal(value)}${nbsp}${value === 1 ? 'hour' : 'hours'}`
}
/** `until` is the first day after it. */
export function peak(value: number, from: string, lastDay: string, items: readonly number[]): string {
  const take = items.length > 1 ? 'together take' : 'takes'
  return `The busiest time is from ${date(from)} to ${date(lastDay)}. Then ${stepsNamed(items)} ${take} ${hours(value)} a week.`
}
export function fits(free: number): string {
  return `That fits in your ${hours(free)} a week.`
}
export function doesNotFit(over: number): string {
  return `That is ${hours(over)} more than you have.`
}
export const barsLegend = 'hours a week'
export function freeLegend(free: number): string {
  return `your time: ${hours(free)} a week`
}
export const overLegend = 'more than you have'
export const holidayLegend = 'school holiday: no hours counted'
export const asTable = 'See the hours as a table'
export const period = 'From and to'
export const perWeek = 'Hours a week'
export const forStepsHeading = 'For'
export function between(from: string, lastDay: string): string {
  return `${date(from)} to ${date(lastDay)}`
}
export const noHours = 'none'
export const holidaysRegion =
  'Holidays are those of primary and secondary schools in the middle region of the Netherlands.'

export const daysHeading = 'Important days'
export const dayKinds = {
  start: 'You begin.',
  end: 'Last day.',
  enrol: 'Last day to enrol.',
  funding: 'Last day to apply for money.',
} as const
/** Empty for what is more than three months away: nobody counts those days. */
export function daysLeft(days: number): string {
  if (days > 92) return ''
  if (days < 0) return 'in the past'
  if (days === 0) return 'today'
  return days === 1 ? 'tomorrow' : `${days} ${plural(days, 'day', 'days')} left`
}
