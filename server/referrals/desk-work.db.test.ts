/** The work on a referral besides moving it: who does it, notes, attempts, the appointment, and two at once. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testNow, type TestApp } from '../testing.ts'
import { colleagueId } from './desk-view.ts'
import { amersfoort, auditLines, referralApp, sent, signedIn, utrecht } from './testing.ts'

let t: TestApp
let anna: string
let bram: string
let chris: string
beforeAll(async () => {
  t = await referralApp()
  anna = await signedIn(t, 'anna')
  bram = await signedIn(t, 'bram')
  chris = await signedIn(t, 'chris')
})
afterAll(() => t.close())

type Page = {
  state: string
  assignee: string | null
  mine: boolean
  alsoHere: string[]
  history: object[]
  notes: { id: string; kind: string; text: string | null; by: string | null }[]
}
const ask = (
  cookie: string,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  payload?: object,
  match: string | null = '*',
) =>
  t.app.inject({
    method,
    url: `/v1/desk/${path}`,
    headers: { cookie, ...(match === null ? {} : { 'if-match': match }) },
    ...(payload ? { payload } : {}),
  })
const page = async (cookie: string, id: string) => (await ask(cookie, 'GET', `referrals/${id}`)).json<Page>()
const restrict = (id: string) => t.db.pool`update private.referral set restricted_at = now() where id = ${id}`
const soon = '2026-12-01T14:00:00+01:00'

/** Everything that a desk can do to one referral, with a body that is fine. */
const works = (
  id: string,
  note: string = randomUUID(),
): ['POST' | 'DELETE', string, object | undefined][] => [
  ['POST', `referrals/${id}/assignment`, { assignee: 'me' }],
  ['POST', `referrals/${id}/appointment`, { at: soon }],
  ['POST', `referrals/${id}/notes`, { text: 'Belt liever ’s avonds.' }],
  ['POST', `referrals/${id}/attempts`, { channel: 'phone' }],
  ['DELETE', `referrals/${id}/notes/${note}`, undefined],
  ['POST', `referrals/${id}/presence`, undefined],
  ['DELETE', `referrals/${id}/presence`, undefined],
]

describe('case 82: a referral of another desk', () => {
  it('cannot be assigned, noted, planned or looked at, and each try has its audit line', async () => {
    const { id } = await sent(t, amersfoort)
    for (const [method, path, body] of works(id)) {
      expect((await ask(anna, method, path, body)).statusCode, path).toBe(404)
    }
    const lines = (await auditLines(t, `referral/${id}`)).filter(({ actor }) => actor === 'demo-1')
    expect(lines.map(({ result }) => result)).toEqual(works(id).map(() => 'refused: 404'))
    expect(await page(bram, id)).toMatchObject({
      state: 'submitted',
      assignee: null,
      alsoHere: [],
      notes: [],
    })
  })

  it('cannot be handed to, filtered by or searched at a desk where one does not work', async () => {
    const { id } = await sent(t, utrecht)
    const toBram = { assignee: colleagueId('demo-2') }
    expect((await ask(anna, 'POST', `referrals/${id}/assignment`, toBram)).json()).toMatchObject({
      status: 400,
      errors: [{ in: 'body', path: 'assignee' }],
    })
    const before = (await auditLines(t, `desk/${utrecht}`)).length
    expect((await ask(anna, 'GET', `referrals?desk=${amersfoort}`)).statusCode).toBe(404)
    const search = { words: 'opleiding', desk: amersfoort }
    expect((await ask(anna, 'POST', 'referral-searches', search)).statusCode).toBe(404)
    expect((await auditLines(t, `desk/${utrecht}`)).slice(before)).toMatchObject([
      { action: 'referral.list', result: 'refused: 404' },
      { action: 'referral.search', result: 'refused: 404' },
    ])
    const { items } = (await ask(anna, 'GET', 'colleagues')).json<{
      items: { name: string; me: boolean }[]
    }>()
    expect(items).toMatchObject([
      { name: 'Anna de Boer', me: true },
      { name: 'Chris Jansen', me: false, desks: [{ id: utrecht, role: 'desk-admin' }] },
    ])
  })
})

