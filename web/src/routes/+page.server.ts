import type { QueryOf } from '@stapwijzer/shared/api/call.ts'
import { type SearchResult, searchCourses } from '@stapwijzer/shared/api/courses.ts'
import { addDays } from '@stapwijzer/shared/domain/calendar.ts'
import { home } from '@stapwijzer/shared/text/rooms.ts'
import { call } from '#lib/api.ts'
import type { PageServerLoad } from './$types'

type Fetch = typeof globalThis.fetch
type Soon = { items: SearchResult['items']; near: boolean }

/** The middle of Utrecht, and how far from there is near. */
const near = { postcode: '3512', distanceKm: 20 }
const soonShown = 3
/** Of the same course more starts, or more sources, may stand in front. */
const soonAsked = 12
const soonDays = 90

/** The front page stands, whatever the catalogue says: without an answer it only has less to show. */
export const load: PageServerLoad = async ({ fetch, parent }) => {
  const { today } = await parent()
  const [all, soon, examples] = await Promise.all([
    search(fetch, { pageSize: 1 }),
    startingSoon(fetch, today),
    examplesThatFind(fetch, today),
  ])
  return {
    total: all?.total ?? 0,
    providers: all?.facets.provider.length ?? 0,
    sectors: (all?.facets.sector ?? []).toSorted((a, b) => (a.label < b.label ? -1 : 1)),
    checkedAt: all?.meta.indexedAt ?? null,
    soon,
    examples,
    degraded: all?.meta.degraded ?? false,
  }
}

/** Courses that start soon near Utrecht; when there are too few, those that start soon anywhere. */
async function startingSoon(fetch: Fetch, today: string): Promise<Soon> {
  const window = {
    startFrom: today,
    startBefore: addDays(today, soonDays),
    sort: 'start',
    pageSize: soonAsked,
    facets: false,
  }
  const dated = async (query: QueryOf<typeof searchCourses>) =>
    onceEach((await search(fetch, query))?.items ?? []).slice(0, soonShown)
  const items = await dated({ ...window, ...near })
  return items.length === soonShown ? { items, near: true } : { items: await dated(window), near: false }
}

/** Courses with a start, each title of a provider once: the first of them. */
function onceEach(items: SearchResult['items']): SearchResult['items'] {
  const seen = new Set<string>()
  return items.filter(({ nextStart, title, provider }) => {
    const name = `${provider.id} ${title.toLocaleLowerCase()}`
    return nextStart !== null && !seen.has(name) && seen.add(name)
  })
}

const examplesShown = 4
/** By day and language, of which there are few at a time. */
const found = new Map<string, string[]>()

/** Examples of questions, each of which finds something in this catalogue. Looked up once a day: nothing depends on it. */
async function examplesThatFind(fetch: Fetch, today: string): Promise<string[]> {
  const key = [today, ...home.examples].join('\n')
  const known = found.get(key)
  if (known) return known
  const answers = await Promise.all(
    home.examples.map(async (q) =>
      (await search(fetch, { q, pageSize: 1, facets: false }))?.total ? [q] : [],
    ),
  )
  const words = answers.flat().slice(0, examplesShown)
  if (found.size > 8) found.clear()
  if (words.length > 0) found.set(key, words)
  return words
}

async function search(fetch: Fetch, query: QueryOf<typeof searchCourses>): Promise<SearchResult | null> {
  const answer = await call(fetch, searchCourses, { query })
  return answer.ok ? answer.body : null
}
