/**
 * What the names of providers that a run read mean for the catalogue, decided before the run writes a course. Courses of
 * other sources may get another provider id by it, so a run whose names are new to the catalogue writes alone; all others
 * write side by side. The lock comes first and goes with the transaction: nobody waits for it while holding a course.
 */
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import type { Provider } from '@stapwijzer/shared/domain/course.ts'
import type { NamedProvider } from './groups.ts'
import { nameKey, namedProvider, type RunProviders } from './run-providers.ts'
import {
  addNames,
  isUnnamed,
  nameEverything,
  readAliases,
  readNames,
  regroup,
  removeNames,
  strayIds,
} from './store.ts'

/** Any number will do, as long as nothing else takes it. */
const lockKey = 7283006

/**
 * Keeps the run's names in the place of those that its source gave before, and puts the final ids into `stage`. Reads the
 * run's `verdict`. `fresh`: all courses of the source are the run's own. Gives the courses that others have to be shown under another id: of the catalogue, and of the run
 * itself where search rows were written ahead with the id of before.
 */
export async function settleProviders(
  sql: Sql,
  source: string,
  run: RunProviders,
  fresh: boolean,
): Promise<{ moved: string[]; ahead: string[] }> {
  const { added, gone } = await difference(sql, source, run.named())
  const unnamed = () => isUnnamed(sql, fresh ? source : null)
  if (added.length === 0 && gone.length === 0 && !(await unnamed())) {
    await sql`select pg_advisory_xact_lock_shared(${lockKey})`
    return { moved: [], ahead: await putIds(sql, run) }
  }
  await sql`select pg_advisory_xact_lock(${lockKey})`
  const first = await unnamed()
  if (first) await nameEverything(sql)
  await addNames(sql, source, added)
  await removeNames(sql, source, gone)
  const moved = await regroup(sql, first ? await strayIds(sql) : [])
  return { moved, ahead: await putIds(sql, run) }
}

/**
 * What the run names and the catalogue does not, and the other way round. A name that only courses give that were not
 * read now (withdrawn, or rejected in error) stays: they are still what they were.
 */
async function difference(
  sql: Sql,
  source: string,
  named: readonly NamedProvider[],
): Promise<{ added: NamedProvider[]; gone: NamedProvider[] }> {
  const stored = new Map((await readNames(sql, source)).map((name) => [nameKey(name), name]))
  const read = new Map(named.map((name) => [nameKey(name), name]))
  const added = [...read].flatMap(([key, name]) => (stored.has(key) ? [] : [name]))
  const missing = [...stored].filter(([key]) => !read.has(key))
  if (missing.length === 0) return { added, gone: [] }
  const rows = await sql<{ provider: Provider }[]>`
    select distinct c.data->'provider' as provider from catalogue.course c
    where c.source_id = ${source} and not exists (select from verdict v where v.course_id = c.id)`
  const kept = new Set(rows.map(({ provider }) => nameKey(namedProvider(source, provider))))
  return { added, gone: missing.flatMap(([key, name]) => (kept.has(key) ? [] : [name])) }
}

/** Where an institution is called otherwise than when its courses were read. */
async function putIds(sql: Sql, run: RunProviders): Promise<string[]> {
  const aliases = await readAliases(sql)
  const given = run.given((own) => aliases.get(own) ?? own)
  if (given.length === 0) return []
  const rows = await sql<{ id: string }[]>`
    with put as (
      update stage s set provider_id = r.shown
      from jsonb_to_recordset(${JSON.stringify(given)}::text::jsonb) as r(own text, shown text)
      where s.provider_own = r.own returning s.seq, r.shown),
    straight as (
      update catalogue.course c set provider_id = put.shown
      from put join verdict v using (seq) where c.id = v.course_id and v.action = 'created')
    select v.course_id as id from put join verdict v using (seq) where v.doc is not null`
  return rows.map(({ id }) => id)
}
