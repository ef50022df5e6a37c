/** What of a course holds on a day: of the starts, those that are offered. */
import { addDays } from '../../domain/calendar.ts'
import type { Parameters } from './sql-parameters.ts'

/** First start of the day, null when there is none. Starts that are offered no more are skipped by binary search. */
export function nextStartSql(p: Parameters, today: string): string {
  const at = `${skippedSql(p, today)} + 1`
  // Where enrolling closes before a start, the one that closes first need not be the one that starts first.
  return `case when s.open_until is null then s.starts[${at}]
    else (select min(day) from unnest(s.starts[${at}:]) day) end`
}

/** Price of the day in cents: of the starts that are offered, else the course's own. */
export function priceSql(p: Parameters, today: string): string {
  return `coalesce(s.prices_from[${skippedSql(p, today)} + 1], s.price)`
}

/** Whether a start that is offered on the day lies from `from` (inclusive) to `before` (exclusive). */
export function startsWithinSql(
  p: Parameters,
  today: string,
  { from, before }: { from: string | undefined; before: string | undefined },
): string {
  const first = from !== undefined && from > today ? from : today
  const last = before === undefined ? 'cardinality(s.starts)' : startsBeforeSql(p, before)
  const until = before === undefined ? '' : `and day < ${p.add(before, 'date')}`
  return `case when s.open_until is null then ${last} > ${startsBeforeSql(p, first)}
    else exists (select from unnest(s.starts[${skippedSql(p, today)} + 1:]) day
      where day >= ${p.add(first, 'date')} ${until}) end`
}

/** How many starts are offered no more on the day. */
function skippedSql(p: Parameters, day: string): string {
  return `width_bucket(${p.add(addDays(day, -1), 'date')}, coalesce(s.open_until, s.starts))`
}

/** How many starts lie before the day, where they are sorted. */
function startsBeforeSql(p: Parameters, day: string): string {
  return `width_bucket(${p.add(addDays(day, -1), 'date')}, s.starts)`
}
