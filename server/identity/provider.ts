/**
 * The sign-in provider as this product sees it: OpenID Connect, code flow with PKCE, state and nonce
 * (NLGov profile for OpenID Connect). Nothing here knows cookies or pages.
 */
import { retention } from '@stapwijzer/shared/domain/retention.ts'
import { currentLocale } from '@stapwijzer/shared/text/locale.ts'
import * as oidc from 'openid-client'
import { OtherSideDown, sendOut } from '../http/outgoing.ts'
import { acrSuffices } from './acr.ts'
import { askRoles, type RoleAnswer } from './ask-roles.ts'
import { signingKey, type ClientKey } from './client-key.ts'
import { readLogoutToken, type LogoutRefusal, type LogoutToken, type PublicKey } from './logout-token.ts'
import { answeredStatus, refused, SignInRefused } from './provider-failure.ts'
import { revokeTokens, type Revocation } from './revoke-tokens.ts'
import { knownRoles } from './roles.ts'
import { tokensOf, type Tokens } from './tokens.ts'

export type ProviderSettings = {
  issuer: string
  clientId: string
  /** One of the two at most; with neither the client is public. */
  clientKey?: ClientKey | undefined
  clientSecret?: string | undefined
  redirectUri: string
  /** Levels of assurance that suffice, see `acrSuffices`. */
  acr: string
  roleClaim: string
  /** Another way to the provider than the network: the demonstration's runs in this process. */
  send?: oidc.CustomFetch
}

export type Attempt = { state: string; nonce: string; codeVerifier: string }
/** An attempt whose browser came back. */
export type Begun = Attempt & { begunAt: Date }
export type SignedIn = {
  subject: string
  name: string | null
  roles: string[]
  /** The provider's session, for logout from there; null when it has none. */
  sid: string | null
  /** To ask about roles later; null when the provider cannot be asked. */
  tokens: Tokens | null
}

export type Provider = {
  /** Starts a sign-in: where to send the browser and what to keep until it returns. Throws SignInRefused. */
  begin(): Promise<{ address: URL; attempt: Attempt }>
  /** Finishes it. `returned` is the address, with its query, under which the browser came back. Throws SignInRefused. */
  finish(returned: URL, attempt: Begun): Promise<SignedIn>
  /** What somebody may do now. After a failure the provider is left alone for some seconds. */
  rolesNow(subject: string, tokens: Tokens): Promise<RoleAnswer>
  /** Takes the tokens of somebody who signed out out of use. Never throws. */
  revoke(tokens: Tokens): Promise<Revocation>
  /** Reads a logout token. Throws SignInRefused when its keys cannot be had. */
  loggedOut(token: string): Promise<LogoutToken | LogoutRefusal>
}

const keptMs = 3_600_000
/** Keys are for logout from the provider only, which is rare: ones that were taken away are not believed for long. */
const keysKeptMs = 60_000
/** A signature that fits none has them read again, but not at each forged one. */
const newKeysMs = 5_000
/** Long enough that a provider which is down slows nobody, short enough that a withdrawn role does not live on. */
const quietMs = 10_000

/** The provider's metadata are read at the first sign-in and again every hour. */
export function connectProvider(settings: ProviderSettings, now: () => Date): Provider {
  const configuration = kept(() => discover(settings), keptMs, now)
  const keys = kept(async () => readKeys(settings, await configuration()), keysKeptMs, now)
  let failedAt = -Infinity
  return {
    async begin() {
      try {
        return await beginSignIn(await configuration(), settings)
      } catch (error) {
        throw refused(error)
      }
    },
    async finish(returned, attempt) {
      try {
        return await finishSignIn(await configuration(), settings, { returned, attempt, now: now() })
      } catch (error) {
        throw refused(error)
      }
    },
    async rolesNow(subject, tokens) {
      const down: RoleAnswer = { roles: 'down', tokens }
      if (isYoung(failedAt, quietMs, now())) return down
      const answer = await configuration().then(
        (config) => askRoles(config, { subject, tokens, roleClaim: settings.roleClaim, now: now() }),
        () => down,
      )
      failedAt = answer.roles === 'down' ? now().getTime() : -Infinity
      return answer
    },
    revoke: (tokens) =>
      configuration().then(
        (config) => revokeTokens(config, tokens),
        () => 'failed',
      ),
    async loggedOut(token) {
      try {
        const { issuer } = (await configuration()).serverMetadata()
        const read = (list: PublicKey[]) =>
          readLogoutToken(token, { issuer, clientId: settings.clientId, keys: list, now: now() })
        const found = read(await keys())
        // The provider may sign with a new key.
        return found === 'signature' ? read(await keys(newKeysMs)) : found
      } catch (error) {
        throw refused(error)
      }
    },
  }
}

async function beginSignIn(config: oidc.Configuration, settings: ProviderSettings) {
  const attempt = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    codeVerifier: oidc.randomPKCECodeVerifier(),
  }
  const address = oidc.buildAuthorizationUrl(config, {
    redirect_uri: settings.redirectUri,
    scope: 'openid profile',
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(attempt.codeVerifier),
    code_challenge_method: 'S256',
    acr_values: settings.acr,
    // Desks share computers: signing out here must not leave the next person signed in at the provider. Whoever has the
    // browser can take the wish out of the address; with a greatest age the provider says when it was (`auth_time`).
    prompt: 'login',
    max_age: String(retention['sign-in-attempt'].minutes * 60),
    // OpenID Connect Core, 3.1.2.1: in which language the provider asks; it is free to ask in another one.
    ui_locales: currentLocale(),
  })
  return { address, attempt }
}

