/**
 * Links of new courses, made and written while their feed is still being read: so a course is in the search once, with
 * what it is linked to, and is not read back. What comes to be shown together with another course is looked at again
 * afterwards (link-courses.ts), because it is shown in another form.
 */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { copyText } from '@stapwijzer/shared/db/copy.ts'
import { copyRow } from '@stapwijzer/shared/db/copy-text.ts'
import type { ProjectionAhead } from '@stapwijzer/shared/search/projection/project.ts'
import type { CoursesAhead, NewCourse } from '../pipeline/ahead.ts'
import type { Link } from './find-concepts.ts'
import type { Linking, LinkMaker } from './link-maker.ts'

/**
 * `projection` with links. Without a taxonomy there are none. Should they not come about, the courses do all the same: they
 * count as never looked at.
 */
export function linkAhead(
  { sql }: Pick<Tx, 'sql'>,
  projection: ProjectionAhead,
  maker: LinkMaker,
): CoursesAhead {
  let linking: Promise<Linking | null> | null = null
  const foreseen = new WeakMap<Course, Promise<Link[] | null>>()
  // Not before there is something to link: labels take a second to make ready.
  const foresee = (source: string, courses: readonly Course[]) => {
    const made = (linking ??= maker.linking())
      .then((by) => by?.links(courses.map((course) => ({ course, items: [`${source}:${course.sourceId}`] }))))
      .catch(() => null)
    for (const [at, course] of courses.entries()) {
      foreseen.set(
        course,
        made.then((links) => links?.[at] ?? null),
      )
    }
  }
  return {
    foresee,
    async add(courses) {
      if (courses.length === 0) return []
      const left = courses.filter(({ course }) => !foreseen.has(course))
      if (left.length > 0)
        foresee(
          left[0]!.source,
          left.map(({ course }) => course),
        )
      const links = await Promise.all(courses.map(({ course }) => foreseen.get(course)!))
      const stamp = (await linking?.catch(() => null))?.stamp
      if (stamp === undefined) return projection.add(courses)
      await copyText(sql, 'catalogue.course_concept', conceptColumns, conceptRows(courses, links))
      await copyText(sql, 'catalogue.course_linked', 'course_id hash', linkedRows(courses, links, stamp))
      return projection.add(courses.map((one, at) => ({ ...one, ...idsOf(links[at] ?? []) })))
    },
    async remove(docs) {
      const gone = await projection.remove(docs)
      for (const table of ['course_concept', 'course_linked']) {
        await sql`delete from catalogue.${sql(table)} where course_id = any(${gone}::uuid[])`
      }
    },
    finish: () => projection.finish(),
  }
}

function idsOf(links: readonly Link[]): { occupations: string[]; skills: string[] } {
  const of = (wanted: Link['kind']) =>
    links.filter(({ kind }) => kind === wanted).map(({ conceptId }) => conceptId)
  return { occupations: of('occupation'), skills: of('skill') }
}

const conceptColumns = 'course_id concept_id kind strength evidence found'

function* conceptRows(courses: readonly NewCourse[], links: readonly (Link[] | null)[]): Iterable<string> {
  for (const [at, { id }] of courses.entries()) {
    for (const { conceptId, kind, strength, evidence, found } of links[at] ?? [])
      yield copyRow([id, conceptId, kind, strength, evidence, found])
  }
}

/** As `waitingAfter` (store.ts) asks for it. */
function* linkedRows(
  courses: readonly NewCourse[],
  links: readonly (Link[] | null)[],
  stamp: string,
): Iterable<string> {
  for (const [at, { id, hash }] of courses.entries()) if (links[at]) yield copyRow([id, `${hash}:${stamp}`])
}
