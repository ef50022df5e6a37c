/** For a container's health check: exit 0 while a worker has a session in the database. */
import { connect } from '@stapwijzer/shared/db/client.ts'
import { readConfig } from './worker-config.ts'

const { DATABASE_URL } = readConfig()
if (!DATABASE_URL) {
  console.error('The check of the worker needs DATABASE_URL.')
  process.exit(1)
}
const database = connect(DATABASE_URL, { max: 1, applicationName: 'stapwijzer-health' })
// The server may hold the database of another installation, with a worker of its own.
const found = await database.pool`
  select from pg_stat_activity
  where datname = current_database() and application_name = 'stapwijzer-worker' limit 1`
await database.close()
process.exit(found.length > 0 ? 0 : 1)
