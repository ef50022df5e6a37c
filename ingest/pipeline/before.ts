/** What the last run that changed a source replaced, so that it can be undone (step-back.ts). One step is kept. */
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { linkKeys } from '../duplicates/keys.ts'
import type { RunProviders } from '../providers/run-providers.ts'
import { copyToStage, type StagedRow } from './stage.ts'

const readAtOnce = 250

/** Keeps what the run is about to replace. Reads its `verdict`, `stage` and `withdrawal`, before anything is written. */
export async function keepBefore(sql: Sql, source: string, now: Date): Promise<void> {
  await sql`delete from catalogue.course_before where source_id = ${source}`
  await sql`
    insert into catalogue.course_before (course_id, source_id, withdrawn, fetched_at, hash,
      title, data, quality_score, missing_facts, raw, raw_encoding, raw_hash)
    select c.id, ${source}, c.withdrawn_at is not null, ${lastSight(sql)}, c.hash,
      case when v.renewed then c.title end,
      case when v.renewed then c.data end, case when v.renewed then c.quality_score end,
      case when v.renewed then c.missing_facts end, r.raw, r.encoding, r.hash
    from verdict v join stage s using (seq) join catalogue.course c on c.id = v.course_id
    join catalogue.source f on f.id = ${source}
    left join catalogue.raw_item r on s.raw is not null and r.source_id = ${source} and r.item_id = v.item_id
    where v.action = 'updated'
    union all
    select c.id, ${source}, false, ${lastSight(sql)}, c.hash, null, null, null, null, null, null, null
    from withdrawal w join catalogue.course c on c.id = w.id join catalogue.source f on f.id = ${source}`
  await sql`update catalogue.source set changed_at = ${now} where id = ${source}`
}

/** When a course `c` of the source `f` was seen last; of a withdrawn one it is later than that, and nobody is told. */
function lastSight(sql: Sql) {
  return sql`case when c.held then c.fetched_at else greatest(c.fetched_at, f.checked_at) end`
}

type Row = {
  course_id: string
  item_id: string
  hash: string
  title: string
  data: Course | null
  quality_score: number | null
  missing_facts: string[] | null
  raw: string | null
  raw_encoding: string
  raw_hash: string
}

/** Puts the courses that were live before the last change on the stage, as they were, as if a feed had brought them. */
export async function stageBefore(sql: Sql, source: string, providers: RunProviders): Promise<void> {
  let seq = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await sql<Row[]>`
      select b.*, c.item_id from catalogue.course_before b join catalogue.course c on c.id = b.course_id
      where b.source_id = ${source} and not b.withdrawn and b.course_id > ${after}
      order by b.course_id limit ${readAtOnce}`
    if (rows.length === 0) return
    after = rows.at(-1)!.course_id
    await copyToStage(
      sql,
      rows.map((row) => staged(row, (seq += 1), providers)),
    )
  }
}

function staged(row: Row, seq: number, providers: RunProviders): StagedRow {
  const { item_id: itemId, hash, data, title, raw } = row
  // By the names that are known today: who a provider is may have turned out since.
  const ids = data && providers.idsOf(data.provider)
  const quality = { score: row.quality_score ?? 0, missingFacts: row.missing_facts ?? [] }
  return {
    seq,
    ahead: null,
    kind: 'item',
    itemId,
    hash,
    edited: null,
    course: data && {
      json: JSON.stringify(data),
      providerId: ids!.shown,
      ownProviderId: ids!.own,
      title,
      quality,
      keys: linkKeys(data),
    },
    raw: raw === null ? null : { text: raw, encoding: row.raw_encoding, hash: row.raw_hash },
  }
}
