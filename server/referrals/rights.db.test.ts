import { randomUUID } from 'node:crypto'
import { currentConsentVersion } from '@stapwijzer/shared/domain/referral/consent.ts'
import { referralStates } from '@stapwijzer/shared/domain/referral/moves.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../testing.ts'
import { ask, atDesk, mails, move, stored, type Method } from './rights-testing.ts'
import { hashToken } from '../http/secrets.ts'
import {
  auditLines,
  makePlan,
  publicUrl,
  referralApp,
  send,
  sent,
  signedIn,
  smallBody,
  utrecht,
  type Held,
} from './testing.ts'

let t: TestApp
let anna: string
beforeAll(async () => {
  t = await referralApp()
  anna = await signedIn(t, 'anna')
})
afterAll(() => t.close())

const forwardingBody = { consent: { textVersion: currentConsentVersion, fields: ['contact', 'question'] } }

describe('cancelling an appointment', () => {
  const at = '2027-01-12T09:00:00Z'
  async function planned(when = at): Promise<Held> {
    const held = await sent(t, utrecht)
    await move(t, anna, held.id, { to: 'received' })
    await move(t, anna, held.id, { to: 'planned', at: when })
    return held
  }
  const cancel = (held: Held, seen = '') => ask(t, 'POST', held, `/appointment-cancellation${seen}`)

  it('is no move: the desk hears of it and makes another one', async () => {
    const held = await planned()
    const { version } = await stored(t, held.id)
    const answer = await cancel(held)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({
      state: 'planned',
      appointment: { at: '2027-01-12T09:00:00.000Z', cancelledAt: t.deps.now().toISOString() },
    })
    const notices = (await mails(t, held.id)).filter(({ kind }) => kind === 'desk-appointment-cancelled')
    expect(notices.map(({ message }) => message.to)).toEqual(['leerwerkloket-utrecht@loket.example'])
    expect(notices[0]!.message.text).not.toMatch(/Sanne|januari|2027-|09:00|10:00/)
    expect((await stored(t, held.id)).version).toBe(version + 1)
    // Once is enough: again says the same and tells nobody.
    expect((await cancel(held)).json()).toEqual(answer.json())
    expect(
      (await mails(t, held.id)).filter(({ kind }) => kind === 'desk-appointment-cancelled'),
    ).toHaveLength(1)
    expect((await move(t, anna, held.id, { to: 'received' })).statusCode).toBe(200)
    await move(t, anna, held.id, { to: 'planned', at: '2027-01-13T09:00:00Z' })
    expect((await ask(t, 'GET', held)).json()).toMatchObject({
      appointment: { at: '2027-01-13T09:00:00.000Z', cancelledAt: null },
    })
    // A page that still shows the first one cannot cancel the second.
    expect((await cancel(held, '?at=2027-01-12T09:00:00.000Z')).statusCode).toBe(409)
    expect((await ask(t, 'GET', held)).json()).toMatchObject({ appointment: { cancelledAt: null } })
    expect((await cancel(held, '?at=2027-01-13T09:00:00.000Z')).statusCode).toBe(200)
  })

  it('is impossible without an appointment that is still to come', async () => {
    const held = await sent(t, utrecht)
    expect((await cancel(held)).statusCode).toBe(409)
    expect((await cancel(await planned('2026-01-01T09:00:00Z'))).statusCode).toBe(409)
    const later = await planned()
    await move(t, anna, later.id, { to: 'unreachable' })
    expect((await cancel(later)).json()).toMatchObject({ status: 409, state: 'unreachable' })
    expect((await auditLines(t, `referral/${later.id}`)).at(-1)).toMatchObject({
      action: 'referral.appointment.cancel',
      result: 'refused: 409',
    })
  })
})

