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

/** Null for an id without a course, and for one that is not written as we write ids. */
export async function readCourse(reading: Reading, id: string): Promise<StoredCourse | null> {
  return (await readCourses(reading, [id])).get(id) ?? null
}

/** By the ids as they were asked, in their order, in four statements however many there are; unknown ones are left out. */
export async function readCourses(
  reading: Reading,
  ids: readonly string[],
): Promise<Map<string, StoredCourse>> {
  const asked = ids.filter((id) => canonicalId.test(id))
  const shown = await readShownCourses(reading, asked)
  const live = [...new Set([...shown.values()].flatMap(({ id, withdrawn }) => (withdrawn ? [] : [id])))]
  const [sources, occupations, skills] = await Promise.all([
    readSources(reading, live),
    readLinked(reading, live, 'occupation'),
    readLinked(reading, live, 'skill'),
  ])
  const of = {
    sources: Map.groupBy(sources, ({ of }) => of),
    occupations: Map.groupBy(occupations, ({ of }) => of),
    skills: Map.groupBy(skills, ({ of }) => of),
  }
  return new Map(
    [...shown].map(([id, course]) => [
      id,
      {
        ...course,
        sources: withoutOf(of.sources.get(course.id)),
        occupations: withoutOf(of.occupations.get(course.id)),
        skills: withoutOf(of.skills.get(course.id)),
      },
    ]),
  )
}

/** A row of one of several courses. */
type Of<Row> = Row & { of: string }

function withoutOf<Row>(rows: readonly Of<Row>[] = []): Omit<Of<Row>, 'of'>[] {
  return rows.map(({ of: _of, ...row }) => row)
}

/** Concepts that are retired are left out. */
function readLinked(
  { sql }: Reading,
  ids: readonly string[],
  kind: 'occupation' | 'skill',
): Promise<Of<LinkedConcept>[]> {
  return sql<Of<LinkedConcept>[]>`
    select k.course_id as of, o.id, o.uri, o.label from catalogue.course_concept k
    join catalogue.${sql(kind)} o on o.id = k.concept_id and o.retired_at is null
    where k.course_id = any(${ids as string[]}::uuid[]) and k.kind = ${kind}
    order by k.strength desc, k.concept_id collate "C"`
}

function readSources({ sql }: Reading, ids: readonly string[]): Promise<Of<SourceOfCourse>[]> {
  return sql<Of<SourceOfCourse>[]>`
    with member as (
      select id as lead_id, id as course_id from unnest(${ids as string[]}::uuid[]) id
      union select lead_id, course_id from catalogue.course_cluster where lead_id = any(${ids as string[]}::uuid[]))
    select m.lead_id as of, c.source_id as source, c.item_id as "sourceId", c.first_seen_at as "firstSeenAt",
      case when c.held then c.fetched_at else greatest(c.fetched_at, f.checked_at) end as "fetchedAt",
      c.last_changed_at as "lastChangedAt", coalesce(c.quality_score, 0) as "qualityScore",
      coalesce(c.missing_facts, '{}') as "missingFacts",
      (select coalesce(jsonb_agg(jsonb_build_object('since', p.since, 'status', p.status, 'amount', p.amount,
          'currency', p.currency, 'vatIncluded', p.vat_included) order by p.since), '[]')
        from catalogue.course_price p where p.course_id = c.id) as prices
    from member m
    join catalogue.course c on c.id = m.course_id and c.withdrawn_at is null
    join catalogue.source f on f.id = c.source_id
    left join catalogue.course_cluster k on k.course_id = c.id
    order by k.rank`
}
