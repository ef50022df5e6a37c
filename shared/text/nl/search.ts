/** The search form, the results page and the course cards. */
import type { ControlName, FacetName, FilterName, NamesOfKind } from '../../domain/filters.ts'
import type { Loosening, ReadKind, Widening } from '../../domain/search.ts'
import { count, counted, date, decimal, kilometres, money, shortened } from '../format.ts'

export const qLabel = 'Wat wil je leren of worden?'
export const postcodeLabel = 'Postcode of plaats'
export const postcodeHint = 'mag leeg'
export const submit = 'Zoek'
export const formName = 'Zoek een opleiding'

export function coursesFound(total: number): string {
  return counted(total, 'opleiding', 'opleidingen')
}
/** `38 opleidingen voor ‘boekhouden’`. */
export function heading(total: number, q: string): string {
  const found = total === 0 ? 'Geen opleidingen gevonden' : coursesFound(total)
  return q ? `${found} voor ‘${q}’` : total === 0 ? found : `${found} in de regio en online`
}
export function title(total: number, q: string, page: number): string {
  const what = q ? `${shortened(q, 34)}: ${coursesFound(total)}` : `Alle ${coursesFound(total)}`
  return page > 1 ? `${what}, pagina ${count(page)}` : what
}
export function description(total: number, q: string, page: number): string {
  const about = q ? ` voor ‘${shortened(q, 40)}’` : ''
  const where = page > 1 ? `Pagina ${count(page)} van ` : ''
  return `${where}${coursesFound(total)}${about}. Zie wat ze kosten, wanneer ze starten en wie kan meebetalen.`
}
export function announced(total: number): string {
  return total === 0 ? 'Geen opleidingen gevonden.' : `${coursesFound(total)} gevonden.`
}

export const correctionBefore = 'We zochten op'
export const correctionAfter = 'Zoek toch op'
/** Seen by who goes through the page with the keyboard. */
export const toFirstResult = 'Naar de eerste opleiding'
/** What words of another language were read as. The language comes in by its name. */
export function readInLanguage(language: string, words: readonly { text: string; as: string }[]): string {
  const read = words.map(({ text, as }) => `‘${text}’ is ‘${as}’`).join(', ')
  return read === ''
    ? `We lazen je woorden in het ${language}.`
    : `We lazen je woorden in het ${language}: ${read}.`
}
export const notReviewed = 'Nog niemand die deze taal spreekt, keek dit na.'
export const asTyped = 'Zoek toch precies op'
export const searchedFor = 'Je zocht op:'
/** Before what was read in the words and does not hold. */
export const notHeld = 'Let op:'
export function withoutFilter(label: string): string {
  return `Haal weg: ${label}`
}
export const withoutAll = 'Haal alles weg'
/** Of words that were read as two things: two days, or a place and how far around it. */
export function readAs(labels: readonly string[]): string {
  return labels.join(', ')
}
type Loosened = (labels: readonly string[]) => string
/** What was read in the words and nothing has, and what is shown in its place. */
export const loosened: Record<ReadKind, Loosened> = {
  place: ([place = '', around]) =>
    `niets ${around ? `${around} van` : 'in'} ${place}; dit is verder weg of online`,
  evening: () => `niets in de avond; dit is overdag, ${orUnknown}`,
  'lesson-day': (labels) => `niets op ${or(labels)}; dit is op een andere dag, ${orUnknown}`,
  practical: (labels) => `niets met het kenmerk ‘${or(labels)}’; dit heeft dat niet, ${orUnknown}`,
  level: (labels) => `niets op niveau ${or(labels)}; dit is een ander niveau, ${orUnknown}`,
  provider: (labels) => `niets bij ${or(labels)}; dit is van een andere aanbieder`,
  'study-form': (labels) => `niets in de vorm ‘${or(labels)}’; dit is een andere vorm, ${orUnknown}`,
  delivery: (labels) => `niets ${or(labels)}; dit leer je ergens anders, ${orUnknown}`,
  price: ([price = '']) => `niets ${price}; dit kost meer, ${orUnknown}`,
  start: (labels) => `niets met ${readAs(labels)}; dit start op een ander moment, ${orUnknown}`,
  'provider-type': (labels) => `niets van een ${or(labels)}; dit is van een andere aanbieder`,
  award: (labels) => `niets met ${or(labels)}; hier krijg je iets anders voor, ${orUnknown}`,
  field: (labels) => `niets in het vakgebied ‘${or(labels)}’; dit is een ander vakgebied, ${orUnknown}`,
  order: (labels) => `niet met ${or(labels)} bovenaan`,
  language: (labels) => `niets in het ${or(labels)}; dit is in een andere taal, ${orUnknown}`,
}
const orUnknown = 'of we weten het niet'
/** What was read in the words and does not count beside something else. */
export const notCounted: Record<Exclude<Loosening, 'nothing-found'>, (label: string) => string> = {
  chosen: (label) => `${label} telt niet mee; je koos zelf iets anders`,
  'said-again': (label) => `${label} telt niet mee; je noemde ook iets anders`,
  told: (label) => `${label} telt niet mee; zo te lezen gaat dat over jezelf`,
  denied: (label) => `${label} telt niet mee; zo te lezen wil je dat niet`,
}
function or(labels: readonly string[]): string {
  return labels.join(' of ')
}
export const moreAboutOccupation = 'Meer over het beroep'
export const schemeMayPay = 'Deze opleidingen kunnen misschien met deze regeling. Dat hangt ook van jou af.'
export const moreAboutScheme = 'Meer over'
export const widened: Partial<Record<Widening, string>> = {
  compound: 'We zochten ook op delen van je woord.',
  synonym: 'We zochten ook op woorden die hetzelfde betekenen.',
}

