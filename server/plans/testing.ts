/** For tests of plans: an app with courses in its catalogue, and the calls of a person with a plan. */
import { randomUUID } from 'node:crypto'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import type { InjectOptions } from 'fastify'
import type { TestApp } from '../testing.ts'

export type Held = { id: string; token: string }

/** Puts a course in the catalogue; returns its id. */
export async function addCourse(
  { db, deps }: TestApp,
  changes: Partial<Course> = {},
  withdrawn = false,
): Promise<string> {
  const id = randomUUID()
  const course = sampleCourse({ sourceId: id, ...changes })
  await db.tx('ingest', async ({ sql }) => {
    await sql`insert into catalogue.source (id, name, format) values ('test', 'Test', 'csv') on conflict do nothing`
    await sql`
      insert into catalogue.course
        (id, source_id, item_id, provider_id, title, data, hash, first_seen_at, fetched_at, last_changed_at, withdrawn_at)
      values (${id}, 'test', ${id}, 'test.school', ${course.title}, ${course as never}, ${id}, ${deps.now()},
        ${deps.now()}, ${deps.now()}, ${withdrawn ? deps.now() : null})`
  })
  return id
}

export async function createPlan(t: TestApp, body: Record<string, unknown> = {}): Promise<Held> {
  const answer = await t.app.inject({
    method: 'POST',
    url: '/v1/plans',
    payload: { title: 'Naar de zorg', items: [], ...body },
  })
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json<Held>()
}

/** A call below `/v1/plans/{id}` with the plan's token. */
export function ask(t: TestApp, plan: Held, path = '', options: Omit<InjectOptions, 'url'> = {}) {
  return t.app.inject({
    ...options,
    url: `/v1/plans/${plan.id}${path}`,
    headers: { authorization: `Bearer ${plan.token}`, ...options.headers },
  })
}

/** What a code of a plan opens, as somebody who typed it hears it. */
export async function openedBy(t: TestApp, code: string): Promise<Held & { may: string }> {
  const answer = await t.app.inject({ method: 'POST', url: '/v1/plan-openings', payload: { code } })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json<Held & { may: string }>()
}
