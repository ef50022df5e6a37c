/** Decides what a run does to each course, in the database and before anything is changed. */
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import type { Findings } from './findings.ts'
import type { Reading } from './read-feed.ts'
import { takeBackLost } from './straight.ts'

export type Verdict = {
  created: number
  updated: number
  unchanged: number
  withdrawn: number
  /** Live courses of the source before the run. */
  live: number
  /** Items that lost to another one with the same id: the same content, and other content. */
  duplicates: number
  conflicts: number
  /** Live courses that a gap in the reading spares. */
  missed: number
}

/**
 * Fills the temporary tables `verdict` (the one item that counts for each id, with its action and course id),
 * `withdrawal` and `spared` (live courses that were not refreshed but stay), and reports duplicates and reissues.
 * `fresh`: all courses of the source are the run's own, written straight into the catalogue.
 */
export async function decide(
  sql: Sql,
  source: string,
  { keep }: Pick<Reading, 'keep'>,
  findings: Findings,
  fresh: boolean,
): Promise<Verdict> {
  await sql`analyze stage (seq, kind, item_id, hash)`
  await createVerdict(sql, source, fresh)
  if (fresh) await takeBackLost(sql, source)
  const { duplicates, conflicts } = await reportDuplicates(sql, findings)
  await createWithdrawal(sql, source, fresh)
  const missed = keep === null || keep.length > 0 ? await spare(sql, keep) : 0
  await reportReissues(sql, findings)
  const [counts] = await sql<Omit<Verdict, 'duplicates' | 'conflicts' | 'missed'>[]>`
    select count(*) filter (where action = 'created')::int as created,
      count(*) filter (where action = 'updated')::int as updated,
      count(*) filter (where action = 'unchanged')::int as unchanged,
      (select count(*)::int from withdrawal) as withdrawn,
      (select count(*)::int from catalogue.course where source_id = ${source} and withdrawn_at is null and not ${fresh}) as live
    from verdict`
  if (!counts) throw new Error('a count gave no row')
  return { ...counts, duplicates, conflicts, missed }
}

/** Of several items with one id the newest edit wins, else the first in the feed. A course that comes back is an update. */
export async function createVerdict(sql: Sql, source: string, fresh = false): Promise<void> {
  await sql`
    create temp table verdict on commit drop as
    select distinct on (s.item_id) s.seq, s.item_id, s.hash, s.doc, s.keys,
      s.data is not null or s.course_id is not null as renewed,
      coalesce(c.id, s.course_id, gen_random_uuid()) as course_id,
      case when c.id is null then 'created'
        when c.withdrawn_at is not null or c.hash <> s.hash then 'updated'
        else 'unchanged' end as action
    from stage s
    left join catalogue.course c on c.source_id = ${source} and c.item_id = s.item_id and not ${fresh}
    where s.kind = 'item'
    order by s.item_id, s.edited desc nulls last, s.seq`
  await sql`create index on verdict (item_id)`
  await sql`analyze verdict`
}

async function reportDuplicates(
  sql: Sql,
  findings: Findings,
): Promise<{ duplicates: number; conflicts: number }> {
  const found = { duplicates: 0, conflicts: 0 }
  for (let after = 0; ;) {
    const rows = await sql<{ seq: number; item_id: string; same: boolean }[]>`
      select s.seq, s.item_id, s.hash = v.hash as same
      from stage s join verdict v using (item_id)
      where s.kind = 'item' and s.seq <> v.seq and s.seq > ${after}
      order by s.seq limit 1000`
    if (rows.length === 0) return found
    for (const { seq, item_id: key, same } of rows) {
      after = seq
      if (same) {
        found.duplicates += 1
        findings.reject({
          key,
          path: '',
          code: 'duplicate-id',
          message: 'The feed holds this item more than once.',
        })
      } else {
        found.conflicts += 1
        const message = 'The feed holds another item with this id and other content.'
        findings.reject({ key, path: '', code: 'duplicate-id-conflict', message })
      }
    }
  }
}

/** Live courses that the feed no longer offers: missing, or rejected by policy. A reject in error is no farewell. */
async function createWithdrawal(sql: Sql, source: string, fresh: boolean): Promise<void> {
  await sql`
    create temp table spared on commit drop as
    select distinct c.id from stage s
    join catalogue.course c on c.source_id = ${source} and c.item_id = s.item_id and c.withdrawn_at is null
    where s.kind = 'held' and not ${fresh} and not exists (select from verdict v where v.item_id = s.item_id)`
  await sql`
    create temp table withdrawal on commit drop as
    select c.id, c.item_id from catalogue.course c
    where c.source_id = ${source} and c.withdrawn_at is null and not ${fresh}
      and not exists (select from verdict v where v.item_id = c.item_id)
      and not exists (select from spared p where p.id = c.id)`
}

/** What may only have been missed stays. Says how many courses that are. */
async function spare(sql: Sql, keep: Reading['keep']): Promise<number> {
  if (keep === null) {
    const { count } =
      await sql`with moved as (delete from withdrawal returning id) insert into spared select id from moved`
    return count
  }
  let missed = 0
  for (let after = ''; ;) {
    const rows = await sql<{ id: string; item_id: string }[]>`
      select id, item_id from withdrawal where item_id collate "C" > ${after} order by item_id collate "C" limit 1000`
    if (rows.length === 0) return missed
    after = rows.at(-1)?.item_id ?? after
    const ids = rows.filter(({ item_id: id }) => keep.some((accepts) => accepts(id))).map(({ id }) => id)
    missed += ids.length
    await sql`
      with moved as (delete from withdrawal where id = any(${ids}::uuid[]) returning id)
      insert into spared select id from moved`
  }
}

/** A new id with title, provider and first start of one that vanishes: probably the same course under another id. */
async function reportReissues(sql: Sql, findings: Findings): Promise<void> {
  const pairs = await sql<{ new_id: string; old_id: string }[]>`
    select v.item_id as new_id, min(w.item_id) as old_id
    from withdrawal w
    join catalogue.course c on c.id = w.id
    join stage s on s.title = c.title and s.provider_id = c.provider_id
    join verdict v on v.seq = s.seq and v.action = 'created'
    where (select min(o->>'start') from jsonb_array_elements(s.data->'offerings') o)
      is not distinct from (select min(o->>'start') from jsonb_array_elements(c.data->'offerings') o)
    group by v.item_id order by v.item_id limit 10000`
  for (const { new_id: key, old_id: old } of pairs) {
    const message = `Title, provider and first start are those of ${old}, which is gone.`
    findings.warn({ key, path: '', code: 'probable-reissue', message })
  }
}
