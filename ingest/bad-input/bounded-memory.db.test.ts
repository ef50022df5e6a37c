import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { peakOf, tellsPeak, type Peak } from '../testing-memory.ts'
import { csvMapping } from '../testing.ts'
import { program } from '../feeds/edudex/testing.ts'

let db: TestDatabase
let folder: string
beforeAll(async () => {
  db = await testDatabase()
  folder = mkdtempSync(join(tmpdir(), 'stapwijzer-bounded-'))
  writeFileSync(join(folder, 'mapping.json'), JSON.stringify(csvMapping))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await db.drop()
})

type Piece = string | Uint8Array

/** The peak of a run over a file of these pieces. */
async function peakOfFeed(name: string, ...pieces: readonly Piece[]): Promise<Peak> {
  const path = join(folder, name)
  writeFileSync(path, '')
  for (const piece of pieces) writeFileSync(path, piece, { flag: 'a' })
  const format = /\.csv/.test(name) ? ['csv', '--mapping', join(folder, 'mapping.json')] : ['edudex']
  const words = ['--format', ...format, '--from', path, '--source', `bron-${randomBytes(6).toString('hex')}`]
  const peak = await peakOf(words, { DATABASE_URL: db.logins.worker })
  rmSync(path)
  return peak
}

const megabyte = 1_048_576
const block = 'x'.repeat(megabyte)
const many = (count: number) => Array<Piece>(count).fill(block)
const entities = Array.from({ length: 30 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join(
  '',
)
/** 100 MB of nothing in about 100 kB, a hundred times: packed streams may follow one another. */
const bomb = () => Array<Piece>(100).fill(gzipSync(Buffer.alloc(100 * megabyte)))

describe.runIf(tellsPeak)('memory', () => {
  let plain = 0
  beforeAll(async () => {
    const peak = await peakOfFeed('goed.xml', `<catalog>${program()}</catalog>`)
    expect(peak.code, peak.said).toBe(0)
    plain = peak.megabytes
  })

  test.each([
    [
      'case 17: entities that multiply',
      'feed-malformed',
      'lol.xml',
      () => [`<!DOCTYPE x [<!ENTITY e0 "lol">${entities}]><catalog>&e30;</catalog>`],
    ],
    [
      'case 19: 200,000 levels of XML',
      'feed-malformed',
      'diep.xml',
      () => ['<catalog>', '<a>'.repeat(200_000)],
    ],
    [
      'case 19: 200,000 levels of JSON',
      'feed-malformed',
      'diep.json',
      () => ['{"programs":', '['.repeat(200_000)],
    ],
    ['case 21: 10 MB that unpack to 10 GB', 'feed-too-large', 'bom.csv.gz', bomb],
  ])('%s: at most 50 MB more than a feed of one course', async (_name, reason, file, pieces) => {
    const { code, said, megabytes } = await peakOfFeed(file, ...pieces())
    expect(said).toContain(reason)
    expect(code).toBe(1)
    expect(megabytes - plain, `${Math.round(megabytes)} MB against ${Math.round(plain)} MB`).toBeLessThan(50)
  })

  test.each([
    [
      'case 20: one text of 150 MB in XML',
      'xml-malformed',
      'tekst.xml',
      ['<catalog><program>', ...many(150)],
    ],
    [
      'case 20: one item of 150 MB in XML',
      'item-too-large',
      'item.xml',
      ['<catalog><program>', ...many(150).flatMap((piece) => ['<a>', piece, '</a>']), '</program></catalog>'],
    ],
    ['case 20: one tag of 150 MB', 'xml-malformed', 'tag.xml', ['<catalog><a b="', ...many(150)]],
    [
      'case 20: one text of 150 MB in JSON',
      'item-too-large',
      'tekst.json',
      ['{"programs":[{"a":"', ...many(150), '"}]}'],
    ],
    [
      'case 20: 150 MB beside the items',
      'feed-too-large',
      'naast.json',
      ['{"data":"', ...many(150), '","programs":[]}'],
    ],
    ['case 20: one cell of 150 MB', 'feed-malformed', 'cel.csv', ['Code;Titel\n1;"', ...many(150), '"\n']],
    ['case 20: 150 MB without a line break', 'feed-malformed', 'regel.csv', ['Code;Titel\n1;', ...many(150)]],
  ])('%s: below 400 MB', async (_name, words, file, pieces) => {
    const { said, megabytes } = await peakOfFeed(file, ...pieces)
    expect(said).toContain(words)
    expect(megabytes, said).toBeLessThan(400)
  })
})