describe('having a referral left alone (GDPR, article 18)', () => {
  it('shows the desk reference and state and nothing else, and lets it do nothing', async () => {
    const held = await sent(t, utrecht, {
      goal: 'Verpleegkundige worden',
      consent: { textVersion: currentConsentVersion, fields: ['contact', 'question', 'goal'] },
    })
    await move(t, anna, held.id, { to: 'received', note: 'We bellen je morgen.' })
    const answer = await ask(t, 'POST', held, '/restriction')
    expect(answer.json()).toMatchObject({ restricted: true, state: 'received', mayWithdraw: true })
    // The person keeps seeing everything.
    expect(answer.json()).toMatchObject({ sent: { goal: 'Verpleegkundige worden' } })

    const { view, body } = await atDesk(t, anna, held.id)
    expect(view).toMatchObject({
      state: 'received',
      restricted: true,
      sent: {},
      arrangement: null,
      moves: [],
    })
    expect(body).not.toMatch(/Sanne|opleiding past|bellen je morgen|Verpleegkundige|"3511"/)
    const list = await t.app.inject({ url: '/v1/desk/referrals?pageSize=100', headers: { cookie: anna } })
    const item = list.json<{ items: { id: string }[] }>().items.find(({ id }) => id === held.id)
    expect(item).toMatchObject({ restricted: true, name: null, question: null, arrangement: null })
    expect((await move(t, anna, held.id, { to: 'advised' })).statusCode).toBe(409)
    expect((await mails(t, held.id)).map(({ kind }) => kind)).toContain('desk-restricted')
  })

  it('is late for nobody, and found by no word of it', async () => {
    const [late, held] = [await sent(t, utrecht), await sent(t, utrecht)]
    await t.db.tx('app', async ({ sql }) => {
      await sql`select set_config('stapwijzer.system', 'on', true)`
      await sql`update private.referral set receipt_by = '2026-11-19', contact_by = '2026-11-23',
        sent = jsonb_set(sent, '{question}', '"Waar leer ik imkeren?"') where id in (${late.id}, ${held.id})`
    })
    await ask(t, 'POST', held, '/restriction')
    expect((await atDesk(t, anna, late.id)).view).toMatchObject({ overdue: 'contact' })
    expect((await atDesk(t, anna, held.id)).view).toMatchObject({ overdue: null })
    const list = await t.app.inject({ url: '/v1/desk/referrals?overdue=true', headers: { cookie: anna } })
    const found = await t.app.inject({
      method: 'POST',
      url: '/v1/desk/referral-searches',
      headers: { cookie: anna, origin: publicUrl },
      payload: { words: 'imkeren' },
    })
    for (const answer of [list, found]) {
      expect(answer.json<{ items: { id: string }[] }>().items.map(({ id }) => id)).toEqual([late.id])
    }
  })

  it('can be lifted, and gives the desk the working days back that it lost', async () => {
    const held = await sent(t, utrecht)
    const { receipt_by: before } = await stored(t, held.id)
    await ask(t, 'POST', held, '/restriction')
    // Three working days earlier than today, a Tuesday: Thursday of the week before.
    await t.db.tx('app', async ({ sql }) => {
      await sql`select set_config('stapwijzer.system', 'on', true)`
      await sql`update private.referral set restricted_at = '2026-11-19T10:00:00Z' where id = ${held.id}`
    })
    expect((await ask(t, 'DELETE', held, '/restriction')).statusCode).toBe(204)
    const after = await stored(t, held.id)
    expect([before, after.receipt_by, after.restricted_at]).toEqual(['2026-11-26', '2026-12-01', null])
    expect((await atDesk(t, anna, held.id)).view).toMatchObject({
      restricted: false,
      sent: { question: expect.any(String) as string },
    })
    expect((await ask(t, 'DELETE', held, '/restriction')).statusCode).toBe(204)
    expect((await mails(t, held.id)).filter(({ kind }) => kind === 'desk-restriction-lifted')).toHaveLength(1)
    expect((await move(t, anna, held.id, { to: 'received' })).statusCode).toBe(200)
  })

  it('holds after the end too, as long as something is kept', async () => {
    const held = await sent(t, utrecht)
    for (const to of ['received', 'advised', 'closed']) await move(t, anna, held.id, { to })
    expect((await ask(t, 'POST', held, '/restriction')).json()).toMatchObject({
      state: 'closed',
      restricted: true,
    })
    expect((await atDesk(t, anna, held.id)).view).toMatchObject({ state: 'closed', sent: {} })
    expect((await ask(t, 'DELETE', held, '/restriction')).statusCode).toBe(204)
    const kinds = (await mails(t, held.id))
      .map(({ kind }) => kind)
      .filter((kind) => kind.startsWith('desk-r'))
    expect(kinds).toEqual(['desk-restricted'])
  })

  it('does not stand in the way of taking it back, after which nothing is left to restrict', async () => {
    const held = await sent(t, utrecht)
    await ask(t, 'POST', held, '/restriction')
    expect((await ask(t, 'POST', held, '/withdrawal')).json()).toMatchObject({ state: 'withdrawn', sent: {} })
    const other = await sent(t, utrecht)
    await ask(t, 'POST', other, '/withdrawal')
    expect((await ask(t, 'POST', other, '/restriction')).statusCode).toBe(409)
  })
})

