import { writeFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { startProcess } from '@stapwijzer/shared/db/testing-command.ts'
import { csvFeed, csvText, runCommand } from './testing.ts'

let db: TestDatabase
let env: Record<string, string>
beforeAll(async () => {
  db = await testDatabase()
  env = { DATABASE_URL: db.logins.worker }
})
afterAll(() => db.drop())

const courses = 1200
const points = 20
const version = (mark: string) => csvText(Array.from({ length: courses }, (_, at) => `Cursus ${at} ${mark}`))

/** The versions that visitors find, in the catalogue and in the search rows. */
async function visible(): Promise<{ versions: string[]; courses: number; searchable: number }> {
  const [row] = await db.read(
    'app',
    ({ sql }) => sql<{ versions: string[]; courses: number; searchable: number }[]>`
    select array_agg(distinct split_part(title, ' ', 3)) as versions, count(*)::int as courses,
      (select count(*)::int from catalogue.course_search) as searchable
    from catalogue.course where withdrawn_at is null`,
  )
  if (!row) throw new Error('no row')
  return row
}

test('case 39: kill -9 at 20 random points leaves the old or the new version, and a rerun completes', async () => {
  const feed = csvFeed([])
  const words = [...feed.words, '--from', feed.csv]
  writeFileSync(feed.csv, version('0'))
  expect(await runCommand(words, env)).toMatchObject({ code: 0 })

  // How long the two dangerous parts take here: reading, and writing to the end. A kill that comes too late tells that it is less.
  writeFileSync(feed.csv, version('1'))
  const measured = startProcess('ingest/cli.ts', words, env)
  await measured.until('reading')
  const begun = Date.now()
  await measured.until('writing')
  const wrote = Date.now()
  expect(await measured.ended).toMatchObject({ code: 0 })
  const spans = { reading: wrote - begun, writing: Date.now() - wrote }

  let current = '1'
  const survived = { reading: 0, writing: 0 }
  for (let point = 0; point < points; point += 1) {
    const next = `v${point}`
    const part = point % 2 === 0 ? 'reading' : 'writing'
    writeFileSync(feed.csv, version(next))
    const command = startProcess('ingest/cli.ts', words, env)
    await command.until(part)
    const wait = ((point + Math.random()) / points) * spans[part]
    await delay(wait)
    command.child.kill('SIGKILL')
    await command.ended
    const found = await visible()
    expect(found).toMatchObject({ courses, searchable: courses })
    expect([[current], [next]]).toContainEqual(found.versions)
    if (found.versions[0] === current) survived[part] += 1
    else spans[part] = wait
    current = found.versions[0] ?? ''
  }
  expect(survived.reading, 'kills must hit the reading').toBeGreaterThan(points / 8)
  expect(survived.writing, 'and the writing').toBeGreaterThan(points / 8)

  writeFileSync(feed.csv, version('laatste'))
  expect(await runCommand(words, env)).toMatchObject({
    code: 0,
    report: { status: 'done', counts: { updated: courses } },
  })
  expect(await visible()).toEqual({ versions: ['laatste'], courses, searchable: courses })
  const [open] = await db.read(
    'app',
    ({ sql }) => sql`select count(*)::int as runs from catalogue.run where finished_at is null`,
  )
  expect(open).toEqual({ runs: 0 })
}, 600_000)

test('case 39: killed in a long statement: the lock is free in a moment, and a rerun at once completes', async () => {
  const feed = csvFeed([])
  const words = [...feed.words, '--from', feed.csv]
  writeFileSync(feed.csv, version('lang'))
  await db.pool.unsafe(`
    create function wait_long() returns trigger language plpgsql as $$ begin perform pg_sleep(60); return null; end $$;
    create trigger wait_long before update on catalogue.course for each statement execute function wait_long()`)
  const command = startProcess('ingest/cli.ts', words, env)
  await command.until('writing')
  await delay(500)
  command.child.kill('SIGKILL')
  await command.ended
  const asked = Date.now()
  // Waits for the transaction that was left behind.
  await db.pool.unsafe('drop trigger wait_long on catalogue.course; drop function wait_long()')
  expect(Date.now() - asked).toBeLessThan(10_000)
  expect(await runCommand(words, env)).toMatchObject({ code: 0, report: { counts: { updated: courses } } })
})

test('case 41: told to stop at points of the whole run: ends within 10 seconds, old or new, and a rerun completes', async () => {
  const feed = csvFeed([])
  const words = [...feed.words, '--from', feed.csv]
  let [current] = (await visible()).versions
  for (const part of ['reading', 'writing', 'reading', 'writing']) {
    const next = `stop${Math.random().toString(36).slice(2)}`
    writeFileSync(feed.csv, version(next))
    const command = startProcess('ingest/cli.ts', words, env)
    await command.until(part)
    await delay(Math.random() * 200)
    const asked = Date.now()
    command.child.kill('SIGTERM')
    const { code } = await command.ended
    expect(Date.now() - asked).toBeLessThan(20_000)
    const found = await visible()
    expect(found).toMatchObject({ courses, searchable: courses })
    expect(found.versions).toEqual([code === 0 ? next : current])
    current = found.versions[0]
  }
  writeFileSync(feed.csv, version('weer'))
  expect(await runCommand(words, env)).toMatchObject({ code: 0 })
  expect(await visible()).toMatchObject({ versions: ['weer'], courses })
})
