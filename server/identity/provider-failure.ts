/** What can go wrong at the sign-in provider, as codes: what stands beside them may hold tokens or names. */
import * as oidc from 'openid-client'
import { OtherSideDown } from '../http/outgoing.ts'

/** Why a sign-in was refused: a code for the log and the page; never what was sent. */
export const refusals = [
  'not-set-up',
  'provider-down',
  'cancelled',
  'not-valid',
  'acr-too-low',
  'no-role',
] as const
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

export type Endpoint = 'token' | 'userinfo'

/**
 * Whether the provider takes back what it gave before: the token was revoked, its owner may not be told about any more, or it
 * belongs to somebody else. At the token endpoint a 401 is about us: a key or secret that it no longer knows.
 */
export function takesBack(error: unknown, endpoint: Endpoint): boolean {
  if (endpoint === 'token') return error instanceof oidc.ResponseBodyError && error.error === 'invalid_grant'
  const { code } = (error ?? {}) as { code?: unknown }
  return (
    [400, 401, 403].includes(answeredStatus(error) ?? 0) || code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED'
  )
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
