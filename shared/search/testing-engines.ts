/** For tests: an engine over courses, so that one suite can be run against every engine. */
import { testDatabase, type TestDatabase } from '../db/testing.ts'
import type { Course } from '../domain/course.ts'
import type { SearchAnswer } from './engine.ts'
import type { SearchQuery } from './query.ts'
import { putCourses, searchIn } from './testing.ts'
import type { Vocabulary } from './vocabulary.ts'

export type SourceCourses = { source: string; courses: readonly Course[] }

export type EngineUnderTest = {
  db: TestDatabase
  /** Ids of the courses it was made with, in order. */
  ids: string[]
  search(query: SearchQuery, vocabulary?: Vocabulary): Promise<SearchAnswer>
  /** More courses, found as soon as it is done; gives their ids. */
  put(sources: readonly SourceCourses[]): Promise<string[]>
  close(): Promise<void>
}

export type EngineMaker = (sources: readonly SourceCourses[]) => Promise<EngineUnderTest>

export const onPostgres: EngineMaker = async (sources) => {
  const db = await testDatabase()
  const put = (some: readonly SourceCourses[]) => putSources(db, some)
  return {
    db,
    ids: await put(sources),
    search: (query, vocabulary) => searchIn(db, query, vocabulary),
    put,
    close: () => db.drop(),
  }
}

export async function putSources(db: TestDatabase, sources: readonly SourceCourses[]): Promise<string[]> {
  const ids: string[] = []
  for (const { source, courses } of sources) ids.push(...(await putCourses(db, courses, { source })))
  return ids
}
