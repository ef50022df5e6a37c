/** The search in the queue: by reference, and by words that may stand in no address and no log. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../testing.ts'
import { amersfoort, referralApp, sent, signedIn, utrecht, type Held } from './testing.ts'

const log: string[] = []
let t: TestApp
let anna: string
let noor: Held
let emile: Held
beforeAll(async () => {
  t = await referralApp({ log: { write: (line) => log.push(line) } })
  anna = await signedIn(t, 'anna')
  noor = await sent(t, utrecht, {
    contact: { name: 'Noor Çelik-Østergård', email: 'noor@voorbeeld.nl' },
    question: 'Kan ik 100% in de zorg werken?',
  })
  t.setNow('2026-11-24T09:00:01Z')
  emile = await sent(t, utrecht, {
    contact: { name: 'Émile Brandt', phone: '06 12345678' },
    question: 'Ik wil in de zorg leren.',
  })
  await sent(t, amersfoort, { contact: { name: 'Noor Elders', phone: '06 12345678' } })
})
afterAll(() => t.close())

const search = async (body: object) =>
  (
    await t.app.inject({
      method: 'POST',
      url: '/v1/desk/referral-searches',
      headers: { cookie: anna },
      payload: body,
    })
  ).json<{ items: { id: string }[]; total: number; status?: number }>()
const ids = async (words: string, more: object = {}) =>
  (await search({ words, ...more })).items.map(({ id }) => id)

describe('searching', () => {
  it('finds every word in name or question, whatever the capitals and accents, at the own desk only', async () => {
    expect(await ids('noor')).toEqual([noor.id])
    expect(await ids('EMILE  zorg')).toEqual([emile.id])
    expect(await ids('celik')).toEqual([noor.id])
    expect(await ids('in de zorg')).toEqual([noor.id, emile.id])
    expect(await ids('in de zorg', { sort: 'newest' })).toEqual([emile.id, noor.id])
    expect(await ids('elders')).toEqual([])
  })

  it('takes signs of a pattern for what they are', async () => {
    expect(await ids('100%')).toEqual([noor.id])
    expect(await ids('1%0')).toEqual([])
    expect(await ids("_ \\ '; drop table private.referral; --")).toEqual([])
    expect(await ids('zorg')).toHaveLength(2)
  })

  it.each([(id: string) => `SW-${id}`, (id: string) => id.toUpperCase(), (id: string) => ` sw${id} `])(
    'finds a reference however it is written',
    async (written) => {
      expect(await ids(written(noor.id.slice(0, 8)))).toEqual([noor.id])
    },
  )

  it('goes with the other filters and with pages', async () => {
    expect(await ids('zorg', { state: ['closed'] })).toEqual([])
    expect(await ids('zorg', { unassigned: true, mine: true })).toHaveLength(2)
    expect(await ids('zorg', { mine: true })).toEqual([])
    expect(await search({ words: 'zorg', page: 2, pageSize: 1 })).toMatchObject({
      total: 2,
      items: [{ id: emile.id }],
    })
  })

  it.each([
    {},
    { words: '' },
    { words: ' ' },
    { words: 'x'.repeat(201) },
    { words: 'x', q: 'y' },
    { words: 'x', page: 0 },
  ])('refuses %j', async (body) => expect(await search(body)).toMatchObject({ status: 400 }))

  it('leaves no word of it in the log or the audit log', async () => {
    await ids('Noor Çelik')
    const lines = await t.db.read('audit', ({ sql }) => sql`select * from audit.line`)
    expect(log.join('')).toContain('/v1/desk/referral-searches')
    for (const written of [log.join(''), JSON.stringify(lines)])
      expect(written).not.toMatch(/noor|celik|Çelik/i)
  })
})

it('sorts the queue by the last change and by the soonest appointment', async () => {
  const ask = (method: 'GET' | 'POST', url: string, payload?: object) =>
    t.app.inject({
      method,
      url: `/v1/desk/referrals${url}`,
      headers: { cookie: anna, 'if-match': '*' },
      ...(payload ? { payload } : {}),
    })
  const order = async (sort: string) =>
    (await ask('GET', `?sort=${sort}`)).json<{ items: { id: string }[] }>().items.map(({ id }) => id)
  expect(await order('appointment')).toEqual([noor.id, emile.id])
  t.setNow('2026-11-24T09:00:02Z')
  await ask('POST', `/${emile.id}/transitions`, { to: 'received' })
  await ask('POST', `/${emile.id}/transitions`, { to: 'planned', at: '2026-12-02T09:00:00Z' })
  expect(await order('changed')).toEqual([emile.id, noor.id])
  expect(await order('appointment')).toEqual([emile.id, noor.id])
  expect(await order('waiting')).toEqual([noor.id, emile.id])
  // One that its person called off comes no longer first.
  await t.db.pool`update private.referral set appointment_cancelled_at = now() where id = ${emile.id}`
  expect(await order('appointment')).toEqual([noor.id, emile.id])
  await t.db.pool`update private.referral set appointment_cancelled_at = null where id = ${emile.id}`
  expect(await order('appointment')).toEqual([emile.id, noor.id])
  // Nor one that was kept.
  t.setNow('2026-12-02T10:00:00Z')
  anna = await signedIn(t, 'anna')
  await ask('POST', `/${emile.id}/transitions`, { to: 'intake-held' })
  expect(await order('appointment')).toEqual([noor.id, emile.id])
})
