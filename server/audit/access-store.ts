/** The lines of the audit log about one referral, read in the role that may read them and nothing else. */
import type { AccessLogEntry } from '@stapwijzer/shared/api/access-log.ts'
import { sealSubject } from '@stapwijzer/shared/db/data-subject.ts'
import type { Database } from '@stapwijzer/shared/db/client.ts'
import { accessEntries, type AccessEntry } from '@stapwijzer/shared/domain/access-log.ts'

/** What an answer holds at most. */
const most = 500

/**
 * Who saw and changed a referral, newest first. Lists and exports that it stood in are found by the record of processing
 * that they left; lines of before those records by their object. `total` counts what the answer leaves out, too.
 */
export async function readAccess(
  db: Database,
  referralId: string,
): Promise<{ items: AccessEntry[]; total: number }> {
  const lines = await db.read('audit', async ({ sql, auditKey }) => {
    const sealed = auditKey === undefined ? null : sealSubject(referralId, auditKey)
    return sql<{ at: Date; action: string; result: string; actor: string }[]>`
      select at, action, result, actor from audit.line
      where object = ${`referral/${referralId}`} or id in (
        select ('x' || case when operation_id ~ '^0' then operation_id else parent_operation_id end)::bit(64)::bigint
        from audit.data_processing where data_subject_id = ${sealed})
      order by id`
  })
  const entries = accessEntries(lines)
  return { items: entries.slice(0, most), total: entries.length }
}

/** An entry as the person sees it: the desk by name, its people by number. */
export function personEntry({ at, action, by, worker, allowed }: AccessEntry, desk: string): AccessLogEntry {
  return { at: at.toISOString(), action, by, desk: worker === null ? null : desk, worker, allowed }
}
