/** Reads one course of the catalogue, live or withdrawn. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'

export type StoredCourse = {
  id: string
  source: string
  /** Id of the item inside its source. */
  sourceId: string
  providerId: string
  course: Course
  /** When the source was last read with this course in it. */
  checkedAt: Date
  lastChangedAt: Date
  withdrawn: boolean
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export async function readCourse({ sql }: Tx, id: string): Promise<StoredCourse | null> {
  if (!uuid.test(id)) return null
  const [found] = await sql<StoredCourse[]>`
    select c.id, c.source_id as source, c.item_id as "sourceId", c.provider_id as "providerId", c.data as course,
      k.checked_at as "checkedAt", c.last_changed_at as "lastChangedAt", c.withdrawn_at is not null as withdrawn
    from catalogue.course c join catalogue.course_checked k on k.course_id = c.id
    where c.id = ${id}`
  return found ?? null
}
