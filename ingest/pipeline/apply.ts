/** Writes what was decided, inside the transaction of the caller: readers see the old catalogue or the new one. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { linkDuplicates } from '../duplicates/link.ts'
import type { RunProviders } from '../providers/run-providers.ts'
import { settleProviders } from '../providers/settle.ts'
import { moveMerged } from '../providers/store.ts'
import { takeBackLosers, type CoursesAhead } from './ahead.ts'
import { keepBefore } from './before.ts'
import { counted, type Progress } from './progress.ts'
import type { Straight } from './straight.ts'

/** Rebuilds the search rows of these courses and removes those of withdrawn ones. */
export type ProjectCourses = (tx: Tx, courseIds: string[]) => Promise<void>

/** Courses whose search rows are rebuilt at a time. */
const projectedAtOnce = 20_000

export async function apply(
  tx: Tx,
  source: string,
  now: Date,
  how: {
    project: ProjectCourses
    ahead: CoursesAhead | null
    straight: Straight | null
    providers: RunProviders
  },
  /** Whether a course changes at all, and whether that comes from reading the feed. */
  { changed, read = true, phase = () => {} }: { changed: boolean; read?: boolean; phase?: Progress['phase'] },
): Promise<void> {
  const { sql } = tx
  const renamed = await settleProviders(sql, source, how.providers, how.straight !== null)
  phase('writing courses')
  if (changed) await keepBefore(sql, source, now)
  // One that was written straight into the catalogue has no data in the stage.
  await sql`
    insert into catalogue.course
      (id, source_id, item_id, provider_id, title, data, hash, quality_score, missing_facts, first_seen_at, fetched_at, last_changed_at)
    select v.course_id, ${source}, v.item_id, s.provider_id, s.title, s.data, s.hash, s.score, s.missing, ${now}, ${now}, ${now}
    from verdict v join stage s using (seq) where v.action = 'created' and s.data is not null`
  // A course that comes back unchanged has no data in the stage: it keeps its own.
  await sql`
    update catalogue.course c set
      provider_id = coalesce(s.provider_id, c.provider_id), title = coalesce(s.title, c.title),
      data = coalesce(s.data, c.data), hash = s.hash, quality_score = coalesce(s.score, c.quality_score),
      missing_facts = coalesce(s.missing, c.missing_facts),
      fetched_at = ${now}, last_changed_at = ${now}, withdrawn_at = null, held = false
    from verdict v join stage s using (seq)
    where v.action = 'updated' and c.id = v.course_id`
  await sql`update catalogue.course c set withdrawn_at = ${now}, held = false from withdrawal w where c.id = w.id`
  phase('writing raw items')
  await markHeld(tx, source, now)
  await keepRaw(tx, source, now)
  if (read) await sql`update catalogue.source set checked_at = ${now} where id = ${source}`
  phase('comparing with other sources')
  const linked = await linkDuplicates(tx, source, now)
  const merged = await moveMerged(sql, renamed.moved)
  phase('writing search rows')
  if (how.ahead) {
    await takeBackLosers(tx, how.ahead)
    await how.ahead.finish()
  }
  await projectChanged(tx, how.project, [...linked, ...renamed.moved, ...renamed.ahead, ...merged], phase)
}

/** A course that could not be refreshed keeps the time it was last seen; one that is seen again moves on. */
async function markHeld({ sql }: Tx, source: string, now: Date): Promise<void> {
  await sql`
    update catalogue.course c set held = false, fetched_at = ${now}
    from verdict v where c.id = v.course_id and v.action = 'unchanged' and c.held`
  await sql`
    update catalogue.course c set held = true, fetched_at = greatest(c.fetched_at, f.checked_at)
    from spared p, catalogue.source f where c.id = p.id and not c.held and f.id = ${source}`
}

async function keepRaw({ sql }: Tx, source: string, now: Date): Promise<void> {
  await sql`
    insert into catalogue.raw_item (source_id, item_id, raw, encoding, hash, fetched_at)
    select ${source}, v.item_id, s.raw, s.raw_encoding, s.raw_hash, ${now}
    from verdict v join stage s using (seq) where s.raw is not null
    on conflict (source_id, item_id) do update set
      raw = excluded.raw, encoding = excluded.encoding, hash = excluded.hash, fetched_at = excluded.fetched_at`
}

/**
 * A new course whose rows were written ahead has them already, unless it is shown together with others.
 * `linked`: courses that the run did not change, but whose shown form may be another one now.
 */
async function projectChanged(
  tx: Tx,
  project: ProjectCourses,
  linked: readonly string[],
  phase: Progress['phase'],
): Promise<void> {
  const { sql } = tx
  await sql`
    create temp table changed on commit drop as
    select row_number() over () as position, id from (
      select t.id from touched t
      where not exists (select from verdict v where v.course_id = t.id and v.doc is not null)
        or exists (select from catalogue.course_cluster k where k.course_id = t.id)
      union all select unnest(${linked as string[]}::uuid[])) ids`
  await sql`create index on changed (position)`
  const [all] = await sql<{ total: number }[]>`select count(*)::int as total from changed`
  let done = 0
  phase('writing search rows', () => counted(done, all?.total ?? null, 'courses'))
  for (let from = 1; ; from += projectedAtOnce) {
    const rows = await sql<{ id: string }[]>`
      select id from changed where position >= ${from} and position < ${from + projectedAtOnce}`
    if (rows.length === 0) return
    await project(
      tx,
      rows.map((row) => row.id),
    )
    done += rows.length
  }
}
