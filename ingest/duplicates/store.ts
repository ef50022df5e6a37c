/** Reads what clusters are made of, and writes clusters with their merged courses. */
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import type { Course, Provider } from '@stapwijzer/shared/domain/course.ts'
import { courseQuality } from '@stapwijzer/shared/domain/quality.ts'
import { registerCodes } from '../pipeline/provider-id.ts'
import type { UnsurePair } from './clusters.ts'
import type { Cluster, LinkNode, Word } from './cluster.ts'
import { mergeCourses } from './merge.ts'

/** Clusters that are merged at a time: bounds the memory. */
const mergedAtOnce = 200

export async function readNodes(sql: Sql, ids: readonly string[]): Promise<LinkNode[]> {
  const rows = await sql<
    (Pick<LinkNode, 'id' | 'source' | 'live' | 'studyForm'> & {
      seen: Date
      keys: string[]
      provider: Provider
    })[]
  >`
    select c.id, c.source_id as source, c.withdrawn_at is null as live, c.first_seen_at as seen,
      c.data->>'studyForm' as "studyForm", c.data->'provider' as provider,
      array(select key from catalogue.course_key k where k.course_id = c.id) as keys
    from catalogue.course c where c.id = any(${ids as string[]}::uuid[])`
  return rows.map(({ seen, provider, ...node }) => ({
    ...node,
    firstSeen: seen.getTime(),
    providerCodes: registerCodes(provider),
  }))
}

/** The newest word about each pair. */
export async function readWords(sql: Sql, ids: readonly string[]): Promise<Word[]> {
  const rows = await sql<{ a: string; b: string; verdict: Word['verdict']; at: Date }[]>`
    select distinct on (course_a, course_b) course_a as a, course_b as b, verdict, at
    from catalogue.duplicate_decision
    where course_a = any(${ids as string[]}::uuid[]) and course_b = any(${ids as string[]}::uuid[])
    order by course_a, course_b, at desc, id`
  return rows.map(({ at, ...word }) => ({ ...word, at: at.getTime() }))
}

/** Puts these clusters in the place of all that the courses were in; gives the courses that were or are in one. */
export async function replaceClusters(
  sql: Sql,
  ids: readonly string[],
  clusters: readonly Cluster[],
): Promise<string[]> {
  const before = await sql<{ course_id: string; lead_id: string }[]>`
    delete from catalogue.course_cluster where course_id = any(${ids as string[]}::uuid[]) returning course_id, lead_id`
  const leads = [...new Set(before.map((row) => row.lead_id))]
  if (leads.length > 0) await sql`delete from catalogue.merged_course where lead_id = any(${leads}::uuid[])`
  for (let at = 0; at < clusters.length; at += mergedAtOnce) {
    await writeClusters(sql, clusters.slice(at, at + mergedAtOnce))
  }
  const members = clusters.flatMap((cluster) => cluster.members.map(({ id }) => id))
  return [...new Set([...before.map((row) => row.course_id), ...members])]
}

type Member = {
  id: string
  trust: number
  provider_id: string
  data: Course
  last_changed_at: Date
  withdrawn_at: Date | null
}

async function writeClusters(sql: Sql, clusters: readonly Cluster[]): Promise<void> {
  const ids = clusters.flatMap(({ members }) => members.map(({ id }) => id))
  const rows = await sql<Member[]>`
    select c.id, s.trust, c.provider_id, c.data, c.last_changed_at, c.withdrawn_at
    from catalogue.course c join catalogue.source s on s.id = c.source_id where c.id = any(${ids}::uuid[])`
  const byId = new Map(rows.map((row) => [row.id, row]))
  const made = clusters.map((cluster) => ({
    cluster,
    ranked: cluster.members.map(({ id }) => byId.get(id)!).sort(byTrust),
  }))
  const memberRows = made.flatMap(({ cluster, ranked }) =>
    cluster.members.map(({ id, reasons }) => {
      const member = byId.get(id)!
      const rank = member.withdrawn_at === null ? ranked.indexOf(member) + 1 : null
      return { id, lead: cluster.leadId, rank, trust: member.trust, reasons }
    }),
  )
  await sql`
    insert into catalogue.course_cluster (course_id, lead_id, rank, trust, reasons)
    select id, lead, rank, trust, reasons from jsonb_to_recordset(${JSON.stringify(memberRows)}::text::jsonb)
      as r(id uuid, lead uuid, rank smallint, trust smallint, reasons text[])`
  await sql`
    insert into catalogue.merged_course
      (lead_id, main_id, provider_id, title, data, quality_score, last_changed_at, withdrawn_at)
    select lead, main, provider, title, data, score, changed, gone
    from jsonb_to_recordset(${JSON.stringify(made.map(({ cluster, ranked }) => mergedRow(cluster, ranked)))}::text::jsonb)
      as r(lead uuid, main uuid, provider text, title text, data jsonb, score smallint, changed timestamptz, gone timestamptz)`
}

function mergedRow({ leadId }: Cluster, ranked: readonly Member[]) {
  const main = ranked[0]!
  const live = ranked.filter((member) => member.withdrawn_at === null)
  const [first, ...others] = live
  const course = first ? mergeCourses([first.data, ...others.map(({ data }) => data)]) : main.data
  const newest = Math.max(...(first ? live : ranked).map((member) => member.last_changed_at.getTime()))
  return {
    lead: leadId,
    main: main.id,
    provider: main.provider_id,
    title: course.title,
    data: course,
    score: courseQuality(course).score,
    changed: new Date(newest),
    gone: first ? null : main.withdrawn_at,
  }
}

/** Live ones first, the most trusted in front, of equals the one that changed last; of withdrawn ones the last to go. */
function byTrust(a: Member, b: Member): number {
  const [goneA, goneB] = [a.withdrawn_at?.getTime() ?? Infinity, b.withdrawn_at?.getTime() ?? Infinity]
  if (goneA !== goneB) return goneA > goneB ? -1 : 1
  return (
    b.trust - a.trust || b.last_changed_at.getTime() - a.last_changed_at.getTime() || (a.id < b.id ? -1 : 1)
  )
}

/** Puts these pairs in the place of all that keys had brought onto the review list for the courses. */
export async function replaceUnsure(
  sql: Sql,
  ids: readonly string[],
  unsure: readonly UnsurePair[],
  now: Date,
): Promise<void> {
  const found = JSON.stringify(unsure)
  await sql`
    delete from catalogue.duplicate_review r
    where r.reason <> 'similar' and (r.course_a = any(${ids as string[]}::uuid[]) or r.course_b = any(${ids as string[]}::uuid[]))
      and not exists (
        select from jsonb_to_recordset(${found}::text::jsonb) as f(a uuid, b uuid)
        where f.a = r.course_a and f.b = r.course_b)`
  if (unsure.length === 0) return
  await sql`
    insert into catalogue.duplicate_review (course_a, course_b, reason, evidence, found_at)
    select a, b, reason, evidence, ${now} from jsonb_to_recordset(${found}::text::jsonb)
      as f(a uuid, b uuid, reason text, evidence text)
    on conflict (course_a, course_b) do update set reason = excluded.reason, evidence = excluded.evidence`
}
