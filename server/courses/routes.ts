/** Searching the catalogue, one course, and suggestions while typing. */
import { getCourse, searchCourses, type CoursesQuery } from '@stapwijzer/shared/api/courses.ts'
import { suggest } from '@stapwijzer/shared/api/suggestions.ts'
import { pointOfPostcode } from '@stapwijzer/shared/db/geography.ts'
import type { Point } from '@stapwijzer/shared/domain/distance.ts'
import type { SearchEngine } from '@stapwijzer/shared/search/engine.ts'
import { postgresEngine } from '@stapwijzer/shared/search/postgres.ts'
import { localeOf } from '@stapwijzer/shared/text/labels.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../app.ts'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import { alternativesTo } from './alternatives.ts'
import { courseDetail } from './detail.ts'
import { searchRequest } from './search-request.ts'
import { searchResult } from './search-result.ts'
import { readCourse, type StoredCourse } from './store.ts'

export function registerCourses(app: FastifyInstance, deps: Deps): void {
  const engine = postgresEngine(deps.db)

  route(app, searchCourses, async ({ query }, request) => {
    const asked = searchRequest(query, await originOf(query, deps), deps.today())
    const answer = await engine.search(asked)
    const locale = localeOf(request.headers['accept-language'])
    return {
      status: 200,
      body: searchResult(answer, asked, locale),
      headers: { vary: 'Accept-Language', 'content-language': locale },
    }
  })

  route(app, getCourse, async ({ params }) => {
    const stored = await deps.db.read('app', (tx) => readCourse(tx, params.id))
    if (!stored) throw new ProblemError(404, 'There is no course with this id.')
    if (stored.withdrawn) throw await gone(stored, engine, deps.today())
    return { status: 200, body: courseDetail(stored, deps.today()) }
  })

  route(app, suggest, async ({ query }) => {
    const { courses, providers } = await engine.suggest(query.q)
    return {
      status: 200,
      body: {
        occupations: [],
        skills: [],
        courses: courses.map((course) => ({ ...course, count: null })),
        providers,
      },
    }
  })
}

async function originOf(query: CoursesQuery, deps: Deps): Promise<Point | null> {
  const { postcode } = query
  if (postcode === undefined) return null
  const point = await deps.db.read('app', (tx) => pointOfPostcode(tx, postcode))
  if (point) return point
  const errors = [
    { in: 'query' as const, path: 'postcode', message: 'There is no postcode with these first two digits.' },
  ]
  throw new ProblemError(400, 'The request has problems; see errors.', { errors })
}

async function gone(stored: StoredCourse, engine: SearchEngine, today: string): Promise<ProblemError> {
  const { id, course, providerId } = stored
  return new ProblemError(410, 'The source of this course no longer offers it.', {
    extra: {
      course: { id, title: course.title, provider: { id: providerId, name: course.provider.name } },
      alternatives: await alternativesTo(course, engine, today),
    },
  })
}
