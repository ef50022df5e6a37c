/** Errors that the commands of ingest foresee: each already is one sentence for the person who started it. */
import { sentenceOf as sentenceOfStart } from '@stapwijzer/shared/db/known-errors.ts'
import { UsageError } from './cli-arguments.ts'
import { DecisionRefused } from './duplicates/follow.ts'
import { FeedError } from './feeds/format.ts'
import { NothingFound } from './questions/nothing-found.ts'
import { SourceConfigError } from './sources/load.ts'

const known = [SourceConfigError, UsageError, FeedError, NothingFound, DecisionRefused]

/** One sentence for the errors we foresaw; null for the others. */
export function sentenceOf(error: unknown): string | null {
  if (known.some((kind) => error instanceof kind)) return (error as Error).message
  return sentenceOfStart(error)
}
