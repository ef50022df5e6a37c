import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'
import { ask, type Held } from './testing.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp({ env: { SESSION_SECRET: 'k7Qz0vB3xR9mW2tY6uP1nL8sD4fG5hJa' } })
})
afterAll(() => t.close())

const key = '4f0c3a52-8f0e-4a9e-9d0c-0a5b3c1d2e3f'
const plan = { title: 'Vraag aan het loket', items: [{ kind: 'own', title: 'Praten' }] }
const save = (headers: Record<string, string>, payload: object = plan) =>
  t.app.inject({ method: 'POST', url: '/v1/plans', headers, payload })

test('case 90: the same key and body at the same time make one plan with one token', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => save({ 'idempotency-key': key })))
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 201, 201])
  const made = answers.map((answer) => answer.json<Held>())
  expect(new Set(made.map(({ id, token }) => `${id} ${token}`)).size).toBe(1)
  expect(made[0]!.id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  expect(Buffer.from(made[0]!.token, 'base64url').length).toBeGreaterThanOrEqual(16)
  expect((await ask(t, made[0]!)).json()).toMatchObject({ title: plan.title })
  const rows = await t.db.read('app', ({ sql }) => sql`select * from private.plan`)
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(key)
})

test('case 90: twenty times in a row, whichever of the unique columns they meet on first', async () => {
  for (let round = 0; round < 20; round++) {
    const again = { 'idempotency-key': `6b1d0c3e-9a7f-4e2d-8c5b-0000000000${String(round).padStart(2, '0')}` }
    const answers = await Promise.all(Array.from({ length: 6 }, () => save(again)))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 6 }, () => 201))
    expect(new Set(answers.map((answer) => answer.json<Held>().id)).size).toBe(1)
  }
})

test('another body, a changed plan or a changed token: 422, and nothing about the plan', async () => {
  const own = { 'idempotency-key': '0d9f8c7b-6a5e-4d3c-8b2a-1f0e9d8c7b6a' }
  const held = (await save(own)).json<Held>()
  const other = await save(own, { ...plan, title: 'Anders' })
  expect([other.statusCode, other.json()]).toEqual([422, expect.not.objectContaining({ id: held.id })])
  await ask(t, held, '/token', { method: 'POST' })
  expect((await save(own)).statusCode).toBe(422)
})

test('another key is another plan; a key that could be guessed is refused', async () => {
  const first = (await save({ 'idempotency-key': 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa' })).json<Held>()
  const second = (await save({ 'idempotency-key': 'bbbbbbbbbbbbbbbbbbbbbbbbbbbb' })).json<Held>()
  expect(first.id).not.toBe(second.id)
  expect(first.token).not.toBe(second.token)
  for (const bad of ['1', 'order-17', `${'x'.repeat(101)}`, 'met spaties erin, en lang genoeg']) {
    const answer = await save({ 'idempotency-key': bad })
    expect(answer.statusCode, bad).toBe(400)
    expect(answer.json()).toMatchObject({ errors: [{ in: 'header', path: 'idempotency-key' }] })
  }
})
