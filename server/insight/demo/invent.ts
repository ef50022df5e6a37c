/**
 * Fills an empty demonstration with made-up counts: the half-year before this one, and this one up to yesterday. They are made
 * by the counter and the writer of the product, published by its job, and marked by whoever shows them. Never in production.
 */
import { randomUUID } from 'node:crypto'
import type { Database } from '@stapwijzer/shared/db/client.ts'
import { addDays } from '@stapwijzer/shared/domain/calendar.ts'
import { before, daysOf, halfYearOf } from '@stapwijzer/shared/domain/insight/periods.ts'
import { createCounter } from '../counter.ts'
import { firstDay } from '../figures-store.ts'
import { publishDue } from '../publish.ts'
import { writeBatch } from '../write.ts'
import { inventedOn } from './usage.ts'

/** Returns how many actions were made up; 0 where something was counted before today. */
export async function inventCounts(db: Database, today: string): Promise<number> {
  const first = await db.read('app', firstDay)
  if (first !== null && first < today) return 0
  const { from } = daysOf(before(halfYearOf(today)))
  let at = new Date()
  const counter = createCounter({ now: () => at })
  let made = 0
  for (let [day, number] = [from, 0]; day < today; day = addDays(day, 1), number += 1) {
    at = new Date(`${day}T11:00:00Z`)
    // The platform becomes better known.
    for (const { measure, dims } of inventedOn(day, 0.6 + number / 500)) {
      counter.add(measure, dims)
      made += 1
    }
  }
  const { increments } = counter.take(Infinity)
  await writeBatch(db, { id: randomUUID(), increments, recent: [] })
  await publishDue(db, today)
  return made
}
