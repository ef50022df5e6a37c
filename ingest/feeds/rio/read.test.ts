import { describe, expect, test } from 'vitest'
import { failureOf, type Outcome } from '../testing.ts'
import { base, code, offer, offers, register, run, type Register } from './testing.ts'

const ids = ({ courses }: { courses: { sourceId: string }[] }) => courses.map(({ sourceId }) => sourceId)
const many = (count: number) => Array.from({ length: count }, (_, index) => offer(index + 1))
const paging = ({ warnings }: { warnings: string[] }) =>
  warnings.filter((one) => /^(paging|resource)/.test(one))
const incomplete = ({ events }: Outcome) =>
  events.some((event) => event.type !== 'item' && event.incomplete === true)

/** `page` of the collection as the server sends it. */
const hal = (items: readonly object[], next?: string) => ({
  _embedded: { AangebodenOpleidingen: items },
  _links: next === undefined ? {} : { next: { href: next } },
})

/** Serves fixed pages; the related documents are those of `register`. */
function runPages(answer: (address: URL) => unknown, log: string[] = []) {
  const held: Register = register(many(250))
  return run({ ...held, [offers]: answer }, { log })
}

describe('pages', () => {
  test('are counted from 0, a hundred items each, over the next links to the empty one', async () => {
    const log: string[] = []
    const outcome = await run(register(many(4)), { size: 2, log })
    expect(ids(outcome)).toEqual([1, 2, 3, 4].map(code))
    expect(paging(outcome)).toEqual([])
    const asked = log.filter((address) => address.includes('?')).map((address) => address.slice(base.length))
    expect(asked).toEqual([
      `${offers}?page=0&pageSize=100`,
      `${offers}?page=1&pageSize=2`,
      `${offers}?page=2&pageSize=2`,
    ])
  })
  test('a next link may be absolute or relative to its page', async () => {
    const outcome = await runPages(({ search }) => {
      if (search.includes('page=0')) return hal([offer(1)], `${base}${offers}?deel=2`)
      return search === '?deel=2' ? hal([offer(2)], '?deel=3') : hal([offer(3)])
    })
    expect(ids(outcome)).toEqual([1, 2, 3].map(code))
  })
  test('the name inside _embedded does not matter, and items may come as an array alone', async () => {
    const named = await runPages(() => ({ _embedded: { iets: [offer(1)] }, _links: {} }))
    expect(ids(named)).toEqual([code(1)])
    expect(ids(await runPages(() => [offer(1), offer(2)]))).toEqual([1, 2].map(code))
  })
  test('the page before again: paging-loop, nothing is withdrawn', async () => {
    const outcome = await runPages(() => hal([offer(1)], '?page=1'))
    expect(ids(outcome)).toEqual([code(1)])
    expect(paging(outcome)).toEqual([`paging-loop ${offers}`])
    expect(incomplete(outcome)).toBe(true)
  })
  test('a full page without a next link is asked past; what comes is a contradiction', async () => {
    const some = (from: number, count: number) => Array.from({ length: count }, (_, at) => offer(from + at))
    const outcome = await runPages(({ searchParams }) =>
      searchParams.get('page') === '0' ? hal(some(1, 100)) : hal(some(101, 20)),
    )
    expect(ids(outcome)).toHaveLength(120)
    expect(paging(outcome)).toEqual([`paging-inconsistent ${offers} _links.next`])
    expect(incomplete(outcome)).toBe(false)
  })
  test.each([
    ['a refusal', 400],
    ['the same page', null],
    ['an empty page', { _links: {} }],
    ['nothing', {}],
  ])('a full last page and then %s is no contradiction', async (_name, after) => {
    const full = hal(Array.from({ length: 100 }, (_, at) => offer(at + 1)))
    const outcome = await runPages(({ searchParams }) =>
      searchParams.get('page') === '0' ? full : (after ?? full),
    )
    expect(ids(outcome)).toHaveLength(100)
    expect(paging(outcome)).toEqual([])
  })
  test('an empty page that promises more ends it, once warned', async () => {
    const outcome = await runPages(({ searchParams }) =>
      searchParams.get('page') === '0' ? hal([offer(1)], '?page=1') : hal([], '?page=2'),
    )
    expect(ids(outcome)).toEqual([code(1)])
    expect(paging(outcome)).toEqual([`paging-inconsistent ${offers} _links.next`])
  })
  test('a next link to another host is not followed, and nothing is withdrawn', async () => {
    const log: string[] = []
    const outcome = await runPages(() => hal([offer(1)], 'https://elders.example/next'), log)
    expect(outcome.rejects).toContain('resource-outside-feed https://elders.example/next')
    expect(incomplete(outcome)).toBe(true)
    expect(log.filter((address) => address.includes('elders'))).toEqual([])
  })
  test('a next link never leads from https to http', async () => {
    const log: string[] = []
    const http = `${base.replace('https', 'http')}${offers}?page=1`
    await runPages(
      ({ searchParams }) => (searchParams.get('page') === '0' ? hal([offer(1)], http) : hal([])),
      log,
    )
    expect(log).toContain(`${base}${offers}?page=1`)
  })
  test('an empty register is an empty feed', async () => {
    const outcome = await runPages(() => ({ _links: { self: { href: '#' } } }))
    expect([outcome.events, outcome.warnings]).toEqual([[], []])
  })
  test.each([
    ['what is no page', () => ({ fout: 'x' }), 'feed-wrong-type'],
    ['an object without members', () => ({}), 'feed-wrong-type'],
    [
      'a later page that is none',
      ({ search }: URL) => (search.includes('page=0') ? hal([offer(1)], '?page=1') : { fout: 'x' }),
      'feed-wrong-type',
    ],
    ['JSON that is cut', () => '{"_embedded":{"A":[{"id":1}', 'feed-malformed'],
    ['a missing collection', () => 404, 'feed-unreachable'],
    [
      'endless pages',
      ({ href }: URL) => hal([offer(1, { omschrijving: href })], `${href}1`),
      'feed-too-large',
    ],
  ])('%s ends the run', async (_name, answer, reason) => {
    const held = { ...register(many(1)), [offers]: answer }
    expect(await failureOf(run(held, { limits: { maxPages: 5 } }))).toMatchObject({ reason })
  })
  test('a source that is no web address is refused', async () => {
    expect(await failureOf(run({}, { from: '/tmp/rio' }))).toMatchObject({ reason: 'address-forbidden' })
  })
})

