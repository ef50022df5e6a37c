/**
 * The demonstration's own OpenID Connect provider: a real one (`oidc-provider`) with invented people, so that the
 * demonstration signs in by the same code as production, as the NLGov profile prefers it. Keys are made at each start.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import Provider, { type Configuration } from 'oidc-provider'
import type { ClientKey } from '../client-key.ts'
import { accountOfSubject } from './accounts.ts'
import { demoAcr, demoPath } from './address.ts'
import { memoryAdapter } from './memory.ts'

const sessionSeconds = 8 * 3600

export type DemoProvider = { provider: Provider; issuer: string; clientId: string; clientKey: ClientKey }

export type DemoSettings = {
  publicUrl: string
  redirectUri: string
  roleClaim: string
  /** HTML of the page for a request that the provider cannot serve. */
  errorPage: () => string
}

export function createDemoProvider(settings: DemoSettings): DemoProvider {
  const issuer = `${settings.publicUrl}${demoPath}`
  const clientId = 'stapwijzer'
  const client = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const provider: Provider = new Provider(issuer, {
    adapter: memoryAdapter(),
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'ES256',
        jwks: { keys: [client.publicKey.export({ format: 'jwk' })] },
        redirect_uris: [settings.redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code', 'refresh_token'],
        id_token_signed_response_alg: 'PS256',
      },
    ],
    jwks: { keys: [signingKey()] },
    // They stay in this process (CookieJars); unsigned they are half as many.
    cookies: { long: { signed: false }, short: { signed: false } },
    acrValues: [demoAcr],
    claims: { openid: ['sub', settings.roleClaim], profile: ['name'] },
    // In the id token too, so that a sign-in says everything at once; later requests ask the userinfo endpoint.
    conformIdTokenClaims: false,
    // As long as a session here may last, whatever becomes of the provider's own.
    issueRefreshToken: async () => true,
    expiresWithSession: () => false,
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      // The one client is the product itself, which signs people out.
      revocation: { enabled: true, allowedPolicy: async () => true },
    },
    ttl: {
      AccessToken: 300,
      AuthorizationCode: 60,
      Grant: sessionSeconds,
      IdToken: 300,
      Interaction: 600,
      RefreshToken: sessionSeconds,
      Session: 600,
    },
    interactions: { url: (_context, interaction) => `${demoPath}/inloggen/${interaction.uid}` },
    findAccount: (_context, subject) => {
      const account = accountOfSubject(subject)
      return (
        account && {
          accountId: subject,
          claims: () => ({ sub: subject, name: account.name, [settings.roleClaim]: account.roles }),
        }
      )
    },
    loadExistingGrant: async (context) => {
      // The one client is the product itself, so there is nothing to ask consent for.
      const grant = new provider.Grant({ clientId, accountId: context.oidc.session!.accountId! })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
    renderError: (context) => {
      context.type = 'html'
      context.body = settings.errorPage()
    },
  } satisfies Configuration)
  // Behind a proxy that speaks https the links must say so too; the caller sets the header itself.
  provider.proxy = settings.publicUrl.startsWith('https:')
  // Refusals are answered; the framework need not print them as well.
  provider.silent = true
  const clientKey: ClientKey = { key: client.privateKey, algorithm: 'ES256', kid: undefined }
  return { provider, issuer, clientId, clientKey }
}

function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    ...privateKey.export({ format: 'jwk' }),
    kid: randomBytes(8).toString('hex'),
    alg: 'PS256',
    use: 'sig',
  }
}
