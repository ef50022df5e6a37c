import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AccessLogEntry, DeskAccessLogEntry } from '@stapwijzer/shared/api/access-log.ts'
import type { TestApp } from '../testing.ts'
import { amersfoort, auditLines, referralApp, sent, signedIn, utrecht } from '../referrals/testing.ts'

let t: TestApp
let anna: string
let elsewhere: string
beforeAll(async () => {
  t = await referralApp()
  anna = await signedIn(t, 'anna')
  elsewhere = await signedIn(t, 'bram')
})
afterAll(() => t.close())

const get = (url: string, headers: Record<string, string>) => t.app.inject({ url, headers })
const toPerson = async (id: string, token: string) => {
  const answer = await get(`/v1/referrals/${id}/access-log`, { authorization: `Bearer ${token}` })
  return answer.json<{ items: AccessLogEntry[]; total: number }>()
}

it('case 96: tells the person who saw and changed what, as numbers', async () => {
  const { id, token } = await sent(t, utrecht)
  await sent(t, amersfoort)
  await get('/v1/desk/referrals', { cookie: anna })
  await get(`/v1/desk/referrals/${id}`, { cookie: anna })
  await get(`/v1/desk/referrals/${id}`, { cookie: elsewhere })
  const { items, total } = await toPerson(id, token)
  const desk = { by: 'desk', desk: 'Leerwerkloket regio Utrecht', worker: 1, allowed: true }
  expect(total).toBe(5)
  expect(items).toMatchObject([
    { action: 'log-read', by: 'person', desk: null, worker: null },
    { action: 'read', by: 'desk', desk: null, worker: null, allowed: false },
    { action: 'read', ...desk },
    { action: 'listed', ...desk },
    { action: 'sent', by: 'person', desk: null, worker: null },
  ])
  expect(JSON.stringify(items)).not.toMatch(/demo-|Anna|Bram/)
})

it('case 96: tells the desk the names of its colleagues, and leaves one line', async () => {
  const { id } = await sent(t, utrecht)
  await get(`/v1/desk/referrals/${id}`, { cookie: anna })
  const before = (await auditLines(t, `referral/${id}`)).length
  const answer = await get(`/v1/desk/referrals/${id}/access-log`, { cookie: anna })
  const { items } = answer.json<{ items: DeskAccessLogEntry[] }>()
  expect(items.map(({ action, name }) => [action, name])).toEqual([
    ['log-read', expect.stringMatching(/Anna/)],
    ['read', expect.stringMatching(/Anna/)],
    ['sent', null],
  ])
  const lines = await auditLines(t, `referral/${id}`)
  expect(lines).toHaveLength(before + 1)
  expect(lines.at(-1)).toMatchObject({ action: 'referral.access-log', result: 'ok', actor: 'demo-1' })
})

it('case 82: is there for nobody else', async () => {
  const { id } = await sent(t, utrecht)
  const other = await sent(t, utrecht)
  const answers = await Promise.all([
    get(`/v1/referrals/${id}/access-log`, { authorization: `Bearer ${other.token}` }),
    get(`/v1/desk/referrals/${id}/access-log`, { cookie: elsewhere }),
    get(`/v1/desk/referrals/${id}/access-log`, {}),
  ])
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 401])
})
