/**
 * How many courses each filter could find that is shown only where enough of the catalogue has it (`leastShare` of its
 * row). Read from what the projection wrote, so that it holds for every engine.
 */
import { filterNames, filters, severalMask, type FilterName } from '../domain/filters.ts'
import type { FilterRow } from '../domain/filter-row.ts'
import type { Sql } from './client.ts'

export type FilterShare = { filter: FilterName; courses: number; total: number; hidden: boolean }

type Rare = Extract<FilterRow, { kind: 'flag' | 'several' }> & { leastShare: number }

/** In the order of the rows. Nothing has it in an empty catalogue. */
export async function filterShares(sql: Sql): Promise<FilterShare[]> {
  const rare = filterNames.filter((name) => isRare(filters[name]))
  const bits = rare.map(bitsOf)
  const [row] = await sql<{ total: number; having: number[] }[]>`
    select (select count(*)::int from catalogue.course_search) as total,
      array(select (select count(*)::int from catalogue.course_search s where s.flags & bit <> 0)
        from unnest(${bits}::int[]) with ordinality b (bit, at) order by at) as having`
  const { total, having } = row!
  return rare.map((filter, at) => {
    const courses = having[at]!
    const { leastShare } = filters[filter] as Rare
    return { filter, courses, total, hidden: courses === 0 || courses < leastShare * total }
  })
}

function isRare(row: FilterRow): row is Rare {
  return row.leastShare !== undefined && (row.kind === 'flag' || row.kind === 'several')
}

function bitsOf(name: FilterName): number {
  const row = filters[name] as Rare
  return row.kind === 'flag' ? 1 << row.bit : severalMask(name as 'lessonDay', row.codes)
}
