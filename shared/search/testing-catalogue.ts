/**
 * A made-up catalogue of any size, the same for the same seed: for measurements and for tests that compare the engine
 * with a plain reference. Its shape follows real ones: few subjects have many courses, codes go together, most courses
 * are in one place, words repeat as they do in course texts.
 */
import { addDays } from '../domain/calendar.ts'
import type { Course, Lesson, Location, Offering, Price } from '../domain/course.ts'
import {
  dayParts,
  dutchLevels,
  nlqfOfLevel,
  practicalFacts,
  weekdays,
  type Award,
  type Level,
  type ProviderType,
} from '../domain/codes.ts'
import { unknownPrice } from '../domain/course.ts'
import { partOf } from '../domain/lessons.ts'
import {
  cities,
  ends,
  forms,
  heads,
  openings,
  sentences,
  subjects,
  tails,
} from './testing-catalogue-words.ts'

const providerTypes: readonly ProviderType[] = ['private', 'mbo', 'private', 'hbo', 'private', 'wo']

export type SampleOptions = { seed?: number; today: string }

/** One course of the catalogue; `index` alone decides it, so a catalogue can be made in any order or in parts. */
export function sampleCourse(index: number, options: SampleOptions): Course {
  const random = randomOf((options.seed ?? 1) * 1_000_003 + index)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  /** Small numbers come far more often than large ones. */
  const skewed = <T>(list: readonly T[]): T => list[Math.floor(list.length * random() ** 2.5)]!
  const chance = (share: number) => random() < share

  const [subject, sector, ...related] = skewed(subjects)
  const providerNumber = Math.floor(120 * random() ** 2)
  const type = providerTypes[providerNumber % providerTypes.length]!
  const { level, award } = qualification(type, pick)
  const city = skewed(cities)
  const home = cities[providerNumber % cities.length]!
  const weeks = pick([1, 2, 4, 8, 10, 12, 20, 26, 40, 52, 104])
  const online = chance(0.2)
  const price = samplePrice(chance, random)
  const topic = chance(0.3) ? `${subject} ${pick(ends)}` : subject
  const body = Array.from({ length: 8 }, () =>
    pick(sentences)
      .replace('{subject}', chance(0.5) ? subject : pick(related))
      .replace('{related}', pick(related))
      .replace('{compound}', `${skewed(heads)}${skewed(tails)}`),
  ).join(' ')

  return {
    sourceId: `sample:${index}`,
    provider: {
      id: `p${providerNumber}`,
      name: `Instituut ${home.city} ${providerNumber}`,
      type,
      kvk: null,
      institutionCode: null,
      rioOfferer: null,
      url: null,
    },
    title:
      dutchLesson(index) ??
      (chance(0.6) ? `${pick(openings)} ${topic}` : `${topic[0]!.toUpperCase()}${topic.slice(1)}`),
    titleLang: 'nl',
    summary: chance(0.7) ? `Leer ${subject} in ${weeks} weken.` : null,
    description: chance(0.95) ? { html: `<p>${body}</p>`, lang: 'nl' } : null,
    otherLanguages: [],
    level,
    nlqf: type !== 'private' && level ? nlqfOfLevel[level] : null,
    award,
    sector: chance(0.95) ? sector : null,
    studyLoad: chance(0.6)
      ? { value: weeks * pick([4, 8, 16]), unit: pick(['hours', 'hours', 'contact-hours'] as const) }
      : null,
    duration: chance(0.85) ? { value: weeks, unit: 'weeks', weeks } : null,
    delivery: online
      ? 'online'
      : chance(0.9)
        ? pick(['classroom', 'classroom', 'blended', 'workplace'] as const)
        : null,
    studyForm: chance(0.8) ? pick(forms) : null,
    evening: chance(0.3) ? chance(0.5) : null,
    languages: chance(0.9) ? (chance(0.93) ? ['nl'] : pick([['en'], ['nl', 'en'], ['nl', 'de']])) : [],
    entryRequirements: null,
    outcomes: chance(0.3) ? `Je kunt werken met ${pick(related)}.` : null,
    ids: { crebo: [], croho: [], rio: null, nlqfCode: null, feedId: null, uuid: null },
    fundingMarks: [],
    url: null,
    price,
    costLines: [],
    flexibleStart: chance(0.2) ? true : chance(0.2) ? false : null,
    location: online || chance(0.3) ? null : placeIn(city, random),
    offerings: sampleOfferings(options.today, online, price, random, skewed),
    ...sampleAsked(random),
  }
}

