/** The secrets of a plan: how they are made, and that only their hashes are kept. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'
import { ask, createPlan } from './testing.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('case 85: the secrets of a plan', () => {
  test('have 128 random bits or more, fit in an address, and say nothing about the plan', async () => {
    const plans = await Promise.all(Array.from({ length: 20 }, () => createPlan(t)))
    for (const { id, token } of plans) {
      expect(token).toMatch(/^[\w-]{22,}$/)
      expect(Buffer.from(token, 'base64url').length * 8).toBeGreaterThanOrEqual(128)
      expect(token).not.toContain(id.replaceAll('-', ''))
    }
    expect(new Set(plans.map(({ token }) => token)).size).toBe(20)
    // No place in them is the same for all.
    const tokens = plans.map(({ token }) => token)
    for (let at = 0; at < tokens[0]!.length; at++) {
      expect(new Set(tokens.map((token) => token[at])).size, `place ${at}`).toBeGreaterThan(1)
    }
  })

  test('are kept as hashes only, the one for looking too', async () => {
    const plan = await createPlan(t)
    const made = await ask(t, plan, '/read-token', { method: 'POST' })
    const { token: look } = made.json<{ token: string }>()
    expect(look).not.toBe(plan.token)
    const [row] = await t.db.read(
      'app',
      ({ sql }) => sql<{ text: string; own: string; look: string }[]>`
        select p::text as text, token_hash as own, read_token_hash as look from private.plan p where id = ${plan.id}`,
    )
    expect(row!.text).not.toContain(plan.token)
    expect(row!.text).not.toContain(look)
    const hash = (token: string) => createHash('sha256').update(token).digest('hex')
    expect([row!.own, row!.look]).toEqual([hash(plan.token), hash(look)])
  })
})