export const filters = 'Filters'
export function filtersChosen(chosen: number): string {
  return chosen === 0 ? filters : `${filters} (${count(chosen)})`
}
export const withCounts = '(met het aantal opleidingen)'
export const apply = 'Toon resultaten'
export function hits(total: number): string {
  return counted(total, 'opleiding', 'opleidingen')
}

type Parameter = FilterName | 'q' | 'exact' | 'postcode' | 'sort' | 'page' | 'pageSize'

/** Headings of the filter groups, and the words of a chip for ids without a name. */
export const filterName = {
  sector: 'Vakgebied',
  level: 'Niveau',
  delivery: 'Waar je leert',
  studyForm: 'Vorm',
  provider: 'Aanbieder',
  providerType: 'Soort aanbieder',
  award: 'Wat je ervoor krijgt',
  language: 'Taal',
  nlqf: 'Niveau op de landelijke schaal',
  scheme: 'Regeling',
  occupation: 'Beroep',
  skill: 'Vaardigheid',
  q: 'Zoekwoorden',
  exact: 'Precies deze woorden',
  postcode: 'Postcode',
  distanceKm: 'Afstand',
  startFrom: 'Start vanaf',
  startBefore: 'Start voor',
  priceMax: 'Prijs',
  hoursPerWeekMax: 'Uren per week',
  durationWeeksMax: 'Hoe lang',
  evening: 'Avond',
  lessonDay: 'Dag van de lessen',
  dutchLevel: 'Niveau van je Nederlands',
  jobGuarantee: 'Baangarantie',
  practicePlace: 'Leerwerkplek',
  noDiplomaNeeded: 'Zonder diploma',
  plainLanguage: 'Eenvoudige taal',
  schoolHours: 'Onder schooltijd',
  priorLearning: 'Ervaring op papier',
  source: 'Bron',
  sourceId: 'Nummer bij de bron',
  sort: 'Volgorde',
  page: 'Pagina',
  pageSize: 'Aantal per pagina',
} as const satisfies Record<Parameter, string>

export const priceAndTime = 'Geld en tijd'
/** Above the ticks for what people ask besides what is taught. */
export const askedGroup = 'Wat je verder zoekt'
export const startGroup = 'Wanneer wil je starten?'
export const anyStart = 'Maakt niet uit'
export const distance = 'Hoe ver weg?'
export const anyDistance = 'Maakt niet uit'
/** Beside the controls of filters that are not counted. */
export const control = {
  startFrom: 'Vanaf',
  startBefore: 'Uiterlijk voor',
  distanceKm: filterName.distanceKm,
  priceMax: 'Hoogste prijs in euro’s',
  hoursPerWeekMax: 'Hoogste aantal uren per week',
  durationWeeksMax: 'Hoogste aantal weken',
  evening: 'Alleen in de avond',
  jobGuarantee: 'Met baangarantie',
  practicePlace: 'Leerwerkplek is geregeld',
  noDiplomaNeeded: 'Je hebt geen diploma nodig',
  plainLanguage: 'In eenvoudige taal',
  schoolHours: 'Lessen onder schooltijd',
  priorLearning: 'Ervaring op papier (evc)',
} as const satisfies Record<Exclude<ControlName, FacetName>, string>
export const controlHint: Partial<Record<ControlName, string>> = {
  priceMax: 'Zonder opleidingen met een onbekende prijs.',
  nlqf: 'Dit is de schaal van het Nederlands kwalificatieraamwerk (NLQF).',
}

