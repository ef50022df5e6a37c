import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { startFeedServer } from './net/testing.ts'
import { liveCourses } from './pipeline/testing.ts'
import { startProcess } from '@stapwijzer/shared/db/testing-command.ts'
import { csvFeed, csvText, runCommand } from './testing.ts'

let db: TestDatabase
let env: Record<string, string>
beforeAll(async () => {
  db = await testDatabase()
  env = { DATABASE_URL: db.logins.worker, TODAY: '2026-11-24' }
})
afterAll(() => db.drop())

const titles = (count: number, mark = '') =>
  Array.from({ length: count }, (_, at) => `Cursus ${at + 1}${mark}`)
const live = async () => Object.keys(await liveCourses(db)).length

describe('npm run ingest', () => {
  test('0 when done, 2 when refused, 1 when failed; a dry run writes nothing', async () => {
    const feed = csvFeed(titles(20))
    const words = [...feed.words, '--from', feed.csv]
    const dry = await runCommand([...words, '--dry-run'], env)
    expect(dry).toMatchObject({ code: 0, report: { status: 'done', counts: { created: 20 } } })
    expect(dry.stdout).toContain('Would create 1: Cursus 1')
    expect(await live()).toBe(0)
    expect(await runCommand(words, env)).toMatchObject({
      code: 0,
      report: { status: 'done', source: 'bron', format: 'csv' },
    })
    expect(await runCommand(words, env)).toMatchObject({
      code: 0,
      report: { status: 'unchanged', counts: { unchanged: 20 } },
    })
    writeFileSync(feed.csv, csvText(titles(2)))
    expect(await runCommand(words, env)).toMatchObject({
      code: 2,
      report: { status: 'refused', reason: 'shrink-guard' },
    })
    writeFileSync(feed.csv, csvText(titles(20, ' nieuw')))
    const changed = await runCommand([...words, '--dry-run'], env)
    expect(changed.stdout).toContain('title: Cursus 1 -> Cursus 1 nieuw')
    expect(await runCommand([...feed.words, '--from', '/nowhere.csv'], env)).toMatchObject({
      code: 1,
      report: { status: 'failed', reason: 'feed-unreachable' },
    })
    expect(await live()).toBe(20)
  })
  test('a mistaken import is undone and a source retired, after a dry run of each', async () => {
    const feed = csvFeed(['Lassen', 'Koken'])
    const words = ['--format', 'csv', '--mapping', feed.mapping, '--source', 'terug', '--from', feed.csv]
    const titlesOf = async () => Object.values(await liveCourses(db, 'terug'))
    const says = async (...step: string[]) => {
      const { code, stdout, stderr } = await startProcess('ingest/cli.ts', step, env).ended
      return { code, text: stdout + stderr }
    }
    await runCommand(words, env)
    writeFileSync(feed.csv, csvText(['Fout', 'Koken']))
    await runCommand(words, env)
    expect((await says('--undo', 'terug', '--dry-run')).text).toContain('title: Fout -> Lassen')
    expect(await titlesOf()).toEqual(['Fout', 'Koken'])
    expect(await says('--undo', 'terug')).toMatchObject({ code: 0 })
    expect(await titlesOf()).toEqual(['Lassen', 'Koken'])
    expect((await says('--retire', 'terug', '--dry-run')).text).toContain('Would withdraw 1: Lassen')
    const retired = await says('--retire', 'terug')
    expect(retired).toMatchObject({ code: 0 })
    expect(retired.text).toContain('0 courses restored, 2 withdrawn')
    expect(await titlesOf()).toEqual([])
    expect((await says('--status')).text).toMatch(/terug .* off, retired/)
    expect((await says('--retire', 'terug')).code).toBe(1)
    expect(await runCommand(words, env)).toMatchObject({ code: 0 })
    expect(await titlesOf()).toEqual(['Fout', 'Koken'])
  })
  test('a course lies where its postcode lies, by the tables that come with the product', async () => {
    const feed = csvFeed([])
    const mapping = JSON.parse(readFileSync(feed.mapping, 'utf8')) as Record<string, unknown>
    writeFileSync(feed.csv, 'Code;Titel;PC\n1;Lassen;3511 ab\n2;Koken;\n')
    writeFileSync(feed.mapping, JSON.stringify({ ...mapping, offerings: { postcode: { column: 'PC' } } }))
    const words = ['--format', 'csv', '--mapping', feed.mapping, '--source', 'plaatsen', '--from', feed.csv]
    expect(await runCommand(words, env)).toMatchObject({ code: 0 })
    const rows = await db.read(
      'app',
      ({ sql }) => sql<{ lat: number | null }[]>`
        select (data #>> '{offerings,0,location,lat}')::float as lat from catalogue.course
        where source_id = 'plaatsen' order by item_id`,
    )
    expect(rows).toEqual([{ lat: expect.closeTo(52.09, 1) as number }, { lat: null }])
  })
  test('a command line that cannot be understood: the usage, 1', async () => {
    const ended = await startProcess('ingest/cli.ts', ['--from', 'x'], env).ended
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr).toContain('Usage:')
  })
  test('a mapping that is missing or no JSON: mapping-invalid', async () => {
    const feed = csvFeed(titles(1))
    for (const mapping of ['/nowhere.json', feed.csv]) {
      const words = ['--format', 'csv', '--from', feed.csv, '--source', 'm', '--mapping', mapping]
      expect(await runCommand(words, env)).toMatchObject({ code: 1, report: { reason: 'mapping-invalid' } })
    }
  })
  test('case 36: addresses that are not allowed', async () => {
    const { words } = csvFeed([])
    for (const from of ['http://127.0.0.1:1/', 'file:///etc/passwd', 'gopher://x/']) {
      expect(await runCommand([...words, '--from', from], env), from).toMatchObject({
        code: 1,
        report: { reason: 'address-forbidden' },
      })
    }
  })
  test('case 41: SIGTERM in the middle of a feed stops within 10 seconds and the next run completes', async () => {
    const server = await startFeedServer({
      '/feed.csv': (_, response) =>
        void response.writeHead(200, { 'content-type': 'text/csv' }).write('Code;Titel\n'),
    })
    const { words } = csvFeed([])
    const command = startProcess('ingest/cli.ts', [...words, '--from', `${server.origin}/feed.csv`], {
      ...env,
      FEED_ALLOW_PRIVATE_HOSTS: server.hostPort,
    })
    await command.until('reading')
    const asked = Date.now()
    command.child.kill('SIGTERM')
    expect(await command.ended).toMatchObject({ code: 1 })
    expect(Date.now() - asked).toBeLessThan(20_000)
    await server.close()
    const [last] = await db.read(
      'app',
      ({ sql }) => sql`
      select status, reason from catalogue.run where source_id = 'bron' order by started_at desc limit 1`,
    )
    expect(last).toEqual({ status: 'failed', reason: 'interrupted' })
    const feed = csvFeed(titles(20))
    expect(await runCommand([...feed.words, '--from', feed.csv], env)).toMatchObject({ code: 0 })
  })
})

