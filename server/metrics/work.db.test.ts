import { connect } from '@stapwijzer/shared/db/client.ts'
import { testDatabase } from '@stapwijzer/shared/db/testing.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { amersfoort, referralApp, sent, utrecht } from '../referrals/testing.ts'
import type { TestApp } from '../testing.ts'
import { createMetrics } from './metrics.ts'
import { readWork } from './work.ts'

let t: TestApp
beforeAll(async () => {
  t = await referralApp()
})
afterAll(() => t.close())

/** Our own figures by name and labels; the day is that of the app's clock. */
async function figures(db = t.db): Promise<Record<string, number>> {
  const metrics = createMetrics(() => readWork(db, t.deps.now(), t.deps.today()))
  const { text } = await metrics.read()
  expect(text).toContain('process_resident_memory_bytes')
  const lines = text.split('\n').filter((line) => line.startsWith('stapwijzer_'))
  return Object.fromEntries(
    lines.map((line) => [
      line.slice('stapwijzer_'.length, line.lastIndexOf(' ')),
      Number(line.split(' ').at(-1)),
    ]),
  )
}
const write = (statement: string) => t.db.pool.unsafe(statement)
const asSystem = (statement: string) =>
  t.db.tx('app', async ({ sql }) => {
    await sql`select set_config('stapwijzer.system', 'on', true)`
    await sql.unsafe(statement)
  })

test('what waits, what is late and what failed, with its age; what never happened is left out', async () => {
  const before = await figures()
  expect(before).toMatchObject({
    database_up: 1,
    worker_sessions: 0,
    audit_chain_head: 0,
    sources_in_trouble: 0,
  })
  expect(before).toMatchObject({ 'mails_unsent{state="waiting"}': 0, course_reports_waiting: 0 })
  for (const name of Object.keys(before)) expect(name).not.toMatch(/^(?:referral|retention_age|mail_oldest)/)

  const first = await sent(t, utrecht)
  const rested = await sent(t, amersfoort)
  await sent(t, amersfoort)
  await t.app.inject({
    method: 'POST',
    url: `/v1/referrals/${rested.id}/restriction`,
    headers: { authorization: `Bearer ${rested.token}` },
  })
  await asSystem(`update private.outbox set attempts = 2 where referral_id = '${first.id}'`)
  await asSystem(
    `insert into private.delivery (desk_id, event, body, created_at, next_attempt_at, given_up_at) values
     ('${utrecht}', 'referral.submitted', '{}', '2026-11-24T08:00:00Z', now(), '2026-11-24T08:30:00Z'),
     ('${utrecht}', 'referral.submitted', '{}', '2026-11-24T08:50:00Z', now(), null)`,
  )
  await asSystem(
    `insert into private.retention_run (at, as_of, dry_run, counts) values
     ('2026-11-24T02:00:00Z', now(), false, '{}'), ('2026-11-24T08:59:00Z', now(), true, '{}')`,
  )
  // Three working days later: the receipt is late, the contact is not.
  t.setNow('2026-11-27T09:00:00.000Z')
  const days = 3 * 86_400
  const after = await figures()
  expect(after).toMatchObject({
    [`referrals_waiting{desk="${utrecht}"}`]: 1,
    [`referrals_overdue{desk="${utrecht}"}`]: 1,
    [`referral_oldest_seconds{desk="${utrecht}"}`]: days,
    // The one that its person had left alone waits for nobody.
    [`referrals_waiting{desk="${amersfoort}"}`]: 1,
    'deliveries_undelivered{state="given-up"}': 1,
    'deliveries_undelivered{state="waiting"}': 1,
    delivery_oldest_seconds: days + 600,
    mail_oldest_seconds: days,
    retention_age_seconds: days + 7 * 3600,
  })
  expect(after['mails_unsent{state="failing"}']).toBeGreaterThan(0)
  const [seal] = await write('select max(number)::int as number from audit.seal')
  expect(after['audit_chain_head']).toBe(seal!['number'])
  expect(seal!['number']).toBeGreaterThan(3)
})

test('counts the workers of this installation, not those of another one at the same server', async () => {
  const other = await testDatabase()
  const [theirs, ours] = [other, t.db].map(({ url }) =>
    connect(url, { max: 1, applicationName: 'stapwijzer-worker' }),
  )
  try {
    await theirs!.pool`select`
    expect(await figures()).toMatchObject({ worker_sessions: 0 })
    await ours!.pool`select`
    expect(await figures()).toMatchObject({ worker_sessions: 1 })
  } finally {
    await Promise.all([theirs!.close(), ours!.close()])
    await other.drop()
  }
})

test('case 51: a database that does not answer takes none of the other figures along', async () => {
  const away = { ...t.db, read: () => Promise.reject(new Error('away')) }
  expect(await figures(away as typeof t.db)).toEqual({ database_up: 0 })
})
