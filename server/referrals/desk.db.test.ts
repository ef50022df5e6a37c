import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testNow, type TestApp } from '../testing.ts'
import { amersfoort, auditLines, publicUrl, referralApp, sent, signedIn, utrecht } from './testing.ts'

let t: TestApp
let anna: string
let bram: string
beforeAll(async () => {
  t = await referralApp()
  anna = await signedIn(t, 'anna')
  bram = await signedIn(t, 'bram')
})
afterAll(() => t.close())

const read = (cookie: string, id: string) =>
  t.app.inject({ url: `/v1/desk/referrals/${id}`, headers: { cookie } })
const move = (
  cookie: string,
  id: string,
  payload: unknown,
  headers: Record<string, string> = { 'if-match': '*' },
) =>
  t.app.inject({
    method: 'POST',
    url: `/v1/desk/referrals/${id}/transitions`,
    headers: { cookie, ...headers },
    payload: payload as object,
  })
const list = async (cookie: string, query = '') =>
  (await t.app.inject({ url: `/v1/desk/referrals${query}`, headers: { cookie } })).json<{
    items: { id: string; state: string; overdue: string | null; mine: boolean }[]
    total: number
  }>()

describe('case 82: a referral of another desk', () => {
  it('does not exist for a counsellor: not to read, move or list, and each try has its audit line', async () => {
    const { id } = await sent(t, amersfoort)
    const unknown = await read(anna, randomUUID())
    for (const answer of [await read(anna, id), await move(anna, id, { to: 'received' })]) {
      expect(answer.statusCode).toBe(404)
      expect(answer.body).toBe(unknown.body)
    }
    expect((await list(anna, '?pageSize=100')).items.map((item) => item.id)).not.toContain(id)
    expect((await auditLines(t, `referral/${id}`)).slice(1)).toMatchObject([
      { action: 'referral.read', result: 'refused: 404', actor: 'demo-1' },
      { action: 'referral.move.received', result: 'refused: 404', actor: 'demo-1' },
    ])
    expect((await read(bram, id)).statusCode).toBe(200)
  })

  it('cannot be reached by naming a desk in the query or the body', async () => {
    const { id } = await sent(t, amersfoort)
    const headers = { cookie: anna }
    expect((await t.app.inject({ url: `/v1/desk/referrals?deskId=${amersfoort}`, headers })).statusCode).toBe(
      400,
    )
    expect((await move(anna, id, { to: 'received', deskId: amersfoort })).statusCode).toBe(400)
    expect((await read(anna, 'no-uuid')).statusCode).toBe(404)
  })

  it('is closed off in the database too', async () => {
    await sent(t, amersfoort)
    await sent(t, utrecht)
    const seen = (scope: string) =>
      t.db.tx('app', async ({ sql }) => {
        if (scope) await sql`select set_config('stapwijzer.desks', ${scope}, true)`
        const [row] = await sql<{ desks: string[] | null; events: string; consents: string }[]>`
          select (select array_agg(distinct desk_id) from private.referral) desks,
            (select count(*) from private.referral_event) events, (select count(*) from private.consent) consents`
        return row
      })
    expect((await seen(utrecht))?.desks).toEqual([utrecht])
    expect((await seen(amersfoort))?.desks).toEqual([amersfoort])
    expect(await seen('')).toEqual({ desks: null, events: '0', consents: '0' })
    const ingest = t.db.read('ingest', ({ sql }) => sql`select 1 from private.referral`)
    await expect(ingest).rejects.toThrow('42501')
  })
})

