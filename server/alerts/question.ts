/** The search behind an alert, read as the API reads it. */
import { CoursesQuery } from '@stapwijzer/shared/api/courses.ts'
import type { CatalogueReader } from '@stapwijzer/shared/db/catalogue-reader.ts'
import type { AlertSubject } from '@stapwijzer/shared/domain/alerts/alert.ts'
import type { Searching } from '@stapwijzer/shared/search/search.ts'
import { settledQuestion, type Settled } from '@stapwijzer/shared/search/settled.ts'
import { lookUp } from '../courses/look-up.ts'
import { searchRequest } from '../courses/search-request.ts'
import { ProblemError } from '../http/problem.ts'

export type Looking = {
  db: CatalogueReader
  searching: () => Promise<Searching>
  today: string
}

/** What is asked of the search. */
export type Asking = Extract<AlertSubject, { kind: 'search' | 'occupation' }>

/** Null when it cannot be asked any more: a filter that is no more, a postcode that is nowhere. */
export async function settledFor(
  { db, searching, today }: Looking,
  subject: Asking,
): Promise<Settled | null> {
  const parameters = subject.kind === 'search' ? subject.question : { occupation: subject.id }
  const read = CoursesQuery.safeParse(parameters)
  if (!read.success) return null
  try {
    const now = await searching()
    const places = () => Promise.resolve(now.vocabulary.places)
    const asked = searchRequest(read.data, await lookUp(read.data, db, today, places), today)
    return await settledQuestion(now, { ...asked, sort: 'relevance' })
  } catch (error) {
    if (error instanceof ProblemError && error.status === 400) return null
    throw error
  }
}
