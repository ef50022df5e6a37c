/**
 * The one projection of a course to what search engines hold. Pure. Nothing in it depends on today: starts, prices and
 * places are kept so that a query works out the day's answer.
 */
import type { Course } from '../../domain/course.ts'
import { packCodes } from '../../domain/code-numbers.ts'
import { hoursPerWeek, lastDayAhead } from '../../domain/course-facts.ts'
import { packFlags } from '../../domain/filters.ts'
import { centsOf, tenths } from '../../domain/money/cents.ts'
import { labelWords } from './label-words.ts'
import { placeSpans, type PlaceSpan } from './place-spans.ts'
import { storedCard, type StoredCard } from './stored-card.ts'
import { isFiller, isFunctionWord, joinedWords, titleKey, wordsOf } from '../language/text-words.ts'
import type { CatalogueCourse } from './catalogue-course.ts'

/** Merged courses are filed together and not under a source: the run of any of theirs may write them. No source has this id. */
const mergedFiling = '+'

export type SearchDocument = {
  courseId: string
  /** What its rows are filed under: the source, as a rule. */
  filedUnder: string
  provider: { id: string; name: string }
  /** The closed codes in one number (`packCodes`). */
  codes: number
  /** ISO 639-1, sorted. */
  languages: string[]
  /** What is known to be so of it, in one number (`packFlags`). */
  flags: number
  flexible: boolean
  /** One decimal, in tenths. */
  hoursPerWeek: number | null
  weeks: number | null
  /** In tenths; only when the feed gives the load in contact hours. */
  contactHours: number | null
  /** Starts that are offered on some day, one each, sorted by the last day on which they are. */
  starts: string[]
  /** Those last days, sorted; null when each is the start itself. What is behind a day is then offered on it. */
  openUntil: string[] | null
  /** Beside each start: the lowest known price in cents of it and all behind it; null when none is known. */
  pricesFrom: (number | null)[]
  /** Price in cents where no upcoming start has one; 0 is free, null unknown. */
  price: number | null
  places: PlaceSpan[]
  quality: number
  titleKey: string
  /**
   * Folded words by the weight of where they stand, as they come: words repeat. `context`: what the title says after "in",
   * "voor" and the like (Nederlands in de zorg is about Dutch). `names`: of the school and its places.
   */
  words: { title: string[]; context: string[]; names: string[]; main: string[]; body: string[] }
  /** Ids of the occupations it is linked to. */
  occupations: string[]
  /** How many of the title's words tell something: fewer means that a hit says more. */
  titleLength: number
  card: StoredCard
}

/** Characters that are searched; what comes later in a description is small print. */
const searchedText = 4000
const searchedTitle = 1000

export function documentOf(entry: CatalogueCourse): SearchDocument {
  const { course } = entry
  const dated = datedPrices(course)
  const words = searchWords(course)
  return {
    courseId: entry.id,
    filedUnder: entry.merged ? mergedFiling : entry.source,
    provider: { id: entry.providerId, name: course.provider.name },
    codes: packCodes(course),
    languages: [...new Set(course.languages)].filter((code) => /^[a-z]{2}$/.test(code)).sort(),
    flags: packFlags(course),
    flexible: course.flexibleStart === true,
    hoursPerWeek: inTenths(hoursPerWeek(course.studyLoad, course.duration)),
    weeks: inTenths(course.duration?.weeks ?? null),
    contactHours: inTenths(course.studyLoad?.unit === 'contact-hours' ? course.studyLoad.value : null),
    ...dated,
    price: undatedPrice(course),
    places: placeSpans(course),
    quality: entry.quality,
    titleKey: titleKey(course.title.slice(0, searchedTitle)),
    words,
    occupations: entry.occupations ?? [],
    titleLength: titleLength(course.title.slice(0, searchedTitle)),
    card: storedCard(entry),
  }
}

function inTenths(value: number | null): number | null {
  return value === null ? null : tenths(value)
}

function datedPrices(course: Course): Pick<SearchDocument, 'starts' | 'openUntil' | 'pricesFrom'> {
  const dated = course.offerings
    .flatMap((offering) => {
      const { start, price } = offering
      const last = lastDayAhead(offering)
      const cents = price.amount === null ? null : centsOf(price.amount)
      return start === null || last == null ? [] : [{ start, last, cents }]
    })
    .sort((a, b) => order(a.last, b.last) || order(a.start, b.start))
  const pricesFrom: (number | null)[] = []
  let lowest: number | null = null
  for (const { cents } of dated.toReversed()) {
    if (cents !== null && (lowest === null || cents < lowest)) lowest = cents
    pricesFrom.unshift(lowest)
  }
  return {
    starts: dated.map(({ start }) => start),
    openUntil: dated.every(({ start, last }) => start === last) ? null : dated.map(({ last }) => last),
    pricesFrom,
  }
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function undatedPrice(course: Course): number | null {
  if (course.price.amount !== null) return centsOf(course.price.amount)
  const known = course.offerings.flatMap(({ start, state, price }) =>
    start === null && state !== 'cancelled' && price.amount !== null ? [centsOf(price.amount)] : [],
  )
  return known.length > 0 ? Math.min(...known) : null
}

/** Entry requirements are left out: they name what a learner has to bring, not what the course is about. */
function searchWords(course: Course): SearchDocument['words'] {
  const cities = new Set(
    [course.location, ...course.offerings.map(({ location }) => location)].map((l) => l?.city ?? ''),
  )
  const names = [course.provider.name, ...cities].join(' ')
  const main = course.summary ?? ''
  const body = `${plainText(course.description?.html ?? '')} ${course.outcomes ?? ''}`
  return {
    ...titleWords(course.title.slice(0, searchedTitle)),
    names: allWords(names.slice(0, searchedText)),
    main: [...allWords(main.slice(0, searchedText)), ...labelWords(course)],
    body: allWords(body.slice(0, searchedText)),
  }
}

function titleWords(title: string): { title: string[]; context: string[] } {
  const words = wordsOf(title)
  const at = words.findIndex((word, index) => index > 0 && leadsToContext.has(word))
  const end = at < 0 ? words.length : at
  return { title: [...words.slice(0, end), ...joinedWords(title)], context: words.slice(end) }
}

const leadsToContext = new Set(['in', 'voor', 'bij', 'met', 'op', 'for'])

/** Words of a title that say what it is about; not at which level or in which form, nor what follows a colon. */
function titleLength(title: string): number {
  const [before = 0, ...after] = title.split(':').map((text) => new Set(wordsOf(text).filter(tells)).size)
  return before || after.reduce((sum, words) => sum + words, 0)
}

function tells(word: string): boolean {
  return !isFiller(word) && !isFunctionWord(word) && !formWords.has(word) && !languageLevel.test(word)
}

/** A1 to C2, as courses of a language say it. */
const languageLevel = /^[abc][12]$/

const formWords = new Set(
  'mbo hbo bachelor master ad associate degree bbl bol voltijd deeltijd duaal verkort volwassenen online post'.split(
    ' ',
  ),
)

function allWords(text: string): string[] {
  const words = wordsOf(text)
  const joined = joinedWords(text)
  return joined.length > 0 ? [...words, ...joined] : words
}

/** The text of sanitised HTML; only the few named characters that the sanitiser writes can occur. */
export function plainText(html: string): string {
  return html
    .slice(0, 2 * searchedText)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/&(lt|gt|quot|#39|apos);/g, ' ')
    .replaceAll('&amp;', '&')
}
