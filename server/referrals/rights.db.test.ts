import { randomUUID } from 'node:crypto'
import { currentConsentVersion } from '@stapwijzer/shared/domain/referral/consent.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../testing.ts'
import {
  amersfoort,
  auditLines,
  makePlan,
  national,
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
let bram: string
beforeAll(async () => {
  t = await referralApp()
  anna = await signedIn(t, 'anna')
  bram = await signedIn(t, 'bram')
})
afterAll(() => t.close())

type Method = 'GET' | 'POST' | 'DELETE'

/** A request with the token of the person. */
function ask(method: Method, held: Held, path = '', more: { headers?: object; payload?: object } = {}) {
  return t.app.inject({
    method,
    url: `/v1/referrals/${held.id}${path}`,
    ...more,
    headers: { authorization: `Bearer ${held.token}`, ...more.headers },
  })
}

function move(id: string, payload: object, cookie = anna) {
  const headers = { cookie, 'if-match': '*' }
  return t.app.inject({ method: 'POST', url: `/v1/desk/referrals/${id}/transitions`, headers, payload })
}

async function atDesk(id: string, cookie = anna) {
  const answer = await t.app.inject({ url: `/v1/desk/referrals/${id}`, headers: { cookie } })
  return { status: answer.statusCode, body: answer.body, view: answer.json<Record<string, unknown>>() }
}

async function mails(id: string) {
  return t.db.tx('app', async ({ sql }) => {
    await sql`select set_config('stapwijzer.system', 'on', true)`
    return sql<{ kind: string; message: { to: string; subject: string; text: string } }[]>`
      select kind, message from private.outbox where referral_id = ${id} order by created_at, kind`
  })
}

const rich = {
  goal: 'Verpleegkundige worden',
  shared: { situation: 'employed' },
  consent: {
    textVersion: currentConsentVersion,
    fields: ['contact', 'question', 'goal', 'plan', 'courses', 'situation'],
  },
}
const again = (...fields: string[]) => ({
  consent: { textVersion: currentConsentVersion, fields: ['contact', 'question', ...fields] },
})

/** A referral that its desk proposed to send on to Amersfoort. */
async function forwarded(): Promise<Held> {
  const held = await sent(t, utrecht, rich)
  await move(held.id, { to: 'received' })
  const moved = await move(held.id, { to: 'forwarded', forwardTo: amersfoort, note: 'Dichter bij huis.' })
  expect(moved.statusCode).toBe(200)
  return held
}

describe('agreeing to another desk', () => {
  const agree = (held: Held, payload: object, key: string = randomUUID()) =>
    ask('POST', held, '/forwarding', { headers: { 'idempotency-key': key }, payload })

  it('case 91: sends nothing there before the person agrees, and then exactly the fields that they gave again', async () => {
    const held = await forwarded()
    expect((await ask('GET', held)).json()).toMatchObject({
      state: 'forwarded',
      forwarding: { deskId: amersfoort, deskName: 'Werkcentrum regio Amersfoort', agreedAt: null },
      mayWithdraw: false,
    })
    const queue = async () =>
      (await t.app.inject({ url: '/v1/desk/referrals', headers: { cookie: bram } })).json<{ total: number }>()
        .total
    const before = await queue()
    const answer = await agree(held, again('goal'))
    expect(answer.statusCode).toBe(201)
    const made = answer.json<Held & { state: string }>()
    expect(made).toEqual({
      id: expect.any(String) as string,
      state: 'submitted',
      token: expect.any(String) as string,
    })
    expect(answer.headers.location).toBe(`/v1/referrals/${made.id}`)
    expect(await queue()).toBe(before + 1)

    const { view } = await atDesk(made.id, bram)
    expect(view.sent).toEqual({
      contact: { name: 'Sanne Zwart', email: 'sanne@voorbeeld.nl' },
      question: 'Welke opleiding past bij mij?',
      goal: 'Verpleegkundige worden',
    })
    expect(view.arrangement).toMatchObject({ postcode4: '3511' })
    expect(view.history).toMatchObject([{ state: 'submitted' }])
    expect((await mails(made.id)).map(({ kind, message }) => [kind, message.to])).toEqual([
      ['desk-new', 'werkcentrum-amersfoort@loket.example'],
    ])
    expect((await ask('GET', made)).statusCode).toBe(200)
    expect((await ask('GET', held)).json()).toMatchObject({
      forwarding: { agreedAt: t.deps.now().toISOString() },
    })
    // The first desk does not hear what the person decided, nor can either desk look at the other's.
    expect((await atDesk(held.id)).view).toMatchObject({ forwarding: { agreedAt: null } })
    expect([(await atDesk(made.id)).status, (await atDesk(held.id, bram)).status]).toEqual([404, 404])
  })

  it('writes one audit line for the old referral and one for the new', async () => {
    const held = await forwarded()
    const made = (await agree(held, again())).json<Held>()
    expect((await auditLines(t, `referral/${held.id}`)).at(-1)).toMatchObject({
      action: 'referral.forward',
      result: 'ok',
      actor: 'person',
    })
    expect((await auditLines(t, `referral/${made.id}`)).map(({ action }) => action)).toEqual([
      'referral.create',
    ])
  })

  it('case 90: makes one referral, however often it is sent', async () => {
    const held = await forwarded()
    const answers = await Promise.all(Array.from({ length: 4 }, () => agree(held, again(), 'once')))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 200, 200, 201])
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
    expect((await agree(held, again('goal'), 'once')).statusCode).toBe(422)
    expect((await agree(held, again(), 'another')).statusCode).toBe(409)
  })

  it.each<[string, object, string]>([
    ['a field that the first desk did not get', again('benefit'), 'consent.fields[2]'],
    [
      'no consent for the question',
      { consent: { ...again().consent, fields: ['contact'] } },
      'consent.fields',
    ],
    ['an old text', { consent: { ...again().consent, textVersion: '2020-01-01' } }, 'consent.textVersion'],
    ['another desk than the proposed one', { ...again(), deskId: utrecht }, 'deskId'],
    ['other contact data', { ...again(), contact: { name: 'X' } }, 'contact'],
  ])('case 84: refuses %s', async (_what, payload, path) => {
    const answer = await agree(await forwarded(), payload)
    expect(answer.statusCode).toBe(400)
    expect(answer.json<{ errors: { path: string }[] }>().errors.map((one) => one.path)).toEqual([path])
  })

  it('is impossible when no desk was proposed', async () => {
    const held = await sent(t, utrecht)
    expect((await agree(held, again())).statusCode).toBe(409)
    await move(held.id, { to: 'received' })
    await move(held.id, { to: 'forwarded' })
    expect((await agree(held, again())).json()).toMatchObject({ status: 409, state: 'forwarded' })
    expect((await ask('GET', held)).json()).toMatchObject({ forwarding: null })
  })

  it('needs a desk that takes referrals, and a key', async () => {
    const held = await forwarded()
    await t.db.tx('app', async ({ sql }) => {
      await sql`select set_config('stapwijzer.system', 'on', true)`
      await sql`update private.referral set forward_to = ${national} where id = ${held.id}`
    })
    expect((await agree(held, again())).statusCode).toBe(409)
    const answer = await ask('POST', held, '/forwarding', { payload: again() })
    expect(answer.json()).toMatchObject({ errors: [{ in: 'header', path: 'idempotency-key' }] })
  })
})

