/** Why a run failed, as a code for the report and a sentence for people. Never a stack trace, never a secret. */
import { DatabaseError } from '@stapwijzer/shared/db/client.ts'
import type { Finding } from '@stapwijzer/shared/domain/source.ts'
import type { Failure } from '../feeds/codes.ts'
import { FeedError } from '../feeds/format.ts'

export function failureOf(error: unknown): { reason: Failure; message: string; finding?: Finding } {
  if (error instanceof FeedError)
    return { reason: error.reason, message: error.message, finding: error.finding }
  if (isStorageError(error)) {
    return { reason: 'storage-unavailable', message: `The database cannot be written (${codeOf(error)}).` }
  }
  const kind = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error'
  return { reason: 'internal-error', message: `The importer itself failed (${kind.slice(0, 300)}).` }
}

/** SQLSTATE classes in which the server cannot do its work: connection, deadlock, resources, intervention, system, read-only. */
const storageStates = /^(?:08|40|53|57|58|25006|42501|XX)/
const connectionCodes =
  /^(?:CONNECTION_|CONNECT_TIMEOUT|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ENOTFOUND|EAI_AGAIN|ETIMEDOUT)/

function isStorageError(error: unknown): boolean {
  const code = codeOf(error)
  return error instanceof DatabaseError ? storageStates.test(code) : connectionCodes.test(code)
}

function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown }
  return typeof code === 'string' ? code : 'no code'
}
