/** Gives the tests a PostgreSQL: the one of TEST_DATABASE_URL, else an embedded one with durability off. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../shared/db/embedded/open.ts'

export async function setup(): Promise<(() => Promise<void>) | void> {
  if (process.env.TEST_DATABASE_URL) return
  const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-test-'))
  chmodSync(folder, 0o711) // root's unprivileged database account passes through
  const database = await openDatabase({ dataDir: folder, durable: false })
  process.env.TEST_DATABASE_URL = database.url
  return async () => {
    await database.release()
    rmSync(folder, { recursive: true, force: true })
    delete process.env.TEST_DATABASE_URL
  }
}
