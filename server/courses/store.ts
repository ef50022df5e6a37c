/** Reads one course of the catalogue, live or withdrawn, with every source that brings it and the prices it has had. */
import type { Reading } from '@stapwijzer/shared/db/client.ts'
import { readShownCourses, type ShownCourse } from '@stapwijzer/shared/db/shown-courses.ts'
import type { Price } from '@stapwijzer/shared/domain/course.ts'

export type StoredCourse = ShownCourse & {
  /** The sources that offer it now, the one whose facts come first in front; empty for a withdrawn course. */
  sources: SourceOfCourse[]
  /** What it leads to and teaches, strongest first. */
  occupations: LinkedConcept[]
  skills: LinkedConcept[]
}

export type LinkedConcept = { id: string; uri: string; label: string }

export type SourceOfCourse = {
  source: string
  sourceId: string
  firstSeenAt: Date
  /** When the source was last read with this course in it. */
  fetchedAt: Date
  lastChangedAt: Date
  qualityScore: number
  missingFacts: string[]
  /** The prices that were on its card, oldest first; empty while the first one stands. */
  prices: (Price & { since: string })[]
}

const canonicalId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export async function readCourse(reading: Reading, id: string): Promise<StoredCourse | null> {
  if (!canonicalId.test(id)) return null
  const shown = (await readShownCourses(reading, [id])).get(id)
  if (!shown) return null
  if (shown.withdrawn) return { ...shown, sources: [], occupations: [], skills: [] }
  const [sources, occupations, skills] = await Promise.all([
    readSources(reading, shown.id),
    readLinked(reading, shown.id, 'occupation'),
    readLinked(reading, shown.id, 'skill'),
  ])
  return { ...shown, sources, occupations, skills }
}

/** Concepts that are retired are left out. */
async function readLinked(
  { sql }: Reading,
  id: string,
  kind: 'occupation' | 'skill',
): Promise<LinkedConcept[]> {
  return sql<LinkedConcept[]>`
    select o.id, o.uri, o.label from catalogue.course_concept k
    join catalogue.${sql(kind)} o on o.id = k.concept_id and o.retired_at is null
    where k.course_id = ${id} and k.kind = ${kind} order by k.strength desc, k.concept_id collate "C"`
}

function readSources({ sql }: Reading, id: string): Promise<SourceOfCourse[]> {
  return sql<SourceOfCourse[]>`
    select c.source_id as source, c.item_id as "sourceId", c.first_seen_at as "firstSeenAt",
      case when c.held then c.fetched_at else greatest(c.fetched_at, f.checked_at) end as "fetchedAt",
      c.last_changed_at as "lastChangedAt", coalesce(c.quality_score, 0) as "qualityScore",
      coalesce(c.missing_facts, '{}') as "missingFacts",
      (select coalesce(jsonb_agg(jsonb_build_object('since', p.since, 'status', p.status, 'amount', p.amount,
          'currency', p.currency, 'vatIncluded', p.vat_included) order by p.since), '[]')
        from catalogue.course_price p where p.course_id = c.id) as prices
    from catalogue.course c
    join catalogue.source f on f.id = c.source_id
    left join catalogue.course_cluster k on k.course_id = c.id
    where c.withdrawn_at is null
      and c.id = any(array(select course_id from catalogue.course_cluster where lead_id = ${id}) || ${id}::uuid)
    order by k.rank`
}
