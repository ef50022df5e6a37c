/** The settings that the server and the ingest processes share, with their defaults. */
import { z } from 'zod'
import { isPlainDate } from './calendar.ts'
import { databaseTls } from './database-tls.ts'
import { address, wholeNumber, type SettingProblem } from './settings.ts'

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

export const modes = ['production', 'development', 'test'] as const

export const commonSettings = {
  /** Only `production` is production mode. Other words than these stop the start: a misspelt mode would be an open one. */
  NODE_ENV: z.enum(modes, `must be ${oneOf(modes)}, or not be set`).optional(),
  /** Port of API and site; 0 takes a free one. */
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z
    .string()
    .refine(
      (text) => /^[A-Za-z0-9.:_-]+$/.test(text) && URL.canParse(`http://${inUrl(text)}`),
      'must be a host name or an address, without a port',
    )
    .default('127.0.0.1'),
  /** Where people reach the site; only scheme, host and port. Links and redirects are made from it. */
  PUBLIC_URL: address('http', 'https')
    .refine((text) => {
      const url = URL.parse(text)
      return url?.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
    }, 'must be scheme, host and port only, without a path')
    .transform((text) => new URL(text).origin)
    .optional(),
  /** Folder of the embedded database and of what the product keeps itself. */
  DATA_DIR: z.string().default('.data'),
  /** Folder with one YAML file for each desk, in place of the one that comes with the product. */
  DESKS_DIR: z.string().optional(),
  /** An outside PostgreSQL (15 or newer); without it the embedded one is used. */
  DATABASE_URL: address('postgres', 'postgresql')
    .superRefine((text, context) => {
      if (!URL.canParse(text)) return
      const tls = databaseTls(new URL(text))
      if ('problem' in tls) context.addIssue({ code: 'custom', message: tls.problem })
    })
    .optional(),
  /** Password for `DATABASE_URL`, when it has none itself: so one file with it serves whoever makes the login and whoever uses it. */
  DATABASE_PASSWORD: z.string().optional(),
  /** Connections of the process, and so pieces of work in the database at the same time. Two runs of feeds need four. */
  DATABASE_POOL: wholeNumber(4, 100).optional(),
  MEILI_URL: address('http', 'https').optional(),
  MEILI_API_KEY: z.string().optional(),
  /** A fixed calendar day for tests. */
  TODAY: z.string().refine(isPlainDate, 'must be a real day written as YYYY-MM-DD').optional(),
  /** Key of the persons' ids in records of processing, the same for all processes. Without it one is made and kept in DATA_DIR. */
  AUDIT_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
}

/** The address of the database has a password in it. */
export const commonSecrets = ['DATABASE_URL', 'DATABASE_PASSWORD', 'MEILI_API_KEY', 'AUDIT_KEY'] as const

/** What the shared settings may not be together. */
export function commonProblems(values: {
  NODE_ENV?: string | undefined
  TODAY?: string | undefined
  PUBLIC_URL?: string | undefined
  AUDIT_KEY?: string | undefined
}): SettingProblem[] {
  if (!isProduction(values)) return []
  const problems: SettingProblem[] = []
  const say = (name: string, message: string) => problems.push({ name, message })
  if (values.TODAY !== undefined) say('TODAY', 'must not be set in production mode')
  if (!values.PUBLIC_URL) say('PUBLIC_URL', 'must be set in production mode')
  else if (!values.PUBLIC_URL.startsWith('https://'))
    say('PUBLIC_URL', 'must start with https:// in production mode')
  // One that a process makes for itself is not that of the others, and what is written with it is lost to them.
  if (!values.AUDIT_KEY) say('AUDIT_KEY', 'must be set in production mode')
  else if (isGuessable(values.AUDIT_KEY)) say('AUDIT_KEY', 'must be random in production mode')
  return problems
}

/** A secret that was copied from an example, or that nobody drew at random. */
export function isGuessable(secret: string): boolean {
  return /change.?me|example|secret|default|password/i.test(secret) || new Set(secret).size < 10
}

export function isProduction(values: { NODE_ENV?: string | undefined }): boolean {
  return values.NODE_ENV === 'production'
}

type DatabaseSettings = { DATABASE_URL?: string | undefined; DATABASE_PASSWORD?: string | undefined }

/** What the settings of the database may not be together. */
export function databaseProblems({
  DATABASE_URL: url,
  DATABASE_PASSWORD,
}: DatabaseSettings): SettingProblem[] {
  if (DATABASE_PASSWORD === undefined) return []
  const name = 'DATABASE_PASSWORD'
  if (url === undefined) return [{ name, message: 'needs DATABASE_URL' }]
  return URL.parse(url)?.password
    ? [{ name, message: 'is set, and DATABASE_URL has a password too; set one of them' }]
    : []
}

/** The address of the database with its password in it. */
export function databaseAddress({ DATABASE_URL, DATABASE_PASSWORD }: DatabaseSettings): string | undefined {
  if (DATABASE_URL === undefined || DATABASE_PASSWORD === undefined) return DATABASE_URL
  const url = new URL(DATABASE_URL)
  url.password = encodeURIComponent(DATABASE_PASSWORD)
  return url.href
}

/** `PUBLIC_URL`, or the address that the process listens on; the addresses that mean "all" count as 127.0.0.1. */
export function publicUrl(values: { PUBLIC_URL?: string; HOST: string; PORT: number }): string {
  if (values.PUBLIC_URL) return values.PUBLIC_URL
  const host = ['0.0.0.0', '::'].includes(values.HOST) ? '127.0.0.1' : values.HOST
  return new URL(`http://${inUrl(host)}:${values.PORT}`).origin
}

function oneOf(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/** A host as it is written in an address: an IPv6 one between brackets. */
function inUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
