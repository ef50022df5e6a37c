/**
 * The sign-in provider as this product sees it: OpenID Connect, code flow with PKCE, state and nonce
 * (NLGov profile for OpenID Connect). Nothing here knows cookies or pages.
 */
import * as oidc from 'openid-client'
import { OtherSideDown, sendOut } from '../http/outgoing.ts'
import { acrSuffices } from './acr.ts'
import { knownRoles } from './roles.ts'

export type ProviderSettings = {
  issuer: string
  clientId: string
  clientSecret: string | undefined
  redirectUri: string
  /** Levels of assurance that suffice, see `acrSuffices`. */
  acr: string
  roleClaim: string
  /** Another way to the provider than the network: the demonstration's runs in this process. */
  send?: oidc.CustomFetch
}

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

export type Attempt = { state: string; nonce: string; codeVerifier: string }
export type SignedIn = { subject: string; name: string | null; roles: string[] }

export type Provider = {
  /** Starts a sign-in: where to send the browser and what to keep until it returns. */
  begin(): Promise<{ address: URL; attempt: Attempt }>
  /** Finishes it. `returned` is the address, with its query, under which the browser came back. */
  finish(returned: URL, attempt: Attempt): Promise<SignedIn>
}

/** Both throw SignInRefused. The provider's metadata are read at the first sign-in and again every hour. */
export function connectProvider(settings: ProviderSettings, now: () => Date): Provider {
  let known: { configuration: oidc.Configuration; until: number } | undefined
  const configuration = async () => {
    if (known && now().getTime() < known.until) return known.configuration
    const found = await discover(settings)
    known = { configuration: found, until: now().getTime() + 3_600_000 }
    return found
  }
  return {
    async begin() {
      try {
        const attempt = {
          state: oidc.randomState(),
          nonce: oidc.randomNonce(),
          codeVerifier: oidc.randomPKCECodeVerifier(),
        }
        const address = oidc.buildAuthorizationUrl(await configuration(), {
          redirect_uri: settings.redirectUri,
          scope: 'openid profile',
          state: attempt.state,
          nonce: attempt.nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(attempt.codeVerifier),
          code_challenge_method: 'S256',
          acr_values: settings.acr,
          // Desks share computers: signing out here must not leave the next person signed in at the provider.
          prompt: 'login',
        })
        return { address, attempt }
      } catch (error) {
        throw refused(error)
      }
    },
    async finish(returned, attempt) {
      try {
        const config = await configuration()
        const tokens = await oidc.authorizationCodeGrant(config, returned, {
          expectedState: attempt.state,
          expectedNonce: attempt.nonce,
          pkceCodeVerifier: attempt.codeVerifier,
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        if (!claims) throw new SignInRefused('not-valid', 'no id token')
        if (!acrSuffices(settings.acr, claims.acr)) throw new SignInRefused('acr-too-low', 'acr too low')
        const person =
          settings.roleClaim in claims || !config.serverMetadata().userinfo_endpoint
            ? claims
            : { ...claims, ...(await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)) }
        const roles = knownRoles((person as Record<string, unknown>)[settings.roleClaim])
        if (roles.length === 0) throw new SignInRefused('no-role', 'no known role')
        return {
          subject: claims.sub,
          name: typeof person.name === 'string' ? person.name.slice(0, 200) : null,
          roles,
        }
      } catch (error) {
        throw refused(error)
      }
    },
  }
}

async function discover(settings: ProviderSettings): Promise<oidc.Configuration> {
  // The signature of the id token is checked although it comes straight from the provider.
  const execute = [oidc.enableNonRepudiationChecks]
  // What may go over plain http is decided where requests leave.
  if (settings.issuer.startsWith('http:')) execute.push(oidc.allowInsecureRequests)
  const config = await oidc.discovery(
    new URL(settings.issuer),
    settings.clientId,
    undefined,
    clientAuthentication(settings.clientSecret),
    {
      execute,
      timeout: 5,
      [oidc.customFetch]:
        settings.send ??
        ((address, options) => sendOut(address, { ...options, body: options.body as BodyInit })),
    },
  )
  return config
}

/** By a secret in the header, which every provider must support; without a secret PKCE alone protects the code. */
function clientAuthentication(secret: string | undefined): oidc.ClientAuth {
  return secret ? oidc.ClientSecretBasic(secret) : oidc.None()
}

function refused(error: unknown): SignInRefused {
  if (error instanceof SignInRefused) return error
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof OtherSideDown) return new SignInRefused('provider-down', cause.message)
  }
  if (error instanceof oidc.AuthorizationResponseError) {
    return new SignInRefused('cancelled', safeCode(error.error))
  }
  const code = (error as { code?: unknown })?.code
  if (code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT') return new SignInRefused('provider-down', code)
  return new SignInRefused('not-valid', safeCode(code))
}

/** Only codes reach a log: what stands beside them may hold tokens or names. */
function safeCode(code: unknown): string {
  return typeof code === 'string' && /^[A-Za-z_]{1,60}$/.test(code) ? code : 'unknown'
}
