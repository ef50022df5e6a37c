/** For tests: an engine over courses, so that one suite can be run against every engine. */
import { testDatabase, type TestDatabase } from '../../db/testing.ts'
import type { Course } from '../../domain/course.ts'
import type { SearchAnswer } from '../engine.ts'
import type { SearchQuery } from '../query.ts'
import { putCourses, searchIn, vocabularyIn } from '../testing.ts'
import type { Vocabulary } from '../question/vocabulary.ts'

export type SourceCourses = { source: string; courses: readonly Course[] }

export type EngineUnderTest = {
  db: TestDatabase
  /** Ids of the courses it was made with, in order. */
  ids: string[]
  /** With the vocabulary of its own catalogue, unless another is given. */
  search(query: SearchQuery, vocabulary?: Vocabulary): Promise<SearchAnswer>
  /** More courses, found as soon as it is done; gives their ids. */
  put(sources: readonly SourceCourses[]): Promise<string[]>
  close(): Promise<void>
}

export type EngineMaker = (sources: readonly SourceCourses[]) => Promise<EngineUnderTest>

export const onPostgres: EngineMaker = async (sources) => {
  const db = await testDatabase()
  let vocabulary: Vocabulary | null = null
  return {
    db,
    ids: await putSources(db, sources),
    search: async (query, given) => {
      vocabulary ??= await vocabularyIn(db)
      return searchIn(db, query, given ?? vocabulary)
    },
    put: (some) => {
      vocabulary = null
      return putSources(db, some)
    },
    close: () => db.drop(),
  }
}

export async function putSources(db: TestDatabase, sources: readonly SourceCourses[]): Promise<string[]> {
  const ids: string[] = []
  for (const { source, courses } of sources) ids.push(...(await putCourses(db, courses, { source })))
  return ids
}
