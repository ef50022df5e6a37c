/** What a dry run would change, in words: courses that come, go or change, the latter field by field. */
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { fieldChanges, shown } from './field-changes.ts'

/** Courses that are told of each kind; the others are counted. */
const told = 20
/** Fields that are told of each course, besides its offerings: those are all told. */
const toldFields = 40

export async function describeChanges(sql: Sql): Promise<string[]> {
  const created = await sql<{ item_id: string; title: string; proposed: Course; total: number }[]>`
    select v.item_id, s.title, s.data as proposed, count(*) over ()::int as total
    from verdict v join stage s using (seq)
    where v.action = 'created' order by v.seq limit ${told}`
  const withdrawn = await sql<{ item_id: string; title: string; total: number }[]>`
    select w.item_id, c.title, count(*) over ()::int as total
    from withdrawal w join catalogue.course c using (id) order by w.item_id limit ${told}`
  const updated = await sql<
    { item_id: string; back: boolean; current: Course; proposed: Course | null; total: number }[]
  >`
    select v.item_id, c.withdrawn_at is not null as back, c.data as current, s.data as proposed,
      count(*) over ()::int as total
    from verdict v join stage s using (seq) join catalogue.course c on c.id = v.course_id
    where v.action = 'updated' order by v.seq limit ${told}`
  return [
    ...created.flatMap(({ item_id: id, title, proposed }) => [
      `Would create ${id}: ${title}`,
      ...fieldLines(null, proposed),
    ]),
    ...rest(created, 'created'),
    ...withdrawn.map(({ item_id: id, title }) => `Would withdraw ${id}: ${title}`),
    ...rest(withdrawn, 'withdrawn'),
    ...updated.flatMap(({ item_id: id, back, current, proposed }) => [
      `Would ${back ? 'bring back' : 'update'} ${id}: ${current.title}`,
      ...(proposed ? fieldLines(current, proposed) : []),
    ]),
    ...rest(updated, 'updated or brought back'),
  ]
}

function fieldLines(current: Course | null, proposed: Course): string[] {
  const all = fieldChanges(current, proposed)
  const others = all.filter(({ path }) => !isOffering(path))
  const changes = [...others.slice(0, toldFields), ...all.filter(({ path }) => isOffering(path))]
  const lines = changes.map(({ path, from, to }) =>
    current ? `  ${path}: ${shown(from)} -> ${shown(to)}` : `  ${path}: ${shown(to)}`,
  )
  const more = others.length - toldFields
  return more > 0 ? [...lines, `  … and ${more} more fields`] : lines
}

function isOffering(path: string): boolean {
  return path.startsWith('offerings[')
}

function rest(rows: readonly { total: number }[], what: string): string[] {
  const more = (rows[0]?.total ?? 0) - rows.length
  return more > 0 ? [`… and ${more} more would be ${what}`] : []
}
