import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { courseFacts } from '@stapwijzer/shared/domain/quality.ts'
import { feedFormats, formats } from './registry.ts'
import { readSource } from '../sources/read-source.ts'
import { errorRejects, failures, policyRejects, refusals, rejectClass, warningCodes } from './codes.ts'
import { csv } from './csv/format.ts'

const page = readFileSync(new URL('../../docs/feeds.md', import.meta.url), 'utf8')

/** The codes in the first column of the table below a heading. */
function tableUnder(heading: string): string[] {
  const rows =
    page
      .split(heading)[1]
      ?.split(/\n#+ /)[0]
      ?.match(/^\| `.*$/gm) ?? []
  return rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? ''),
  )
}
const sorted = (codes: readonly string[]) => [...codes].sort()

describe('docs/feeds.md names every code, and no other', () => {
  test.each([
    ['### Rejects in error', errorRejects],
    ['### Rejects by policy', policyRejects],
    ['### Warnings', warningCodes],
    ['### Reasons of a failed run', failures],
    ['## 4. Guards', refusals],
  ])('%s', (heading, codes) => {
    expect(sorted(tableUnder(heading))).toEqual(sorted(codes))
  })
  test('the facts of the quality score and their weights', () => {
    const rows = [...(page.split('## 7. Quality')[1] ?? '').matchAll(/^\| `(\w+)`.*\| (\d+) \|$/gm)]
    expect(rows.map(([, field, weight]) => [field, Number(weight)])).toEqual(
      courseFacts.map(({ field, weight }) => [field, weight]),
    )
  })
  test('every format has its field map', () => {
    for (const format of feedFormats) expect(page).toContain(`../ingest/feeds/${format}/README.md`)
  })
  test('every format is registered under the name of its folder', () => {
    for (const format of feedFormats) expect(formats[format].id).toBe(format)
  })
})

describe('the examples of docs/feeds.md are right', () => {
  const block = (language: string) => page.split('```' + language)[1]?.split('```')[0] ?? ''
  test('the mapping passes, and maps every column of the list', () => {
    const mapping = JSON.parse(block('json')) as object
    expect(csv.checkMapping(mapping)).toEqual([])
    const text = JSON.stringify(mapping)
    for (const column of block('csv').trim().split('\n')[0]?.split(';') ?? [])
      expect(text).toContain(`"${column}"`)
  })
  test('the source file passes', () => {
    expect(readSource(block('yaml'), '/x.yaml', () => []).problems).toEqual([])
  })
})

test('each reject has its class', () => {
  expect(errorRejects.map(rejectClass)).toEqual(errorRejects.map(() => 'X'))
  expect(policyRejects.map(rejectClass)).toEqual(policyRejects.map(() => 'S'))
})
