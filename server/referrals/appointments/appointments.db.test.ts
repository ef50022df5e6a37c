import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { remindOfAppointments } from '../../jobs/appointments.ts'
import { testNow, type TestApp } from '../../testing.ts'
import { ask, mails, move } from '../rights-testing.ts'
import { publicUrl, referralApp, sent, signedIn, utrecht, type Held } from '../testing.ts'

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

const at = '2026-12-01T13:00:00.000Z'
async function planned(more: object = { way: 'visit', place: 'Stadhuis, kamer 2' }): Promise<Held> {
  const held = await sent(t, utrecht)
  await move(t, anna, held.id, { to: 'received' })
  const answer = await move(t, anna, held.id, { to: 'planned', at, ...more })
  expect(answer.statusCode, answer.body).toBe(200)
  return held
}
const calendar = (held: Held) =>
  t.app.inject({
    url: `/v1/referrals/${held.id}/calendar`,
    headers: { authorization: `Bearer ${held.token}` },
  })
const atDesk = (id: string, path = '') =>
  t.app.inject({ url: `/v1/desk/referrals/${id}${path}`, headers: { cookie: anna } })

describe('an appointment', () => {
  it('says how and where, to both, and forgets that when it is taken away', async () => {
    const held = await planned()
    const said = { appointment: { at, cancelledAt: null, way: 'visit', place: 'Stadhuis, kamer 2' } }
    expect((await ask(t, 'GET', held)).json()).toMatchObject(said)
    expect((await atDesk(held.id)).json()).toMatchObject(said)
    await move(t, anna, held.id, { to: 'received' })
    const [row] = await t.db.pool`
      select appointment_at, appointment_way, appointment_place from private.referral where id = ${held.id}`
    expect(row).toEqual({ appointment_at: null, appointment_way: null, appointment_place: null })
  })
  it('is never in the past, and how and where go with an appointment only', async () => {
    const held = await sent(t, utrecht)
    await move(t, anna, held.id, { to: 'received' })
    const past = await move(t, anna, held.id, { to: 'planned', at: testNow, way: 'phone' })
    expect(past.statusCode).toBe(400)
    expect((await move(t, anna, held.id, { to: 'advised', way: 'phone' })).statusCode).toBe(400)
  })
  it('was not held before its moment: the move is not offered and not made', async () => {
    const held = await planned()
    const moves = async () =>
      (await atDesk(held.id)).json<{ moves: { to: string }[] }>().moves.map(({ to }) => to)
    expect(await moves()).not.toContain('intake-held')
    expect((await move(t, anna, held.id, { to: 'intake-held' })).statusCode).toBe(409)
    await setClock(at)
    expect(await moves()).toContain('intake-held')
    expect((await move(t, anna, held.id, { to: 'intake-held' })).statusCode).toBe(200)
  })
  it('is gone with everything else when the person takes the referral back', async () => {
    const held = await planned()
    await ask(t, 'POST', held, '/withdrawal')
    const [row] = await t.db
      .pool`select appointment_way, appointment_place from private.referral where id = ${held.id}`
    expect(row).toEqual({ appointment_way: null, appointment_place: null })
  })
})

