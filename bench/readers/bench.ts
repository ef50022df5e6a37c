/** What visitors notice of an ingest: the search at a steady pace while another source is being read, against rest. */
import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { testDatabase } from '@stapwijzer/shared/db/testing.ts'
import { ingest, startIngest } from '../ingest/command.ts'
import { writeFeed } from '../ingest/feed.ts'
import { startProcess } from '../product.ts'
import { percentile, type Result } from '../result.ts'
import { putPostcodes } from '../search/postcodes.ts'
import { request } from '../search/request.ts'
import { questions } from '../search/questions.ts'

export type ReadersBench = { courses: number; idleSeconds: number; today: string; folder: string }

const perSecond = 20

export async function benchReaders(
  { courses, idleSeconds, today, folder }: ReadersBench,
  say: (text: string) => void,
): Promise<Result[]> {
  const db = await testDatabase()
  const feed = await writeFeed(folder, 'readers', courses, today)
  try {
    await ingest(feed, { databaseUrl: db.url, source: 'first', today })
    await putPostcodes(db)
    await db.pool`vacuum analyze`
    const server = await startProcess('server/main.ts', { DATABASE_URL: db.url, TODAY: today })
    try {
      const asked = questions(1000, today).map(({ address }) => server.url + address)
      await ask(asked, sleep(5000)) // warming up
      const idle = await ask(asked, sleep(idleSeconds * 1000))
      const child = startIngest(feed, { databaseUrl: db.url, source: 'second', today })
      const busy = await ask(asked, new Promise((done) => child.once('exit', done)))
      if (child.exitCode !== 0) throw new Error(`The ingest ended with ${child.exitCode}.`)
      const [rest, work] = [percentile(idle, 0.95), percentile(busy, 0.95)]
      say(`search p95 in ms: idle ${rest.toFixed(1)}, during an ingest ${work.toFixed(1)}`)
      return [
        {
          id: 'readers',
          name: 'search p95 during an ingest / idle',
          value: work / rest,
          target: '<= 2',
          detail: `${work.toFixed(1)} ms against ${rest.toFixed(1)} ms, ${perSecond} questions a second, ${courses} courses being added to ${courses}; ${busy.length} and ${idle.length} questions`,
        },
      ]
    } finally {
      await server.stop()
    }
  } finally {
    await db.drop()
  }
}

/** Milliseconds of each question, asked at a steady pace whether or not the last one is answered, until `end`. */
async function ask(addresses: readonly string[], end: Promise<unknown>): Promise<number[]> {
  const agent = new Agent({ keepAlive: true })
  const times: Promise<number>[] = []
  let over = false
  void end.then(() => (over = true))
  const begun = performance.now()
  for (let count = 0; !over; count += 1) {
    const asked = performance.now()
    const address = addresses[count % addresses.length]!
    const answered = request(agent, address).then(() => performance.now() - asked)
    answered.catch(() => {}) // told at the end
    times.push(answered)
    await sleep(Math.max(0, begun + ((count + 1) * 1000) / perSecond - performance.now()))
  }
  const all = await Promise.all(times)
  agent.destroy()
  return all
}
