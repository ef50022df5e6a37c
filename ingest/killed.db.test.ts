import { writeFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { csvFeed, csvText, runCommand, startProcess } from './testing.ts'

let db: TestDatabase
let env: Record<string, string>
beforeAll(async () => {
  db = await testDatabase()
  env = { DATABASE_URL: db.url }
})
afterAll(() => db.drop())

const courses = 2500
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

  // How long the dangerous part takes here, from the first read to the end.
  writeFileSync(feed.csv, version('1'))
  const measured = startProcess('cli.ts', words, env)
  await measured.until('reading')
  const begun = Date.now()
  expect(await measured.ended).toMatchObject({ code: 0 })
  const span = Date.now() - begun

  let current = '1'
  let survived = 0
  for (let point = 0; point < points; point += 1) {
    const next = `v${point}`
    writeFileSync(feed.csv, version(next))
    const command = startProcess('cli.ts', words, env)
    await command.until('reading')
    await delay(((point + Math.random()) / points) * span)
    command.child.kill('SIGKILL')
    const { signal } = await command.ended
    const found = await visible()
    expect(found).toMatchObject({ courses, searchable: courses })
    expect([[current], [next]]).toContainEqual(found.versions)
    if (signal === 'SIGKILL' && found.versions[0] === current) survived += 1
    current = found.versions[0] ?? ''
  }
  expect(survived, 'some kills must hit a run that was not done yet').toBeGreaterThan(points / 4)

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
}, 300_000)
