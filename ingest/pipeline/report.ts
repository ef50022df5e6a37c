/** What a run says about itself: as a file for programs and in words for people. */
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Finding, RunReport } from '@stapwijzer/shared/domain/source.ts'
import type { Failure, Refusal } from '../feeds/codes.ts'
import type { Findings } from './findings.ts'
import type { Proposal } from './guards.ts'
import type { Run, RunOptions } from './feed-run.ts'

export type Outcome = {
  source: string
  format: string
  startedAt: Date
  finishedAt: Date
  status: RunReport['status']
  reason?: Refusal | Failure
  counts: RunReport['counts']
  findings: Findings
  dryRun: boolean
  /** Who let a guard's objection pass, when someone did. */
  acceptedBy?: string
  /** What a refused run would have done. */
  proposal?: Proposal
  /** Why a run failed, in words. */
  message?: string
  /** What a dry run would change, in words. */
  changes?: string[]
}

export const noCounts: RunReport['counts'] = Object.freeze({
  read: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  withdrawn: 0,
  rejected: 0,
})

/** The part of an outcome that every run has. */
export function outcomeBase(run: Pick<Run, 'feed' | 'options' | 'deps' | 'findings' | 'startedAt'>) {
  const { feed, options, deps, findings, startedAt } = run
  const { id: source, format } = feed.source
  const acceptedBy = acceptedByName(options) ?? undefined
  const dryRun = options.dryRun === true
  return { source, format, startedAt, finishedAt: deps.now(), findings, dryRun, acceptedBy }
}

/** Who let a guard's objection pass; null when nobody was asked to. */
export function acceptedByName(options: RunOptions): string | null {
  const accepted = options.acceptShrink || options.acceptGrowth || options.acceptInvalid
  return accepted ? (options.user ?? 'unknown') : null
}

/** Exit code of the command: 0 done, 2 refused by a guard, 1 failed. */
export function exitCode({ status }: Pick<Outcome, 'status'>): 0 | 1 | 2 {
  return status === 'refused' ? 2 : status === 'failed' ? 1 : 0
}

/** Writes the report file; it appears whole or not at all. */
export async function writeReport(path: string, outcome: Outcome): Promise<void> {
  const part = `${path}.part`
  try {
    await pipeline(Readable.from(reportText(outcome)), createWriteStream(part))
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

function* reportText(outcome: Outcome): Iterable<string> {
  const { source, format, startedAt, finishedAt, status, reason, counts, findings } = outcome
  const head = { source, format, startedAt, finishedAt, status, ...(reason ? { reason } : {}), counts }
  yield JSON.stringify(head, null, 2).slice(0, -2)
  yield ',\n  "rejects": ['
  yield* list(findings.all('reject'))
  yield '],\n  "warnings": ['
  yield* list(findings.all('warning'))
  yield ']\n}\n'
}

function* list(findings: Iterable<Finding>): Iterable<string> {
  let before = '\n    '
  for (const finding of findings) {
    yield before + JSON.stringify(finding)
    before = ',\n    '
  }
  if (before !== '\n    ') yield '\n  '
}

/** The run in a few plain sentences. */
export function summary(outcome: Outcome): string {
  const { source, format, status, reason, counts, dryRun } = outcome
  const lines = [
    `${source} (${format}): ${status}${reason ? `, ${reason}` : ''}${dryRun ? ' (dry run, nothing written)' : ''}.`,
  ]
  if (status === 'failed')
    lines.push(`${outcome.message ?? 'Something went wrong.'} The courses stay as they were.`)
  if (status === 'refused') lines.push(`${inWords(outcome) ?? ''} Nothing was changed.`)
  lines.push(`${counts.read} read: ${countsInWords(counts)}.`)
  if (outcome.acceptedBy) lines.push(`What a guard objects to was accepted by ${outcome.acceptedBy}.`)
  const rejects = tally(codesOf(outcome.findings.all('reject')))
  if (rejects) lines.push(`Rejected: ${rejects}.`)
  const warnings = tally(outcome.findings.warningCounts)
  if (warnings) lines.push(`Warnings: ${warnings}.`)
  return [...lines, ...(outcome.changes ?? [])].join('\n')
}

function countsInWords({ created, updated, unchanged, rejected, withdrawn }: RunReport['counts']): string {
  const parts = [`${created} created`, `${updated} updated`, `${unchanged} unchanged`, `${rejected} rejected`]
  return `${parts.join(', ')}; ${withdrawn} withdrawn`
}

/** Why a run failed or was refused; null for the others. */
export function inWords({ status, reason, message, proposal }: Outcome): string | null {
  if (status !== 'refused') return message ?? null
  const { read = 0, errors = 0, live = 0, withdrawn = 0 } = proposal ?? {}
  const why: Partial<Record<string, string>> = {
    'shrink-guard': `The run would withdraw ${withdrawn} of ${live} courses. Use --accept-shrink if that is right.`,
    'empty-feed': `The feed is empty while ${live} courses are live. Use --accept-shrink if that is right.`,
    'growth-guard': `The feed holds ${read} items while ${live} courses are live. Use --accept-growth if that is right.`,
    'too-many-invalid': `${errors} of ${read} items are in error. Use --accept-invalid to publish the others.`,
  }
  return why[reason ?? ''] ?? null
}

function codesOf(findings: Iterable<Finding>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}

function tally(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => `${code} ${count}`)
    .join(', ')
}
