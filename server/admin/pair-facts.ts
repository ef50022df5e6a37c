/** What tells two courses apart, from the data of each source: what a person compares before saying that they are one. */
import type { PairFacts } from '@stapwijzer/shared/api/admin-duplicates.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { placeOn, priceOn } from '@stapwijzer/shared/domain/course-facts.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'

/** By id of the course; prices and places as they are on `today`. */
export async function readPairFacts(
  { sql }: Tx,
  ids: readonly string[],
  today: string,
): Promise<Map<string, PairFacts>> {
  const rows = await sql<{ id: string; data: Course }[]>`
    select id, data from catalogue.course where id = any(${ids as string[]}::uuid[])`
  return new Map(rows.map(({ id, data }) => [id, pairFacts(data, today)]))
}

function pairFacts(course: Course, today: string): PairFacts {
  const { level, studyForm, delivery, duration } = course
  const { status, amount, currency, vatIncluded } = priceOn(course, today)
  return {
    ...{ level, studyForm, delivery },
    duration: duration && { value: duration.value, unit: duration.unit, weeks: duration.weeks },
    price: { status, amount, currency, vatIncluded },
    city: placeOn(course, today)?.city ?? null,
  }
}
