import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { bracketed } from '@stapwijzer/shared/text/testing.ts'
import { untranslated } from '@stapwijzer/shared/text/testing-untranslated.ts'
import { putFolder } from '@stapwijzer/shared/text/texts.ts'
import { FeedError } from '../feeds/format.ts'
import { items, runItems, type TestRun } from '../pipeline/testing.ts'
import { putSource } from '../pipeline/run-store.ts'
import { reportSourceChanges, type AlertOptions } from './alerts.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

let now = new Date('2026-11-24T09:00:00Z')
const hoursLater = (hours: number) => {
  now = new Date(now.getTime() + hours * 3_600_000)
}
const options = { to: ['a@x.example', 'b@x.example'], publicUrl: 'https://stap.example' }
const report = async (changes: Partial<AlertOptions> = {}) =>
  (await reportSourceChanges(db, { ...options, ...changes }, now)).map(({ from, to }) => `${from} -> ${to}`)

const secret = 'https://feed.example/sentinel?key=sentinel'
const source = { id: 'bron', name: 'ROC\r\nBcc: x@y.example', format: 'csv', address: secret, schedule: null }
const promises = { enabled: true, rhythmSeconds: 24 * 3600, trust: 50, config: {} }
const run = (feed: Parameters<typeof runItems>[1], deps: TestRun['deps'] = {}) => {
  hoursLater(0.1)
  return runItems(db, feed, { deps: { now: () => now, ...deps }, feed: { source: { ...source, promises } } })
}
const unreachable = () => {
  throw new FeedError('feed-unreachable', `${secret} does not answer`)
}

type Mail = { to: string; subject: string; text: string }
const mails = () =>
  db.tx('app', async (tx) => {
    await setReferralScope(tx, { system: true })
    const rows = await tx.sql<{ message: Mail }[]>`
      with gone as (delete from private.outbox where kind = 'source-alert' returning *)
      select message from gone order by created_at, message->>'to'`
    return rows.map(({ message }) => message)
  })
beforeEach(async () => {
  await run(items(20))
  await report()
  await mails()
})

describe('an operator hears of a source', () => {
  test('case 1: that fails, once, and of its recovery, once', async () => {
    await run(unreachable)
    expect(await report()).toEqual(['ok -> failed'])
    const told = await mails()
    expect(told.map(({ to }) => to)).toEqual(options.to)
    expect(told[0]?.subject).toBe('Lezen mislukt: ROC Bcc: x@y.example')
    expect(told[0]?.text).toContain(
      'De server van de aanbieder gaf geen goed antwoord. (code: feed-unreachable)',
    )
    expect(told[0]?.text).toContain('https://stap.example/beheer')
    expect(JSON.stringify(told)).not.toContain('sentinel')
    await run(unreachable)
    expect(await report()).toEqual([])
    await run(items(20))
    expect(await report()).toEqual(['failed -> ok'])
    expect((await mails()).map(({ subject }) => subject)).toEqual(
      options.to.map(() => 'Weer goed: ROC Bcc: x@y.example'),
    )
    expect(await report()).toEqual([])
    expect(await mails()).toEqual([])
  })
  test('case 8: that is refused, with what was read and what to do', async () => {
    await run(items(2))
    expect(await report()).toEqual(['ok -> refused'])
    const [mail] = await mails()
    expect(mail?.subject).toBe('Tegengehouden: ROC Bcc: x@y.example')
    expect(mail?.text).toContain('npm run ingest -- bron --accept-shrink')
    expect(mail?.text).toContain(
      'Er zijn 2 onderdelen gelezen.\nOp de site staan nu 20 opleidingen van deze bron.',
    )
    await run(unreachable)
    expect(await report()).toEqual(['refused -> failed'])
  })
  test('that is older than it promises; not of one that is about to be read after a pause', async () => {
    hoursLater(25)
    expect(await report({ sparing: true })).toEqual([])
    expect(await report()).toEqual(['ok -> stale'])
    const [mail] = await mails()
    expect(mail?.subject).toBe('Te oud: ROC Bcc: x@y.example')
    expect(mail?.text).toContain('De laatste keer is 25 uur geleden. We beloven hooguit 24 uur.')
    expect(mail?.text).toContain('Kijk of het programma dat bronnen leest nog draait.')
  })
  test('case 40, 41: not of a run that was locked out or stopped', async () => {
    const stopped = new AbortController()
    stopped.abort()
    expect(await run(items(20), { signal: stopped.signal })).toMatchObject({ reason: 'interrupted' })
    expect(await report()).toEqual([])
  })
  test('not of one that is switched off; what was told before is forgotten in silence', async () => {
    await run(unreachable)
    await report()
    await mails()
    await db.tx('ingest', ({ sql }) =>
      putSource(sql, { ...source, promises: { ...promises, enabled: false } }),
    )
    expect(await report()).toEqual(['failed -> off'])
    expect(await mails()).toEqual([])
  })
  test('two processes at once: one mail', async () => {
    await run(unreachable)
    let told: Promise<string[][]> = Promise.resolve([])
    await db.tx('ingest', async ({ sql }) => {
      // All three have read that nothing was told, before any of them can write.
      await sql`lock table catalogue.source_alert in share mode`
      told = Promise.all([report(), report(), report()])
      await expect
        .poll(
          () => sql`
            select from pg_locks where relation = 'catalogue.source_alert'::regclass and not granted
            and database = (select oid from pg_database where datname = current_database())`,
        )
        .toHaveLength(3)
    })
    expect((await told).flat()).toEqual(['ok -> failed'])
    expect(await mails()).toHaveLength(2)
  })
  test('without an address it is noted and nobody is written to', async () => {
    await run(unreachable)
    expect(await report({ to: [] })).toEqual(['ok -> failed'])
    expect(await report()).toEqual([])
    expect(await mails()).toEqual([])
  })
})

test('no mail says a sentence that did not come through the texts of a locale', async () => {
  const restore = putFolder('nl', bracketed())
  await run(unreachable)
  await report()
  await run(items(20))
  await report()
  restore()
  const lines = (await mails()).flatMap(({ subject, text }) => [subject, text])
  expect(lines).toHaveLength(8)
  expect(untranslated(lines, [])).toEqual([])
})
