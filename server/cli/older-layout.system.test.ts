/** A data folder from before the migrations began anew: every process says so, ends, and leaves it as it was. */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { backup } from '@stapwijzer/shared/db/backup/backup.ts'
import { openDatabase } from '@stapwijzer/shared/db/embedded/open.ts'
import { temporaryDataFolder } from '@stapwijzer/shared/db/embedded/temporary-folder.ts'
import { migrate } from '@stapwijzer/shared/db/migrate.ts'
import { startProcess } from '@stapwijzer/shared/db/testing-command.ts'
import { ask } from '@stapwijzer/shared/db/testing-empty.ts'
import { makeOlderLayout, rolesOf, stateOf } from '@stapwijzer/shared/db/testing-older-layout.ts'

const folder = temporaryDataFolder()
const whole = join(folder, 'whole.gz')
const sentence =
  /^The database is of a layout from before the first release, [^\n]* was left as it is: start with an empty one \(move the data folder away, or [^\n]*docs\/runbook\.md[^\n]*\.\n$/
const now = new Date('2026-12-02T10:00:00Z')

async function inside<T>(work: (url: string) => Promise<T>): Promise<T> {
  const database = await openDatabase({ dataDir: folder })
  try {
    return await work(database.url)
  } finally {
    await database.release()
  }
}

/** Before there were three logins the superuser of the cluster owned everything, and the application had no other role. */
beforeAll(() =>
  inside(async (url) => {
    await migrate(url)
    await backup(url, whole, now)
    await ask(url, 'drop schema catalogue, private, audit, insight, migration, pgboss cascade')
    await makeOlderLayout(url)
    await ask(url, 'revoke stapwijzer_retention from stapwijzer_worker')
  }),
)
afterAll(() => rmSync(folder, { recursive: true }))

it.each([
  ['the server', 'server/main.ts', []],
  ['the worker', 'server/worker.ts', []],
  ['npm run migrate', 'server/cli/migrate.ts', []],
  ['npm run backup', 'server/cli/backup.ts', ['backup', join(folder, 'refused.gz')]],
  ['npm run restore', 'server/cli/backup.ts', ['restore', whole]],
  ['npm run retention', 'server/cli/retention.ts', []],
  ['npm run ingest', 'ingest/cli.ts', ['--status']],
])('is refused by %s in one sentence', async (_what, file, words) => {
  const state = (url: string) => Promise.all([stateOf(url), rolesOf(url)])
  const before = await inside(state)
  expect(before.flat()).toContainEqual(expect.objectContaining({ kind: 'plan' }))
  const { code, stderr } = await startProcess(file, words, { DATA_DIR: folder, PORT: '0' }).ended
  expect(stderr).toMatch(sentence)
  expect(code).toBe(1)
  expect(await inside(state)).toEqual(before)
  expect(existsSync(join(folder, 'refused.gz'))).toBe(false)
})
