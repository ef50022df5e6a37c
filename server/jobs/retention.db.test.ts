import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChain } from '@stapwijzer/shared/db/audit-chain.ts'
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { items, runItems } from '@stapwijzer/ingest/pipeline/testing.ts'
import { deleteExpired, earlierClock } from './retention.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

const now = new Date('2026-11-24T03:30:00Z')
const days = (count: number) => new Date(now.getTime() + count * 86_400_000)
const system = <T>(work: (sql: Sql) => Promise<T>) =>
  db.tx('app', async (tx) => {
    await setReferralScope(tx, { system: true })
    return work(tx.sql)
  })
const nothing = {
  plans: 0,
  sessions: 0,
  logins: 0,
  logoutTokens: 0,
  workers: 0,
  presences: 0,
  mails: 0,
  deliveries: 0,
  unconfirmedAlerts: 0,
  alertAddresses: 0,
  alertMails: 0,
  courseReports: 0,
  referralContents: 0,
  referrals: 0,
  consents: 0,
  rawItems: 0,
  keptItems: 0,
  findings: 0,
  runs: 0,
  searchedWords: 0,
  missedSubjects: 0,
  dayCounts: 0,
  countWrites: 0,
  auditLines: 0,
  processingRecords: 0,
}

test('case 93: exactly the due rows go, a second run deletes nothing', async () => {
  await system(async (sql) => {
    for (const end of [days(-1), days(1)]) {
      await sql`insert into private.plan (token_hash, body, created_at, updated_at, expires_at)
        values (${end.toISOString()}, '{}', ${now}, ${now}, ${end})`
      await sql`insert into private.session (id_hash, subject, roles, created_at, last_seen_at, expires_at)
        values (${end.toISOString()}, 's', '{}', ${now}, ${now}, ${end})`
      await sql`insert into private.login (id_hash, state, nonce, code_verifier, return_path, expires_at)
        values (${end.toISOString()}, 's', 'n', 'c', '/', ${end})`
      await sql`insert into private.used_logout_token values (${end.toISOString()}, ${end})`
    }
    for (const sent of [days(-31), days(-29)]) {
      await sql`insert into private.outbox (kind, created_at, next_attempt_at, sent_at) values ('t', ${sent}, ${sent}, ${sent})`
    }
  })
  const at = (day: number) => ({ deps: { now: () => days(day) } })
  const warned = items(4).map((item) => ({ ...item, warnings: ['vat-unknown'] }))
  await runItems(db, warned, at(-800))
  await runItems(db, warned.slice(0, 3), at(-100))
  await runItems(db, warned.slice(0, 2), at(-10))
  expect(await deleteExpired(db, now)).toEqual({
    ...nothing,
    plans: 1,
    sessions: 1,
    logins: 1,
    logoutTokens: 1,
    mails: 1,
    rawItems: 1,
    findings: 7,
    runs: 1,
  })
  expect(await deleteExpired(db, now)).toEqual(nothing)
  expect(await deleteExpired(db, days(2))).toEqual({
    ...nothing,
    plans: 1,
    sessions: 1,
    logins: 1,
    logoutTokens: 1,
    mails: 1,
  })
})

test('case 93: names, deliveries, reports and looks go when their own terms are over', async () => {
  const years = (count: number) => days(-count * 366)
  await system(async (sql) => {
    for (const [key, at] of [
      ['old', days(-366)],
      ['new', days(-360)],
    ] as const) {
      await sql`insert into private.worker (subject, name, roles, seen_at) values (${key}, 'N', '{}', ${at})`
    }
    for (const at of [days(-31), days(-29)]) {
      await sql`insert into private.delivery (desk_id, event, body, created_at, next_attempt_at, delivered_at)
        values ('d', 'e', '{}', ${days(-60)}, ${at}, ${at})`
      await sql`insert into private.delivery (desk_id, event, body, created_at, next_attempt_at, given_up_at)
        values ('d', 'e', '{}', ${days(-60)}, ${at}, ${at})`
    }
    const reports = [
      ['a', -400, -190],
      ['b', -400, -170],
      ['c', -370, null],
      ['d', -300, null],
    ] as const
    for (const [key, created, answered] of reports) {
      await sql`insert into private.course_report (token_hash, course_id, kind, text, created_at, answered_at)
        values (${key}, 'x', 'price', 't', ${days(created)}, ${answered === null ? null : days(answered)})`
    }
  })
  // Nobody but the owner can write lines of the past, and nobody but time makes them old.
  for (const at of [years(6), years(4)]) {
    await db.pool`insert into audit.line (at, action, object, result, origin, actor) values (${at}, 'a', 'o', 'ok', '-', '-')`
    await db.pool`insert into audit.data_processing (trace_id, operation_id, status_code, name, start_time, end_time, resource,
      processing_activity_id, data_subject_id) values ('t', 'o', 1, 'n', ${at}, ${at}, 'r', 'p', 's')`
  }
  const due = { workers: 1, deliveries: 2, courseReports: 2, auditLines: 1, processingRecords: 1 }
  expect(await deleteExpired(db, now, { dryRun: true })).toEqual({ ...nothing, ...due })
  expect(await deleteExpired(db, now)).toEqual({ ...nothing, ...due })
  expect(await deleteExpired(db, now)).toEqual(nothing)
  expect(await verifyChain(db, now)).toMatchObject({ removed: 1, broken: false })
  const left = await system((sql) => sql`select token_hash from private.course_report order by 1`)
  expect(left.map(({ token_hash }) => token_hash as string)).toEqual(['b', 'd'])
})

