import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { peakOf, tellsPeak } from './testing-memory.ts'
import { csvMapping } from './testing.ts'

const megabyte = 1_048_576
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stapwijzer-memory-'))
  chmodSync(folder, 0o711) // root's unprivileged database account passes through
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const filler = 'Je leert stap voor stap wat je in de praktijk nodig hebt. '.repeat(20)

/** A CSV of that many bytes, about 1.2 kB a course. */
function writeFeed(bytes: number): string {
  const path = join(folder, `${bytes}.csv`)
  const file = openSync(path, 'w')
  writeSync(file, 'Code;Titel;Tekst\n')
  for (let written = 0, at = 0; written < bytes;) {
    let block = ''
    for (; block.length < megabyte; at += 1) block += `${at};Cursus ${at};${filler}${at}\n`
    written += writeSync(file, block)
  }
  closeSync(file)
  return path
}

/** Peak resident memory in megabytes of reading the feed to its end and deciding about it. */
async function peakOfReading(csv: string, mapping: string): Promise<number> {
  const words = ['--format', 'csv', '--from', csv, '--mapping', mapping, '--source', 'memory', '--dry-run']
  const { code, said, megabytes } = await peakOf(words, { DATA_DIR: join(folder, 'data') })
  expect(code, said).toBe(0)
  return megabytes
}

test.runIf(tellsPeak)(
  'case 20: 200 MB takes no more than 1.5 times the memory of 10 MB',
  async () => {
    const mapping = join(folder, 'mapping.json')
    const fields = { ...csvMapping.fields, description: { column: 'Tekst' } }
    writeFileSync(mapping, JSON.stringify({ ...csvMapping, fields }))
    const small = await peakOfReading(writeFeed(10 * megabyte), mapping)
    const large = await peakOfReading(writeFeed(200 * megabyte), mapping)
    expect(large / small, `${Math.round(large)} MB against ${Math.round(small)} MB`).toBeLessThanOrEqual(1.5)
  },
  240_000,
)
