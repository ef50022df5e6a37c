/** The server's settings from the environment, checked once at start. A wrong value is named, never shown. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { storedSecret } from '@stapwijzer/shared/db/stored-secret.ts'
import {
  commonProblems,
  commonSecrets,
  commonSettings,
  databaseAddress,
  databaseProblems,
  isGuessable,
  isProduction,
  publicUrl,
} from '@stapwijzer/shared/domain/runtime-settings.ts'
import {
  address,
  list,
  parseSettings,
  wholeNumber,
  type Environment,
  type SettingProblem,
  type Values,
} from '@stapwijzer/shared/domain/settings.ts'
import { z } from 'zod'
import { isLoopback } from './http/loopback.ts'
import { readClientKey } from './identity/client-key.ts'

const ranges = ['loopback', 'linklocal', 'uniquelocal']
const proxy = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6(), z.enum(ranges)])

/** Every variable that the server reads, with its check and its default. */
export const serverSettings = {
  ...commonSettings,
  /** Who runs this site, on every page: name, post address, telephone, mail. Each may be absent. */
  REGION_NAME: z.string().max(120).optional(),
  REGION_ADDRESS: z.string().max(200).optional(),
  REGION_PHONE: z
    .string()
    .regex(/^\+?[\d() -]{3,25}$/, 'must be a telephone number')
    .optional(),
  REGION_MAIL: z.email('must be a mail address').optional(),
  /** Requests a minute for each client; 0 switches every limit off. */
  RATE_LIMIT_PER_MINUTE: wholeNumber(0, 1_000_000_000).default(300),
  /** Whose `X-Forwarded-*` and `Forwarded` are believed. */
  TRUSTED_PROXIES: list(
    (text) => (proxy.safeParse(text).success ? text : null),
    `must be a comma list of addresses, ranges (10.0.0.0/8) or ${ranges.join(', ')}`,
  ),
  /** Networks whose many people have one address, such as a library: there each limit counts for thirty people. */
  SHARED_NETWORKS: list(
    (text) => (proxy.safeParse(text).success ? text : null),
    `must be a comma list of addresses, ranges (192.0.2.0/24) or ${ranges.join(', ')}`,
  ),
  /** Key of the session cookie. Outside production it may be absent, see `sessionSecret`. */
  SESSION_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  OIDC_ISSUER: address('http', 'https').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  /** How the client proves itself at the provider: by a private key or by a secret; by neither it is public. */
  OIDC_CLIENT_KEY: z
    .string()
    .transform((text, context) => {
      const key = readClientKey(text)
      if (key) return key
      const message = 'must be a private key, RSA of 2048 bits or more or EC P-256, as PEM (PKCS#8) or JWK'
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    })
    .optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** Assurance level a login must have (`acr`). */
  OIDC_ACR: z.string().default('http://eidas.europa.eu/LoA/substantial'),
  /** The claim that holds a person's role and desk. */
  OIDC_ROLE_CLAIM: z.string().default('roles'),
  /** Port of `/metrics`; off when empty. */
  METRICS_PORT: wholeNumber(1, 65_535).optional(),
  /** Seconds between two writes of what was counted: what a process that is killed loses of it. */
  COUNT_WRITE_SECONDS: wholeNumber(1, 60).default(60),
  /** Seconds between being asked to stop and not listening any more, so that a proxy can turn elsewhere. */
  DRAIN_SECONDS: wholeNumber(0, 60).optional(),
}

export const serverSecrets = [
  ...commonSecrets,
  'SESSION_SECRET',
  'OIDC_CLIENT_KEY',
  'OIDC_CLIENT_SECRET',
] as const

/** The checked settings; `PUBLIC_URL` is always filled (an origin without a slash), `DATA_DIR` is absolute. */
export type Config = Values<typeof serverSettings> & {
  PUBLIC_URL: string
  production: boolean
  /** Whether the settings allow the accounts of the demonstration; `claimDataFolder` asks the data as well. */
  demonstration: boolean
}

/** Reads the settings. Throws SettingsError, which names all wrong variables in one sentence. */
export function readConfig(env: Environment = process.env): Config {
  const values = parseSettings(serverSettings, env, {
    secrets: serverSecrets,
    readFile: (path) => readFileSync(path, 'utf8'),
    rules: (all) => [...commonProblems(all), ...databaseProblems(all), ...serverProblems(all)],
  })
  const production = isProduction(values)
  const site = publicUrl(values)
  const own = !production && values.OIDC_ISSUER === undefined && values.DATABASE_URL === undefined
  return {
    ...values,
    DATA_DIR: resolve(values.DATA_DIR),
    DATABASE_URL: databaseAddress(values),
    PUBLIC_URL: site,
    production,
    demonstration: own && isLoopback(new URL(site).hostname),
  }
}

/** Without a proxy in front there is nothing to wait for, so only production waits by itself. */
export function drainSeconds(config: Pick<Config, 'DRAIN_SECONDS' | 'production'>): number {
  return config.DRAIN_SECONDS ?? (config.production ? 5 : 0)
}

function serverProblems(values: Values<typeof serverSettings>): SettingProblem[] {
  const problems: SettingProblem[] = []
  const say = (name: string, message: string) => problems.push({ name, message })
  if (values.OIDC_ISSUER && !values.OIDC_CLIENT_ID)
    say('OIDC_CLIENT_ID', 'must be set when OIDC_ISSUER is set')
  if (values.OIDC_CLIENT_KEY && values.OIDC_CLIENT_SECRET)
    say('OIDC_CLIENT_KEY', 'and OIDC_CLIENT_SECRET are both set; set the one that the provider knows')
  if (values.METRICS_PORT !== undefined && values.METRICS_PORT === values.PORT) {
    say('METRICS_PORT', 'must differ from PORT')
  }
  if (!isProduction(values)) return problems
  if (values.RATE_LIMIT_PER_MINUTE === 0) say('RATE_LIMIT_PER_MINUTE', 'must not be 0 in production mode')
  if (!values.SESSION_SECRET) say('SESSION_SECRET', 'must be set in production mode')
  else if (isGuessable(values.SESSION_SECRET)) say('SESSION_SECRET', 'must be random in production mode')
  if (!values.OIDC_ISSUER) {
    say('OIDC_ISSUER', 'must be set in production mode, because the demonstration accounts are refused there')
  } else if (!values.OIDC_ISSUER.toLowerCase().startsWith('https://')) {
    say('OIDC_ISSUER', 'must start with https:// in production mode')
  }
  return problems
}

/** The session secret: the given one, else a random one that is made once and kept in the data folder. */
export function sessionSecret(config: Pick<Config, 'SESSION_SECRET' | 'DATA_DIR'>): string {
  return config.SESSION_SECRET ?? storedSecret(config.DATA_DIR, 'session-secret')
}
