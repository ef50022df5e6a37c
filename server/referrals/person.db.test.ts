import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../testing.ts'
import { referralsOfPlan } from './of-plan.ts'
import {
  auditLines,
  makePlan,
  referralApp,
  send,
  sent,
  signedIn,
  smallBody,
  utrecht,
  type Held,
} from './testing.ts'
import { forgetReferralsOfPlan } from './withdraw.ts'

let t: TestApp
beforeAll(async () => {
  t = await referralApp()
})
afterAll(() => t.close())

const read = (id: string, token?: string) =>
  t.app.inject({
    url: `/v1/referrals/${id}`,
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}) },
  })
const withdraw = (id: string, token: string) =>
  t.app.inject({
    method: 'POST',
    url: `/v1/referrals/${id}/withdrawal`,
    headers: { authorization: `Bearer ${token}` },
  })

async function move(cookie: string, id: string, ...states: string[]) {
  for (const to of states) {
    const answer = await t.app.inject({
      method: 'POST',
      url: `/v1/desk/referrals/${id}/transitions`,
      headers: { cookie, 'if-match': '*' },
      payload: { to },
    })
    if (answer.statusCode !== 200) throw new Error(answer.body)
  }
}

async function mails(id: string) {
  return t.db.tx('app', async ({ sql }) => {
    await sql`select set_config('stapwijzer.system', 'on', true)`
    return sql<{ kind: string; message: { to: string; text: string } }[]>`
      select kind, message from private.outbox where referral_id = ${id} order by kind`
  })
}

describe('who may look at a referral', () => {
  it('case 85: the same 404 for a wrong token and an unknown id, 401 without a token', async () => {
    const { id } = await sent(t, utrecht)
    const other = await sent(t, utrecht)
    const wrong = await read(id, other.token)
    const unknown = await read(randomUUID(), other.token)
    expect([wrong.statusCode, unknown.statusCode]).toEqual([404, 404])
    expect(wrong.body).toBe(unknown.body)
    for (const known of [id, randomUUID(), 'no-uuid']) {
      const none = await read(known)
      expect([none.statusCode, none.headers['www-authenticate']]).toEqual([401, 'Bearer'])
    }
    expect((await read('no-uuid', other.token)).statusCode).toBe(404)
  })

  it('does not open for a read-only token of the plan', async () => {
    const plan = await makePlan(t)
    const { id } = (await send(t, plan, smallBody(utrecht))).json<Held>()
    await t.db.tx(
      'app',
      ({ sql }) =>
        sql`update private.plan set read_token_hash = encode(sha256('only-reading'), 'hex') where id = ${plan.id}`,
    )
    expect((await read(id, 'only-reading')).statusCode).toBe(404)
    expect((await read(id, plan.token)).statusCode).toBe(200)
  })

  it('keeps opening with its own token when the plan is gone', async () => {
    const plan = await makePlan(t)
    const { id, token } = (await send(t, plan, smallBody(utrecht))).json<Held>()
    await t.db.tx('app', ({ sql }) => sql`delete from private.plan where id = ${plan.id}`)
    expect((await read(id, token)).statusCode).toBe(200)
    expect((await read(id, plan.token)).statusCode).toBe(404)
  })

  it('case 85: opens no more for a plan whose time is over', async () => {
    const plan = await makePlan(t)
    const { id, token } = (await send(t, plan, smallBody(utrecht))).json<Held>()
    const set = (until: Date) =>
      t.db.tx('app', ({ sql }) => sql`update private.plan set expires_at = ${until} where id = ${plan.id}`)
    await set(new Date(t.deps.now().getTime() + 1))
    expect((await read(id, plan.token)).statusCode).toBe(200)
    await set(t.deps.now())
    expect((await read(id, plan.token)).body).toBe((await read(randomUUID(), plan.token)).body)
    expect((await read(id, token)).statusCode).toBe(200)
  })

  it('case 88: counts wrong tokens', async () => {
    const limited = await referralApp({ db: t.db, env: { RATE_LIMIT_PER_MINUTE: '1000' } })
    const { id } = await sent(t, utrecht)
    const guess = async (remoteAddress: string) =>
      (
        await limited.app.inject({
          url: `/v1/referrals/${id}`,
          remoteAddress,
          headers: { authorization: 'Bearer guess' },
        })
      ).statusCode
    for (let count = 0; count < 30; count += 1) expect(await guess('192.0.2.1')).toBe(404)
    expect(await guess('192.0.2.1')).toBe(429)
    expect(await guess('192.0.2.2')).toBe(404)
    // Every route of the referral counts together, for reading and for changing.
    const other = await limited.app.inject({
      method: 'POST',
      url: `/v1/referrals/${id}/restriction`,
      remoteAddress: '192.0.2.1',
      headers: { authorization: 'Bearer guess' },
    })
    expect([other.statusCode, other.headers['retry-after']]).toEqual([429, expect.stringMatching(/^\d+$/)])
    await limited.app.close()
  })
})