describe('moving a referral', () => {
  it('goes along the moves that the answer names, and shows the news to the person', async () => {
    const { id, token } = await sent(t, utrecht)
    const seen = await read(anna, id)
    await move(anna, id, { to: 'received' }, { 'if-match': String(seen.headers.etag) })
    const at = '2026-12-01T14:00:00+01:00'
    const planned = await move(anna, id, { to: 'planned', note: 'Tot dinsdag!', at })
    expect(planned.json()).toMatchObject({
      state: 'planned',
      moves: [{ to: 'unreachable' }, { to: 'received' }],
    })
    const person = await t.app.inject({
      url: `/v1/referrals/${id}`,
      headers: { authorization: `Bearer ${token}` },
    })
    expect(person.json<{ history: unknown[] }>().history.at(-1)).toEqual({
      state: 'planned',
      at: testNow,
      reason: null,
      note: 'Tot dinsdag!',
      happensAt: '2026-12-01T13:00:00.000Z',
    })
    expect(person.body).not.toContain('demo-1')
  })

  it('refuses a move that is not in the table, and says which are', async () => {
    const { id } = await sent(t, utrecht)
    for (const to of ['closed', 'planned', 'withdrawn', 'lapsed', 'submitted', 'purged', 'returned']) {
      const answer = await move(anna, id, { to })
      expect(answer.statusCode).toBe(409)
      expect(answer.json()).toMatchObject({ state: 'submitted', moves: ['received'] })
    }
    expect((await read(anna, id)).json()).toMatchObject({
      state: 'submitted',
      history: [{ state: 'submitted' }],
    })
  })

  it('needs a reason to send it back', async () => {
    const { id } = await sent(t, utrecht)
    await move(anna, id, { to: 'received' })
    expect((await move(anna, id, { to: 'returned' })).json()).toMatchObject({
      status: 400,
      errors: [{ in: 'body', path: 'reason' }],
    })
    expect((await move(anna, id, { to: 'returned', reason: 'Andere regio' })).statusCode).toBe(200)
  })

  it('forwards only with another desk and a reason, and says both at once', async () => {
    const { id } = await sent(t, utrecht)
    await move(anna, id, { to: 'received' })
    const paths = async (body: object) =>
      (await move(anna, id, body)).json<{ errors: { path: string }[] }>().errors.map(({ path }) => path)
    expect(await paths({ to: 'forwarded' })).toEqual(['reason', 'forwardTo'])
    expect(await paths({ to: 'forwarded', reason: 'Je woont daar.' })).toEqual(['forwardTo'])
    expect(await paths({ to: 'forwarded', forwardTo: amersfoort })).toEqual(['reason'])
    expect((await read(anna, id)).json()).toMatchObject({ state: 'received' })
  })

  it.each(['2020-01-01T09:00:00Z', '2026-11-24T09:59:59+01:00'])(
    'makes no appointment in the past: %s',
    async (at) => {
      const { id } = await sent(t, utrecht)
      await move(anna, id, { to: 'received' })
      expect((await move(anna, id, { to: 'planned', at })).json()).toMatchObject({
        status: 400,
        errors: [{ in: 'body', path: 'at' }],
      })
      expect((await read(anna, id)).json()).toMatchObject({ state: 'received', appointment: null })
    },
  )

  it('closes with an outcome, forwards to a desk that takes referrals, and confuses neither', async () => {
    const { id } = await sent(t, utrecht)
    const to = (body: object, of = id) => move(anna, of, body)
    expect((await to({ to: 'received', outcome: 'plan-made' })).statusCode).toBe(400)
    await to({ to: 'received' })
    for (const forwardTo of ['nergens', 'werkcentrum-nederland', utrecht]) {
      expect(
        (await to({ to: 'forwarded', forwardTo, reason: 'Je woont daar.' })).json(),
        forwardTo,
      ).toMatchObject({
        status: 400,
        errors: [{ path: 'forwardTo' }],
      })
    }
    expect((await to({ to: 'advised', forwardTo: amersfoort })).statusCode).toBe(400)
    await to({ to: 'advised' })
    expect((await to({ to: 'closed', outcome: 'plan-made' })).json()).toMatchObject({
      state: 'closed',
      outcome: 'plan-made',
    })
    const other = await sent(t, utrecht)
    await to({ to: 'received' }, other.id)
    await to({ to: 'forwarded', forwardTo: amersfoort, reason: 'Je woont daar.' }, other.id)
    const [row] = await t.db.pool<{ forward_to: string }[]>`
      select forward_to from private.referral where id = ${other.id}`
    expect(row?.forward_to).toBe(amersfoort)
  })

  it('case 89: lets nobody overwrite what a colleague did', async () => {
    const { id } = await sent(t, utrecht)
    const etag = String((await read(anna, id)).headers.etag)
    expect((await move(anna, id, { to: 'received' }, {})).statusCode).toBe(428)
    const chris = await signedIn(t, 'chris')
    const both = await Promise.all([
      move(anna, id, { to: 'received' }, { 'if-match': etag }),
      move(chris, id, { to: 'received' }, { 'if-match': etag }),
    ])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412])
    expect((await read(anna, id)).json<{ history: unknown[] }>().history).toHaveLength(2)
  })

  it('case 81: refuses a post from another site and one that is not JSON', async () => {
    const { id } = await sent(t, utrecht)
    const evil = await move(anna, id, { to: 'received' }, { 'if-match': '*', origin: 'https://evil.example' })
    expect(evil.statusCode).toBe(403)
    const plain = await t.app.inject({
      method: 'POST',
      url: `/v1/desk/referrals/${id}/transitions`,
      headers: { cookie: anna, 'content-type': 'text/plain', origin: publicUrl },
      payload: '{"to":"received"}',
    })
    expect(plain.statusCode).toBe(415)
    expect(
      (await move(anna, id, { to: 'received' }, { 'if-match': '*', origin: publicUrl })).statusCode,
    ).toBe(200)
  })
})

