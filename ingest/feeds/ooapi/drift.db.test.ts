/** Number 15: a list that moves while its pages are read, behind a real server, into a real database. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { liveCourses, runItems } from '../../pipeline/testing.ts'
import { rawItem, versions, type Side } from './testing.ts'

let db: TestDatabase
let server: Server
let from = ''

/** What the school offers now, and what happens to that when a page has been sent. */
let offered: string[] = []
let afterPage: (number: number) => void = () => {}
/** Answer for a single course: by what is offered, or a status for all. */
let single: 'offered' | number = 'offered'
let asked: string[] = []
let side: Side = versions[0]!

beforeAll(async () => {
  db = await testDatabase()
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://school.example')
    const body = answer(decodeURIComponent(pathname), searchParams)
    response.writeHead(typeof body === 'number' ? body : 200, { 'content-type': 'application/json' })
    response.end(typeof body === 'number' ? undefined : JSON.stringify(body))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  from = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
  await db.drop()
})
beforeEach(() => {
  offered = ids(1, 600)
  afterPage = () => {}
  single = 'offered'
  asked = []
})

const ids = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => String(first + at).padStart(4, '0'))

function answer(path: string, query: URLSearchParams): object | number {
  if (path.endsWith('offerings') || path.startsWith('/program')) return page([], query)
  if (path === '/courses') {
    const found = page(
      offered.map((id) => rawItem(side, 'course', id)),
      query,
    )
    afterPage(Number(query.get('pageNumber')))
    return found
  }
  const id = /^\/courses\/(\w+)$/.exec(path)?.[1]
  if (id === undefined) return 404
  asked.push(id)
  if (single !== 'offered') return single
  return offered.includes(id) ? rawItem(side, 'course', id) : 404
}

function page(items: readonly object[], query: URLSearchParams) {
  const size = Number(query.get('pageSize'))
  const number = Number(query.get('pageNumber'))
  const hasNextPage = number * size < items.length
  return {
    pageSize: size,
    pageNumber: number,
    hasNextPage,
    items: items.slice((number - 1) * size, number * size),
  }
}

let source = ''
async function run() {
  const network = { allowPrivate: [new URL(from).host], sleep: () => Promise.resolve() }
  const outcome = await runItems(db, [], { source, feed: { format: side.format, from, network } })
  const told = outcome.warnings.filter(({ code }) => code !== 'missing-recommended')
  return { ...outcome, told: told.map(({ code, key, message }) => `${code} ${key}: ${message}`) }
}
const live = async () => Object.keys(await liveCourses(db, source)).map((id) => id.slice('course:'.length))

describe.each(versions)('a list of $name that moves', (one) => {
  beforeEach(async () => {
    side = one
    source = `${one.format.id}-${Math.random().toString(36).slice(2, 8)}`
    await run()
    asked = []
  })

  test('ten vanish from the front between two pages: the ten that slipped by are asked for and stay', async () => {
    afterPage = (number) => {
      if (number === 1) offered = offered.filter((id) => id > '0010')
    }
    const drifted = await run()
    expect(drifted).toMatchObject({ status: 'unchanged', counts: { read: 600, withdrawn: 0 } })
    expect(asked.sort()).toEqual(ids(251, 260))
    expect(drifted.told).toEqual([
      'paging-drift /courses: 10 courses were on no page and are there all the same: the list moved while it was read.',
    ])
    expect(await live()).toEqual(ids(1, 600))
    // Those that are gone are gone at the next reading.
    expect(await run()).toMatchObject({ status: 'done', counts: { withdrawn: 10 }, told: [] })
    expect(await live()).toEqual(ids(11, 600))
  })

  test('ten come in front between two pages: they are read twice, and nothing is withdrawn', async () => {
    afterPage = (number) => {
      if (number === 1) offered = [...ids(9001, 9010), ...ids(1, 600)]
    }
    const drifted = await run()
    expect(drifted).toMatchObject({ status: 'unchanged', counts: { read: 610, withdrawn: 0, rejected: 10 } })
    expect(drifted.rejects.every(({ code }) => code === 'duplicate-id')).toBe(true)
    expect(asked).toEqual([])
    expect(await live()).toEqual(ids(1, 600))
    expect(await run()).toMatchObject({ status: 'done', counts: { created: 10, withdrawn: 0 } })
  })

  test('what is really gone is asked for, is not there, and is withdrawn', async () => {
    offered = offered.filter((id) => id > '0020')
    expect(await run()).toMatchObject({ status: 'done', counts: { read: 580, withdrawn: 20 }, told: [] })
    expect(asked).toEqual(expect.arrayContaining(ids(1, 20)))
    expect(await live()).toEqual(ids(21, 600))
  })

  test.each([500, 401])(
    'a service that answers %i for one course fails no run: they stay, with a warning',
    async (status) => {
      offered = offered.filter((id) => id > '0020')
      single = status
      const kept = await run()
      expect(kept).toMatchObject({ status: 'done', counts: { read: 580, withdrawn: 0 } })
      expect(kept.told).toEqual([
        expect.stringMatching(
          /^withdrawal-unconfirmed \/courses: 20 courses are on no page, and whether they are gone cannot be asked: .*They stay\.$/,
        ),
      ])
      // Three attempts each, and after the first few nobody asks further.
      expect(asked.length).toBeLessThanOrEqual(12)
      expect(await live()).toEqual(ids(1, 600))
      single = 'offered'
      expect(await run()).toMatchObject({ status: 'done', counts: { withdrawn: 20 } })
    },
  )

  test('a service that has no single courses is read once more: what no page holds again is gone', async () => {
    single = 404
    afterPage = (number) => {
      if (number === 1) offered = offered.filter((id) => id > '0010')
    }
    const drifted = await run()
    expect(drifted).toMatchObject({ status: 'unchanged', counts: { read: 600, withdrawn: 0 } })
    expect(drifted.told).toEqual([expect.stringMatching(/^paging-drift \/courses: 10 courses/)])
    expect(await run()).toMatchObject({ status: 'done', counts: { withdrawn: 10 } })
    expect(await live()).toEqual(ids(11, 600))
  })

  test('what a guard refuses is not asked for', async () => {
    offered = offered.filter((id) => id > '0100')
    expect(await run()).toMatchObject({ status: 'refused', reason: 'shrink-guard' })
    expect(asked).toEqual([])
  })
})
