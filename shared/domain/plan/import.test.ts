import { expect, test } from 'vitest'
import { bodyOfExport } from './import.ts'
import { planOf } from './plan-of.ts'

const body = planOf({
  title: 'Naar de zorg',
  postcode: '3511',
  items: [
    { courseId: '4f0c3a52-8f0e-4a9e-9d0c-0a5b3c1d2e3f', start: '2027-02-01', note: '<b>vet</b>\nregel 2' },
    { kind: 'own', title: 'Praten', after: [0] },
  ],
})
const view = {
  id: '0d9f8c7b-6a5e-4d3c-8b2a-1f0e9d8c7b6a',
  createdAt: '2026-11-24T09:00:00.000Z',
  updatedAt: '2026-11-24T09:00:00.000Z',
  expiresAt: '2027-11-24T09:00:00.000Z',
  ...body,
}
const exported = {
  exportedAt: '2026-11-24T09:00:00.000Z',
  plan: view,
  seen: {},
  seenAt: null,
  readToken: false,
  referrals: [],
}
const paths = (json: unknown) => {
  const read = bodyOfExport(json)
  return read.ok ? [] : read.problems.map(({ path }) => path)
}

test.each([
  ['an export', exported],
  ['a plan as the API gives it', view],
  ['the bare plan', body],
  ['a plan in a file of its own', { plan: body }],
])('%s becomes the same body, without what we added', (_what, json) => {
  expect(bodyOfExport(JSON.parse(JSON.stringify(json)))).toEqual({ ok: true, body })
})

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'plan'],
  ['a number', 7],
  ['a list', [body]],
  ['an export without a plan', { ...exported, plan: null }],
  ['an export with a list', { ...exported, plan: [] }],
])('%s is no plan', (_what, json) => {
  expect(paths(json)).toEqual([''])
})

test('all problems come at once, each once, with their place', () => {
  const items = [
    { courseId: 'x y', start: '2027-02-29', cost: 0.005 },
    { kind: 'own', courseId: 'x', note: 'x'.repeat(2001), after: [1, 7] },
    { kind: 'own', price: 3 },
  ]
  expect(paths({ ...exported, plan: { ...view, title: '', version: 3, items } }).sort()).toEqual([
    'items[0].cost',
    'items[0].courseId',
    'items[0].start',
    'items[1].after[0]',
    'items[1].after[1]',
    'items[1].courseId',
    'items[1].note',
    'items[2].price',
    'title',
    'version',
  ])
})

test('members that no plan and no export has are named, `__proto__` too', () => {
  expect(paths({ ...exported, tokenHash: 'x', title: 'Anders' })).toEqual(['tokenHash', 'title'])
  expect(paths({ ...body, ['x'.repeat(5000)]: 1 })[0]!.length).toBeLessThanOrEqual(200)
  expect(paths(JSON.parse('{"title":"x","items":[],"__proto__":{"id":1},"constructor":1}'))).toEqual([
    '__proto__',
    'constructor',
  ])
})

test('fifty steps are read, fifty-one are not', () => {
  const many = (count: number) => ({
    title: 'x',
    items: Array.from({ length: count }, () => ({ kind: 'own', title: 'y' })),
  })
  expect(bodyOfExport(many(50)).ok).toBe(true)
  expect(paths(many(51))).toEqual(['items'])
})
