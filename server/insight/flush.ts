/** Writes what was counted once a minute and at a stop. While the database is away it waits; nobody else does. */
import { randomUUID } from 'node:crypto'
import type { Database } from '@stapwijzer/shared/db/client.ts'
import type { Counter } from './counter.ts'
import { writeBatch, type Batch } from './write.ts'

/** Keys of one statement; more than a region counts in a minute. */
const mostAtOnce = 20_000

export type Flush = {
  /** Writes all that waits; false when the database did not take it, and it goes on waiting. Never rejects. */
  now(): Promise<boolean>
}

export function createFlush(db: Pick<Database, 'tx'>, counter: Counter): Flush {
  /** Whether it was written is not known: its answer got lost. It is tried again as it is, under its own number. */
  let open: Batch | null = null
  let running: Promise<boolean> | null = null

  const all = async (): Promise<boolean> => {
    for (;;) {
      open ??= next(counter)
      if (open === null) return true
      counter.hold(open.increments.length)
      try {
        await writeBatch(db, open)
      } catch {
        // The database names no values in its errors, and there is nothing to do but to wait.
        return false
      }
      open = null
      counter.hold(0)
    }
  }
  return {
    now: () => (running ??= all().finally(() => (running = null))),
  }
}

function next(counter: Counter): Batch | null {
  if (counter.size() === 0) return null
  return { id: randomUUID(), ...counter.take(mostAtOnce) }
}