describe('items', () => {
  test('one without a code is named by its page and place', async () => {
    const { rejects } = await run({
      [offers]: [offer(1, { aangebodenOpleidingcode: null }), 'geen opleiding'],
    })
    const page = `${base}${offers}?page=0&pageSize=100`
    expect(rejects).toEqual([`missing-id ${page}#1`, `missing-id ${page}#2`])
  })
  test('a code that cannot be one', async () => {
    const outcome = await run({ [offers]: [offer(1, { aangebodenOpleidingcode: 'x'.repeat(257) })] })
    expect(outcome.rejects).toEqual([`id-invalid ${'x'.repeat(256)}`])
  })
  test('one that is too large keeps its live course', async () => {
    const held = register([offer(1, { omschrijving: 'x'.repeat(3000) }), offer(2)])
    const outcome = await run(held, { limits: { maxItemBytes: 2000 } })
    expect(outcome.rejects).toEqual([`item-too-large ${code(1)}`])
    expect(outcome.events[0]).toMatchObject({ itemId: code(1) })
    expect(ids(outcome)).toEqual([code(2)])
  })
  test('the untouched text of all its documents is kept', async () => {
    const outcome = await run(
      register([offer(1)], { opleiding: '{ "volledigeNaam" : "Kok" }', cohorten: [{ id: 'c' }] }),
    )
    const raw = outcome.events.flatMap((event) => (event.type === 'item' ? event.raw : []))[0] ?? ''
    expect(raw).toContain('"opleiding":{ "volledigeNaam" : "Kok" }')
    expect(JSON.parse(raw)).toMatchObject({
      aangebodenOpleiding: { eigennaam: 'Opleiding 1' },
      onderwijsaanbieder: { code: '100A001' },
      onderwijslocatie: null,
      cohorten: [{ id: 'c' }],
    })
  })
})
