/** The page that says who may pay, and the page of one scheme. */
import { counted, date, listed } from './format.ts'

export const title = 'Wie betaalt jouw opleiding?'
export const description =
  'Beantwoord een paar vragen en zie wie kan meebetalen aan je opleiding. We bewaren niets van wat je invult.'
export const heading = 'Wie betaalt mee?'
export function headingFor(course: string): string {
  return `Wie betaalt mee aan ${course}?`
}
export const lead =
  'Beantwoord een paar vragen. Dan zie je welke regelingen bij je passen en wat je zelf betaalt.'
export const nothingStored = 'We bewaren niets. We rekenen je antwoorden uit en vergeten ze daarna.'
export const forCourse = 'Je kijkt nu voor deze opleiding:'
export const otherCourse = 'Kijk zonder deze opleiding'
export const courseGone = 'Deze opleiding is er niet meer. Je kunt hieronder zelf een prijs invullen.'
export const noCourseYet = 'Heb je nog geen opleiding gekozen? Vul dan in wat je al weet.'
export const findCourse = 'Zoek eerst een opleiding'
/** Said once, for all questions together. */
export const onlyFirst = 'Alleen de eerste vraag is nodig. De andere mogen leeg blijven.'
export const allMayBeEmpty = 'Deze vragen mogen leeg blijven.'
export const required = 'nodig'
export const nextHeading = 'Deze vragen maken het meeste uit'
export function answeredHeading(questions: number): string {
  return `Wat je al invulde (${questions})`
}
export function lastMoreHeading(questions: number): string {
  return counted(questions, 'vraag over een uitkering', 'vragen over een uitkering')
}
export function moreHeading(questions: number): string {
  return `Alle andere vragen (${questions})`
}
export const lastHeading = 'Alleen als je dat wilt'
export const submit = 'Laat zien wie betaalt'
export const submitAgain = 'Reken opnieuw uit'
export const remember = 'Onthoud mijn antwoorden ook voor andere opleidingen'
export const rememberHint =
  'Dan zie je bij elke opleiding en in je plan wat je zelf betaalt. Het blijft in dit tabblad.'
export const remembered = 'Je antwoorden staan alleen in dit tabblad. Sluit je het, dan zijn ze weg.'
export const forget = 'Vergeet mijn antwoorden'
export const forgotten = 'Je antwoorden zijn weg.'
export const failed = 'We konden het nu niet uitrekenen. Je antwoorden staan er nog. Probeer het zo nog eens.'

export const answerHeading = 'Dit zijn je mogelijkheden'
export const noDecision = 'Dit is een hulpmiddel, geen besluit.'
export function talk(desk: string | null): string {
  return `Liever met iemand praten? ${desk ?? 'Het Leerwerkloket'} helpt gratis.`
}
export const toDesk = 'Praat met het loket'
export const changeAnswers = 'Verander je antwoorden'
export const answersHeading = 'Jouw antwoorden'

export const groups = {
  likely: 'Dit past waarschijnlijk',
  worth: 'Dit is het proberen waard',
  if: 'Misschien, als …',
  price: 'Wat een school vraagt volgens de wet',
  'not-eligible': 'Dit lukt nu niet',
  expired: 'Dit bestaat niet meer',
} as const
export const ifIntro = 'Deze regelingen hangen af van één vraag. Open de vraag als die bij je past.'
export const groupIntro = {
  price: 'Dit zijn prijzen. Ze betalen niet mee.',
  'not-eligible': 'Bij elke regeling staat waarom.',
  expired: 'Deze regelingen kun je niet meer aanvragen.',
} as const
export function schemesUnder(count: number): string {
  return `(${counted(count, 'regeling', 'regelingen')})`
}
export const answerThis = 'Beantwoord deze vraag'
export function moreQuestions(count: number): string {
  return `Nog ${counted(count, 'vraag', 'vragen')} die zelden iets uitmaken`
}
export function showMore(count: number): string {
  return `Nog ${counted(count, 'regeling', 'regelingen')}`
}

