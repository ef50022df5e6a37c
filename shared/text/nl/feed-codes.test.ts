/** The operator reads words: every code that docs/feeds.md names has them, and no other code does. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findings, findingWords, reasons, reasonWords } from './feed-codes.ts'

const docs = readFileSync(new URL('../../../docs/feeds.md', import.meta.url), 'utf8')

/** Codes in the first column of the tables below the headings that fit. */
function codesBelow(heading: RegExp): string[] {
  return docs
    .split(/^##+ /m)
    .filter((part) => heading.test(part.split('\n', 1)[0] ?? ''))
    .flatMap((part) => part.split('\n').filter((line) => line.startsWith('| `')))
    .flatMap((line) =>
      [...(line.split('|')[1] ?? '').matchAll(/`([a-z-]+)`/g)].map((found) => found[1] ?? ''),
    )
}

test('every reject and every warning', () => {
  const named = codesBelow(/^(Rejects|Warnings)/)
  expect(named.length).toBeGreaterThan(50)
  expect(named.filter((code) => !(code in findings))).toEqual([])
  expect(Object.keys(findings).filter((code) => !named.includes(code))).toEqual([])
})

test('every reason of a refused or failed run', () => {
  const named = codesBelow(/Guards|Reasons of a failed run/)
  expect(named.length).toBeGreaterThan(15)
  expect(named.filter((code) => !(code in reasons))).toEqual([])
  expect(Object.keys(reasons).filter((code) => !named.includes(code))).toEqual([])
})

test('a code of tomorrow has words too', () => {
  for (const code of ['brand-new', 'constructor', '']) {
    expect(findingWords(code)).toBe('Hier is iets mee.')
    expect(reasonWords(code).todo).toContain('logboek')
  }
  expect(reasonWords(null).what).toBe('De reden is niet bekend.')
})
