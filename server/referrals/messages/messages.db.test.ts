import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mostMessages } from '@stapwijzer/shared/domain/referral/messages.ts'
import { deleteExpired } from '../../jobs/retention.ts'
import { testNow, type TestApp } from '../../testing.ts'
import { ask, mails, move } from '../rights-testing.ts'
import { amersfoort, referralApp, sent, signedIn, utrecht, type Held } from '../testing.ts'

let t: TestApp
let anna: string
beforeAll(async () => {
  t = await referralApp()
})
beforeEach(() => setClock(testNow))
afterAll(() => t.close())

/** A session ends after half an hour without use, so at another time somebody signs in again. */
async function setClock(instant: string): Promise<void> {
  t.setNow(instant)
  anna = await signedIn(t, 'anna')
}

const fromPerson = (held: Held, text: string) =>
  t.app.inject({
    method: 'POST',
    url: `/v1/referrals/${held.id}/messages`,
    headers: { authorization: `Bearer ${held.token}` },
    payload: { text },
  })
const fromDesk = (id: string, text: string, cookie = anna) =>
  t.app.inject({
    method: 'POST',
    url: `/v1/desk/referrals/${id}/messages`,
    headers: { cookie },
    payload: { text },
  })
const atDesk = async (id: string) =>
  (await t.app.inject({ url: `/v1/desk/referrals/${id}`, headers: { cookie: anna } })).json<{
    messages: { from: string; text: string }[]
    mayWrite: boolean
  }>()
const kinds = async (id: string) => (await mails(t, id)).map(({ kind }) => kind)
const rows = async (id: string) =>
  t.db.pool<{ text: string }[]>`select text from private.message where referral_id = ${id}`