describe('case 89: two at once', () => {
  it('shows each the other, keeps the notes of both, and lets neither overwrite', async () => {
    const { id } = await sent(t, utrecht)
    const seen = await ask(anna, 'GET', `referrals/${id}`)
    const etag = String(seen.headers.etag)
    expect(await page(chris, id)).toMatchObject({ alsoHere: ['Anna de Boer'] })
    expect((await ask(anna, 'POST', `referrals/${id}/presence`)).json()).toEqual({
      alsoHere: ['Chris Jansen'],
      etag,
    })
    const take = { assignee: 'me' }
    expect((await ask(anna, 'POST', `referrals/${id}/assignment`, take, null)).statusCode).toBe(428)
    const both = await Promise.all([
      ask(anna, 'POST', `referrals/${id}/assignment`, take, etag),
      ask(chris, 'POST', `referrals/${id}/assignment`, take, etag),
    ])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412])
    const winner = both[0].statusCode === 200 ? 'Anna de Boer' : 'Chris Jansen'
    await Promise.all([
      ask(anna, 'POST', `referrals/${id}/notes`, { text: 'van Anna' }),
      ask(chris, 'POST', `referrals/${id}/notes`, { text: 'van Chris' }),
    ])
    const after = await page(anna, id)
    expect(after.assignee).toBe(winner)
    expect(after.notes.map(({ text }) => text).sort()).toEqual(['van Anna', 'van Chris'])
    const beat = await ask(anna, 'POST', `referrals/${id}/presence`)
    expect(beat.json<{ etag: string }>().etag).not.toBe(etag)
  })

  it('says no more of somebody who left, or whose page has been silent for minutes', async () => {
    const { id } = await sent(t, utrecht)
    await page(anna, id)
    await ask(anna, 'DELETE', `referrals/${id}/presence`)
    expect((await page(chris, id)).alsoHere).toEqual([])
    try {
      t.setNow('2026-11-24T09:04:00Z')
      expect((await page(anna, id)).alsoHere).toEqual([])
    } finally {
      t.setNow(testNow)
    }
  })
})

describe('case 96: each piece of work', () => {
  it('has exactly one audit line; a page that stays open has none', async () => {
    const { id } = await sent(t, utrecht)
    for (const to of ['received', 'planned']) await ask(anna, 'POST', `referrals/${id}/transitions`, { to })
    const { id: note } = (await ask(anna, 'POST', `referrals/${id}/notes`, { text: 'x' })).json<{
      id: string
    }>()
    const before = (await auditLines(t, `referral/${id}`)).length
    for (const [method, path, body] of works(id, note)) {
      expect((await ask(anna, method, path, body)).statusCode, path).toBeLessThan(300)
    }
    expect((await auditLines(t, `referral/${id}`)).slice(before)).toMatchObject(
      ['assign', 'appointment', 'note', 'attempt', 'note.delete'].map((what) => ({
        action: `referral.${what}`,
        result: 'ok',
        actor: 'demo-1',
        origin: '127.0.0.1',
      })),
    )
  })

  it('does not happen when its line cannot be written', async () => {
    const { id } = await sent(t, utrecht)
    for (const to of ['received', 'planned']) await ask(anna, 'POST', `referrals/${id}/transitions`, { to })
    await ask(anna, 'POST', `referrals/${id}/notes`, { text: 'blijft' })
    const { notes, history } = await page(anna, id)
    await t.db.pool`revoke insert on audit.line from stapwijzer_app`
    try {
      for (const [method, path, body] of works(id, notes[0]!.id).slice(0, 5)) {
        expect((await ask(chris, method, path, body)).statusCode, path).toBeGreaterThanOrEqual(500)
      }
      const search = await ask(anna, 'POST', 'referral-searches', { words: 'Sanne' })
      expect(search.statusCode).toBeGreaterThanOrEqual(500)
      expect(search.body).not.toContain('Sanne')
    } finally {
      await t.db.pool`grant insert on audit.line to stapwijzer_app`
    }
    expect(await page(anna, id)).toMatchObject({ notes, history, assignee: 'Anna de Boer' })
  })
})