export const chip = {
  priceMax: (euros: string) => (Number(euros) === 0 ? 'gratis' : `tot ${money(Number(euros))}`),
  hoursPerWeekMax: (hours: string) => `tot ${decimal(Number(hours))} uur per week`,
  durationWeeksMax: (weeksMost: string) => `tot ${counted(Number(weeksMost), 'week', 'weken')}`,
  distanceKm: (km: string) => `binnen ${kilometres(Number(km))}`,
  postcode: (postcode: string) => `bij ${postcode}`,
  startFrom: (day: string) => `start vanaf ${date(day)}`,
  startBefore: (day: string) => `start voor ${date(day)}`,
  evening: () => 'in de avond',
  jobGuarantee: () => 'met baangarantie',
  practicePlace: () => 'leerwerkplek geregeld',
  noDiplomaNeeded: () => 'zonder diploma',
  plainLanguage: () => 'in eenvoudige taal',
  schoolHours: () => 'onder schooltijd',
  priorLearning: () => 'ervaring op papier',
  exact: () => 'precies deze woorden',
} as const satisfies Record<
  NamesOfKind<'price' | 'most' | 'distance' | 'day' | 'flag'> | 'postcode' | 'exact',
  (value: string) => string
>

export const sortBy = 'Volgorde:'
export const sortNames = {
  relevance: 'beste eerst',
  start: 'eerste start',
  price: 'laagste prijs',
  distance: 'dichtbij',
  duration: 'kortste',
} as const

export const paging = 'Pagina’s met resultaten'
export const previous = 'Vorige'
export const next = 'Volgende'
export function pageNumber(page: number): string {
  return `Pagina ${count(page)}`
}
export const beyondLast = 'Zo ver gaat de lijst niet. Ga terug naar de eerste pagina.'

export const nothingHeading = 'Dit kun je nu doen'
export function nothingFor(q: string): string {
  return q ? `Er zijn geen opleidingen voor ‘${q}’.` : 'Er zijn geen opleidingen die hierbij passen.'
}
export const nothingWithFilters = 'Samen met je filters vonden we geen opleidingen.'
export function dropFilter(label: string, totalWithout: number): string {
  return `Zonder ‘${label}’: ${coursesFound(totalWithout)}`
}
/** Labels of filters that are taken away together. */
export function labelsTogether(labels: readonly string[]): string {
  return labels.join('’ en ‘')
}
/** Where what was not found would be taught. */
export function seeField(label: string): string {
  return `Bekijk het vakgebied ‘${label}’`
}
export const seeAll = 'Bekijk alle opleidingen'
export const checkSpelling = 'Kijk of je woord goed gespeld is. Of kies een ander woord.'
export const askDesk = 'Vraag het loket om mee te zoeken'
export function withoutHeading(label: string): string {
  return `Wel gevonden zonder ‘${label}’`
}
export const seeTheseAll = 'Bekijk ze allemaal'
export const onlineHeading = 'Dit kun je online leren'
export const nearOccupations = 'Bedoel je een van deze beroepen?'
export const nearOccupationsText = 'Je ziet wat je ervoor moet kunnen en hoe je er komt.'
/** Above results that have the words somewhere in their texts only. */
export const mentionedHeading = 'Hier staat het alleen in de tekst'
export const mentionedText = 'Geen opleiding heet zo. In deze teksten komen je woorden wel voor.'
/** Above results that have only some of the words. */
export const anyWordHeading = 'Opleidingen met een deel van je woorden'
export const anyWordText = 'We vonden niets met al je woorden samen.'

/** The list under the search field while somebody types. */
export const suggestions = 'Suggesties'
export const suggestionGroups = {
  occupations: 'Beroepen',
  skills: 'Vaardigheden',
  courses: 'Opleidingen',
  providers: 'Aanbieders',
} as const
export function suggestionsFound(total: number): string {
  return total === 0
    ? 'Geen suggesties.'
    : `${counted(total, 'suggestie', 'suggesties')}. Kies met de pijltjes.`
}

/** One sentence per parameter that could not be used; what to do stands in it. */
export const ignoredHeading = 'We konden niet alles gebruiken'
export const ignored: Record<string, string> = {
  q: 'Typ je zoekwoorden opnieuw. Gebruik minder dan 500 letters.',
  postcode:
    'Deze postcode of plaats kennen we niet. Vul vier cijfers in, zoals 3511, of de naam van een plaats.',
  distanceKm: 'Kies een afstand en vul ook je postcode in.',
  sort: 'Kies een andere volgorde. Voor dichtbij is ook je postcode nodig.',
  page: 'Deze pagina is er niet. Je ziet de eerste pagina.',
  priceMax: 'Vul een prijs in hele euro’s in, zoals 500.',
  hoursPerWeekMax: 'Vul een aantal uren in tussen 1 en 168.',
  durationWeeksMax: 'Vul een aantal weken in tussen 1 en 2.000.',
  startFrom: 'Vul een datum in die bestaat.',
  startBefore: 'Vul een datum in die bestaat.',
}
export function ignoredOther(name: string): string {
  return `Een keuze bij ‘${name}’ kennen we niet. We zochten zonder die keuze.`
}
export const ignoredUnknown = 'In het adres staat iets wat we niet kennen. We zochten zonder dat stuk.'
