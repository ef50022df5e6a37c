/** What must be true after all the kills: nothing acknowledged is lost or doubled, the audit log is whole, no feed is half in. */
import { verifyChain } from '@stapwijzer/shared/db/audit-chain.ts'
import type { Database } from '@stapwijzer/shared/db/client.ts'
import { ask, type Ledger } from './traffic.ts'

export type Found = { lost: number; doubled: number; auditWhole: boolean }

export async function checkLedger(url: string, db: Database, ledger: Ledger): Promise<Found> {
  let lost = 0
  const held = async (address: string, token: string, text: string) => {
    const answer = await ask(`${url}${address}`, { headers: { authorization: `Bearer ${token}` } })
    if (answer?.status !== 200 || !answer.text.includes(text)) lost += 1
  }
  for (const { id, token, title } of ledger.plans) await held(`/v1/plans/${id}`, token, title)
  for (const { id, token, question } of ledger.referrals) await held(`/v1/referrals/${id}`, token, question)
  const doubled = await db.read('app', async ({ sql }) => {
    await sql`select set_config('stapwijzer.system', 'on', true)`
    const [row] = await sql<{ count: number }[]>`
      select (select count(*) - count(distinct body->>'title') from private.plan)::int
        + (select count(*) - count(distinct sent->>'question') from private.referral)::int as count`
    return row!.count
  })
  const { broken } = await verifyChain(db, new Date())
  return { lost, doubled, auditWhole: !broken }
}

/** Courses of a source that are on offer. */
export async function offered(db: Database, source: string): Promise<number> {
  return db.read('app', async ({ sql }) => {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from catalogue.course where source_id = ${source} and withdrawn_at is null`
    return row!.count
  })
}
