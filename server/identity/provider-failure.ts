/** What can go wrong at the sign-in provider, as codes: what stands beside them may hold tokens or names. */
import * as oidc from 'openid-client'
import { OtherSideDown } from '../http/outgoing.ts'

/** Why a sign-in was refused: a code for the log and the page; never what was sent. */
export const refusals = ['provider-down', 'cancelled', 'not-valid', 'acr-too-low', 'no-role'] as const
export type Refusal = (typeof refusals)[number]

export class SignInRefused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal, detail: string) {
    super(detail)
    this.refusal = refusal
  }
}

/** Turns what the library threw into a refusal. */
export function refused(error: unknown): SignInRefused {
  if (error instanceof SignInRefused) return error
  const down = downCause(error)
  if (down) return new SignInRefused('provider-down', down)
  if (error instanceof oidc.AuthorizationResponseError) {
    return new SignInRefused('cancelled', safeCode(error.error))
  }
  return new SignInRefused('not-valid', safeCode((error as { code?: unknown })?.code))
}

/** The HTTP status that the provider answered an error with; undefined when it was no answer. */
export function answeredStatus(error: unknown): number | undefined {
  for (let cause = error; typeof cause === 'object' && cause !== null; cause = (cause as Error).cause) {
    const { status } = cause as { status?: unknown }
    if (typeof status === 'number') return status
  }
  return undefined
}

/** Whether the provider takes back what it gave before: the token was revoked, or belongs to somebody else. */
export function takesBack(error: unknown): boolean {
  if (error instanceof oidc.ResponseBodyError) return error.error === 'invalid_grant'
  const { code } = (error ?? {}) as { code?: unknown }
  return answeredStatus(error) === 401 || code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED'
}

/** In words why nothing answered; undefined when something did. */
function downCause(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof OtherSideDown) return cause.message
    const { code } = cause as { code?: unknown }
    if (code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT') return code
  }
  return undefined
}

function safeCode(code: unknown): string {
  return typeof code === 'string' && /^[A-Za-z_]{1,60}$/.test(code) ? code : 'unknown'
}
