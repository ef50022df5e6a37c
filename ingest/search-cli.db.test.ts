import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { renewAfterUpgrade } from '@stapwijzer/shared/search/projection/analysis.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startProcess } from '@stapwijzer/shared/db/testing-command.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

const run = (words: string[], url = db.logins.worker, env: Record<string, string> = {}) =>
  startProcess('ingest/search-cli.ts', words, { DATABASE_URL: url, ...env }).ended

describe('npm run search', () => {
  it('rebuilds the search tables and says how many courses they hold', async () => {
    await putCourses(db, [sampleCourse()])
    await db.pool`truncate catalogue.course_search, catalogue.course_words, catalogue.course_card, catalogue.course_place`
    const { code, stdout } = await run(['reindex'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^1 courses can be searched/)
    const [row] = await db.pool`select count(*)::int as courses from catalogue.course_search`
    expect(row).toEqual({ courses: 1 })
    // The rows are known to be of this analysis again.
    expect(await db.tx('ingest', renewAfterUpgrade)).toBeNull()
  })

  it('case 48: without the Meilisearch that is set it says so in one sentence and ends with 1; the tables are rebuilt', async () => {
    const away = await run(['reindex'], db.logins.worker, { MEILI_URL: 'http://127.0.0.1:1' })
    expect(away.code).toBe(1)
    expect(away.stdout).toMatch(/courses can be searched/)
    expect(away.stderr.trim().split('\n').at(-1)).toBe('Meilisearch cannot be reached at MEILI_URL.')
  })

  it('keys: asks for the master key, and tells when Meilisearch is away', async () => {
    const none = await run(['keys'])
    expect(none).toMatchObject({ code: 1, stdout: '' })
    expect(none.stderr).toContain('master key')
    const away = await run(['keys'], db.logins.worker, {
      MEILI_URL: 'http://127.0.0.1:1',
      MEILI_API_KEY: 'secret-key',
    })
    expect(away.code).toBe(1)
    expect(away.stderr).not.toContain('secret-key')
  })

  it('explains itself, and ends with 1 when it cannot be understood or reach the database', async () => {
    const help = await run(['--help'])
    expect(help.code).toBe(0)
    expect(help.stdout).toContain('reindex')
    for (const words of [[], ['rebuild'], ['reindex', 'now']]) {
      const { code, stderr } = await run(words)
      expect(code).toBe(1)
      expect(stderr).toContain('Usage')
    }
    const away = await run(['reindex'], 'postgres://nobody@127.0.0.1:1/none')
    expect(away.code).toBe(1)
    expect(away.stderr.trim().split('\n')).toHaveLength(1)
  })
})