test('case 93: a dry run says what a real run does, and each run leaves its proof', async () => {
  const later = days(500)
  const dry = await deleteExpired(db, later, { dryRun: true })
  expect(dry).toMatchObject({ workers: 1, deliveries: 2, courseReports: 2 })
  const real = await deleteExpired(db, later)
  expect(real).toEqual({ ...dry, auditLines: 0, processingRecords: 0 })
  const proof = await system(
    (sql) => sql`select as_of, dry_run, counts from private.retention_run order by id desc limit 2`,
  )
  expect([...proof]).toEqual([
    { as_of: later, dry_run: false, counts: real },
    { as_of: later, dry_run: true, counts: dry },
  ])
  for (const statement of [
    'delete from private.retention_run',
    'update private.retention_run set dry_run = true',
  ]) {
    await expect(system((sql) => sql.unsafe(statement))).rejects.toThrow('42501')
  }
})

test('the items of a bad run go after 90 days; what was said of the last applied run stays', async () => {
  const at = (day: number) => ({ source: 'bron-2', deps: { now: () => days(day) } })
  const warned = items(9).map((item) => ({ ...item, warnings: ['vat-unknown'] }))
  await runItems(db, warned, at(-99))
  expect(await runItems(db, warned.slice(0, 2), at(-98))).toMatchObject({ status: 'refused' })
  await runItems(db, warned.slice(0, 2), at(-1))
  const left = () =>
    db.read(
      'ingest',
      ({ sql }) => sql`
        select r.status, (select count(*)::int from catalogue.run_finding f where f.run_id = r.id) as findings,
          (select count(*)::int from catalogue.kept_item k where k.run_id = r.id) as kept
        from catalogue.run r where source_id = 'bron-2' order by started_at`,
    )
  await deleteExpired(db, days(-9))
  expect(await left()).toEqual([
    { status: 'done', findings: 9, kept: 0 },
    { status: 'refused', findings: 2, kept: 0 },
    { status: 'refused', findings: 2, kept: 2 },
  ])
  expect(await deleteExpired(db, now)).toMatchObject({ keptItems: 0, findings: 2 })
  expect(await left()).toEqual([
    { status: 'done', findings: 9, kept: 0 },
    { status: 'refused', findings: 0, kept: 0 },
    { status: 'refused', findings: 2, kept: 2 },
  ])
  expect(await deleteExpired(db, days(90))).toMatchObject({ keptItems: 2 })
})

test('case 59: a clock that runs ahead of the database deletes nothing early', async () => {
  const year = 365 * 86_400_000
  const clock = async () => (await db.pool<{ now: Date }[]>`select now()`)[0]!.now.getTime()
  const before = await clock()
  const earlier = await earlierClock(db, new Date(before + year))
  expect(earlier.getTime()).toBeGreaterThanOrEqual(before)
  expect(earlier.getTime()).toBeLessThanOrEqual(await clock())
  const behind = new Date(before - year)
  expect(await earlierClock(db, behind)).toEqual(behind)
})

test('words that were searched for go after 180 days', async () => {
  const put = (day: string) =>
    db.tx(
      'app',
      ({ sql }) => sql`
        insert into catalogue.searched_for (day, words, asked, total, reading) values (${day}, 'zorg', 1, 1, '{}')`,
    )
  for (const day of ['2026-05-27', '2026-05-28', '2026-11-24']) await put(day)
  expect((await deleteExpired(db, now)).searchedWords).toBe(1)
  expect((await deleteExpired(db, now)).searchedWords).toBe(0)
  const left = await db.read('ingest', ({ sql }) => sql`select day from catalogue.searched_for order by day`)
  expect(left.map(({ day }) => day as string)).toEqual(['2026-05-28', '2026-11-24'])
})

test('subjects that were told to be missed go after 180 days', async () => {
  const put = (day: string) =>
    db.tx(
      'app',
      ({ sql }) => sql`
        insert into catalogue.missed_subject (day, subject, told) values (${day}, 'imker', 1)`,
    )
  for (const day of ['2026-05-27', '2026-05-28', '2026-11-24']) await put(day)
  expect((await deleteExpired(db, now)).missedSubjects).toBe(1)
  expect((await deleteExpired(db, now)).missedSubjects).toBe(0)
  const left = await db.read(
    'ingest',
    ({ sql }) => sql`select day from catalogue.missed_subject order by day`,
  )
  expect(left.map(({ day }) => day as string)).toEqual(['2026-05-28', '2026-11-24'])
})
