/** How a run ended, in words: what happened and what the operator does about it. */
import type { RunSummary } from '@stapwijzer/shared/api/admin.ts'
import { admin as t, feedCodes } from '@stapwijzer/shared/text/rooms.ts'
import type { ReasonWords } from '@stapwijzer/shared/text/nl/feed-codes.ts'

/** The reason of a run that wrote nothing; null for one that went well or is still going on. */
export function troubleOf({ status, reason }: Pick<RunSummary, 'status' | 'reason'>): ReasonWords | null {
  return status === 'refused' || status === 'failed' ? feedCodes.reasonWords(reason) : null
}

export function goodNewsOf(status: RunSummary['status']): string {
  if (status === 'running') return t.runRunning
  return status === 'unchanged' ? t.runUnchanged : t.runGood
}

/** Seconds between its start and its end; null while it runs. */
export function secondsOf({
  startedAt,
  finishedAt,
}: Pick<RunSummary, 'startedAt' | 'finishedAt'>): number | null {
  return finishedAt === null ? null : Math.max(0, (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000)
}
