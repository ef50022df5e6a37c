/** Searching the catalogue, and one course. */
import {
  getCourse,
  listCourses,
  type ListedCourse,
  searchCourses as searchContract,
} from '@stapwijzer/shared/api/courses.ts'
import type { Point } from '@stapwijzer/shared/domain/distance.ts'
import { postgresEngine } from '@stapwijzer/shared/search/postgres/engine.ts'
import { postgresStock } from '@stapwijzer/shared/search/postgres/words.ts'
import { searchCourses, type Searching } from '@stapwijzer/shared/search/search.ts'
import { apiLocale, apiWords } from '@stapwijzer/shared/text/api-words.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import { courseDims } from '../insight/course-dims.ts'
import { createRegions } from '../insight/regions.ts'
import { countSearch } from '../insight/search-counts.ts'
import type { TaxonomyStore } from '../occupations/taxonomy-store.ts'
import { alternativesTo } from './alternatives.ts'
import { courseDetail } from './detail.ts'
import { createHiddenFilters } from './hidden-filters.ts'
import { lookUp } from './look-up.ts'
import { fieldsNear, isMissing } from './near-fields-on-offer.ts'
import { searchRequest } from './search-request.ts'
import { searchResult } from './search-result.ts'
import { searchedFor } from './searched-for.ts'
import { readCourse, readCourses, type StoredCourse } from './store.ts'
import { createVocabularyStore } from './vocabulary.ts'

/** Gives what other rooms need to search as this one does. */
export function registerCourses(
  app: FastifyInstance,
  deps: Deps,
  taxonomy: TaxonomyStore,
): () => Promise<Searching> {
  const engine = deps.search?.engine ?? postgresEngine(deps.db)
  const stock = postgresStock(deps.db)
  const log = searchedFor({ ...deps, app })
  const vocabulary = createVocabularyStore(deps, taxonomy)
  const regions = createRegions(deps)
  app.addHook('onListen', async () => void regions.ready())
  const hiddenFilters = createHiddenFilters(deps.db)
  const searching = async (): Promise<Searching> => ({
    engine,
    stock,
    vocabulary: await vocabulary.current(),
  })
  const places = async () => (await vocabulary.current()).places

  route(app, searchContract, async ({ query }, request) => {
    const today = deps.today()
    const asked = searchRequest(query, await lookUp(query, deps.db, today, places), today)
    const answer = await searchCourses(await searching(), asked)
    log.count(query, answer)
    countSearch(deps.insight, regions, request, { query, answer })
    const locale = apiLocale(request.headers['accept-language'])
    const near = isMissing(answer) ? await fieldsNear(deps.db, answer, asked.q, taxonomy.current()) : []
    const hidden = query.facets === false ? {} : { hiddenFilters: await hiddenFilters(answer.meta.indexedAt) }
    return {
      status: 200,
      body: { ...searchResult(answer, asked, apiWords(locale), near), ...hidden },
      headers: { vary: 'Accept-Language', 'content-language': locale },
    }
  })

  route(app, listCourses, async ({ query: { id: ids, postcode } }) => {
    const today = deps.today()
    const { origin } = await lookUp({ postcode }, deps.db, today, places)
    const found = await deps.db.catalogue((reading) => readCourses(reading, ids))
    return { status: 200, body: { items: [...found].map(([id, one]) => listed(id, one, today, origin)) } }
  })

  route(app, getCourse, async ({ params }, request) => {
    const stored = await deps.db.catalogue((reading) => readCourse(reading, params.id))
    if (!stored) throw new ProblemError(404, 'There is no course with this id.')
    if (stored.withdrawn) throw await gone(stored, await searching(), deps.today())
    deps.insight.count(request, 'course-view', courseDims(stored.course, stored.providerId))
    return { status: 200, body: courseDetail(stored, deps.today()) }
  })
  return searching
}

/** As its page has it; of one that was withdrawn only what it was called is left. */
function listed(id: string, stored: StoredCourse, today: string, origin: Point | null): ListedCourse {
  const { course, providerId, withdrawn } = stored
  return {
    id,
    course: withdrawn ? null : courseDetail(stored, today, origin),
    title: course.title,
    provider: { id: providerId, name: course.provider.name },
  }
}

async function gone(stored: StoredCourse, searching: Searching, today: string): Promise<ProblemError> {
  const { id, course, providerId } = stored
  return new ProblemError(410, 'The source of this course no longer offers it.', {
    extra: {
      course: { id, title: course.title, provider: { id: providerId, name: course.provider.name } },
      alternatives: await alternativesTo(course, searching, today),
    },
  })
}