it('case 91: nothing can be done with a referral that was taken back', async () => {
  const held = await sent(t, utrecht)
  await move(t, anna, held.id, { to: 'received' })
  await move(t, anna, held.id, { to: 'planned', at: '2027-01-12T09:00:00Z' })
  expect((await ask(t, 'POST', held, '/withdrawal')).statusCode).toBe(200)
  // The desk sees that it was taken back and where it stood, not when the person would have come.
  const { body, view } = await atDesk(t, anna, held.id)
  expect(view).toMatchObject({
    state: 'withdrawn',
    sent: {},
    consent: { fields: [] },
    arrangement: null,
    appointment: null,
    notes: [],
  })
  expect(body).not.toContain('2027-01-12')
  for (const path of ['/withdrawal', '/appointment-cancellation', '/restriction']) {
    expect((await ask(t, 'POST', held, path)).statusCode, path).toBe(409)
  }
  const headers = { 'idempotency-key': 'x' }
  const agreed = await ask(t, 'POST', held, '/forwarding', { headers, payload: forwardingBody })
  expect(agreed.statusCode).toBe(409)
  for (const to of referralStates)
    expect((await move(t, anna, held.id, { to, reason: 'Daarom.' })).statusCode, to).toBe(409)
  expect((await atDesk(t, anna, held.id)).view).toMatchObject({ state: 'withdrawn', sent: {} })
})

it('case 85: the token has 256 bits, is unrelated to the id, and only its hash is stored', async () => {
  const { id, token } = await sent(t, utrecht)
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(token).not.toContain(id.slice(0, 8))
  const stored = await t.db.tx('app', async ({ sql }) => {
    await sql`select set_config('stapwijzer.system', 'on', true)`
    return sql`select * from private.referral where id = ${id}`
  })
  expect(JSON.stringify(stored)).not.toContain(token)
  expect(stored[0]?.token_hash).toBe(hashToken(token))
})

describe('cases 82 and 85: only whoever holds the token of this referral or of its plan', () => {
  const routes: [Method, string][] = [
    ['POST', '/forwarding'],
    ['POST', '/appointment-cancellation'],
    ['POST', '/restriction'],
    ['DELETE', '/restriction'],
  ]
  it.each(routes)('%s %s', async (method, path) => {
    const plan = await makePlan(t)
    const own = (await send(t, plan, smallBody(utrecht))).json<Held>()
    const other = await sent(t, utrecht)
    const payload = path === '/forwarding' ? forwardingBody : undefined
    const status = async (id: string, headers: Record<string, string>) =>
      (
        await t.app.inject({
          method,
          url: `/v1/referrals/${id}${path}`,
          headers: { 'idempotency-key': 'x', ...headers },
          ...(payload ? { payload } : {}),
        })
      ).statusCode
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
    expect(await status(own.id, {})).toBe(401)
    expect(await status(own.id, { cookie: anna })).toBe(401)
    expect(await status(own.id, bearer(other.token))).toBe(404)
    expect(await status(randomUUID(), bearer(own.token))).toBe(404)
    expect(await status('x', bearer(own.token))).toBe(404)
    // Both tokens get past the gate.
    for (const token of [own.token, plan.token])
      expect([200, 204, 409]).toContain(await status(own.id, bearer(token)))
    expect((await stored(t, other.id)).restricted_at).toBeNull()
  })
})
