/** What the settings of the worker make of its connections. */
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { openRuntime } from './runtime.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

/** Connections that the worker takes for eight pieces of work at once, and how long a transaction may rest. */
async function connectionsOf(env: Record<string, string>) {
  const config = readConfig({ DATABASE_URL: db.logins.worker, AUDIT_KEY: 'k'.repeat(32), ...env })
  const runtime = await openRuntime(config, 'stapwijzer-test')
  try {
    const seen = await Promise.all(
      Array.from({ length: 8 }, () =>
        runtime.db.read('ingest', async ({ sql }) => {
          const [row] = await sql<{ pid: number; rests: string }[]>`
            select pg_backend_pid() as pid, current_setting('idle_in_transaction_session_timeout') as rests, pg_sleep(0.2)`
          return row!
        }),
      ),
    )
    return { pids: new Set(seen.map(({ pid }) => pid)).size, rests: new Set(seen.map(({ rests }) => rests)) }
  } finally {
    await runtime.close()
  }
}

it('DATABASE_POOL is how many connections the worker has: four when nothing is said', async () => {
  expect((await connectionsOf({})).pids).toBe(4)
  expect((await connectionsOf({ DATABASE_POOL: '6' })).pids).toBe(6)
})

it('a transaction of the worker may rest a quarter of an hour', async () => {
  expect((await connectionsOf({})).rests).toEqual(new Set(['15min']))
})
