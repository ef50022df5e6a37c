/** Runs one configured source as a job of the worker, and says in the log how it ended. */
import type { Logger } from 'pino'
import type { RunReport } from '@stapwijzer/shared/domain/source.ts'
import { passingFailures } from '../feeds/codes.ts'
import { failureOf } from '../pipeline/failure.ts'
import { failedRun, runFeed } from '../pipeline/run.ts'
import type { Feed, RunDeps } from '../pipeline/feed-run.ts'
import type { SourceConfig } from './source.ts'

export type SourceResult = {
  source: string
  status: RunReport['status']
  reason: string | null
  counts: RunReport['counts']
}

/** Logs and returns how the run ended; a run that failed, or a source that cannot be made ready, is no error here. */
export async function runSource(
  { id, format }: Pick<SourceConfig, 'id' | 'format'>,
  ready: () => Feed,
  deps: RunDeps,
  log: Logger,
): Promise<SourceResult> {
  const outcome = await prepared(ready).then(
    (feed) => runFeed(feed, { turn: true }, deps),
    (error: unknown) => {
      const { reason, message } = failureOf(error)
      return failedRun({ id, format }, reason, message)
    },
  )
  const { source, status, reason, counts, message } = outcome
  const warnings = Object.fromEntries(outcome.findings.warningCounts)
  outcome.findings.close()
  const result = { source, status, reason: reason ?? null, counts }
  if (status === 'failed' || status === 'refused') log.error({ ...result, message }, 'ingest run')
  else log.info({ ...result, warnings }, 'ingest run')
  return result
}

/** Whether a run ended for a reason that is not the source's and may be over soon. */
export function endedByAccident({ status, reason }: Pick<SourceResult, 'status' | 'reason'>): boolean {
  return status === 'failed' && passingFailures.has(reason ?? '')
}

async function prepared(ready: () => Feed): Promise<Feed> {
  return ready()
}
