/**
 * Whether the invented people of the demonstration may sign in, as far as the settings and the data say it. Their passwords
 * are known to all, so they belong to data that are invented too: those of a data folder which was never used for real.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../../config.ts'

/** `why`: one sentence for whoever may miss them; null when they are there, or when another provider is. */
export type Demonstration = { demonstration: boolean; why: string | null }

type Settings = Pick<Config, 'DATA_DIR' | 'DATABASE_URL' | 'OIDC_ISSUER' | 'production' | 'demonstration'>

/**
 * Reads what the data folder was used for, and notes it: `real` once it served with a sign-in provider or in production mode,
 * for ever, and else `demonstration`. One without a note is of a demonstration.
 */
export function claimDataFolder(config: Settings): Demonstration {
  const no = (why: string | null): Demonstration => ({ demonstration: false, why })
  const real = config.production || config.OIDC_ISSUER !== undefined
  if (config.DATABASE_URL !== undefined) {
    return no(
      real ? null : 'The data are in DATABASE_URL; the demonstration accounts need the database of DATA_DIR.',
    )
  }
  const kept = purposeOf(config.DATA_DIR)
  if (real) {
    if (kept !== 'real') notePurpose(config.DATA_DIR, 'real')
    return no(null)
  }
  if (!config.demonstration)
    return no(
      'PUBLIC_URL is no address of this machine; the demonstration accounts work on this machine only.',
    )
  if (kept === null) notePurpose(config.DATA_DIR, 'demonstration')
  else if (kept !== 'demonstration') {
    return no(
      'The data folder (DATA_DIR) was used for real; the demonstration accounts need a folder of their own.',
    )
  }
  return { demonstration: true, why: null }
}

const fileIn = (dataDir: string) => join(dataDir, 'purpose')

function purposeOf(dataDir: string): string | null {
  try {
    return readFileSync(fileIn(dataDir), 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function notePurpose(dataDir: string, purpose: 'real' | 'demonstration'): void {
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(fileIn(dataDir), `${purpose}\n`, { mode: 0o600 })
}
