/** For tests: what no one can do in the product. */
import type { Database } from '@stapwijzer/shared/db/client.ts'
import { before, daysOf, halfYearOf } from '@stapwijzer/shared/domain/insight/periods.ts'
import { publishDue } from '../insight/publish.ts'
import { putCounts } from '../insight/testing.ts'
import type { TestApp } from '../testing.ts'
import { inventReport } from './demo.ts'

export async function emptyReports({ pool }: Pick<Database, 'pool'>): Promise<void> {
  await pool.begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await sql`delete from insight.report`
    await sql`delete from insight.report_draft`
  })
}

/** Counts of a half-year and the published report of it; gives the half-year. */
export async function putReport({ db, deps }: Pick<TestApp, 'db' | 'deps'>): Promise<string> {
  const today = deps.today()
  const period = before(halfYearOf(today))
  const { from } = daysOf(period)
  await putCounts(db, [
    [from, 'search', 'region=midden-utrecht&language=nl', 61],
    [from, 'search-without-result', 'region=midden-utrecht&language=nl', 22],
    [from, 'course-view', '', 140],
    [from, 'plan-saved', '', 4],
  ])
  await publishDue(deps.db, today)
  await inventReport(deps.db, { today, at: deps.now() })
  return period
}
