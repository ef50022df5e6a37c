/** For tests: words are text, whatever they look like; pages never shift; no question is too dear. Every engine must behave so. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sorts } from '../../domain/search.ts'
import { sampleCourse as course, sampleOffering } from '../../domain/testing.ts'
import type { SearchQuery } from '../query.ts'
import { hardQuestions } from './testing-hard-questions.ts'
import { sampleCourse } from '../testing-catalogue.ts'
import type { EngineMaker, EngineUnderTest } from './testing-engines.ts'

const today = '2026-11-24'
const size = 1500

const attacks = [
  "' OR 1=1 --",
  "'; drop table catalogue.course; --",
  '%',
  '_',
  '%%%lassen',
  'a & | ! b',
  'lassen & !verpleegkunde',
  'lassen:*',
  'lassen:ABCD',
  "'lassen':1A",
  '(lassen',
  'lassen <-> metaal',
  '"lassen metaal"',
  '-lassen +metaal',
  'lassen AND NOT metaal OR (x)',
  'provider = x OR 1=1',
  '$1',
  '${1}',
  '\\',
  "\\'",
  '*',
  '{}',
  '{lassen,NULL}',
  'null',
  '__proto__',
  'constructor',
  '\u202elassen',
  '\u0001\u0002',
  '\ud800',
  '🙂',
  'İ',
  'ß'.repeat(250),
  '￼'.repeat(500),
  'a'.repeat(500),
  'ﷺ'.repeat(500),
  'lassen '.repeat(71),
  "l'a's's'e'n ".repeat(40),
]

export function safeBehaviour(name: string, make: EngineMaker): void {
  let under: EngineUnderTest
  beforeAll(async () => {
    const courses = Array.from({ length: size }, (_, index) => sampleCourse(index, { today }))
    under = await make([{ source: 'test', courses }])
  })
  afterAll(() => under.close())

  const search = (changes: Partial<SearchQuery>) =>
    under.search({
      q: null,
      exact: false,
      filters: {},
      origin: null,
      sort: 'relevance',
      page: 1,
      pageSize: 20,
      today,
      ...changes,
    })

  describe(`${name}: case 69: what looks like a query language is text`, () => {
    it.each(attacks)('%j gives an answer', async (q) => {
      for (const exact of [false, true]) {
        const answer = await search({ q, exact })
        expect(answer.items.length).toBeLessThanOrEqual(20)
        expect(answer.total).toBeGreaterThanOrEqual(answer.items.length)
      }
    })

    it.each(attacks)('%j as an id matches nothing', async (value) => {
      const list = { provider: [value], occupation: [value], skill: [value] }
      for (const [name, ids] of Object.entries(list)) {
        expect((await search({ filters: { [name]: ids } })).total, name).toBe(0)
      }
      expect((await search({ filters: { source: value } })).total).toBe(0)
      expect((await search({ filters: { sourceId: `${value}\0` } })).total).toBe(0)
    })

    it('gives operators no power', async () => {
      const plain = await search({ q: 'lassen metaal' })
      for (const q of [
        'lassen & metaal',
        '"lassen metaal"',
        '+lassen -metaal',
        'lassen !metaal',
        'lassen* (metaal)',
      ]) {
        expect((await search({ q })).total, q).toBe(plain.total)
      }
      expect((await search({ q: '%' })).total).toBe(0)
    })
  })

  describe(`${name}: paging`, () => {
    it.each(sorts)('by %s gives every course once, in the same order at any page size', async (sort) => {
      const origin = { lat: 52.09, lon: 5.12 }
      const read = async (pageSize: number, q: string | null) => {
        const ids: string[] = []
        for (let page = 1; ; page++) {
          const { items, total } = await search({ sort, origin, pageSize, page, q })
          ids.push(...items.map((card) => card.id))
          if (items.length === 0) {
            expect(new Set(ids).size).toBe(total)
            return ids
          }
        }
      }
      for (const q of [null, 'opdrachten']) {
        const whole = await read(100, q)
        expect(await read(37, q)).toEqual(whole)
      }
    })
    it('past the last page gives no items and the same total', async () => {
      const { total } = await search({ q: 'lassen' })
      expect(await search({ q: 'lassen', page: 500 })).toMatchObject({ items: [], total })
    })
  })

  describe(`${name}: case 68: a question of any shape is answered`, () => {
    // What it costs is measured in the bench; how much of a question is looked at, in reading.test.ts.
    it.each(hardQuestions)('%.60s', async (q) => {
      expect((await search({ q })).total).toBeGreaterThanOrEqual(0)
      expect((await search({ q, exact: true })).items.length).toBeLessThanOrEqual(20)
    })
  })

  describe(`${name}: midnight`, () => {
    it('needs no new projection: starts, price, place and windows follow the day that is asked', async () => {
      const [id] = await under.put([
        {
          source: 'midnight',
          courses: [
            course({
              ...{ sourceId: 'm', title: 'Middernacht', flexibleStart: false, price: course().price },
              offerings: [sampleOffering({ enrolUntil: null })],
            }),
          ],
        },
      ])
      const on = async (day: string, filters = {}) => {
        const { items, total } = await search({ today: day, filters: { source: 'midnight', ...filters } })
        return total === 0
          ? null
          : { id: items[0]!.id, start: items[0]!.nextStart, count: items[0]!.startCount }
      }
      expect(await on('2027-02-01')).toEqual({ id, start: '2027-02-01', count: 1 })
      expect(await on('2027-02-02')).toEqual({ id, start: null, count: 0 })
      expect(await on('2027-02-01', { startFrom: '2027-01-01' })).not.toBeNull()
      expect(await on('2027-02-02', { startFrom: '2027-01-01' })).toBeNull()
      expect(await on('2027-01-01', { startFrom: '2027-02-01' })).not.toBeNull()
      expect(await on('2027-01-01', { startBefore: '2027-02-01' })).toBeNull()
      expect(await on('2027-01-01', { startBefore: '2027-02-02' })).not.toBeNull()
    })
    it('a start for which enrolling closed is offered nowhere, whichever of them starts first', async () => {
      const amount = (text: string) => ({ ...course().price, amount: text })
      const offering = (start: string, enrolUntil: string | null, price: string, state?: 'closed') =>
        sampleOffering({ start, enrolUntil, price: amount(price), state: state ?? 'open' })
      await under.put([
        {
          source: 'enrolment',
          courses: [
            course({
              ...{ sourceId: 'e', title: 'Inschrijven', flexibleStart: false },
              offerings: [
                offering('2027-01-10', null, '100.00', 'closed'),
                offering('2027-02-01', '2027-01-20', '200.00'),
                offering('2027-03-01', '2027-01-05', '150.00'),
              ],
            }),
          ],
        },
      ])
      const on = async (day: string, filters = {}) => {
        const { items } = await search({ today: day, filters: { source: 'enrolment', ...filters } })
        return (
          items.map(({ nextStart, startCount, price }) => [nextStart, startCount, price.amount])[0] ?? null
        )
      }
      const march = { startFrom: '2027-03-01' }
      expect(await on('2027-01-05')).toEqual(['2027-02-01', 2, '150.00'])
      expect(await on('2027-01-05', march)).not.toBeNull()
      expect(await on('2027-01-05', { startBefore: '2027-02-01' })).toBeNull()
      expect(await on('2027-01-05', { priceMax: 160 })).not.toBeNull()
      expect(await on('2027-01-06')).toEqual(['2027-02-01', 1, '200.00'])
      expect(await on('2027-01-06', march)).toBeNull()
      expect(await on('2027-01-06', { priceMax: 160 })).toBeNull()
      expect(await on('2027-01-20')).toEqual(['2027-02-01', 1, '200.00'])
      expect((await on('2027-01-21'))?.slice(0, 2)).toEqual([null, 0])
      expect(await on('2027-01-21', { startFrom: '2027-01-01' })).toBeNull()
    })
  })
}
