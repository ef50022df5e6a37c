import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, type Database, type Tx } from '@stapwijzer/shared/db/client.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { projectAhead, projectCourses } from '@stapwijzer/shared/search/projection/project.ts'
import { exitCode, summary } from '../pipeline/report.ts'
import { items, runItems } from '../pipeline/testing.ts'
import { openDatabaseProxy, type DatabaseProxy } from './testing-database-proxy.ts'
import { searchable } from './testing-searchable.ts'

let db: TestDatabase
let proxy: DatabaseProxy
let through: Database
beforeAll(async () => {
  db = await testDatabase()
  proxy = await openDatabaseProxy(db.logins.worker)
  through = connect(proxy.url, { max: 4 })
})
afterAll(async () => {
  await through.close()
  await proxy.close()
  await db.drop()
})

const courses = 1500
const points = 20
const version = (mark: string) =>
  items(courses).map((item) => ({ ...item, course: { title: `Cursus ${item.id} ${mark}` } }))
const deps = { project: projectCourses, ahead: (tx: Tx) => projectAhead(tx, through) }
const run = (mark: string) => runItems(through, version(mark), { deps })

/** The versions that visitors find; all courses must be there. */
async function versionFound(): Promise<string> {
  const titles = Object.values(await searchable(db, 'bron'))
  expect(titles).toHaveLength(courses)
  const marks = new Set(titles.map((title) => title.split(' ').at(-1)))
  expect(marks.size, 'old or new, never a mix').toBe(1)
  return [...marks][0] ?? ''
}

describe('case 42: a connection to the database that goes bad', () => {
  test('storage-unavailable: cut at 20 points from the first byte to the last: old or new, and the next run completes', async () => {
    expect(await run('eerste')).toMatchObject({ status: 'done', counts: { created: courses } })
    const before = proxy.sent()
    expect(await run('gemeten')).toMatchObject({ status: 'done', counts: { updated: courses } })
    const whole = proxy.sent() - before
    let current = 'gemeten'
    let failed = 0
    for (let point = 0; point < points; point += 1) {
      const next = `v${point}`
      proxy.cutAfter(Math.floor(((point + Math.random()) / points) * whole))
      const report = await run(next)
      proxy.mend()
      if (report.status === 'failed') {
        failed += 1
        expect(report).toMatchObject({ reason: 'storage-unavailable', counts: { created: 0, updated: 0 } })
        expect(exitCode(report)).toBe(1)
        expect(summary(report)).toContain('The courses stay as they were.')
      }
      const found = await versionFound()
      expect([current, next]).toContain(found)
      if (report.status === 'done') expect(found).toBe(next)
      current = found
    }
    expect(failed, 'most cuts must hit a run that was not done yet').toBeGreaterThan(points / 2)
    expect(await run('laatste')).toMatchObject({ status: 'done', counts: { updated: courses } })
    expect(await versionFound()).toBe('laatste')
  }, 600_000)

  test('storage-unavailable: cut in the first load of a source: nothing of it is found, and the next run brings it whole', async () => {
    const list = items(courses)
    const load = (source: string) => runItems(through, list, { source, deps })
    const before = proxy.sent()
    expect(await load('nieuw')).toMatchObject({ status: 'done', counts: { created: courses } })
    const whole = proxy.sent() - before
    let failed = 0
    for (let point = 0; point < points / 2; point += 1) {
      const source = `nieuw-${point}`
      proxy.cutAfter(Math.floor(((point + Math.random()) / (points / 2)) * whole))
      const report = await load(source)
      proxy.mend()
      const found = Object.keys(await searchable(db, source)).length
      if (report.status === 'failed') {
        failed += 1
        // A cut between the last word of the server and its arrival here leaves the new version.
        expect([0, courses]).toContain(found)
      } else expect(found).toBe(courses)
      await load(source)
      expect(Object.keys(await searchable(db, source))).toHaveLength(courses)
    }
    expect(failed).toBeGreaterThan(points / 4)
  }, 600_000)

  test('a server that answers slowly makes a run slow, not wrong', async () => {
    await run('snel')
    proxy.delay(20)
    const report = await run('traag')
    proxy.mend()
    expect(report).toMatchObject({ status: 'done', counts: { updated: courses } })
    expect(await versionFound()).toBe('traag')
  })

  test('storage-unavailable: nobody opens: the run fails soon, and says so in words', async () => {
    const found = await versionFound()
    proxy.cutAfter(0)
    const report = await run('nooit')
    proxy.mend()
    expect(report).toMatchObject({ status: 'failed', reason: 'storage-unavailable' })
    expect(summary(report)).toContain('The database cannot be')
    expect(await versionFound()).toBe(found)
  })
})
