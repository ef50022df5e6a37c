/**
 * Who uses the embedded database: a file per use, named after the process, in the data folder. A dead process does not
 * count, and the last one out stops the database. There is no lock to be left behind: one who leaves announces that it
 * may stop the database and then looks at the leases; one who comes lays its lease and then looks for announcements.
 * Whatever the order, at least one of them sees the other.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { inDataFolder } from './failure.ts'
import { lifeOf } from './process.ts'

export type Lease = {
  /** Gives the lease back; runs `stop` when nobody else holds one. */
  end(stop: () => Promise<void>): Promise<void>
}

let uses = 0

/** Takes a lease; waits for another process that is stopping the database just now. */
export async function takeLease(dataFolder: string): Promise<Lease> {
  const folder = join(dataFolder, 'leases')
  const name = `${process.pid}-${++uses}`
  inDataFolder(() => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, name), lifeOf(process.pid) ?? '')
  })
  while (holders(folder, 'stopping-').length > 0) await delay(25)
  return {
    async end(stop) {
      const mark = join(folder, `stopping-${name}`)
      rmSync(join(folder, name), { force: true })
      try {
        writeFileSync(mark, lifeOf(process.pid) ?? '')
      } catch {
        // A full disk must not keep the database from stopping.
      }
      try {
        if (holders(folder, '').length === 0) await stop()
      } finally {
        rmSync(mark, { force: true })
      }
    },
  }
}

/** The process ids of living lease files that begin with `prefix`; files of dead processes are removed. */
export function holders(folder: string, prefix: '' | 'stopping-'): number[] {
  const found: number[] = []
  for (const name of readdirSync(folder)) {
    const pid = Number(new RegExp(`^${prefix}(\\d+)-\\d+$`).exec(name)?.[1])
    if (!pid) continue
    const life = lifeOf(pid)
    const text = textOf(join(folder, name))
    // Empty: the file was made a moment ago and its owner is about to write.
    if (life !== null && (text === life || text === '')) found.push(pid)
    else rmSync(join(folder, name), { force: true })
  }
  return found
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null // given back between listing and reading
  }
}
