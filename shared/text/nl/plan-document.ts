/** The plan on paper and in a calendar. */
import type { StepKind } from '../../domain/plan/plan.ts'
import { counted, date, dayOf, listed, moneyRange, nbsp } from './format.ts'
import { monthsText } from './lengths.ts'

export const language = 'nl-NL'
export const author = 'Stapwijzer'

/* On paper. */
export function madeOn(day: string): string {
  return `Gemaakt op ${date(day)}; prijzen en regels van die dag.`
}
export const noDecision = 'Dit is een hulpmiddel, geen besluit.'
export const whoDecides = 'Aanbieders, werkgevers en instanties beslissen zelf.'
export function pageOf(number: number, pages: number): string {
  return `Pagina ${number} van ${pages}`
}

export const goalHeading = 'Waar werk je naartoe?'
export const goal = 'Doel'
export const reason = 'Waarom'
export const occupation = 'Beroep'
export const hoursAvailable = 'Tijd per week'
export const budget = 'Eigen geld'
export const travel = 'Reizen'
export function atMostKilometres(distance: string): string {
  return `hoogstens ${distance}`
}

export const shortHeading = 'In het kort'
export const shortSteps = 'Stappen'
export const shortTime = 'Tijd'
export const shortHours = 'Uren per week'
export const shortPrice = 'Kosten'
/** `of` how many steps it is not known is said next to what is. */
export function partly(known: string, unknownSteps: number): string {
  return unknownSteps === 0 ? known : `${known}, van ${counted(unknownSteps, 'stap', 'stappen')} onbekend`
}
export const unknown = 'onbekend'
export const shortElapsed = 'Van begin tot eind'
export function monthsOf(value: number): string {
  return monthsText(value)
}
export function peak(hours: string): string {
  return `${hours}${nbsp}uur in de drukste week`
}
export function ofWhich(min: string, max: string): string {
  return `waarvan jij waarschijnlijk ${moneyRange(min, max)}`
}
export function inYear(year: number | null): string {
  return year === null ? 'Nog geen datum' : `Kosten in ${year}`
}

export const attentionHeading = 'Let hierop'
export const attentionNone = 'We vonden niets dat niet past.'
/** `mend` is what a button says. */
export function toMend(text: string, mend: string): string {
  return `${text}\nWat je kunt doen: ${mend.charAt(0).toLowerCase()}${mend.slice(1)}.`
}
export function attentionMore(count: number): string {
  return `En nog ${counted(count, 'punt', 'punten')}. Bekijk je plan op Stapwijzer voor de hele lijst.`
}

export const stepsHeading = 'Je stappen'
export const noSteps = 'Er staan nog geen stappen in je plan.'
export function stepTitle(item: number, title: string): string {
  return `Stap ${item + 1} – ${title}`
}
const kinds: Readonly<Record<StepKind, string>> = {
  course: 'opleiding',
  own: 'eigen stap',
  advice: 'gesprek over je plan',
  funding: 'geld aanvragen',
}
/** A step that has no name of its own. */
export const unnamed: Readonly<Record<StepKind, string>> = {
  course: 'Opleiding die we niet meer kennen',
  own: 'Eigen stap',
  advice: 'Gesprek over je plan',
  funding: 'Geld aanvragen',
}
export function kindAndProvider(kind: StepKind, provider: string | null): string {
  return provider === null ? kinds[kind] : `${kinds[kind]} bij ${provider}`
}
export const withdrawn = 'De aanbieder biedt deze opleiding niet meer aan.'
export const start = 'Start'
export function startAt(day: string, city: string | null): string {
  return city === null ? date(day) : `${date(day)} in ${city}`
}
export const anyMoment = 'wanneer je wilt'
export const notChosen = 'nog niet gekozen'
export const lasts = 'Hoe lang'
export const perWeek = 'Per week'
export const hoursInAll = 'Uren'
export const cost = 'Kosten'
export const free = 'gratis'
export const own = 'Jij betaalt'
export function probably(min: string, max: string): string {
  return `waarschijnlijk ${Number(max) === 0 ? 'niets' : moneyRange(min, max)}`
}
export const payers = 'Wie betaalt mee'
type Payer = { name: string; likely: boolean; byEmployer: boolean }
/** `more`: how many others may pay as well. */
export function payerList(shown: readonly Payer[], more: number): string {
  const words = shown.map(({ name, likely, byEmployer }) => {
    const how = likely ? 'waarschijnlijk' : 'misschien'
    return `${name}: ${how}${byEmployer ? ', via je werkgever' : ''}`
  })
  const rest = `En nog ${counted(more, 'regeling', 'regelingen')}. Kijk op Stapwijzer bij ‘Wie betaalt?’`
  return [...words, ...(more > 0 ? [rest] : [])].join('\n')
}
export const needed = 'Wat je nodig hebt'
export const after = 'Pas na'
export function afterSteps(items: readonly number[]): string {
  return `stap ${listed(items.map((item) => String(item + 1)))}`
}
export const toCourse = 'Bekijk deze opleiding op Stapwijzer'
export const toProvider = 'Naar de pagina van de aanbieder'

