import { describe, expect, it } from 'vitest'
import { AwayError, type Guard } from '../guard.ts'
import { postgresEngine } from '../postgres/engine.ts'
import type { FindQuery } from '../query.ts'
import type { Question } from '../question/question.ts'
import { understand } from '../question/understand.ts'
import { emptyVocabulary } from '../question/vocabulary.ts'
import type { Answer, Search } from './client.ts'
import { meiliEngine } from './engine.ts'
import { findRequest, withoutRequest } from './request.ts'

const today = '2026-11-24'
const base: FindQuery = {
  question: null,
  filters: {},
  origin: null,
  sort: 'relevance',
  page: 1,
  pageSize: 20,
  today,
}
const asked = (q: string, exact = false): Question | null =>
  understand(q, { exact, vocabulary: emptyVocabulary, chosen: {}, today }).question

const attacks = [
  '" OR level = "mbo-1',
  "' OR 1=1 --",
  'lassen" OR titleKey EXISTS OR title = "',
  'NOT level EXISTS',
  '_geoRadius(52, 5, 10)',
  '-lassen "metaal" IN [a]',
  '\\"',
  '\u0000"\u202e',
]

describe('case 69: a question in the language of filters', () => {
  it.each(attacks)('%j leaves nothing between quotes but keys, and no operator that is not ours', (text) => {
    const filters = { provider: [text], occupation: [text], skill: [text], language: [text] }
    for (const question of [asked(text), asked(text, true)]) {
      const { queries } = findRequest({ ...base, question, filters })
      const without = withoutRequest({ ...base, question, filters }, [['provider'], ['skill', 'language']])
      for (const { filter } of [...queries, ...without]) {
        const told = String(filter ?? '')
        for (const [, value] of told.matchAll(/"([^"]*)"/g)) expect(value).toMatch(/^[a-z0-9=_@.:~-]*$/)
        const ours = told.replace(/"[^"]*"/g, '')
        expect(ours).toMatch(/^[a-zA-Z()[\], =<>0-9]*$/)
        expect(ours).not.toMatch(/EXISTS|geo/)
      }
    }
  })

  it.each(attacks)('%j is plain words in the text of the question', (text) => {
    for (const { q } of findRequest({ ...base, question: asked(text) }).queries) {
      expect(q ?? '').toMatch(/^[a-z0-9~ ]*$/)
    }
  })
})

describe('one multi-search', () => {
  it('counts each chosen facet without its own choice, and all others with all choices', () => {
    const filters = { level: ['mbo-4' as const], delivery: ['online' as const] }
    const [all, level, delivery] = findRequest({ ...base, filters }).queries
    expect(all!.facets).not.toContain('level')
    expect(all!.filter).toMatch(/level.*delivery|delivery.*level/)
    expect(level!.facets).toContain('level')
    expect(level!.filter).not.toContain('level IN')
    expect(delivery!.facets).toContain('delivery')
    expect(delivery!.filter).not.toContain('delivery IN')
  })

  it('counts no facet for who shows none, and keeps only what passes all filters', () => {
    const filters = { level: ['mbo-4' as const], delivery: ['online' as const] }
    const [all, ...rest] = findRequest({ ...base, filters, facets: false }).queries
    expect(all!.facets).toEqual(['gen'])
    expect(all!.filter).toMatch(/level.*delivery|delivery.*level/)
    expect(rest.some(({ facets }) => facets !== undefined && facets.length > 1)).toBe(false)
  })

  it('has a number of parts that depends on filters and words, not on their number', () => {
    const long = asked(
      Array.from({ length: 60 }, (_, at) => `woord${String.fromCharCode(97 + (at % 26))}x`).join(' '),
    )
    expect(findRequest({ ...base, question: long }).queries.length).toBeLessThanOrEqual(5)
  })
})

describe('case 47: an answer of two indexes', () => {
  const part = (gen: string, id?: string): Answer['results'][number] => ({
    hits: id ? [{ id, gen }] : [],
    totalHits: 1,
    facetDistribution: { gen: { [gen]: 1 } },
  })

  it('is not whole, and is asked again; an index that never rests is away', async () => {
    const mixed: Answer = { results: [part('old'), part('new', 'c1')] }
    expect(findRequest(base).read(mixed).whole).toBe(false)
    expect(findRequest(base).read({ results: [part('new'), part('new', 'c1')] }).whole).toBe(true)
    let count = 0
    const search: Search = () => {
      count += 1
      return Promise.resolve(mixed)
    }
    const guard: Guard = {
      run: (work) => work(AbortSignal.timeout(1000)),
      state: () => 'ok',
      check: () => {},
      close: () => {},
    }
    const db = { catalogue: () => Promise.reject(new Error('nobody asks the database')) }
    const engine = meiliEngine({ db, search, guard, beside: postgresEngine(db) })
    await expect(engine.find(base)).rejects.toThrow(AwayError)
    expect(count).toBe(2)
  })
})
