/**
 * The figures of a signal as they are frozen in a case. What was counted comes from whoever counts (`ReadSignalFigures`); what is
 * on offer is read from the catalogue, exactly.
 */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import type { CaseFigures, CaseTopic, SignalKind } from '@stapwijzer/shared/domain/cases/case.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { distanceKm, shownKm, type Point } from '@stapwijzer/shared/domain/distance.ts'

export type Signal = {
  topic: CaseTopic
  /** Code of a labour-market region. */
  region: string | null
  kind: SignalKind | null
  period: string | null
}

/** What was counted for a signal, as it may leave the database; null where nothing counts it. */
export type ReadSignalFigures = (
  tx: Tx,
  signal: Signal,
) => Promise<Pick<CaseFigures, 'count' | 'definitionsVersion'> | null>

const most = 20

export async function freezeFigures(
  tx: Tx,
  signal: Signal,
  { today, readCounts }: { today: string; readCounts: ReadSignalFigures | null },
): Promise<CaseFigures> {
  const counted = (await readCounts?.(tx, signal)) ?? null
  return {
    takenOn: today,
    count: counted?.count ?? null,
    definitionsVersion: counted?.definitionsVersion ?? null,
    comparable: await comparable(tx, signal, today),
  }
}

type Row = { id: string; course: Course }

async function comparable(
  tx: Tx,
  { topic, region }: Signal,
  today: string,
): Promise<CaseFigures['comparable']> {
  const rows = await coursesOn(tx, topic)
  const area = region === null ? null : await areaOf(tx, region, today)
  const courses = rows.map(({ id, course }) => {
    const places = placesOf(course)
    const own = area && places.find(({ postcode }) => area.postcodes.has(postcode?.slice(0, 4) ?? ''))
    const near = area && nearest(places, area.middle)
    return {
      id,
      title: course.title,
      provider: course.provider.name,
      city: (own ?? near?.place ?? places[0])?.city ?? null,
      inRegion: own !== undefined && own !== null,
      km: near ? shownKm(near.km) : null,
    }
  })
  courses.sort((a, b) => (a.km ?? Infinity) - (b.km ?? Infinity) || a.title.localeCompare(b.title, 'nl'))
  const inRegion = courses.filter((one) => one.inRegion).length
  return {
    inRegion,
    outside: courses.length - inRegion,
    nearestKm: courses[0]?.km ?? null,
    courses: courses.slice(0, most),
  }
}

/** Live courses that lead to an occupation, or are of the broad field of a field. */
export async function coursesOn({ sql }: Tx, topic: CaseTopic): Promise<Row[]> {
  return topic.type === 'occupation'
    ? sql<Row[]>`
        select s.id, s.data as course from catalogue.shown_course s
        where s.withdrawn_at is null and exists (
          select from catalogue.course_concept k
          where k.course_id = s.id and k.concept_id = ${topic.id} and k.kind = 'occupation')`
    : sql<Row[]>`
        select s.id, s.data as course from catalogue.shown_course s
        where s.withdrawn_at is null and s.data->>'sector' = ${(topic.code ?? topic.id).slice(0, 2)}`
}

type Place = NonNullable<Course['location']>

function placesOf({ location, offerings }: Course): Place[] {
  return [location, ...offerings.map((one) => one.location)].filter((one) => one !== null)
}

function nearest(places: readonly Place[], middle: Point): { place: Place; km: number } | null {
  const at = places.flatMap((place) =>
    place.lat === null || place.lon === null
      ? []
      : [{ place, km: distanceKm(middle, { lat: place.lat, lon: place.lon }) }],
  )
  return at.toSorted((a, b) => a.km - b.km)[0] ?? null
}

/** The postcodes of a region, and the point in their middle. */
async function areaOf({ sql }: Tx, region: string, today: string) {
  const rows = await sql<{ pc4: string; lat: number; lon: number }[]>`
    select p.pc4, p.lat, p.lon from catalogue.postcode p
    where p.municipalities && array(
      select municipality from catalogue.region_membership
      where region = ${region} and valid_from <= ${today} and (valid_until is null or valid_until > ${today}))`
  if (rows.length === 0) return null
  const mean = (of: 'lat' | 'lon') => rows.reduce((sum, row) => sum + row[of], 0) / rows.length
  return { postcodes: new Set(rows.map(({ pc4 }) => pc4)), middle: { lat: mean('lat'), lon: mean('lon') } }
}
