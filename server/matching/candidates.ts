/** Reads the courses that could suit a profile: facts for the ranking, no cards. Live courses only. */
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import { unpackCodes, numberOf } from '@stapwijzer/shared/domain/code-numbers.ts'
import { sectors, type Delivery } from '@stapwijzer/shared/domain/codes.ts'
import {
  earthRadiusKm,
  leastDot,
  shownKm,
  unitVector,
  type Point,
} from '@stapwijzer/shared/domain/distance.ts'
import { codeSql, placeCountsSql } from '@stapwijzer/shared/search/postgres/filters.ts'
import { nextStartSql, priceSql } from '@stapwijzer/shared/search/postgres/starts.ts'
import { Parameters } from '@stapwijzer/shared/search/postgres/sql-parameters.ts'
import { usualKm } from './circumstances.ts'
import type { CourseFacts } from './course-facts.ts'

/** What leaves a course out, and what its facts depend on. */
export type Asked = {
  today: string
  origin: Point | null
  distanceKm: number | null
  /** Euros. */
  budget: number | null
  delivery: Delivery | null
}

/** The best that are ranked; who wants more has to tell more. */
export const mostCandidates = 500
/** Of a varied choice: candidates a sector, of which a page shows a few. */
const mostOfSector = 40

/** Courses that are linked to the concepts; `concepts` says how much a link counts (0–1). */
export async function linkedCourses(
  sql: Sql,
  concepts: ReadonlyMap<string, number>,
  asked: Asked,
): Promise<CourseFacts[]> {
  if (concepts.size === 0) return []
  const p = new Parameters()
  const ids = p.add([...concepts.keys()], 'text[]')
  const weights = p.add([...concepts.values()], 'float8[]')
  const text = `
    with wanted as materialized (select * from unnest(${ids}, ${weights}) w(concept_id, weight)),
    best as materialized (
      select s.doc, s.course_id, f.fit from (
        select c.course_id, sum(w.weight * c.strength) as fit
        from wanted w join catalogue.course_concept c on c.concept_id = w.concept_id group by 1) f
      join catalogue.course_search s on s.course_id = f.course_id
      where ${leftInSql(p, asked)}
      order by f.fit desc, s.course_id limit ${p.add(mostCandidates, 'int')})
    select ${factsSql(p, asked)},
      (select json_agg(json_build_array(c.concept_id, c.strength, c.kind)) from catalogue.course_concept c
        where c.course_id = s.course_id) as links
    from best join catalogue.course_search s on s.doc = best.doc`
  return read(sql, text, p, concepts)
}

/**
 * Courses of every sector that start soon, are told well and ask little, a few of each sector; with an origin those near it
 * or online, unless there are few. Of a large catalogue one slice is looked at, each day another, so that of thousands of
 * courses that are equally good each has its turn.
 */
export async function variedCourses(sql: Sql, asked: Asked): Promise<CourseFacts[]> {
  if (asked.origin === null) return eligible(sql, asked, { near: null, whole: false })
  const near = { ...asked, origin: asked.origin }
  for (const whole of [false, true]) {
    const found = await eligible(sql, asked, { near, whole })
    if (found.length >= fewNear) return found
  }
  return eligible(sql, asked, { near: null, whole: false })
}

const fewNear = 60
/** Courses that a slice has at least, about. */
const sliceSize = 6000

async function eligible(
  sql: Sql,
  asked: Asked,
  { near, whole }: { near: Near | null; whole: boolean },
): Promise<CourseFacts[]> {
  const p = new Parameters()
  const today = p.add(asked.today, 'date')
  const start = nextStartSql(p, asked.today)
  const easy = p.add(
    easyLevels.map((level) => numberOf('level', level)),
    'int[]',
  )
  const order = `s.quality + (case when s.flexible or ${start} < ${today} + 92 then 15 else 0 end)
    + (case when ${codeSql('level')} = any(${easy}) then 10 else 0 end)`
  const inSlice = (doc: string) =>
    whole ? 'true' : `(${doc} + (${today} - date '2026-01-01')) % (select slices from cut) = 0`
  const docs = near
    ? `${nearDocsSql(p, near)} and ${inSlice('c.doc')}
      union select doc from catalogue.course_search s where ${onlineSql(p)} and ${inSlice('s.doc')}`
    : `select doc from catalogue.course_search s where ${inSlice('s.doc')}`
  const text = `
    with cut as materialized (${slicesSql(p)}),
    eligible as materialized (${docs}),
    best as materialized (
      select doc from (
        select s.doc, row_number() over (partition by ${codeSql('sector')} order by ${order} desc, s.course_id) as place
        from eligible e join catalogue.course_search s on s.doc = e.doc where ${leftInSql(p, asked)}) x
      where place <= ${p.add(mostOfSector, 'int')} limit ${p.add(mostOfSector * (sectors.length + 1), 'int')})
    select ${factsSql(p, asked)}, null::json as links
    from best join catalogue.course_search s on s.doc = best.doc`
  return read(sql, text, p)
}

