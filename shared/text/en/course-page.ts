/** The page of one course. */
import { count, counted, dayOf, nbsp, shortened } from './format.ts'

export function description(title: string, provider: string): string {
  const named = shortened(`${title} at ${provider}`, 95)
  return `${named}. See the price, the start, the place and who can help to pay.`
}
/** `Lasser, ROC Midden Nederland, Utrecht`: in a list of tabs or of search results the title alone tells too little. */
export function pageTitle(title: string, provider: string, city: string | null): string {
  const where = city && !provider.toLowerCase().includes(city.toLowerCase()) ? `, ${city}` : ''
  return `${shortened(title, 60)}, ${shortened(provider, 40)}${where}`
}
export const toProvider = 'To the provider'
export const toProviderSite = 'To the site of the provider'
export const searchThere = 'We do not know a page of this course itself. Search for its name there.'
export const leavesSite = '(opens another site)'
export const courses = 'Courses'
export const backToResults = 'Back to the results'

export const factsHeading = 'In short'
export const level = 'Level'
export const nlqf = 'NLQF level'
export const nlqfMeaning =
  'The scale of the Dutch qualifications framework (NLQF) goes from 1 to 8, like the European one (EQF).'
export const award = 'What you get for it'
export const language = 'Language'
export const form = 'Form'
export const formMeaning =
  'In a dual course or bbl (a Dutch form of apprenticeship) you work and learn at the same time.'
export const delivery = 'Where you learn'
export const evening = 'In the evening'
export const yes = 'yes'
export const no = 'no'
export const duration = 'How long'
export const studyLoad = 'How much work'
export const hoursPerWeek = 'Per week'
export const entryRequirements = 'What you need'
export const provider = 'Provider'
export const sector = 'Field'

export const moneyHeading = 'What does it cost and who pays?'
export const vatIn = 'VAT is included in this price.'
export const vatOut = 'This is without VAT. Ask the provider what is added.'
export const vatUnknown = 'Ask the provider whether VAT is included.'
export const priceUnknown = 'The price is not known. Ask the provider.'
export const priceInParts =
  'The provider gives amounts with and without VAT. You cannot add those up. You find them below.'
export function vatOfCost(vatIncluded: boolean | null): string {
  return vatIncluded === null ? 'VAT not known' : vatIncluded ? 'with VAT' : 'without VAT'
}
export const priceFree = 'You pay nothing.'
export const pricesHeading = 'The price over time'
export function priceSince(instant: string, price: string): string {
  return `From ${dayOf(instant)}: ${price.charAt(0).toLowerCase()}${price.slice(1)}`
}
export const costsHeading = 'Separate costs, as the provider says'
/** A line without a name of its own has the kind of cost that EDU-DEX gives it (ingest/feeds/edudex/words.ts). */
const costKinds = new Map([
  ['certificate', 'certificate'],
  ['cost of living', 'living costs'],
  ['examination', 'exam'],
  ['excursions', 'excursions'],
  ['housing', 'housing'],
  ['insurance', 'insurance'],
  ['location', 'room'],
  ['lunch', 'lunch'],
  ['dinner', 'dinner'],
  ['registration fee', 'registration'],
  ['study material', 'books and study material'],
  ['tuition fee', 'cost of the lessons'],
  ['visa/permit', 'visa or permit'],
  ['coaching', 'guidance'],
  ['accommodation', 'stay'],
  ['second accommodation', 'second stay'],
  ['single payment discount', 'discount if you pay in one go'],
])
/** In our words; null for a name that the provider wrote. */
export const costName = (label: string) => costKinds.get(label.toLowerCase()) ?? null
export const costRequired = 'you must pay this'
export const costOptional = 'you may choose'
export const schemesHeading = 'Maybe somebody helps to pay'
export const schemesIntro = 'We know nothing about you yet. These are the schemes that come closest.'
export const noSchemes =
  'We have not found a scheme that fits yet. Answer a few questions, then we know more.'
export const schemesFailed = 'We could not get the schemes now. Try again later.'
export const fullCheck = 'Check who pays'

export const whenHeading = 'When and where'
export const startsCaption = 'All known start dates'
export const start = 'Start'
export const place = 'Place'
export const enrol = 'Enrol until'
export const seats = 'Places'
export const price = 'Price'
export const state = 'Enrolment'
export function seatsOf(seats: number): string {
  return counted(seats, 'place', 'places')
}
export function daysLeft(days: number): string {
  if (days < 0) return 'past'
  if (days === 0) return 'today is the last day'
  return `${counted(days, 'day', 'days')} left`
}
export const startByAgreement = 'You start when you want. Agree it with the provider.'
export const noStarts = 'The start date is not known. Ask the provider.'
export const dateNotFinal = 'not certain yet'
export function moreStarts(more: number): string {
  return `And ${counted(more, 'more start date', 'more start dates')}. Look at the site of the provider.`
}
export const pastStarts = 'Earlier start dates'

export const learnHeading = 'What you learn'
export const outcomes = 'What you can do afterwards'
export const noDescription = 'The provider gave no description.'
export const textCut = 'The text of the provider is longer. Read on at its site.'
export const inLanguage = (name: string) => `The text of the provider is in ${name}.`
export const skills = 'Skills'
export const skillsIntro = 'We took this from the text. Click to see more courses.'
export const occupationsHeading = 'Work that fits with this'
export const occupationsIntro = 'See what you need to be able to do for this work.'

export const unknownHeading = 'What we do not know'
export const unknownIntro = 'The provider did not tell us this. Ask about it before you choose.'
export const nothingMissing = 'The provider told us everything we want to know.'
/** Facts as quality scores name them. */
export const missing: Record<string, string> = {
  description: 'what exactly you learn',
  price: 'the price',
  start: 'when it starts',
  level: 'the level',
  award: 'which diploma or proof you get',
  duration: 'how long it takes',
  location: 'the place',
  studyLoad: 'how much work it is',
  delivery: 'whether you learn on location or online',
  studyForm: 'whether it is full-time or part-time',
  entryRequirements: 'what you need to take part',
  outcomes: 'what you can do afterwards',
  url: 'the page of the provider',
  languages: 'the language of the lessons',
}

export const sourceHeading = 'Where does this come from?'
export const source = 'Source'
export function sourceList(name: string): string {
  return `course list ${name}`
}
export function checkedOn(instant: string): string {
  return `checked on ${dayOf(instant)}`
}
export function changedOn(instant: string): string {
  return `last changed on ${dayOf(instant)}`
}
export function completeness(score: number): string {
  return `We got ${count(score)}${nbsp}% of the information that we like to show.`
}
export const noPromise = 'The provider decides about price and place. Look there before you enrol.'

export const similarHeading = 'Similar courses'

export const withdrawnTitle = 'This course is no longer there'
export const withdrawnIntro = 'The provider has taken this course away:'
export const alternatives = 'These are possible too'
export const noAlternatives = 'Find another course'
