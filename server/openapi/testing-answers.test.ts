import { expect, test } from 'vitest'
import { getPlan, createPlan } from '@stapwijzer/shared/api/plans.ts'
import { answerChecker, type OpenApi } from './testing-answers.ts'
import { openApiDocument } from './document.ts'

const sent = JSON.stringify(openApiDocument([getPlan, createPlan], 'http://127.0.0.1'))
const document = JSON.parse(sent) as OpenApi
const check = answerChecker(document)
const json = 'application/json; charset=utf-8'
const plan = {
  id: 'x',
  createdAt: '2026-11-24T09:00:00.000Z',
  updatedAt: '2026-11-24T09:00:00.000Z',
  expiresAt: '2027-11-24T09:00:00.000Z',
  title: 'Plan',
  targetOccupation: null,
  goal: null,
  reason: null,
  hoursPerWeek: null,
  budget: null,
  postcode: null,
  level: null,
  travelKm: null,
  items: [],
}
const seen = (body: unknown, more = {}) => ({
  ...{ method: 'GET', route: '/v1/plans/:id', status: 200, type: json, body: JSON.stringify(body) },
  ...more,
})

test('an answer as the document says', () => {
  expect(check(seen(plan))).toEqual([])
  expect(check(seen(undefined, { status: 304, body: '' }))).toEqual([])
  const problem = { status: 404, title: 'Not Found', detail: 'Gone.' }
  expect(check(seen(problem, { status: 404, type: 'application/problem+json' }))).toEqual([])
})

test('each fault: a member too many or too few, a wrong form, a status or type that is not named', () => {
  const { goal: _goal, ...less } = plan
  for (const body of [
    less,
    { ...plan, extra: 1 },
    { ...plan, createdAt: 'yesterday' },
    { ...plan, items: [{}] },
  ]) {
    expect(check(seen(body)).length, JSON.stringify(body)).toBeGreaterThan(0)
  }
  expect(check(seen(plan, { status: 201 }))).toEqual([
    'GET /v1/plans/:id → 201: the document does not name this',
  ])
  expect(check(seen(plan, { type: 'text/html' }))[0]).toContain('type text/html')
  expect(check(seen({ status: 404 }, { status: 404, type: 'application/problem+json' }))).not.toEqual([])
})
