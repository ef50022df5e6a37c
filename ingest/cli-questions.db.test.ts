/** Questions on the command line, as an operator asks them, with sources of their own. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { startProcess } from '@stapwijzer/shared/db/testing-command.ts'
import { csvMapping, csvText } from './testing.ts'

let db: TestDatabase
let env: Record<string, string>
const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-sources-'))
const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
const titles = (count: number, mark = '') => Array.from({ length: count }, (_, at) => `Cursus ${at}${mark}`)

beforeAll(async () => {
  db = await testDatabase()
  put('mapping.json', JSON.stringify(csvMapping))
  put('feed.csv', csvText(titles(20)))
  put('bron.yaml', 'id: bron\nname: Bron\nformat: csv\nfrom: feed.csv\nmapping: mapping.json\nrhythm: 24h\n')
  env = { DATABASE_URL: db.logins.worker, SOURCES_DIR: folder, OPERATOR_MAIL: 'beheer@x.example' }
})
afterAll(() => db.drop())

const ingest = (...words: string[]) => startProcess('ingest/cli.ts', words, env).ended

test('case 8: a source that was never run, is read, changes and shrinks: status, dry run, history, explain and the mail', async () => {
  expect(await ingest('--status')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/bron +never .* new/) as string,
  })
  expect(await ingest('bron')).toMatchObject({ code: 0 })

  put('feed.csv', csvText([...titles(19), 'Nieuwe titel', 'Extra']))
  const dry = await ingest('bron', '--dry-run')
  expect(dry.stdout).toContain('Would create 21: Extra\n  sourceId: 21\n  provider.id: school\n')
  expect(dry.stdout).toContain('Would update 20: Cursus 19\n  title: Cursus 19 -> Nieuwe titel')
  expect(dry.stdout).not.toContain('Would withdraw')

  put('feed.csv', csvText(titles(2)))
  expect(await ingest('bron', '--dry-run')).toMatchObject({
    code: 2,
    stdout: expect.stringContaining('Would withdraw 3: Cursus 2') as string,
  })
  expect(await ingest('bron')).toMatchObject({ code: 2 })

  const status = await ingest('--status', '--json')
  expect(JSON.parse(status.stdout)).toMatchObject([
    { id: 'bron', state: 'refused', live: 20, rhythmSeconds: 86_400, lastRun: { reason: 'shrink-guard' } },
  ])
  const history = await ingest('--history', 'bron')
  expect(history.stdout.split('\n')).toHaveLength(1 + 2 + 1 + 1)
  expect(history.stdout).toContain('would withdraw 18 of 20 courses')
  expect((await ingest('--history', 'bron', '--csv')).stdout).toMatch(/^kind,key,path,code,message\r\n/)

  const explained = await ingest('--explain', 'bron', '1')
  expect(explained.stdout).toContain('bron 1: Cursus 0')
  expect(explained.stdout).toContain('missing-recommended')
  expect(explained.stdout).toContain('refused, shrink-guard')

  const mails = await db.tx('app', async (tx) => {
    await setReferralScope(tx, { system: true })
    return tx.sql<{ subject: string }[]>`select message->>'subject' as subject from private.outbox`
  })
  expect(mails).toEqual([{ subject: 'Tegengehouden: Bron' }])
})

test('what is not there is said in one sentence, without the usage', async () => {
  for (const words of [
    ['--history', 'nergens'],
    ['--explain', 'nergens', '1'],
    ['--explain', 'bron', 'niets'],
  ]) {
    const ended = await ingest(...words)
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr.trim().split('\n')).toHaveLength(1)
  }
})

test('a wrong source file stops the command and is named with its line', async () => {
  put('fout.yaml', 'id: fout\nname: Fout\nformat: csv\nfrom: x.csv\nmapping: mapping.json\nkleur: rood\n')
  const ended = await ingest('--status')
  expect(ended.code).toBe(1)
  expect(ended.stderr).toContain('fout.yaml:6: kleur is not a known setting')
})
