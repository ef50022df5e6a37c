/**
 * Made-up use of the platform for the demonstration: which actions there are on a day, and by which dimensions. Always the same
 * for the same day. Pure.
 */
import { levels, sectors, studyForms } from '@stapwijzer/shared/domain/codes.ts'
import { mondayOf } from '@stapwijzer/shared/domain/calendar.ts'
import { deadEnds, pageKinds, promises } from '@stapwijzer/shared/domain/insight/dimensions.ts'
import { dimsKey, type DimsOf, type Measure } from '@stapwijzer/shared/domain/insight/measures.ts'
import { referralOutcomes } from '@stapwijzer/shared/domain/referral/outcome.ts'

/** A number from 0 up to 1; each call gives the next. */
export type Random = () => number

/** The same numbers for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The first ones are chosen most often. */
function pick<T>(random: Random, values: readonly T[]): T {
  return values[Math.floor(random() ** 2 * values.length)]!
}

const regions = ['midden-utrecht', 'amersfoort', 'gooi-en-vechtstreek', 'foodvalley', null] as const
const desks = ['leerwerkloket-utrecht', 'werkcentrum-amersfoort', 'leerwerkloket-foodvalley'] as const
const languages = ['nl', 'nl', 'nl', 'en'] as const
const groups = ['53', '51', '72', '25', '33', '41', '22', '91'] as const
const schemes = ['levenlanglerenkrediet', 'slim-mkb', 'lerarenbeurs', 'lesgeld'] as const

type Habit<M extends Measure> = { perDay: number; dims: (random: Random) => DimsOf<M> }
const habits: { [M in Measure]?: Habit<M> } = {
  'page-view': { perDay: 130, dims: (r) => ({ page: pick(r, pageKinds), language: pick(r, languages) }) },
  'automated-request': { perDay: 60, dims: () => ({}) },
  search: {
    perDay: 45,
    dims: (r) => ({ region: pick(r, regions), field: pick(r, sectors), language: pick(r, languages) }),
  },
  'search-without-result': {
    perDay: 4,
    dims: (r) => ({ region: pick(r, regions), field: pick(r, sectors), language: pick(r, languages) }),
  },
  'filter-dead-end': {
    perDay: 3,
    dims: (r) => ({ region: pick(r, regions), field: pick(r, sectors), deadEnd: pick(r, deadEnds) }),
  },
  'course-view': {
    perDay: 35,
    dims: (r) => ({
      field: pick(r, sectors),
      level: pick(r, levels),
      form: pick(r, studyForms),
      provider: null,
    }),
  },
  'provider-click': { perDay: 9, dims: (r) => ({ field: pick(r, sectors), provider: null }) },
  'plan-step': {
    perDay: 6,
    dims: (r) => ({
      field: pick(r, sectors),
      level: pick(r, levels),
      form: pick(r, studyForms),
      provider: null,
    }),
  },
  'plan-check': { perDay: 7, dims: () => ({}) },
  'plan-saved': { perDay: 3, dims: () => ({}) },
  'plan-pdf': { perDay: 1.4, dims: () => ({}) },
  'plan-calendar': { perDay: 0.6, dims: () => ({}) },
  'plan-file': { perDay: 0.05, dims: () => ({}) },
  'advice-asked': { perDay: 8, dims: (r) => ({ language: pick(r, languages) }) },
  'advice-outcome': {
    perDay: 14,
    dims: (r) => ({
      scheme: pick(r, schemes),
      outcome: pick(r, ['likely', 'possible', 'not-eligible'] as const),
    }),
  },
  'occupation-view': { perDay: 12, dims: (r) => ({ occupationGroup: pick(r, groups) }) },
  transition: {
    perDay: 5,
    dims: (r) => ({ occupationGroup: pick(r, groups), toGroup: pick(r, groups) }),
  },
  'gap-with-course': { perDay: 3, dims: (r) => ({ occupationGroup: pick(r, groups) }) },
  'gap-without-course': { perDay: 1.5, dims: (r) => ({ occupationGroup: pick(r, groups) }) },
  'referral-sent': { perDay: 1.6, dims: (r) => atDesk(pick(r, [0, 1, 2] as const)) },
  'referral-answered': {
    perDay: 1.4,
    dims: (r) => ({ ...atDesk(pick(r, [0, 1, 2] as const)), promise: pick(r, promises) }),
  },
  'referral-closed': {
    perDay: 1.1,
    dims: (r) => ({ ...atDesk(pick(r, [0, 1, 2] as const)), closedAs: pick(r, referralOutcomes) }),
  },
}

function atDesk(number: 0 | 1 | 2) {
  return { region: (['midden-utrecht', 'amersfoort', 'foodvalley'] as const)[number], desk: desks[number] }
}

export type Invented = { measure: Measure; dims: string }

/** The actions of a day. `busy`: of how much use there is, 1 = as usual; a weekend has half of it. */
export function inventedOn(day: string, busy: number): Invented[] {
  const random = randomFrom(Number(day.replaceAll('-', '')))
  const isWeekend = day >= weekendOf(day)
  const found: Invented[] = []
  for (const [name, habit] of Object.entries(habits)) {
    const measure = name as Measure
    const { perDay, dims } = habit as Habit<Measure>
    const expected = perDay * busy * (isWeekend ? 0.5 : 1) * (0.7 + 0.6 * random())
    const times = Math.floor(expected) + (random() < expected % 1 ? 1 : 0)
    for (let time = 0; time < times; time++) {
      const key = dimsKey(measure, dims(random))
      if (key !== null) found.push({ measure, dims: key })
    }
  }
  return found
}

function weekendOf(day: string): string {
  const monday = new Date(`${mondayOf(day)}T00:00:00Z`)
  return new Date(monday.getTime() + 5 * 86_400_000).toISOString().slice(0, 10)
}