export const amountLabel = 'Hoeveel'
export const forWhomLabel = 'Voor wie'
export const forEveryone = 'Iedereen.'
export const forWhomDepends = 'Dat hangt af van de opleiding en van jou.'
export const whoLabel = 'Wie vraagt het aan'
export const whenLabel = 'Wanneer'
export const why = 'Waarom, en de bron'
export const whyOnly = 'Waarom'
export const stillNeeded = 'Dit moeten we nog weten:'
export const rule = 'De regel:'
export const askSomeone = 'vraag dit na'
export const notSure = 'Deze regels zijn niet zeker. Vraag het na.'
export const payBack = 'Je betaalt dit terug.'
export const moreAbout = 'Alles over deze regeling'
export const source = 'Bron'
export const noSource = 'nog geen bron'
export function checkedOn(day: string | null): string {
  return day === null ? 'nog niet gecontroleerd' : `gecontroleerd op ${date(day)}`
}
export function decides(authority: string): string {
  return `${capital(authority)} beslist.`
}
export function askThere(authority: string): string {
  return `Vraag het na bij ${authority}.`
}

type ActBy = {
  date: string
  kind: 'window-closes' | 'window-opens' | 'window-expected' | 'before-start'
}
/** By when to ask; `days` = from today until then. */
export function actBy({ date: day, kind }: ActBy, days: number): string {
  const left = days === 0 ? 'vandaag' : `nog ${counted(days, 'dag', 'dagen')}`
  switch (kind) {
    case 'window-closes':
      return `Tot en met ${date(day)} (${left})`
    case 'window-opens':
      return `Vanaf ${date(day)} (over ${counted(days, 'dag', 'dagen')})`
    case 'window-expected':
      return `Waarschijnlijk vanaf ${date(day)}`
    case 'before-start':
      return `Voor ${date(day)}, dan begint de opleiding (${left})`
  }
}
export const when = {
  beforeStart: 'Voor de opleiding begint',
  afterwards: 'Na afloop van de opleiding',
  notKnown: 'Nog niet bekend',
  always: 'Dit kan het hele jaar',
} as const

export const totalsHeading = 'Wat betaal je zelf?'
export function priceLine(amount: string): string {
  return `De opleiding kost ${amount}.`
}
export const priceMissing =
  'De prijs is onbekend. Vraag ernaar bij de aanbieder, of vul hieronder een prijs in.'
export const priceMissingTyped = 'Vul een prijs in, dan rekenen we het uit.'
export const countedHeading = 'Daarin telt mee'
export const nothingCounted = 'We trekken er nog niets van af. Geen regeling is al zeker genoeg.'
export const notCountedHeading = 'Daarin telt niet mee'
export function loansNotCounted(names: readonly string[]): string {
  return `Lenen: ${listed(names)}. Dat betaal je terug.`
}
export function employerNotCounted(schemes: number, employer: string): string {
  return `Geld dat ${employer} krijgt (${counted(schemes, 'regeling', 'regelingen')}). Maak daar samen afspraken over.`
}
export const taxNotCounted = 'Voordeel via de belasting. Dat merk je pas later.'
export function openNotCounted(schemes: number): string {
  return `${counted(schemes, 'regeling', 'regelingen')} waar we nog iets van moeten weten.`
}
export const combineHeading = 'Wat gaat niet samen?'
export function notTogether(name: string, others: readonly string[]): string {
  return `${name} gaat niet samen met ${listed(others, 'of')}.`
}
export const combineOk = 'Voor zover wij weten kun je deze regelingen samen gebruiken. Vraag het wel na.'

export const allHeading = 'Alle regelingen'
export function allSummary(count: number): string {
  return `Bekijk alle ${count} regelingen die wij kennen`
}
export const status = {
  live: 'bestaat nu',
  closed: 'nu niet open',
  ended: 'bestaat niet meer',
  'not-yet': 'bestaat nog niet',
} as const

