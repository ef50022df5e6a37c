/**
 * What a run adds to the history of its courses: another price on the card, a withdrawal, a return. Written just before
 * the run is applied, because the catalogue then still holds what was. A run of only new courses writes nothing.
 */
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import { priceOn } from '@stapwijzer/shared/domain/course-facts.ts'
import type { Course, Price } from '@stapwijzer/shared/domain/course.ts'

const readAtOnce = 500

/** Reads the run's tables `verdict`, `stage` and `withdrawal`. `today` is the day whose card prices are compared. */
export async function noteHistory(sql: Sql, now: Date, today: string): Promise<void> {
  await sql`
    insert into catalogue.course_event (course_id, at, kind)
    select id, ${now}, 'withdrawn' from withdrawal
    union all
    select c.id, ${now}, 'returned' from verdict v join catalogue.course c on c.id = v.course_id
    where v.action = 'updated' and c.withdrawn_at is not null
    on conflict do nothing`
  for (let after = 0; ;) {
    const rows = await changedPrices(sql, after)
    if (rows.length === 0) return
    after = rows.at(-1)!.seq
    const notes = rows.flatMap((row) => newPrices(row, now, today))
    if (notes.length === 0) continue
    await sql`
      insert into catalogue.course_price (course_id, since, status, amount, currency, vat_included)
      select id, since, status, amount, currency, "vatIncluded" from jsonb_to_recordset(${JSON.stringify(notes)}::text::jsonb)
        as r(id uuid, since timestamptz, status text, amount text, currency text, "vatIncluded" boolean)
      on conflict do nothing`
  }
}

type Priced = Pick<Course, 'price' | 'offerings' | 'location'>
type Row = {
  seq: number
  id: string
  first_seen_at: Date
  before: Priced
  after: Priced
  /** The last price that was noted; null while the first one stands. */
  last: Price | null
}

/** The next courses of which something changed that may change the price on their card. */
function changedPrices(sql: Sql, after: number): Promise<Row[]> {
  return sql<Row[]>`
    select v.seq, c.id, c.first_seen_at,
      jsonb_build_object('price', c.data->'price', 'offerings', c.data->'offerings', 'location', null) as before,
      jsonb_build_object('price', s.data->'price', 'offerings', s.data->'offerings', 'location', null) as after,
      (select jsonb_build_object('status', p.status, 'amount', p.amount, 'currency', p.currency, 'vatIncluded', p.vat_included)
        from catalogue.course_price p where p.course_id = c.id order by p.since desc limit 1) as last
    from verdict v join stage s using (seq) join catalogue.course c on c.id = v.course_id
    where v.action = 'updated' and v.renewed and v.seq > ${after}
      and (c.data->'price', c.data->'offerings') is distinct from (s.data->'price', s.data->'offerings')
    order by v.seq limit ${readAtOnce}`
}

type Note = Price & { id: string; since: Date }

/** The first price is written down together with the second one. */
function newPrices(row: Row, now: Date, today: string): Note[] {
  const price = priceOn(row.after, today)
  const known = row.last ?? priceOn(row.before, today)
  if (samePrice(known, price)) return []
  const note = { id: row.id, since: now, ...price }
  return row.last === null ? [{ id: row.id, since: row.first_seen_at, ...known }, note] : [note]
}

function samePrice(a: Price, b: Price): boolean {
  return a.status === b.status && a.amount === b.amount && a.vatIncluded === b.vatIncluded
}