describe('the queue', () => {
  it('holds open ones first, the longest waiting on top, with the promise and what is mine', async () => {
    const own = await referralApp()
    const cookie = await signedIn(own, 'anna')
    const ids: string[] = []
    for (const day of ['16', '17', '18', '23']) {
      own.setNow(`2026-11-${day}T09:00:00Z`)
      ids.push((await sent(own, utrecht)).id)
    }
    own.setNow('2026-11-24T09:00:00Z')
    const ask = async (query: string) =>
      (await own.app.inject({ url: `/v1/desk/referrals${query}`, headers: { cookie: fresh } })).json<{
        total: number
        items: { id: string }[]
      }>()
    const fresh = await signedIn(own, 'anna')
    for (const [id, to] of [
      [ids[0], 'received'],
      [ids[2], 'received'],
      [ids[2], 'advised'],
      [ids[2], 'closed'],
    ]) {
      await own.app.inject({
        method: 'POST',
        url: `/v1/desk/referrals/${id}/transitions`,
        headers: { cookie: fresh, 'if-match': '*' },
        payload: { to },
      })
    }
    expect(cookie).not.toBe(fresh)
    expect((await ask('')).items).toMatchObject([
      { id: ids[0], state: 'received', overdue: 'contact', waitingDays: 6, mine: true },
      { id: ids[1], state: 'submitted', overdue: 'receipt', waitingDays: 5, mine: false },
      { id: ids[3], state: 'submitted', overdue: null, waitingDays: 1 },
      { id: ids[2], state: 'closed', overdue: null, waitingDays: null },
    ])
    const idsOf = async (query: string) => (await ask(query)).items.map(({ id }) => id)
    expect(await idsOf('?state=submitted')).toEqual([ids[1], ids[3]])
    expect(await idsOf('?state=submitted&state=closed')).toEqual([ids[1], ids[3], ids[2]])
    expect(await idsOf('?mine=true&state=received')).toEqual([ids[0]])
    expect(await idsOf('?overdue=true')).toEqual([ids[0], ids[1]])
    expect(await ask('?page=2&pageSize=3')).toMatchObject({
      total: 4,
      page: 2,
      pageSize: 3,
      items: [{ id: ids[2] }],
    })
    expect(await ask('?page=9')).toMatchObject({ total: 4, items: [] })
    await own.close()
  })

  it.each(['?state=open', '?page=0', '?pageSize=101', '?page=200&pageSize=100', '?q=x', '?mine=1'])(
    'refuses %s',
    async (query) => {
      expect(
        (await t.app.inject({ url: `/v1/desk/referrals${query}`, headers: { cookie: anna } })).statusCode,
      ).toBe(400)
    },
  )

  it('shows hostile words as they are, to nobody but the desk', async () => {
    const question = "<img src=x onerror=alert(1)> ${7*7} '; drop table private.plan; --"
    const { id } = await sent(t, utrecht, { question })
    expect((await read(anna, id)).json()).toMatchObject({ sent: { question } })
    expect((await read(bram, id)).body).not.toContain('drop table')
  })
})
