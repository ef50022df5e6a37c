/**
 * `--explain`: everything that is known of one item of a source: the course made of it, its raw text, and what the last
 * applied run and the last failed or refused one said of it.
 */
import type { Database, Sql } from '@stapwijzer/shared/db/client.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import type { Finding } from '@stapwijzer/shared/domain/source.ts'
import { maxKeyLength } from '../pipeline/kept-items.ts'
import type { FindingKind } from '../pipeline/findings.ts'
import { NothingFound } from './nothing-found.ts'

export type Explanation = {
  source: string
  key: string
  course: ExplainedCourse | null
  /** What the last applied run made of the item; null when there was no such run. */
  applied: RunView | null
  /** What the last failed or refused run made of it; null when there was none. */
  bad: (RunView & { proposed: Course[] }) | null
}

export type ExplainedCourse = {
  /** Id of the course in this product. */
  id: string
  withdrawnAt: Date | null
  fetchedAt: Date
  lastChangedAt: Date
  /** The last run could not refresh it. */
  held: boolean
  firstSeenAt: Date
  /** When it was withdrawn and when it came back, oldest first. */
  events: { kind: 'withdrawn' | 'returned'; at: string }[]
  /** The prices on its card, oldest first; empty while the first one stands. */
  prices: { since: string; status: string; amount: string | null }[]
  /** Id of the course that visitors see for it: another one when several sources bring it. */
  shownId: string
  /** What the shown course leads to and teaches, and why; strongest first. */
  links: ExplainedLink[]
  data: Course
}

export type ExplainedLink = {
  kind: 'occupation' | 'skill'
  id: string
  /** Null for a concept that is not known any more. */
  label: string | null
  strength: number
  evidence: 'code' | 'text' | 'review'
  found: string
}

export type RunView = {
  run: {
    id: string
    startedAt: Date
    status: string
    reason: string | null
    message: string | null
    warnings: number | null
  }
  /** The untouched texts with this key; more than one when the feed holds it more than once. */
  raw: string[]
  findings: (Finding & { kind: FindingKind })[]
}

/** `key`: id of the item in its source, a key of the report, or the id of the course. Throws NothingFound when nothing has it. */
export async function explain(db: Database, source: string, key: string): Promise<Explanation> {
  return db.read('ingest', async ({ sql }) => {
    const [known] = await sql`select 1 from catalogue.source where id = ${source}`
    if (!known) throw new NothingFound(`The source ${source} was never run.`)
    const found = await courseOf(sql, source, key)
    const itemId = found?.itemId ?? key
    const raw = await rawOf(sql, source, itemId)
    const rejected = await keptOf(sql, source, itemId, 'good')
    const kept = await keptOf(sql, source, itemId, 'bad')
    const applied = await viewOf(sql, source, itemId, 'good')
    const bad = await viewOf(sql, source, itemId, 'bad')
    const nothing = !found && raw.length + rejected.length + kept.length === 0
    if (nothing && !applied?.findings.length && !bad?.findings.length) {
      throw new NothingFound(await notFound(sql, source, key))
    }
    const texts = (rows: readonly { raw: string | null }[]) => rows.flatMap((row) => row.raw ?? [])
    return {
      source,
      key: itemId,
      course: found?.course ?? null,
      applied: applied && { ...applied, raw: [...raw, ...texts(rejected)] },
      bad: bad && { ...bad, raw: texts(kept), proposed: kept.flatMap((row) => row.data ?? []) },
    }
  })
}

