/** Before live items are withdrawn because a feed of pages does not hold them any more, they are asked for by themselves. */
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import type { Steps } from './ahead.ts'
import type { Findings } from './findings.ts'
import { refusal, type GuardLimits } from './guards.ts'
import { readFeed, type FeedInput, type Reading } from './read-feed.ts'

/** Items that one run asks for at most. */
const mostAsked = 500

/**
 * Reads what is there all the same, as if the feed had held it. Nobody is asked when the run withdraws nothing that it
 * misses, or when a guard refuses it as it is.
 */
export async function readMissingItems(
  input: FeedInput,
  steps: Steps,
  findings: Findings,
  reading: Reading,
  { accepted, guards }: { accepted: { shrink: boolean; growth: boolean }; guards: GuardLimits | undefined },
): Promise<void> {
  const { format, read, source } = input
  const { keep } = reading
  if (!format.readMissing || keep === null || reading.read === 0) return
  const missing = await steps.tx('ingest', async ({ sql }) => {
    const proposal = { read: reading.read, errors: reading.errors, ...(await withdrawals(sql, source)) }
    return refusal(proposal, accepted, guards) === null ? missingItems(sql, source) : []
  })
  const open = missing.filter(({ id }) => !keep.some((accepts) => accepts(id))).map(({ id }) => id)
  if (open.length === 0) return
  const more = missing.some(({ more }) => more)
  await readFeed(input, steps, findings, reading, format.readMissing(read, { ids: open, more }))
}

async function withdrawals(sql: Sql, source: string): Promise<{ live: number; withdrawn: number }> {
  const [row] = await sql<{ live: number; withdrawn: number }[]>`
    select count(*)::int as live, count(*) filter (where s.item_id is null)::int as withdrawn
    from catalogue.course c
    left join (select distinct item_id from stage where kind in ('item', 'held')) s on s.item_id = c.item_id
    where c.source_id = ${source} and c.withdrawn_at is null`
  return row!
}

/** Live items of which nothing was read, neither good nor bad; of too many an even choice. */
function missingItems(sql: Sql, source: string): Promise<{ id: string; more: boolean }[]> {
  return sql<{ id: string; more: boolean }[]>`
    select item_id as id, total > ${mostAsked} as more
    from (
      select c.item_id, count(*) over () as total, row_number() over (order by c.item_id collate "C") as number
      from catalogue.course c
      where c.source_id = ${source} and c.withdrawn_at is null
        and not exists (select from stage s where s.item_id = c.item_id)) m
    where number % greatest(1, ceil(total / ${mostAsked}::numeric)::int) = 0 order by item_id collate "C"`
}
