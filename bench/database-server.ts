/** The database server of a run: the one at TEST_DATABASE_URL, else an embedded one that is gone afterwards. */
import { rm } from 'node:fs/promises'
import { connect } from '@stapwijzer/shared/db/client.ts'
import { openDatabase } from '@stapwijzer/shared/db/embedded/open.ts'
import { temporaryDataFolder } from '@stapwijzer/shared/db/embedded/temporary-folder.ts'

export type DatabaseServer = {
  /** Name and version, for the report. */
  engine: string
  close(): Promise<void>
}

/** From here on `testDatabase()` makes its databases on this server. */
export async function openDatabaseServer(): Promise<DatabaseServer> {
  const folder = temporaryDataFolder()
  const server = await openDatabase({ dataDir: folder, databaseUrl: process.env.TEST_DATABASE_URL })
  process.env.TEST_DATABASE_URL = server.url
  return {
    engine: `PostgreSQL ${await versionOf(server.url)}${server.embedded ? ', embedded' : ''}`,
    async close() {
      await server.release()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function versionOf(url: string): Promise<string> {
  const db = connect(url, { max: 1 })
  try {
    const [row] = await db.pool<{ version: string }[]>`select current_setting('server_version') as version`
    return row!.version.split(' ')[0]!
  } finally {
    await db.close()
  }
}
