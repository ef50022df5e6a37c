import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startProcess } from '@stapwijzer/shared/db/testing-command.ts'
import { reportTask } from './command.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
  await putCourses(db, [sampleCourse({ title: 'Vrachtwagenchauffeur' })])
  await db.tx('ingest', async ({ sql }) => {
    await sql`insert into catalogue.taxonomy values ('starter', '1', true, now(), 'x')`
    await sql`insert into catalogue.occupation (id, taxonomy_id, uri, label, alt_labels, english_labels, groups)
      values ('sw-v', 'starter', 'urn:v', 'vrachtwagenchauffeur', '{truckchauffeur}', '{}', '{}')`
    await sql`insert into catalogue.searched_for (day, words, asked, total, reading) values
      ('2026-11-01', 'truckchauffeur', 2, 3, '{}'), ('2026-11-20', 'truckchauffeur', 9, 0, '{}'),
      ('2026-11-20', 'zorg', 30, 80, '{}'), ('2026-10-01', 'piloot', 1, 0, '{any-word}')`
  })
})
afterAll(() => db.drop())

const run = async (...words: string[]) =>
  startProcess('ingest/search-cli.ts', ['report', ...words], { DATABASE_URL: db.logins.worker }).ended

describe('npm run search -- report', () => {
  it('says what found nothing, and what it could be a synonym of', async () => {
    const { code, stdout } = await run()
    expect(code).toBe(0)
    expect(stdout).toContain(
      '2026-10-01 to 2026-11-20: 42 questions, 3 different ones; 28.6 % found nothing.',
    )
    expect(stdout).toMatch(/Found nothing\n.*\ntruckchauffeur +11 +0/)
    expect(stdout).toMatch(/truckchauffeur +11 +vrachtwagenchauffeur +other-name/)
  })

  it('keeps to its days and to what was asked often enough, and speaks JSON', async () => {
    const { stdout } = await run('--from', '2026-11-01', '--to', '2026-11-19', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      from: '2026-11-01',
      to: '2026-11-19',
      asked: 2,
      zeroHits: [],
      mostAsked: [{ words: 'truckchauffeur', asked: 2, total: 3, reading: [] }],
    })
    const often = JSON.parse((await run('--least', '10', '--json')).stdout) as {
      mostAsked: { words: string }[]
    }
    expect(often.mostAsked.map(({ words }) => words)).toEqual(['zorg', 'truckchauffeur'])
  })

  it('does not guess what it is asked', () => {
    for (const words of [['--from', '31-12-2026'], ['--least', '0'], ['--csv'], ['zorg'], ['--from']]) {
      expect(reportTask(words), words.join(' ')).toBeNull()
    }
  })
})
