import { describe, expect, test } from 'vitest'
import type { FeedCourse } from '../feeds/format.ts'
import { ooapi5 } from '../feeds/ooapi5/format.ts'
import { ooapi6 } from '../feeds/ooapi6/format.ts'
import { memoryFetcher, runFormat, today } from '../feeds/testing.ts'
import type { Format } from '../feeds/format.ts'
import { ooapiService } from './as-ooapi.ts'
import { ooapi6Service } from './as-ooapi6.ts'
import { offersOf } from './offers.ts'
import type { OoapiService } from './ooapi-terms.ts'
import { providers } from './providers.ts'

const base = 'https://demo.example'

function read(format: Format, { pages, objects }: OoapiService) {
  const fetcher = memoryFetcher(({ pathname }) => {
    const items = pages.get(pathname.slice(1))
    const page = { pageSize: 1000, pageNumber: 1, hasPreviousPage: false, hasNextPage: false, items }
    return items ? JSON.stringify(page) : JSON.stringify(objects.get(pathname.slice(1)) ?? null)
  })
  return runFormat(format, { from: base, fetcher })
}

describe.each(providers.filter(({ type }) => type === 'hbo' || type === 'wo'))('$name', (provider) => {
  test('says the same in version 5 and in version 6', async () => {
    const old = await read(ooapi5, ooapiService(provider, today))
    const now = await read(ooapi6, ooapi6Service(provider, today))
    expect(now.courses).toHaveLength(offersOf(provider, today).length)
    expect(now.courses.map(comparable)).toEqual(old.courses.map(comparable))
    expect([old.rejects, now.rejects]).toEqual([[], []])
    expect(now.warnings).toEqual(old.warnings)
  })
})

/** Version 6 says of a date whether it is sure, version 5 does not. */
function comparable(course: FeedCourse) {
  return { ...course, offerings: course.offerings.map((offering) => ({ ...offering, dateIsFinal: null })) }
}
