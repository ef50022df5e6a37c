/** What the product takes while nobody uses it, server, worker and database together; and the server after a crowd. */
import { readdirSync, readFileSync } from 'node:fs'
import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { testDatabase } from '@stapwijzer/shared/db/testing.ts'
import { startProcess } from '../product.ts'
import { putPostcodes } from '../search/postcodes.ts'
import { questions } from '../search/questions.ts'
import { request } from '../search/request.ts'
import { perSecond } from '../search/turns.ts'
import type { Result } from '../result.ts'

export type MemoryBench = { idleSeconds: number; loadSeconds: number; today: string; engine: string }

/** So many requests are under way all the time. */
const crowdSize = 16

/** Null where the system does not tell (not Linux, or the database runs under an account that we may not look into). */
export async function benchMemory(
  options: MemoryBench,
  say: (text: string) => void,
): Promise<Result[] | null> {
  const db = await testDatabase()
  const env = { DATABASE_URL: db.url }
  const worker = await startProcess('server/worker.ts', env)
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
    const idle: Result = {
      id: 'idle',
      name: 'server, worker and database at rest, memory together (PSS)',
      value: values.reduce((sum, [, megabytes]) => sum + megabytes, 0),
      unit: 'MB',
      target: '<= 400',
      detail: `${values.map(([name, megabytes]) => `${name} ${Math.round(megabytes)}`).join(', ')} MB; ${options.engine}`,
    }
    // Some questions are near a place that the shipped table has not, and would be refused. Loading that table at the
    // start takes the place of whatever is there.
    await putPostcodes(db)
    say(`a crowd of ${crowdSize} for ${options.loadSeconds} s`)
    const { rate, failed } = await crowd(server.url, options)
    return [
      idle,
      {
        id: 'loaded',
        name: 'the server after a crowd, its memory (PSS)',
        value: proportionalMegabytes([server.pid])!,
        unit: 'MB',
        target: '<= 300',
        detail: `${Math.round(rate)} a second for ${options.loadSeconds} s, ${failed} not answered; at rest ${Math.round(parts.server!)} MB`,
      },
    ]
  } finally {
    await server.stop()
    await worker.stop()
    await db.drop()
  }
}

/** Search pages, pages of courses and the API in turn, each asked as soon as the one before is answered. */
async function crowd(
  url: string,
  { loadSeconds, today }: MemoryBench,
): Promise<{ rate: number; failed: number }> {
  const agent = new Agent({ keepAlive: true })
  const { items } = JSON.parse(await request(agent, `${url}/v1/courses?pageSize=50`)) as {
    items: { id: string }[]
  }
  const addresses = questions(1000, today).flatMap(({ address }, index) => [
    address.replace('/v1/courses', '/zoeken'),
    address,
    `/opleiding/${items[index % items.length]!.id}`,
  ])
  let failed = 0
  const ask = (index: number) => request(agent, `${url}${addresses[index]}`).catch(() => (failed += 1))
  const rate = await perSecond(addresses.length, crowdSize, loadSeconds, ask)
  agent.destroy()
  return { rate, failed }
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