type Return = { returned: URL; attempt: Begun; now: Date }

async function finishSignIn(
  config: oidc.Configuration,
  settings: ProviderSettings,
  { returned, attempt, now }: Return,
): Promise<SignedIn> {
  const answer = await oidc.authorizationCodeGrant(config, returned, {
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    pkceCodeVerifier: attempt.codeVerifier,
    idTokenExpected: true,
  })
  const claims = answer.claims()
  if (!claims) throw new SignInRefused('not-valid', 'no id token')
  if (isFromBefore(claims.auth_time, now.getTime() - attempt.begunAt.getTime())) {
    throw new SignInRefused('not-valid', 'a sign-in from before this attempt')
  }
  if (!acrSuffices(settings.acr, claims.acr)) throw new SignInRefused('acr-too-low', 'acr too low')
  const info = await userInfo(config, answer.access_token, claims.sub, settings.roleClaim in claims)
  const person: Record<string, unknown> = { ...claims, ...info }
  const roles = knownRoles(person[settings.roleClaim])
  if (roles.length === 0) throw new SignInRefused('no-role', 'no known role')
  return {
    subject: claims.sub,
    name: typeof person.name === 'string' ? person.name.slice(0, 200) : null,
    roles,
    sid: typeof claims.sid === 'string' && claims.sid.length <= 500 ? claims.sid : null,
    // A provider that states roles in the id token only has no place where they can be asked again.
    tokens: settings.roleClaim in info ? tokensOf(answer, now) : null,
  }
}

/** Seconds that the clocks of provider and product may differ, as in openid-client. */
const clockSeconds = 30

/**
 * Whether somebody signed in at the provider (`auth_time`, OpenID Connect Core 2) longer ago than the attempt lasted. Not
 * every provider says when, although it is asked; such a one has the wish `prompt=login` alone.
 */
function isFromBefore(authTime: unknown, attemptMs: number): boolean {
  if (typeof authTime !== 'number') return false
  return authTime < Date.now() / 1000 - Math.max(0, attemptMs) / 1000 - clockSeconds
}

/** What the userinfo endpoint says; nothing where there is none, or where it does not serve us and need not. */
async function userInfo(
  config: oidc.Configuration,
  token: string,
  subject: string,
  dispensable: boolean,
): Promise<Record<string, unknown>> {
  if (!config.serverMetadata().userinfo_endpoint) return {}
  return oidc.fetchUserInfo(config, token, subject).catch((error: unknown) => {
    const status = answeredStatus(error)
    if (dispensable && status !== undefined && status < 500) return {}
    throw error
  })
}

type Send = (address: string, options: oidc.CustomFetchOptions) => Promise<Response>

function sender({ send }: ProviderSettings): Send {
  return send ?? ((address, options) => sendOut(address, { ...options, body: options.body as BodyInit }))
}

async function discover(settings: ProviderSettings): Promise<oidc.Configuration> {
  // The signature of the id token is checked although it comes straight from the provider.
  const execute = [oidc.enableNonRepudiationChecks]
  // What may go over plain http is decided where requests leave.
  if (settings.issuer.startsWith('http:')) execute.push(oidc.allowInsecureRequests)
  return oidc.discovery(
    new URL(settings.issuer),
    settings.clientId,
    undefined,
    await clientAuthentication(settings),
    { execute, timeout: 5, [oidc.customFetch]: sender(settings) },
  )
}

async function readKeys(settings: ProviderSettings, config: oidc.Configuration): Promise<PublicKey[]> {
  const { jwks_uri } = config.serverMetadata()
  if (!jwks_uri) return []
  const options = { method: 'GET', headers: { accept: 'application/json' }, body: null, redirect: 'manual' }
  const answer = await sender(settings)(jwks_uri, options as oidc.CustomFetchOptions)
  const { keys } = (await answer.json().catch(() => ({}))) as { keys?: unknown }
  if (!Array.isArray(keys)) throw new OtherSideDown('the provider gave no keys')
  return keys as PublicKey[]
}

/**
 * By a signed statement for each request (NLGov profile), or by a secret in the header, which every provider must support;
 * without either PKCE alone protects the code.
 */
async function clientAuthentication({ clientKey, clientSecret }: ProviderSettings): Promise<oidc.ClientAuth> {
  if (clientKey) return oidc.PrivateKeyJwt(await signingKey(clientKey))
  return clientSecret ? oidc.ClientSecretBasic(clientSecret) : oidc.None()
}

/**
 * Reads once and again after some milliseconds, or after fewer that a caller names; a failure is not kept. Who comes while
 * it is read waits for that: many forged tokens at once do not become many questions to the provider.
 */
function kept<T>(read: () => Promise<T>, ms: number, now: () => Date): (atMost?: number) => Promise<T> {
  let known: { value: T; at: number } | undefined
  let reading: Promise<T> | undefined
  const readNow = async () => {
    const value = await read()
    known = { value, at: now().getTime() }
    return value
  }
  return async (atMost = ms) => {
    if (known && isYoung(known.at, atMost, now())) return known.value
    reading ??= readNow().finally(() => (reading = undefined))
    return reading
  }
}

/** A clock that went back makes nothing young for longer. */
function isYoung(at: number, ms: number, now: Date): boolean {
  const age = now.getTime() - at
  return age >= 0 && age < ms
}
