/** A page that is found without counting is the page that the whole statement gives, whichever way it is found. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '../../db/testing.ts'
import type { Filters } from '../../domain/filters.ts'
import type { FindQuery } from '../query.ts'
import type { Question, Term } from '../question/question.ts'
import { sampleCourse } from '../testing-catalogue.ts'
import { putCourses } from '../testing.ts'
import { pageStatement, searchStatement, type Statement } from './statement.ts'

const today = '2026-11-24'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
  await putCourses(
    db,
    Array.from({ length: 1200 }, (_, index) => sampleCourse(index, { today })),
  )
})
afterAll(() => db.drop())

type Found = { total: number; items: [{ id: string }][] | null }

async function found({ text, values }: Statement): Promise<{ total: number; ids: string[] }> {
  const [row] = await db.pool.unsafe<Found[]>(text, values as never[])
  return { total: row!.total, ids: (row!.items ?? []).map(([{ id }]) => id) }
}

const term = (...words: string[]): Term => ({
  word: words[0]!,
  alternatives: words.map((word) => ({ words: [word], by: 'typed' })),
})
const allOf = (key: string, ...terms: Term[]): Question => ({ key, terms, anyOf: null })

const questions: [string, Question | null][] = [
  ['no words', null],
  ['a word that titles and texts have', allOf('boekhouden', term('boekhoud'))],
  ['a word in more than one way', allOf('zorg', term('zorg', 'verpleg', 'lesgev'))],
  ['a word of texts', allOf('praktijk', term('praktijk'))],
  ['two words', allOf('ervaring praktijk', term('ervar'), term('praktijk', 'zorg'))],
  ['a word that nothing has', allOf('zq', term('zq'))],
  [
    'any of some words',
    {
      key: 'x',
      terms: [term('zorg')],
      anyOf: ['zorg', 'boekhoud'].map((word) => ({ ways: [[word]], weight: 2 })),
    },
  ],
]
const filterSets: Filters[] = [{}, { level: ['mbo-4'] }, { delivery: ['online'], language: ['nl'] }]

describe('a page without counts', () => {
  it.each(questions)('of a question with %s is the page of the whole statement', async (_what, question) => {
    for (const filters of filterSets) {
      for (const sort of ['relevance', 'price'] as const) {
        for (const [page, pageSize] of [
          [1, 20],
          [2, 20],
          [3, 7],
          [6, 100],
          [40, 20],
        ] as const) {
          const query: FindQuery = { filters, question, origin: null, sort, page, pageSize, today }
          const { total, ids } = await found(searchStatement(query))
          // As it is, as if very few were known, and as if so many were that the index is walked.
          for (const known of [total, 0, 1_000_000]) {
            const { ids: again } = await found(pageStatement(query, known))
            expect(again, JSON.stringify({ filters, sort, page, known })).toEqual(ids)
          }
        }
      }
    }
  })

  it('has words that make the comparison worth something', async () => {
    const totals = await Promise.all(
      questions.map(async ([, question]) => {
        const query = { filters: {}, question, origin: null, sort: 'relevance', page: 1, pageSize: 20, today }
        return (await found(searchStatement(query as FindQuery))).total
      }),
    )
    expect(totals.filter((total) => total > 100).length).toBeGreaterThanOrEqual(5)
  })
})
