/** What a run does once it holds its source's lock: read, decide, and write or not. */
import type { Session, Sql } from '@stapwijzer/shared/db/client.ts'
import type { RunReport } from '@stapwijzer/shared/domain/source.ts'
import { FeedError } from '../feeds/format.ts'
import { hasScheme } from '../net/feed-address.ts'
import { withoutSecrets } from '../feeds/fields/document-key.ts'
import { createFetcher } from '../net/fetcher.ts'
import { RunProviders } from '../providers/run-providers.ts'
import { readAliases } from '../providers/store.ts'
import { inOne, takeBackAll, type CoursesAhead, type OpenAhead, type Steps } from './ahead.ts'
import { apply } from './apply.ts'
import { describeChanges } from './changes.ts'
import { noteHistory } from './course-history.ts'
import { refusal } from './guards.ts'
import { keepBadRun, keepRejected } from './kept-items.ts'
import { readMissingItems } from './missing-items.ts'
import { readFeed } from './read-feed.ts'
import { acceptedByName, noCounts, outcomeBase, type Outcome } from './report.ts'
import type { Run } from './feed-run.ts'
import {
  closeRun,
  hasSucceeded,
  openRun,
  readLastTime,
  retiredSources,
  takeBackRetirement,
} from './run-store.ts'
import { openSoleDocument, referenceState, repeatLastRun } from './same-feed.ts'
import { createStage } from './stage.ts'
import { isNewSource, type Straight } from './straight.ts'
import { keepVanishedFields } from './vanished.ts'
import { decide } from './verdict.ts'

export async function lockedRun(run: Run, session: Session, mapping: unknown): Promise<Outcome> {
  const { feed, options, deps, findings, reading, startedAt, progress } = run
  const { id } = feed.source
  const { first, isNew, reference, aliases, last } = await session.tx('ingest', async ({ sql }) => {
    if (options.turn && (await retiredSources(sql)).has(id))
      throw new FeedError('retired', 'The source was retired. An import by hand takes that back.')
    if (!options.dryRun) run.runId = await openRun(sql, feed.source, startedAt, acceptedByName(options))
    await createStage(sql)
    return {
      first: !(await hasSucceeded(sql, id)),
      isNew: await isNewSource(sql, id),
      reference: await referenceState(sql),
      aliases: await readAliases(sql),
      last: await readLastTime(sql, id),
    }
  })
  const { today, signal, crebo, places } = deps
  const limits = { ...deps.limits, ...feed.limits }
  const fetcher = createFetcher({
    from: feed.from,
    limits,
    signal,
    ...feed.network,
    credentials: feed.credentials?.() ?? feed.network?.credentials,
  })
  try {
    deps.say(`${id}: reading ${withoutSecrets(feed.source.address ?? feed.from)}`)
    const { from } = feed
    const before = last === null ? '' : `, ${last} the last time`
    progress.phase('reading', () => `${reading.read} items${before}`)
    const sole = await openSoleDocument(feed.format, fetcher, {
      from,
      settings: [today, mapping, limits, reference, feed.source.promises?.trust ?? null],
    })
    const fingerprint = (await sole?.fingerprint()) ?? null
    const counts =
      fingerprint && (await session.tx('ingest', ({ sql }) => repeatLastRun(sql, id, fingerprint, findings)))
    if (counts) return await repeated(run, session, counts, fingerprint)
    const providers = new RunProviders(id, aliases)
    const input = {
      source: id,
      providers,
      format: feed.format,
      read: { from, mapping, fetcher: sole?.fetcher ?? fetcher, limits, today, signal },
      normalise: { today, limits, mapping, crebo, places },
    }
    const finish = async (steps: Steps, ahead: CoursesAhead | null) => {
      const straight = ahead && isNew ? { at: deps.now() } : null
      const whole = { ...input, ahead, straight }
      await readFeed(whole, steps, findings, reading)
      await readMissingItems(whole, steps, findings, reading, {
        accepted: acceptedOf(options),
        guards: feed.guards,
      })
      // A file that was written to in between has another fingerprint now, and none is kept.
      const steady = fingerprint !== null && (await sole?.fingerprint()) === fingerprint
      progress.phase('looking for fields that are gone', () => `${reading.read} items`)
      if (!straight) await keepVanishedFields(steps, id, reading.fields.unseen, findings)
      return concluded(run, steps, {
        first,
        ahead,
        straight,
        providers,
        fingerprint: steady ? fingerprint : null,
      })
    }
    const open = options.dryRun || (sole === null && hasScheme(from)) ? undefined : deps.ahead
    return await (open
      ? inOneTransaction(session, open, { source: id, signal }, finish)
      : finish(session, null))
  } finally {
    await fetcher.close()
  }
}

