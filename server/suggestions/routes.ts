/** Suggestions while typing: occupations and skills from memory, courses and providers from the catalogue, with counts. */
import { suggest, type Suggestion } from '@stapwijzer/shared/api/suggestions.ts'
import {
  coursesOfConcepts,
  suggestCourses,
  suggestProviders,
} from '@stapwijzer/shared/search/postgres/suggest.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { route } from '../http/route.ts'
import type { TaxonomyStore } from '../occupations/taxonomy-store.ts'
import { nearOccupations, nearSkills, withCounts } from './near-concepts.ts'

export function registerSuggestions(app: FastifyInstance, deps: Deps, store: TaxonomyStore): void {
  route(app, suggest, async ({ query: { q } }) => {
    await store.ready()
    const occupations = nearOccupations(store.lookup(), q)
    const skills = nearSkills(store.skillLookup(), q)
    const ids = [...occupations, ...skills].map(({ id }) => id)
    const [courses, providers, counts] = await deps.db.catalogue(({ sql }) =>
      Promise.all([suggestCourses(sql, q), suggestProviders(sql, q), coursesOfConcepts(sql, ids)]),
    )
    return {
      status: 200,
      body: {
        occupations: withCounts(occupations, counts, q),
        // A skill with only an English name is of use when it leads to a course.
        skills: withCounts(skills, counts, q).filter(({ id, count }) => count! > 0 || isDutch(store, id)),
        courses: courses.map((course): Suggestion => ({ ...course, count: null })),
        providers,
      },
    }
  })
}

function isDutch(store: TaxonomyStore, id: string): boolean {
  return store.current().skill(id)?.lang === 'nl'
}
