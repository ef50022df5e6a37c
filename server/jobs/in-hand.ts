/**
 * Who has a waiting mail or message in hand: one process, without an open transaction, however slow the other side is. It
 * is a lock of a connection of its own, so it goes with the process that dies.
 */
import { createHash } from 'node:crypto'
import type { Database, Session } from '@stapwijzer/shared/db/client.ts'

export type Hands = {
  /** Does `work` while nobody else has `id` in hand; null when somebody has. */
  hold<T>(id: string, work: () => Promise<T>): Promise<T | null>
  release(): Promise<void>
}

/** The connection is opened when it is first needed: mostly nothing waits. */
export function hands(db: Database): Hands {
  let session: Session | undefined
  return {
    async hold(id, work) {
      session ??= await db.session()
      const key = createHash('sha256').update(`outgoing ${id}`).digest().readBigInt64BE()
      if (!(await session.tryLock(key))) return null
      try {
        return await work()
      } finally {
        await session.unlock(key)
      }
    },
    async release() {
      await session?.release()
    },
  }
}