/**
 * Runs all steps in one transaction. When the feed turns out to be bad, what was read stays in the stage for whoever
 * wants to know of it; only the search rows go. A run that is told to stop, or whose database fails, leaves nothing.
 */
async function inOneTransaction(
  session: Session,
  open: OpenAhead,
  { source, signal }: { source: string; signal: AbortSignal },
  finish: (steps: Steps, ahead: CoursesAhead) => Promise<Outcome>,
): Promise<Outcome> {
  const done = await session.tx<{ outcome: Outcome } | { failure: FeedError }>('ingest', async (tx) => {
    const ahead = open(tx)
    try {
      return { outcome: await finish(inOne(tx), ahead) }
    } catch (failure) {
      if (!(failure instanceof FeedError) || signal.aborted) throw failure
      await takeBackAll(tx, source, ahead)
      return { failure }
    }
  })
  if ('failure' in done) throw done.failure
  return done.outcome
}

/** The feed is what it was: noted as seen today, and nothing else. */
function repeated(
  run: Run,
  session: Session,
  counts: RunReport['counts'],
  fingerprint: string,
): Promise<Outcome> {
  const { id } = run.feed.source
  return session.tx('ingest', async ({ sql }) => {
    const outcome: Outcome = { ...outcomeBase(run), status: 'unchanged', counts }
    if (run.options.dryRun) return outcome
    await sql`update catalogue.source set checked_at = ${outcome.finishedAt} where id = ${id}`
    await close(sql, run, outcome, fingerprint)
    return outcome
  })
}

/** Decides and, unless a guard refuses or nothing may be written, applies: in one transaction with the run's report. */
function concluded(
  run: Run,
  steps: Steps,
  {
    first,
    ahead,
    straight,
    providers,
    fingerprint,
  }: {
    first: boolean
    ahead: CoursesAhead | null
    straight: Straight | null
    providers: RunProviders
    fingerprint: string | null
  },
): Promise<Outcome> {
  const { feed, options, deps, findings, reading, progress } = run
  const { id } = feed.source
  return steps.tx('ingest', async (tx) => {
    progress.phase('deciding', () => `${reading.read} items`)
    const verdict = await decide(tx.sql, id, reading, findings, straight !== null)
    const { created, updated, unchanged, withdrawn, live } = verdict
    const { read } = reading
    const rejected = findings.rejects
    if (read !== created + updated + unchanged + rejected)
      throw new Error('an item ended twice or not at all')
    const proposal = { read, errors: reading.errors + verdict.conflicts, live, withdrawn }
    const reason = refusal(proposal, acceptedOf(options), feed.guards)
    const changes = options.dryRun ? await describeChanges(tx.sql) : undefined
    if (reason) {
      const counts = { ...noCounts, read, rejected }
      const refused: Outcome = { ...outcomeBase(run), status: 'refused', reason, counts, proposal, changes }
      if (run.runId) await keepBadRun(tx.sql, id, run.runId)
      if (ahead) await takeBackAll(tx, id, ahead)
      await close(tx.sql, run, refused, null)
      return refused
    }
    if (read === 0)
      findings.warn({ key: id, path: '', code: 'empty-feed', message: 'The feed holds no items.' })
    // A gap that only a collection or a folder has says nothing when nothing of it was there before.
    const gap = reading.incomplete && (reading.keep === null || verdict.missed > 0)
    const still = !first && !gap && created + updated + withdrawn === 0
    const counts = { read, created, updated, unchanged, withdrawn, rejected }
    if (!options.dryRun) {
      deps.say(`${id}: ${read} items read, writing ${created + updated} courses`)
      progress.phase('writing history', () => `${created + updated + withdrawn} courses`)
      await keepRejected(tx.sql, id, rejected)
      await noteHistory(tx.sql, deps.now(), deps.today)
      const changed = created + updated + withdrawn > 0
      await apply(
        tx,
        id,
        straight?.at ?? deps.now(),
        { project: deps.project, ahead, straight, providers },
        { changed, phase: progress.phase },
      )
      await takeBackRetirement(tx.sql, feed.source)
    }
    const outcome: Outcome = { ...outcomeBase(run), status: still ? 'unchanged' : 'done', counts, changes }
    await close(tx.sql, run, outcome, reading.incomplete ? null : fingerprint)
    return outcome
  })
}

function acceptedOf({ acceptShrink, acceptGrowth, acceptInvalid }: Run['options']) {
  return { shrink: acceptShrink === true, growth: acceptGrowth === true, invalid: acceptInvalid === true }
}

async function close(sql: Sql, { runId }: Run, outcome: Outcome, fingerprint: string | null): Promise<void> {
  if (runId) await closeRun(sql, runId, outcome, fingerprint)
}
