import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'
import { addCourse, ask, createPlan, type Held } from './testing.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const json = (answer: { json(): unknown }) => answer.json() as Record<string, unknown>

test('saving a plan: the id, the token and where it is, and the token nowhere else', async () => {
  const courseId = await addCourse(t)
  const answer = await t.app.inject({
    method: 'POST',
    url: '/v1/plans',
    payload: { title: 'Naar de zorg', goal: 'Verpleegkundige', items: [{ courseId }] },
  })
  const { id, token, ...rest } = answer.json<Held>()
  expect(answer.statusCode).toBe(201)
  expect(rest).toEqual({})
  expect(answer.headers.location).toBe(`/v1/plans/${id}`)
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(token).toMatch(/^[A-Za-z0-9_-]{22,}$/)
  expect(token).not.toContain(id.slice(0, 8))
  for (const path of ['', '/check', '/export']) {
    expect((await ask(t, { id, token }, path)).body).not.toContain(token)
  }
  const stored = await t.db.read('app', ({ sql }) => sql`select * from private.plan`)
  expect(JSON.stringify(stored)).not.toContain(token)
})

test('reading it: what was sent, null for the rest, and its times', async () => {
  const plan = await createPlan(t, { postcode: '3511', items: [{ kind: 'own', title: 'Praten' }] })
  const answer = await ask(t, plan)
  expect(answer.statusCode).toBe(200)
  expect(json(answer)).toMatchObject({
    id: plan.id,
    title: 'Naar de zorg',
    goal: null,
    postcode: '3511',
    createdAt: '2026-11-24T09:00:00.000Z',
    updatedAt: '2026-11-24T09:00:00.000Z',
    expiresAt: '2027-11-24T09:00:00.000Z',
    items: [{ kind: 'own', title: 'Praten', courseId: null, after: null }],
  })
})

test('ETag: 304 for the same version, another one after a change', async () => {
  const plan = await createPlan(t)
  const etag = String((await ask(t, plan)).headers.etag)
  expect(etag).toMatch(/^"[^"]+"$/)
  for (const tag of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
    const same = await ask(t, plan, '', { headers: { 'if-none-match': tag } })
    expect([same.statusCode, same.body, same.headers.etag], tag).toEqual([304, '', etag])
  }
  expect((await ask(t, plan, '', { headers: { 'if-none-match': '"x"' } })).statusCode).toBe(200)
})

test('case 89: replacing needs the version that was read; nothing is lost silently', async () => {
  const plan = await createPlan(t, { goal: 'oud' })
  const put = (headers: Record<string, string>, title = 'Nieuw') =>
    ask(t, plan, '', { method: 'PUT', headers, payload: { title, items: [] } })
  const first = String((await ask(t, plan)).headers.etag)
  expect((await put({})).statusCode).toBe(428)
  expect((await put({ 'if-match': '"stale"' })).statusCode).toBe(412)
  expect((await put({ 'if-match': `W/${first}` })).statusCode).toBe(412)
  t.setNow('2026-12-01T10:00:00.000Z')
  const written = await put({ 'if-match': first })
  expect(written.statusCode).toBe(200)
  expect(json(written)).toMatchObject({
    title: 'Nieuw',
    goal: null,
    createdAt: '2026-11-24T09:00:00.000Z',
    updatedAt: '2026-12-01T10:00:00.000Z',
    expiresAt: '2027-12-01T10:00:00.000Z',
  })
  const second = String(written.headers.etag)
  expect(second).not.toBe(first)
  const both = await Promise.all([put({ 'if-match': second }, 'A'), put({ 'if-match': second }, 'B')])
  expect(both.map((one) => one.statusCode).sort()).toEqual([200, 412])
  expect((await put({ 'if-match': first })).statusCode).toBe(412)
  expect((await put({ 'if-match': '*' })).statusCode).toBe(200)
  t.setNow('2026-11-24T09:00:00.000Z')
})

test('erasing: 204, then the plan never was; a stale If-Match stops it', async () => {
  const plan = await createPlan(t)
  expect((await ask(t, plan, '', { method: 'DELETE', headers: { 'if-match': '"x"' } })).statusCode).toBe(412)
  const gone = await ask(t, plan, '', { method: 'DELETE' })
  expect([gone.statusCode, gone.body]).toEqual([204, ''])
  for (const path of ['', '/check', '/export']) expect((await ask(t, plan, path)).statusCode).toBe(404)
  expect((await ask(t, plan, '', { method: 'DELETE' })).statusCode).toBe(404)
})

test('a course that does not exist is named together with everything else', async () => {
  const known = await addCourse(t)
  const payload = {
    title: '',
    items: [
      { courseId: known },
      { courseId: '00000000-0000-4000-8000-000000000000', start: 'soon' },
      { courseId: 'x' },
      { kind: 'own', title: 'y' },
    ],
  }
  const answer = await t.app.inject({ method: 'POST', url: '/v1/plans?x=1', payload })
  expect(answer.statusCode).toBe(400)
  const errors = json(answer).errors as { in: string; path: string }[]
  expect(errors.map((one) => `${one.in} ${one.path}`).sort()).toEqual([
    'body items[1].courseId',
    'body items[1].start',
    'body items[2].courseId',
    'body title',
    'query x',
  ])
})

test('cases 9 and 15: a course that is withdrawn stays in the plan and can be saved again', async () => {
  const courseId = await addCourse(t, {}, true)
  const plan = await createPlan(t, { items: [{ courseId }] })
  const read = await ask(t, plan)
  const saved = await ask(t, plan, '', {
    method: 'PUT',
    headers: { 'if-match': String(read.headers.etag) },
    payload: { title: 'Toch', items: [{ courseId }] },
  })
  expect(saved.statusCode).toBe(200)
  const check = json(await ask(t, plan, '/check'))
  expect(check).toMatchObject({
    totals: { price: { known: '495.00', unknownItems: 0 } },
    conflicts: [{ code: 'withdrawn', severity: 'problem', items: [0] }],
  })
})

test('the export holds everything about the plan, as a file', async () => {
  const plan = await createPlan(t, { goal: 'Verpleegkundige' })
  const answer = await ask(t, plan, '/export')
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-disposition']).toMatch(/filename="stapwijzer-plan\.json"/)
  expect(json(answer)).toMatchObject({
    exportedAt: '2026-11-24T09:00:00.000Z',
    plan: { id: plan.id, goal: 'Verpleegkundige' },
    readToken: false,
    referrals: [],
  })
})
