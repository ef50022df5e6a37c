/**
 * Queues every source whose turn has come. What was queued is noted, so a turn that was missed while nothing ran is made
 * up for once, and a clock that is set back brings no turn again.
 */
import { createHash } from 'node:crypto'
import type { Database } from '@stapwijzer/shared/db/client.ts'
import type { SourceConfig } from './source.ts'
import { dueTurn } from './turns.ts'

/** Puts a run in the queue. The same `jobId` again does nothing. */
export type QueueRun = (source: string, jobId: string) => Promise<void>

const dayMs = 86_400_000

/** Gives the ids that were queued. */
export async function takeTurns(
  db: Database,
  sources: readonly SourceConfig[],
  now: Date,
  queue: QueueRun,
): Promise<string[]> {
  const rows = await db.read(
    'ingest',
    ({ sql }) => sql<{ id: string; turn_at: Date | null }[]>`
      select id, turn_at from catalogue.source where retired_at is null`,
  )
  const taken = new Map(rows.map((row) => [row.id, row.turn_at]))
  const queued: string[] = []
  for (const { id, schedule, enabled } of sources) {
    if (!schedule || !enabled || !taken.has(id)) continue
    const turn = dueTurn({ id, schedule }, now)
    const step = nextStep(turn, taken.get(id) ?? null, now)
    if (!turn || step === 'nothing') continue
    if (step === 'queue') {
      await queue(id, jobId(id, turn))
      queued.push(id)
    }
    await db.tx('ingest', ({ sql }) => sql`update catalogue.source set turn_at = ${turn} where id = ${id}`)
  }
  return queued
}

/**
 * A source that is seen for the first time waits for its next turn. A turn that was noted more than a day ahead of now
 * comes from a clock that was wrong and counts for nothing.
 */
export function nextStep(turn: Date | null, taken: Date | null, now: Date): 'queue' | 'note' | 'nothing' {
  if (!turn) return 'nothing'
  if (!taken || taken.getTime() > now.getTime() + dayMs) return 'note'
  return turn > taken ? 'queue' : 'nothing'
}

/** One id for one turn, as a UUID: should a process die between queueing and noting, the turn is not queued twice. */
function jobId(source: string, turn: Date): string {
  const hex = createHash('sha256').update(`turn ${source} ${turn.toISOString()}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
