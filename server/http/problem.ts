/** The table of errors: every status this product answers with, its title, and the class to throw. */
import type { Problem, ProblemItem } from '@stapwijzer/shared/api/problem.ts'

export const titles: Record<number, string> = {
  400: 'Invalid request',
  401: 'Authorisation needed',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  406: 'Not acceptable',
  408: 'Request timed out',
  409: 'Conflict',
  410: 'Gone',
  412: 'Changed in the meantime',
  413: 'Request too large',
  414: 'Address too long',
  415: 'Unsupported media type',
  417: 'Expectation failed',
  422: 'Key used for another request',
  428: 'Condition needed',
  429: 'Too many requests',
  431: 'Headers too large',
  500: 'Internal error',
  501: 'Not implemented',
  503: 'Temporarily unavailable',
}

/** Throw this for any answer that is an error; `headers` are added to it, `extra` becomes members of the body. */
export class ProblemError extends Error {
  readonly status: number
  readonly errors: ProblemItem[] | undefined
  readonly headers: Record<string, string>
  readonly extra: Record<string, unknown>
  constructor(
    status: number,
    detail: string,
    options: {
      errors?: ProblemItem[]
      headers?: Record<string, string>
      extra?: Record<string, unknown>
    } = {},
  ) {
    super(detail)
    this.status = status
    this.errors = options.errors
    this.headers = options.headers ?? {}
    this.extra = options.extra ?? {}
  }
}

export function problemBody(
  status: number,
  detail: string,
  errors?: ProblemItem[],
  extra: Record<string, unknown> = {},
): Problem {
  return { status, title: titles[status] ?? 'Error', detail, ...(errors?.length ? { errors } : {}), ...extra }
}
