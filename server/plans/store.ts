/** The SQL of plans. Every function works in the caller's transaction. A plan that has expired is not there. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { plan } from '@stapwijzer/shared/db/schema/private.ts'
import { planOf } from '@stapwijzer/shared/domain/plan/plan-of.ts'
import type { Plan, PlanBody } from '@stapwijzer/shared/domain/plan/plan.ts'
import { and, eq, gt, or } from 'drizzle-orm'
import { ProblemError } from '../http/problem.ts'
import type { Snapshot } from './seen.ts'

export type PlanRow = Omit<typeof plan.$inferSelect, 'body'> & { body: Plan }
/** When it is written, and when it ends if it is not written again. */
export type Times = { at: Date; expiresAt: Date }

/** What is written with every version: the plan, and the facts of its courses. */
export type Content = { body: Plan } & Snapshot

/** The id of the new plan; undefined when a plan has the id that was given. */
export async function insertPlan(
  { orm }: Tx,
  content: Content,
  tokenHash: string,
  times: Times,
  id?: string,
): Promise<string | undefined> {
  const [row] = await orm
    .insert(plan)
    .values({
      ...content,
      id,
      tokenHash,
      createdAt: times.at,
      updatedAt: times.at,
      expiresAt: times.expiresAt,
    })
    // Without a target: the same key at the same moment also meets on the hash of the token, and either may be first.
    .onConflictDoNothing()
    .returning({ id: plan.id })
  return row?.id
}

export async function readPlan({ orm }: Tx, id: string, now: Date): Promise<PlanRow | undefined> {
  const [row] = await orm.select().from(plan).where(living(id, now))
  return row && whole(row)
}

/** The living plan that a token opens, by the token's hash, and what it may do. */
export async function planOfHash(
  { orm }: Tx,
  hash: string,
  now: Date,
): Promise<{ id: string; may: 'change' | 'look' } | undefined> {
  const [row] = await orm
    .select({ id: plan.id, own: plan.tokenHash })
    .from(plan)
    .where(and(or(eq(plan.tokenHash, hash), eq(plan.readTokenHash, hash)), gt(plan.expiresAt, now)))
  return row && { id: row.id, may: row.own === hash ? 'change' : 'look' }
}

/** It can be gone between the check of the token and here. */
export function present(row: PlanRow | undefined): PlanRow {
  if (row) return row
  throw new ProblemError(404, 'There is nothing here that this token opens.')
}

/** The same, held until the transaction ends, so that two changes come one after the other. */
export async function lockPlan({ orm }: Tx, id: string, now: Date): Promise<PlanRow | undefined> {
  const [row] = await orm.select().from(plan).where(living(id, now)).for('update')
  return row && whole(row)
}

/** Writes the next version of a plan that is locked. */
export async function writePlan({ orm }: Tx, row: PlanRow, content: Content, times: Times): Promise<PlanRow> {
  const [written] = await orm
    .update(plan)
    .set({ ...content, version: row.version + 1, updatedAt: times.at, expiresAt: times.expiresAt })
    .where(eq(plan.id, row.id))
    .returning()
  return whole(written!)
}

export async function erasePlan({ orm }: Tx, id: string): Promise<void> {
  await orm.delete(plan).where(eq(plan.id, id))
}

/** Whether the plan was there. `readTokenHash` null takes the token for looking back. */
export async function writeTokens(
  { orm }: Tx,
  id: string,
  now: Date,
  hashes: { tokenHash: string } | { readTokenHash: string | null },
): Promise<boolean> {
  const rows = await orm.update(plan).set(hashes).where(living(id, now)).returning({ id: plan.id })
  return rows.length > 0
}

/** A plan or a step of before a member existed does not have it: nothing was said about it. */
function whole(row: typeof plan.$inferSelect): PlanRow {
  return { ...row, body: planOf(row.body as PlanBody) }
}

function living(id: string, now: Date) {
  return and(eq(plan.id, id), gt(plan.expiresAt, now))
}
