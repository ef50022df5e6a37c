/**
 * P14: how soon the product is ready again after `kill -9` in the middle of an ingest, against a clean start. With the
 * embedded database, and both the ingest and the database are killed: nobody gets to tidy up.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '@stapwijzer/shared/db/embedded/open.ts'
import { connect } from '@stapwijzer/shared/db/client.ts'
import { startIngest } from '../ingest/command.ts'
import { writeFeed } from '../ingest/feed.ts'
import { startProcess } from '../product.ts'
import { median, type Result } from '../result.ts'

export type RestartBench = { courses: number; points: number; today: string; folder: string }

export async function benchRestart(
  { courses, points, today, folder }: RestartBench,
  say: (text: string) => void,
): Promise<Result[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'stapwijzer-restart-'))
  const feed = await writeFeed(folder, 'restart', courses, today)
  try {
    const ready = async () => {
      const begun = performance.now()
      const server = await startProcess('server/main.ts', { DATA_DIR: dataDir, TODAY: today })
      const seconds = (performance.now() - begun) / 1000
      await server.stop()
      return seconds
    }
    await ready() // makes the database
    const whole = await killed(dataDir, feed, { today, source: 'whole', share: null, span: 0 })
    const clean: number[] = []
    const after: number[] = []
    for (let point = 0; point < points; point += 1) {
      clean.push(await ready())
      const share = (point + Math.random()) / points
      await killed(dataDir, feed, { today, source: `at-${point}`, share, span: whole })
      after.push(await ready())
      say(
        `restart ${point + 1} of ${points}: clean ${clean.at(-1)!.toFixed(2)} s, after kill -9 at ${Math.round(share * 100)} % of the ingest ${after.at(-1)!.toFixed(2)} s`,
      )
    }
    const worst = Math.max(...after)
    return [
      {
        id: 'P14',
        name: 'ready after kill -9 mid-ingest / clean start',
        value: median(after) / median(clean),
        rounds: after.map((seconds, index) => seconds / clean[index]!),
        target: '<= 1.5',
        detail: `${median(after).toFixed(2)} s against ${median(clean).toFixed(2)} s, ${points} points, longest ${worst.toFixed(2)} s; ingest and embedded database killed, ${courses} courses`,
      },
    ]
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

type Kill = { source: string; today: string; share: number | null; span: number }

/** Starts an ingest and kills it and its database after a share of its span; without a share it runs to its end. Gives its milliseconds. */
async function killed(
  dataDir: string,
  feed: Awaited<ReturnType<typeof writeFeed>>,
  { source, today, share, span }: Kill,
): Promise<number> {
  const database = await openDatabase({ dataDir })
  const child = startIngest(feed, { dataDir, source, today })
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  try {
    // From the first word on it works; before, it only loads.
    await new Promise((done) => child.stderr!.once('data', done))
    child.stderr!.resume()
    const begun = performance.now()
    if (share === null) await ended
    else {
      await Promise.race([sleep(share * span), ended])
      const postmaster = await postmasterOf(database.url)
      child.kill('SIGKILL')
      process.kill(postmaster, 'SIGKILL')
      await ended
    }
    return performance.now() - begun
  } finally {
    await database.release()
  }
}

/** The process of the embedded server, from its own file. */
async function postmasterOf(url: string): Promise<number> {
  const db = connect(url, { max: 1 })
  try {
    const [row] = await db.pool<{ folder: string }[]>`select current_setting('data_directory') as folder`
    return Number((await readFile(join(row!.folder, 'postmaster.pid'), 'utf8')).split('\n')[0])
  } finally {
    await db.close()
  }
}