describe('the work itself', () => {
  it('hands a referral to a colleague and back to nobody, and finds it by who has it', async () => {
    const { id } = await sent(t, utrecht)
    const found = async (query: string) =>
      (await ask(anna, 'GET', `referrals?pageSize=100&${query}`))
        .json<{ items: { id: string }[] }>()
        .items.some((item) => item.id === id)
    const toChris = { assignee: colleagueId('demo-3') }
    expect((await ask(anna, 'POST', `referrals/${id}/assignment`, toChris)).json()).toMatchObject({
      assignee: 'Chris Jansen',
      assigneeId: colleagueId('demo-3'),
      mine: false,
    })
    expect(await found(`assignee=${colleagueId('demo-3')}`)).toBe(true)
    expect(await found(`assignee=${colleagueId('demo-1')}`)).toBe(false)
    expect(await found('unassigned=true')).toBe(false)
    await ask(anna, 'POST', `referrals/${id}/assignment`, { assignee: null })
    expect(await found('unassigned=true')).toBe(true)
    expect(await page(anna, id)).toMatchObject({ assignee: null, assigneeId: null })
    for (const to of ['received', 'advised', 'closed']) {
      await ask(anna, 'POST', `referrals/${id}/transitions`, { to })
    }
    expect((await ask(anna, 'POST', `referrals/${id}/assignment`, toChris)).statusCode).toBe(409)
  })

  it('makes another appointment, which the person sees and is told of', async () => {
    const { id, token } = await sent(t, utrecht)
    const again = (at: string) => ask(anna, 'POST', `referrals/${id}/appointment`, { at, note: 'Tot dan!' })
    expect((await again(soon)).statusCode).toBe(409)
    await ask(anna, 'POST', `referrals/${id}/transitions`, { to: 'received' })
    await ask(anna, 'POST', `referrals/${id}/transitions`, { to: 'planned', at: '2026-11-27T09:00:00Z' })
    await t.db.pool`update private.referral set appointment_cancelled_at = now() where id = ${id}`
    expect((await again('2026-11-23T09:00:00Z')).json()).toMatchObject({
      status: 400,
      errors: [{ path: 'at' }],
    })
    expect((await again(soon)).json()).toMatchObject({
      appointment: { at: '2026-12-01T13:00:00.000Z', cancelledAt: null },
    })
    const person = await t.app.inject({
      url: `/v1/referrals/${id}`,
      headers: { authorization: `Bearer ${token}` },
    })
    expect(person.json<Page>().history.at(-1)).toMatchObject({ state: 'planned', note: 'Tot dan!' })
    const mails = await t.db.pool`
      select 1 from private.outbox where referral_id = ${id} and message->>'to' = 'sanne@voorbeeld.nl'`
    expect(mails).toHaveLength(3)
    // Looking for another time takes the appointment away.
    const back = await ask(anna, 'POST', `referrals/${id}/transitions`, { to: 'received' })
    expect(back.json()).toMatchObject({ appointment: null })
  })

  it('keeps notes and attempts for the desk, and lets only who wrote one take it back', async () => {
    const { id, token } = await sent(t, utrecht)
    const note = await ask(anna, 'POST', `referrals/${id}/notes`, { text: 'alleen voor ons' })
    expect(note.json()).toMatchObject({ kind: 'note', channel: null, by: 'Anna de Boer', at: testNow })
    const attempt = (at: string) =>
      ask(chris, 'POST', `referrals/${id}/attempts`, { channel: 'phone', text: 'geen gehoor', at })
    expect((await attempt('2026-11-24T09:01:00Z')).statusCode).toBe(400)
    expect((await attempt('2026-11-23T15:00:00Z')).statusCode).toBe(201)
    expect((await page(anna, id)).notes).toMatchObject([
      { text: 'alleen voor ons', by: 'Anna de Boer', mine: true },
      { kind: 'attempt', channel: 'phone', text: 'geen gehoor', by: 'Chris Jansen' },
    ])
    const person = await t.app.inject({
      url: `/v1/referrals/${id}`,
      headers: { authorization: `Bearer ${token}` },
    })
    expect(person.body).not.toMatch(/alleen voor ons|geen gehoor/)
    const path = `referrals/${id}/notes/${note.json<{ id: string }>().id}`
    expect((await ask(chris, 'DELETE', path)).statusCode).toBe(404)
    expect((await ask(anna, 'DELETE', path)).statusCode).toBe(204)
    expect((await page(anna, id)).notes).toHaveLength(1)
  })

  it('leaves alone what its person wants left alone: reference and state, and nothing to do', async () => {
    const { id } = await sent(t, utrecht, { question: 'Een vraag over rust' })
    await ask(anna, 'POST', `referrals/${id}/notes`, { text: 'eerder opgeschreven' })
    await restrict(id)
    const seen = await ask(anna, 'GET', `referrals/${id}`)
    expect(seen.json()).toMatchObject({
      restricted: true,
      state: 'submitted',
      sent: {},
      moves: [],
      notes: [],
      consent: { fields: [] },
    })
    const list = await ask(anna, 'GET', `referrals?reference=${id.slice(0, 8)}`)
    expect(list.json()).toMatchObject({ items: [{ id, restricted: true, name: null, question: null }] })
    for (const answer of [seen, list]) expect(answer.body).not.toMatch(/Sanne|rust|eerder/)
    for (const [method, path, body] of works(id).slice(0, 5)) {
      expect((await ask(anna, method, path, body)).json(), path).toMatchObject({
        status: 409,
        restricted: true,
      })
    }
    const search = await ask(anna, 'POST', 'referral-searches', { words: 'rust' })
    expect(search.json()).toMatchObject({ total: 0 })
  })
})
