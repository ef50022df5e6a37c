/** Fills the catalogue at the first start, so that there is something to find when the page opens. */
import { setTimeout } from 'node:timers/promises'
import type { Database } from '@stapwijzer/shared/db/client.ts'
import { isDemonstration, type SourceConfig } from './source.ts'
import type { SourceResult } from './run-source.ts'

/** Demonstration sources that were never read to the end, be it that an earlier first load was cut off. */
export async function neverLoaded(db: Database, sources: readonly SourceConfig[]): Promise<SourceConfig[]> {
  const loaded = await db.read(
    'ingest',
    ({ sql }) => sql<{ id: string }[]>`
      select id from catalogue.source where checked_at is not null or retired_at is not null`,
  )
  const ids = new Set(loaded.map(({ id }) => id))
  return sources.filter((source) => source.enabled && isDemonstration(source) && !ids.has(source.id))
}

/**
 * Another process may be reading the same source: a second start, or a worker that is just being stopped. A database
 * that is away is asked less and less often.
 */
const waitedFor: Record<string, { patienceMs: number; pauseMs: number; growth: number }> = {
  locked: { patienceMs: 60_000, pauseMs: 1000, growth: 1 },
  'storage-unavailable': { patienceMs: 60_000, pauseMs: 500, growth: 2 },
}

/**
 * Loads these sources one after the other and tells how far it is. Waits for a source that another process reads, and
 * for a database that is away, so that none stays unread until its next turn. Stops early when `signal` fires.
 */
export async function loadFirst(
  sources: readonly SourceConfig[],
  options: {
    run: (source: SourceConfig) => Promise<SourceResult>
    say: (text: string) => void
    signal: AbortSignal
  },
): Promise<void> {
  let courses = 0
  for (const [at, source] of sources.entries()) {
    if (options.signal.aborted) return
    const { status, reason, counts } = await whenFree(source, options)
    courses += counts.created + counts.updated
    const ended = status === 'done' || status === 'unchanged' ? `${courses} courses` : `${status}: ${reason}`
    options.say(
      `Loading the demonstration catalogues (${at + 1} of ${sources.length}, ${source.name}): ${ended}`,
    )
  }
}

async function whenFree(
  source: SourceConfig,
  { run, signal }: { run: (source: SourceConfig) => Promise<SourceResult>; signal: AbortSignal },
): Promise<SourceResult> {
  let waited = 0
  for (let turn = 0; ; turn += 1) {
    const result = await run(source)
    const wait = waitedFor[result.reason ?? '']
    if (!wait || waited >= wait.patienceMs || signal.aborted) return result
    const pause = wait.pauseMs * wait.growth ** turn
    await setTimeout(pause, undefined, { signal }).catch(() => {})
    waited += pause
  }
}
