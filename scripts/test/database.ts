/** Gives the tests a PostgreSQL: the one of TEST_DATABASE_URL, else an embedded one with durability off. */
import { rmSync } from 'node:fs'
import { openDatabase } from '../../shared/db/embedded/open.ts'
import { temporaryDataFolder } from '../../shared/db/embedded/temporary-folder.ts'

export async function setup(): Promise<(() => Promise<void>) | void> {
  if (process.env.TEST_DATABASE_URL) return
  const folder = temporaryDataFolder()
  const database = await openDatabase({ dataDir: folder, durable: false })
  process.env.TEST_DATABASE_URL = database.url
  return async () => {
    await database.release()
    rmSync(folder, { recursive: true, force: true })
    delete process.env.TEST_DATABASE_URL
  }
}
