/**
 * Asks the provider what somebody may do now: a role that was withdrawn there must not work here until the session is
 * over. The question goes to the userinfo endpoint (OpenID Connect Core 1.0, 5.3) with the tokens of the sign-in.
 */
import * as oidc from 'openid-client'
import { takesBack, type Endpoint } from './provider-failure.ts'
import { knownRoles } from './roles.ts'
import { isOver, tokensOf, type Tokens } from './tokens.ts'

/**
 * `gone`: the provider knows no living sign-in any more. `over`: the tokens are over and none renews them. `down`: it
 * gave no answer that says anything. `tokens` are the ones to ask with next time.
 */
export type RoleAnswer = { roles: string[] | 'gone' | 'over' | 'down'; tokens: Tokens }

export type RoleQuestion = { subject: string; tokens: Tokens; roleClaim: string; now: Date }

/** Never throws: whatever goes wrong without the provider taking anything back is `down`. */
export async function askRoles(config: oidc.Configuration, question: RoleQuestion): Promise<RoleAnswer> {
  const { subject, roleClaim, now } = question
  let { tokens } = question
  let renewed = false
  let asking: Endpoint = 'userinfo'
  const renew = async () => {
    asking = 'token'
    tokens = await renewedTokens(config, tokens, now)
    asking = 'userinfo'
    renewed = true
  }
  const ask = async () => {
    const said: Record<string, unknown> = await oidc.fetchUserInfo(config, tokens.access, subject)
    return knownRoles(said[roleClaim])
  }
  try {
    if (isOver(tokens, now)) {
      if (tokens.refresh === null) return { roles: 'over', tokens }
      await renew()
    }
    const roles = await ask().catch(async (error: unknown) => {
      // An access token may end before its time; the refresh token then says whether the sign-in did too.
      if (renewed || tokens.refresh === null || !takesBack(error, 'userinfo')) throw error
      await renew()
      return ask()
    })
    return { roles, tokens }
  } catch (error) {
    return { roles: takesBack(error, asking) ? 'gone' : 'down', tokens }
  }
}

async function renewedTokens(config: oidc.Configuration, old: Tokens, now: Date): Promise<Tokens> {
  const answer = await oidc.refreshTokenGrant(config, old.refresh!)
  const fresh = tokensOf(answer, now)
  // A provider that does not rotate its refresh tokens leaves it out.
  return { ...fresh, refresh: fresh.refresh ?? old.refresh }
}
