/** How a process gets its database: signed in as the login that fits it. */
import postgres from 'postgres'
import { connectionOptions } from './address.ts'
import { DatabaseStartError, openDatabase, type OpenDatabase } from './embedded/open.ts'
import { migrate, prepareLogins, requireMigrated } from './migrate.ts'
import { asLogin, type Login } from './roles.ts'

type Where = { DATA_DIR: string; DATABASE_URL?: string | undefined; production: boolean }

/**
 * Opens the database for `server` or `worker`. The embedded one is brought up to date here; an outside one must have been
 * (`npm run migrate`), and in production the account of its address may not be one that could undo its guards. Throws
 * DatabaseStartError or MigrationError, one sentence.
 */
export async function openAs(login: Exclude<Login, 'owner'>, where: Where): Promise<OpenDatabase> {
  const database = await open(where)
  try {
    if (database.embedded) await migrate(database.url)
    else {
      await checkAccount(database.url, login, where.production)
      await requireMigrated(database.url)
    }
    return signedIn(database, login)
  } catch (error) {
    await database.release()
    throw error
  }
}

/** Opens the database for the owner of its tables, whose work begins with making them (a restore) or looks at all of them (a backup). */
export async function openAsOwner(where: Omit<Where, 'production'>): Promise<OpenDatabase> {
  const database = await open(where)
  try {
    if (database.embedded) await prepareLogins(database.url)
    return signedIn(database, 'owner')
  } catch (error) {
    await database.release()
    throw error
  }
}

const open = ({ DATA_DIR, DATABASE_URL }: Omit<Where, 'production'>) =>
  openDatabase({ dataDir: DATA_DIR, databaseUrl: DATABASE_URL })

/** The embedded server trusts whoever can come to its socket; the address of an outside one names its login already. */
const signedIn = (database: OpenDatabase, login: Login): OpenDatabase =>
  database.embedded ? { ...database, url: asLogin(database.url, login) } : database

/**
 * An application with the rights of the owner could switch row-level security off and change what it wrote into the audit
 * log; outside production it may, for whoever develops on a database of their own.
 */
async function checkAccount(url: string, login: Login, production: boolean): Promise<void> {
  const sql = postgres({ ...connectionOptions(url), max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    const [own] = await sql<{ readOnly: boolean; mighty: boolean; owns: boolean }[]>`
      select current_setting('transaction_read_only')::boolean as "readOnly",
        rolsuper or rolcreaterole or rolbypassrls or rolreplication or exists (
          select from pg_roles p where p.rolname in ('pg_read_all_data', 'pg_write_all_data', 'pg_read_server_files',
            'pg_write_server_files', 'pg_execute_server_program') and pg_has_role(current_user, p.oid, 'MEMBER')) as mighty,
        exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname in ('catalogue', 'private', 'audit', 'insight', 'migration') and pg_has_role(current_user, c.relowner, 'MEMBER')) as owns
      from pg_roles where rolname = current_user`
    if (login === 'worker' && own!.readOnly) throw new DatabaseStartError('The database is read-only.')
    if (!production || !(own!.mighty || own!.owns)) return
    throw new DatabaseStartError(
      `The account of DATABASE_URL ${own!.mighty ? 'has more rights than this process may have' : 'owns the tables or can become their owner'}; in production mode sign in as stapwijzer_server or stapwijzer_worker, which \`npm run migrate\` makes.`,
    )
  } finally {
    await sql.end({ timeout: 5 })
  }
}
