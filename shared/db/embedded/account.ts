/** The account that runs PostgreSQL, which refuses to run as root. */
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseStartError } from './failure.ts'

/** `switch` tells that programs must be started with this uid and gid. */
export type Account = { uid: number; gid: number; switch: boolean }

/** The person's own account; for root the owner of an existing cluster, else `nobody`. */
export function databaseAccount(clusterFolder: string): Account {
  const uid = process.getuid?.() ?? -1
  const gid = process.getgid?.() ?? -1
  if (uid !== 0) return { uid, gid, switch: false }
  const owner = statSync(clusterFolder, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, switch: true }
  const entry = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))
  if (!entry) {
    throw new DatabaseStartError(
      'PostgreSQL does not run as root and there is no account "nobody" to run it; start as an ordinary user or set DATABASE_URL.',
    )
  }
  return { uid: Number(entry[1]), gid: Number(entry[2]), switch: true }
}

/** Whether the account can go into `folder`: every folder on the way must let it pass. */
export function canReach(account: Account, folder: string): boolean {
  if (!account.switch) return true
  let path = realpathSync(folder)
  for (;;) {
    const { mode, uid, gid } = statSync(path)
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (path === dirname(path)) return true
    path = dirname(path)
  }
}

/** The options that start a program as the account. */
export function spawnAs(account: Account): { uid?: number; gid?: number } {
  return account.switch ? { uid: account.uid, gid: account.gid } : {}
}
