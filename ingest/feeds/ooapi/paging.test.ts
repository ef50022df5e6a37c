import { describe, expect, test } from 'vitest'
import { failureOf, memoryFetcher, runFormat } from '../testing.ts'
import { base, runPages as readPages, someCourses, versions } from './testing.ts'

const paging = ({ warnings }: { warnings: string[] }) => warnings.filter((one) => one.startsWith('paging'))
const ids = ({ courses }: { courses: { sourceId: string }[] }) =>
  courses.map(({ sourceId }) => sourceId.slice(7))

describe.each(versions)('paging (ruling 48), $name', (side) => {
  const courses = (from: number, count: number) => someCourses(side, from, count)
  const runPages = (pages: Parameters<typeof readPages>[1], limits = {}) => readPages(side, pages, limits)

  test('pages are walked to the last one; a healthy server gives no warning', async () => {
    const outcome = await runPages((number) => ({
      pageSize: 2,
      hasNextPage: number < 3,
      items: courses(number * 2, number < 3 ? 2 : 1),
    }))
    expect(ids(outcome)).toEqual(['c2', 'c3', 'c4', 'c5', 'c6'])
    expect(paging(outcome)).toEqual([])
    expect(outcome.log.filter((url) => /\/courses\?/.test(url))[0]).toBe(
      `${base}/courses?pageSize=250&pageNumber=1`,
    )
  })

  test('the page before again: paging-loop, nothing is withdrawn', async () => {
    const outcome = await runPages(() => ({
      pageSize: 10,
      pageNumber: 1,
      hasNextPage: true,
      items: courses(1, 2),
    }))
    expect(ids(outcome)).toEqual(['c1', 'c2'])
    expect(paging(outcome)).toContain('paging-loop /courses')
    expect(outcome.events.find((event) => event.type === 'warning' && event.incomplete)).toMatchObject({
      finding: { code: 'paging-loop' },
    })
  })

  test('a loop over several pages ends too', async () => {
    const outcome = await runPages((number) => ({
      pageSize: 1,
      hasNextPage: true,
      items: courses(number % 3, 1),
    }))
    expect(ids(outcome)).toEqual(['c1', 'c2', 'c0'])
    expect(paging(outcome)).toEqual(['paging-loop /courses'])
  })

  test('a full page and hasNextPage false: reading goes on, once warned', async () => {
    const outcome = await runPages((number) => ({
      pageSize: 2,
      hasNextPage: false,
      items: courses(number * 2, number < 3 ? 2 : 0),
    }))
    expect(ids(outcome)).toEqual(['c2', 'c3', 'c4', 'c5'])
    expect(paging(outcome)).toEqual(['paging-inconsistent /courses hasNextPage'])
    expect(
      outcome.events.some(
        (event) => event.type === 'warning' && event.incomplete && event.finding.code.startsWith('paging'),
      ),
    ).toBe(false)
  })

  test('totalPages says that more follows', async () => {
    const outcome = await runPages((number) => ({
      pageSize: 10,
      hasNextPage: false,
      totalPages: 2,
      items: courses(number * 10, 1),
    }))
    expect(ids(outcome)).toEqual(['c10', 'c20'])
    expect(paging(outcome)).toEqual(['paging-inconsistent /courses hasNextPage'])
  })

  test('hasNextPage on a page that is not full: reading goes on, until an empty page', async () => {
    const outcome = await runPages((number) => ({
      pageSize: 10,
      hasNextPage: true,
      items: courses(number * 10, number < 3 ? 1 : 0),
    }))
    expect(ids(outcome)).toEqual(['c10', 'c20'])
    expect(paging(outcome)).toEqual(['paging-inconsistent /courses hasNextPage'])
  })

  test('a last page that happens to be full, with the right page count, is no contradiction', async () => {
    const outcome = await runPages((number) =>
      number > 2
        ? 404
        : { pageSize: 2, hasNextPage: number < 2, totalPages: 2, items: courses(number * 2, 2) },
    )
    expect(ids(outcome)).toHaveLength(4)
    expect(paging(outcome)).toEqual([])
  })

  test('a server that refuses 250 is asked for less', async () => {
    const log: string[] = []
    const fetcher = memoryFetcher(
      (address) => {
        if (!address.pathname.endsWith('/courses')) return null
        return Number(address.searchParams.get('pageSize')) > 50
          ? 400
          : JSON.stringify({ pageSize: 50, hasNextPage: false, items: courses(1, 1) })
      },
      { log },
    )
    const outcome = await runFormat(side.format, { from: base, fetcher })
    expect(ids(outcome)).toEqual(['c1'])
    expect(
      log.filter((url) => /\/courses\?/.test(url)).map((url) => /pageSize=(\d+)/.exec(url)?.[1]),
    ).toEqual(['250', '100', '50'])
  })

  test('the same page again that only totalPages promised: paging-loop', async () => {
    const page = { pageSize: 10, hasNextPage: false, totalPages: 4, items: courses(1, 2) }
    const outcome = await runPages(() => page)
    expect(ids(outcome)).toEqual(['c1', 'c2'])
    expect(paging(outcome)).toEqual(['paging-inconsistent /courses hasNextPage', 'paging-loop /courses'])
  })

  test('a whole page, sent as the last, comes again: complete, only warned', async () => {
    const outcome = await runPages(() => ({ pageSize: 2, hasNextPage: false, items: courses(1, 2) }))
    expect(ids(outcome)).toEqual(['c1', 'c2'])
    expect(paging(outcome)).toEqual(['paging-inconsistent /courses hasNextPage'])
  })

  test('a collection is walked in the size of its first page, whatever others refuse meanwhile', async () => {
    const log: string[] = []
    const all = courses(0, 300)
    const fetcher = memoryFetcher(
      ({ pathname, searchParams }) => {
        const size = Number(searchParams.get('pageSize'))
        const number = Number(searchParams.get('pageNumber'))
        if (pathname.endsWith('offerings')) return size > 20 ? 400 : page(false, [])
        return pathname.endsWith('/courses')
          ? page(number * size < all.length, all.slice((number - 1) * size, number * size))
          : null
      },
      { log },
    )
    const outcome = await runFormat(side.format, { from: base, fetcher })
    expect(new Set(ids(outcome)).size).toBe(300)
    expect(ids(outcome)).toHaveLength(300)
    expect(log.filter((url) => /\/courses\?/.test(url))).toEqual([
      `${base}/courses?pageSize=250&pageNumber=1`,
      `${base}/courses?pageSize=250&pageNumber=2`,
    ])
  })

  test('more pages than the limit: feed-too-large', async () => {
    const endless = runPages((number) => ({ pageSize: 1, hasNextPage: true, items: courses(number, 1) }), {
      maxPages: 3,
    })
    expect(await failureOf(endless)).toMatchObject({ reason: 'feed-too-large' })
  })
})

const page = (hasNextPage: boolean, items: unknown[]) => JSON.stringify({ hasNextPage, items })