async function courseOf(
  sql: Sql,
  source: string,
  key: string,
): Promise<{ itemId: string; course: ExplainedCourse } | null> {
  const [row] = await sql<(ExplainedCourse & { itemId: string })[]>`
    select item_id as "itemId", id, withdrawn_at as "withdrawnAt", fetched_at as "fetchedAt",
      last_changed_at as "lastChangedAt", held, data, first_seen_at as "firstSeenAt",
      (select shown_id from catalogue.course_alias a where a.id = course.id) as "shownId",
      (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'at', at) order by at), '[]')
        from catalogue.course_event where course_id = course.id) as events,
      (select coalesce(jsonb_agg(jsonb_build_object('since', since, 'status', status, 'amount', amount) order by since), '[]')
        from catalogue.course_price where course_id = course.id) as prices
    from catalogue.course
    where source_id = ${source} and (item_id = ${key} or id::text = ${key})
    order by item_id = ${key} desc limit 1`
  if (!row) return null
  const { itemId, ...course } = row
  return { itemId, course: { ...course, links: await linksOf(sql, course.shownId) } }
}

async function linksOf(sql: Sql, shownId: string): Promise<ExplainedLink[]> {
  return sql<ExplainedLink[]>`
    select k.kind, k.concept_id as id, coalesce(o.label, s.label) as label, k.strength, k.evidence, k.found
    from catalogue.course_concept k
    left join catalogue.occupation o on o.id = k.concept_id and k.kind = 'occupation'
    left join catalogue.skill s on s.id = k.concept_id and k.kind = 'skill'
    where k.course_id = ${shownId} order by k.kind, k.strength desc, k.concept_id collate "C"`
}

async function rawOf(sql: Sql, source: string, itemId: string): Promise<string[]> {
  const rows = await sql<Stored[]>`
    select raw, encoding from catalogue.raw_item where source_id = ${source} and item_id = ${itemId}`
  return rows.map(decoded)
}

async function keptOf(sql: Sql, source: string, itemId: string, slot: 'good' | 'bad') {
  const rows = await sql<{ raw: string | null; encoding: string | null; data: Course | null }[]>`
    select raw, encoding, data from catalogue.kept_item
    where source_id = ${source} and slot = ${slot} and item_key = ${[...itemId].slice(0, maxKeyLength).join('')}
    order by copy`
  return rows.map(({ raw, encoding, data }) => ({
    raw: raw === null ? null : decoded({ raw, encoding }),
    data,
  }))
}

type Stored = { raw: string; encoding: string | null }

function decoded({ raw, encoding }: Stored): string {
  return encoding === 'base64' ? Buffer.from(raw, 'base64').toString('utf8') : raw
}

/** The last run of that kind. A bad one is the one whose items are kept, else the last that failed or was refused. */
async function viewOf(
  sql: Sql,
  source: string,
  itemId: string,
  slot: 'good' | 'bad',
): Promise<RunView | null> {
  const statuses = slot === 'good' ? ['done', 'unchanged'] : ['failed', 'refused']
  const [run] = await sql<RunView['run'][]>`
    select r.id, r.started_at as "startedAt", r.status, r.reason, r.message, r.warnings from catalogue.run r
    where r.source_id = ${source} and r.status = any(${statuses})
    order by exists (
        select from catalogue.kept_item k where k.source_id = ${source} and k.slot = ${slot} and k.run_id = r.id) desc,
      r.started_at desc limit 1`
  if (!run) return null
  const findings = await sql<RunView['findings']>`
    select kind, key, path, code, message from catalogue.run_finding
    where run_id = ${run.id} and key = ${itemId} order by kind, position`
  return { run, raw: [], findings: [...findings] }
}

/** Says which keys look like the one that was asked for. */
async function notFound(sql: Sql, source: string, key: string): Promise<string> {
  const rows = await sql<{ key: string }[]>`
    select item_id as key from catalogue.course
    where source_id = ${source} and position(lower(${key}) in lower(item_id)) > 0
    union
    select item_key from catalogue.kept_item
    where source_id = ${source} and position(lower(${key}) in lower(item_key)) > 0
    order by 1 limit 5`
  const alike = rows.length > 0 ? ` Did you mean ${rows.map((row) => row.key).join(', ')}?` : ''
  return `The source ${source} has no item ${key}.${alike}`
}
