/** What one run of a feed is given, and what it carries from step to step. */
import type { Database } from '@stapwijzer/shared/db/client.ts'
import type { Format, Limits, NormaliseContext } from '../feeds/format.ts'
import type { FetcherOptions } from '../net/fetcher.ts'
import type { OpenAhead } from './ahead.ts'
import type { ProjectCourses } from './apply.ts'
import type { Findings } from './findings.ts'
import type { GuardLimits } from './guards.ts'
import type { Progress } from './progress.ts'
import type { Reading } from './read-feed.ts'

export type SourcePromises = {
  enabled: boolean
  /** Promised greatest age of its courses in seconds; null = nothing promised. */
  rhythmSeconds: number | null
  /** Which source to believe when several offer the same course: the higher one. */
  trust: number
  /** The rest of its configuration; names of secrets, never their values. */
  config: Record<string, unknown>
}

export type SourceRow = {
  id: string
  name: string
  format: string
  /** Address of a configured source; null for one that is only run by hand. */
  address: string | null
  schedule: string | null
  /** What its file says besides; absent for a feed that is run by hand. */
  promises?: SourcePromises
}

export type Feed = {
  source: SourceRow
  format: Format
  /** Address or path to read now; `source.address` is what the source stores. */
  from: string
  /** Gives the mapping, or null; throws FeedError `mapping-invalid`. */
  mapping: () => unknown
  /** Gives the request headers that hold secrets; throws FeedError `unauthorized` when one is not set. */
  credentials?: () => Record<string, string> | undefined
  guards?: GuardLimits
  /** The source's own, in place of those of the process. */
  limits?: Partial<Limits>
  network?: Pick<FetcherOptions, 'allowPrivate' | 'linkHosts' | 'credentials' | 'resolve' | 'sleep'>
}

export type RunOptions = {
  dryRun?: boolean
  acceptShrink?: boolean
  acceptGrowth?: boolean
  acceptInvalid?: boolean
  /** Nobody asked for it by hand: a source that was retired stays so. */
  turn?: boolean
  /** Operating-system user, noted with what was accepted. */
  user?: string
}

export type RunDeps = {
  db: Database
  limits: Limits
  now: () => Date
  /** Calendar day in Europe/Amsterdam. */
  today: string
  signal: AbortSignal
  project: ProjectCourses
  /** Writes links and search rows of new courses during the reading; without it all are made at the end. */
  ahead?: OpenAhead
  crebo: NormaliseContext['crebo']
  places?: NormaliseContext['places']
  /** Progress in plain words. */
  say: (text: string) => void
  /** Between two lines of a long run. */
  progressMs?: number
}

/** What one run carries from step to step. */
export type Run = {
  feed: Feed
  options: RunOptions
  deps: RunDeps
  findings: Findings
  reading: Reading
  startedAt: Date
  locked: boolean
  runId: string | null
  progress: Progress
}
