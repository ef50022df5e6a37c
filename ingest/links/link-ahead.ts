/**
 * Links of new courses, made and written while their feed is still being read: so a course is in the search once, with
 * what it is linked to, and is not read back. What comes to be shown together with another course is looked at again
 * afterwards (link-courses.ts), because it is shown in another form.
 */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { copyText, rowsText } from '@stapwijzer/shared/search/projection/copy-rows.ts'
import type { ProjectionAhead } from '@stapwijzer/shared/search/projection/project.ts'
import type { CoursesAhead, NewCourse } from '../pipeline/ahead.ts'
import type { Link } from './find-concepts.ts'
import type { LinkMaker } from './link-maker.ts'
import { linksOf, type Linker } from './links-of.ts'

/** `projection` with links. Without a taxonomy there are none. */
export function linkAhead(
  { sql }: Pick<Tx, 'sql'>,
  projection: ProjectionAhead,
  maker: LinkMaker,
): CoursesAhead {
  let ready: Promise<{ stamp: string; linker: Linker } | null> | null = null
  return {
    async add(courses) {
      if (courses.length === 0) return []
      // Not before there is something to link: labels take a second to make ready.
      const linking = await (ready ??= readyOf(maker))
      if (!linking) return projection.add(courses)
      const links = courses.map((one) => linksOf(one.course, [itemOf(one)], linking.linker))
      await copyText(sql, 'catalogue.course_concept', conceptColumns, conceptRows(courses, links))
      await copyText(sql, 'catalogue.course_linked', 'course_id hash', linkedRows(courses, linking.stamp))
      return projection.add(courses.map((one, at) => ({ ...one, ...idsOf(links[at]!) })))
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

async function readyOf(maker: LinkMaker): Promise<{ stamp: string; linker: Linker } | null> {
  const linking = await maker.linking()
  return linking && { stamp: linking.stamp, linker: await linking.linker() }
}

function itemOf({ source, course }: NewCourse): string {
  return `${source}:${course.sourceId}`
}

function idsOf(links: readonly Link[]): { occupations: string[]; skills: string[] } {
  const of = (wanted: Link['kind']) =>
    links.filter(({ kind }) => kind === wanted).map(({ conceptId }) => conceptId)
  return { occupations: of('occupation'), skills: of('skill') }
}

const conceptColumns = 'course_id concept_id kind strength evidence found'

function conceptRows(courses: readonly NewCourse[], links: readonly Link[][]): string {
  return rowsText(
    links.flatMap((list, at) =>
      list.map(({ conceptId, kind, strength, evidence, found }) => [
        courses[at]!.id,
        conceptId,
        kind,
        strength,
        evidence,
        found,
      ]),
    ),
  )
}

/** As `waitingAfter` (store.ts) asks for it. */
function linkedRows(courses: readonly NewCourse[], stamp: string): string {
  return rowsText(courses.map(({ id, hash }) => [id, `${hash}:${stamp}`]))
}
