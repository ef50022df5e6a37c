/** The prices a course has had. Pure. */
import type { CourseDetail } from '@stapwijzer/shared/domain/course-card.ts'
import type { Price } from '@stapwijzer/shared/domain/course.ts'
import type { SourceOfCourse } from './store.ts'

type Known = Pick<SourceOfCourse, 'firstSeenAt' | 'prices'>

/**
 * Oldest first, each with the moment from which it was shown; at least the price of today. Of several sources the one
 * tells that gives today's price, as far as its history says so.
 */
export function priceHistory(sources: readonly Known[], today: Price): CourseDetail['priceHistory'] {
  const told = sources.find(({ prices }) => prices.length > 0 && isSame(prices.at(-1)!, today))
  const one = told ?? sources.find(({ prices }) => prices.length > 0)
  if (!one) {
    const seen = sources.map(({ firstSeenAt }) => firstSeenAt.getTime())
    return seen.length > 0 ? [entry(new Date(Math.min(...seen)), today)] : []
  }
  return one.prices.map((price) => entry(new Date(price.since), price))
}

function entry(since: Date, { status, amount, currency, vatIncluded }: Price) {
  return { since: since.toISOString(), price: { status, amount, currency, vatIncluded } }
}

function isSame(a: Price, b: Price): boolean {
  return a.status === b.status && a.amount === b.amount
}
