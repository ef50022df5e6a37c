/** Where the catalogue comes from. */
import type { SourceItem } from '@stapwijzer/shared/api/sources.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { listSources } from '@stapwijzer/shared/api/sources.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { route } from '../http/route.ts'

export function registerSources(app: FastifyInstance, deps: Deps): void {
  route(app, listSources, async () => ({
    status: 200,
    body: { items: await deps.db.read('app', readSources) },
  }))
}

/** Sources with at least one course that can be found, by name. */
async function readSources({ sql }: Tx): Promise<SourceItem[]> {
  const rows = await sql<
    { id: string; name: string; format: string; courses: number; checked_at: Date | null }[]
  >`
    select s.id, s.name, s.format, s.checked_at, count(*)::int as courses
    from catalogue.source s join catalogue.course c on c.source_id = s.id
    where c.withdrawn_at is null
    group by s.id order by lower(s.name), s.id`
  return rows.map(({ id, name, format, courses, checked_at }) => ({
    source: id,
    name,
    format,
    courses,
    checkedAt: checked_at?.toISOString() ?? null,
  }))
}
