/** For tests: small file systems that are full or read-only. */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'

const mounts: string[] = []

/** A file system of its own at `folder`; null, said aloud, where this account may not mount. */
export function mounted(folder: string, options: string): string | null {
  mkdirSync(folder, { recursive: true })
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder])
  if (status === 0) {
    mounts.push(folder)
    return folder
  }
  console.warn(`SKIPPED: this account may not mount a file system (${options}); what needs it is not tested`)
  return null
}

export function unmountAll(): void {
  for (const folder of mounts.splice(0)) spawnSync('umount', [folder])
}
