/** The plan on paper and in a calendar. */
import type { StepKind } from '../../domain/plan/plan.ts'
import { counted, date, dayOf, listed, moneyRange, nbsp } from './format.ts'
import { monthsText } from './lengths.ts'

export const language = 'en-GB'
export const author = 'Stapwijzer'

/* On paper. */
export function madeOn(day: string): string {
  return `Made on ${date(day)}; prices and rules are those of that day.`
}
export const noDecision = 'This is an aid, not a decision.'
export const whoDecides = 'Providers, employers and public bodies decide for themselves.'
export function pageOf(number: number, pages: number): string {
  return `Page ${number} of ${pages}`
}

export const goalHeading = 'What are you working towards?'
export const goal = 'Goal'
export const reason = 'Why'
export const occupation = 'Occupation'
export const hoursAvailable = 'Time a week'
export const budget = 'Own money'
export const travel = 'Travel'
export function atMostKilometres(distance: string): string {
  return `at most ${distance}`
}

export const shortHeading = 'In short'
export const shortSteps = 'Steps'
export const shortTime = 'Time'
export const shortHours = 'Hours a week'
export const shortPrice = 'Cost'
/** Of how many steps it is not known is said next to what is. */
export function partly(known: string, unknownSteps: number): string {
  return unknownSteps === 0 ? known : `${known}, not known for ${counted(unknownSteps, 'step', 'steps')}`
}
export const unknown = 'not known'
export const shortElapsed = 'From start to end'
export function monthsOf(value: number): string {
  return monthsText(value)
}
/** `hours` is a figure as it is shown. */
export function peak(hours: string): string {
  return `${hours}${nbsp}${hours === '1' ? 'hour' : 'hours'} in the busiest week`
}
export function ofWhich(min: string, max: string): string {
  return `of which you probably pay ${moneyRange(min, max)}`
}
export function inYear(year: number | null): string {
  return year === null ? 'No date yet' : `Cost in ${year}`
}

export const attentionHeading = 'Watch out for this'
export const attentionNone = 'We found nothing that does not fit.'
/** `mend` is what a button says. */
export function toMend(text: string, mend: string): string {
  return `${text}\nWhat you can do: ${mend.charAt(0).toLowerCase()}${mend.slice(1)}.`
}
export function attentionMore(count: number): string {
  return `And ${counted(count, 'more point', 'more points')}. See your plan on Stapwijzer for the whole list.`
}

export const stepsHeading = 'Your steps'
export const noSteps = 'There are no steps in your plan yet.'
export function stepTitle(item: number, title: string): string {
  return `Step ${item + 1} – ${title}`
}
const kinds: Readonly<Record<StepKind, string>> = {
  course: 'course',
  own: 'own step',
  advice: 'talk about your plan',
  funding: 'apply for money',
}
/** A step that has no name of its own. */
export const unnamed: Readonly<Record<StepKind, string>> = {
  course: 'Course we no longer know',
  own: 'Own step',
  advice: 'Talk about your plan',
  funding: 'Apply for money',
}
export function kindAndProvider(kind: StepKind, provider: string | null): string {
  return provider === null ? kinds[kind] : `${kinds[kind]} at ${provider}`
}
export const withdrawn = 'The provider no longer offers this course.'
export const start = 'Start'
export function startAt(day: string, city: string | null): string {
  return city === null ? date(day) : `${date(day)} in ${city}`
}
export const anyMoment = 'whenever you like'
export const notChosen = 'not chosen yet'
export const lasts = 'How long'
export const perWeek = 'A week'
export const hoursInAll = 'Hours'
export const cost = 'Cost'
export const free = 'free'
export const own = 'You pay'
export function probably(min: string, max: string): string {
  return `probably ${Number(max) === 0 ? 'nothing' : moneyRange(min, max)}`
}
export const payers = 'Who helps to pay'
type Payer = { name: string; likely: boolean; byEmployer: boolean }
/** `more`: how many others may pay as well. */
export function payerList(shown: readonly Payer[], more: number): string {
  const words = shown.map(({ name, likely, byEmployer }) => {
    const how = likely ? 'probably' : 'perhaps'
    return `${name}: ${how}${byEmployer ? ', through your employer' : ''}`
  })
  const rest = `And ${counted(more, 'more scheme', 'more schemes')}. Look on Stapwijzer under ‘Who pays?’`
  return [...words, ...(more > 0 ? [rest] : [])].join('\n')
}
export const needed = 'What you need'
export const after = 'Only after'
export function afterSteps(items: readonly number[]): string {
  return `${items.length === 1 ? 'step' : 'steps'} ${listed(items.map((item) => String(item + 1)))}`
}
export const toCourse = 'See this course on Stapwijzer'
export const toProvider = 'Go to the page of the provider'

