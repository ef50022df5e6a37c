/** For tests of the platform admin's room: sources in every state, a run with findings, mails in every state. */
import { randomUUID } from 'node:crypto'
import type { AdminDelivery } from '@stapwijzer/shared/api/admin-deliveries.ts'
import { connect, type Database } from '@stapwijzer/shared/db/client.ts'
import { decidePair } from '@stapwijzer/shared/db/duplicates.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import type { TestApp } from '../testing.ts'

/** The run of `zeist` that has findings: three rejects, one of them hostile to a spreadsheet, and 25 warnings. */
export const fullRun = '5ad0b6a2-5f0e-4f5c-9d2f-0c5a3f7b1e11'

/** What the database sees of a worker that is at work, until it is closed. */
export async function workerAtWork({ db }: Pick<TestApp, 'db'>): Promise<Pick<Database, 'close'>> {
  const worker = connect(db.url, { max: 1, applicationName: 'stapwijzer-worker' })
  await worker.pool`select`
  return worker
}

/** Sources: one well, one refused, one failed, one too old, one new, one switched off. */
export async function putSources({ db, deps }: Pick<TestApp, 'db' | 'deps'>): Promise<void> {
  const now = deps.now()
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
  const counts = { read: 40, created: 5, updated: 3, unchanged: 29, withdrawn: 1, rejected: 3 }
  await db.tx('ingest', async ({ sql }) => {
    const source = (id: string, name: string, checkedAt: Date | null, enabled = true) => sql`
      insert into catalogue.source (id, name, format, address, schedule, enabled, rhythm_seconds, created_at, checked_at)
      values (${id}, ${name}, 'csv', 'https://feed.example/', '0 5 * * *', ${enabled}, ${26 * 3600}, ${hoursAgo(500)}, ${checkedAt})
      on conflict (id) do update set name = excluded.name, address = excluded.address, schedule = excluded.schedule,
        enabled = excluded.enabled, rhythm_seconds = excluded.rhythm_seconds, checked_at = excluded.checked_at,
        created_at = excluded.created_at`
    const run = (
      id: string,
      of: string,
      at: Date,
      status: string,
      reason: string | null,
      rest: object = {},
    ) => sql`
      insert into catalogue.run ${sql({ id, source_id: of, format: 'csv', started_at: at, finished_at: new Date(at.getTime() + 4000), status, reason, ...rest })}`
    await source('zeist', 'Vakschool Zeist', hoursAgo(4))
    await source('krimp', 'Avondschool De Krimp', hoursAgo(20))
    await source('stuk', 'College Kapotte Lijn', hoursAgo(20))
    await source('oud', 'Leerhuis Oud', hoursAgo(400))
    await source('uit', 'Academie Uit', null, false)
    const about = { owner: 'Vakschool Zeist', contact: 'feed@vakschool.example', secret: 'never-told' }
    await sql`update catalogue.source set config = ${sql.json(about)} where id = 'zeist'`
    await run(randomUUID(), 'zeist', hoursAgo(28), 'done', null, { counts: sql.json(counts), warnings: 0 })
    await run(fullRun, 'zeist', hoursAgo(4), 'done', null, { counts: sql.json(counts), warnings: 25 })
    await run(randomUUID(), 'krimp', hoursAgo(2), 'refused', 'shrink-guard', {
      counts: sql.json({ ...counts, created: 0, updated: 0, unchanged: 0, withdrawn: 0 }),
      message: '30 of 40 live courses would be withdrawn.',
      warnings: 0,
    })
    await run(randomUUID(), 'stuk', hoursAgo(2), 'failed', 'feed-unreachable', {
      message: 'The server answered 503 three times.',
    })
    await run(randomUUID(), 'oud', hoursAgo(400), 'unchanged', null, {
      counts: sql.json(counts),
      warnings: 0,
    })
    const found = (kind: string, position: number, key: string, code: string, message: string) => sql`
      insert into catalogue.run_finding (run_id, kind, position, key, path, code, message)
      values (${fullRun}, ${kind}, ${position}, ${key}, ${'fields.price'}, ${code}, ${message})`
    await found('reject', 1, 'LAS-1', 'missing-title', 'There is no title.')
    await found('reject', 2, '=HYPERLINK("http://evil.example")', 'duplicate-id-conflict', '+1;2')
    await found('reject', 3, 'LAS-3', 'expired', 'It ended on 2026-01-01.')
    for (let position = 1; position <= 25; position += 1) {
      const code = position <= 20 ? 'price-unparsable' : 'unknown-level'
      await found('warning', position, `LAS-${position}`, code, 'The price "veel" is no amount.')
    }
  })
}

