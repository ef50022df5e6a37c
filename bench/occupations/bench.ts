/**
 * Occupations: loading the official ESCO download when there is one (`--esco DIR`), finding an occupation by the title
 * that people type, and what the server takes with all of them in memory.
 */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { loadStarterTaxonomy } from '@stapwijzer/ingest/reference/starter.ts'
import { loginsOf, testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { randomOf } from '@stapwijzer/shared/search/testing-catalogue.ts'
import { startProcess } from '../product.ts'
import { median, percentile, type Result } from '../result.ts'
import { request } from '../search/request.ts'
import { timed } from '../search/turns.ts'

export type OccupationsBench = {
  /** Folder or file of the official download; null: the taxonomy that is shipped. */
  esco: string | null
  titles: number
  today: string
}

type Say = (text: string) => void

export async function benchOccupations(
  { esco, titles, today }: OccupationsBench,
  say: Say,
): Promise<Result[]> {
  const db = await testDatabase()
  try {
    const loading = esco === null ? [] : await loadTwice(db, esco)
    if (esco === null) {
      say('no --esco DIR: measured with the taxonomy that is shipped')
      await loadStarterTaxonomy(db)
    }
    const server = await startProcess('server/main.ts', { DATABASE_URL: db.url, TODAY: today })
    const agent = new Agent({ keepAlive: true })
    try {
      const asked = await titlesOf(db, titles)
      const find = (q: string) => request(agent, `${server.url}/v1/occupations?${new URLSearchParams({ q })}`)
      await filled(find)
      for (const q of asked.slice(0, 100)) await find(q)
      const times: number[] = []
      for (const q of asked) times.push(await timed(() => find(q)))
      const [concepts] = await db.pool<{ occupations: number; skills: number }[]>`
        select (select count(*)::int from catalogue.occupation where retired_at is null) as occupations,
          (select count(*)::int from catalogue.skill where retired_at is null) as skills`
      const with_ = `${concepts!.occupations} occupations, ${concepts!.skills} skills`
      const memory = residentMegabytes(server.pid)
      if (memory === null) say('SKIPPED memory: this system does not tell what a process takes.')
      return [
        ...loading,
        {
          id: 'lookup',
          name: 'finding an occupation, p95 through the API, one at a time',
          value: percentile(times, 0.95),
          unit: 'ms',
          target: '<= 25',
          detail: `median ${median(times).toFixed(1)} ms of ${times.length} titles: labels, with a slip, and halves; ${with_}`,
        },
        ...(memory === null ? [] : [memoryResult(memory, with_)]),
      ]
    } finally {
      agent.destroy()
      await server.stop()
    }
  } finally {
    await db.drop()
  }
}

function memoryResult(value: number, with_: string): Result {
  const name = 'memory of the server with the occupations loaded, after these questions (RSS)'
  return { id: 'memory', name, value, unit: 'MB', target: '<= 350', detail: with_ }
}

async function loadTwice(db: TestDatabase, esco: string): Promise<Result[]> {
  const first = await load(db.url, esco)
  const again = await load(db.url, esco)
  return [
    {
      id: 'esco',
      name: 'loading ESCO',
      value: first,
      unit: 's',
      target: '<= 20',
      detail: 'npm run reference -- esco',
    },
    {
      id: 'esco again',
      name: 'loading the same again',
      value: again,
      unit: 's',
      target: '<= 2',
      detail: 'nothing changed',
    },
  ]
}

/** Seconds of the whole command. */
async function load(url: string, esco: string): Promise<number> {
  const cli = fileURLToPath(new URL('../../ingest/reference/cli.ts', import.meta.url))
  const begun = performance.now()
  const child = spawn(process.execPath, [cli, 'esco', resolve(esco)], {
    env: { PATH: process.env.PATH, DATABASE_URL: loginsOf(url).worker },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise<number | null>((done) => child.once('exit', done))
  if (code !== 0) throw new Error(`Loading ESCO ended with ${code}: ${said}`)
  return (performance.now() - begun) / 1000
}

/** The server reads the taxonomy at its first question, and not on its way. */
async function filled(find: (q: string) => Promise<string>): Promise<void> {
  for (let left = 200; left > 0; left--) {
    const { items } = JSON.parse(await find('kok')) as { items: unknown[] }
    if (items.length > 0) return
    await sleep(100)
  }
  throw new Error('The server finds no occupation within 20 seconds.')
}

/** Titles as people type them: a label, one with two letters changed places, and the first half of one. */
async function titlesOf(db: TestDatabase, count: number): Promise<string[]> {
  const rows = await db.pool<{ label: string }[]>`
    select unnest(array[label] || alt_labels) as label from catalogue.occupation
    where retired_at is null order by 1`
  const random = randomOf(7)
  return Array.from({ length: count }, (_, index) => {
    const { label } = rows[Math.floor(random() * rows.length)]!
    const at = 1 + Math.floor(random() * Math.max(1, label.length - 2))
    if (index % 3 === 1) return label.slice(0, at) + (label[at + 1] ?? '') + label[at]! + label.slice(at + 2)
    return index % 3 === 2 ? label.slice(0, Math.max(3, Math.ceil(label.length / 2))) : label
  })
}

/** Null where the system does not tell. */
function residentMegabytes(pid: number): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) / 1024
  } catch {
    return null
  }
}
