import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formats } from '../feeds/registry.ts'
import { answers, startFeedServer } from '../net/testing.ts'
import { exitCode, summary } from '../pipeline/report.ts'
import { items, itemEvent, runItems } from '../pipeline/testing.ts'
import { csv } from './testing-csv.ts'
import { edudex } from './testing-edudex.ts'
import { ooapiServer } from './testing-ooapi.ts'
import { openBadInput, type BadFeed, type BadInput } from './testing.ts'

let on: BadInput
beforeAll(async () => {
  on = await openBadInput()
})
afterAll(() => on.close())

const good = csv(['1;Lassen', '2;Koken'])
const broken = (own: Partial<BadFeed>): BadFeed => ({ ...good, ...own })
const sends = (body: string | Uint8Array, type = 'text/csv') =>
  broken({ documents: { '/feed.csv': answers(body, { 'content-type': type }) } })
const status = (code: number, headers = {}) =>
  broken({ documents: { '/feed.csv': (_, response) => void response.writeHead(code, headers).end() } })
const short = { firstByteSeconds: 0.2, idleSeconds: 0.2, totalSeconds: 0.4 }

/** What the sentence for people must speak of. */
type Row = [reason: string, what: string, feed: BadFeed, words: RegExp]

const rows: Row[] = [
  ['feed-unreachable', 'a path that is not there', broken({ documents: {} }), /status 404/],
  [
    'feed-timeout',
    'a server that never answers',
    broken({ documents: { '/feed.csv': () => {} }, limits: short }),
    /did not answer within/,
  ],
  ['rate-limited', 'a server that asks for two hours', status(429, { 'retry-after': '7200' }), /status 429/],
  [
    'feed-truncated',
    'case 7: a quote that does not close',
    sends('Code;Titel\n1;"Las'),
    /ends inside quotes/,
  ],
  [
    'feed-malformed',
    'case 16: a catalogue with an unclosed tag',
    { ...edudex(''), documents: { '/catalog.xml': '<catalog>\n<a>' } },
    /Line \d+, column \d+/,
  ],
  ['feed-wrong-type', 'JSON for a CSV', sends('{}', 'application/json'), /type|answered|json/i],
  [
    'feed-wrong-type',
    'ruling 46: OOAPI without hasNextPage',
    ooapiServer({ '/v5/courses': '{"items":[]}' }),
    /OOAPI/,
  ],
  ['feed-too-large', 'more bytes than allowed', broken({ limits: { maxBytes: 10 } }), /larger than 10 bytes/],
  ['unauthorized', '403', status(403), /status 403/],
  [
    'address-forbidden',
    'case 37: a redirect to our own network',
    status(301, { location: 'http://10.0.0.1/' }),
    /10\.0\.0\.1:80 is not a public address/,
  ],
  [
    'mapping-invalid',
    'ruling 72: a mapping without a key',
    broken({ mapping: { mappingVersion: 1, fields: { title: { const: 'x' } } } }),
    /key.*title/,
  ],
  [
    'mapping-invalid',
    'a key that nobody knows',
    broken({ mapping: { ...(good.mapping as object), kleur: 'rood' } }),
    /kleur/,
  ],
  ['mapping-mismatch', 'case 24: another delimiter', sends('Code,Titel\n1,Lassen\n'), /delimiter/],
  [
    'header-duplicate',
    'case 25, ruling 69: before anything else is checked',
    sends('Code;Code\n1;2\n'),
    /repeats "Code"/,
  ],
  ['header-forbidden', 'case 25: __proto__', sends('Code;Titel;__proto__\n'), /__proto__/],
  [
    'encoding-invalid',
    'case 22: bytes that are no UTF-8',
    sends(Buffer.from('Code;Titel\n1;Caf\xe9\n', 'latin1')),
    /Line 2/,
  ],
]

