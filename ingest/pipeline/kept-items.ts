/**
 * Keeps the raw items that no course stands for, so that people can be told why: what the last applied run rejected
 * (`good`), and all that the last failed or refused run had read (`bad`), with the courses it would have made.
 */
import type { Session, Sql } from '@stapwijzer/shared/db/client.ts'
import { sayingNothing } from '@stapwijzer/shared/domain/source-state.ts'
import type { Outcome } from './report.ts'

/** Longest key that an index takes well; longer ones are cut, and so is what is looked up. */
export const maxKeyLength = 400

/** Replaces what is kept of the last applied run. Before `apply`, in its transaction. Rows that stay the same are left alone. */
export async function keepRejected(sql: Sql, source: string, rejects: number): Promise<void> {
  if (rejects === 0) {
    await sql`delete from catalogue.kept_item where source_id = ${source} and slot = 'good'`
    return
  }
  await sql`
    create temp table kept on commit drop as
    select left(s.item_id, ${maxKeyLength}) as item_key, ${copyNumber(sql)} as copy,
      coalesce(s.raw, r.raw) as raw, coalesce(s.raw_encoding, r.encoding) as encoding, coalesce(s.raw_hash, r.hash) as hash
    from stage s
    left join catalogue.raw_item r on s.kind = 'item' and r.source_id = ${source} and r.item_id = s.item_id
    where s.kind <> 'item' or not exists (select from verdict v where v.seq = s.seq)`
  await sql`
    delete from catalogue.kept_item k where k.source_id = ${source} and k.slot = 'good'
      and not exists (select from kept n where n.item_key = k.item_key and n.copy = k.copy)`
  await sql`
    insert into catalogue.kept_item as k (source_id, slot, item_key, copy, raw, encoding, hash)
    select ${source}, 'good', n.item_key, n.copy, n.raw, n.encoding, n.hash from kept n
    on conflict (source_id, slot, item_key, copy) do update set
      raw = excluded.raw, encoding = excluded.encoding, hash = excluded.hash
    where k.hash is distinct from excluded.hash`
}

/**
 * Replaces what is kept of the last bad run, unless this one read nothing. Items that the catalogue has in the same form
 * were not staged again, so they are taken from there.
 */
export async function keepBadRun(sql: Sql, source: string, runId: string): Promise<void> {
  const [found] = await sql<{ any: boolean }[]>`select exists (select from stage) as any`
  if (!found?.any) return
  await sql`delete from catalogue.kept_item where source_id = ${source} and slot = 'bad'`
  await sql`
    insert into catalogue.kept_item (source_id, slot, item_key, copy, run_id, raw, encoding, hash, data)
    select ${source}, 'bad', left(s.item_id, ${maxKeyLength}), ${copyNumber(sql)}, ${runId},
      coalesce(s.raw, r.raw), coalesce(s.raw_encoding, r.encoding), coalesce(s.raw_hash, r.hash),
      case when s.kind = 'item' then coalesce(s.data, c.data) end
    from stage s
    left join catalogue.raw_item r on s.kind = 'item' and r.source_id = ${source} and r.item_id = s.item_id
    left join catalogue.course c on s.kind = 'item' and c.source_id = ${source} and c.item_id = s.item_id`
}

/**
 * The same after a run that failed, on the connection that holds what it staged. Nothing happens when that is gone, or
 * when the run says nothing about the source.
 */
export async function keepFailedRun(
  session: Session | null,
  { source, reason }: Outcome,
  runId: string,
): Promise<void> {
  const silent: readonly (string | undefined)[] = [...sayingNothing, 'storage-unavailable']
  if (!session || silent.includes(reason)) return
  await session.tx('ingest', async ({ sql }) => {
    const [stage] = await sql<{ there: boolean }[]>`select to_regclass('pg_temp.stage') is not null as there`
    if (stage?.there) await keepBadRun(sql, source, runId)
  })
}

function copyNumber(sql: Sql) {
  return sql`row_number() over (partition by left(s.item_id, ${maxKeyLength}) order by s.seq)`
}
