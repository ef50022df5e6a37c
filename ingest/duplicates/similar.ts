/**
 * Pairs without a key in common that may be one all the same: one provider in two sources, nearly the same title, the
 * same start. They go to the review list and are never joined by themselves.
 */
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import { mostSlips, nearlySame, titleParts, type TitleParts } from './near-title.ts'

/** Pairs that one run may put on the list: more are no work for a person but a mistake in a feed. */
const mostPairs = 2_000

type Row = {
  id: string
  provider_id: string
  source_id: string
  title: string
  starts: string[]
  touched: boolean
  /** Sources of the cluster it is in: there it has its counterpart already. */
  linked: string[]
}
export type SimilarCourse = Row & { parts: TitleParts; letters: number }
export type SimilarPair = { a: string; b: string; evidence: string }

/** Renews the pairs of the courses of a run (its table `touched`). Costs next to nothing where no provider has two sources. */
export async function findSimilar(sql: Sql, source: string, now: Date): Promise<void> {
  const pairs: SimilarPair[] = []
  for (const provider of await sharedProviders(sql, source)) {
    const courses = await readCourses(sql, provider)
    pairs.push(...similarPairs(courses).slice(0, mostPairs - pairs.length))
    if (pairs.length >= mostPairs) break
  }
  await replacePairs(sql, pairs, now)
}

/** Providers of the source that another source has too. Jumps through the index from one provider and source to the next. */
async function sharedProviders(sql: Sql, source: string): Promise<string[]> {
  const rows = await sql<{ provider_id: string }[]>`
    with recursive pair as (
      (select provider_id, source_id from catalogue.course order by provider_id, source_id limit 1)
      union all
      select next.provider_id, next.source_id from pair cross join lateral (
        select provider_id, source_id from catalogue.course c
        where (c.provider_id, c.source_id) > (pair.provider_id, pair.source_id)
        order by c.provider_id, c.source_id limit 1) next)
    select provider_id from pair group by provider_id
    having count(*) > 1 and bool_or(source_id = ${source}) order by provider_id`
  return rows.map((row) => row.provider_id)
}

async function readCourses(sql: Sql, provider: string): Promise<SimilarCourse[]> {
  const rows = await sql<Row[]>`
    select c.id, c.provider_id, c.source_id, c.title, t.id is not null as touched,
      array(select jsonb_path_query(c.data, '$.offerings[*].start') #>> '{}') as starts,
      array(select o.source_id from catalogue.course_cluster k join catalogue.course_cluster m using (lead_id)
        join catalogue.course o on o.id = m.course_id where k.course_id = c.id and o.id <> c.id) as linked
    from catalogue.course c left join touched t on t.id = c.id
    where c.provider_id = ${provider} and c.withdrawn_at is null order by c.id`
  return rows.map((row) => {
    const parts = titleParts(row.title)
    return {
      ...row,
      starts: row.starts.filter((start) => start !== null),
      parts,
      letters: lettersOf(parts.rest),
    }
  })
}

/** Pairs of different sources with at least one touched course, ids in ascending order. Pure. */
export function similarPairs(courses: readonly SimilarCourse[]): SimilarPair[] {
  const byExact = Map.groupBy(courses, ({ parts }) => parts.exact)
  const found: SimilarPair[] = []
  for (const alike of byExact.values()) {
    for (const a of alike) {
      if (!a.touched) continue
      for (const b of alike) {
        if (b.touched && b.id <= a.id) continue
        if (a.source_id === b.source_id || !couldBeNear(a, b) || isLinked(a, b)) continue
        const start = sameStart(a, b)
        if (start === null || !nearlySame(a.parts, b.parts)) continue
        const [first, second] = a.id < b.id ? [a, b] : [b, a]
        found.push({ a: first.id, b: second.id, evidence: start })
      }
    }
  }
  return found
}

/** A day on which both start, or `no date` when neither has any. */
function sameStart(a: SimilarCourse, b: SimilarCourse): string | null {
  if (a.starts.length === 0 && b.starts.length === 0) return 'no date'
  return a.starts.find((start) => b.starts.includes(start)) ?? null
}

function isLinked(a: SimilarCourse, b: SimilarCourse): boolean {
  return a.linked.includes(b.source_id) || b.linked.includes(a.source_id)
}

/** A bit for each letter: a slip changes at most two of them. Spares the dear comparison for nearly all pairs. */
function lettersOf(text: string): number {
  let bits = 0
  for (const letter of text) bits |= 1 << (letter.charCodeAt(0) % 31)
  return bits
}

function couldBeNear(a: SimilarCourse, b: SimilarCourse): boolean {
  if (Math.abs(a.parts.rest.length - b.parts.rest.length) > mostSlips) return false
  let differ = a.letters ^ b.letters
  let count = 0
  for (; differ !== 0 && count <= 2 * mostSlips; count += 1) differ &= differ - 1
  return count <= 2 * mostSlips
}

async function replacePairs(sql: Sql, pairs: readonly SimilarPair[], now: Date): Promise<void> {
  const found = JSON.stringify(pairs)
  await sql`
    delete from catalogue.duplicate_review r
    where r.reason = 'similar'
      and (r.course_a in (select id from touched) or r.course_b in (select id from touched))
      and not exists (
        select from jsonb_to_recordset(${found}::text::jsonb) as f(a uuid, b uuid)
        where f.a = r.course_a and f.b = r.course_b)`
  if (pairs.length === 0) return
  await sql`
    insert into catalogue.duplicate_review (course_a, course_b, reason, evidence, found_at)
    select a, b, 'similar', evidence, ${now} from jsonb_to_recordset(${found}::text::jsonb)
      as f(a uuid, b uuid, evidence text)
    on conflict (course_a, course_b) do nothing`
}