/* The page of one scheme */
export const schemes = 'Wie betaalt?'
export function schemeDescription(name: string): string {
  return `${name}: voor wie, hoeveel, wie het aanvraagt en wanneer. Met bron en met wat er door de jaren veranderde.`
}
export const statusText = {
  live: 'Deze regeling bestaat nu.',
  closed: 'Deze regeling bestaat, maar je kunt nu niets aanvragen.',
  ended: 'Deze regeling bestaat niet meer.',
  'not-yet': 'Deze regeling bestaat nog niet.',
} as const
export function endedOn(day: string): string {
  return `Deze regeling bestaat niet meer sinds ${date(day)}.`
}
export const inShort = 'In het kort'
export const kindLabel = 'Soort'
export const kinds = {
  grant: 'subsidie of bijdrage',
  loan: 'lening',
  mixed: 'deels gift, deels lening',
  tax: 'voordeel via de belasting',
  'set-off': 'afspraak bij ontslag',
  price: 'lagere prijs of vaste prijs',
  service: 'hulp of advies',
  fund: 'fonds of budget van een sector',
} as const
export const decidesLabel = 'Wie beslist'
export const sharedOut = 'Hoe het geld wordt verdeeld'
export const allocations = {
  right: 'Wie aan de regels voldoet, krijgt het.',
  'pro-rata': 'Bij veel aanvragen krijgt iedereen minder.',
  'first-come': 'Wie het eerst komt, krijgt het.',
  'budget-limited': 'Tot het geld op is.',
  lottery: 'Bij te veel aanvragen wordt er geloot.',
  ranked: 'Er is een volgorde. Niet iedereen krijgt het.',
  discretion: 'Er wordt per persoon gekeken.',
  fund: 'Het fonds van de sector beslist.',
} as const
export function windowOpen(last: string): string {
  return `Nu open, tot en met ${date(last)}`
}
export function windowNext(first: string, last: string, expected: boolean): string {
  return `${expected ? 'Waarschijnlijk van' : 'Van'} ${date(first)} tot en met ${date(last)}`
}
export const versionsHeading = 'De regels door de jaren'
export function versionSpan(from: string | null, until: string | null): string {
  if (from && until) return `Van ${date(from)} tot ${date(until)}`
  if (from) return `Vanaf ${date(from)}`
  return until ? `Tot ${date(until)}` : 'Altijd'
}
export const versionNow = 'dit geldt nu'
export const versionComing = 'dit geldt straks'
export const changesHeading = 'Dit veranderde'
export const changes = {
  added: 'Nieuw:',
  dropped: 'Niet meer:',
  changed: 'Nu:',
  was: 'Eerst:',
  amount: 'Bedrag nu:',
  windows: 'De periodes om het aan te vragen veranderden.',
  unsure: 'Deze regels konden we nog niet bij de bron nakijken.',
  sure: 'Deze regels lazen we bij de bron. De oudere waren nog niet zeker.',
  nothing: 'De regels bleven hetzelfde.',
} as const
export const firstVersion = 'Dit is de oudste versie die wij kennen.'
export const conditionsHeading = 'Dit moet kloppen'
export const oneOfThese = 'Een van deze dingen:'
export const noConditions = 'Er zijn geen vaste regels. Vraag wat er kan.'
export const softNote = 'hierdoor kan het bedrag lager zijn'
export const worthHeading = 'Hoeveel het is'
export const worthUnknown = 'Het bedrag is onbekend.'
export const windowsHeading = 'Wanneer je het kunt aanvragen'
export const noWindows = 'Er is geen vaste periode.'
export const noWindowsKnown = 'De periodes zijn nog niet bekend.'
export function windowSpan(first: string, last: string): string {
  return `${date(first)} tot en met ${date(last)}`
}
export function yearly(first: string, last: string): string {
  return `Elk jaar van ${dayAndMonth(first)} tot en met ${dayAndMonth(last)}`
}
export const evidenceNote = {
  verified: 'Deze regels lazen we bij de bron.',
  'from-memory': 'Deze regels konden we niet bij een bron lezen.',
  unverified: 'Deze regels konden we niet bij een bron lezen.',
} as const
/** What rules about nationality mean. */
export const europe =
  'Met Europa bedoelen we de Europese Unie, Noorwegen, IJsland, Liechtenstein en Zwitserland.'
export const sourcesHeading = 'Bronnen'
export const checkYourself = 'Kijk of dit iets voor jou is'
/** To the search: by the facts of the courses alone. */
export function coursesWith(courses: number): string {
  return `Bekijk ${counted(courses, 'opleiding die hier misschien mee kan', 'opleidingen die hier misschien mee kunnen')}`
}

/** `02-01` → `1 februari`. */
function dayAndMonth(monthDay: string): string {
  return date(`2000-${monthDay}`).replace(/ 2000$/, '')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
