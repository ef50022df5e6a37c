/**
 * One run of one feed: lock, read, decide, write, report. Everything is written in a single transaction at the end, so
 * a run that fails, is refused or is killed leaves the catalogue as it was.
 */
import type { Session } from '@stapwijzer/shared/db/client.ts'
import { sourceLockKey } from '@stapwijzer/shared/db/source-lock.ts'
import type { Failure } from '../feeds/codes.ts'
import { FeedError } from '../feeds/format.ts'
import { failureOf } from './failure.ts'
import { FieldWatch } from './field-watch.ts'
import { Findings } from './findings.ts'
import { keepFailedRun } from './kept-items.ts'
import { lockedRun } from './locked-run.ts'
import type { Reading } from './read-feed.ts'
import { startProgress } from './progress.ts'
import { noCounts, outcomeBase, type Outcome } from './report.ts'
import { closeRun, openRun } from './run-store.ts'
import { needsStatistics, refreshStatistics } from './statistics.ts'
import { takeLock } from './take-lock.ts'
import type { Feed, Run, RunDeps, RunOptions } from './feed-run.ts'

/** Runs the feed; never throws for what a feed, the network or the database does. Close `outcome.findings` after use. */
export async function runFeed(feed: Feed, options: RunOptions, deps: RunDeps): Promise<Outcome> {
  const findings = new Findings(feed.source.id)
  const reading: Reading = {
    ...{ seq: 0, read: 0, errors: 0, incomplete: false, keep: [] },
    fields: new FieldWatch(),
  }
  const run: Run = {
    feed,
    options,
    deps,
    findings,
    reading,
    startedAt: deps.now(),
    locked: false,
    runId: null,
    progress: startProgress(feed.source.id, deps.say, deps.progressMs),
  }
  let session: Session | null = null
  let outcome: Outcome
  try {
    const mapping = checkedMapping(feed)
    session = await deps.db.session()
    if (!(await takeLock(session, sourceLockKey(feed.source.id)))) {
      throw new FeedError('locked', 'Another run of this source is going on.')
    }
    run.locked = true
    outcome = await lockedRun(run, session, mapping)
    const { created, updated, withdrawn } = outcome.counts
    if (!options.dryRun) await keepStatistics(run, created + updated + withdrawn)
  } catch (error) {
    outcome = failedOutcome(run, error)
    await noteFailure(run, outcome, session)
  } finally {
    run.progress.end()
    await session?.release()
  }
  return outcome
}

/** The outcome of a run that could not even begin. */
export function failedRun(
  source: { id: string; format: string },
  reason: Failure,
  message: string,
  now = new Date(),
): Outcome {
  const { id, format } = source
  const times = { startedAt: now, finishedAt: now }
  const findings = new Findings(id)
  return {
    source: id,
    format,
    ...times,
    status: 'failed',
    reason,
    message,
    counts: noCounts,
    findings,
    dryRun: false,
  }
}

async function keepStatistics({ feed, deps, progress }: Run, changed: number): Promise<void> {
  try {
    if (!(await needsStatistics(deps.db, changed))) return
    progress.phase('refreshing statistics')
    await refreshStatistics(deps.db)
  } catch (error) {
    deps.say(`${feed.source.id}: the statistics were not refreshed (${failureOf(error).message})`)
  }
}

function checkedMapping(feed: Feed): unknown {
  const mapping = feed.mapping()
  const problems = feed.format.checkMapping(mapping)
  if (problems.length > 0)
    throw new FeedError('mapping-invalid', `The mapping is not right: ${problems.join('; ')}.`)
  return mapping
}

function failedOutcome(run: Run, error: unknown): Outcome {
  const { reason, message, finding } = failureOf(error)
  if (finding) {
    run.reading.read += 1
    run.findings.reject(finding)
  }
  const counts = { ...noCounts, read: run.reading.read, rejected: run.findings.rejects }
  return { ...outcomeBase(run), status: 'failed', reason, message, counts }
}

/** The failure is kept too, unless the database is the one that failed. */
async function noteFailure(run: Run, outcome: Outcome, session: Session | null): Promise<void> {
  if (run.options.dryRun || outcome.reason === 'storage-unavailable' || outcome.reason === 'retired') return
  await run.deps.db
    .tx('ingest', async ({ sql }) => {
      const id = run.runId ?? (await openRun(sql, run.feed.source, run.startedAt, null, run.locked))
      await closeRun(sql, id, outcome)
      return id
    })
    .then((id) => keepFailedRun(session, outcome, id))
    .catch((error: unknown) => {
      run.deps.say(`${run.feed.source.id}: the failure could not be stored (${failureOf(error).message})`)
    })
}
