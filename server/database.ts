/**
 * The database for requests: never more of them at work than a pool has connections, and nobody waits long.
 * A slow or dead database then costs a quick 503 instead of a pile of hanging requests. The catalogue is read by a pool of
 * its own, so that a crowd that searches keeps nobody from a plan.
 */
import { connectCatalogue, type CatalogueReader } from '@stapwijzer/shared/db/catalogue-reader.ts'
import { connect, type Database, type Reading, type Role, type Tx } from '@stapwijzer/shared/db/client.ts'
import { auditKey } from '@stapwijzer/shared/db/stored-secret.ts'
import type { Config } from './config.ts'
import { unavailable } from './http/known-problem.ts'

/** What the rooms of the server read and write through. */
export type ServerDatabase = Database & CatalogueReader

export type Bounds = {
  /** Pieces of work at the same time; the size of the pool. */
  slots: number
  /** How long a request waits for its turn. */
  waitMs: number
  /** How long a piece of work may take before its request is answered without it. */
  workMs: number
}

/** Connections of each pool, and so requests at work in it at the same time, when DATABASE_POOL says nothing else. */
const defaultPool = 10
/** Much longer than a request may work: a transaction that rests as long belongs to nobody any more. */
const idleInTransactionMs = 60_000

/** Opens the pools of the server. Requests work through `db`; `answers` asks each pool, however busy; `close` ends them. */
export function openRequestPools(
  url: string,
  config: Pick<Config, 'DATABASE_POOL' | 'AUDIT_KEY' | 'DATA_DIR'>,
): { db: ServerDatabase; answers: () => Promise<unknown>; close: () => Promise<unknown> } {
  const slots = config.DATABASE_POOL ?? defaultPool
  const common = { max: slots, applicationName: 'stapwijzer-server', statementTimeoutMs: 10_000 }
  const pool = connect(url, { ...common, idleInTransactionMs, auditKey: auditKey(config) })
  const reader = connectCatalogue(url, common)
  return {
    db: bounded({ ...pool, catalogue: reader.catalogue }, { slots, waitMs: 2000, workMs: 5000 }),
    answers: () => Promise.all([pool.pool`select 1`, reader.pool`select 1`]),
    close: () => Promise.all([pool.close(), reader.close()]),
  }
}

/** Wraps both pools. A request that finds no turn in time, or whose work takes too long, fails with 503. */
export function bounded(db: ServerDatabase, bounds: Bounds): ServerDatabase {
  const [transactions, readings] = [turns(bounds), turns(bounds)]
  return {
    ...db,
    tx: <T>(role: Role, work: (tx: Tx) => Promise<T>) => transactions(() => db.tx(role, work)),
    read: <T>(role: Role, work: (tx: Tx) => Promise<T>) => transactions(() => db.read(role, work)),
    catalogue: <T>(work: (reading: Reading) => Promise<T>) => readings(() => db.catalogue(work)),
  }
}

function turns({ slots, waitMs, workMs }: Bounds): <T>(work: () => Promise<T>) => Promise<T> {
  const gate = new Gate(slots)
  return async (work) => {
    await gate.enter(waitMs)
    // The turn is over when the work is, not when its request is given up: the connection is busy until then.
    const running = work().finally(() => gate.leave())
    return within(workMs, running)
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