describe('cancelling an appointment', () => {
  const at = '2027-01-12T09:00:00Z'
  async function planned(when = at): Promise<Held> {
    const held = await sent(t, utrecht)
    await move(held.id, { to: 'received' })
    await move(held.id, { to: 'planned', at: when })
    return held
  }
  const cancel = (held: Held) => ask('POST', held, '/appointment-cancellation')

  it('is no move: the desk hears of it and makes another one', async () => {
    const held = await planned()
    const { version } = await stored(held.id)
    const answer = await cancel(held)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({
      state: 'planned',
      appointment: { at: '2027-01-12T09:00:00.000Z', cancelledAt: t.deps.now().toISOString() },
    })
    const notices = (await mails(held.id)).filter(({ kind }) => kind === 'desk-appointment-cancelled')
    expect(notices.map(({ message }) => message.to)).toEqual(['leerwerkloket-utrecht@loket.example'])
    expect(notices[0]!.message.text).not.toMatch(/Sanne|2027|09:00/)
    expect((await stored(held.id)).version).toBe(version + 1)
    // Once is enough: again says the same and tells nobody.
    expect((await cancel(held)).json()).toEqual(answer.json())
    expect((await mails(held.id)).filter(({ kind }) => kind === 'desk-appointment-cancelled')).toHaveLength(1)
    expect((await move(held.id, { to: 'received' })).statusCode).toBe(200)
    await move(held.id, { to: 'planned', at: '2027-01-13T09:00:00Z' })
    expect((await ask('GET', held)).json()).toMatchObject({
      appointment: { at: '2027-01-13T09:00:00.000Z', cancelledAt: null },
    })
  })

  it('is impossible without an appointment that is still to come', async () => {
    const held = await sent(t, utrecht)
    expect((await cancel(held)).statusCode).toBe(409)
    expect((await cancel(await planned('2026-01-01T09:00:00Z'))).statusCode).toBe(409)
    const later = await planned()
    await move(later.id, { to: 'intake-held' })
    expect((await cancel(later)).json()).toMatchObject({ status: 409, state: 'intake-held' })
    expect((await auditLines(t, `referral/${later.id}`)).at(-1)).toMatchObject({
      action: 'referral.appointment.cancel',
      result: 'refused: 409',
    })
  })
})

