/** How the work stands that nobody waits for at a screen: questions at desks, mail, messages, retention, the audit log. Numbers only. */
import { chainHead } from '@stapwijzer/shared/db/audit-chain.ts'
import type { Database, Sql, Tx } from '@stapwijzer/shared/db/client.ts'
import { isOverdue } from '../referrals/overdue.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { referral } from '@stapwijzer/shared/db/schema/private.ts'
import { readSourceConditions } from '@stapwijzer/shared/db/source-status.ts'
import { owesContact } from '@stapwijzer/shared/domain/referral/promise.ts'
import { isTrouble } from '@stapwijzer/shared/domain/source-state.ts'
import { and, count, inArray, isNull, sql } from 'drizzle-orm'
import { countWorkers } from '../health/workers.ts'

/** Ages are in seconds; null where nothing waits, or nothing happened yet. */
export type WorkFigures = {
  desks: { desk: string; waiting: number; overdue: number; oldestSeconds: number | null }[]
  mails: { waiting: number; failing: number; oldestSeconds: number | null }
  deliveries: { waiting: number; failing: number; givenUp: number; oldestSeconds: number | null }
  reports: { waiting: number; oldestSeconds: number | null }
  /** Since the last run that deleted something for real. */
  retentionAgeSeconds: number | null
  /** Number of the last seal of the audit log; 0 while it is empty. It only ever grows. */
  auditHead: number
  sourcesInTrouble: number
  /** Sessions of workers in the database; 0 means that nothing is sent, read or deleted. */
  workers: number
}

/** `today` is the day in Amsterdam, for what desks promised. Throws when the database cannot be asked. */
export async function readWork(db: Database, now: Date, today: string): Promise<WorkFigures> {
  const [counted, head, workers] = await Promise.all([
    db.read('app', async (tx) => {
      await setReferralScope(tx, { system: true })
      return {
        desks: await readDesks(tx, now, today),
        ...(await readOutgoing(tx.sql, now)),
        sources: await readSourceConditions(tx.sql, now),
      }
    }),
    chainHead(db),
    countWorkers(db),
  ])
  const { sources, ...figures } = counted
  return {
    ...figures,
    auditHead: head?.number ?? 0,
    sourcesInTrouble: sources.filter(({ state }) => isTrouble(state)).length,
    workers,
  }
}

/** By desk, what waits for a receipt or a first contact. One that its person asked to leave alone waits for nobody. */
async function readDesks({ orm }: Tx, now: Date, today: string): Promise<WorkFigures['desks']> {
  return orm
    .select({
      desk: referral.deskId,
      waiting: count(),
      overdue: sql`count(*) filter (where ${isOverdue(today)})`.mapWith(Number),
      oldestSeconds:
        sql`extract(epoch from ${now.toISOString()}::timestamptz - min(${referral.createdAt}))`.mapWith(
          Number,
        ),
    })
    .from(referral)
    .where(and(inArray(referral.state, [...owesContact]), isNull(referral.restrictedAt)))
    .groupBy(referral.deskId)
    .orderBy(referral.deskId)
}

async function readOutgoing(
  sql: Sql,
  now: Date,
): Promise<Pick<WorkFigures, 'mails' | 'deliveries' | 'reports' | 'retentionAgeSeconds'>> {
  const [mails] = await sql<WorkFigures['mails'][]>`
    select count(*) filter (where attempts = 0)::int as waiting, count(*) filter (where attempts > 0)::int as failing,
      extract(epoch from ${now}::timestamptz - min(created_at))::float8 as "oldestSeconds"
    from private.outbox where sent_at is null`
  const [deliveries] = await sql<WorkFigures['deliveries'][]>`
    select count(*) filter (where given_up_at is null and attempts = 0)::int as waiting,
      count(*) filter (where given_up_at is null and attempts > 0)::int as failing,
      count(given_up_at)::int as "givenUp",
      extract(epoch from ${now}::timestamptz - min(created_at) filter (where given_up_at is null))::float8 as "oldestSeconds"
    from private.delivery where delivered_at is null`
  const [reports] = await sql<WorkFigures['reports'][]>`
    select count(*)::int as waiting, extract(epoch from ${now}::timestamptz - min(created_at))::float8 as "oldestSeconds"
    from private.course_report where answered_at is null`
  const [retention] = await sql<{ age: number | null }[]>`
    select extract(epoch from ${now}::timestamptz - max(at))::float8 as age from private.retention_run where not dry_run`
  return {
    mails: { ...mails! },
    deliveries: { ...deliveries! },
    reports: { ...reports! },
    retentionAgeSeconds: retention!.age,
  }
}
