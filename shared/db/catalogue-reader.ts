/**
 * Reading the catalogue without a transaction: connections that never take a group (roles.ts), so that one statement is one
 * round trip. The login of the server may read the catalogue by itself and nothing else of the tables; what they are
 * opened with stays for as long as they live. Why: docs/adr/0038-catalogue-without-transaction.md.
 */
import postgres from 'postgres'
import { poolSettings, withoutValues, type ConnectOptions, type Reading, type Sql } from './client.ts'

export type CatalogueReader = {
  /** Runs `work`, whose statements are each their own, perhaps on different connections: of one moment is only one statement. */
  catalogue: <T>(work: (reading: Reading) => Promise<T>) => Promise<T>
}

export type CataloguePool = CatalogueReader & {
  /** The pool itself: for health checks and measurements only. */
  pool: postgres.Sql
  close(): Promise<void>
}

/**
 * Each connection reads only, compiles no plans (for searches it costs more than it brings) and has room to keep the rows of
 * a search in memory.
 */
export const catalogueSettings = { default_transaction_read_only: true, jit: 'off', work_mem: '32MB' }

/** Opens the pool. `url` as for `connect`; its login must be allowed to read the catalogue without taking a group. */
export function connectCatalogue(
  url: string,
  options: Omit<ConnectOptions, 'auditKey' | 'idleInTransactionMs'> = {},
): CataloguePool {
  const settings = poolSettings(url, options)
  const pool = postgres({
    ...settings,
    connection: { ...settings.connection, ...catalogueSettings },
    max: options.max ?? 10,
    idle_timeout: 60,
  })
  const sql: Sql = Object.assign(pool, { savepoint: noTransaction, prepare: noTransaction })
  return {
    pool,
    catalogue: async (work) => {
      try {
        return await work({ sql })
      } catch (error) {
        throw withoutValues(error)
      }
    },
    close: () => pool.end({ timeout: 5 }),
  }
}

function noTransaction(): never {
  throw new Error('statements of the catalogue are in no transaction')
}
