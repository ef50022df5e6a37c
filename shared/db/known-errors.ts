/** Errors of opening a database that every command foresees: each already is one sentence for the person who started it. */
import { SettingsError } from '../domain/settings.ts'
import { connectionProblem } from './connection-problem.ts'
import { DatabaseStartError } from './embedded/open.ts'
import { MigrationError } from './migrate.ts'

/** One sentence for the settings and the database that a command opens; null for other errors. */
export function sentenceOf(error: unknown): string | null {
  if (error instanceof SettingsError) return error.message
  return databaseSentence(error)
}

/** The same for the database alone. */
export function databaseSentence(error: unknown): string | null {
  if (error instanceof DatabaseStartError || error instanceof MigrationError) return error.message
  return connectionProblem(error)
}
