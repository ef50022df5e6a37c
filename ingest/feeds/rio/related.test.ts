import { describe, expect, test } from 'vitest'
import { failureOf, memoryFetcher, runFormat } from '../testing.ts'
import { FeedError } from '../format.ts'
import { rio } from './format.ts'
import { aanbieder, base, code, offer, offers, one, register, registerFetcher, run } from './testing.ts'

const below = (number: number, name: string) => `${offers}/${code(number)}/${name}`
const cohorts = 'aangeboden-opleiding-cohorten'
const opleiding = { volledigeNaam: 'Kok', niveau: 'MBO-2' }

describe('documents of an item (ruling 61)', () => {
  test('are asked for below the item, by its id; 404 there means absent', async () => {
    const log: string[] = []
    const item = offer(1, { id: 'ander' })
    const outcome = await run(register([item]), { log })
    expect(outcome.courses).toHaveLength(1)
    expect(log.slice(1).map((address) => address.slice(base.length + offers.length))).toEqual([
      '/ander/onderwijsaanbieder',
      '/ander/onderwijslocatie',
      '/ander/opleiding',
      `/ander/${cohorts}`,
    ])
  })
  test.each([
    ['_embedded', { _embedded: { AangebodenOpleidingscohorten: [{ id: 'c', status: 'O' }] } }],
    ['an array', [{ id: 'c', status: 'O' }]],
  ])('cohorts come as %s', async (_name, cohorten) => {
    const { course } = await one({}, { cohorten })
    expect(course?.offerings).toMatchObject([{ id: 'c', state: 'open' }])
  })
  test.each([[{}], [{ _links: {} }], [[]], [{ _embedded: {} }]])('%j: no cohorts', async (cohorten) => {
    const { course, codes } = await one({}, { cohorten })
    expect([course?.offerings, codes]).toEqual([[], []])
  })
  test('what are no cohorts costs the item: resource-wrong-type', async () => {
    expect((await one({}, { cohorten: { fout: 'x' } })).rejects).toEqual([`resource-wrong-type ${code(1)}`])
  })
  test('more pages of cohorts are followed', async () => {
    const first = { _embedded: { c: [{ id: 'a', status: 'O' }] }, _links: { next: { href: '?page=1' } } }
    const answer = ({ search }: URL) =>
      search === '' ? first : { _embedded: { c: [{ id: 'b', status: 'G' }] } }
    const { course } = await one({}, { cohorten: answer })
    expect(course?.offerings.map(({ id }) => id)).toEqual(['a', 'b'])
  })
  test('offerings-truncated: no more cohorts than may be kept', async () => {
    const cohorten = Array.from({ length: 7 }, (_, at) => ({ id: `c${at}`, status: 'O' }))
    const { course, codes } = await one({}, { cohorten }, { limits: { maxOfferings: 5 } })
    expect(course?.offerings).toHaveLength(5)
    expect(codes).toEqual(['offerings-truncated cohorten'])
  })
  test('a part of a programme is described in another collection', async () => {
    const type = 'AANGEBODENMBOOPLEIDINGSONDERDEEL'
    const part = await one({ type, eigennaam: null }, { onderdeel: { volledigeNaam: 'Medicatie' } })
    expect(part.course?.title).toBe('Medicatie')
    const whole = await one({ eigennaam: null }, { onderdeel: { volledigeNaam: 'Medicatie' } })
    expect(whole.rejects).toEqual([`missing-title ${code(1)}`])
  })
  test('an item that comes twice is looked up once, and is a duplicate', async () => {
    const log: string[] = []
    const outcome = await run(register([offer(1), offer(1)], { opleiding }), { log })
    expect(outcome.courses).toHaveLength(2)
    expect(log.filter((address) => address.endsWith('/opleiding'))).toHaveLength(1)
  })
  test('what will not be shown is not looked up', async () => {
    const log: string[] = []
    const items = [offer(1, { type: 'AANGEBODENVOOPLEIDING' }), offer(2, { einddatum: '2026-11-24' })]
    const outcome = await run(register(items), { log })
    expect(outcome.rejects).toEqual([`not-lifelong-learning ${code(1)}`, `expired ${code(2)}`])
    expect(log).toHaveLength(1)
  })
})

