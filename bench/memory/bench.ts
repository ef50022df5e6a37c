/** What the product takes while nobody uses it: server, worker and database together. */
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { testDatabase } from '@stapwijzer/shared/db/testing.ts'
import { startProcess } from '../product.ts'
import type { Result } from '../result.ts'

export type MemoryBench = { idleSeconds: number; engine: string }

/** Null where the system does not tell (not Linux, or the database runs under an account that we may not look into). */
export async function benchMemory(options: MemoryBench, say: (text: string) => void): Promise<Result | null> {
  const db = await testDatabase()
  const env = { DATABASE_URL: db.url }
  const worker = await startProcess('ingest/worker.ts', env)
  const server = await startProcess('server/main.ts', env)
  try {
    say('the demonstration is loaded; waiting until everything is idle')
    await fetch(`${server.url}/v1/courses`)
    await sleep(options.idleSeconds * 1000)
    const [row] = await db.pool<{ pid: number }[]>`
      select pid from pg_stat_activity where backend_type = 'checkpointer'`
    const parts = {
      server: proportionalMegabytes([server.pid]),
      worker: proportionalMegabytes([worker.pid]),
      database: row ? proportionalMegabytes(familyOf(row.pid)) : null,
    }
    if (Object.values(parts).includes(null)) return null
    const values = Object.entries(parts) as [string, number][]
    return {
      id: 'idle',
      name: 'server, worker and database at rest, memory together (PSS)',
      value: values.reduce((sum, [, megabytes]) => sum + megabytes, 0),
      unit: 'MB',
      target: '<= 400',
      detail: `${values.map(([name, megabytes]) => `${name} ${Math.round(megabytes)}`).join(', ')} MB; ${options.engine}`,
    }
  } finally {
    await server.stop()
    await worker.stop()
    await db.drop()
  }
}

/** The parent of a process and all its children: the database with its helpers and connections. */
function familyOf(pid: number): number[] {
  const parent = parentOf(pid)
  if (parent === null) return []
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  return [parent, ...all.filter((other) => parentOf(other) === parent)]
}

function parentOf(pid: number): number | null {
  try {
    return (
      Number(/PPid:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) || null
    )
  } catch {
    return null
  }
}

/** Memory with shared pages divided among those who share them; null when it cannot be read. */
function proportionalMegabytes(pids: number[]): number | null {
  try {
    const kilobytes = pids.map((pid) =>
      Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]),
    )
    const sum = kilobytes.reduce((total, one) => total + one, 0)
    return pids.length > 0 && Number.isFinite(sum) ? sum / 1024 : null
  } catch {
    return null
  }
}
