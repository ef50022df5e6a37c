import type { FailedSearch } from '@stapwijzer/shared/api/admin-searches.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { someOccupation, storeTaxonomy } from '../occupations/testing.ts'
import { routeApp } from '../route-testing.ts'
import type { TestApp } from '../testing.ts'

let t: TestApp
let admin: string
beforeAll(async () => {
  ;({ t, admin } = await routeApp())
  await storeTaxonomy(t.db, {
    occupations: [
      someOccupation({ id: 'imker', label: 'imker', altLabels: ['bijenhouder'] }),
      someOccupation({ id: 'lasser', label: 'lasser' }),
    ],
  })
  await t.db.tx('ingest', async ({ sql }) => {
    await sql`insert into catalogue.searched_for (day, words, asked, total, reading) values
      ('2026-11-01', 'bijenhouder', 2, 4, '{}'), ('2026-11-20', 'bijenhouder', 9, 0, '{}'),
      ('2026-11-01', 'lasser', 30, 0, '{}'), ('2026-11-20', 'lasser', 1, 3, '{}'),
      ('2026-11-02', 'imkers cursus', 5, 7, '{any-word}'), ('2026-11-02', 'qqqqzzz', 1, 0, '{}'),
      ('2026-11-01', 'zorg thuis', 3, 7, '{any-word}'), ('2026-11-03', 'zorg thuis', 1, 7, '{compound}')`
  })
})
afterAll(() => t.close())

const list = async (query = '') => {
  const url = `/v1/admin/failed-searches${query}`
  const answer = await t.app.inject({ url, headers: { cookie: admin } })
  return answer.json<{ items: FailedSearch[]; total: number }>()
}

describe('GET /v1/admin/failed-searches', () => {
  test('what went wrong the last time, asked most first; what is found by now is left out', async () => {
    const { items, total } = await list()
    expect(total).toBe(3)
    expect(
      items.map(({ words, asked, outcome, firstDay, lastDay }) => [words, asked, outcome, firstDay, lastDay]),
    ).toEqual([
      ['bijenhouder', 11, 'nothing', '2026-11-01', '2026-11-20'],
      ['imkers cursus', 5, 'some-words', '2026-11-02', '2026-11-02'],
      ['qqqqzzz', 1, 'nothing', '2026-11-02', '2026-11-02'],
    ])
  })
  test('says what is likely the matter: no course for work that is known, another word for it, or unknown', async () => {
    const { items } = await list()
    expect(items.map(({ words, cause, occupation }) => [words, cause, occupation?.id ?? null])).toEqual([
      ['bijenhouder', 'no-course', 'imker'],
      ['imkers cursus', 'other-word', 'imker'],
      ['qqqqzzz', 'unknown', null],
    ])
  })
  test('in pages, for an operator only', async () => {
    expect((await list('?pageSize=1&page=2')).items.map(({ words }) => words)).toEqual(['imkers cursus'])
    expect((await t.app.inject({ url: '/v1/admin/failed-searches' })).statusCode).toBe(401)
  })
})