describe('taking it back', () => {
  it('case 91: removes what was shared at once, for the person and the desk', async () => {
    const { id, token } = await sent(t, utrecht)
    const cookie = await signedIn(t, 'anna')
    const answer = await withdraw(id, token)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({
      state: 'withdrawn',
      sent: {},
      arrangement: null,
      mayWithdraw: false,
    })
    const seen = await t.app.inject({ url: `/v1/desk/referrals/${id}`, headers: { cookie } })
    expect(seen.json()).toMatchObject({ state: 'withdrawn', sent: {}, moves: [] })
    expect(seen.body).not.toContain('Sanne')
    const rows = await t.db.tx('app', async ({ sql }) => {
      await sql`select set_config('stapwijzer.system', 'on', true)`
      return sql`select * from private.referral r join private.consent c on c.referral_id = r.id where r.id = ${id}`
    })
    expect(JSON.stringify(rows)).not.toContain('Sanne')
    expect(rows[0]?.withdrawn_at).toEqual(t.deps.now())
  })

  it.each([
    [[]],
    [['received']],
    [['received', 'planned', 'intake-held', 'in-guidance', 'advised']],
    [['received', 'unreachable']],
  ])('can be done after %j', async (states) => {
    const { id, token } = await sent(t, utrecht)
    await move(await signedIn(t, 'anna'), id, ...states)
    expect((await withdraw(id, token)).statusCode).toBe(200)
  })

  it('cannot be done after an end', async () => {
    const { id, token } = await sent(t, utrecht)
    await move(await signedIn(t, 'anna'), id, 'received', 'advised', 'closed')
    expect((await withdraw(id, token)).statusCode).toBe(409)
    const other = await sent(t, utrecht)
    expect((await withdraw(other.id, other.token)).statusCode).toBe(200)
    expect((await withdraw(other.id, other.token)).statusCode).toBe(409)
  })

  it('drops mails to the person that wait, and tells the desk without saying who', async () => {
    const { id, token } = await sent(t, utrecht)
    await move(await signedIn(t, 'anna'), id, 'received')
    expect((await mails(id)).map(({ kind }) => kind)).toEqual(['desk-new', 'person-news'])
    await withdraw(id, token)
    expect(await mails(id)).toMatchObject([
      { kind: 'desk-withdrawn', message: { to: 'leerwerkloket-utrecht@loket.example' } },
    ])
  })
})

it('case 54: puts the mails in the outbox with the change itself, without anything personal in them', async () => {
  const { id } = await sent(t, utrecht)
  await move(await signedIn(t, 'anna'), id, 'received')
  const found = await mails(id)
  expect(found.map(({ message }) => message.to)).toEqual([
    'leerwerkloket-utrecht@loket.example',
    'sanne@voorbeeld.nl',
  ])
  for (const { message } of found) {
    expect(message.text).not.toMatch(/Sanne|Zwart|opleiding past|\b3511\b/)
    expect(message.text).toContain('http://127.0.0.1:4700/')
  }
})

describe('for the plan behind it', () => {
  const asked = {
    at: new Date('2026-11-24T10:00:00Z'),
    origin: '192.0.2.9',
    action: 'referral.export',
  } as const
  it('gives its referrals for the export, and withdraws the open ones when it is erased', async () => {
    const plan = await makePlan(t)
    const closed = (await send(t, plan, smallBody(utrecht))).json<Held>()
    const open = (await send(t, plan, smallBody(utrecht))).json<Held>()
    await sent(t, utrecht)
    await move(await signedIn(t, 'anna'), closed.id, 'received', 'advised', 'closed')
    const exported = await t.db.tx('app', (tx) => referralsOfPlan(tx, plan.id, asked))
    expect(exported.map(({ id }) => id).sort()).toEqual([closed.id, open.id].sort())
    expect((await auditLines(t, `referral/${open.id}`)).at(-1)).toMatchObject({
      action: 'referral.export',
      actor: 'person',
    })

    const how = { ...asked, publicUrl: 'http://127.0.0.1:4700', findDesk: async () => undefined }
    await t.db.tx('app', (tx) => forgetReferralsOfPlan(tx, plan.id, how))
    expect((await read(open.id, open.token)).json()).toMatchObject({ state: 'withdrawn', sent: {} })
    expect((await read(closed.id, closed.token)).json()).toMatchObject({ state: 'closed' })
  })
})
