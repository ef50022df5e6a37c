/** The page of one course. */
import { count, counted, dayOf, nbsp, shortened } from './format.ts'

/** `Lasser, ROC Midden Nederland, Utrecht`: in a list of tabs or of search results the title alone tells too little. */
export function pageTitle(title: string, provider: string, city: string | null): string {
  const where = city && !provider.toLowerCase().includes(city.toLowerCase()) ? `, ${city}` : ''
  return `${shortened(title, 60)}, ${shortened(provider, 40)}${where}`
}
export function description(title: string, provider: string): string {
  const named = shortened(`${title} bij ${provider}`, 95)
  return `${named}. Bekijk prijs, start, plaats en wie kan meebetalen.`
}
export const toProvider = 'Naar de aanbieder'
export const toProviderSite = 'Naar de site van de aanbieder'
export const searchThere = 'We kennen geen pagina van deze opleiding zelf. Zoek haar daar op naam.'
export const leavesSite = '(opent een andere site)'
export const courses = 'Opleidingen'
export const backToResults = 'Terug naar de resultaten'

export const factsHeading = 'In het kort'
export const level = 'Niveau'
export const nlqf = 'NLQF-niveau'
export const nlqfMeaning = 'De schaal van het Nederlands kwalificatieraamwerk (NLQF) loopt van 1 tot 8.'
export const award = 'Wat je ervoor krijgt'
export const language = 'Taal'
export const form = 'Vorm'
export const formMeaning = 'Bij duaal of bbl (beroepsbegeleidende leerweg) werk en leer je tegelijk.'
export const delivery = 'Waar je leert'
export const evening = 'In de avond'
export const yes = 'ja'
export const no = 'nee'
export const duration = 'Hoe lang'
export const studyLoad = 'Hoeveel werk'
export const hoursPerWeek = 'Per week'
export const entryRequirements = 'Wat je nodig hebt'
export const provider = 'Aanbieder'
export const sector = 'Vakgebied'

export const moneyHeading = 'Wat kost het en wie betaalt?'
export const vatIn = 'De btw zit in deze prijs.'
export const vatOut = 'Dit is zonder btw. Vraag de aanbieder wat erbij komt.'
export const vatUnknown = 'Vraag de aanbieder of de btw erbij zit.'
export const priceUnknown = 'De prijs is onbekend. Vraag ernaar bij de aanbieder.'
export const priceInParts =
  'De aanbieder noemt bedragen met en zonder btw. Die kun je niet optellen. Je vindt ze hieronder.'
export function vatOfCost(vatIncluded: boolean | null): string {
  return vatIncluded === null ? 'btw onbekend' : vatIncluded ? 'met btw' : 'zonder btw'
}
export const priceFree = 'Je betaalt niets.'
export const pricesHeading = 'De prijs door de tijd'
export function priceSince(instant: string, price: string): string {
  return `Vanaf ${dayOf(instant)}: ${price.charAt(0).toLowerCase()}${price.slice(1)}`
}
export const costsHeading = 'Losse kosten volgens de aanbieder'
/** A line without a name of its own has the kind of cost that EDU-DEX gives it (ingest/feeds/edudex/words.ts). */
const costKinds = new Map([
  ['certificate', 'certificaat'],
  ['cost of living', 'levensonderhoud'],
  ['examination', 'examen'],
  ['excursions', 'excursies'],
  ['housing', 'woonruimte'],
  ['insurance', 'verzekering'],
  ['location', 'ruimte'],
  ['lunch', 'lunch'],
  ['dinner', 'avondeten'],
  ['registration fee', 'inschrijving'],
  ['study material', 'boeken en lesmateriaal'],
  ['tuition fee', 'kosten van de lessen'],
  ['visa/permit', 'visum of vergunning'],
  ['coaching', 'begeleiding'],
  ['accommodation', 'verblijf'],
  ['second accommodation', 'tweede verblijf'],
  ['single payment discount', 'korting als je in één keer betaalt'],
])
/** In our words; null for a name that the provider wrote. */
export const costName = (label: string) => costKinds.get(label.toLowerCase()) ?? null
export const costRequired = 'moet je betalen'
export const costOptional = 'mag je zelf kiezen'
export const schemesHeading = 'Misschien betaalt iemand mee'
export const schemesIntro = 'We weten nog niets over jou. Dit zijn de regelingen die het dichtst bij komen.'
export const noSchemes = 'We vonden nog geen regeling die past. Vul een paar vragen in, dan weten we meer.'
export const schemesFailed = 'We konden de regelingen nu niet ophalen. Probeer het later nog eens.'
export const fullCheck = 'Check wie betaalt'

