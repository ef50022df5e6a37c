/** The search form, the results page and the course cards. */
import type { ControlName, FacetName, FilterName, NamesOfKind } from '../../domain/filters.ts'
import type { Loosening, ReadKind, Widening } from '../../domain/search.ts'
import { count, counted, date, decimal, kilometres, money, shortened } from './format.ts'

export const qLabel = 'What do you want to learn or become?'
export const postcodeLabel = 'Postcode or place'
export const postcodeHint = 'may stay empty'
export const submit = 'Search'
export const formName = 'Find a course'

export function coursesFound(total: number): string {
  return counted(total, 'course', 'courses')
}
/** `38 courses for ‘bookkeeping’`. */
export function heading(total: number, q: string): string {
  const found = total === 0 ? 'No courses found' : coursesFound(total)
  return q ? `${found} for ‘${q}’` : total === 0 ? found : `${found} in the region and online`
}
export function title(total: number, q: string, page: number): string {
  const what = q ? `${shortened(q, 34)}: ${coursesFound(total)}` : `All ${coursesFound(total)}`
  return page > 1 ? `${what}, page ${count(page)}` : what
}
export function description(total: number, q: string, page: number): string {
  const about = q ? ` for ‘${shortened(q, 40)}’` : ''
  const where = page > 1 ? `Page ${count(page)} of ` : ''
  return `${where}${coursesFound(total)}${about}. See what they cost, when they start and who can help to pay.`
}
export function announced(total: number): string {
  return total === 0 ? 'No courses found.' : `${coursesFound(total)} found.`
}

export const correctionBefore = 'We searched for'
export const correctionAfter = 'Search for this anyway:'
/** Seen by who goes through the page with the keyboard. */
export const toFirstResult = 'Go to the first course'
/** What words of another language were read as. The language comes in by its name. */
export function readInLanguage(language: string, words: readonly { text: string; as: string }[]): string {
  const read = words.map(({ text, as }) => `‘${text}’ is ‘${as}’`).join(', ')
  return read === '' ? `We read your words as ${language}.` : `We read your words as ${language}: ${read}.`
}
export const notReviewed = 'Nobody who speaks this language has checked this yet.'
export const asTyped = 'Search for exactly this:'
export const searchedFor = 'You searched for:'
/** Before what was read in the words and does not hold. */
export const notHeld = 'Please note:'
export function withoutFilter(label: string): string {
  return `Remove: ${label}`
}
export const withoutAll = 'Remove everything'
/** Of words that were read as two things: two days, or a place and how far around it. */
export function readAs(labels: readonly string[]): string {
  return labels.join(', ')
}
type Loosened = (labels: readonly string[]) => string
/** What was read in the words and nothing has, and what is shown in its place. */
export const loosened: Record<ReadKind, Loosened> = {
  place: ([place = '', around]) =>
    `nothing ${around ? `${around} of` : 'in'} ${place}; this is further away or online`,
  evening: () => `nothing in the evening; this is during the day, ${orUnknown}`,
  level: (labels) => `nothing at level ${or(labels)}; this is another level, ${orUnknown}`,
  provider: (labels) => `nothing from ${or(labels)}; this is from another provider`,
  'study-form': (labels) => `nothing with ‘${or(labels)}’; this is another form of study, ${orUnknown}`,
  delivery: (labels) => `nothing ${or(labels)}; you learn this in another way, ${orUnknown}`,
  price: ([price = '']) => `nothing ${price}; this costs more, ${orUnknown}`,
  start: (labels) => `nothing with ‘${readAs(labels)}’; this starts at another time, ${orUnknown}`,
  'provider-type': (labels) => `nothing from ‘${or(labels)}’; this is from another provider`,
  award: (labels) => `nothing with ${or(labels)}; for this you get something else, ${orUnknown}`,
  field: (labels) => `nothing in the field ‘${or(labels)}’; this is another field, ${orUnknown}`,
  order: (labels) => `not with ${or(labels)} at the top`,
  language: (labels) => `nothing in ${or(labels)}; this is in another language, ${orUnknown}`,
  'lesson-day': (labels) => `nothing on ${or(labels)}; this is on another day, ${orUnknown}`,
  practical: (labels) => `nothing with ‘${or(labels)}’; this does not have it, ${orUnknown}`,
}
const orUnknown = 'or we do not know'
/** What was read in the words and does not count beside something else. */
export const notCounted: Record<Exclude<Loosening, 'nothing-found'>, (label: string) => string> = {
  chosen: (label) => `${label} does not count; you chose something else yourself`,
  'said-again': (label) => `${label} does not count; you also named something else`,
  told: (label) => `${label} does not count; it seems to be about yourself`,
  denied: (label) => `${label} does not count; it seems you do not want that`,
}
function or(labels: readonly string[]): string {
  return labels.join(' or ')
}
export const moreAboutOccupation = 'More about the occupation'
export const schemeMayPay = 'You may be able to do these courses with this scheme. It also depends on you.'
export const moreAboutScheme = 'More about'
export const widened: Partial<Record<Widening, string>> = {
  compound: 'We also searched for parts of your word.',
  synonym: 'We also searched for words with the same meaning.',
}

