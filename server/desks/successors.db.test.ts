/** A desk that was taken over by another: what was sent to it is worked on there, and nothing new goes to it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  amersfoort,
  makePlan,
  referralApp,
  send,
  sent,
  signedIn,
  smallBody,
  utrecht,
  type Held,
} from '../referrals/testing.ts'
import type { TestApp } from '../testing.ts'

let before: TestApp
let after: TestApp
let held: Held
const folder = mkdtempSync(join(tmpdir(), 'desks-'))
beforeAll(async () => {
  before = await referralApp()
  held = await sent(before, utrecht)
  cpSync(new URL('./register/', import.meta.url), folder, { recursive: true })
  const file = join(folder, 'leerwerkloket-utrecht.yaml')
  const text = readFileSync(file, 'utf8').replace('until: null', 'until: 2026-11-01')
  writeFileSync(file, text.replace('successor: null', `successor: ${amersfoort}`))
  after = await referralApp({ db: before.db, env: { DESKS_DIR: folder } })
})
afterAll(async () => {
  await after.app.close()
  await before.close()
  rmSync(folder, { recursive: true })
})

test('people of the desk that took over work on what was sent to the one before, and only they', async () => {
  const look = async (t: TestApp, user: string) =>
    t.app.inject({ url: `/v1/desk/referrals/${held.id}`, headers: { cookie: await signedIn(t, user) } })
  expect((await look(before, 'bram')).statusCode).toBe(404)
  const seen = await look(after, 'bram')
  expect([seen.statusCode, seen.json()]).toMatchObject([200, { desk: { id: utrecht }, state: 'submitted' }])
  const session = await after.app.inject({
    url: '/v1/desk/session',
    headers: { cookie: await signedIn(after, 'bram') },
  })
  expect(session.json()).toMatchObject({
    desks: [
      { id: amersfoort, role: 'counsellor' },
      { id: utrecht, name: 'Leerwerkloket regio Utrecht', role: 'counsellor' },
    ],
  })
})

test('they hand it to each other', async () => {
  const cookie = await signedIn(after, 'bram')
  const colleagues = await after.app.inject({ url: '/v1/desk/colleagues', headers: { cookie } })
  const bram = colleagues.json<{ items: { id: string; me: boolean }[] }>().items.find(({ me }) => me)
  const answer = await after.app.inject({
    method: 'POST',
    url: `/v1/desk/referrals/${held.id}/assignment`,
    headers: { cookie, 'if-match': '*' },
    payload: { assignee: bram?.id },
  })
  expect(answer.json()).toMatchObject({ assignee: 'Bram Yilmaz', mine: true })
})

test('nothing new goes to it, with the name of the desk to choose', async () => {
  const plan = await makePlan(after)
  const answer = await send(after, plan, smallBody(utrecht))
  expect(answer.json()).toMatchObject({
    status: 400,
    errors: [
      {
        path: 'deskId',
        message: 'This desk has become Werkcentrum regio Amersfoort: choose werkcentrum-amersfoort.',
      },
    ],
  })
})

test('whoever asks for the desks hears which one took over, and of the page for everybody', async () => {
  const regions = async (t: TestApp) => (await t.app.inject('/v1/regions')).json<object>()
  const national = { id: 'werkcentrum-nederland', region: null, channels: [{ kind: 'website' }] }
  expect(await regions(before)).toMatchObject({ national, ended: [] })
  expect(await regions(after)).toMatchObject({
    national,
    ended: [
      {
        id: utrecht,
        name: 'Leerwerkloket regio Utrecht',
        actingDesk: {
          id: amersfoort,
          name: 'Werkcentrum regio Amersfoort',
          channels: [{ kind: 'website', value: 'https://werkcentrumregioamersfoort.nl' }],
        },
      },
    ],
  })
})

test('its mail goes to the desk that took over', async () => {
  const answer = await after.app.inject({
    method: 'POST',
    url: `/v1/referrals/${held.id}/withdrawal`,
    headers: { authorization: `Bearer ${held.token}` },
  })
  expect(answer.statusCode).toBe(200)
  const mails = await after.db.tx('app', async ({ sql }) => {
    await sql`select set_config('stapwijzer.system', 'on', true)`
    return sql`select kind, message->>'to' as to from private.outbox where referral_id = ${held.id}`
  })
  expect(mails).toEqual([{ kind: 'desk-withdrawn', to: 'werkcentrum-amersfoort@loket.example' }])
})
