/** An alert from the first request until nothing of it is left, against a mail server that speaks SMTP, on a moved clock. */
import type { AlertsView } from '@stapwijzer/shared/api/alerts.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deleteExpired } from '../jobs/retention.ts'
import {
  alertsApp,
  email,
  request,
  stored,
  tokenIn,
  withToken,
  type AlertsApp,
  type ReceivedMail,
} from './testing.ts'

// A Thursday; the first digest is of Monday 7 December.
const thursday = '2026-12-03T10:00:00Z'
const monday = '2026-12-07T08:00:00Z'

let t: AlertsApp
beforeAll(async () => {
  t = await alertsApp({ now: thursday })
  await t.offer([{ title: 'Lassen voor beginners' }, { title: 'Boekhouden' }], '2026-11-01T06:00:00Z')
})
afterAll(() => t.close())

const view = async (token: string) =>
  (await withToken(t, 'GET', '/alert-subscription', token)).json<AlertsView>()

test('the life of an alert on a search: asked, confirmed, told, stopped, gone', async () => {
  const asked = await request(t, { subject: { kind: 'search', question: { q: 'lassen' } } })
  expect([asked.statusCode, asked.json()]).toEqual([202, { state: 'queued' }])

  // Nothing in the database is the address, or the question with it in one text.
  const kept = JSON.stringify(await stored(t))
  expect(kept.toLowerCase()).not.toContain('voorbeeld.nl')
  expect(kept).not.toContain('op-de-hoogte')

  const [mail, ...others] = await t.work()
  expect(others).toEqual([])
  expect(mail!.to).toBe(email)
  expect(mail!.text).not.toContain('lassen')
  expect(mail!.headers).not.toHaveProperty('list-unsubscribe')
  const confirmToken = tokenIn(mail!, 'bevestigen')

  // Looking confirms nothing, however often.
  for (let times = 0; times < 3; times += 1) {
    const look = await withToken(t, 'GET', '/alert-request', confirmToken)
    expect(look.json()).toMatchObject({
      alert: { kind: 'search', name: 'lassen', path: '/zoeken?q=lassen' },
      confirmed: false,
      endsOn: '2027-03-03',
    })
  }
  t.setNow(monday)
  await t.offer([{ title: 'Lassen met elektrode' }], '2026-12-04T06:00:00Z')
  expect(await t.work()).toEqual([])

  t.setNow(thursday)
  const confirmed = await withToken(t, 'POST', '/alert-request/confirmation', confirmToken)
  expect(confirmed.statusCode).toBe(200)
  const { token } = confirmed.json<{ token: string }>()
  expect(await view(token)).toMatchObject({
    pace: 'weekly',
    endsOn: '2027-03-03',
    alerts: [{ name: 'lassen' }],
  })
  // Not in the week that it was confirmed in, and not at night.
  expect(await t.work()).toEqual([])
  t.setNow('2026-12-07T05:30:00Z')
  expect(await t.work()).toEqual([])

  t.setNow(monday)
  const [digest] = await t.work()
  expect(digest!.subject).toBe('Nieuw op Stapwijzer: Opleidingen voor ‘lassen’')
  expect(digest!.text).toContain('Lassen met elektrode')
  expect(digest!.text).not.toContain('Lassen voor beginners')
  expect(digest!.text).not.toContain('Boekhouden')
  expect(digest!.html).toContain('Lassen met elektrode')
  expect(digest!.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
  expect(digest!.headers['list-unsubscribe']).toBe(
    `<http://127.0.0.1:4700/op-de-hoogte/stoppen/${tokenIn(digest!, 'stoppen')}>`,
  )
  // The rest of the week, and the next one without news, are silent.
  expect(await t.work()).toEqual([])
  t.setNow('2026-12-14T08:00:00Z')
  expect(await t.work()).toEqual([])

  expect((await withToken(t, 'DELETE', '/alert-subscription', tokenIn(digest!, 'stoppen'))).statusCode).toBe(
    204,
  )
  expect(await stored(t)).toEqual({ addresses: [], alerts: [], mails: [] })
  for (const one of [token, tokenIn(digest!, 'stoppen'), tokenIn(digest!, 'beheren')]) {
    expect((await withToken(t, 'GET', '/alert-subscription', one)).statusCode).toBe(404)
  }
  t.setNow('2026-12-21T08:00:00Z')
  await t.offer([{ title: 'Lassen voor gevorderden' }], '2026-12-18T06:00:00Z')
  expect(await t.work()).toEqual([])
})

test('what nobody confirms in seven days is gone, and its link opens nothing', async () => {
  t.setNow(thursday)
  await request(t, { subject: { kind: 'search', question: { q: 'zorg' } } })
  const [mail] = await t.work()
  const token = tokenIn(mail!, 'bevestigen')
  t.setNow('2026-12-10T09:59:00Z')
  expect((await withToken(t, 'GET', '/alert-request', token)).statusCode).toBe(200)
  t.setNow('2026-12-10T10:00:00Z')
  expect((await withToken(t, 'POST', '/alert-request/confirmation', token)).statusCode).toBe(404)
  await deleteExpired(t.db, new Date('2026-12-10T09:59:00Z'))
  expect((await stored(t)).alerts).toHaveLength(1)
  const counts = await deleteExpired(t.db, new Date('2026-12-10T10:00:00Z'))
  expect(counts).toMatchObject({ unconfirmedAlerts: 1, alertAddresses: 1 })
  expect(await stored(t)).toEqual({ addresses: [], alerts: [], mails: [] })
})

test('before the end one mail asks whether to go on; a new end is as good as before, and else all of it goes', async () => {
  t.setNow(thursday)
  await request(t, { subject: { kind: 'search', question: { q: 'imkeren' } } })
  const [mail] = await t.work()
  const confirmed = await withToken(t, 'POST', '/alert-request/confirmation', tokenIn(mail!, 'bevestigen'))
  const { token } = confirmed.json<{ token: string }>()
  const onDay = async (day: string): Promise<ReceivedMail[]> => {
    t.setNow(`${day}T08:00:00Z`)
    return t.work()
  }
  expect(await onDay('2027-02-16')).toEqual([])
  const [renewal, ...none] = await onDay('2027-02-17')
  expect(none).toEqual([])
  expect(renewal!.subject).toBe('Je mails van Stapwijzer stoppen op 3 maart 2027')
  expect(await onDay('2027-02-18')).toEqual([])
  const renewed = await withToken(t, 'PUT', '/alert-subscription', token, { pace: 'weekly', months: 6 })
  expect(renewed.json()).toMatchObject({ endsOn: '2027-08-18' })
  expect(await onDay('2027-08-03')).toEqual([])
  expect((await onDay('2027-08-04')).map(({ subject }) => subject)).toEqual([
    'Je mails van Stapwijzer stoppen op 18 augustus 2027',
  ])
  await onDay('2027-08-18')
  await deleteExpired(t.db, new Date('2027-08-18T20:00:00Z'))
  expect((await stored(t)).addresses).toHaveLength(1)
  await deleteExpired(t.db, new Date('2027-08-19T02:00:00Z'))
  expect(await stored(t)).toEqual({ addresses: [], alerts: [], mails: [] })
})
