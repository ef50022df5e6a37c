/** A stored plan as its owner gets it. Pure. */
import type { PlanView } from '@stapwijzer/shared/api/plans.ts'
import type { PlanRow } from './store.ts'

export function planView(row: PlanRow): PlanView {
  return {
    id: row.id,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    ...row.body,
  }
}

/** Everything that is kept in its row but the hashes of the tokens. */
export function exportView(row: PlanRow) {
  return {
    plan: planView(row),
    seen: row.seen,
    seenAt: row.seenAt?.toISOString() ?? null,
    readToken: row.readTokenHash !== null,
  }
}

/** Changes with every write, and says nothing about what is in the plan. */
export function etagOf(row: Pick<PlanRow, 'id' | 'version'>): string {
  return `"${row.id.slice(0, 8)}-${row.version}"`
}
