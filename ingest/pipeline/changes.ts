/** What a dry run would change, in words: new, withdrawn and changed courses, the latter field by field. */
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'

/** Courses that are told of each kind. */
const told = 20
const maxValue = 80

export async function describeChanges(sql: Sql): Promise<string[]> {
  const created = await sql<{ item_id: string; title: string }[]>`
    select v.item_id, s.title from verdict v join stage s using (seq)
    where v.action = 'created' order by v.seq limit ${told}`
  const withdrawn = await sql<{ item_id: string; title: string }[]>`
    select w.item_id, c.title from withdrawal w join catalogue.course c using (id) order by w.item_id limit ${told}`
  const updated = await sql<{ item_id: string; back: boolean; current: Course; proposed: Course | null }[]>`
    select v.item_id, c.withdrawn_at is not null as back, c.data as current, s.data as proposed
    from verdict v join stage s using (seq) join catalogue.course c on c.id = v.course_id
    where v.action = 'updated' order by v.seq limit ${told}`
  return [
    ...created.map(({ item_id: id, title }) => `Would create ${id}: ${title}`),
    ...withdrawn.map(({ item_id: id, title }) => `Would withdraw ${id}: ${title}`),
    ...updated.flatMap(({ item_id: id, back, current, proposed }) => [
      `Would ${back ? 'bring back' : 'update'} ${id}: ${current.title}`,
      ...(proposed ? fieldChanges(current, proposed) : []),
    ]),
  ]
}

/** One line for each field that differs. */
export function fieldChanges(current: Course, proposed: Course): string[] {
  return (Object.keys(proposed) as (keyof Course)[])
    .filter((field) => text(current[field]) !== text(proposed[field]))
    .map((field) => `  ${field}: ${short(current[field])} -> ${short(proposed[field])}`)
}

/** JSON with sorted keys: the database returns its keys in an order of its own. */
function text(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

function short(value: unknown): string {
  const whole = typeof value === 'string' ? value : text(value)
  return whole.length > maxValue ? `${whole.slice(0, maxValue)}…` : whole
}
