/** Passwords that the logins of the database get when it is migrated. No process that serves reads them. */
import { readFileSync } from 'node:fs'
import type { Passwords } from '@stapwijzer/shared/db/roles.ts'
import { parseSettings, type Environment } from '@stapwijzer/shared/domain/settings.ts'
import { z } from 'zod'

const loginPassword = z
  .string()
  .regex(/^[\x21-\x7e]{16,}$/, 'must have at least 16 characters, letters, digits and signs without spaces')
  .optional()

export const loginSettings = {
  DATABASE_SERVER_PASSWORD: loginPassword,
  DATABASE_WORKER_PASSWORD: loginPassword,
  DATABASE_OWNER_PASSWORD: loginPassword,
}
export const loginSecrets = Object.keys(loginSettings) as (keyof typeof loginSettings)[]

/** The passwords that were given. Throws SettingsError. */
export function readLoginPasswords(env: Environment = process.env): Passwords {
  const readFile = (path: string) => readFileSync(path, 'utf8')
  const given = parseSettings(loginSettings, env, { secrets: loginSecrets, readFile, rules: () => [] })
  const passwords: Passwords = {}
  for (const login of ['server', 'worker', 'owner'] as const) {
    const text = given[`DATABASE_${login.toUpperCase()}_PASSWORD` as keyof typeof given]
    if (text !== undefined) passwords[login] = { text, isGenerated: false }
  }
  return passwords
}
