/** Questions as people ask them, made up but the same each run: words, slips of the fingers, filters, places, sorts. */
import { cities, subjects } from '@stapwijzer/shared/search/testing-catalogue-words.ts'
import { randomOf } from '@stapwijzer/shared/search/testing-catalogue.ts'
import type { SearchQuery } from '@stapwijzer/shared/search/query.ts'

export type Question = {
  /** The query string of the API. */
  address: string
  /** The same for the engine itself: misspelt words as they were meant. */
  query: SearchQuery
  kind: string
}

type Draft = {
  kind: string
  q?: string
  meant?: string
  filters?: SearchQuery['filters']
  city?: number
  sort?: SearchQuery['sort']
}

/** `today` as the server is told. */
export function questions(count: number, today: string): Question[] {
  const random = randomOf(42)
  return Array.from({ length: count }, () => questionOf(draft(random), today))
}

function draft(random: () => number): Draft {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const [subject, sector, ...related] = pick(subjects)
  const chance = random()
  if (chance < 0.35)
    return {
      kind: 'words',
      q: pick([subject, `cursus ${subject}`, pick(related), `${subject} ${pick(related)}`]),
    }
  if (chance < 0.5) return { kind: 'misspelt', q: misspelt(subject, random), meant: subject }
  if (chance < 0.7) {
    const filters = pick([
      { level: ['mbo-4'] },
      { sector: [sector] },
      { delivery: ['online'] },
      { priceMax: 1000 },
    ] as const)
    return { kind: 'words and a filter', q: subject, filters: filters as SearchQuery['filters'] }
  }
  if (chance < 0.82) {
    return {
      kind: 'words near a place',
      q: pick([subject, pick(related)]),
      city: Math.floor(random() * 8),
      filters: { distanceKm: pick([10, 25, 50]) },
    }
  }
  if (chance < 0.9) return { kind: 'words, sorted', q: subject, sort: pick(['start', 'price', 'duration']) }
  if (chance < 0.97) {
    return {
      kind: 'browse a sector',
      filters: { sector: [sector], ...(random() < 0.5 ? { studyForm: ['part-time' as const] } : {}) },
    }
  }
  return { kind: 'browse all' }
}

/** One slip in one of the longer words. */
function misspelt(text: string, random: () => number): string {
  const words = text.split(' ')
  const long = words.findIndex((word) => /^[a-z]{6,}$/.test(word))
  if (long < 0) return text
  const word = words[long]!
  const at = 2 + Math.floor(random() * (word.length - 3))
  words[long] = word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
  return words.join(' ')
}

function questionOf({ kind, q, meant, filters = {}, city, sort }: Draft, today: string): Question {
  const place = city === undefined ? null : cities[city]!
  const parameters = new URLSearchParams()
  if (q) parameters.set('q', q)
  for (const [name, value] of Object.entries(filters)) {
    for (const one of [value].flat()) parameters.append(name, String(one))
  }
  if (place) parameters.set('postcode', place.pc4)
  if (sort) parameters.set('sort', sort)
  return {
    kind,
    address: `/v1/courses?${parameters}`,
    query: {
      q: meant ?? q ?? null,
      exact: false,
      filters,
      origin: place && { lat: place.lat, lon: place.lon },
      sort: sort ?? 'relevance',
      page: 1,
      pageSize: 20,
      today,
    },
  }
}