export const timeHeading = 'Je plan in de tijd'
export function stepName(item: number): string {
  return `Stap ${item + 1}`
}
export const busyWeeks = 'Drukste weken'
export const overWeeks = 'Te veel uren'

export const daysHeading = 'Belangrijke dagen'
export function dayOfStart(item: number, title: string): string {
  return `Stap ${item + 1} begint: ${title}`
}
export function dayOfEnd(item: number, title: string): string {
  return `Laatste dag van stap ${item + 1}: ${title}`
}
export function dayToEnrol(item: number, title: string): string {
  return `Laatste dag om je in te schrijven voor stap ${item + 1}: ${title}`
}
export const skillsHeading = 'Wat je nog moet leren'
export function skillsIntro(occupation: string): string {
  return `Dit hoort bij het beroep ${occupation}. Geen van je stappen leert je dit.`
}
export function skillsMore(count: number): string {
  return `En nog ${counted(count, 'vaardigheid', 'vaardigheden')}.`
}

export const sourcesHeading = 'Waar komt dit vandaan?'
export function courseSource(title: string, provider: string, checkedAt: string): string {
  return `${title}: gegevens van ${provider}, gecontroleerd op ${dayOf(checkedAt)}.`
}
/** `verifiedAt` null: nobody read these rules at their source yet. */
export function schemeSource(name: string, sources: readonly string[], verifiedAt: string | null): string {
  return verifiedAt === null
    ? `${name}: deze regels zijn niet zeker. Vraag het na.`
    : `${name}: bron ${listed(sources)}, gecontroleerd op ${date(verifiedAt)}.`
}
export function savedOn(dateTime: string): string {
  return `Je plan is bewaard op ${dayOf(dateTime)}.`
}
export const missingCharacters = 'Waar [?] staat, kan dit bestand een teken niet tonen.'

export const helpHeading = 'Hulp'
export const helpText = 'Kom je er niet uit? Praat met het Leerwerkloket bij jou in de buurt. Dat is gratis.'
export const helpLink = 'Zoek het loket bij jou in de buurt'

/** Name of the file when the plan's own name has no letters. */
export const fileName = 'plan'

/* In a calendar. */
export function endSummary(title: string): string {
  return `Laatste dag: ${title}`
}
export function enrolSummary(title: string): string {
  return `Laatste dag inschrijven: ${title}`
}
/** `more`: how many other steps it is for. */
export function fundingSummary(title: string, more: number): string {
  return `Laatste dag geld aanvragen: ${andMore(title, more)}`
}
export function fundingOpensSummary(title: string, more: number): string {
  return `Vanaf nu geld aanvragen: ${andMore(title, more)}`
}
function andMore(title: string, more: number): string {
  return more === 0 ? title : `${title} en nog ${counted(more, 'stap', 'stappen')}`
}
export const enrolDescription = 'Schrijf je op deze dag of eerder in bij de aanbieder.'
export function providerLine(provider: string): string {
  return `Aanbieder: ${provider}`
}
export function factLine(name: string, value: string): string {
  return `${name}: ${value}`
}
/** Said by an alarm. */
export function startsSoon(title: string): string {
  return `Over een week begin je: ${title}`
}
export function deadlineSoon(summary: string, days: number): string {
  return `Over ${counted(days, 'dag', 'dagen')}: ${summary}`
}
