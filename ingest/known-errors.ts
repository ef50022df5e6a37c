/** Errors that the commands of ingest foresee: each already is one sentence for the person who started it. */
import { connectionProblem } from '@stapwijzer/shared/db/connection-problem.ts'
import { DatabaseStartError } from '@stapwijzer/shared/db/embedded/open.ts'
import { MigrationError } from '@stapwijzer/shared/db/migrate.ts'
import { SettingsError } from '@stapwijzer/shared/domain/settings.ts'
import { UsageError } from './cli-arguments.ts'
import { DecisionRefused } from './duplicates/follow.ts'
import { FeedError } from './feeds/format.ts'
import { NothingFound } from './questions/nothing-found.ts'
import { SourceConfigError } from './sources/load.ts'

const known = [
  DatabaseStartError,
  MigrationError,
  SettingsError,
  SourceConfigError,
  UsageError,
  FeedError,
  NothingFound,
  DecisionRefused,
]

/** One sentence for the errors we foresaw; null for the others. */
export function sentenceOf(error: unknown): string | null {
  if (known.some((kind) => error instanceof kind)) return (error as Error).message
  return connectionProblem(error)
}

export function isDatabaseTrouble(error: unknown): boolean {
  const known = error instanceof DatabaseStartError || error instanceof MigrationError
  return known || connectionProblem(error) !== null
}
