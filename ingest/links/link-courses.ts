/**
 * Keeps the links of the shown courses equal to what their facts, the loaded taxonomy and the rules say. A step of its
 * own after a run: in rounds, each a transaction, so that neither a run nor a visitor waits for it. Again without a
 * change it writes nothing.
 */
import { setTimeout } from 'node:timers/promises'
import type { Database, Tx } from '@stapwijzer/shared/db/client.ts'
import { projectCourses } from '@stapwijzer/shared/search/projection/project.ts'
import { lockShownCourses } from '../duplicates/link.ts'
import type { Link } from './find-concepts.ts'
import type { LinkMaker } from './link-maker.ts'
import { linksOf, type Linker } from './links-of.ts'
import {
  forgetGone,
  readCoursesToLink,
  rememberLinked,
  replaceLinks,
  storedLinks,
  waitingAfter,
  type CourseToLink,
  type Waiting,
} from './store.ts'

export type LinkCounts = {
  /** Courses that were looked at. */
  looked: number
  /** Those whose links are others now. */
  changed: number
  /** Courses that are not shown any more. */
  gone: number
}

/** Courses whose hashes are compared at a time, and that are linked in one transaction: bounds memory and waiting. */
const pageSize = 10_000
const roundSize = 1000
/** The same where nobody waits for it: between two rounds those who search have their turn. */
const gentleRoundSize = 250
const first = '00000000-0000-0000-0000-000000000000'

export type LinkOptions = {
  /** Stops between two rounds when it fires; the next call goes on where this one was. */
  signal?: AbortSignal | undefined
  /**
   * The caller writes all search rows anew afterwards: those of changed courses are left as they are, so that nothing is
   * written twice and the counts that are kept by generation stay. It rests as long as it works, as that writing does.
   */
  beforeProjection?: boolean
}

/** `maker` links by a taxonomy of this database. */
export async function linkCourses(
  db: Database,
  maker: LinkMaker,
  { signal, beforeProjection = false }: LinkOptions = {},
): Promise<LinkCounts> {
  const counts: LinkCounts = { looked: 0, changed: 0, gone: 0 }
  const linking = await maker.linking()
  if (!linking) return counts
  counts.gone = await db.tx('ingest', async (tx) => {
    await lockShownCourses(tx)
    return forgetGone(tx.sql)
  })
  let linker: Linker | null = null
  for (let after: string | null = first; after !== null;) {
    const from: string = after
    const { waiting, last } = await db.read('ingest', ({ sql }) =>
      waitingAfter(sql, linking.stamp, from, pageSize),
    )
    const size = beforeProjection ? gentleRoundSize : roundSize
    for (let at = 0; at < waiting.length; at += size) {
      if (signal?.aborted === true) return counts
      const begun = performance.now()
      // Labels take a second to make ready: not when there is nothing to do.
      const ready = (linker ??= await linking.linker())
      const round = waiting.slice(at, at + size)
      const changed = await db.tx('ingest', async (tx) => {
        const ids = await linkRound(tx, round, ready)
        if (!beforeProjection) await projectCourses(tx, ids)
        return ids
      })
      counts.changed += changed.length
      counts.looked += round.length
      if (beforeProjection) await setTimeout(performance.now() - begun)
    }
    after = last
  }
  return counts
}

/**
 * Gives the courses whose links are others now. Nobody writes courses meanwhile: what is read here is what is projected. A course that changed after its hash was
 * taken is linked by its new facts, and looked at once more the next time.
 */
async function linkRound(tx: Tx, round: readonly Waiting[], linker: Linker): Promise<string[]> {
  await lockShownCourses(tx)
  const courses = await readCoursesToLink(
    tx.sql,
    round.map(({ id }) => id),
  )
  const shown = new Set(courses.map(({ id }) => id))
  const changed = await changedLinks(tx, courses, linker)
  await replaceLinks(tx.sql, changed)
  await rememberLinked(
    tx.sql,
    round.filter(({ id }) => shown.has(id)),
  )
  return [...changed.keys()]
}

async function changedLinks(
  { sql }: Tx,
  courses: readonly CourseToLink[],
  linker: Linker,
): Promise<Map<string, Link[]>> {
  const stored = await storedLinks(
    sql,
    courses.map(({ id }) => id),
  )
  const changed = new Map<string, Link[]>()
  for (const { id, course, items } of courses) {
    const links = linksOf(course, items, linker)
    if (!isSame(links, stored.get(id) ?? [])) changed.set(id, links)
  }
  return changed
}

function isSame(a: readonly Link[], b: readonly Link[]): boolean {
  const text = ({ conceptId, kind, strength, evidence, found }: Link) =>
    JSON.stringify([conceptId, kind, strength, evidence, found])
  return a.length === b.length && a.every((link, at) => text(link) === text(b[at]!))
}
