/** The lock of a source: one run at a time. */
import { setTimeout as delay } from 'node:timers/promises'
import type { Session } from '@stapwijzer/shared/db/client.ts'

/**
 * How long a run waits for the lock. A process that was killed leaves it until the server notices that nobody is there;
 * a run that is really going on takes longer than this.
 */
const patienceMs = 3_000
const stepMs = 100

/** Whether the lock was taken. */
export async function takeLock(session: Session, key: bigint): Promise<boolean> {
  for (let waited = 0; ; waited += stepMs) {
    if (await session.tryLock(key)) return true
    if (waited >= patienceMs) return false
    await delay(stepMs)
  }
}
