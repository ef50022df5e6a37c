/**
 * A course with its keys in one fixed order and nothing else in it, so that the same facts always give the same JSON
 * text, whatever order a feed or a mapping wrote them in. Spelled out by hand because a generic sort is ten times
 * slower; the compiler holds it complete.
 */
import { practicalFacts } from './codes.ts'
import type {
  CostLine,
  Course,
  Duration,
  Lesson,
  Location,
  Offering,
  Practical,
  Price,
  Provider,
} from './course.ts'

export function canonicalCourse(c: Course): Course {
  return {
    sourceId: c.sourceId,
    provider: provider(c.provider),
    title: c.title,
    titleLang: c.titleLang,
    summary: c.summary,
    description: c.description && { html: c.description.html, lang: c.description.lang },
    otherLanguages: c.otherLanguages.map(({ field, lang, value }) => ({ field, lang, value })),
    level: c.level,
    nlqf: c.nlqf,
    award: c.award,
    sector: c.sector,
    studyLoad: c.studyLoad && { value: c.studyLoad.value, unit: c.studyLoad.unit },
    duration: c.duration && duration(c.duration),
    delivery: c.delivery,
    studyForm: c.studyForm,
    evening: c.evening,
    languages: [...c.languages],
    entryRequirements: c.entryRequirements,
    outcomes: c.outcomes,
    ids: {
      crebo: [...c.ids.crebo],
      croho: [...c.ids.croho],
      rio: c.ids.rio,
      nlqfCode: c.ids.nlqfCode,
      feedId: c.ids.feedId,
      uuid: c.ids.uuid,
    },
    fundingMarks: [...c.fundingMarks],
    url: c.url,
    price: price(c.price),
    costLines: c.costLines.map(costLine),
    flexibleStart: c.flexibleStart,
    location: c.location && location(c.location),
    ...lessons(c.lessons),
    ...practical(c.practical),
    ...(c.applyUrl ? { applyUrl: c.applyUrl } : {}),
    offerings: c.offerings.map(offering),
  }
}

function provider(p: Provider): Provider {
  const { id, name, type, kvk, institutionCode, rioOfferer, url } = p
  return { id, name, type, kvk, institutionCode, rioOfferer, url }
}

function duration({ value, unit, weeks }: Duration): Duration {
  return { value, unit, weeks }
}

function price({ status, amount, currency, vatIncluded }: Price): Price {
  return { status, amount, currency, vatIncluded }
}

function costLine({ label, amount, required, vatIncluded }: CostLine): CostLine {
  return { label, amount, required, ...(vatIncluded === undefined ? {} : { vatIncluded }) }
}

function location({ name, city, postcode, lat, lon }: Location): Location {
  return { name, city, postcode, lat, lon }
}

function offering(o: Offering): Offering {
  return {
    id: o.id,
    start: o.start,
    end: o.end,
    dateIsFinal: o.dateIsFinal,
    enrolUntil: o.enrolUntil,
    flexibleFrom: o.flexibleFrom,
    flexibleUntil: o.flexibleUntil,
    location: o.location && location(o.location),
    seats: o.seats,
    price: price(o.price),
    delivery: o.delivery,
    state: o.state,
    ...lessons(o.lessons),
    ...(o.url ? { url: o.url } : {}),
  }
}

/** Nothing told is left out, so that it is one thing and not three. */
function lessons(list: readonly Lesson[] | undefined): { lessons?: Lesson[] } {
  return list?.length
    ? { lessons: list.map(({ day, part, from, until }) => ({ day, part, from, until })) }
    : {}
}

function practical(told: Practical | undefined): { practical?: Practical } {
  const known = practicalFacts.filter((fact) => told?.[fact] !== undefined)
  return known.length > 0 ? { practical: Object.fromEntries(known.map((fact) => [fact, told?.[fact]])) } : {}
}
