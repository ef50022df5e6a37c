/**
 * Counts what is searched for, by day and never by whom: the folded words, how often, and what they found. Written in
 * the background, many at a time. A question never waits for it and never fails by it: what cannot be written (a
 * database that is read-only, away or busy) is lost.
 */
import type { CoursesQuery } from '@stapwijzer/shared/api/courses.ts'
import type { Database } from '@stapwijzer/shared/db/client.ts'
import type { FastifyInstance } from 'fastify'
import { countableWords } from './personal-text.ts'

/** What is remembered of an answer. */
type Answered = { total: number; correction?: unknown; widened?: readonly string[] }

export type SearchedFor = {
  /** Counts the question of this request, if it is one that may be counted. Returns at once. */
  count(query: CoursesQuery, answer: Answered): void
  /** Writes what was counted since. */
  write(): Promise<void>
}

type Counted = { day: string; words: string; asked: number; total: number; reading: string[] }

type Options = { db: Database; today: () => string; app: Pick<FastifyInstance, 'addHook'> }

const pauseMs = 10_000
/** Different questions between two writes; more than a region asks in ten seconds. */
const mostWaiting = 1000

/** Writes every ten seconds and when the app closes. */
export function searchedFor({ db, today, app }: Options): SearchedFor {
  let waiting = new Map<string, Counted>()
  const write = async () => {
    const rows = [...waiting.values()]
    waiting = new Map()
    if (rows.length === 0) return
    // Nobody is told: an error of the database names none of the words, and there is nothing to be done about it.
    await store(db, rows).catch(() => {})
  }
  const timer = setInterval(() => void write(), pauseMs).unref()
  app.addHook('onClose', () => {
    clearInterval(timer)
    return write()
  })
  return {
    write,
    count(query, answer) {
      const words = wordsToCount(query)
      if (words === null) return
      const day = today()
      const known = waiting.get(`${day} ${words}`)
      if (!known && waiting.size >= mostWaiting) return
      waiting.set(`${day} ${words}`, {
        day,
        words,
        asked: (known?.asked ?? 0) + 1,
        total: answer.total,
        reading: [...(answer.correction === undefined ? [] : ['corrected']), ...(answer.widened ?? [])],
      })
    },
  }
}

/**
 * The words of a question that says how well the words are understood: the first page, without a filter. One that is asked
 * again "exactly as typed" was counted before.
 */
export function wordsToCount(query: CoursesQuery): string | null {
  const { q, exact, page = 1, ...rest } = query
  const { pageSize: _size, sort: _sort, postcode: _postcode, facets: _facets, ...filters } = rest
  const chosen = Object.values(filters).some((value) => value !== undefined && value !== false)
  return q === undefined || exact || page > 1 || chosen ? null : countableWords(q)
}

async function store(db: Database, rows: readonly Counted[]): Promise<void> {
  // In one order, so that two servers never wait for each other.
  const sorted = [...rows].sort((a, b) => (a.day + a.words < b.day + b.words ? -1 : 1))
  await db.tx(
    'app',
    ({ sql }) => sql`
      insert into catalogue.searched_for as s (day, words, asked, total, reading)
      select day, words, asked, total, string_to_array(reading, ' ')
      from unnest(
        ${sorted.map(({ day }) => day)}::text[],
        ${sorted.map(({ words }) => words)}::text[],
        ${sorted.map(({ asked }) => asked)}::int[],
        ${sorted.map(({ total }) => total)}::int[],
        ${sorted.map(({ reading }) => reading.join(' '))}::text[]
      ) as counted (day, words, asked, total, reading)
      on conflict (day, words) do update
      set asked = s.asked + excluded.asked, total = excluded.total, reading = excluded.reading`,
  )
}
