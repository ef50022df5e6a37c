/**
 * One course out of several: each fact from the first source that knows it. Facts that only make sense together (a title
 * and its language, a price and its cost lines) come from one source. Pure.
 */
import type {
  Course,
  Location,
  Offering,
  Practical,
  Price,
  Provider,
} from '@stapwijzer/shared/domain/course.ts'
import { fold } from '@stapwijzer/shared/search/language/text-words.ts'

/** `members` in the order of trust, at least one. Offerings: see `mergedOfferings`. */
export function mergeCourses(members: readonly [Course, ...Course[]]): Course {
  const [main] = members
  if (members.length === 1) return main
  const first = <K extends keyof Course>(field: K): Course[K] =>
    members.map((member) => member[field]).find(isKnown) ?? main[field]
  const priced = members.find(({ price }) => isKnown(price)) ?? main
  return {
    sourceId: main.sourceId,
    provider: mergedProvider(members.map(({ provider }) => provider)),
    title: main.title,
    titleLang: main.titleLang,
    summary: first('summary'),
    description: first('description'),
    otherLanguages: first('otherLanguages'),
    level: first('level'),
    nlqf: first('nlqf'),
    award: first('award'),
    sector: first('sector'),
    studyLoad: first('studyLoad'),
    duration: first('duration'),
    delivery: first('delivery'),
    studyForm: first('studyForm'),
    evening: first('evening'),
    languages: first('languages'),
    entryRequirements: first('entryRequirements'),
    outcomes: first('outcomes'),
    ids: mergedIds(members.map(({ ids }) => ids)),
    fundingMarks: first('fundingMarks'),
    url: first('url'),
    price: priced.price,
    costLines: isKnown(priced.price) ? priced.costLines : first('costLines'),
    flexibleStart: first('flexibleStart'),
    location: first('location'),
    lessons: first('lessons'),
    practical: mergedPractical(members),
    applyUrl: first('applyUrl'),
    offerings: mergedOfferings(members.map(({ offerings }) => offerings)),
  }
}

/**
 * The offerings of the first source that has any: which starts there are is one fact. What it does not say of a start is
 * filled in from the same start elsewhere: the same id, else the only one on that day at that place.
 */
export function mergedOfferings(lists: readonly (readonly Offering[])[]): Offering[] {
  const at = lists.findIndex((list) => list.length > 0)
  if (at < 0) return []
  return lists[at]!.map((offering) =>
    lists.slice(at + 1).reduce((known, others) => {
      const same = sameStart(offering, lists[at]!, others)
      return same ? filled(known, same) : known
    }, offering),
  )
}

function sameStart(one: Offering, own: readonly Offering[], others: readonly Offering[]): Offering | null {
  const byId = others.filter((other) => other.id === one.id && other.start === one.start)
  if (byId.length === 1) return byId[0]!
  if (one.start === null) return null
  const alike = (other: Offering) => other.start === one.start && samePlace(one.location, other.location)
  const found = others.filter(alike)
  return found.length === 1 && own.filter(alike).length === 1 ? found[0]! : null
}

/** By name of the town, else by the number of the postcode; a place that is not told may be any. */
function samePlace(a: Location | null, b: Location | null): boolean {
  if (!a || !b) return true
  if (a.city !== null && b.city !== null) return fold(a.city) === fold(b.city)
  return a.postcode === null || b.postcode === null || a.postcode.slice(0, 4) === b.postcode.slice(0, 4)
}

function filled(one: Offering, other: Offering): Offering {
  return {
    ...one,
    end: one.end ?? other.end,
    dateIsFinal: one.dateIsFinal ?? other.dateIsFinal,
    enrolUntil: one.enrolUntil ?? other.enrolUntil,
    location: one.location ?? other.location,
    seats: one.seats ?? other.seats,
    price: isKnown(one.price) ? one.price : other.price,
    delivery: one.delivery ?? other.delivery,
    state: one.state === 'unknown' ? other.state : one.state,
    lessons: one.lessons ?? other.lessons,
    url: one.url ?? other.url,
  }
}

/** Each answer of the first source that gives one. */
function mergedPractical(members: readonly Course[]): Practical | undefined {
  const told = members.map(({ practical }) => practical).filter((one) => one !== undefined)
  return told.length > 0 ? told.reduceRight((all, one) => ({ ...all, ...one })) : undefined
}

function mergedProvider(providers: readonly Provider[]): Provider {
  const main = providers[0]!
  const first = <K extends 'type' | 'kvk' | 'institutionCode' | 'rioOfferer' | 'url'>(
    field: K,
  ): Provider[K] =>
    providers.map((provider) => provider[field]).find((value) => value !== null) ?? main[field]
  return {
    id: main.id,
    name: main.name,
    type: first('type'),
    kvk: first('kvk'),
    institutionCode: first('institutionCode'),
    rioOfferer: first('rioOfferer'),
    url: first('url'),
  }
}

function mergedIds(all: readonly Course['ids'][]): Course['ids'] {
  const main = all[0]!
  const first = <K extends keyof Course['ids']>(field: K): Course['ids'][K] =>
    all.map((ids) => ids[field]).find(isKnown) ?? main[field]
  return {
    crebo: first('crebo'),
    croho: first('croho'),
    rio: first('rio'),
    nlqfCode: first('nlqfCode'),
    feedId: first('feedId'),
    uuid: first('uuid'),
  }
}

/** Null, an empty list, an empty text and a price of which nothing is known are no facts. */
function isKnown(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false
  if (Array.isArray(value)) return value.length > 0
  return !(typeof value === 'object' && (value as Partial<Price>).status === 'unknown')
}
