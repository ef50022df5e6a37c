/** For tests: an engine against the plain reference: hundreds of random courses, hundreds of random requests. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '../../domain/calendar.ts'
import {
  facetNames,
  filterNames,
  filters as rows,
  setFilters,
  type FilterKind,
  type FilterName,
  type Filters,
} from '../../domain/filters.ts'
import type { FilterRow } from '../../domain/filter-row.ts'
import { sorts } from '../../domain/search.ts'
import type { SearchQuery } from '../query.ts'
import { referenceSearch, type ReferenceCourse } from './testing-reference.ts'
import { randomOf, sampleCourse } from '../testing-catalogue.ts'
import type { EngineMaker, EngineUnderTest } from './testing-engines.ts'

const today = '2026-11-24'
const rounds = 250

export function filterBehaviour(name: string, make: EngineMaker): void {
  let under: EngineUnderTest
  let courses: ReferenceCourse[]
  beforeAll(async () => {
    const sources = ['one', 'two'].map((source, at) => ({
      source,
      courses: Array.from({ length: 200 }, (_, index) => sampleCourse(index * 7 + at, { today, seed: 3 })),
    }))
    under = await make(sources)
    courses = sources.flatMap(({ source, courses: made }, at) =>
      made.map((course, index) => ({
        id: under.ids[at * 200 + index]!,
        providerId: `${source}-${course.provider.id}`,
        source,
        course,
      })),
    )
  })
  afterAll(() => under.close())

  /** Random filters; each is there with a chance that leaves most requests with one to four. */
  function randomQuery(random: () => number): SearchQuery {
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
    const some = <T>(list: readonly T[]): T[] =>
      Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(list))
    const origin = random() < 0.5 ? { lat: 51.5 + random(), lon: 4.5 + random() } : null
    const day = () => addDays(today, Math.floor(random() * 400) - 30)
    /** How often a filter of each kind is there, and some value of it. */
    const made: { [K in FilterKind]: [share: number, (row: Extract<FilterRow, { kind: K }>) => unknown] } = {
      code: [0.12, ({ codes }) => some(codes)],
      several: [0.12, ({ codes }) => some(codes)],
      provider: [0.15, () => some(courses).map((c) => c.providerId)],
      language: [0.15, () => some(['nl', 'en', 'de', 'fr'])],
      source: [0.05, () => pick(['one', 'two', 'three'])],
      sourceId: [0.02, () => pick(courses).course.sourceId],
      distance: [origin ? 0.4 : 0, () => pick([3, 10, 25.5, 60, 200])],
      day: [0.15, day],
      price: [0.15, () => pick([0, 100, 650, 1500, 4000])],
      most: [0.1, ({ fact }) => pick(fact === 'weeks' ? [1, 10.5, 26, 52] : [4, 8, 16.1])],
      flag: [0.1, () => random() < 0.8],
      concept: [0.01, () => ['x']],
      scheme: [0, () => []],
    }
    const filters: Filters = {}
    for (const name of filterNames) {
      const [share, value] = made[rows[name].kind] as [number, (row: FilterRow) => unknown]
      if (random() < share) Object.assign(filters, { [name]: value(rows[name]) })
    }
    const sort = pick(sorts.filter((name) => name !== 'distance' || origin !== null))
    const moved = addDays(today, pick([0, 0, 40, 200]))
    return { q: null, exact: false, filters, origin, sort, page: 1, pageSize: 100, today: moved }
  }

  describe(`${name}: filters, facets and sorts`, () => {
    it('agree with the plain reference, on any day', async () => {
      const random = randomOf(20261124)
      for (let round = 0; round < rounds; round++) {
        const query = randomQuery(random)
        const expected = referenceSearch(courses, query)
        const pages = await Promise.all([1, 2, 3, 4].map((page) => under.search({ ...query, page })))
        const told = JSON.stringify(query)
        const ids = pages.flatMap((answer) => answer.items.map((card) => card.id))
        expect(pages[0]!.total, told).toBe(expected.total)
        if (query.sort === 'relevance') expect(new Set(ids), told).toEqual(new Set(expected.ids))
        else expect(ids, told).toEqual(expected.ids)
        for (const name of facetNames)
          expect(pages[0]!.facets[name], `${name} of ${told}`).toEqual(expected.facets[name])
      }
    })

    it('name exactly the filters without which there are results', async () => {
      const random = randomOf(7)
      let blocked = 0
      for (let round = 0; round < 2 * rounds && blocked < 60; round++) {
        const query = randomQuery(random)
        const answer = await under.search(query)
        if (answer.total > 0) {
          expect(answer).not.toHaveProperty('blockedBy')
          continue
        }
        const told = new Map((answer.blockedBy ?? []).map((b) => [b.filter, b.totalWithout]))
        blocked += told.size
        for (const name of Object.keys(query.filters) as FilterName[]) {
          const { [name]: _dropped, ...filters } = query.filters
          const { total } = referenceSearch(courses, { ...query, filters })
          expect(told.get(name) ?? 0, `${name} of ${JSON.stringify(query)}`).toBe(total)
        }
      }
      expect(blocked).toBeGreaterThan(20)
    })

    it('name the two filters, or those of which each is needed, without which there are results when no single one helps', async () => {
      const random = randomOf(11)
      let together = 0
      for (let round = 0; round < 2 * rounds && together < 20; round++) {
        const query = randomQuery(random)
        // The id of a course is looked up in the source that is asked: neither is in the way without the other.
        if (query.filters.source && query.filters.sourceId) continue
        const answer = await under.search(query)
        const told = answer.blockedTogether
        if (answer.total > 0 || answer.blockedBy) {
          expect(told).toBeUndefined()
          continue
        }
        const chosen = setFilters(query.filters)
        const totalWithout = (names: readonly FilterName[]) => {
          const left = chosen.filter((name) => !names.includes(name))
          const filters = Object.fromEntries(left.map((name) => [name, query.filters[name]])) as Filters
          return referenceSearch(courses, { ...query, filters }).total
        }
        const pairs = chosen.flatMap((one, at) => chosen.slice(at + 1).map((other) => [one, other]))
        const most = Math.max(0, ...pairs.map(totalWithout))
        if (chosen.length < 2) expect(told).toBeUndefined()
        else if (most > 0) {
          expect(told?.totalWithout, JSON.stringify(query)).toBe(most)
          expect(told?.filters).toHaveLength(2)
        } else if (totalWithout(chosen) === 0) expect(told).toBeUndefined()
        else expect(told?.filters.length, JSON.stringify(query)).toBeGreaterThan(2)
        if (told) {
          const named = told.filters.map(({ filter }) => filter)
          expect(totalWithout(named)).toBe(told.totalWithout)
          for (const one of named) expect(totalWithout(named.filter((name) => name !== one))).toBe(0)
          together += 1
        }
      }
      expect(together).toBeGreaterThan(5)
    })
  })
}