export const filters = 'Filters'
export function filtersChosen(chosen: number): string {
  return chosen === 0 ? filters : `${filters} (${count(chosen)})`
}
export const withCounts = '(with the number of courses)'
export const apply = 'Show results'
export function hits(total: number): string {
  return counted(total, 'course', 'courses')
}

type Parameter = FilterName | 'q' | 'exact' | 'postcode' | 'sort' | 'page' | 'pageSize'

/** Headings of the filter groups, and the words of a chip for ids without a name. */
export const filterName = {
  sector: 'Field',
  level: 'Level',
  delivery: 'Where you learn',
  studyForm: 'Form of study',
  provider: 'Provider',
  providerType: 'Kind of provider',
  award: 'What you get for it',
  language: 'Language',
  nlqf: 'Level on the national scale',
  scheme: 'Scheme',
  occupation: 'Occupation',
  skill: 'Skill',
  q: 'Search words',
  exact: 'Exactly these words',
  postcode: 'Postcode',
  distanceKm: 'Distance',
  startFrom: 'Start from',
  startBefore: 'Start before',
  priceMax: 'Price',
  hoursPerWeekMax: 'Hours a week',
  durationWeeksMax: 'How long',
  evening: 'Evening',
  lessonDay: 'Day of the lessons',
  dutchLevel: 'Level of Dutch',
  jobGuarantee: 'Guaranteed job',
  practicePlace: 'Practice place',
  noDiplomaNeeded: 'Without a diploma',
  plainLanguage: 'Plain language',
  schoolHours: 'Within school hours',
  priorLearning: 'Recognition of experience',
  source: 'Source',
  sourceId: 'Number at the source',
  sort: 'Order',
  page: 'Page',
  pageSize: 'Number per page',
} as const satisfies Record<Parameter, string>

export const askedGroup = 'What else you look for'
export const priceAndTime = 'Money and time'
export const startGroup = 'When do you want to start?'
export const anyStart = 'Any time'
export const distance = 'How far away?'
export const anyDistance = 'Any distance'
/** Beside the controls of filters that are not counted. */
export const control = {
  startFrom: 'From',
  startBefore: 'Before',
  distanceKm: filterName.distanceKm,
  priceMax: 'Highest price in euros',
  hoursPerWeekMax: 'Most hours a week',
  durationWeeksMax: 'Most weeks',
  evening: 'Only in the evening',
  jobGuarantee: 'With a guaranteed job',
  practicePlace: 'Practice place is found for you',
  noDiplomaNeeded: 'You need no diploma',
  plainLanguage: 'In plain language',
  schoolHours: 'Lessons within school hours',
  priorLearning: 'Recognition of experience (evc)',
} as const satisfies Record<Exclude<ControlName, FacetName>, string>
export const controlHint: Partial<Record<ControlName, string>> = {
  priceMax: 'Without courses whose price is not known.',
  nlqf: 'This is the scale of the Dutch qualifications framework (NLQF).',
}

