import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditLines, referralApp, send, signedIn, smallBody, utrecht } from './testing.ts'
import type { TestApp } from '../testing.ts'
import { ask, createPlan, type Held } from '../plans/testing.ts'

let t: TestApp
beforeAll(async () => {
  t = await referralApp()
})
afterAll(() => t.close())

async function planWithReferral(): Promise<{ plan: Held; referral: Held }> {
  const plan = await createPlan(t, { goal: 'Doel van Sanne' })
  const body = { ...smallBody(utrecht), goal: 'Doel van Sanne' }
  const answer = await send(t, plan, {
    ...body,
    consent: { ...body.consent, fields: ['contact', 'question', 'goal', 'plan'] },
  })
  return { plan, referral: answer.json<Held>() }
}

test('erasing a plan withdraws its open referrals first', async () => {
  const { plan, referral } = await planWithReferral()
  expect((await ask(t, plan, '', { method: 'DELETE' })).statusCode).toBe(204)
  const seen = await t.app.inject({
    url: `/v1/referrals/${referral.id}`,
    headers: { authorization: `Bearer ${referral.token}` },
  })
  expect(seen.json()).toMatchObject({ state: 'withdrawn', sent: {} })
  const left = await t.db.tx('app', async ({ sql }) => {
    await sql`select set_config('stapwijzer.system', 'on', true)`
    return sql`select * from private.plan, private.referral`
  })
  expect(JSON.stringify(left)).not.toContain('Doel van Sanne')
})

test('case 92: erasing a plan leaves nothing of its ended referrals, nor of what the desk wrote about them', async () => {
  const { plan, referral } = await planWithReferral()
  const desk = { cookie: await signedIn(t, 'anna'), 'if-match': '*' }
  const post = async (path: string, payload: object) => {
    const url = `/v1/desk/referrals/${referral.id}/${path}`
    const { statusCode, body } = await t.app.inject({ method: 'POST', url, headers: desk, payload })
    expect(statusCode, body).toBeLessThan(300)
  }
  await post('notes', { text: 'Geheim van Sanne' })
  await post('transitions', { to: 'received', note: 'Dag Sanne' })
  await post('transitions', { to: 'returned', reason: 'Sanne is al geholpen' })
  expect((await ask(t, plan, '', { method: 'DELETE' })).statusCode).toBe(204)
  const left = await t.db.tx('app', async ({ sql }) => {
    await sql`select set_config('stapwijzer.system', 'on', true)`
    return [
      await sql`select * from private.referral where id = ${referral.id}`,
      await sql`select * from private.referral_event where referral_id = ${referral.id}`,
      await sql`select * from private.desk_note where referral_id = ${referral.id}`,
      await sql`select * from private.outbox where referral_id = ${referral.id} and sent_at is null`,
    ]
  })
  expect(left[0]).toMatchObject([{ state: 'returned', sent: {}, assigned_to: null }])
  expect(JSON.stringify(left)).not.toMatch(/Sanne|demo-1/)
  expect((await auditLines(t, `referral/${referral.id}`)).at(-1)).toMatchObject({ action: 'referral.erase' })
})

test('a stale If-Match erases nothing and withdraws nothing', async () => {
  const { plan, referral } = await planWithReferral()
  await ask(t, plan, '', { method: 'DELETE', headers: { 'if-match': '"x"' } })
  const seen = await t.app.inject({
    url: `/v1/referrals/${referral.id}`,
    headers: { authorization: `Bearer ${plan.token}` },
  })
  expect(seen.json()).toMatchObject({ state: 'submitted' })
})

test('case 94: the export holds the referrals of this plan and of no other', async () => {
  const { plan, referral } = await planWithReferral()
  await planWithReferral()
  const answer = await ask(t, plan, '/export')
  const { referrals } = answer.json<{ referrals: { id: string }[] }>()
  expect(referrals.map(({ id }) => id)).toEqual([referral.id])
})