describe('its file for a calendar', () => {
  it('has moment, place and an alarm for the person, and names nobody for the desk', async () => {
    const held = await planned()
    const own = await calendar(held)
    expect(own.headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(own.body).toContain('DTSTART:20261201T130000Z\r\n')
    expect(own.body).toContain('DTEND:20261201T140000Z\r\n')
    expect(own.body).toContain('LOCATION:Stadhuis\\, kamer 2\r\n')
    expect(own.body).toContain('TRIGGER:-P1D')
    const desk = await atDesk(held.id, '/calendar')
    expect(desk.statusCode).toBe(200)
    expect(desk.body).not.toContain('Sanne')
    expect(desk.body).toContain(`SW-${held.id.slice(0, 8).toUpperCase()}`)
  })
  it('keeps its id when the appointment changes, counts up, and says when it was called off', async () => {
    const held = await planned()
    const first = (await calendar(held)).body
    await ask(t, 'POST', held, '/appointment-cancellation')
    const off = (await calendar(held)).body
    const lineOf = (text: string, name: string) => text.split('\r\n').find((line) => line.startsWith(name))
    expect(lineOf(off, 'UID')).toBe(lineOf(first, 'UID'))
    expect(lineOf(off, 'SEQUENCE')).not.toBe(lineOf(first, 'SEQUENCE'))
    expect(off).toContain('STATUS:CANCELLED')
  })
  it('is not there without an appointment, nor for the desk while it is left alone', async () => {
    expect((await calendar(await sent(t, utrecht))).statusCode).toBe(404)
    const held = await planned()
    await ask(t, 'POST', held, '/restriction')
    expect((await atDesk(held.id, '/calendar')).statusCode).toBe(404)
  })
})

describe('the reminder', () => {
  const remind = (now: string) =>
    remindOfAppointments(t.db, {
      findDesk: () => ({ mailbox: 'loket@loket.example', ways: [] }) as never,
      publicUrl,
      now: new Date(now),
    })
  const kinds = async ({ id }: Held) =>
    (await mails(t, id)).map(({ kind }) => kind).filter((kind) => kind.endsWith('appointment-soon'))

  it('goes to both on the day before, once, with nothing of the question', async () => {
    const held = await planned()
    await remind('2026-11-29T12:00:00Z')
    expect(await kinds(held)).toEqual([])
    await remind('2026-11-30T12:00:00Z')
    await remind('2026-12-01T09:00:00Z')
    expect((await kinds(held)).sort()).toEqual(['desk-appointment-soon', 'person-appointment-soon'])
    expect(JSON.stringify(await mails(t, held.id))).not.toContain('kamer 2')
  })
  it('comes again for another appointment, and not for one that was called off', async () => {
    const held = await planned()
    await remind('2026-11-30T12:00:00Z')
    await setClock('2026-11-30T13:00:00Z')
    await t.app.inject({
      method: 'POST',
      url: `/v1/desk/referrals/${held.id}/appointment`,
      headers: { cookie: anna, 'if-match': '*' },
      payload: { at: '2026-12-03T13:00:00Z', way: 'phone' },
    })
    await remind('2026-12-02T12:00:00Z')
    expect(await kinds(held)).toHaveLength(4)
    const off = await planned()
    await ask(t, 'POST', off, '/appointment-cancellation')
    await remind('2026-11-30T12:00:00Z')
    expect(await kinds(off)).toEqual([])
  })
})

describe('a closing', () => {
  const reopen = (id: string, match = '*') =>
    t.app.inject({
      method: 'POST',
      url: `/v1/desk/referrals/${id}/reopening`,
      headers: { cookie: anna, 'if-match': match },
    })
  async function closed(): Promise<Held> {
    const held = await sent(t, utrecht)
    for (const to of ['received', 'in-guidance']) await move(t, anna, held.id, { to })
    await move(t, anna, held.id, { to: 'closed', outcome: 'plan-made' })
    return held
  }
  it('can be undone for a day, and goes on where it was, without its outcome', async () => {
    const held = await closed()
    expect((await atDesk(held.id)).json()).toMatchObject({ reopenUntil: '2026-11-25T09:00:00.000Z' })
    await setClock('2026-11-25T08:59:59Z')
    expect((await reopen(held.id)).json()).toMatchObject({
      state: 'in-guidance',
      outcome: null,
      reopenUntil: null,
    })
    const [row] = await t.db.pool`select closed_at, outcome from private.referral where id = ${held.id}`
    expect(row).toEqual({ closed_at: null, outcome: null })
    expect((await ask(t, 'GET', held)).json()).toMatchObject({ state: 'in-guidance', mayWithdraw: true })
  })
  it('cannot be undone a day later, twice, by who saw another version, or of what ended otherwise', async () => {
    const late = await closed()
    await setClock('2026-11-25T09:00:00Z')
    expect((await reopen(late.id)).statusCode).toBe(409)
    await setClock(testNow)
    expect((await reopen(late.id, '"1"')).statusCode).toBe(412)
    expect((await reopen(late.id)).statusCode).toBe(200)
    expect((await reopen(late.id)).statusCode).toBe(409)
    const back = await sent(t, utrecht)
    await move(t, anna, back.id, { to: 'received' })
    await move(t, anna, back.id, { to: 'returned', reason: 'Vol' })
    expect((await reopen(back.id)).statusCode).toBe(409)
  })
})