export const chip = {
  priceMax: (euros: string) => (Number(euros) === 0 ? 'free' : `up to ${money(Number(euros))}`),
  hoursPerWeekMax: (hours: string) =>
    `up to ${decimal(Number(hours))} ${Number(hours) === 1 ? 'hour' : 'hours'} a week`,
  durationWeeksMax: (weeksMost: string) => `up to ${counted(Number(weeksMost), 'week', 'weeks')}`,
  distanceKm: (km: string) => `within ${kilometres(Number(km))}`,
  postcode: (postcode: string) => `near ${postcode}`,
  startFrom: (day: string) => `start from ${date(day)}`,
  startBefore: (day: string) => `start before ${date(day)}`,
  evening: () => 'in the evening',
  jobGuarantee: () => 'with a guaranteed job',
  practicePlace: () => 'practice place found for you',
  noDiplomaNeeded: () => 'without a diploma',
  plainLanguage: () => 'in plain language',
  schoolHours: () => 'within school hours',
  priorLearning: () => 'recognition of experience',
  exact: () => 'exactly these words',
} as const satisfies Record<
  NamesOfKind<'price' | 'most' | 'distance' | 'day' | 'flag'> | 'postcode' | 'exact',
  (value: string) => string
>

export const sortBy = 'Order:'
export const sortNames = {
  relevance: 'best first',
  start: 'first start',
  price: 'lowest price',
  distance: 'nearby',
  duration: 'shortest',
} as const

export const paging = 'Pages of results'
export const previous = 'Previous'
export const next = 'Next'
export function pageNumber(page: number): string {
  return `Page ${count(page)}`
}
export const beyondLast = 'The list does not go that far. Go back to the first page.'

export const nothingHeading = 'What you can do now'
export function nothingFor(q: string): string {
  return q ? `There are no courses for ‘${q}’.` : 'There are no courses that fit this.'
}
export const nothingWithFilters = 'Together with your filters we found no courses.'
export function dropFilter(label: string, totalWithout: number): string {
  return `Without ‘${label}’: ${coursesFound(totalWithout)}`
}
/** Labels of filters that are taken away together. */
export function labelsTogether(labels: readonly string[]): string {
  return labels.join('’ and ‘')
}
/** Where what was not found would be taught. */
export function seeField(label: string): string {
  return `See the field ‘${label}’`
}
export const seeAll = 'See all courses'
export const checkSpelling = 'Check the spelling of your word. Or choose another word.'
export const askDesk = 'Ask the desk to search with you'
export function withoutHeading(label: string): string {
  return `Found without ‘${label}’`
}
export const seeTheseAll = 'See all of them'
export const onlineHeading = 'You can learn this online'
export const nearOccupations = 'Do you mean one of these occupations?'
export const nearOccupationsText = 'You see what you have to be able to do, and how to get there.'
/** Above results that have the words somewhere in their texts only. */
export const mentionedHeading = 'Here it is only in the text'
export const mentionedText = 'No course has this name. But your words do occur in these texts.'
/** Above results that have only some of the words. */
export const anyWordHeading = 'Courses with some of your words'
export const anyWordText = 'We found nothing with all your words together.'

/** The list under the search field while somebody types. */
export const suggestions = 'Suggestions'
export const suggestionGroups = {
  occupations: 'Occupations',
  skills: 'Skills',
  courses: 'Courses',
  providers: 'Providers',
} as const
export function suggestionsFound(total: number): string {
  return total === 0
    ? 'No suggestions.'
    : `${counted(total, 'suggestion', 'suggestions')}. Choose with the arrow keys.`
}

/** One sentence per parameter that could not be used; what to do stands in it. */
export const ignoredHeading = 'We could not use everything'
export const ignored: Record<string, string> = {
  q: 'Type your search words again. Use fewer than 500 letters.',
  postcode:
    'We do not know this postcode or place. Fill in four digits, such as 3511, or the name of a place.',
  distanceKm: 'Choose a distance and fill in your postcode too.',
  sort: 'Choose another order. For nearby you also need your postcode.',
  page: 'This page does not exist. You see the first page.',
  priceMax: 'Fill in a price in whole euros, such as 500.',
  hoursPerWeekMax: 'Fill in a number of hours between 1 and 168.',
  durationWeeksMax: 'Fill in a number of weeks between 1 and 2,000.',
  startFrom: 'Fill in a date that exists.',
  startBefore: 'Fill in a date that exists.',
}
export function ignoredOther(name: string): string {
  return `We do not know one of the choices for ‘${name}’. We searched without that choice.`
}
export const ignoredUnknown =
  'There is something in the address that we do not know. We searched without that part.'
