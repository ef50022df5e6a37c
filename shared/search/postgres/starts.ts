/** What of a course holds on a day: of the starts, those that lie ahead. */
import { addDays } from '../../domain/calendar.ts'
import type { Parameters } from './sql-parameters.ts'

/** First start of the day, null when there is none. Starts before today are skipped by binary search. */
export function nextStartSql(p: Parameters, today: string): string {
  return `s.starts[${skippedSql(p, today)} + 1]`
}

/** Price of the day in cents: of the starts ahead, else the course's own. */
export function priceSql(p: Parameters, today: string): string {
  return `coalesce(s.prices_from[${skippedSql(p, today)} + 1], s.price)`
}

/** How many starts lie before the day. */
export function skippedSql(p: Parameters, day: string): string {
  return `width_bucket(${p.add(addDays(day, -1), 'date')}, s.starts)`
}
