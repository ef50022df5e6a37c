/** Changes of an index are tasks: accepted is not done, and done is not succeeded. */
import { setTimeout } from 'node:timers/promises'
import type { EnqueuedTask, Meilisearch } from 'meilisearch'
import { MeiliTaskError } from './client.ts'

/** Patience with one task; a batch of documents takes seconds. */
const patienceMs = 30 * 60_000
const firstPauseMs = 20
const longestPauseMs = 500

/** Waits until the task is over. Throws MeiliTaskError when it did not succeed. */
export async function succeeded(
  client: Meilisearch,
  enqueued: Promise<EnqueuedTask>,
  signal?: AbortSignal,
): Promise<void> {
  const { taskUid, type } = await enqueued
  const until = Date.now() + patienceMs
  for (let pause = firstPauseMs; ; pause = Math.min(pause * 2, longestPauseMs)) {
    signal?.throwIfAborted()
    const { status, error } = await client.tasks.getTask(taskUid)
    if (status === 'succeeded') return
    if (status === 'failed' || status === 'canceled') {
      throw new MeiliTaskError(`A task of Meilisearch did not succeed: ${type}, ${error?.code ?? status}.`)
    }
    if (Date.now() > until) throw new MeiliTaskError(`A task of Meilisearch does not end: ${type}.`)
    await setTimeout(pause)
  }
}
