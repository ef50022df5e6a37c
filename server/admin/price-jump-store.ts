/** Prices that moved to a cap, from the price history of the catalogue. The rule is in `price-jumps.ts`. */
import type { PriceJump } from '@stapwijzer/shared/api/admin-prices.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import { centsOf, decimalText } from '@stapwijzer/shared/domain/money/cents.ts'
import { capBounds, capsReached, type SchemeCap } from './price-jumps.ts'

type Moved = {
  id: string
  shownId: string
  title: string
  provider: string
  source: string
  since: Date
  from: string
  to: string
  vatIncluded: boolean | null
  actor: string | null
  seenAt: Date | null
}

/** Of live courses, newest first: those that somebody has looked at, those that nobody has, or (null) all. */
export async function readPriceJumps(
  { sql }: Tx,
  caps: readonly SchemeCap[],
  state: 'waiting' | 'seen' | null,
): Promise<PriceJump[]> {
  const bounds = caps.flatMap(capBounds)
  if (bounds.length === 0) return []
  const column = (name: 'low' | 'high') => bounds.map((one) => one[name] / 100)
  const days = (name: 'from' | 'until') => bounds.map((one) => one[name])
  // First the few prices near a cap and its day; what was before is looked up for those alone.
  const rows = await sql<Moved[]>`
    with near as materialized (
      select distinct p.course_id, p.since, p.amount, p.vat_included
      from catalogue.course_price p
      join unnest(${column('low')}::numeric[], ${column('high')}::numeric[], ${days('from')}::timestamptz[],
        ${days('until')}::timestamptz[]) as r(low, high, first, last) on p.since >= r.first and p.since < r.last
          and case when p.status = 'known' then p.amount::numeric end between r.low and r.high
      where r.last > (select min(since) from catalogue.course_price))
    select c.id, coalesce(k.lead_id, c.id) as "shownId", c.title, c.data->'provider'->>'name' as provider,
      c.source_id as source, n.since, case when o.status = 'free' then '0' else o.amount end as "from",
      n.amount as "to", n.vat_included as "vatIncluded", s.actor, s.at as "seenAt"
    from near n
    join catalogue.course c on c.id = n.course_id and c.withdrawn_at is null
    left join catalogue.course_cluster k on k.course_id = c.id
    join lateral (
      select status, amount from catalogue.course_price o where o.course_id = n.course_id and o.since < n.since
      order by o.since desc limit 1) o on o.status = 'free' or (o.status = 'known' and o.amount is not null)
    left join catalogue.price_jump_seen s on s.course_id = n.course_id and s.since = n.since
    where ${state}::text is null or (s.at is null) = (${state}::text = 'waiting')
    order by coalesce(s.at, n.since) desc, n.since desc, c.id`
  return rows.flatMap((row) => jumpOf(row, caps) ?? [])
}

function jumpOf(row: Moved, caps: readonly SchemeCap[]): PriceJump | null {
  const { id, shownId, title, provider, source, since, vatIncluded, actor, seenAt } = row
  const [from, to] = [centsOf(row.from), centsOf(row.to)]
  const reached = capsReached({ from, to, day: plainDateOf(since) }, caps)
  if (reached.length === 0) return null
  return {
    course: { id, shownId, title, provider, source },
    since: since.toISOString(),
    from: decimalText(from),
    to: decimalText(to),
    vatIncluded,
    caps: reached.map(({ cents, ...cap }) => ({ ...cap, cap: decimalText(cents) })),
    seen: actor !== null && seenAt !== null ? { actor, at: seenAt.toISOString() } : null,
  }
}

/** Notes who looked first; nothing when somebody already did. */
export async function markSeen(
  { sql }: Tx,
  look: { course: string; since: Date; actor: string; at: Date },
): Promise<void> {
  await sql`
    insert into catalogue.price_jump_seen (course_id, since, actor, at)
    values (${look.course}, ${look.since}, ${look.actor}, ${look.at}) on conflict do nothing`
}
