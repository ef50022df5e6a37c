/** The SQL of completeness: means and counts over the scores that the pipeline keeps with each live course. */
import type {
  IncompleteCourse,
  ProviderQuality,
  SourceQuality,
} from '@stapwijzer/shared/api/admin-quality.ts'
import type { Sql, Tx } from '@stapwijzer/shared/db/client.ts'
import { courseFacts } from '@stapwijzer/shared/domain/quality.ts'
import type { Page } from './run-store.ts'

type Missing = SourceQuality['missing']

/** Undefined when there is no such source. */
export async function readQuality({ sql }: Tx, source: string): Promise<SourceQuality | undefined> {
  const [row] = await sql<(Omit<SourceQuality, 'source'> & { name: string })[]>`
    select s.name, count(c.id)::int as courses, ${meanScore(sql)} as "meanScore",
      (select ${missingOf(sql)} from (${factCounts(sql, sql`source_id = ${source}`)}) f) as missing
    from catalogue.source s left join catalogue.course c on c.source_id = s.id and c.withdrawn_at is null
    where s.id = ${source} group by s.id`
  if (!row) return undefined
  const { name, missing, ...quality } = row
  return { source: { id: source, name }, ...quality, missing: mostFirst(missing) }
}

/** Least complete first. */
export async function readProviderQuality(
  { sql }: Tx,
  source: string,
  { page, pageSize }: Page,
): Promise<{ items: ProviderQuality[]; total: number }> {
  const [counted] = await sql<{ total: number }[]>`
    select count(distinct provider_id)::int as total from catalogue.course
    where source_id = ${source} and withdrawn_at is null`
  // Names are in the data of courses, which is read for the providers of the page only.
  const rows = await sql<Omit<ProviderQuality, 'missing'>[]>`
    select p.*, (
      select c.data->'provider'->>'name' from catalogue.course c
      where c.source_id = ${source} and c.provider_id = p.id and c.withdrawn_at is null limit 1) as name
    from (
      select provider_id as id, count(*)::int as courses, ${meanScore(sql)} as "meanScore"
      from catalogue.course c where source_id = ${source} and withdrawn_at is null
      group by provider_id order by avg(quality_score), provider_id
      limit ${pageSize} offset ${(page - 1) * pageSize}) p
    order by p."meanScore", p.id`
  const lacking = await missingByProvider(
    sql,
    source,
    rows.map(({ id }) => id),
  )
  const items = rows.map((row) => ({ ...row, missing: lacking.get(row.id) ?? [] }))
  return { items, total: counted?.total ?? 0 }
}

export type CourseFilter = {
  source: string | undefined
  provider: string | undefined
  fact: string | undefined
}

/** Courses with a score below 100, lowest first. */
export async function readIncomplete(
  { sql }: Tx,
  filter: CourseFilter,
  { page, pageSize }: Page,
): Promise<{ items: IncompleteCourse[]; total: number }> {
  const chosen = sql`
    withdrawn_at is null and quality_score < 100
    ${filter.source === undefined ? sql`` : sql`and source_id = ${filter.source}`}
    ${filter.provider === undefined ? sql`` : sql`and provider_id = ${filter.provider}`}
    ${filter.fact === undefined ? sql`` : sql`and missing_facts @> ${[filter.fact]}::text[]`}`
  const [counted] = await sql<{ total: number }[]>`
    select count(*)::int as total from catalogue.course where ${chosen}`
  const items = await sql<IncompleteCourse[]>`
    select id, title, jsonb_build_object('id', provider_id, 'name', data->'provider'->>'name') as provider,
      source_id as source, item_id as "sourceId", quality_score as score,
      coalesce(missing_facts, '{}') as "missingFacts"
    from catalogue.course where ${chosen}
    order by quality_score, title, id limit ${pageSize} offset ${(page - 1) * pageSize}`
  return { items: [...items], total: counted?.total ?? 0 }
}

async function missingByProvider(
  sql: Sql,
  source: string,
  providers: readonly string[],
): Promise<Map<string, Missing>> {
  const rows = await sql<{ id: string; missing: Missing }[]>`
    select p.id, (select ${missingOf(sql)} from (
      ${factCounts(sql, sql`source_id = ${source} and provider_id = p.id`)}) f) as missing
    from unnest(${providers as string[]}::text[]) as p(id)`
  return new Map(rows.map(({ id, missing }) => [id, mostFirst(missing)]))
}

function meanScore(sql: Sql) {
  return sql`round(avg(c.quality_score), 1)::float8`
}

function factCounts(sql: Sql, chosen: ReturnType<Sql>) {
  return sql`
    select fact, count(*)::int as courses from catalogue.course, unnest(missing_facts) as fact
    where withdrawn_at is null and ${chosen} group by fact`
}

function missingOf(sql: Sql) {
  return sql`coalesce(jsonb_agg(jsonb_build_object('fact', f.fact, 'courses', f.courses)), '[]')`
}

const weightOf = new Map(courseFacts.map(({ field, weight }) => [field, weight]))

/** Of two facts that as many courses lack, the heavier one first. */
function mostFirst(missing: Missing): Missing {
  return missing.toSorted(
    (a, b) => b.courses - a.courses || (weightOf.get(b.fact) ?? 0) - (weightOf.get(a.fact) ?? 0),
  )
}
