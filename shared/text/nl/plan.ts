/** The plan: its steps, what they add up to, and how to change them. */
import { counted, date, decimal, listed, moneyRange, nbsp } from './format.ts'
import { monthsText } from './lengths.ts'
import { priceSum, type PriceSum } from './price-sum.ts'

export { stepHoursText } from './lengths.ts'

export const title = 'Mijn plan'
export const description =
  'Zet opleidingen en eigen stappen in een volgorde. Zie wat het kost, hoe lang het duurt en wat niet past.'

export const emptyLead = 'Je hebt nog geen plan.'
export const emptyHow = [
  'Zoek een opleiding die je wilt doen.',
  'Kies bij die opleiding voor ‘Zet in mijn plan’.',
  'Kom terug op deze pagina. Zet je stappen in de goede volgorde.',
] as const
export const emptyHeading = 'Zo begin je'
export const toSearch = 'Zoek een opleiding'
export const livesHere =
  'Je plan staat alleen in deze browser. Om het na te kijken sturen we je stappen naar ons. Wij bewaren die niet.'
export const saveIt = 'Bewaar je plan'
export const notStored = 'Je browser kan dit niet onthouden. Bewaar je plan, anders is het straks weg.'

export const goalsHeading = 'Waar werk je naartoe?'
export const noGoal = 'Schrijf in je eigen woorden op wat je wilt bereiken. Dat helpt bij kiezen.'
export const editGoals = 'Doel, tijd en geld aanpassen'
export const planNameDefault = 'Mijn plan'
export const occupation = 'Welk beroep wil je?'
export const occupationHint = 'Bijvoorbeeld: kapper of heftruckchauffeur.'
export const occupationSearch = 'Zoek beroep'
export const occupationChoose = 'Kies'
/** The goal of somebody who typed an occupation that we do not know. */
export function wanted(occupation: string): string {
  return `Ik wil dit worden: ${occupation}`
}
export const occupationShown = 'Beroep'
export const occupationRemove = 'Haal weg'
export const occupationChosen = 'Het beroep staat in je doel.'
export const occupationTakenAway = 'Het beroep is uit je doel gehaald.'
export const travelShown = 'Reizen'
export const postcodeShown = 'Postcode'
export function atMostKm(km: number): string {
  return `hoogstens ${decimal(km)}${nbsp}km`
}
export const hoursShown = 'Tijd per week'
export const budgetShown = 'Eigen geld'
export const levelShown = 'Hoogste opleiding'
export function hours(value: number): string {
  return `${decimal(value)}${nbsp}uur`
}
export const done = 'Klaar'

export const stepsHeading = 'Je stappen'
export const ownStep = 'eigen stap'
export const adviceStep = 'gesprek'
export const fundingStepKind = 'geld aanvragen'
export function stepNumber(index: number): string {
  return `Stap ${index + 1}`
}
export const up = 'Omhoog'
export const down = 'Omlaag'
export const remove = 'Verwijder'
export const edit = 'Pas deze stap aan'
export const start = 'Start'
export const lasts = 'Hoe lang'
export const hoursPerWeek = 'Per week'
/** Of what takes days and no weeks. */
export const hoursInAll = 'Uren'
export const cost = 'Kosten'
export const unknown = 'onbekend'
export const notChosen = 'nog niet gekozen'
export const anyMoment = 'wanneer je wilt'
export function weeks(value: number): string {
  return `${decimal(value)}${nbsp}${value === 1 ? 'week' : 'weken'}`
}
export function after(steps: readonly number[]): string {
  return `pas na stap ${listed(steps.map((index) => String(index + 1)))}`
}
export const whoPays = 'Kijk wie er meebetaalt'
export const withdrawn = 'De aanbieder biedt deze opleiding niet meer aan.'
export const loading = 'We halen de gegevens van de opleidingen op.'
export const factsFailed = 'We konden niet alle gegevens ophalen. Laad de pagina zo nog eens.'

export const firstAlready = 'Dit is al de eerste stap.'
export const lastAlready = 'Dit is al de laatste stap.'
/** Said after a change; the name of the step stands before it. */
export function movedTo(index: number): string {
  return `is nu stap ${index + 1}.`
}
export const removed = 'is weggehaald.'
export const goalNeedsSaved =
  'Zonder script kan dit alleen in een bewaard plan. Bewaar eerst je plan. Kies daarna je doel.'
export const added = 'staat in je plan.'
export const addedAll = 'De stappen staan in je plan.'
export const already = 'stond al in je plan.'
export const alreadyAll = 'Deze stappen stonden al in je plan.'
export const cleared = 'Je plan is leeg.'
export const renewed = 'Je plan rekent nu met de gegevens van vandaag.'
export function swapped(index: number): string {
  return `staat nu op plek ${index + 1}.`
}
export const undo = 'Zet terug'
export const undone = 'Het staat er weer.'