describe('a document that cannot be read rejects its item, which keeps its live course (ruling 32)', () => {
  test.each([
    ['500', 500, 'resource-unreachable'],
    ['403', 403, 'resource-unreachable'],
    ['broken JSON', '{"naam":', 'json-malformed'],
    ['deep JSON', `{"naam":${'['.repeat(300)}`, 'json-depth-exceeded'],
    ['too much', `{"naam":"${'x'.repeat(9000)}"}`, 'item-too-large'],
  ])('%s', async (_name, answer, rejectCode) => {
    const held = { ...register([offer(1), offer(2)]), [below(1, 'onderwijsaanbieder')]: answer }
    const outcome = await run(held, { limits: { maxItemBytes: 8000 } })
    expect(outcome.rejects).toEqual([`${rejectCode} ${code(1)}`])
    expect(outcome.events[0]).toMatchObject({ itemId: code(1) })
    expect(outcome.courses.map(({ sourceId }) => sourceId)).toEqual([code(2)])
  })
  test('bytes that are no text', async () => {
    const held = register([offer(1)])
    const fetcher = registerFetcher(held)
    const broken = memoryFetcher(() => Uint8Array.of(0x22, 0xff, 0x22))
    const open: typeof fetcher.open = (address, options) =>
      (address.endsWith('opleiding') ? broken : fetcher).open(address, options)
    const outcome = await runFormat(rio, { from: base, fetcher: { ...fetcher, open } })
    expect(outcome.rejects).toEqual([`encoding-invalid ${code(1)}`])
  })
  test('resource-wrong-type', async () => {
    const fetcher = registerFetcher(register([offer(1)]))
    const open: typeof fetcher.open = (address, options) =>
      address.endsWith('/opleiding')
        ? Promise.reject(new FeedError('feed-wrong-type', 'text/html'))
        : fetcher.open(address, options)
    const outcome = await runFormat(rio, { from: base, fetcher: { ...fetcher, open } })
    expect(outcome.rejects).toEqual([`resource-wrong-type ${code(1)}`])
  })
})

describe('errors of the whole run', () => {
  const failing = (error: FeedError) => {
    const fetcher = registerFetcher(register(Array.from({ length: 60 }, (_, at) => offer(at + 1))))
    const open: typeof fetcher.open = (address, options) =>
      address.endsWith('/onderwijsaanbieder') ? Promise.reject(error) : fetcher.open(address, options)
    return runFormat(rio, { from: base, fetcher: { ...fetcher, open } })
  }
  test.each([
    ['rate-limited is not pushed on', new FeedError('rate-limited', '429'), 'rate-limited'],
    ['a limit of the feed', new FeedError('feed-too-large', '2 GB', undefined, true), 'feed-too-large'],
    ['a stop from outside', new FeedError('interrupted', 'stop', undefined, true), 'interrupted'],
    ['a server that is gone', new FeedError('feed-unreachable', 'refused'), 'feed-unreachable'],
    ['one that only times out', new FeedError('feed-timeout', 'slow'), 'feed-timeout'],
    [
      'one that only fails',
      new FeedError('feed-unreachable', '500', undefined, false, 500),
      'feed-unreachable',
    ],
  ])('%s', async (_name, error, reason) => {
    expect(await failureOf(failing(error))).toMatchObject({ reason })
  })
  test('a server that knows no offerer of any item is well; each item is rejected', async () => {
    const items = Array.from({ length: 60 }, (_, at) => offer(at + 1))
    const outcome = await run(register(items, { aanbieder: null }))
    expect(outcome.rejects).toHaveLength(60)
    expect(outcome.rejects[0]).toBe(`missing-provider ${code(1)}`)
  })
})

test('never more than four requests at a time', async () => {
  const fetcher = registerFetcher(register(Array.from({ length: 30 }, (_, at) => offer(at + 1))))
  let underWay = 0
  let most = 0
  const open: typeof fetcher.open = async (address, options) => {
    most = Math.max(most, ++underWay)
    await new Promise((done) => setImmediate(done))
    underWay--
    return fetcher.open(address, options)
  }
  const outcome = await runFormat(rio, { from: base, fetcher: { ...fetcher, open } })
  expect(outcome.courses.map(({ sourceId }) => sourceId)).toEqual(
    Array.from({ length: 30 }, (_, at) => code(at + 1)),
  )
  expect(outcome.courses[0]?.provider.name).toBe(aanbieder.naam)
  expect(most).toBeLessThanOrEqual(4)
})