describe('the thread of a referral', () => {
  it('is read whole by both, oldest first, without the name of who wrote at the desk', async () => {
    const held = await sent(t, utrecht)
    expect((await fromPerson(held, 'Kan het op dinsdag?')).statusCode).toBe(201)
    expect((await fromDesk(held.id, 'Ja, dat kan.')).statusCode).toBe(201)
    const thread = [
      { from: 'person', text: 'Kan het op dinsdag?' },
      { from: 'desk', text: 'Ja, dat kan.' },
    ]
    expect(await atDesk(held.id)).toMatchObject({ messages: thread, mayWrite: true })
    const person = await ask(t, 'GET', held)
    expect(person.json()).toMatchObject({ messages: thread, mayWrite: true })
    expect(person.body).not.toContain('demo-1')
  })
  it('tells the other side that there is a message, once for several in a row, and nothing of it', async () => {
    const held = await sent(t, utrecht)
    await fromPerson(held, 'Geheime-zin een')
    await fromPerson(held, 'Geheime-zin twee')
    await fromDesk(held.id, 'Geheime-zin drie')
    expect((await kinds(held.id)).filter((kind) => kind.endsWith('message'))).toEqual([
      'desk-message',
      'person-message',
    ])
    expect(JSON.stringify(await mails(t, held.id))).not.toContain('Geheime-zin')
    const audit = await t.db.read('audit', ({ sql }) => sql`select * from audit.line`)
    expect(JSON.stringify(audit)).not.toContain('Geheime-zin')
  })
  it('takes the same text that comes again right away as one', async () => {
    const held = await sent(t, utrecht)
    const first = (await fromPerson(held, 'Hallo')).json<{ id: string }>()
    const again = await fromPerson(held, 'Hallo')
    expect([again.statusCode, again.json<{ id: string }>().id]).toEqual([200, first.id])
    expect(await rows(held.id)).toHaveLength(1)
  })
  it('shows in the queue that somebody waits for an answer, until the desk writes', async () => {
    const held = await sent(t, utrecht)
    const waits = async () => {
      const url = `/v1/desk/referrals?reference=${held.id.slice(0, 8)}`
      const answer = await t.app.inject({ url, headers: { cookie: anna } })
      return answer.json<{ items: { messageWaitingSince: string | null }[] }>().items[0]?.messageWaitingSince
    }
    expect(await waits()).toBeNull()
    await fromPerson(held, 'Hallo')
    await setClock('2026-11-24T10:00:00Z')
    await fromPerson(held, 'Nog iets')
    expect(await waits()).toBe(testNow)
    await fromDesk(held.id, 'Dag')
    expect(await waits()).toBeNull()
  })
  it('holds no number of a person or an account, nothing empty, and nothing that waits between brackets', async () => {
    const held = await sent(t, utrecht)
    for (const text of ['Mijn BSN is 111222333', 'NL91 ABNA 0417 1643 00', ' ', 'x'.repeat(2001)]) {
      expect((await fromPerson(held, text)).statusCode).toBe(400)
    }
    const unfilled = await fromDesk(held.id, 'Beste [naam], tot [dag].')
    expect(unfilled.statusCode).toBe(400)
    expect(unfilled.body).toContain('[naam], [dag]')
    expect(await rows(held.id)).toEqual([])
  })
  it('is closed to another desk, to another token, after an end, while it rests, and when it is full', async () => {
    const held = await sent(t, utrecht)
    const other = await sent(t, amersfoort)
    expect((await fromDesk(other.id, 'Dag')).statusCode).toBe(404)
    expect((await fromPerson({ ...held, token: other.token }, 'Dag')).statusCode).toBe(404)
    await ask(t, 'POST', held, '/restriction')
    expect((await fromPerson(held, 'Dag')).statusCode).toBe(409)
    expect((await fromDesk(held.id, 'Dag')).statusCode).toBe(409)
    await ask(t, 'DELETE', held, '/restriction')
    await t.db.pool`
      insert into private.message (referral_id, number, sender, text, at)
      select ${held.id}, n, 'desk', 'x', now() from generate_series(1, ${mostMessages}::int) n`
    expect((await fromPerson(held, 'Dag')).statusCode).toBe(409)
    const closed = await sent(t, utrecht)
    for (const to of ['received', 'advised', 'closed']) await move(t, anna, closed.id, { to })
    expect((await fromPerson(closed, 'Dag')).statusCode).toBe(409)
  })
  it('shows the desk nothing while its person wants it left alone', async () => {
    const held = await sent(t, utrecht)
    await fromPerson(held, 'Hallo')
    await ask(t, 'POST', held, '/restriction')
    expect(await atDesk(held.id)).toMatchObject({ messages: [], mayWrite: false })
  })
  it('is seen by no transaction out of its scope', async () => {
    const held = await sent(t, utrecht)
    await fromPerson(held, 'Hallo')
    const seen = (scope: string) =>
      t.db.tx('app', async ({ sql }) => {
        if (scope) await sql`select set_config('stapwijzer.desks', ${scope}, true)`
        return sql`select 1 from private.message where referral_id = ${held.id}`
      })
    expect(await seen(utrecht)).toHaveLength(1)
    expect(await seen(amersfoort)).toHaveLength(0)
    expect(await seen('')).toHaveLength(0)
  })
  it('counts what one client sends in a minute', async () => {
    const strict = await referralApp({ env: { RATE_LIMIT_PER_MINUTE: '600' } })
    try {
      const held = await sent(strict, utrecht)
      const send = (nth: number) =>
        strict.app.inject({
          method: 'POST',
          url: `/v1/referrals/${held.id}/messages`,
          headers: { authorization: `Bearer ${held.token}` },
          payload: { text: `Bericht ${nth}` },
        })
      const statuses: number[] = []
      for (let nth = 0; nth < 21; nth++) statuses.push((await send(nth)).statusCode)
      expect(statuses).toEqual([...Array<number>(20).fill(201), 429])
    } finally {
      await strict.close()
    }
  })
})

describe('what becomes of the messages', () => {
  it('is theirs to take along', async () => {
    const held = await sent(t, utrecht)
    await fromPerson(held, 'Hallo')
    expect((await ask(t, 'GET', held, '/export')).json()).toMatchObject({
      referral: { messages: [{ from: 'person', text: 'Hallo' }] },
    })
  })
  it('is gone at once when the person takes the referral back', async () => {
    const held = await sent(t, utrecht)
    await fromPerson(held, 'Hallo')
    await ask(t, 'POST', held, '/withdrawal')
    expect(await rows(held.id)).toEqual([])
    expect(await atDesk(held.id)).toMatchObject({ messages: [] })
  })
  it('is gone six months after the end, not a day earlier', async () => {
    const held = await sent(t, utrecht)
    await fromPerson(held, 'Hallo')
    for (const to of ['received', 'advised', 'closed']) await move(t, anna, held.id, { to })
    await deleteExpired(t.db, new Date('2027-05-24T08:59:59Z'))
    expect(await rows(held.id)).toHaveLength(1)
    await deleteExpired(t.db, new Date('2027-05-24T09:00:00Z'))
    expect(await rows(held.id)).toEqual([])
  })
})
