/**
 * The one way into the database. Every piece of work is a transaction that begins by taking one of the group
 * roles (roles.ts), so that grants and row-level security hold for all of it.
 */
import { DrizzleQueryError } from 'drizzle-orm/errors'
import { PgDialect, PgDatabase } from 'drizzle-orm/pg-core'
import { PostgresJsSession, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import { createTableRelationsHelpers, extractTablesRelationalConfig } from 'drizzle-orm/relations'
import postgres from 'postgres'
import { connectionOptions } from './address.ts'
import { runningOperation, type Operation } from './operation.ts'
import * as schema from './schema.ts'
import { socketOpener } from './socket.ts'

export type Role = 'app' | 'ingest' | 'audit' | 'retention'
/** Statements: of a transaction, or each by itself (catalogue-reader.ts); so nobody asks it for a savepoint. */
export type Sql = postgres.TransactionSql
export type Orm = PgDatabase<PostgresJsQueryResultHKT, typeof schema>
/**
 * A running transaction: `orm` for typed statements, `sql` for hand-written ones and COPY. `auditKey` is there where the
 * database was opened with one (see audit-line.ts), `operation` where the work is part of one.
 */
export type Tx = Reading & { orm: Orm; auditKey?: string | undefined; operation?: Operation | undefined }
/** What reads without writing anything needs. */
export type Reading = { sql: Sql }

/**
 * One connection kept for a longer piece of work. Its advisory locks and temporary tables last until `release`, over
 * several transactions; they go by themselves when the process dies.
 */
export type Session = {
  /** Takes the session-level advisory lock; false when another session holds it. */
  tryLock(key: bigint): Promise<boolean>
  /** Gives it back before `release` does; nothing when the connection broke, and the lock with it. */
  unlock(key: bigint): Promise<void>
  tx<T>(role: Role, work: (tx: Tx) => Promise<T>): Promise<T>
  release(): Promise<void>
}

export type Database = {
  /** The pool itself: for LISTEN, migrations and health checks only. */
  pool: postgres.Sql
  /** Runs `work` in one transaction as `stapwijzer_<role>`. */
  tx<T>(role: Role, work: (tx: Tx) => Promise<T>): Promise<T>
  /** The same, read-only. */
  read<T>(role: Role, work: (tx: Tx) => Promise<T>): Promise<T>
  /** Opens a connection of its own. */
  session(): Promise<Session>
  close(): Promise<void>
}

const dialect = new PgDialect()
const tables = extractTablesRelationalConfig(schema, createTableRelationsHelpers)
const relational = { fullSchema: schema, schema: tables.tables, tableNamesMap: tables.tableNamesMap }

function ormOver(sql: Sql): Orm {
  // A session over the transaction's own connection, so that typed and hand-written statements share it.
  const session = new PostgresJsSession(sql as never, dialect, relational)
  return new PgDatabase(dialect, session as never, relational as never)
}

/** Thrown instead of the driver's error: its message holds no bound value, so nothing personal reaches a log. */
export class DatabaseError extends Error {
  readonly code: string | undefined
  readonly constraint: string | undefined
  constructor(cause: unknown) {
    const { code, constraint_name: constraint } = (cause ?? {}) as { code?: string; constraint_name?: string }
    super(`database error ${code ?? 'unknown'}${constraint ? ` (${constraint})` : ''}`)
    this.code = code
    this.constraint = constraint
  }
}

export function withoutValues(error: unknown): unknown {
  if (error instanceof DrizzleQueryError) return new DatabaseError(error.cause)
  return error instanceof postgres.PostgresError ? new DatabaseError(error) : error
}

export type ConnectOptions = {
  max?: number
  applicationName?: string
  /** Longest time a statement may run before the server ends it; without it there is no limit. */
  statementTimeoutMs?: number
  /** Longest pause between two statements of a transaction before the server ends it; without it there is no limit. */
  idleInTransactionMs?: number
  /** Key of the persons' ids in the log of processing; without it no audit line about a person can be written. */
  auditKey?: string
}

/**
 * Opens a pool. `url` is a `postgres://` address; a Unix socket is given as `?host=/folder`.
 * Dates stay `YYYY-MM-DD` texts; date-times become `Date`; json is parsed.
 */
export function connect(url: string, options: ConnectOptions = {}): Database {
  const settings = poolSettings(url, options)
  const pool = postgres({ ...settings, max: options.max ?? 10, idle_timeout: 60 })
  return {
    pool,
    tx: (role, work) => transaction(pool, 'read write', role, keyed(work, options)),
    read: (role, work) => transaction(pool, 'read only', role, keyed(work, options)),
    session: () => openSession(settings, options),
    close: () => pool.end({ timeout: 5 }),
  }
}

type Settings = postgres.Options<Record<string, postgres.PostgresType>>

/** What every connection of ours is opened with. */
export function poolSettings(url: string, options: ConnectOptions): Settings {
  const json = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
  return {
    ...connectionOptions(url),
    connect_timeout: 5,
    // Not in the driver's types, but in its documentation.
    ...{ socket: socketOpener(5_000) },
    // Seconds. The driver's own rises to 20, during which a query hangs although the server is back.
    backoff: (retries: number) => Math.min(1, 0.1 * 2 ** retries),
    onnotice: () => {},
    connection: {
      application_name: options.applicationName ?? 'stapwijzer',
      ...(options.statementTimeoutMs ? { statement_timeout: options.statementTimeoutMs } : {}),
      ...(options.idleInTransactionMs
        ? { idle_in_transaction_session_timeout: options.idleInTransactionMs }
        : {}),
    },
    types: {
      date: { to: 1082, from: [1082], serialize: String, parse: (text: string) => text },
      json: {
        to: 3802,
        from: [114, 3802],
        serialize: json,
        parse: (text: string) => JSON.parse(text) as unknown,
      },
    },
  }
}

function keyed<T>(work: (tx: Tx) => Promise<T>, { auditKey }: ConnectOptions) {
  const operation = runningOperation()
  return (tx: Tx) => work({ ...tx, auditKey, operation })
}

async function transaction<T>(
  pool: postgres.Sql,
  mode: string,
  role: Role,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  try {
    return (await pool.begin(mode, async (sql) => {
      // The first statement of the work travels with this one. Should it fail, the transaction is broken and runs nothing.
      const taken = sql.unsafe(`set local role stapwijzer_${role}`).execute()
      const [, result] = await Promise.all([taken, work({ sql, orm: ormOver(sql) })])
      return result
    })) as T
  } catch (error) {
    throw withoutValues(error)
  }
}

/**
 * A connection of its own, outside the pool: it may rest for long, and when it breaks nothing takes its place in
 * silence, because the lock and the tables would be gone.
 */
async function openSession(settings: Settings, options: ConnectOptions): Promise<Session> {
  let lost = false
  const own = postgres({
    ...settings,
    max: 1,
    idle_timeout: undefined,
    max_lifetime: null,
    onclose: () => {
      lost = true
    },
  })
  const steady = () => {
    if (lost)
      throw Object.assign(new Error('the connection to the database broke'), { code: 'CONNECTION_CLOSED' })
  }
  await own`select 1`.catch(async (error: unknown) => {
    await own.end({ timeout: 0 })
    throw withoutValues(error)
  })
  // Without this a statement that runs long would hold the lock of a process that was killed. Not every system has it.
  await own`select set_config('client_connection_check_interval', '500ms', false)`.catch(() => {})
  return {
    async tryLock(key) {
      steady()
      const [row] = await own<
        { got: boolean }[]
      >`select pg_try_advisory_lock(${key.toString()}::bigint) as got`
      return row?.got === true
    },
    async unlock(key) {
      if (!lost) await own`select pg_advisory_unlock(${key.toString()}::bigint)`.catch(() => {})
    },
    async tx(role, work) {
      steady()
      return transaction(own, 'read write', role, keyed(work, options))
    },
    // The tables go with the connection; the lock at once, for whoever comes next.
    async release() {
      if (!lost) await own`select pg_advisory_unlock_all()`.catch(() => {})
      await own.end({ timeout: lost ? 0 : 5 })
    },
  }
}
