import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import type { Course, Price } from '@stapwijzer/shared/domain/course.ts'
import { sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { runItems } from './testing.ts'

let db: TestDatabase
beforeEach(async () => {
  await db?.drop()
  db = await testDatabase()
})
afterAll(() => db.drop())

const price = (amount: string): Price => ({ status: 'known', amount, currency: 'EUR', vatIncluded: true })
const run = (course: Partial<Course> | null, at: string) =>
  runItems(db, course === null ? [] : [{ id: '1', course }], {
    options: { acceptShrink: true },
    deps: { now: () => new Date(`2026-11-${at}T06:00:00Z`) },
  })
const prices = () =>
  db.read(
    'app',
    ({ sql }) => sql<{ day: string; status: string; amount: string | null }[]>`
      select to_char(since at time zone 'UTC', 'DD') as day, status, amount from catalogue.course_price order by since`,
  )
const events = () =>
  db.read(
    'app',
    ({ sql }) => sql<{ day: string; kind: string }[]>`
      select to_char(at at time zone 'UTC', 'DD') as day, kind from catalogue.course_event order by at`,
  )
const noDates = { offerings: [] }

describe('price history', () => {
  test('nothing is written while the first price stands, however much else changes', async () => {
    await run({ ...noDates, price: price('100.00') }, '01')
    await run({ ...noDates, price: price('100.00'), title: 'Anders' }, '02')
    expect(await prices()).toEqual([])
  })
  test('a change writes down the first price and the new one, each later change one more', async () => {
    await run({ ...noDates, price: price('100.00') }, '01')
    await run({ ...noDates, price: price('120.00') }, '02')
    await run(
      { ...noDates, price: { status: 'free', amount: '0.00', currency: 'EUR', vatIncluded: true } },
      '03',
    )
    await run(
      { ...noDates, price: { status: 'unknown', amount: null, currency: null, vatIncluded: null } },
      '04',
    )
    expect(await prices()).toEqual([
      { day: '01', status: 'known', amount: '100.00' },
      { day: '02', status: 'known', amount: '120.00' },
      { day: '03', status: 'free', amount: '0.00' },
      { day: '04', status: 'unknown', amount: null },
    ])
  })
  test('the price is that of the card: the lowest of the starts ahead', async () => {
    const starts = (...amounts: string[]) => ({
      offerings: amounts.map((amount, at) => sampleOffering({ id: `o${at}`, price: price(amount) })),
    })
    await run(starts('500.00', '450.00'), '01')
    await run(starts('510.00', '450.00'), '02')
    expect(await prices()).toEqual([])
    await run(starts('510.00'), '03')
    expect((await prices()).map(({ amount }) => amount)).toEqual(['450.00', '510.00'])
  })
})

describe('withdrawn and back', () => {
  test('both are events, the id stays, and a return with another price is in the history too', async () => {
    await run({ ...noDates, price: price('100.00') }, '01')
    await run(null, '02')
    await run({ ...noDates, price: price('130.00') }, '03')
    expect(await events()).toEqual([
      { day: '02', kind: 'withdrawn' },
      { day: '03', kind: 'returned' },
    ])
    expect((await prices()).map(({ amount }) => amount)).toEqual(['100.00', '130.00'])
    const ids = await db.read('app', ({ sql }) => sql`select distinct course_id from catalogue.course_event`)
    expect(ids).toHaveLength(1)
  })
})
