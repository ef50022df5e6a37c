import { randomUUID } from 'node:crypto'
import { currentConsentVersion } from '@stapwijzer/shared/domain/referral/consent.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../testing.ts'
import { ask, atDesk, mails, move } from './rights-testing.ts'
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
  await move(t, anna, held.id, { to: 'received' })
  const moved = await move(t, anna, held.id, {
    to: 'forwarded',
    forwardTo: amersfoort,
    reason: 'Je woont daar.',
    note: 'Dichter bij huis.',
  })
  expect(moved.statusCode).toBe(200)
  return held
}

describe('agreeing to another desk', () => {
  const agree = (held: Held, payload: object, key: string = randomUUID()) =>
    ask(t, 'POST', held, '/forwarding', { headers: { 'idempotency-key': key }, payload })

  it('case 91: sends nothing there before the person agrees, and then exactly the fields that they gave again', async () => {
    const held = await forwarded()
    expect((await ask(t, 'GET', held)).json()).toMatchObject({
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

    const { view } = await atDesk(t, bram, made.id)
    expect(view.sent).toEqual({
      contact: { name: 'Sanne Zwart', email: 'sanne@voorbeeld.nl' },
      question: 'Welke opleiding past bij mij?',
      goal: 'Verpleegkundige worden',
    })
    expect(view.arrangement).toMatchObject({ postcode4: '3511' })
    expect(view.history).toMatchObject([{ state: 'submitted' }])
    expect((await mails(t, made.id)).map(({ kind, message }) => [kind, message.to])).toEqual([
      ['desk-new', 'werkcentrum-amersfoort@loket.example'],
    ])
    expect((await ask(t, 'GET', made)).statusCode).toBe(200)
    expect((await ask(t, 'GET', held)).json()).toMatchObject({
      forwarding: { agreedAt: t.deps.now().toISOString() },
    })
    // The first desk does not hear what the person decided, nor can either desk look at the other's.
    expect((await atDesk(t, anna, held.id)).view).toMatchObject({ forwarding: { agreedAt: null } })
    expect([(await atDesk(t, anna, made.id)).status, (await atDesk(t, bram, held.id)).status]).toEqual([
      404, 404,
    ])
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

  it('refuses a key under which the plan sent something else', async () => {
    const plan = await makePlan(t)
    const { id } = (await send(t, plan, smallBody(utrecht))).json<Held>()
    await move(t, anna, id, { to: 'received' })
    await move(t, anna, id, { to: 'forwarded', forwardTo: amersfoort, reason: 'Je woont daar.' })
    await send(t, plan, smallBody(utrecht), { 'idempotency-key': `forwarding:${id}:k` })
    expect((await agree({ id, token: plan.token }, again(), 'k')).statusCode).toBe(422)
    expect((await agree({ id, token: plan.token }, again())).statusCode).toBe(201)
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
    await move(t, anna, held.id, { to: 'received' })
    await move(t, anna, held.id, { to: 'advised' })
    expect((await agree(held, again())).json()).toMatchObject({ status: 409, state: 'advised' })
    expect((await ask(t, 'GET', held)).json()).toMatchObject({ forwarding: null })
  })

  it('needs a desk that takes referrals, and a key', async () => {
    const held = await forwarded()
    await t.db.tx('app', async ({ sql }) => {
      await sql`select set_config('stapwijzer.system', 'on', true)`
      await sql`update private.referral set forward_to = ${national} where id = ${held.id}`
    })
    expect((await agree(held, again())).statusCode).toBe(409)
    const answer = await ask(t, 'POST', held, '/forwarding', { payload: again() })
    expect(answer.json()).toMatchObject({ errors: [{ in: 'header', path: 'idempotency-key' }] })
  })
})
