/**
 * A field that is gone from every item keeps its old value in the courses that had it, with one warning; a field that
 * is absent or empty in single items clears it there.
 */
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import { copyText } from '@stapwijzer/shared/db/copy.ts'
import { copyRow } from '@stapwijzer/shared/db/copy-text.ts'
import type { Course, Offering } from '@stapwijzer/shared/domain/course.ts'
import { courseQuality } from '@stapwijzer/shared/domain/quality.ts'
import { linkKeys } from '../duplicates/keys.ts'
import type { VanishableField } from '../feeds/format.ts'
import type { Steps } from './ahead.ts'
import { isEmpty, offeringFacts } from './field-watch.ts'
import type { Findings } from './findings.ts'
import { isMadeId } from './offering-ids.ts'
import { factNames, keyLines } from './stage.ts'
import { storedCourse } from './stored-text.ts'

/** A field that follows from another one: it is kept with it, but only the other one is reported. */
const follows: Partial<Record<VanishableField, VanishableField>> = {
  nlqf: 'level',
  costLines: 'price',
  flexibleStart: 'offerings',
}

/** Keeps the old values in the staged rows. `unseen`: fields that no item of this run had. */
export async function keepVanishedFields(
  steps: Steps,
  source: string,
  unseen: readonly VanishableField[],
  findings: Findings,
): Promise<void> {
  if (unseen.length === 0) return
  const vanished = await steps.tx('ingest', ({ sql }) => fieldsOfLiveCourses(sql, source, unseen))
  if (vanished.length === 0) return
  for (const field of vanished) {
    const leader = follows[field]
    if (leader && vanished.includes(leader)) continue
    const message = `No item has this field any more; courses keep the value they had.`
    findings.warn({ key: source, path: field, code: 'field-vanished', message })
  }
  await steps.tx('ingest', async ({ sql }) => {
    await sql.unsafe(
      'create temp table merged (seq integer not null, hash text not null, score smallint, missing text[], keys text, data jsonb) on commit drop',
    )
    for (let after = 0; ;) {
      const rows = await changedRows(sql, source, after)
      if (rows.length === 0) break
      after = rows.at(-1)?.seq ?? after
      const lines = rows.map((row) => mergedLine(row, vanished))
      await copyText(sql, 'merged', 'seq hash score missing keys data', lines)
    }
    await sql`update stage s set hash = m.hash, score = m.score, missing = m.missing, keys = m.keys, data = m.data from merged m where m.seq = s.seq`
  })
}

/**
 * Those that some live course has. A course that an item brings as it is has none of them, since no item has: only the others
 * are unpacked, once for all fields.
 */
async function fieldsOfLiveCourses(
  sql: Sql,
  source: string,
  fields: readonly VanishableField[],
): Promise<VanishableField[]> {
  const paths = fields.map((field) => inOfferings(field, fields))
  const found = await sql<{ field: VanishableField }[]>`
    with live as materialized (
      select c.data || '{}' as data from catalogue.course c
      where c.source_id = ${source} and c.withdrawn_at is null and not exists (
        select from stage s where s.kind = 'item' and s.item_id = c.item_id and s.hash = c.hash))
    select field
    from unnest(${fields as string[]}::text[], ${paths}::text[]) with ordinality f (field, path, position)
    where exists (
      select from live
      where data->field not in ('null', '[]') and coalesce(data->field->>'status', '') <> 'unknown'
        or data @? path::jsonpath)
    order by position`
  return found.map(({ field }) => field)
}

/** The path to a fact in offerings; one that leads nowhere for what offerings do not have, or when they are gone too. */
function inOfferings(field: VanishableField, unseen: readonly VanishableField[]): string {
  const isFact = offeringFacts.some((fact) => fact === field)
  if (!isFact || unseen.includes('offerings')) return '$.none'
  return `$.offerings[*].${field} ? (@ != null && !(@.status == "unknown"))`
}

type ChangedRow = { seq: number; data: Course; old: Course; old_hash: string }

/** The next staged courses that differ from a live one. */
function changedRows(sql: Sql, source: string, after: number): Promise<ChangedRow[]> {
  return sql<ChangedRow[]>`
    select s.seq, s.data, c.data as old, c.hash as old_hash
    from stage s join catalogue.course c
      on c.source_id = ${source} and c.item_id = s.item_id and c.withdrawn_at is null
    where s.data is not null and s.seq > ${after}
    order by s.seq limit 500`
}

/**
 * The same for the facts of offerings, each compared with what it was before. Without its place an offering gets another
 * made id: then it is the next one on those days, and keeps the id with the place.
 */
function keptInOfferings(
  offerings: readonly Offering[],
  old: readonly Offering[],
  vanished: readonly VanishableField[],
): Offering[] {
  const facts = offeringFacts.filter((fact) => vanished.includes(fact))
  if (facts.length === 0) return [...offerings]
  const left = new Set(old)
  const take = (offering: Offering, fits: (one: Offering) => boolean) => {
    const found = [...left].find(
      (one) => one.start === offering.start && one.end === offering.end && fits(one),
    )
    if (found) left.delete(found)
    return found
  }
  const known = offerings.map((offering) => take(offering, ({ id }) => id === offering.id))
  return offerings.map((offering, at) => {
    const sameDays = facts.includes('location') && isMadeId(offering.id)
    const before = known[at] ?? (sameDays ? take(offering, ({ id }) => isMadeId(id)) : undefined)
    const kept = { ...offering, id: before?.id ?? offering.id }
    for (const fact of facts)
      if (before && isEmpty(offering[fact])) Object.assign(kept, { [fact]: before[fact] })
    return kept
  })
}

function mergedLine({ seq, data, old, old_hash }: ChangedRow, vanished: readonly VanishableField[]): string {
  const course = { ...data }
  for (const field of vanished) if (!isEmpty(old[field])) Object.assign(course, { [field]: old[field] })
  course.offerings = keptInOfferings(course.offerings, old.offerings, vanished)
  const { json, hash } = storedCourse(course)
  const same = hash === old_hash
  const quality = courseQuality(course)
  const keys = keyLines(linkKeys(course))
  return copyRow([seq, hash, quality.score, factNames(quality), keys, same ? null : json])
}
