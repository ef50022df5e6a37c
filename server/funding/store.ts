/** Reads the courses that advice is asked about. Withdrawn ones too: a plan may still hold them. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The courses that exist, by id as it was asked. */
export async function readCourses({ sql }: Tx, ids: readonly string[]): Promise<Map<string, Course>> {
  const wanted = ids.filter((id) => uuid.test(id))
  if (wanted.length === 0) return new Map()
  const rows = await sql<{ id: string; data: Course }[]>`
    select id, data from catalogue.course where id = any(${wanted}::uuid[])`
  const byId = new Map(rows.map(({ id, data }) => [id, data]))
  return new Map(
    ids.flatMap((id) => {
      const course = byId.get(id.toLowerCase())
      return course ? [[id, course] as const] : []
    }),
  )
}
