/**
 * Deletes what may no longer be kept, and proves it: each run leaves a row with its counts, no content. A dry run does the
 * same work and takes it back, so that its counts are those of a real run.
 */
import type { Database, Role, Tx } from '@stapwijzer/shared/db/client.ts'
import { retentionRun } from '@stapwijzer/shared/db/schema/desk.ts'
import { deleteCounts } from './retention-counts.ts'
import { deleteAudit, deleteCatalogue, deletePersonal } from './retention-rows.ts'

export type RetentionCounts = Awaited<ReturnType<typeof deletePersonal>> &
  Awaited<ReturnType<typeof deleteCatalogue>> &
  Awaited<ReturnType<typeof deleteCounts>> &
  Awaited<ReturnType<typeof deleteAudit>>

/** `asOf` is the moment that the terms are counted to. */
export async function deleteExpired(
  db: Database,
  asOf: Date,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<RetentionCounts> {
  const part = dryRun ? rolledBack : inTransaction
  const catalogue = await part(db, 'ingest', (tx) => deleteCatalogue(tx, asOf))
  const audit = await part(db, 'retention', (tx) => deleteAudit(tx, asOf, dryRun))
  const personalAndCounts = async (tx: Tx) => ({
    ...(await deletePersonal(tx, asOf)),
    ...(await deleteCounts(tx, asOf)),
  })
  const counted = (tx: Tx, personal: Awaited<ReturnType<typeof personalAndCounts>>) => {
    const counts = { ...personal, ...catalogue, ...audit }
    return writeProof(tx, { asOf, dryRun, counts })
  }
  if (dryRun) {
    const personal = await rolledBack(db, 'app', personalAndCounts)
    return db.tx('app', (tx) => counted(tx, personal))
  }
  // The proof stands in the transaction of the last part: without it those rows are still there.
  return db.tx('app', async (tx) => counted(tx, await personalAndCounts(tx)))
}

/** The earlier of this process's clock and the database's: one that runs ahead deletes nothing too early. */
export async function earlierClock(db: Database, now: Date): Promise<Date> {
  const [row] = await db.read('app', ({ sql }) => sql<{ now: Date }[]>`select now()`)
  return row && row.now < now ? row.now : now
}

async function writeProof(
  { orm, sql }: Tx,
  run: { asOf: Date; dryRun: boolean; counts: RetentionCounts },
): Promise<RetentionCounts> {
  const [clock] = await sql<{ now: Date }[]>`select now()`
  await orm.insert(retentionRun).values({ ...run, at: clock!.now })
  return run.counts
}

type Part = <T>(db: Database, role: Role, work: (tx: Tx) => Promise<T>) => Promise<T>

const inTransaction: Part = (db, role, work) => db.tx(role, work)

/** Does the work and takes it back. */
const rolledBack: Part = async (db, role, work) => {
  const undo = new Error('taken back')
  let result: { done: Awaited<ReturnType<typeof work>> } | null = null
  await db
    .tx(role, async (tx) => {
      result = { done: await work(tx) }
      throw undo
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error
    })
  return result!.done
}