describe('having a referral left alone (GDPR, article 18)', () => {
  it('shows the desk reference and state and nothing else, and lets it do nothing', async () => {
    const held = await sent(t, utrecht, rich)
    await move(held.id, { to: 'received', note: 'We bellen je morgen.' })
    const answer = await ask('POST', held, '/restriction')
    expect(answer.json()).toMatchObject({ restricted: true, state: 'received', mayWithdraw: true })
    // The person keeps seeing everything.
    expect(answer.json()).toMatchObject({ sent: { goal: 'Verpleegkundige worden' } })

    const { view, body } = await atDesk(held.id)
    expect(view).toMatchObject({
      state: 'received',
      restricted: true,
      sent: {},
      arrangement: null,
      moves: [],
    })
    expect(body).not.toMatch(/Sanne|opleiding past|bellen je morgen|Verpleegkundige|3511/)
    const list = await t.app.inject({ url: '/v1/desk/referrals?pageSize=100', headers: { cookie: anna } })
    const item = list.json<{ items: { id: string }[] }>().items.find(({ id }) => id === held.id)
    expect(item).toMatchObject({ restricted: true, name: null, question: null, arrangement: null })
    expect((await move(held.id, { to: 'advised' })).statusCode).toBe(409)
    expect((await mails(held.id)).map(({ kind }) => kind)).toContain('desk-restricted')
  })

  it('can be lifted, and gives the desk the working days back that it lost', async () => {
    const held = await sent(t, utrecht)
    const { receipt_by: before } = await stored(held.id)
    await ask('POST', held, '/restriction')
    // Three working days earlier than today, a Tuesday: Thursday of the week before.
    await t.db.tx('app', async ({ sql }) => {
      await sql`select set_config('stapwijzer.system', 'on', true)`
      await sql`update private.referral set restricted_at = '2026-11-19T10:00:00Z' where id = ${held.id}`
    })
    expect((await ask('DELETE', held, '/restriction')).statusCode).toBe(204)
    const after = await stored(held.id)
    expect([before, after.receipt_by, after.restricted_at]).toEqual(['2026-11-26', '2026-12-01', null])
    expect((await atDesk(held.id)).view).toMatchObject({
      restricted: false,
      sent: { question: expect.any(String) as string },
    })
    expect((await ask('DELETE', held, '/restriction')).statusCode).toBe(204)
    expect((await mails(held.id)).filter(({ kind }) => kind === 'desk-restriction-lifted')).toHaveLength(1)
    expect((await move(held.id, { to: 'received' })).statusCode).toBe(200)
  })

  it('does not stand in the way of taking it back, after which nothing is left to restrict', async () => {
    const held = await sent(t, utrecht)
    await ask('POST', held, '/restriction')
    expect((await ask('POST', held, '/withdrawal')).json()).toMatchObject({ state: 'withdrawn', sent: {} })
    const other = await sent(t, utrecht)
    await ask('POST', other, '/withdrawal')
    expect((await ask('POST', other, '/restriction')).statusCode).toBe(409)
  })
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
    const payload = path === '/forwarding' ? again() : undefined
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
    expect((await stored(other.id)).restricted_at).toBeNull()
  })
})

async function stored(id: string) {
  const [row] = await t.db.tx('app', async ({ sql }) => {
    await sql`select set_config('stapwijzer.system', 'on', true)`
    return sql<{ version: number; receipt_by: string; restricted_at: Date | null }[]>`
      select version, receipt_by::text, restricted_at from private.referral where id = ${id}`
  })
  return row!
}
