/** Data folders that are thrown away: of tests and measurements. */
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder that root's unprivileged database account can pass through, so that the cluster lies in it and goes with it. */
export function temporaryDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-data-'))
  chmodSync(folder, 0o711)
  return folder
}
