/** What the settings of the server make of its connections. */
import { connect } from '@stapwijzer/shared/db/client.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { openRequestPools } from './database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

/** Statuses of that many requests that all take longer than one waits for its turn. */
async function atOnce(requests: number, env: Record<string, string>): Promise<(number | 'done')[]> {
  const { db: pool, close } = openRequestPools(
    db.logins.server,
    readConfig({ AUDIT_KEY: 'k'.repeat(32), ...env }),
  )
  try {
    return await Promise.all(
      Array.from({ length: requests }, () =>
        pool
          .read('app', ({ sql }) => sql`select pg_sleep(3)`)
          .then(
            () => 'done' as const,
            (error: { status: number }) => error.status,
          ),
      ),
    )
  } finally {
    await close()
  }
}

describe('DATABASE_POOL', () => {
  it('is how many requests work in the database at the same time: the next waits, and is told so', async () => {
    const four = await atOnce(5, { DATABASE_POOL: '4' })
    expect(four.filter((one) => one === 'done')).toHaveLength(4)
    expect(four).toContain(503)
    expect(await atOnce(5, { DATABASE_POOL: '5' })).toEqual(Array.from({ length: 5 }, () => 'done'))
  })

  it('is ten when nothing is said', async () => {
    const eleven = await atOnce(11, {})
    expect(eleven.filter((one) => one === 'done')).toHaveLength(10)
  })
})

describe('a transaction that rests', () => {
  it('is ended by the database, and the pool goes on', async () => {
    const pool = connect(db.logins.server, { max: 1, idleInTransactionMs: 100 })
    const resting = pool.tx('app', async ({ sql }) => {
      await sql`select 1`
      await new Promise((rested) => setTimeout(rested, 1000))
      await sql`select 1`
    })
    await expect(resting).rejects.toThrow()
    expect(await pool.read('app', ({ sql }) => sql`select 1 as one`)).toEqual([{ one: 1 }])
    await pool.close()
  })

  it('may rest a minute in the server', async () => {
    const { db: pool, close } = openRequestPools(db.logins.server, readConfig({ AUDIT_KEY: 'k'.repeat(32) }))
    const [row] = await pool.read('app', ({ sql }) => sql`show idle_in_transaction_session_timeout`)
    expect(row).toEqual({ idle_in_transaction_session_timeout: '1min' })
    await close()
  })
})