export const chooseStartDay = 'Kies een startdatum'
export const chooseOtherStart = 'Kies een andere start'
export const chooseDay = 'Kies een dag'
export const enrolAtProvider = 'Schrijf je in bij de aanbieder'
/** All that can be done with a step besides that. */
export const more = 'Meer'
export const chooseStart = 'Kies een start'
export const noStartYet = 'Nog niet gekozen'
export function startOption(day: string, city: string | null): string {
  return city === null ? date(day) : `${date(day)}, ${city}`
}
export const otherStart = 'Of vul zelf een startdag in'
export const ownValue = 'Laat leeg om de gegevens van de aanbieder te gebruiken.'
export const afterField = 'Kan deze stap pas na een andere stap?'
export const afterNone = 'Nee'
export const others = 'Kies een andere opleiding'
export const othersLoading = 'We zoeken opleidingen die hierop lijken.'
export const othersFailed = 'Zoeken lukt nu niet. Probeer het straks nog eens.'
export function othersFound(count: number): string {
  return count === 0
    ? 'We vonden geen opleiding die hierop lijkt.'
    : `${counted(count, 'opleiding lijkt', 'opleidingen lijken')} hierop.`
}
export const chooseThis = 'Kies deze'
export const searchYourself = 'Zoek zelf een opleiding'
type Why = 'cheaper' | 'sooner' | 'shorter' | 'online' | 'same-level' | 'alike'
const whyWords: Record<Why, string> = {
  cheaper: 'goedkoper',
  sooner: 'begint eerder',
  shorter: 'duurt korter',
  online: 'online te volgen',
  'same-level': 'hetzelfde niveau',
  alike: 'gaat over hetzelfde',
}
/** Why another course is shown. */
export function whyOther(why: readonly Why[]): string {
  return `Waarom deze: ${listed(why.map((one) => whyWords[one]))}.`
}
export const dragHandle = 'Sleep'
export const enrolUntil = 'Inschrijven tot en met'
export const seats = 'Plekken vrij'
export const noSeats = 'geen, deze start is vol'
export function enrolLeft(left: string): string {
  return `inschrijven: ${left}`
}
/** A start that cannot be had, or only by asking. */
export function startTaken(option: string, why: 'full' | 'cancelled' | 'closed'): string {
  const words = { full: 'vol', cancelled: 'gaat niet door', closed: 'inschrijven kan niet meer' }
  return `${option} (${words[why]})`
}
export const startIsFull =
  'Deze start is vol. Vraag de aanbieder of er nog een plek vrijkomt, of kies een andere start.'

export const ownOpen = 'Eigen stap toevoegen'
export const ownIntro = 'Zoals een gesprek met je werkgever, een open dag of een rijbewijs.'
export const ownKind = 'Wat voor stap is het?'
export const stepKinds = { own: 'Iets anders', advice: 'Een gesprek', funding: 'Geld aanvragen' } as const
export const adviceHint = 'Een gesprek met een loket of over je loopbaan is gratis.'
export const adviceTitles = ['Gesprek met het loket', 'Loopbaanadvies'] as const
export const useTitle = 'Vul in:'
export const fundingHint = 'Kies een regeling uit de lijst, of vul zelf iets in.'
export const fundingChoice = 'Waarvoor wil je geld aanvragen?'
export const fundingOwn = 'Iets anders'
export const fundingNone =
  'We kennen nu geen regeling met een datum voor je stappen. Vul zelf in wat je gaat aanvragen.'
/** A scheme with its day, as one can choose it. */
export function fundingOption(title: string, index: number, day: string | null): string {
  return `${title} (stap ${index + 1}${day === null ? '' : `, ${date(day)}`})`
}
export const ownAdd = 'Zet in mijn plan'
export const moreCourses = 'Zoek nog een opleiding'
export const full = 'Je plan is vol: er passen 50 stappen in.'

export function toStep(index: number): string {
  return `Naar stap ${index + 1}`
}
export const requirementsHeading = 'Wat je vooraf nodig hebt'
export const providerSays = 'De aanbieder schrijft:'

/* The sticky line with the sums. */
export const inTotal = 'In totaal:'
export function steps(count: number): string {
  return counted(count, 'stap', 'stappen')
}
/** `unknownItems`: of how many of the `items` steps it is not known. */
type Sum = { known: number; unknownItems: number }
export function months({ known, unknownItems }: Sum, items: number): string {
  if (unknownItems === items) return 'duur onbekend'
  return monthsText(known)
}
export function peakHours(hours: number | null): string {
  return hours === null ? 'uren per week onbekend' : `${decimal(hours)}${nbsp}uur in de drukste week`
}
export function price(sum: PriceSum & { unknownItems: number }, items: number): string {
  return sum.unknownItems === items ? 'prijs onbekend' : priceSum(sum)
}
export function ofWhichYou(min: string, max: string): string {
  return `jij betaalt waarschijnlijk ${moneyRange(min, max)}`
}
/** What is known of some steps and not of others. */
export function partlyUnknown(what: readonly ('duration' | 'hours' | 'price')[]): string {
  const words = { duration: 'duur', hours: 'uren', price: 'prijs' }
  return `deels onbekend: ${listed(what.map((one) => words[one]))}`
}

export const waysOut = 'Wat wil je met je plan doen?'
export const discuss = 'Bespreek met het loket'
export const discussText = 'Het Leerwerkloket denkt gratis met je mee. Jij kiest wat je stuurt.'
export const discussSaves = 'Stuur je je plan mee? Dan bewaren wij het ook.'
export const clearAll = 'Wis alles'
export const clearText = 'Dit haalt je plan uit deze browser.'
export const aboutScheme = (name: string) => `Lees meer over ${name}`
export const seePlan = 'Bekijk je plan'
