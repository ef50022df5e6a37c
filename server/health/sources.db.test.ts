import type { Readiness } from '@stapwijzer/shared/api/health.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, testNow, type TestApp } from '../testing.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const ready = async () => {
  const answer = await t.app.inject('/v1/health/ready')
  return { code: answer.statusCode, sources: answer.json<Readiness>().checks.sources }
}
const write = (statement: string) => t.db.tx('ingest', ({ sql }) => sql.unsafe(statement))
const run = (status: string, reason: string | null, minute: number) => {
  const at = new Date(Date.parse(testNow) + minute * 60_000)
  return t.db.tx(
    'ingest',
    ({ sql }) => sql`
      insert into catalogue.run (source_id, format, started_at, finished_at, status, reason)
      values ('zeist', 'csv', ${at}, ${at}, ${status}, ${reason})`,
  )
}

test('case 1, 8: a source that fails, is refused or gets too old is named and never takes the service down', async () => {
  await putCourses(t.db, [sampleCourse()], { source: 'zeist' })
  await write(`update catalogue.source set checked_at = '${testNow}', rhythm_seconds = 86400`)
  await run('done', null, -10)
  expect(await ready()).toEqual({ code: 200, sources: 'ok' })
  await run('failed', 'feed-unreachable', -9)
  expect(await ready()).toEqual({ code: 200, sources: 'degraded' })
  await run('refused', 'shrink-guard', -8)
  expect(await ready()).toEqual({ code: 200, sources: 'degraded' })
  await run('unchanged', null, -7)
  expect(await ready()).toEqual({ code: 200, sources: 'ok' })
  t.setNow('2026-11-25T09:00:01.000Z')
  expect(await ready()).toEqual({ code: 200, sources: 'degraded' })
  await write(`update catalogue.source set enabled = false`)
  expect(await ready()).toEqual({ code: 200, sources: 'ok' })
})
