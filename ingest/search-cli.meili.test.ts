/** The commands and the worker with a real Meilisearch. */
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import type { ChildMessage } from '@stapwijzer/shared/domain/supervision.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { meiliClient } from '@stapwijzer/shared/search/meili/client.ts'
import { liveIndex } from '@stapwijzer/shared/search/meili/settings.ts'
import { testMeili } from '@stapwijzer/shared/search/meili/testing.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { folderWith, removeFolders, smallRelease } from './reference/esco/testing.ts'
import { startProcess } from '@stapwijzer/shared/db/testing-command.ts'

const where = testMeili()
const client = meiliClient(where)
let db: TestDatabase
beforeEach(async () => {
  db = await testDatabase()
  await client.deleteIndexIfExists(liveIndex)
})
afterEach(async () => {
  await client.deleteIndexIfExists(liveIndex)
  await db.drop()
})

const env = () => ({
  DATABASE_URL: db.logins.worker,
  MEILI_URL: where.url,
  ...(where.apiKey ? { MEILI_API_KEY: where.apiKey } : {}),
})
const count = () =>
  client
    .index(liveIndex)
    .getStats()
    .then(
      ({ numberOfDocuments }) => numberOfDocuments,
      () => null,
    )

it('reindex rebuilds the tables first and the index after them, and tells how far it is', async () => {
  await putCourses(db, [
    sampleCourse({ sourceId: 'a', title: 'Een' }),
    sampleCourse({ sourceId: 'b', title: 'Twee' }),
  ])
  const { code, stdout, stderr } = await startProcess('ingest/search-cli.ts', ['reindex'], env()).ended
  expect(code).toBe(0)
  expect(stdout).toMatch(/^2 courses can be searched;[^\n]*\n2 courses are in Meilisearch;/)
  expect(stderr).toMatch(/The new index answers from now on/)
  expect(await count()).toBe(2)
})

it('a loaded taxonomy is in the index when the command is done: its links are filters', async () => {
  await putCourses(db, [sampleCourse({ sourceId: 'a', title: 'Kok' })])
  const folder = await folderWith(smallRelease())
  const { code, stdout } = await startProcess('ingest/reference/cli.ts', ['esco', folder], env()).ended
  await removeFolders()
  expect(code).toBe(0)
  expect(stdout).toMatch(/The index in Meilisearch was built anew: 1 courses/)
  expect(await count()).toBe(1)
})

it('a worker that finds no index builds it, after its first load, by itself', async () => {
  const worker = startProcess('server/worker.ts', [], { ...env(), TODAY: '2026-11-24' })
  try {
    await new Promise<void>((resolve, reject) => {
      worker.child.on('message', ({ type }: ChildMessage) => type === 'ready' && resolve())
      void worker.ended.then(({ stderr }) => reject(new Error(stderr)))
    })
    const [row] = await db.pool<
      { courses: number }[]
    >`select count(*)::int as courses from catalogue.course_search`
    expect(row!.courses).toBeGreaterThan(500)
    await expect.poll(count, { timeout: 60_000, interval: 250 }).toBe(row!.courses)
  } finally {
    worker.child.kill('SIGTERM')
    await worker.ended
  }
})
