/**
 * After a run, and after what people decided: makes the clusters of the courses concerned anew and merges their facts.
 * One transaction does this at a time, so that two runs neither wait for each other in a circle nor make two leads; the
 * lock comes before anything is written to the search, and goes with the transaction.
 */
import type { Sql, Tx } from '@stapwijzer/shared/db/client.ts'
import { clusterCourses } from './clusters.ts'
import { nextComponent, seedsOfDecisions, seedsOfEverything, seedsOfRun } from './seeds.ts'
import { findSimilar } from './similar.ts'
import { rewriteKeys, writeKeys } from './stored-keys.ts'
import { readNodes, readWords, replaceClusters, replaceUnsure } from './store.ts'

/** Any number will do, as long as nothing else takes it. */
const lockKey = 7283005

/** Waits until nobody else writes which courses are shown; holds until the end of the transaction. */
export async function lockShownCourses({ sql }: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockKey})`
}

/**
 * Links what the run of a source changed (its temporary tables `verdict` and `withdrawal`) with other sources. Gives the
 * courses whose shown form may have changed, besides those of the run itself.
 */
export async function linkDuplicates({ sql }: Tx, source: string, now: Date): Promise<string[]> {
  await sql`select pg_advisory_xact_lock(${lockKey})`
  await sql`
    create temp table touched on commit drop as
    select course_id as id from verdict where action <> 'unchanged' union all select id from withdrawal`
  await writeKeys(sql, source)
  await seedsOfRun(sql, source)
  const changed = await relink(sql, now)
  await findSimilar(sql, source, now)
  return changed
}

/** Acts on what people decided since. Gives the courses whose shown form may have changed; none when nobody said anything. */
export async function followDecisions({ sql }: Tx, now: Date): Promise<string[]> {
  await sql`select pg_advisory_xact_lock(${lockKey})`
  await seedsOfDecisions(sql)
  return relink(sql, now)
}

/** Makes all keys and clusters anew, for when the rules have changed. Gives the courses whose shown form may have changed. */
export async function linkEverything({ sql }: Tx, now: Date): Promise<string[]> {
  await sql`select pg_advisory_xact_lock(${lockKey})`
  await rewriteKeys(sql)
  await seedsOfEverything(sql)
  return relink(sql, now)
}

async function relink(sql: Sql, now: Date): Promise<string[]> {
  const changed: string[] = []
  for (let ids = await nextComponent(sql); ids.length > 0; ids = await nextComponent(sql)) {
    const nodes = await readNodes(sql, ids)
    const { clusters, unsure } = clusterCourses(nodes, await readWords(sql, ids))
    changed.push(...(await replaceClusters(sql, ids, clusters)))
    await replaceUnsure(sql, ids, unsure, now)
  }
  await sql`update catalogue.duplicate_decision set applied_at = ${now} where applied_at is null`
  return changed
}
