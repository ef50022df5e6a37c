/** A register behind a real server, read by the real pipeline into a real database, run after run. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { liveCourses, runItems } from '../../pipeline/testing.ts'
import { rio } from './format.ts'
import { answer, base, code, offer, offers, register, type Register } from './testing.ts'

let db: TestDatabase
let server: Server
let held: Register = {}
let from = ''

beforeAll(async () => {
  db = await testDatabase()
  server = createServer((request, response) => {
    const body = answer(held, new URL(request.url ?? '/', base), 4)
    const status = typeof body === 'number' ? body : body === null ? 404 : 200
    response.writeHead(status, { 'content-type': 'application/hal+json', 'retry-after': '0' })
    response.end(typeof body === 'string' ? body : undefined)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  from = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/rio/v2`
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
  await db.drop()
})

const many = (count: number) => Array.from({ length: count }, (_, at) => offer(at + 1))
const opleiding = { opleidingseenheidcode: '1001O0001', volledigeNaam: 'Kok', niveau: 'MBO-2' }
const documents = { opleiding, cohorten: [{ id: 'c', status: 'O', instroommoment: '2027-02-01' }] }

function run(source: string) {
  const network = { allowPrivate: [new URL(from).host], sleep: () => Promise.resolve() }
  return runItems(db, [], { source, feed: { format: rio, from, network } })
}
const live = async (source: string) => Object.keys(await liveCourses(db, source)).length

beforeEach(() => {
  held = register(many(10), documents)
})

test('three pages, read twice: done, then unchanged (case 12)', async () => {
  expect(await run('a')).toMatchObject({ status: 'done', counts: { read: 10, created: 10 }, rejects: [] })
  expect(await run('a')).toMatchObject({ status: 'unchanged', counts: { unchanged: 10 }, rejects: [] })
})

test('what slips from one page to another while they are read stays; what is gone does not', async () => {
  await run('drift')
  // Pages hold four; after the first, two in front are gone, and the fifth and sixth slip onto a page that was read.
  const single = Object.fromEntries(many(10).map((item, at) => [`${offers}/${code(at + 1)}`, item]))
  let listed = many(10)
  held = {
    ...register(many(10), documents),
    ...single,
    [offers]: (address: URL) => {
      const number = Number(address.searchParams.get('page') ?? '0')
      const some = listed.slice(4 * number, 4 * number + 4)
      if (number === 0) listed = many(10).slice(2)
      const next = `${address.pathname}?page=${number + 1}&pageSize=4`
      const links = some.length === 4 ? { next: { href: next } } : {}
      return { _links: links, ...(some.length > 0 ? { _embedded: { AangebodenOpleidingen: some } } : {}) }
    },
  }
  const drifted = await run('drift')
  expect(drifted).toMatchObject({ status: 'unchanged', counts: { read: 10, withdrawn: 0 } })
  expect(drifted.codes).toContain('paging-drift')
  held = { ...held, [`${offers}/${code(1)}`]: 404, [`${offers}/${code(2)}`]: 410 }
  expect(await run('drift')).toMatchObject({ status: 'done', counts: { read: 8, withdrawn: 2 } })
  expect(await live('drift')).toBe(8)
})

test('what is gone, has ended or is no course for adults is withdrawn; what cannot be read stays (ruling 21)', async () => {
  await run('b')
  const changed = many(9).map((item, at) => {
    if (at === 0) return { ...item, einddatum: '2026-11-24' }
    return at === 1 ? { ...item, type: 'AANGEBODENVOOPLEIDING' } : item
  })
  held = { ...register(changed, documents), [`${offers}/${code(3)}/onderwijsaanbieder`]: 500 }
  const outcome = await run('b')
  expect(outcome).toMatchObject({
    status: 'done',
    counts: { read: 9, withdrawn: 3, unchanged: 6, rejected: 3 },
  })
  expect(outcome.rejects.map((reject) => reject.code)).toEqual([
    'expired',
    'not-lifelong-learning',
    'resource-unreachable',
  ])
  expect(await live('b')).toBe(7)
})

test('a page that comes again, or leads elsewhere, withdraws nothing', async () => {
  await run('c')
  const page = (next: string) => ({ _embedded: { x: many(2) }, _links: { next: { href: next } } })
  for (const [next, warning] of [
    ['?page=7', 'paging-loop'],
    ['https://elders.example/', 'resource-outside-feed'],
  ] as const) {
    held = { ...register(many(2), documents), [offers]: () => page(next) }
    const outcome = await run('c')
    expect(outcome).toMatchObject({ status: 'done', counts: { withdrawn: 0 } })
    expect(outcome.codes).toContain(warning)
    expect(await live('c')).toBe(10)
  }
})

test.each([
  ['a page that fails', (number: string) => (number === '1' ? 500 : null), 'failed', 'feed-unreachable'],
  ['an empty register', () => ({ _links: {} }), 'refused', 'empty-feed'],
  ['a fifth of it', () => ({ _embedded: { x: many(2) }, _links: {} }), 'refused', 'shrink-guard'],
])('%s changes nothing', async (_name, page, status, reason) => {
  await run('d')
  const whole = held
  held = {
    ...whole,
    [offers]: (address: URL): unknown => {
      const answered = page(address.searchParams.get('page') ?? '')
      return answered ?? (JSON.parse(answer(whole, address, 4) as string) as unknown)
    },
  }
  expect(await run('d')).toMatchObject({ status, reason })
  expect(await live('d')).toBe(10)
})

test('an item that shifts to the next page while it is read is one course (ruling 27)', async () => {
  held = register([...many(4), offer(4), offer(5)], documents)
  const outcome = await run('e')
  expect(outcome).toMatchObject({ counts: { read: 6, created: 5, rejected: 1 } })
  expect(outcome.rejects).toMatchObject([{ code: 'duplicate-id', key: code(4) }])
})
