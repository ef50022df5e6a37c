/**
 * The database for requests: never more of them at work than the pool has connections, and nobody waits long.
 * A slow or dead database then costs a quick 503 instead of a pile of hanging requests.
 */
import { connect, type Database, type Role, type Tx } from '@stapwijzer/shared/db/client.ts'
import { auditKey } from '@stapwijzer/shared/db/stored-secret.ts'
import type { Config } from './config.ts'
import { unavailable } from './http/known-problem.ts'

export type Bounds = {
  /** Transactions at the same time; the size of the pool. */
  slots: number
  /** How long a request waits for its turn. */
  waitMs: number
  /** How long a transaction may take before its request is answered without it. */
  workMs: number
}

/** Connections, and so requests at work at the same time, when DATABASE_POOL says nothing else. */
const defaultPool = 10
/** Much longer than a request may work: a transaction that rests as long belongs to nobody any more. */
const idleInTransactionMs = 60_000

/** Opens the pool of the server. Requests work through `db`; `close` ends it. */
export function openRequestPool(
  url: string,
  config: Pick<Config, 'DATABASE_POOL' | 'AUDIT_KEY' | 'DATA_DIR'>,
): { db: Database; close: () => Promise<void> } {
  const slots = config.DATABASE_POOL ?? defaultPool
  const pool = connect(url, {
    max: slots,
    applicationName: 'stapwijzer-server',
    statementTimeoutMs: 10_000,
    idleInTransactionMs,
    auditKey: auditKey(config),
  })
  return { db: bounded(pool, { slots, waitMs: 2000, workMs: 5000 }), close: () => pool.close() }
}

/** Wraps a pool. A request that finds no turn in time, or whose work takes too long, fails with 503. */
export function bounded(db: Database, bounds: Bounds): Database {
  const gate = new Gate(bounds.slots)
  const through = async <T>(work: () => Promise<T>): Promise<T> => {
    await gate.enter(bounds.waitMs)
    // The turn is over when the work is, not when its request is given up: the connection is busy until then.
    const running = work().finally(() => gate.leave())
    return within(bounds.workMs, running)
  }
  return {
    ...db,
    tx: <T>(role: Role, work: (tx: Tx) => Promise<T>) => through(() => db.tx(role, work)),
    read: <T>(role: Role, work: (tx: Tx) => Promise<T>) => through(() => db.read(role, work)),
  }
}

class Gate {
  #free: number
  readonly #waiting: (() => void)[] = []

  constructor(slots: number) {
    this.#free = slots
  }

  enter(waitMs: number): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1
      return Promise.resolve()
    }
    return new Promise((resolve, reject) => {
      const go = () => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(go), 1)
        reject(unavailable())
      }, waitMs)
      this.#waiting.push(go)
    })
  }

  leave(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#free += 1
  }
}

function within<T>(ms: number, running: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(unavailable()), ms)
    running.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
