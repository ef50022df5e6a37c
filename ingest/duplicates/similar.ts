/**
 * Pairs without a key in common that may be one all the same: one provider in two sources, nearly the same title, the
 * same start. They go to the review list and are never joined by themselves.
 */
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import { mostSlips, nearlySame, titleParts } from './near-title.ts'
import { mostPieces, mostStarts, TitleIndex, type Titled } from './title-index.ts'

/** Pairs that one run may put on the list: more are no work for a person but a mistake in a feed. */
const mostPairs = 2_000
/** Entries of titles that are held in memory at a time, some 30 MB; with more, the other side is read once more. */
const heldEntries = 200_000
const readAtOnce = 250

type Row = {
  id: string
  source_id: string
  title: string
  starts: (string | null)[]
  /** Sources of the cluster it is in: there it has its counterpart already. */
  linked: string[]
}
export type SimilarCourse = Titled & Pick<Row, 'id' | 'source_id' | 'linked'> & { letters: number }
export type SimilarPair = { a: string; b: string; evidence: string }

/** Renews the pairs of the courses of a run (its table `touched`). Costs next to nothing where no provider has two sources. */
export async function findSimilar(sql: Sql, source: string, now: Date, held = heldEntries): Promise<void> {
  const pairs: SimilarPair[] = []
  const providers = await sharedProviders(sql, source)
  if (providers.length > 0) {
    await sql`create index on touched (id)`
    await sql`analyze touched`
  }
  for (const provider of providers) {
    await addPairs(sql, { provider, source, held }, pairs)
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

/** `held`: entries in memory at a time. */
type Scope = { provider: string; source: string; held: number }

/**
 * Adds the pairs of one provider, `mostPairs` in all. The courses that the run touched are all of its own source, so they
 * are held against those of the other sources: the lesser side in memory, in parts if need be, the other one passing by.
 */
async function addPairs(sql: Sql, scope: Scope, pairs: SimilarPair[]): Promise<void> {
  const sides = { own: ownCourses(sql, scope), others: otherCourses(sql, scope) }
  const sizes = { own: await sizeOf(sql, sides.own), others: await sizeOf(sql, sides.others) }
  if (sizes.own === 0 || sizes.others === 0) return
  const [held, passing] =
    sizes.own <= sizes.others ? (['own', 'others'] as const) : (['others', 'own'] as const)
  const parts = Math.ceil(sizes[held] / scope.held)
  for (let part = 0; part < parts; part += 1) {
    const index = new TitleIndex<SimilarCourse>()
    const inPart = sql`${sides[held]} and abs(hashtext(c.id::text)::bigint) % ${parts} = ${part}`
    for await (const rows of readCourses(sql, inPart)) for (const row of rows) index.add(row)
    for await (const rows of readCourses(sql, sides[passing])) {
      for (const course of rows) {
        for (const pair of pairsWith(course, index)) pairs.push(pair)
        if (pairs.length < mostPairs) continue
        pairs.length = mostPairs
        return
      }
    }
  }
}

function ownCourses(sql: Sql, { provider, source }: Scope) {
  return sql`c.provider_id = ${provider} and c.source_id = ${source} and c.withdrawn_at is null
    and exists (select from touched t where t.id = c.id)`
}

function otherCourses(sql: Sql, { provider, source }: Scope) {
  return sql`c.provider_id = ${provider} and c.source_id <> ${source} and c.withdrawn_at is null`
}

/** Entries that these courses take at most. */
async function sizeOf(sql: Sql, which: ReturnType<typeof ownCourses>): Promise<number> {
  const [row] = await sql<{ starts: number }[]>`
    select coalesce(sum(least(${mostStarts}::int, greatest(1, jsonb_array_length(c.data->'offerings')))), 0)::int as starts
    from catalogue.course c where ${which}`
  return (row?.starts ?? 0) * mostPieces
}

/** The courses as they are compared, some at a time: while the next ones are awaited, the process can do other things. */
async function* readCourses(sql: Sql, which: ReturnType<typeof ownCourses>): AsyncGenerator<SimilarCourse[]> {
  const query = sql<Row[]>`
    select c.id, c.source_id, c.title,
      array(select jsonb_path_query(c.data, '$.offerings[*].start') #>> '{}') as starts,
      array(select o.source_id from catalogue.course_cluster k join catalogue.course_cluster m using (lead_id)
        join catalogue.course o on o.id = m.course_id where k.course_id = c.id and o.id <> c.id) as linked
    from catalogue.course c where ${which}`
  for await (const rows of query.cursor(readAtOnce)) yield rows.map(asCompared)
}

/** A course with what is worked out once for all comparisons. */
export function asCompared({ title, starts, ...row }: Row): SimilarCourse {
  const parts = titleParts(title)
  const days = new Set(starts.filter((start) => start !== null))
  return { ...row, starts: [...days].sort(), parts, letters: lettersOf(parts.rest) }
}

/** Pairs of a course with those of other sources in the index, ids in ascending order. Pure. */
export function* pairsWith(course: SimilarCourse, index: TitleIndex<SimilarCourse>): Iterable<SimilarPair> {
  for (const other of index.near(course)) {
    const [a, b] = course.id < other.id ? [course, other] : [other, course]
    if (a.source_id === b.source_id || !couldBeNear(a, b) || isLinked(a, b)) continue
    const start = sameStart(a, b)
    if (start !== null && nearlySame(a.parts, b.parts)) yield { a: a.id, b: b.id, evidence: start }
  }
}

/** The first day on which both start, or `no date` when neither has any. */
function sameStart(a: SimilarCourse, b: SimilarCourse): string | null {
  if (a.starts.length === 0 && b.starts.length === 0) return 'no date'
  for (let [left, right] = [0, 0]; left < a.starts.length && right < b.starts.length;) {
    const [one, other] = [a.starts[left]!, b.starts[right]!]
    if (one === other) return one
    if (one < other) left += 1
    else right += 1
  }
  return null
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