export type PutMail = {
  to?: string
  kind?: string
  text?: string
  attempts?: number
  failure?: string
  sent?: boolean
}

/** Puts one mail into the outbox and gives its id. */
export async function putMail(
  { db, deps }: Pick<TestApp, 'db' | 'deps'>,
  mail: PutMail = {},
): Promise<string> {
  const { to = 'sanne@voorbeeld.nl', kind = 'person-news', text = 'Hallo,\n\nEr is nieuws.\n' } = mail
  const { attempts = 0, failure = null, sent = false } = mail
  const id = randomUUID()
  const now = deps.now()
  await db.tx('app', async (tx) => {
    await setReferralScope(tx, { system: true })
    const { sql } = tx
    const message = sent ? null : sql.json({ to, subject: 'Nieuws over je vraag', text })
    await sql`
      insert into private.outbox (id, kind, message, created_at, attempts, next_attempt_at, last_failure, sent_at)
      values (${id}, ${kind}, ${message}, ${now}, ${sent ? 1 : attempts}, ${now}, ${failure}, ${sent ? now : null})`
  })
  return id
}

/** Puts one message to the system of the desk of Utrecht and gives its id. */
export async function putDelivery(
  { db, deps }: Pick<TestApp, 'db' | 'deps'>,
  state: AdminDelivery['state'],
): Promise<string> {
  const id = randomUUID()
  const now = deps.now()
  const failed = state === 'given-up' || state === 'failing'
  await db.tx('app', async (tx) => {
    await setReferralScope(tx, { system: true })
    await tx.sql`
      insert into private.delivery (id, desk_id, referral_id, event, body, created_at, attempts, next_attempt_at, last_failure,
        delivered_at, given_up_at)
      values (${id}, 'leerwerkloket-utrecht', ${randomUUID()}, 'referral.submitted', '{}', ${now}, ${state === 'waiting' ? 0 : 3},
        ${now}, ${failed ? 'refused' : null}, ${state === 'delivered' ? now : null}, ${state === 'given-up' ? now : null})`
  })
  return id
}

/** Lines of the audit log, oldest first. */
export function auditLines({ db }: Pick<TestApp, 'db'>, action: string) {
  return db.read(
    'audit',
    ({ sql }) => sql<{ action: string; object: string; result: string; origin: string; actor: string }[]>`
    select action, object, result, origin, actor from audit.line where action = ${action} order by id`,
  )
}

/** Puts a pair of courses on the review list. */
export async function putPair(
  { db, deps }: Pick<TestApp, 'db' | 'deps'>,
  courses: readonly [string, string],
  { reason = 'similar', evidence = '2027-02-01' }: { reason?: string; evidence?: string } = {},
): Promise<void> {
  const [a, b] = [...courses].sort()
  await db.tx(
    'ingest',
    ({ sql }) => sql`
    insert into catalogue.duplicate_review (course_a, course_b, reason, evidence, found_at)
    values (${a!}, ${b!}, ${reason}, ${evidence}, ${deps.now()})`,
  )
}

/** The word of a platform admin about two courses. */
export async function putVerdict(
  { db, deps }: Pick<TestApp, 'db' | 'deps'>,
  [a, b]: readonly [string, string],
  verdict: 'same' | 'different',
): Promise<void> {
  await db.tx('app', (tx) => decidePair(tx, { a, b, verdict, actor: 'demo-4', at: deps.now() }))
}

/** The prices a course has had, oldest first. An amount is a decimal text with VAT, `free`, or null for an unknown one. */
export async function putPrices(
  { db }: Pick<TestApp, 'db'>,
  course: string,
  prices: readonly (readonly [since: string, amount: string | null])[],
): Promise<void> {
  const rows = prices.map(([since, amount]) => ({
    course_id: course,
    since: new Date(since),
    status: amount === null ? 'unknown' : amount === 'free' ? 'free' : 'known',
    amount: amount === 'free' ? null : amount,
    currency: amount === null || amount === 'free' ? null : 'EUR',
    vat_included: amount === null || amount === 'free' ? null : true,
  }))
  await db.tx('ingest', ({ sql }) => sql`insert into catalogue.course_price ${sql(rows)}`)
}
