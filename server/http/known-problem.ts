/** What an answer says about an error that was not thrown as a problem: the framework's, the database's, or our own mistake. */
import { ProblemError } from './problem.ts'

type Coded = { code?: unknown; statusCode?: unknown }

/** Words for the framework's own refusals; it never says anything about what was sent. */
const details: Record<number, string> = {
  400: 'The request could not be read.',
  413: 'A body may have at most 256 KB.',
  414: 'The address is too long.',
  415: 'Send the body as application/json in UTF-8, not compressed.',
}

const badUrl = 'Each % in an address needs two digits of a byte, and the bytes have to be UTF-8.'

/**
 * Connection errors of the driver (words) and of the system (E…), then SQLSTATE classes: 08 connection, 25006 read-only,
 * 28 and 3D may not enter, 40 and 55 lost a lock, 53 resources, 57 operator (shutdown, time-out).
 */
const unavailableCode =
  /^(CONNECT_TIMEOUT|CONNECTION_(CLOSED|ENDED|DESTROYED)|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|08...|25006|28...|3D000|40...|55...|53...|57...)$/

export function isUnavailable(error: unknown): boolean {
  const code = (error as Coded | null)?.code
  return typeof code === 'string' && unavailableCode.test(code)
}

export function unavailable(): ProblemError {
  return new ProblemError(503, 'The service cannot answer right now. Try again in a moment.', {
    headers: { 'retry-after': '5' },
  })
}

/** Turns anything thrown into the problem that is sent. The original stays for the log. */
export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  if (isUnavailable(error)) return unavailable()
  const { code, statusCode } = (error ?? {}) as Coded
  if (
    typeof code === 'string' &&
    code.startsWith('FST_') &&
    typeof statusCode === 'number' &&
    statusCode < 500
  ) {
    const detail = details[statusCode] ?? 'The request could not be handled.'
    // No route was found yet, so no parameter has a name.
    const errors = code === 'FST_ERR_BAD_URL' ? [{ in: 'path' as const, path: '', message: badUrl }] : []
    return new ProblemError(statusCode, detail, { errors })
  }
  return new ProblemError(500, 'Something went wrong on our side.')
}
