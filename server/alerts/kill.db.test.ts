/** kill -9 of the worker while it writes digests and while it sends them: nobody gets the news twice. */
import { setTimeout as delay } from 'node:timers/promises'
import { startProcess, type Running } from '@stapwijzer/shared/db/testing-command.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { alertsApp, followed, publicUrl, received, type AlertsApp } from './testing.ts'

const people = Array.from({ length: 12 }, (_, nth) => `persoon${String(nth).padStart(2, '0')}@voorbeeld.nl`)
const runs: Running[] = []

let t: AlertsApp
beforeAll(async () => {
  t = await alertsApp({ now: '2026-12-03T10:00:00Z' })
  await t.offer([{ title: 'Lassen voor beginners' }], '2026-11-01T06:00:00Z')
  for (const email of people)
    await followed(t, { email, subject: { kind: 'search', question: { q: 'lassen' } } })
  t.sink.mails.length = 0
}, 60_000)
afterAll(async () => {
  for (const { child } of runs) child.kill('SIGKILL')
  await t.close()
})

function turn(now: string): Running {
  const env = { DATABASE_URL: t.db.logins.worker, SMTP_URL: t.sink.url, NOW: now, PUBLIC_URL: publicUrl }
  const run = startProcess('server/alerts/testing-turn.ts', [], env)
  runs.push(run)
  return run
}

async function kill(run: Running): Promise<void> {
  run.child.kill('SIGKILL')
  await run.ended
}

const written = async () => (await t.db.pool`select from private.outbox where kind = 'alert-digest'`).length
const recipients = () => t.sink.mails.map((mail) => received(mail).to).sort()

test('killed while it writes, again and again: each address has one digest, and the rest follow', async () => {
  const monday = '2026-12-07T08:00:00Z'
  await t.offer([{ title: 'Lassen met elektrode' }], '2026-12-04T06:00:00Z')
  for (let goal = 3; goal <= 9; goal += 3) {
    const run = turn(monday)
    while ((await written()) < goal) await delay(1)
    await kill(run)
  }
  expect(t.sink.mails).toEqual([])
  // Two at once, as when a second worker is started: they find each other's work done.
  const last = [turn(monday), turn(monday)]
  for (const run of last) expect(await run.ended).toMatchObject({ code: 0 })
  expect(await written()).toBe(people.length)
  expect(recipients()).toEqual(people)
}, 120_000)

test('killed after the mail server took one and before that was noted: it is not sent again', async () => {
  const monday = '2026-12-14T08:00:00Z'
  t.sink.mails.length = 0
  await t.offer([{ title: 'Lassen voor gevorderden' }], '2026-12-10T06:00:00Z')
  t.sink.silence = { to: people[5]!, when: 'taken' }
  const run = turn(monday)
  await t.sink.silent()
  await kill(run)
  t.sink.silence = null
  expect(await turn(monday).ended).toMatchObject({ code: 0 })
  expect(await turn(monday).ended).toMatchObject({ code: 0 })
  expect(recipients()).toEqual(people)
  const left = await t.db.pool`select from private.outbox where sent_at is null or message is not null`
  expect(left).toHaveLength(0)
}, 120_000)