export const whenHeading = 'Wanneer en waar'
export const startsCaption = 'Alle bekende startmomenten'
export const start = 'Start'
export const place = 'Plaats'
export const enrol = 'Inschrijven tot'
export const seats = 'Plekken'
export const price = 'Prijs'
export const state = 'Inschrijven'
export function seatsOf(seats: number): string {
  return counted(seats, 'plek', 'plekken')
}
export function daysLeft(days: number): string {
  if (days < 0) return 'voorbij'
  if (days === 0) return 'vandaag is de laatste dag'
  return `nog ${counted(days, 'dag', 'dagen')}`
}
export const startByAgreement = 'Je start wanneer je wilt, in overleg met de aanbieder.'
export const noStarts = 'De startdatum is onbekend. Vraag ernaar bij de aanbieder.'
export const dateNotFinal = 'nog niet zeker'
export function moreStarts(more: number): string {
  return `En nog ${counted(more, 'startmoment', 'startmomenten')}. Kijk bij de aanbieder.`
}
export const pastStarts = 'Eerdere startmomenten'

export const learnHeading = 'Wat je leert'
export const outcomes = 'Dit kun je na afloop'
export const noDescription = 'De aanbieder gaf geen beschrijving.'
export const textCut = 'De tekst van de aanbieder is langer. Lees verder op zijn site.'
export const inLanguage = (name: string) => `De tekst van de aanbieder is in het ${name}.`
export const skills = 'Vaardigheden'
export const skillsIntro = 'We haalden dit uit de tekst. Klik om meer opleidingen te zien.'
export const occupationsHeading = 'Werk dat hierbij past'
export const occupationsIntro = 'Bekijk wat je voor dit werk moet kunnen.'

export const unknownHeading = 'Wat we niet weten'
export const unknownIntro = 'De aanbieder gaf dit niet door. Vraag ernaar voor je kiest.'
export const nothingMissing = 'De aanbieder gaf alles door wat we willen weten.'
/** Facts as quality scores name them. */
export const missing: Record<string, string> = {
  description: 'wat je precies leert',
  price: 'de prijs',
  start: 'wanneer het start',
  level: 'het niveau',
  award: 'welk diploma of bewijs je krijgt',
  duration: 'hoe lang het duurt',
  location: 'de plaats',
  studyLoad: 'hoeveel werk het is',
  delivery: 'of je op locatie of online leert',
  studyForm: 'of het voltijd of deeltijd is',
  entryRequirements: 'wat je nodig hebt om mee te doen',
  outcomes: 'wat je na afloop kunt',
  url: 'de pagina van de aanbieder',
  languages: 'de taal van de lessen',
}

export const sourceHeading = 'Waar komt dit vandaan?'
export const source = 'Bron'
export function sourceList(name: string): string {
  return `opleidingenlijst ${name}`
}
export function checkedOn(instant: string): string {
  return `gecontroleerd op ${dayOf(instant)}`
}
export function changedOn(instant: string): string {
  return `laatst veranderd op ${dayOf(instant)}`
}
export function completeness(score: number): string {
  return `We kregen ${count(score)}${nbsp}% van de informatie die we graag tonen.`
}
export const noPromise = 'De aanbieder beslist over prijs en plek. Kijk daar voor je inschrijft.'

export const similarHeading = 'Dit lijkt erop'

export const withdrawnTitle = 'Deze opleiding is er niet meer'
export const withdrawnIntro = 'De aanbieder heeft deze opleiding weggehaald:'
export const alternatives = 'Dit kan ook'
export const noAlternatives = 'Zoek een andere opleiding'
