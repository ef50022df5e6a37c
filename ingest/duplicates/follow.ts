/** Acts on what people said of pairs of courses: at once on the command line, soon after for what they said on the site. */
import type { Database, Tx } from '@stapwijzer/shared/db/client.ts'
import { decidePair, type DecisionProblem, type PairVerdict } from '@stapwijzer/shared/db/duplicates.ts'
import type { ProjectCourses } from '../pipeline/apply.ts'
import { followDecisions } from './link.ts'

/** Follows the decisions that wait; gives how many courses are shown otherwise since. */
export async function followWaiting(
  db: Database,
  now: Date,
  project: ProjectCourses,
): Promise<{ courses: number }> {
  return db.tx('ingest', async (tx) => {
    const [row] = await tx.sql<{ waiting: boolean }[]>`
      select exists (select from catalogue.duplicate_decision where applied_at is null) as waiting`
    if (!row?.waiting) return { courses: 0 }
    return { courses: (await follow(tx, now, project)).length }
  })
}

/** A decision that was not taken; the message says why. Nothing was written. */
export class DecisionRefused extends Error {}

const problems: Record<DecisionProblem, string> = {
  'unknown-course': 'One of them is no course of the catalogue.',
  'same-course': 'These are one and the same course.',
  'same-source': 'They come from one source, which itself keeps them apart.',
}

/**
 * Notes a decision and follows it. `a` and `b`: ids of courses, or `SOURCE:KEY` with the item's id in its source. Throws
 * DecisionRefused when it cannot be followed.
 */
export async function decideAndFollow(
  db: Database,
  decision: { a: string; b: string; verdict: PairVerdict; actor: string; at: Date },
  project: ProjectCourses,
): Promise<void> {
  await db.tx('ingest', async (tx) => {
    const a = await courseId(tx, decision.a)
    const b = await courseId(tx, decision.b)
    const problem = await decidePair(tx, { ...decision, a, b })
    if (problem) throw new DecisionRefused(problems[problem])
    await follow(tx, decision.at, project)
    const rows = await tx.sql<{ shown: string }[]>`
      select distinct shown_id as shown from catalogue.course_alias where id in (${a}, ${b})`
    if (decision.verdict === 'same' && rows.length > 1) {
      const why = 'one source has a course in each of their clusters, or somebody parted two of those courses'
      throw new DecisionRefused(`They cannot be one course: ${why}.`)
    }
  })
}

async function follow(tx: Tx, now: Date, project: ProjectCourses): Promise<string[]> {
  const changed = await followDecisions(tx, now)
  await project(tx, changed)
  return changed
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

async function courseId({ sql }: Tx, name: string): Promise<string> {
  if (uuid.test(name)) return name.toLowerCase()
  const at = name.indexOf(':')
  const [row] = await sql<{ id: string }[]>`
    select id from catalogue.course where source_id = ${name.slice(0, Math.max(0, at))} and item_id = ${name.slice(at + 1)}`
  if (!row) throw new DecisionRefused(`There is no course ${name}. Give its id, or SOURCE:KEY.`)
  return row.id
}
