/** Puts identity together: the provider that is configured or the demonstration's, the sign-in pages, the gate. */
import { SignInRefused } from './provider-failure.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { sessionSecret } from '../config.ts'
import { demoClient, registerDemoProvider } from './demo/routes.ts'
import { livingSessions } from './living-session.ts'
import { connectProvider, type Provider, type ProviderSettings } from './provider.ts'
import { registerProviderLogout } from './provider-logout.ts'
import { registerSignIn, returnedPath } from './routes.ts'
import { deskGate, type DeskGate } from './signed-in.ts'
import { tokenBox } from './tokens.ts'

export type Identity = {
  /** Stands before the desk routes. */
  gate: DeskGate
  /** The key for what must be secret but not stored, such as the tokens of referrals. */
  secret: () => string
}

/** Registers `/loket/inloggen`, `/loket/terug`, `/loket/uitloggen` and `/loket/afgemeld-door-aanbieder`. */
export function registerIdentity(app: FastifyInstance, deps: Deps): Identity {
  const { config } = deps
  let kept: string | undefined
  // At the first sign-in, not before: what never signs in needs no secret and writes no file.
  const secret = () => (kept ??= sessionSecret(config))
  const { OIDC_ISSUER: issuer } = config
  const settings = issuer ? () => Promise.resolve(outside(deps, issuer)) : demonstration(app, deps)
  let connected: Promise<Provider> | undefined
  const connect = async () => (settings ? connectProvider(await settings(), deps.now) : noProvider)
  const provider = () => (connected ??= connect())
  const box = tokenBox(secret)
  const sessions = livingSessions(deps, box, provider, (request) => app.clientOf(request))
  registerSignIn(app, deps, { secret, provider, box, sessions })
  registerProviderLogout(app, deps, { provider, sessions })
  return { gate: deskGate(app, deps, secret, sessions), secret }
}

function outside({ config }: Deps, issuer: string): ProviderSettings {
  return {
    ...common(config),
    issuer,
    clientId: config.OIDC_CLIENT_ID ?? '',
    clientKey: config.OIDC_CLIENT_KEY,
    clientSecret: config.OIDC_CLIENT_SECRET,
  }
}

/** Null where the settings or the data allow none. */
function demonstration(app: FastifyInstance, deps: Deps): (() => Promise<ProviderSettings>) | null {
  if (deps.config.production) throw new Error('The demonstration accounts are refused in production mode.')
  if (!deps.config.demonstration) return null
  const demo = registerDemoProvider(app, deps, returnedPath)
  return async () => ({ ...common(deps.config), ...demoClient(app, await demo()) })
}

function common(config: Deps['config']) {
  return {
    redirectUri: `${config.PUBLIC_URL}${returnedPath}`,
    acr: config.OIDC_ACR,
    roleClaim: config.OIDC_ROLE_CLAIM,
  }
}

/** What stands for a sign-in provider where none is set and the demonstration is not allowed: nobody signs in, nobody stays. */
const refuse = () => Promise.reject(new SignInRefused('not-set-up', 'no sign-in provider is set'))

const noProvider: Provider = {
  begin: refuse,
  finish: refuse,
  rolesNow: async (_subject, tokens) => ({ roles: 'gone', tokens }),
  revoke: async () => 'failed',
  loggedOut: refuse,
}
