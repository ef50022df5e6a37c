/**
 * Pairs of courses that may be one, and what people decide about them. A decision is a row and nothing more: the worker,
 * or the next run of a source, acts on it (ingest/duplicates), so that the site needs no right to change the catalogue.
 */
import type { Tx } from './client.ts'

export type PairVerdict = 'same' | 'different'
/** Alike without a key in common; a key that fits several courses of one source; a key against another fact. */
export type ReviewReason = 'similar' | 'ambiguous' | 'contradiction'

export type PairCourse = {
  id: string
  /** The shown course that stands for it: another one when it is in a cluster. */
  shownId: string
  source: string
  sourceId: string
  title: string
  provider: string
  /** First start that its source gives; null when there is none. */
  firstStart: string | null
}

export type ReviewPair = {
  a: PairCourse
  b: PairCourse
  reason: ReviewReason
  /** The key they share, or what is alike. */
  evidence: string
  foundAt: Date
}

/** Pairs that wait for a word, oldest first: both live, not shown as one, and nobody has decided about them. */
export async function listReview(
  { sql }: Tx,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<{ items: ReviewPair[]; total: number }> {
  const waiting = sql`
    catalogue.duplicate_review r
    join catalogue.course ca on ca.id = r.course_a and ca.withdrawn_at is null
    join catalogue.course cb on cb.id = r.course_b and cb.withdrawn_at is null
    left join catalogue.course_cluster ka on ka.course_id = r.course_a
    left join catalogue.course_cluster kb on kb.course_id = r.course_b
    where coalesce(ka.lead_id, r.course_a) <> coalesce(kb.lead_id, r.course_b)
      and not exists (
        select from catalogue.duplicate_decision d where d.course_a = r.course_a and d.course_b = r.course_b)`
  const [counted] = await sql<{ total: number }[]>`select count(*)::int as total from ${waiting}`
  const rows = await sql<(Pick<ReviewPair, 'reason' | 'evidence' | 'foundAt'> & { a: string; b: string })[]>`
    select r.course_a as a, r.course_b as b, r.reason, r.evidence, r.found_at as "foundAt" from ${waiting}
    order by r.found_at, r.course_a, r.course_b limit ${limit} offset ${offset}`
  const courses = await pairCourses(
    { sql },
    rows.flatMap(({ a, b }) => [a, b]),
  )
  const items = rows.map(({ a, b, ...pair }) => ({ a: courses.get(a)!, b: courses.get(b)!, ...pair }))
  return { items, total: counted?.total ?? 0 }
}

export type Decision = {
  a: PairCourse
  b: PairCourse
  verdict: PairVerdict
  actor: string
  at: Date
  /** When the catalogue followed; null while the worker has yet to act. */
  appliedAt: Date | null
}

/** The newest word about each pair, newest first. */
export async function listDecisions(
  { sql }: Tx,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<{ items: Decision[]; total: number }> {
  const [counted] = await sql<{ total: number }[]>`
    select count(*)::int as total from (select distinct course_a, course_b from catalogue.duplicate_decision) d`
  const rows = await sql<
    (Pick<Decision, 'verdict' | 'actor' | 'at' | 'appliedAt'> & { a: string; b: string })[]
  >`
    select a, b, verdict, actor, at, "appliedAt" from (
      select distinct on (course_a, course_b) course_a as a, course_b as b, verdict, actor, at,
        applied_at as "appliedAt"
      from catalogue.duplicate_decision order by course_a, course_b, at desc, id) d
    order by at desc, a, b limit ${limit} offset ${offset}`
  const courses = await pairCourses(
    { sql },
    rows.flatMap(({ a, b }) => [a, b]),
  )
  const items = rows.map(({ a, b, ...word }) => ({ a: courses.get(a)!, b: courses.get(b)!, ...word }))
  return { items, total: counted?.total ?? 0 }
}

/** What people need to tell courses apart, by id. */
export async function pairCourses(
  { sql }: Pick<Tx, 'sql'>,
  ids: readonly string[],
): Promise<Map<string, PairCourse>> {
  if (ids.length === 0) return new Map()
  const rows = await sql<PairCourse[]>`
    select c.id, coalesce(k.lead_id, c.id) as "shownId", c.source_id as source, c.item_id as "sourceId", c.title,
      c.data->'provider'->>'name' as provider,
      (select min(o->>'start') from jsonb_array_elements(c.data->'offerings') o) as "firstStart"
    from catalogue.course c left join catalogue.course_cluster k on k.course_id = c.id
    where c.id = any(${ids as string[]}::uuid[])`
  return new Map(rows.map((row) => [row.id, row]))
}

/** Why a decision cannot be taken. */
export type DecisionProblem = 'unknown-course' | 'same-course' | 'same-source'

/**
 * Notes what a person decided about two courses; the newest word about a pair counts. Gives the problem when there is
 * one: a course is unknown, the ids are one course, or both come from one source and shall be the same.
 */
export async function decidePair(
  { sql }: Tx,
  decision: { a: string; b: string; verdict: PairVerdict; actor: string; at: Date },
): Promise<DecisionProblem | null> {
  const { a, b, verdict, actor, at } = decision
  const known = await pairCourses({ sql }, [a, b].filter(isUuid))
  const [first, second] = [known.get(a.toLowerCase()), known.get(b.toLowerCase())]
  if (!first || !second) return 'unknown-course'
  if (first.id === second.id) return 'same-course'
  if (verdict === 'same' && first.source === second.source) return 'same-source'
  const [courseA, courseB] = first.id < second.id ? [first.id, second.id] : [second.id, first.id]
  await sql`
    insert into catalogue.duplicate_decision (course_a, course_b, verdict, actor, at)
    values (${courseA}, ${courseB}, ${verdict}, ${actor}, ${at})`
  return null
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
