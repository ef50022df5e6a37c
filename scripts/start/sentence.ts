/** What a failed start says: one sentence where the cause is known. */
import { DatabaseStartError } from '../../shared/db/embedded/failure.ts'
import { MigrationError } from '../../shared/db/migrate.ts'
import { SettingsError } from '../../shared/domain/settings.ts'
import { ChildFailed } from './child.ts'
import { StartError } from './failure.ts'

const known = [SettingsError, DatabaseStartError, MigrationError, ChildFailed, StartError]

/** The sentence to show; an error that nobody foresaw keeps its stack, because then we need it. */
export function sentenceOf(error: unknown): string {
  if (known.some((kind) => error instanceof kind)) return (error as Error).message
  return `Stapwijzer could not start: ${error instanceof Error ? error.stack : String(error)}`
}
