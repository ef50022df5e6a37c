import type { Price } from '@stapwijzer/shared/domain/course.ts'
import { describe, expect, test } from 'vitest'
import { priceHistory } from './price-history.ts'

const price = (amount: string): Price => ({ status: 'known', amount, currency: 'EUR', vatIncluded: true })
const from = (since: string, amount: string) => ({ since: `${since}T06:00:00+00:00`, ...price(amount) })
const source = (day: string, ...prices: ReturnType<typeof from>[]) => ({
  firstSeenAt: new Date(`${day}T06:00:00Z`),
  prices,
})
const told = (list: ReturnType<typeof priceHistory>) =>
  list.map(({ since, price: { amount } }) => `${since.slice(0, 10)} ${amount}`)

describe('price history', () => {
  test('the first price alone, from the day the course was first seen by any source', () => {
    const sources = [source('2026-11-20'), source('2026-11-10')]
    expect(told(priceHistory(sources, price('100.00')))).toEqual(['2026-11-10 100.00'])
  })
  test('all prices, oldest first', () => {
    const one = source('2026-11-01', from('2026-11-01', '100.00'), from('2026-11-15', '120.00'))
    expect(told(priceHistory([one], price('120.00')))).toEqual(['2026-11-01 100.00', '2026-11-15 120.00'])
  })
  test('of several sources the one that gives the price of today', () => {
    const other = source('2026-11-01', from('2026-11-01', '90.00'), from('2026-11-15', '95.00'))
    const one = source('2026-11-02', from('2026-11-02', '100.00'), from('2026-11-16', '120.00'))
    expect(told(priceHistory([other, one], price('120.00')))).toEqual([
      '2026-11-02 100.00',
      '2026-11-16 120.00',
    ])
  })
  test('a withdrawn course has none', () => {
    expect(priceHistory([], price('100.00'))).toEqual([])
  })
})
