/** What visitors notice of an ingest: the search at a steady pace while another source is being read, against rest. */
import { setTimeout as sleep } from 'node:timers/promises'
import { testDatabase } from '@stapwijzer/shared/db/testing.ts'
import { ingest, startIngest } from '../ingest/command.ts'
import { writeFeed } from '../ingest/feed.ts'
import { startProcess } from '../product.ts'
import { percentile, type Result } from '../result.ts'
import { putPostcodes } from '../search/postcodes.ts'
import { questions } from '../search/questions.ts'
import { askSteadily, pace, timesOf } from '../search/steady.ts'

export type ReadersBench = { courses: number; idleSeconds: number; today: string; folder: string }

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
      await askSteadily(asked, sleep(5000)) // warming up
      const idle = timesOf(await askSteadily(asked, sleep(idleSeconds * 1000)))
      const child = startIngest(feed, { databaseUrl: db.url, source: 'second', today })
      const busy = timesOf(await askSteadily(asked, new Promise((done) => child.once('exit', done))))
      if (child.exitCode !== 0) throw new Error(`The ingest ended with ${child.exitCode}.`)
      const [rest, work] = [percentile(idle, 0.95), percentile(busy, 0.95)]
      say(`search p95 in ms: idle ${rest.toFixed(1)}, during an ingest ${work.toFixed(1)}`)
      return [
        {
          id: 'readers',
          name: 'search p95 during an ingest / idle',
          value: work / rest,
          target: '<= 2',
          detail: `${work.toFixed(1)} ms against ${rest.toFixed(1)} ms, ${pace} questions a second, ${courses} courses being added to ${courses}; ${busy.length} and ${idle.length} questions`,
        },
      ]
    } finally {
      await server.stop()
    }
  } finally {
    await db.drop()
  }
}