/**
 * In how many slices the catalogue is cut: a power of two, by the database's own estimate of its size, so that it seldom
 * changes and costs nothing. Unknown (never analysed) is one.
 */
function slicesSql(p: Parameters): string {
  const size = p.add(sliceSize, 'int')
  return `select (2 ^ floor(log(2, (greatest(reltuples, ${size}) / ${size})::numeric)))::int as slices
    from pg_catalog.pg_class where oid = 'catalogue.course_search'::regclass`
}

const easyLevels = ['mbo-1', 'mbo-2', 'vmbo'] as const

type Near = { today: string; origin: Point; distanceKm: number | null }

/** Condition on a row `s`: online, or a place within the distance on that day. */
export function nearSql(p: Parameters, near: Near): string {
  return `(${onlineSql(p)} or exists (${nearDocsSql(p, near)} and c.doc = s.doc))`
}

function onlineSql(p: Parameters): string {
  return `${codeSql('delivery')} = ${p.add(numberOf('delivery', 'online'), 'int')}`
}

function nearDocsSql(p: Parameters, { today, origin, distanceKm }: Near): string {
  return `select c.doc from catalogue.course_place c
    where ${dotSql(p, origin)} >= ${p.add(leastDot(distanceKm ?? usualKm), 'float8')} and ${placeCountsSql(p, today)}`
}

/** Cosine of the angle between the origin and a place `c`. */
function dotSql(p: Parameters, origin: Point): string {
  const { x, y, z } = unitVector(origin)
  return `(c.x * ${p.add(x, 'float8')} + c.y * ${p.add(y, 'float8')} + c.z * ${p.add(z, 'float8')})`
}

/** A course known to cost more, or known to be given in another way, is left out. */
function leftInSql(p: Parameters, { budget, delivery, today }: Asked): string {
  const conditions = ['true']
  if (budget !== null) {
    conditions.push(`coalesce(${priceSql(p, today)}, 0) <= ${p.add(Math.round(budget * 100), 'int8')}`)
  }
  if (delivery !== null) {
    conditions.push(`${codeSql('delivery')} = any(${p.add([0, numberOf('delivery', delivery)], 'int[]')})`)
  }
  return conditions.join(' and ')
}

function factsSql(p: Parameters, { today, origin }: Asked): string {
  const dot = origin
    ? `(select max(${dotSql(p, origin)}) from catalogue.course_place c where c.doc = s.doc and ${placeCountsSql(p, today)})`
    : 'null::float8'
  return `s.course_id as "courseId", s.codes, s.languages, s.hours_per_week as hours, s.weeks, s.quality, s.flexible,
    ${priceSql(p, today)} as cents, ${nextStartSql(p, today)} as "nextStart", ${dot} as dot`
}

type Row = {
  courseId: string
  codes: number
  languages: string
  /** In tenths. */
  hours: number | null
  /** In tenths. */
  weeks: number | null
  quality: number
  flexible: boolean
  cents: number | null
  nextStart: string | null
  dot: number | null
  links: [conceptId: string, strength: number, kind: string][] | null
}

const none: ReadonlyMap<string, number> = new Map()

/** `concepts`: those that were asked about. */
async function read(
  sql: Sql,
  text: string,
  p: Parameters,
  concepts: ReadonlyMap<string, number> = none,
): Promise<CourseFacts[]> {
  const rows = await sql.unsafe<Row[]>(text, p.values as never[])
  return rows.map(({ codes, hours, weeks, cents, ...row }) => {
    const { level, delivery, studyForm, sector } = unpackCodes(codes)
    const links = row.links ?? []
    return {
      courseId: row.courseId,
      level,
      delivery,
      studyForm,
      sector,
      languages: row.languages === '' ? [] : row.languages.split(','),
      hoursPerWeek: hours === null ? null : hours / 10,
      weeks: weeks === null ? null : weeks / 10,
      price: cents === null ? null : cents / 100,
      nextStart: row.nextStart,
      flexible: row.flexible,
      km: row.dot === null ? null : shownKm(Math.acos(Math.min(1, row.dot)) * earthRadiusKm),
      quality: row.quality,
      links: new Map(
        links.flatMap(([id, strength]) => (concepts.has(id) ? [[id, strength / 100] as const] : [])),
      ),
      leadsElsewhere: links.some(([id, , kind]) => kind === 'occupation' && !concepts.has(id)),
    }
  })
}
