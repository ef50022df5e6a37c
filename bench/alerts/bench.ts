/** Matching alerts: how long a run of many takes, and what visitors who search notice of it. */
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { insertRequest, confirm, readRequest } from '@stapwijzer/server/alerts/store.ts'
import { startProcess as startTurn } from '@stapwijzer/shared/db/testing-command.ts'
import type { TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { addressHash, keyOf, sealText } from '@stapwijzer/shared/db/sealed-text.ts'
import { startProcess } from '../product.ts'
import { median, percentile, type Result } from '../result.ts'
import { questionsFor, filledDatabase } from '../search/stage.ts'
import { askSteadily, pace, timesOf } from '../search/steady.ts'

export type AlertsBench = {
  courses: number
  alerts: number
  rounds: number
  idleSeconds: number
  today: string
}

/** One course in so many is new: a week in which a large feed comes in. */
const newOneIn = 100

export async function benchAlerts(options: AlertsBench, say: (text: string) => void): Promise<Result[]> {
  const { courses, alerts, rounds, idleSeconds, today } = options
  const db = await filledDatabase(courses, today, say)
  try {
    const followed = new Date(`${today}T12:00:00Z`)
    followed.setUTCDate(followed.getUTCDate() - 8)
    await db.pool`update catalogue.course set first_seen_at = ${followed}::timestamptz
      + case when abs(hashtext(id::text)) % ${newOneIn}::int = 0 then interval '1 day' else interval '-1 day' end`
    const asked = await questionsFor(db, 1000, today)
    // Other questions than those that are asked meanwhile, as far as there are.
    await putAlerts(
      db,
      asked.slice(-alerts).map(({ address }) => address),
      alerts,
      followed,
    )
    await db.pool`vacuum analyze`
    const server = await startProcess('server/main.ts', { DATABASE_URL: db.url, TODAY: today })
    const addresses = asked.map(({ address }) => server.url + address)
    const runs: { seconds: number; mails: number; rest: number; work: number; asked: number }[] = []
    try {
      await askSteadily(addresses, sleep(5000)) // warming up
      for (let round = 0; round < rounds; round += 1) {
        const idle = timesOf(await askSteadily(addresses, sleep(idleSeconds * 1000)))
        await db.pool`delete from private.outbox`
        await db.pool`update private.alert_address set period = ${followed.toISOString().slice(0, 10)}`
        await db.pool`update private.alert set looked_to = ${followed}`
        const run = await runOnce(db, today, (until) => askSteadily(addresses, until))
        const [counted] = await db.pool<
          { mails: number }[]
        >`select count(*)::int as mails from private.outbox`
        const busy = timesOf(run.answers)
        runs.push({
          seconds: run.seconds,
          mails: counted!.mails,
          rest: percentile(idle, 0.95),
          work: percentile(busy, 0.95),
          asked: busy.length,
        })
      }
    } finally {
      await server.stop()
    }
    const seconds = runs.map((run) => run.seconds)
    const ratios = runs.map(({ rest, work }) => work / rest)
    const { mails } = runs[0]!
    say(`${alerts} alerts in ${seconds.map((one) => one.toFixed(1)).join(', ')} s, ${mails} digests`)
    const what = `${alerts} alerts of as many addresses, ${courses} courses of which one in ${newOneIn} is new, ${mails} digests`
    return [
      {
        ...{
          id: 'alerts',
          name: 'matching alerts and writing their digests',
          value: median(seconds),
          unit: 's',
        },
        ...{ target: '<= 10', detail: what, rounds: seconds },
      },
      {
        ...{ id: 'alerts', name: 'search p95 during that / idle', value: median(ratios), target: '<= 1.2' },
        detail: runs
          .map(({ work, rest, asked: of }) => `${work.toFixed(1)} ms of ${of} against ${rest.toFixed(1)} ms`)
          .concat(`${pace} questions a second`)
          .join('; '),
        rounds: ratios,
      },
    ]
  } finally {
    await db.drop()
  }
}

async function putAlerts(
  db: TestDatabase,
  addresses: readonly string[],
  alerts: number,
  at: Date,
): Promise<void> {
  for (let nth = 0; nth < alerts; nth += 1) {
    const parameters = new URL(addresses[nth % addresses.length]!, 'http://bench').searchParams
    for (const name of ['page', 'pageSize', 'sort', 'facets']) parameters.delete(name)
    const question = Object.fromEntries(
      [...new Set(parameters.keys())]
        .map((name) => [name, parameters.getAll(name)] as const)
        .map(([name, values]) => [name, values.length === 1 ? values[0]! : values]),
    )
    await db.tx('app', async (tx) => {
      const email = `nr${nth}@bench.example`
      const key = keyOf(tx)
      const made = await insertRequest(tx, {
        addressHash: addressHash(email, key),
        sealed: sealText(email, key),
        subject: { kind: 'search', question },
        asked: { pace: 'weekly', endsOn: '2099-01-01', locale: 'nl' },
        ...{ seen: { found: true }, at },
      })
      const found = await readRequest(tx, made!.id, at)
      await confirm(tx, found!.alert, found!.address, at)
    })
  }
}

/** From the first word of the worker's turn to the last, without its start. */
async function runOnce<T>(
  db: TestDatabase,
  today: string,
  meanwhile: (until: Promise<unknown>) => Promise<T>,
): Promise<{ seconds: number; answers: T }> {
  const turn = startTurn('server/alerts/testing-turn.ts', [], {
    DATABASE_URL: db.logins.worker,
    NOW: `${today}T12:00:00Z`,
    PUBLIC_URL: 'https://bench.example',
  })
  await turn.until('begun')
  const begun = performance.now()
  const written = turn.until('written').then(() => (performance.now() - begun) / 1000)
  const answers = await meanwhile(written)
  const seconds = await written
  if (turn.child.exitCode === null) await once(turn.child, 'exit')
  return { seconds, answers }
}