describe('reasons of a failed run', () => {
  let number = 0
  test.each(rows)('%s: %s', async (reason, _what, feed, words) => {
    const source = `mislukt-${number++}`
    await on.run(good, source)
    const before = await on.live(source)
    const report = await on.run(feed, source)
    expect(report).toMatchObject({
      status: 'failed',
      reason,
      counts: { created: 0, updated: 0, withdrawn: 0 },
    })
    expect(exitCode(report)).toBe(1)
    expect(report.message).toMatch(words)
    expect(summary(report)).toContain('The courses stay as they were.')
    expect(await on.live(source)).toEqual(before)
    const [run] = await on.db.read(
      'app',
      ({ sql }) =>
        sql`select status, reason from catalogue.run where source_id = ${source} order by started_at desc limit 1`,
    )
    expect(run).toEqual({ status: 'failed', reason })
    // The next good feed is taken as if nothing had been.
    expect(await on.run(good, source)).toMatchObject({ status: 'unchanged' })
  })

  test('locked: case 40: a second run while the first is reading; the first completes', async () => {
    const gate = Promise.withResolvers<void>()
    const asked = Promise.withResolvers<void>()
    const slow = broken({
      documents: {
        '/feed.csv': (request, response) => {
          asked.resolve()
          void gate.promise.then(() => answers('Code;Titel\n1;Lassen\n')(request, response))
        },
      },
    })
    const first = on.run(slow, 'op-slot')
    await asked.promise
    const second = await on.run(good, 'op-slot')
    expect(second).toMatchObject({ status: 'failed', reason: 'locked' })
    expect(second.message).toContain('Another run of this source')
    gate.resolve()
    expect(await first).toMatchObject({ status: 'done', counts: { created: 1 } })
  })

  test('case 2: while one source waits as its server asked, another is read; then the first is done', async () => {
    const waited = Promise.withResolvers<number>()
    const gate = Promise.withResolvers<void>()
    let times = 0
    const server = await startFeedServer({
      '/feed.csv': (request, response) => {
        times += 1
        if (times === 1) response.writeHead(503, { 'retry-after': '60' }).end()
        else answers('Code;Titel\n1;Lassen\n')(request, response)
      },
    })
    const sleep = (ms: number) => {
      waited.resolve(ms)
      return gate.promise
    }
    const network = { allowPrivate: [server.hostPort], sleep }
    const mapping = () => good.mapping
    const first = runItems(on.db, [], {
      source: 'wacht',
      feed: { format: formats.csv, mapping, from: `${server.origin}/feed.csv`, network },
    })
    expect(await waited.promise).toBe(60_000)
    expect(await on.run(good, 'wacht-niet')).toMatchObject({ status: 'done' })
    gate.resolve()
    expect(await first).toMatchObject({ status: 'done', counts: { created: 1 } })
    await server.close()
  })

  test('interrupted: case 41: told to stop between two items', async () => {
    const stop = new AbortController()
    const report = await runItems(
      on.db,
      async function* () {
        yield await Promise.resolve(itemEvent({ id: '1' }))
        stop.abort()
        yield itemEvent({ id: '2' })
      },
      { source: 'gestopt', deps: { signal: stop.signal } },
    )
    expect(report).toMatchObject({ status: 'failed', reason: 'interrupted' })
    expect(summary(report)).toContain('The run was told to stop.')
    expect(await on.live('gestopt')).toEqual([])
  })

  test('internal-error: a fault of our own while writing is told without a trace, and rolled back', async () => {
    await runItems(on.db, items(3), { source: 'eigen-fout' })
    const project = () => Promise.reject(new TypeError('x is not a function'))
    const report = await runItems(on.db, items(3, 2), { source: 'eigen-fout', deps: { project } })
    expect(report).toMatchObject({ status: 'failed', reason: 'internal-error' })
    expect(report.message).not.toMatch(/\n|\.ts:/)
    expect(await on.live('eigen-fout')).toEqual(['1', '2', '3'])
  })

  test('internal-error: an item that our mapping stumbles over is rejected, the others are loaded', async () => {
    const format = {
      ...formats.csv,
      normalise: (...call: Parameters<typeof formats.csv.normalise>) => {
        if (call[1] === '2') throw new RangeError('deep inside')
        return formats.csv.normalise(...call)
      },
    }
    const mapping = () => good.mapping
    const text = Array.from({ length: 12 }, (_, at) => `${at + 1};Cursus`).join('\n')
    const server = await startFeedServer({ '/feed.csv': answers(`Code;Titel\n${text}`) })
    const network = { allowPrivate: [server.hostPort] }
    const report = await runItems(on.db, [], {
      source: 'struikelt',
      feed: { format, mapping, from: `${server.origin}/feed.csv`, network },
    })
    await server.close()
    expect(report).toMatchObject({ status: 'done', counts: { created: 11, rejected: 1 } })
    expect(report.rejects).toMatchObject([{ key: '2', code: 'internal-error' }])
    expect(report.rejects[0]?.message).not.toContain('deep inside')
  })
})
