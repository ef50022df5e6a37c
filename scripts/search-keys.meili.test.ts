/** The keys of server and worker on a Meilisearch with a master key: each can do its work, and no more. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeKeys } from '../ingest/search-keys.ts'
import { testDatabase, type TestDatabase } from '../shared/db/testing.ts'
import { sampleCourse } from '../shared/domain/testing.ts'
import { meiliClient, meiliProblem, meiliSearch } from '../shared/search/meili/client.ts'
import { keepIndex, rebuildIndex } from '../shared/search/meili/rebuild.ts'
import { putCourses } from '../shared/search/testing.ts'
import { findMeilisearch, startMeilisearch, type MeiliServer } from './test/meilisearch.ts'

const program = findMeilisearch(process.env)
const masterKey = 'a-master-key-for-tests-only'
const today = '2026-11-24'

describe.skipIf(program === null)('keys with no more rights than needed', () => {
  let server: MeiliServer
  let db: TestDatabase
  let folder: string
  let keys: { search: string; index: string }
  beforeAll(async () => {
    server = await startMeilisearch(program!, masterKey)
    db = await testDatabase()
    await putCourses(db, [sampleCourse()])
    folder = mkdtempSync(join(tmpdir(), 'stapwijzer-keys-'))
    const told = await makeKeys({ MEILI_URL: server.url, MEILI_API_KEY: masterKey }, join(folder, 'keys'))
    const read = (name: string) => readFileSync(join(folder, 'keys', name), 'utf8')
    keys = { search: read('search'), index: read('index') }
    expect(told).not.toContain(keys.search)
  })
  afterAll(async () => {
    await server?.stop()
    await db.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  const client = (apiKey?: string) => meiliClient({ url: server.url, apiKey })
  const signal = AbortSignal.timeout(60_000)

  it('are the same the next time, and readable by their owner only', async () => {
    const again = await makeKeys({ MEILI_URL: server.url, MEILI_API_KEY: masterKey }, null)
    expect(again).toBe(`server: MEILI_API_KEY=${keys.search}\nworker: MEILI_API_KEY=${keys.index}\n`)
    expect(statSync(join(folder, 'keys', 'search')).mode & 0o077).toBe(0)
  })

  it('the key of the worker builds, swaps, keeps and cleans up', async () => {
    const work = { client: client(keys.index), db, today }
    expect(await keepIndex(work)).toMatchObject({ rebuilt: true, courses: 1 })
    expect(await rebuildIndex(work)).toMatchObject({ rebuilt: true, courses: 1, leftovers: 0 })
    expect(await keepIndex(work)).toMatchObject({ rebuilt: false, written: 0 })
  })

  it('the key of the server searches, and nothing else', async () => {
    const search = meiliSearch({ url: server.url, apiKey: keys.search })
    expect((await search([{ page: 1, hitsPerPage: 0 }], signal)).results[0]!.totalHits).toBe(1)
    const index = client(keys.search).index('courses')
    const refused = /not valid|API key/
    await expect(index.deleteAllDocuments()).rejects.toThrow(refused)
    await expect(index.getSettings()).rejects.toThrow(refused)
    await expect(index.getDocuments()).rejects.toThrow(refused)
    await expect(client(keys.search).getKeys()).rejects.toThrow(refused)
  })

  it('neither key makes keys or sees another index', async () => {
    await client(masterKey).createIndex('private').waitTask()
    for (const key of [keys.search, keys.index]) {
      await expect(client(key).getKeys()).rejects.toThrow()
      await expect(
        meiliSearch({ url: server.url, apiKey: key, index: 'private' })([{}], signal),
      ).rejects.toThrow()
    }
    expect((await client(keys.index).getRawIndexes()).results.map(({ uid }) => uid)).toEqual(['courses'])
  })

  it('a wrong key is told in one sentence that holds no key', async () => {
    const problem = await client('wrong-key').getRawIndexes().catch(meiliProblem)
    expect(problem).toMatch(/MEILI_API_KEY/)
    expect(problem).not.toContain('wrong-key')
  })
})
