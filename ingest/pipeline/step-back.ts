/**
 * What a person does to a whole source besides running it: retire it, or undo the last change of its courses. Both go the
 * way of a run (history, withdrawals, links, search, a line among the runs), with the catalogue itself in place of a feed.
 */
import type { Session, Sql, Tx } from '@stapwijzer/shared/db/client.ts'
import { sourceLockKey } from '@stapwijzer/shared/db/source-lock.ts'
import { RunProviders } from '../providers/run-providers.ts'
import { readAliases } from '../providers/store.ts'
import { apply } from './apply.ts'
import { stageBefore } from './before.ts'
import { describeChanges } from './changes.ts'
import { noteHistory } from './course-history.ts'
import { Findings } from './findings.ts'
import { noCounts } from './report.ts'
import type { RunDeps } from './feed-run.ts'
import { beginRun, closeRun } from './run-store.ts'
import { createStage } from './stage.ts'
import { takeLock } from './take-lock.ts'
import { createVerdict } from './verdict.ts'

export type StepBack = { kind: 'retire' | 'undo'; source: string; dryRun: boolean; user: string }

export type SteppedBack = {
  withdrawn: number
  /** Courses that are what they were. */
  restored: number
  /** What changes, in words; a dry run tells it. */
  changes: string[]
}

/** It cannot be done; the message says why. */
export class StepBackError extends Error {}

/** What was done, or would be, for the person who asked. */
export function inWordsOf(
  { kind, source, dryRun, user }: StepBack,
  { withdrawn, restored, changes }: SteppedBack,
): string {
  const counts = `${restored} courses restored, ${withdrawn} withdrawn`
  if (dryRun) return [`${source}: ${counts} (dry run, nothing written).`, ...changes].join('\n')
  const what =
    kind === 'retire'
      ? 'It has no more turns until it is run by hand.'
      : 'The next run reads its feed again: have that mended, or retire the source.'
  return `${source}: ${counts}, noted with ${user}. ${what}`
}

type Deps = Pick<RunDeps, 'db' | 'now' | 'today' | 'project'>

/** Does it in one transaction, under the lock of the source. Throws StepBackError when it cannot be done. */
export async function stepBack(wanted: StepBack, deps: Deps): Promise<SteppedBack> {
  const session: Session = await deps.db.session()
  try {
    if (!(await takeLock(session, sourceLockKey(wanted.source))))
      throw new StepBackError(`A run of ${wanted.source} is going on. Try again when it has ended.`)
    return await session.tx('ingest', (tx) => step(tx, wanted, deps))
  } finally {
    await session.release()
  }
}

async function step(tx: Tx, wanted: StepBack, deps: Deps): Promise<SteppedBack> {
  const { sql } = tx
  const { kind, source, dryRun } = wanted
  const [known] = await sql<{ format: string; changed: boolean; retired: boolean }[]>`
    select format, changed_at is not null as changed, retired_at is not null as retired
    from catalogue.source where id = ${source}`
  if (!known) throw new StepBackError(`The source ${source} was never run.`)
  if (kind === 'retire' && known.retired) throw new StepBackError(`The source ${source} is retired already.`)
  if (kind === 'undo' && !known.changed)
    throw new StepBackError(`No change of ${source} is kept: there is nothing to undo.`)
  await createStage(sql)
  const providers = new RunProviders(source, await readAliases(sql))
  if (kind === 'undo') await stageBefore(sql, source, providers)
  await createVerdict(sql, source)
  await createWithdrawal(sql, kind, source)
  const [counts] = await sql<{ restored: number; withdrawn: number }[]>`
    select (select count(*)::int from verdict where action = 'updated') as restored,
      (select count(*)::int from withdrawal) as withdrawn`
  const done: SteppedBack = { ...counts!, changes: await describeChanges(sql) }
  if (!dryRun) await write(tx, wanted, { ...done, format: known.format, providers }, deps)
  return done
}

/** The tables of a run (verdict.ts): everything, or what the last change made or brought back. */
async function createWithdrawal(sql: Sql, kind: StepBack['kind'], source: string): Promise<void> {
  await sql`create temp table spared (id uuid) on commit drop`
  await sql`
    create temp table withdrawal on commit drop as
    select c.id, c.item_id from catalogue.course c join catalogue.source f on f.id = c.source_id
    where c.source_id = ${source} and c.withdrawn_at is null
      and (${kind === 'retire'} or c.first_seen_at = f.changed_at
        or exists (select from catalogue.course_before b where b.course_id = c.id and b.withdrawn))`
}

async function write(
  tx: Tx,
  { kind, source, user }: StepBack,
  { format, restored, withdrawn, providers }: SteppedBack & { format: string; providers: RunProviders },
  { now: clock, today, project }: Deps,
): Promise<void> {
  const { sql } = tx
  const now = clock()
  const runId = await beginRun(sql, { id: source, format }, now, user)
  await sql`
    create temp table undone on commit drop as
    select v.course_id, b.fetched_at from verdict v join catalogue.course_before b using (course_id)`
  await noteHistory(sql, now, today)
  await apply(
    tx,
    source,
    now,
    { project, ahead: null, straight: null, providers },
    { changed: restored + withdrawn > 0, read: false },
  )
  // Nobody saw them in the feed today: they are as old as they were.
  await sql`
    update catalogue.course c set held = true, fetched_at = u.fetched_at from undone u where c.id = u.course_id`
  await sql`
    update catalogue.source set retired_at = ${kind === 'retire' ? now : null},
      enabled = case when ${kind === 'retire'} then false else enabled or retired_at is not null end
    where id = ${source}`
  const findings = new Findings(source)
  try {
    const message =
      kind === 'retire'
        ? `The source was retired by ${user}.`
        : `The last change of its courses was undone by ${user}.`
    await closeRun(sql, runId, {
      source,
      format,
      startedAt: now,
      finishedAt: clock(),
      status: 'done',
      ...(kind === 'retire' && { reason: 'retired' as const }),
      message,
      counts: { ...noCounts, read: restored, updated: restored, withdrawn },
      findings,
      dryRun: false,
    })
  } finally {
    findings.close()
  }
}
