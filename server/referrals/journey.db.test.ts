import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestApp } from '../testing.ts'
import { auditLines, makePlan, referralApp, send, signedIn, smallBody } from './testing.ts'

let t: TestApp
beforeAll(async () => {
  t = await referralApp()
})
afterAll(() => t.close())

const desk = 'leerwerkloket-utrecht'

it('goes from a plan to the desk, is answered, and the answer reaches the person', async () => {
  const plan = await makePlan(t)
  const made = await send(t, plan, smallBody(desk))
  expect(made.statusCode).toBe(201)
  const { id, state, token } = made.json<{ id: string; state: string; token: string }>()
  expect(Object.keys(made.json<object>()).sort()).toEqual(['id', 'state', 'token'])
  expect(state).toBe('submitted')
  expect(made.headers.location).toBe(`/v1/referrals/${id}`)

  const cookie = await signedIn(t, 'anna')
  const queue = await t.app.inject({ url: '/v1/desk/referrals?state=submitted', headers: { cookie } })
  expect(queue.json()).toMatchObject({
    items: [{ id, name: 'Sanne Zwart', waitingDays: 0, overdue: null, mine: false }],
  })
  const detail = await t.app.inject({ url: `/v1/desk/referrals/${id}`, headers: { cookie } })
  expect(detail.json()).toMatchObject({
    sent: { question: 'Welke opleiding past bij mij?' },
    moves: [{ to: 'received', reasonNeeded: false }],
  })

  const moved = await t.app.inject({
    method: 'POST',
    url: `/v1/desk/referrals/${id}/transitions`,
    headers: { cookie, 'if-match': String(detail.headers.etag) },
    payload: { to: 'received', note: 'We bellen je morgen.' },
  })
  expect(moved.statusCode).toBe(200)
  expect(moved.json()).toMatchObject({ state: 'received', mine: true })
  expect(moved.headers.etag).not.toBe(detail.headers.etag)

  for (const bearer of [token, plan.token]) {
    const seen = await t.app.inject({
      url: `/v1/referrals/${id}`,
      headers: { authorization: `Bearer ${bearer}` },
    })
    expect(seen.json()).toMatchObject({
      planId: plan.id,
      state: 'received',
      history: [{ state: 'submitted' }, { state: 'received', note: 'We bellen je morgen.' }],
      sent: { contact: { name: 'Sanne Zwart', email: 'sanne@voorbeeld.nl' } },
      mayWithdraw: true,
    })
  }
  const lines = await auditLines(t, `referral/${id}`)
  expect(lines.map(({ action, actor }) => `${action} ${actor}`)).toEqual([
    'referral.create person',
    'referral.read demo-1',
    'referral.move.received demo-1',
    'referral.read person',
    'referral.read person',
  ])
})
