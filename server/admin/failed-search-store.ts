/** What was searched for in vain, as the days that are kept tell it: by words, never by whom. */
import type { FailedSearch } from '@stapwijzer/shared/api/admin-searches.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'

type Failed = Omit<FailedSearch, 'cause' | 'occupation'>

/** How the words went the last time they were asked decides: what is found by now is no failed search any more. */
export async function readFailedSearches(
  { sql }: Tx,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: Failed[]; total: number }> {
  const failed = sql`
    select words, sum(asked)::int as asked, min(day) as "firstDay", max(day) as "lastDay",
      (array_agg(total order by day desc))[1] as total,
      bool_or('any-word' = any(reading) and latest) as wider
    from (select s.*, day = max(day) over (partition by words) as latest from catalogue.searched_for s) s
    group by words`
  const rows = await sql<(Omit<Failed, 'outcome'> & { total: number })[]>`
    select words, asked, "firstDay", "lastDay", total from (${failed}) f where total = 0 or wider
    order by asked desc, "lastDay" desc, words collate "C" limit ${pageSize} offset ${(page - 1) * pageSize}`
  const [all] = await sql<{ total: number }[]>`
    select count(*)::int as total from (${failed}) f where total = 0 or wider`
  const items = rows.map(({ total, ...row }) => ({
    ...row,
    outcome: total === 0 ? ('nothing' as const) : ('some-words' as const),
  }))
  return { items, total: all!.total }
}
