/**
 * What search and links know of new courses, written while their feed is still being read: the database works while the feed is parsed,
 * and no course has to be read back. The price is that one transaction spans the whole reading, so it is only done for a
 * feed that waits for nobody: a file, or a document that has been fetched whole.
 */
import type { Session, Tx } from '@stapwijzer/shared/db/client.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import type { CatalogueCourse } from '@stapwijzer/shared/search/document/catalogue-course.ts'
import { takeBackStraight } from './straight.ts'

/** `hash`: of the facts, as the catalogue will have it. */
export type NewCourse = CatalogueCourse & { hash: string }

/** Where new courses are written ahead of the run, in the transaction that will bring them. */
export type CoursesAhead = {
  /** Tells that these courses, just read, will be added soon: what takes time can begin. */
  foresee?(source: string, courses: readonly Course[]): void
  /** Gives each its number (`doc`), in order. */
  add(courses: readonly NewCourse[]): Promise<number[]>
  /** Takes back what was written of courses that do not come after all. */
  remove(docs: readonly number[]): Promise<unknown>
  /** To be called once, at the end, unless nothing comes of it. */
  finish(): Promise<void>
}

export type OpenAhead = (tx: Tx) => CoursesAhead

/** What the steps of a run do their work with: the session, or one transaction of it that holds all steps. */
export type Steps = Pick<Session, 'tx'>

/** Steps that all run in this transaction. */
export function inOne(tx: Tx): Steps {
  return { tx: (_role, work) => work(tx) }
}

/** Takes back every row that was written ahead, and the courses of a new source: nothing comes of the run. */
export async function takeBackAll(tx: Tx, source: string, ahead: CoursesAhead): Promise<void> {
  await takeBackStraight(tx.sql, source)
  await takeBack(
    ahead,
    (after) => tx.sql`
      select doc from stage where doc > ${after} order by doc limit ${atOnce}`,
  )
}

/** Takes back the rows of items that did not become a course: another one with their id won. */
export function takeBackLosers(tx: Tx, ahead: CoursesAhead): Promise<void> {
  return takeBack(
    ahead,
    (after) => tx.sql`
      select doc from stage s where doc > ${after} and not exists (select from verdict v where v.seq = s.seq)
      order by doc limit ${atOnce}`,
  )
}

const atOnce = 10_000

async function takeBack(
  ahead: CoursesAhead,
  next: (after: number) => Promise<{ doc: number }[]>,
): Promise<void> {
  for (let after = 0; ;) {
    const rows = await next(after)
    if (rows.length === 0) return
    after = rows.at(-1)!.doc
    await ahead.remove(rows.map(({ doc }) => doc))
  }
}
