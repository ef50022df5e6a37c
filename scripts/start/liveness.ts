/** Whether a server still says that it lives: one that answers nothing, or that it cannot work, is no better than a dead one. */
import { setTimeout as delay } from 'node:timers/promises'
import { getLive } from '../../shared/api/health.ts'

export type Watching = {
  everyMs: number
  /** That many bad answers in a row are not a mishap. Counted, not timed: a machine that slept has none. */
  times: number
  /** For one answer. */
  patienceMs: number
}

/** Resolves with what is wrong, as the end of a sentence, when the server at `url` gave no good answer `times` in a row. */
export async function whenLifeless(url: string, watching: Watching, stop: AbortSignal): Promise<string> {
  let bad = 0
  let problem = ''
  while (bad < watching.times) {
    await delay(watching.everyMs, undefined, { signal: stop, ref: false })
    const status = await statusOf(new URL(getLive.path, url), watching.patienceMs)
    bad = status === 200 ? 0 : bad + 1
    problem = status === null ? 'does not answer' : `answers ${status}`
  }
  return `${problem} at ${getLive.path}`
}

async function statusOf(url: URL, patienceMs: number): Promise<number | null> {
  try {
    const answer = await fetch(url, {
      signal: AbortSignal.timeout(patienceMs),
      headers: { connection: 'close' },
    })
    await answer.body?.cancel()
    return answer.status
  } catch {
    return null
  }
}
