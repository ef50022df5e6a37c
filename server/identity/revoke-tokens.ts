/**
 * Gives the tokens of a sign-in back to the provider (OAuth 2.0 Token Revocation, RFC 7009): after signing out nobody asks
 * with them any more, wherever a copy may lie.
 */
import * as oidc from 'openid-client'
import type { Tokens } from './tokens.ts'

/** `not-offered`: the provider names no endpoint for it. `failed`: a token may live on until it ends by itself. */
export type Revocation = 'done' | 'not-offered' | 'failed'

/** Never throws. The refresh token goes first: most providers end everything that came of it. */
export async function revokeTokens(
  config: oidc.Configuration,
  { refresh, access }: Pick<Tokens, 'refresh' | 'access'>,
): Promise<Revocation> {
  if (!config.serverMetadata().revocation_endpoint) return 'not-offered'
  try {
    if (refresh !== null) await oidc.tokenRevocation(config, refresh, { token_type_hint: 'refresh_token' })
    await oidc.tokenRevocation(config, access, { token_type_hint: 'access_token' })
    return 'done'
  } catch {
    return 'failed'
  }
}
