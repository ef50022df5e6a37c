/** A random secret that is made once and kept in the data folder, for whoever sets none. */
import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The content of `name` in `dataDir`, which is made if need be: 32 bytes as base64url, readable by the owner only. */
export function storedSecret(dataDir: string, name: string): string {
  const path = join(dataDir, name)
  mkdirSync(dataDir, { recursive: true })
  const draft = `${path}.${process.pid}`
  try {
    // Written beside and linked, so that two starts at once agree and a killed one leaves no half secret.
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 })
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return readFileSync(path, 'utf8')
}

/** Key of the person's id in records of processing: the setting, else the one that all processes of a data folder share. */
export function auditKey(config: { AUDIT_KEY?: string | undefined; DATA_DIR: string }): string {
  return config.AUDIT_KEY ?? storedSecret(config.DATA_DIR, 'audit-key')
}