export const timeHeading = 'Your plan over time'
export function stepName(item: number): string {
  return `Step ${item + 1}`
}
export const busyWeeks = 'Busiest weeks'
export const overWeeks = 'Too many hours'

export const daysHeading = 'Important days'
export function dayOfStart(item: number, title: string): string {
  return `Step ${item + 1} begins: ${title}`
}
export function dayOfEnd(item: number, title: string): string {
  return `Last day of step ${item + 1}: ${title}`
}
export function dayToEnrol(item: number, title: string): string {
  return `Last day to enrol for step ${item + 1}: ${title}`
}
export const skillsHeading = 'What you still have to learn'
export function skillsIntro(occupation: string): string {
  return `This belongs to the occupation ${occupation}. None of your steps teaches you this.`
}
export function skillsMore(count: number): string {
  return `And ${counted(count, 'more skill', 'more skills')}.`
}

export const sourcesHeading = 'Where does this come from?'
export function courseSource(title: string, provider: string, checkedAt: string): string {
  return `${title}: details from ${provider}, checked on ${dayOf(checkedAt)}.`
}
/** `verifiedAt` null: nobody read these rules at their source yet. */
export function schemeSource(name: string, sources: readonly string[], verifiedAt: string | null): string {
  return verifiedAt === null
    ? `${name}: these rules are not certain. Check them first.`
    : `${name}: source ${listed(sources)}, checked on ${date(verifiedAt)}.`
}
export function savedOn(dateTime: string): string {
  return `Your plan was saved on ${dayOf(dateTime)}.`
}
export const missingCharacters = 'Where you see [?], this file cannot show a character.'

export const helpHeading = 'Help'
export const helpText =
  'Are you stuck? Talk to the Leerwerkloket (learning and work desk) near you. It is free.'
export const helpLink = 'Find the desk near you'

/** Name of the file when the plan's own name has no letters. */
export const fileName = 'plan'

/* In a calendar. */
export function endSummary(title: string): string {
  return `Last day: ${title}`
}
export function enrolSummary(title: string): string {
  return `Last day to enrol: ${title}`
}
/** `more`: how many other steps it is for. */
export function fundingSummary(title: string, more: number): string {
  return `Last day to apply for money: ${andMore(title, more)}`
}
export function fundingOpensSummary(title: string, more: number): string {
  return `Apply for money from now on: ${andMore(title, more)}`
}
function andMore(title: string, more: number): string {
  return more === 0 ? title : `${title} and ${counted(more, 'more step', 'more steps')}`
}
export const enrolDescription = 'Enrol with the provider on or before this day.'
export function providerLine(provider: string): string {
  return `Provider: ${provider}`
}
export function factLine(name: string, value: string): string {
  return `${name}: ${value}`
}
/** Said by an alarm. */
export function startsSoon(title: string): string {
  return `You start in a week: ${title}`
}
export function deadlineSoon(summary: string, days: number): string {
  return `In ${counted(days, 'day', 'days')}: ${summary}`
}
