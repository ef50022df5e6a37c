/** The settings of the worker from the environment, checked once at start. A wrong value is named, never shown. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { feedConfig, feedSettings } from '@stapwijzer/shared/domain/feed-settings.ts'
import {
  commonProblems,
  commonSecrets,
  commonSettings,
  databaseProblems,
} from '@stapwijzer/shared/domain/runtime-settings.ts'
import {
  address,
  hostAndPort,
  list,
  parseSettings,
  type Environment,
  type Values,
} from '@stapwijzer/shared/domain/settings.ts'
import { z } from 'zod'
import { webhookSecrets } from './jobs/webhook-secrets.ts'

/** Every variable that the worker reads, with its check and its default. */
export const workerSettings = {
  ...commonSettings,
  ...feedSettings,
  /** Keys of the webhooks of desks, named by `webhook.secretName` in a desk's file. */
  DESK_WEBHOOK_SECRETS: z.string().transform(webhookSecrets).optional(),
  /** Sender of all mail: an address, or `Name <address>`. */
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>\r\n"]+ )?<?[^\s<>@]+@[^\s<>@]+>?$/, 'must be a mail address, or a name and <address>')
    .default('Stapwijzer <geen-antwoord@stapwijzer.example>'),
  /** Mail server; without it mail waits in the outbox. */
  SMTP_URL: address('smtp', 'smtps').optional(),
  /** Private addresses that webhooks may go to all the same. */
  WEBHOOK_ALLOW_PRIVATE_HOSTS: list(hostAndPort, 'must be a comma list of host:port'),
}

export const workerSecrets = [...commonSecrets, 'DESK_WEBHOOK_SECRETS', 'SMTP_URL'] as const

/** The checked settings, see `feedConfig`. */
export type Config = Values<typeof workerSettings> & { PUBLIC_URL: string; production: boolean }

/** Reads the settings. Throws SettingsError, which names all wrong variables in one sentence. */
export function readConfig(env: Environment = process.env): Config {
  const values = parseSettings(workerSettings, env, {
    secrets: workerSecrets,
    readFile: (path) => readFileSync(path, 'utf8'),
    rules: (all) => [...commonProblems(all), ...databaseProblems(all)],
  })
  return feedConfig(values, resolve)
}
