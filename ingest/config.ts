/** The settings of the commands of ingest from the environment, checked once at start. A wrong value is named, never shown. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { feedConfig, feedSettings } from '@stapwijzer/shared/domain/feed-settings.ts'
import {
  commonProblems,
  commonSecrets,
  commonSettings,
  databaseProblems,
} from '@stapwijzer/shared/domain/runtime-settings.ts'
import { parseSettings, type Environment, type Values } from '@stapwijzer/shared/domain/settings.ts'
import { z } from 'zod'

const ingestSettings = { ...commonSettings, ...feedSettings }

/** The checked settings, see `feedConfig`. */
export type Config = Values<typeof ingestSettings> & { PUBLIC_URL: string; production: boolean }

const readFile = (path: string) => readFileSync(path, 'utf8')

/** Reads the settings. Throws SettingsError, which names all wrong variables in one sentence. */
export function readConfig(env: Environment = process.env): Config {
  const values = parseSettings(ingestSettings, env, {
    secrets: commonSecrets,
    readFile,
    rules: (all) => [...commonProblems(all), ...databaseProblems(all)],
  })
  return feedConfig(values, resolve)
}

/**
 * A feed's credential: the variable that the source's configuration names, or the file that `<name>_FILE` points to.
 * Undefined when neither is set. Throws SettingsError when both are.
 */
export function readCredential(name: string, env: Environment = process.env): string | undefined {
  const options = { secrets: [name], readFile, rules: () => [] }
  return parseSettings({ [name]: z.string().optional() }, env, options)[name]
}
