/** Brings the database up to date and tells server and worker how each signs in to it. */
import { loginSecrets } from '../../server/cli/config.ts'
import type { OpenDatabase } from '../../shared/db/embedded/open.ts'
import { storedSecret } from '../../shared/db/stored-secret.ts'
import { migrate } from '../../shared/db/migrate.ts'
import { asLogin, type Passwords } from '../../shared/db/roles.ts'

type Children = Record<'server' | 'worker', NodeJS.ProcessEnv>

/** Neither the account that the start signed in with nor the passwords of others reach them. */
const forgotten = Object.fromEntries(
  ['DATABASE_URL', 'DATABASE_PASSWORD', ...loginSecrets].flatMap((name) => [
    [name, ''],
    [`${name}_FILE`, ''],
  ]),
)

/**
 * Returns what each adds to its environment. At an outside database a login without a password in `given` gets one that
 * is made once and kept in the data folder. Throws MigrationError, one sentence.
 */
export async function prepareLogins(
  database: OpenDatabase,
  given: Passwords,
  dataDir: string,
): Promise<Children> {
  if (database.embedded) {
    // They open it by themselves, each as its own login.
    await migrate(database.url)
    return { server: forgotten, worker: forgotten }
  }
  const kept = (login: 'server' | 'worker') =>
    given[login] ?? { text: storedSecret(dataDir, `database-${login}-password`), isGenerated: true }
  const passwords = { ...given, server: kept('server'), worker: kept('worker') }
  await migrate(database.url, undefined, passwords)
  const env = (login: 'server' | 'worker') => ({
    ...forgotten,
    DATABASE_URL: asLogin(database.url, login, passwords[login].text),
  })
  return { server: env('server'), worker: env('worker') }
}
