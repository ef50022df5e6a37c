/**
 * `kill -9` of every part of the product, started as a person starts it: PostgreSQL, one of its backends, the server, the
 * worker, at random moments, while people write and read and a feed is read, and during the first load. How long each
 * surface is away, and whether anything acknowledged is lost or doubled.
 */
import type { ChildProcess } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { connect } from '@stapwijzer/shared/db/client.ts'
import { openDatabase } from '@stapwijzer/shared/db/embedded/open.ts'
import { startIngest, type FeedFile } from '../ingest/command.ts'
import { writeFeed } from '../ingest/feed.ts'
import { timeBack, type Back } from './back.ts'
import { checkLedger, offered, type Found } from './checks.ts'
import { nextVictim, startWhole, victims, type Victim, type Whole } from './product.ts'
import { startTraffic, type Ledger } from './traffic.ts'

export type Kill = { victim: Victim; during: 'work' | 'first load'; back: Back }
export type Killed = {
  kills: Kill[]
  found: Found
  ledger: Pick<Ledger, 'read' | 'unavailable' | 'wrong'>
  acknowledged: number
  /** Numbers of courses of the feed that were on offer after a kill, beside none, the old and the new number. */
  mixed: number[]
  /** Demonstration catalogues that were not whole a minute after the first load was cut off. */
  incomplete: number
}

export type KillOptions = {
  /** Kills of each victim while people work, and during the first load. */
  work: number
  firstLoad: number
  today: string
  folder: string
  random: () => number
}
type Say = (text: string) => void

export async function runKills(options: KillOptions, say: Say): Promise<Killed> {
  const worked = await killsAtWork(options, say)
  const first: Kill[] = []
  let incomplete = 0
  for (let turn = 0; turn < options.firstLoad; turn += 1) {
    for (const victim of victims) {
      const { kill, whole } = await killInFirstLoad(victim, worked.courses, options)
      first.push(kill)
      if (!whole) incomplete += 1
      say(
        `${victim} killed during the first load: ${inWords(kill.back)}, catalogue ${whole ? 'whole' : 'NOT WHOLE'}`,
      )
    }
  }
  const { courses: _, ...rest } = worked
  return { ...rest, kills: [...worked.kills, ...first], incomplete }
}

const source = 'kills'
/** Courses of the two states of the feed: close enough that no guard refuses the change. */
const sizes = [2000, 2100] as const

async function killsAtWork({ work, today, folder, random }: KillOptions, say: Say) {
  const feeds = [
    await writeFeed(folder, 'kills-old', sizes[0], today),
    await writeFeed(folder, 'kills-new', sizes[1], today),
  ]
  const product = await startWhole(today)
  try {
    await product.ready
    const database = await openDatabase({ dataDir: product.dataDir })
    const db = connect(database.url, { max: 2 })
    const courses = await demonstrationCourses(db)
    const traffic = startTraffic(product.url)
    const reading = keepIngesting(product, feeds, today)
    const kills: Kill[] = []
    const mixed: number[] = []
    try {
      for (let turn = 0; turn < work; turn += 1) {
        for (const victim of victims) {
          await delay(500 + random() * 2500)
          process.kill(await nextVictim(product, victim, random), 'SIGKILL')
          const back = await timeBack(product.url)
          kills.push({ victim, during: 'work', back })
          const count = await offered(db, source)
          if (count !== 0 && !sizes.includes(count as never)) mixed.push(count)
          say(`${victim} killed (${turn + 1} of ${work}): ${inWords(back)}`)
        }
      }
    } finally {
      await reading.stop()
      await traffic.stop()
    }
    const { ledger } = traffic
    const found = await checkLedger(product.url, db, ledger)
    await db.close()
    await database.release()
    return {
      kills,
      found,
      ledger,
      acknowledged: ledger.plans.length + ledger.referrals.length,
      mixed,
      courses,
    }
  } catch (error) {
    say(product.said())
    throw error
  } finally {
    await product.stop()
  }
}

/** One state of the feed after the other, as `npm run ingest` does it. */
function keepIngesting(product: Whole, feeds: readonly FeedFile[], today: string): { stop(): Promise<void> } {
  let child: ChildProcess | null = null
  let going = true
  const work = (async () => {
    for (let turn = 0; going; turn += 1) {
      const running = startIngest(feeds[turn % feeds.length]!, { dataDir: product.dataDir, source, today })
      child = running
      running.stderr!.resume()
      await new Promise((done) => running.once('exit', done))
    }
  })()
  return {
    async stop() {
      going = false
      child?.kill('SIGTERM')
      await work
    },
  }
}

async function killInFirstLoad(
  victim: Victim,
  courses: number,
  { today, random }: KillOptions,
): Promise<{ kill: Kill; whole: boolean }> {
  const product = await startWhole(today)
  try {
    // From the first moment on at which there is something to kill, for as long as a first load takes.
    await Promise.race([nextVictim(product, 'worker', random), product.ready])
    await delay(random() * 8000)
    process.kill(await nextVictim(product, victim, random), 'SIGKILL')
    const back = await timeBack(product.url)
    return { kill: { victim, during: 'first load', back }, whole: await becomesWhole(product, courses) }
  } finally {
    await product.stop()
  }
}

/** The demonstration catalogues are as a first load in peace leaves them, within a minute. */
async function becomesWhole(product: Whole, courses: number): Promise<boolean> {
  const database = await openDatabase({ dataDir: product.dataDir })
  const db = connect(database.url, { max: 1 })
  try {
    for (let second = 0; second < 60; second += 1) {
      if ((await demonstrationCourses(db).catch(() => 0)) === courses) return true
      await delay(1000)
    }
    return false
  } finally {
    await db.close()
    await database.release()
  }
}

/** All that can be found, but what this measurement puts in. */
async function demonstrationCourses(db: ReturnType<typeof connect>): Promise<number> {
  return db.read('app', async ({ sql }) => {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from catalogue.course where source_id <> ${source} and withdrawn_at is null`
    return row!.count
  })
}

function inWords({ api, page, ready }: Back): string {
  const text = (seconds: number | null) => (seconds === null ? 'NOT BACK' : `${seconds.toFixed(1)} s`)
  return `API back after ${text(api)}, pages ${text(page)}, readiness ${text(ready)}`
}
