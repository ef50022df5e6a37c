/**
 * All temporary files of a run of tests lie in one folder that goes when the run ends, whoever made them: a test, a browser, a
 * process that was killed. Workers and what they start inherit it in TMPDIR.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const prefix = 'stapwijzer-run-'

export function setup(): void {
  // Once for all projects: each loads this file anew.
  if (basename(tmpdir()).startsWith(prefix)) return
  const folder = mkdtempSync(join(tmpdir(), prefix))
  // As /tmp itself: the database and Chromium may run under another account.
  chmodSync(folder, 0o1777)
  process.env.TMPDIR = folder
  // After what other set-ups take down, such as the database.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
}
