/** The settings of the importers and the worker from the environment, checked once at start. A wrong value is named, never shown. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Passwords } from '@stapwijzer/shared/db/roles.ts'
import {
  commonProblems,
  commonSecrets,
  commonSettings,
  databaseAddress,
  databaseProblems,
  isProduction,
  publicUrl,
} from '@stapwijzer/shared/domain/runtime-settings.ts'
import {
  address,
  list,
  parseSettings,
  wholeNumber,
  type Environment,
  type Values,
} from '@stapwijzer/shared/domain/settings.ts'
import { z } from 'zod'

/** `host:port` as the URL parser writes it (`127.1:80` becomes `127.0.0.1:80`); null when it is none. */
function hostAndPort(text: string): string | null {
  if (!/^[^\s/?#@\\]+:\d{1,5}$/.test(text) || !URL.canParse(`http://${text}`)) return null
  const url = new URL(`http://${text}`)
  return `${url.hostname}:${url.port || '80'}`
}

/** One mail address, written plainly. */
function mailAddress(text: string): string | null {
  return /^[^\s<>@,]+@[^\s<>@,]+$/.test(text) ? text : null
}

const secretWords =
  'must be JSON that gives each name a secret as whsec_ and base64 of 24 to 64 bytes, or a list of them'
const WebhookSecret = z
  .string()
  .regex(/^whsec_[A-Za-z0-9+/]+={0,2}$/)
  .transform((text) => Buffer.from(text.slice('whsec_'.length), 'base64'))
  .refine(({ length }) => length >= 24 && length <= 64)
const WebhookSecrets = z.record(
  z.string(),
  z.union([WebhookSecret.transform((one) => [one]), z.array(WebhookSecret).min(1)]),
)

/** By name, the keys that sign (Standard Webhooks): more than one while a desk changes over. */
export type WebhookSecrets = z.output<typeof WebhookSecrets>

function webhookSecrets(text: string, context: z.RefinementCtx): WebhookSecrets {
  try {
    return WebhookSecrets.parse(JSON.parse(text))
  } catch {
    context.addIssue({ code: 'custom', message: secretWords })
    return z.NEVER
  }
}

const bytes = wholeNumber(1, 1_000_000_000_000)
const seconds = wholeNumber(1, 86_400)

/** Every variable that ingest reads, with its check and its default. */
export const ingestSettings = {
  ...commonSettings,
  /** Keys of the webhooks of desks, named by `webhook.secretName` in a desk's file. */
  DESK_WEBHOOK_SECRETS: z.string().transform(webhookSecrets).optional(),
  /** Private addresses that feeds may come from all the same. */
  FEED_ALLOW_PRIVATE_HOSTS: list(hostAndPort, 'must be a comma list of host:port'),
  /** Bytes of one feed after unpacking (2 GB). */
  FEED_MAX_BYTES: bytes.default(2_147_483_648),
  /** Bytes of one item (5 MB). */
  FEED_MAX_ITEM_BYTES: bytes.default(5_242_880),
  FEED_MAX_PAGES: wholeNumber(1, 10_000_000).default(10_000),
  /** Seconds until the first byte, between two bytes, and for one whole request. */
  FEED_TIMEOUT_FIRST_BYTE: seconds.default(30),
  FEED_TIMEOUT_IDLE: seconds.default(30),
  FEED_TIMEOUT_TOTAL: seconds.default(120),
  /** Sender of all mail: an address, or `Name <address>`. */
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>\r\n"]+ )?<?[^\s<>@]+@[^\s<>@]+>?$/, 'must be a mail address, or a name and <address>')
    .default('Stapwijzer <geen-antwoord@stapwijzer.example>'),
  /** Who hears of a source that fails, is refused or gets too old. */
  OPERATOR_MAIL: list(mailAddress, 'must be a comma list of mail addresses'),
  /** Folder with one YAML file for each source, in place of the one that comes with the product. */
  SOURCES_DIR: z
    .string()
    .transform((path) => resolve(path))
    .optional(),
  /** Mail server; without it mail waits in the outbox. */
  SMTP_URL: address('smtp', 'smtps').optional(),
  /** Private addresses that webhooks may go to all the same. */
  WEBHOOK_ALLOW_PRIVATE_HOSTS: list(hostAndPort, 'must be a comma list of host:port'),
}

export const ingestSecrets = [...commonSecrets, 'DESK_WEBHOOK_SECRETS', 'SMTP_URL'] as const

/** Outside production alerts are written all the same, so that the outbox shows them; this address leads nowhere. */
const demonstrationOperator = 'beheer@stapwijzer.example'

/** The checked settings; `PUBLIC_URL` is always filled (an origin without a slash), `DATA_DIR` is absolute. */
export type Config = Values<typeof ingestSettings> & { PUBLIC_URL: string; production: boolean }

const readFile = (path: string) => readFileSync(path, 'utf8')

/** Reads the settings. Throws SettingsError, which names all wrong variables in one sentence. */
export function readConfig(env: Environment = process.env): Config {
  const values = parseSettings(ingestSettings, env, {
    secrets: ingestSecrets,
    readFile,
    rules: (all) => [...commonProblems(all), ...databaseProblems(all)],
  })
  return {
    ...values,
    DATA_DIR: resolve(values.DATA_DIR),
    DATABASE_URL: databaseAddress(values),
    PUBLIC_URL: publicUrl(values),
    OPERATOR_MAIL:
      values.OPERATOR_MAIL.length > 0 || isProduction(values)
        ? values.OPERATOR_MAIL
        : [demonstrationOperator],
    production: isProduction(values),
  }
}

const loginPassword = z
  .string()
  .regex(/^[\x21-\x7e]{16,}$/, 'must have at least 16 characters, letters, digits and signs without spaces')
  .optional()

/** Passwords that the logins of the database get when it is migrated. No process that serves reads them. */
export const loginSettings = {
  DATABASE_SERVER_PASSWORD: loginPassword,
  DATABASE_WORKER_PASSWORD: loginPassword,
  DATABASE_OWNER_PASSWORD: loginPassword,
}
export const loginSecrets = Object.keys(loginSettings) as (keyof typeof loginSettings)[]

/** The passwords that were given. Throws SettingsError. */
export function readLoginPasswords(env: Environment = process.env): Passwords {
  const given = parseSettings(loginSettings, env, { secrets: loginSecrets, readFile, rules: () => [] })
  const passwords: Passwords = {}
  for (const login of ['server', 'worker', 'owner'] as const) {
    const text = given[`DATABASE_${login.toUpperCase()}_PASSWORD` as keyof typeof given]
    if (text !== undefined) passwords[login] = { text, kept: false }
  }
  return passwords
}

/**
 * A feed's credential: the variable that the source's configuration names, or the file that `<name>_FILE` points to.
 * Undefined when neither is set. Throws SettingsError when both are.
 */
export function readCredential(name: string, env: Environment = process.env): string | undefined {
  const options = { secrets: [name], readFile, rules: () => [] }
  return parseSettings({ [name]: z.string().optional() }, env, options)[name]
}