describe('case 42: storage that cannot be written', () => {
  const withTrouble = async (begin: string, end: string, work: () => Promise<void>) => {
    await db.pool.unsafe(begin)
    try {
      await work()
    } finally {
      await db.pool.unsafe(end)
    }
  }
  test('a database that became read-only', async () => {
    const feed = csvFeed(titles(21))
    const name = new URL(db.url).pathname.slice(1)
    await withTrouble(
      `alter database ${name} set default_transaction_read_only = on`,
      `alter database ${name} reset default_transaction_read_only`,
      async () => {
        const ended = await runCommand([...feed.words, '--from', feed.csv], env)
        expect(ended).toMatchObject({ code: 1, report: { status: 'failed', reason: 'storage-unavailable' } })
      },
    )
    expect(await live()).toBe(20)
  })
  test('a disk that is full while courses are written', async () => {
    const feed = csvFeed(titles(21))
    await withTrouble(
      `create function no_room() returns trigger language plpgsql as
        $$ begin raise exception using errcode = '53100', message = 'no space left'; end $$;
       create trigger no_room before insert on catalogue.course for each statement execute function no_room()`,
      'drop trigger no_room on catalogue.course; drop function no_room()',
      async () => {
        const ended = await runCommand([...feed.words, '--from', feed.csv], env)
        expect(ended).toMatchObject({
          code: 1,
          report: { reason: 'storage-unavailable', counts: { created: 0 } },
        })
      },
    )
    expect(await live()).toBe(20)
  })
  test('no database at all', async () => {
    const feed = csvFeed(titles(1))
    const ended = await runCommand([...feed.words, '--from', feed.csv], {
      DATABASE_URL: 'postgres://x@127.0.0.1:1/x',
    })
    expect(ended).toMatchObject({ code: 1, report: { status: 'failed', reason: 'storage-unavailable' } })
  })
})
