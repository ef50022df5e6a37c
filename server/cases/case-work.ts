/** Work on one case: whether somebody may see it, the work, and exactly one audit line, in one transaction. */
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import type { Deps } from '../deps.ts'
import { isUuid } from '../http/bearer.ts'
import { insistOnVersion } from '../http/preconditions.ts'
import { ProblemError } from '../http/problem.ts'
import type { SignedIn } from '../identity/signed-in.ts'
import { findCase, lockCase, type CaseRow, type Scope } from './store.ts'

/** A policy officer sees every case, a sector body those that name it. */
export function scopeOf({ access }: SignedIn): Scope {
  return { sectors: access.policy ? null : access.sectors }
}

function isIn({ sectors }: Scope, row: CaseRow): boolean {
  return sectors === null || row.sectors.some((one) => sectors.includes(one))
}

export type CaseTask = {
  action: string
  id: string
  trace: string
  /** Holds the case until the end. */
  change: boolean
  /** The header; absent where a change takes nothing of anybody away. */
  version?: { ifMatch: string | undefined }
}

export function caseTag({ version }: CaseRow): string {
  return `"${version}"`
}

/**
 * Does `work` on a case that its asker may see; any other is 404, like one that does not exist. A refusal is returned and not
 * thrown by `work`, so that its audit line is kept.
 */
export async function workOnCase<T>(
  { db, now }: Deps,
  who: SignedIn,
  task: CaseTask,
  work: (tx: Tx, row: CaseRow) => Promise<T | ProblemError>,
): Promise<T> {
  const read = task.change ? lockCase : findCase
  const outcome = await db.tx('app', async (tx) => {
    const row = isUuid(task.id) ? await read(tx, task.id) : undefined
    const done = await decided(row, who, task, (found) => work(tx, found))
    await writeAuditLine(tx, {
      action: task.action,
      object: `case/${isUuid(task.id) ? task.id : 'unknown'}`,
      result: done instanceof ProblemError ? `refused: ${done.status}` : 'ok',
      origin: who.origin,
      actor: who.subject,
      at: now(),
      trace: task.trace,
    })
    return done
  })
  if (outcome instanceof ProblemError) throw outcome
  return outcome
}

async function decided<T>(
  row: CaseRow | undefined,
  who: SignedIn,
  { version }: CaseTask,
  work: (row: CaseRow) => Promise<T | ProblemError>,
): Promise<T | ProblemError> {
  if (!row || !isIn(scopeOf(who), row)) return new ProblemError(404, 'There is no case with this id here.')
  if (version) {
    try {
      insistOnVersion(version.ifMatch, caseTag(row))
    } catch (error) {
      if (error instanceof ProblemError) return error
      throw error
    }
  }
  return work(row)
}
