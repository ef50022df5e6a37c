/** Two servers, known actions, and one of the servers killed on the way: what was counted against what had to be. */
import { setTimeout as sleep } from 'node:timers/promises'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { startProcess } from '../product.ts'
import { ask, planned, type Planned } from './actions.ts'

export type CountKills = {
  actions: number
  /** Between two writes of a server. */
  writeSeconds: number
  random: () => number
}

/** Of a measure: actions that were answered, those that had to be counted, and those that were. */
export type CountRow = { measure: string; answered: number; sure: number; counted: number }
export type CountRun = { rows: CountRow[]; killedAfter: number; lost: number; wrong: CountRow[] }

/** Writing takes a moment, and a clock ticks between an answer and the next write. */
const marginMs = 1500
/** Actions under way at once. */
const atOnce = 8

export async function runCountKill({ actions, writeSeconds, random }: CountKills): Promise<CountRun> {
  const db = await testDatabase()
  const env = {
    DATABASE_URL: db.url,
    COUNT_WRITE_SECONDS: String(writeSeconds),
  }
  const servers = await Promise.all([
    startProcess('server/main.ts', env),
    startProcess('server/main.ts', env),
  ])
  const all = planned(actions, random)
  const killAt = Math.floor(actions * (0.2 + 0.6 * random()))
  const answers: Answer[] = []
  let killedAt = Infinity
  let next = 0
  const work = async () => {
    for (let at = next++; at < all.length; at = next++) {
      if (at === killAt) {
        process.kill(servers[1].pid, 'SIGKILL')
        killedAt = performance.now()
      }
      const which = killedAt < Infinity ? 0 : at % 2
      // A second or more for every hundred, so that there are several writes before the kill.
      if (at % 100 === 0) await sleep((writeSeconds * 1000 * 10) / (actions / 100))
      const status = await ask(servers[which]!.url, all[at]!)
      answers.push({ action: all[at]!, server: which, at: performance.now(), status })
    }
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, work))
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
  }
  const counted = await countedIn(db)
  await db.drop()
  return { ...compared(answers, counted, killedAt - writeSeconds * 1000 - marginMs), killedAfter: killAt }
}

type Answer = { action: Planned; server: number; at: number; status: number }

/** The killed server is sure to have written what it answered before `sureUntil`; the other wrote all of its own. */
function compared(
  answers: readonly Answer[],
  counted: ReadonlyMap<string, number>,
  sureUntil: number,
): Omit<CountRun, 'killedAfter'> {
  const rows = new Map<string, CountRow>()
  const row = (measure: string) => {
    const found = rows.get(measure) ?? { measure, answered: 0, sure: 0, counted: counted.get(measure) ?? 0 }
    rows.set(measure, found)
    return found
  }
  for (const { action, server, at, status } of answers) {
    if (status === 0 || status >= 400) continue
    for (const measure of action.counts) {
      row(measure).answered += 1
      if (server === 0 || at < sureUntil) row(measure).sure += 1
    }
  }
  for (const measure of counted.keys()) row(measure)
  const all = [...rows.values()].toSorted((a, b) => (a.measure < b.measure ? -1 : 1))
  return {
    rows: all,
    lost: all.reduce((sum, { answered, counted: n }) => sum + answered - n, 0),
    // An action whose answer the kill cut off may have been counted: never more than were under way.
    wrong: all.filter((one) => one.counted < one.sure || one.counted > one.answered + atOnce),
  }
}

async function countedIn(db: TestDatabase): Promise<Map<string, number>> {
  const rows = await db.pool<{ measure: string; n: number }[]>`
    select measure, sum(n)::int as n from insight.day_count where measure <> 'advice-outcome' group by 1`
  return new Map(rows.map(({ measure, n }) => [measure, n]))
}

export function countTable({ rows }: CountRun): string {
  const line = ({ measure, answered, sure, counted }: Record<keyof CountRow, string | number>) =>
    `${String(measure).padEnd(24)}${String(answered).padStart(10)}${String(sure).padStart(10)}${String(counted).padStart(10)}`
  const head = { measure: 'measure', answered: 'answered', sure: 'at least', counted: 'counted' }
  return [line(head), ...rows.map(line)].join('\n')
}