/** One course in forty teaches Dutch, at a level or two. */
function dutchLesson(index: number): string | null {
  if (index % 41 !== 7) return null
  const [from, until] = [dutchLevels[index % 5]!, dutchLevels[(index % 5) + (index % 2)]!]
  return `Nederlands ${from.toUpperCase()}${from === until ? '' : ` tot ${until.toUpperCase()}`}`
}

/** What few feeds tell: drawn last, so that the rest of a course is the same with and without it. */
function sampleAsked(random: () => number): Pick<Course, 'lessons' | 'practical'> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const lesson = (): Lesson => {
    const hour = 8 + Math.floor(random() * 12)
    const at = (time: number) => `${String(time).padStart(2, '0')}:30`
    return random() < 0.6
      ? { day: pick(weekdays), part: partOf(at(hour)), from: at(hour), until: at(hour + 3) }
      : { day: random() < 0.8 ? pick(weekdays) : null, part: pick(dayParts), from: null, until: null }
  }
  const told = practicalFacts.filter(() => random() < 0.1).map((fact) => [fact, random() < 0.7] as const)
  return {
    lessons: random() < 0.4 ? Array.from({ length: 1 + Math.floor(random() * 2) }, lesson) : undefined,
    practical: told.length > 0 ? Object.fromEntries(told) : undefined,
  }
}

function qualification(
  type: ProviderType,
  pick: <T>(list: readonly T[]) => T,
): { level: Level | null; award: Award | null } {
  const choices: Record<ProviderType, readonly (readonly [Level | null, Award | null])[]> = {
    mbo: [
      ['mbo-2', 'mbo-diploma'],
      ['mbo-3', 'mbo-diploma'],
      ['mbo-4', 'mbo-diploma'],
      ['mbo-3', 'mbo-certificate'],
      ['mbo-1', 'mbo-diploma'],
    ],
    hbo: [
      ['associate-degree', 'associate-degree'],
      ['bachelor', 'bachelor'],
      ['master', 'master'],
      [null, 'certificate'],
    ],
    wo: [
      ['bachelor', 'bachelor'],
      ['master', 'master'],
      [null, 'certificate'],
    ],
    private: [
      [null, 'certificate'],
      [null, 'participation'],
      [null, null],
      ['mbo-4', 'diploma'],
      [null, 'diploma'],
      ['bachelor', 'diploma'],
    ],
  }
  const [level, award] = pick(choices[type])
  return { level, award }
}

function samplePrice(chance: (share: number) => boolean, random: () => number): Price {
  if (chance(0.2)) return unknownPrice
  if (chance(0.05)) return { status: 'free', amount: '0.00', currency: 'EUR', vatIncluded: true }
  return {
    status: 'known',
    amount: `${50 + Math.floor(4000 * random() ** 2)}.00`,
    currency: 'EUR',
    vatIncluded: chance(0.8),
  }
}

function sampleOfferings(
  today: string,
  online: boolean,
  price: Price,
  random: () => number,
  skewed: <T>(list: readonly T[]) => T,
): Offering[] {
  const count = random() < 0.2 ? 0 : 1 + Math.floor(5 * random() ** 2)
  return Array.from({ length: count }, (_, index) => {
    const start = random() < 0.9 ? addDays(today, Math.floor(random() * 400) - 60) : null
    return {
      id: `o${index}`,
      start,
      end: null,
      dateIsFinal: null,
      flexibleFrom: null,
      flexibleUntil: null,
      location: online || random() < 0.2 ? null : placeIn(skewed(cities), random),
      seats: null,
      price:
        random() < 0.15 && price.status === 'known'
          ? { ...price, amount: `${100 + Math.floor(2000 * random())}.50` }
          : unknownPrice,
      delivery: null,
      ...enrolment(start, random()),
    }
  })
}

/** Some are cancelled or closed; of many enrolling closes before the start, so that what starts first need not close first. */
function enrolment(start: string | null, chance: number): Pick<Offering, 'enrolUntil' | 'state'> {
  if (chance < 0.1) return { enrolUntil: null, state: chance < 0.05 ? 'cancelled' : 'closed' }
  const days = Math.floor(150 * (chance - 0.1))
  return { enrolUntil: start === null || chance > 0.5 ? null : addDays(start, -days), state: 'open' }
}

function placeIn(
  place: { city: string; lat: number; lon: number; pc4: string },
  random: () => number,
): Location {
  const known = random() < 0.95
  return {
    name: null,
    city: place.city,
    postcode: known ? place.pc4 : null,
    lat: known ? place.lat : null,
    lon: known ? place.lon : null,
  }
}

/** A small seeded generator (mulberry32): numbers from 0 to below 1. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
