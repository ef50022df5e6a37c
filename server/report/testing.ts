/** For tests: what no one can do in the product. */
import type { Database } from '@stapwijzer/shared/db/client.ts'

export async function emptyReports({ pool }: Pick<Database, 'pool'>): Promise<void> {
  await pool.begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await sql`delete from insight.report`
    await sql`delete from insight.report_draft`
  })
}
