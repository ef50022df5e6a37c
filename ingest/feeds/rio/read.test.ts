import { describe, expect, test } from 'vitest'
import { failureOf } from '../testing.ts'
import { base, code, offer, offers, register, registerFetcher, run } from './testing.ts'
import { runFormat } from '../testing.ts'
import { rio } from './format.ts'

const ids = ({ courses }: { courses: { sourceId: string }[] }) => courses.map(({ sourceId }) => sourceId)
const many = (count: number) => Array.from({ length: count }, (_, index) => offer(index + 1))
const paging = ({ warnings }: { warnings: string[] }) => warnings.filter((one) => one.startsWith('paging'))

describe('pages (§7)', () => {
  test('are counted from 0, a hundred items each, over the next links to the empty one', async () => {
    const log: string[] = []
    const outcome = await run(register(many(5)), { size: 2, log })
    expect(ids(outcome)).toEqual([1, 2, 3, 4, 5].map(code))
    expect(paging(outcome)).toEqual([])
    const pages = log.filter((address) => address.includes('?')).map((address) => address.slice(base.length))
    expect(pages).toEqual([
      `${offers}?page=0&pageSize=100`,
      `${offers}?page=1&pageSize=2`,
      `${offers}?page=2&pageSize=2`,
    ])
  })
})
