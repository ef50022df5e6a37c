import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { formats } from '../feeds/registry.ts'
import { configuredFeed } from './feed.ts'
import { readSource } from './read-source.ts'
import { rhythmSeconds } from './rhythm.ts'
import type { SourceConfig } from './source.ts'

const good = { id: 'x', name: 'X', format: 'csv', from: 'https://x.example/feed.csv' }
const text = (changes: object) => stringify({ ...good, ...changes })
const problemsOf = (yaml: string) => readSource(yaml, '/x.yaml', () => []).problems
const makers = { formats, secret: () => undefined as string | undefined, allowPrivate: [], demo: null }

function read(changes: object, path = '/etc/sources/x.yaml'): SourceConfig {
  const { source, problems } = readSource(text(changes), path, () => [])
  expect(problems).toEqual([])
  if (!source) throw new Error('no source')
  return source
}

describe('a source file', () => {
  test('paths in it are relative to it', () => {
    const credentials = [{ header: 'X-Key', file: 'key' }]
    expect(read({ from: 'feed.csv', mapping: '../m.json', credentials })).toMatchObject({
      from: '/etc/sources/feed.csv',
      mapping: '/etc/m.json',
      credentials: [{ file: '/etc/sources/key' }],
    })
  })
  test.each([
    [{ id: 'Hoofd' }, /^id/],
    [{ format: 'nope' }, /^format/],
    [{ schedule: 'elke week' }, /^schedule/],
    [{ schedule: '0 0 5 * * 1' }, /^schedule/],
    [{ rhythm: '3 dagen' }, /^rhythm/],
    [{ rhythm: '12h', schedule: '0 5 * * *' }, /^rhythm must be longer .*24h/],
    [{ extra: 1 }, /^extra is not a known setting/],
    [{ mapping: 'm.json', provider: { name: 'X' } }, /^provider has both/],
    [{ guards: { shrinkShare: 2 } }, /^guards\.shrinkShare/],
    [{ limits: { maxPages: 0 } }, /^limits\.maxPages/],
    [{ limits: { pages: 1 } }, /^limits\.pages is not a known setting/],
    [{ trust: 101 }, /^trust/],
    [{ credentials: [{ header: 'a b', secret: 'X' }] }, /^credentials\.0\.header/],
    [{ credentials: [{ header: 'a', secret: 'X', file: 'y' }] }, /^credentials\.0 must name either/],
    [{ credentials: [{ header: 'a' }] }, /^credentials\.0 must name either/],
    [
      { credentials: ['a', 'A'].map((header) => ({ header, secret: 'X' })) },
      /^credentials name the same header twice/,
    ],
    [{ from: 'ftp://x.example/' }, /^from must be http/],
    [{ from: 'file:///etc/passwd' }, /^from must be http/],
  ])('%j is refused', (changes, problem) => {
    expect(problemsOf(text(changes)).map(({ message }) => message)).toEqual([
      expect.stringMatching(problem) as string,
    ])
  })
  test('case 38: credentials in an address are refused, and not repeated', () => {
    for (const from of ['https://jan:sentinel@x.example/', 'https://x.example/feed?Api_Key=sentinel']) {
      const [problem] = problemsOf(text({ from }))
      expect(problem?.message).toMatch(/^from must (?:be http|not hold a secret)/)
      expect(problem?.message).not.toContain('sentinel')
    }
    expect(problemsOf(text({ from: 'https://x.example/feed?region=token' }))).toEqual([])
  })
  test('every problem is told with its line, a missing setting with the first', () => {
    const yaml =
      '# Bron\nid: x\nformat: csv\nfrom: a.csv\nguards:\n  shrinkShare: 0.5\n  invalidShare: 7\nkleur: rood\n'
    expect(problemsOf(yaml)).toEqual([
      { line: 1, message: expect.stringMatching(/^name /) as string },
      { line: 7, message: expect.stringMatching(/^guards\.invalidShare /) as string },
      { line: 8, message: 'kleur is not a known setting' },
    ])
    expect(problemsOf('id: x\nid: y\n')).toEqual([
      { line: 2, message: expect.stringMatching(/^is no YAML: .*unique/) as string },
    ])
    expect(problemsOf('')).toHaveLength(1)
  })
  test('what its format says of its mapping stands at the mapping', () => {
    const yaml = text({ mapping: 'm.json' })
    const { problems } = readSource(yaml, '/x.yaml', () => ['misses a title', 'misses a key'])
    expect(problems).toEqual([
      { line: 5, message: 'mapping misses a title' },
      { line: 5, message: 'mapping misses a key' },
    ])
  })
  test('a fault of the file itself does not hide those of its mapping', () => {
    const asked: unknown[] = []
    const check = (given: unknown) => {
      asked.push(given)
      return ['misses a title']
    }
    const messages = (changes: object) =>
      readSource(text({ mapping: 'm.json', ...changes }), '/etc/x.yaml', check).problems.map(
        ({ message }) => message,
      )
    expect(messages({ kleur: 'rood' })).toEqual(['kleur is not a known setting', 'mapping misses a title'])
    expect(messages({ schedule: 'elke week' })).toEqual([
      'schedule is no cron expression of five fields',
      'mapping misses a title',
    ])
    expect(asked).toEqual([
      { format: 'csv', mapping: '/etc/m.json' },
      { format: 'csv', mapping: '/etc/m.json' },
    ])
    // Nobody can tell which of two is meant, or what a format that is not there wants.
    expect(messages({ provider: { name: 'X' } })).toEqual(['provider has both a mapping and a provider'])
    expect(messages({ format: 'nope' })).toHaveLength(1)
  })
})

test('case 38: a secret is named in the file and its value stays outside', () => {
  const source = read({ credentials: [{ header: 'Authorization', secret: 'X_KEY', prefix: 'Bearer ' }] })
  expect(() => configuredFeed(source, makers).credentials?.()).toThrow(/X_KEY/)
  const feed = configuredFeed(source, { ...makers, secret: () => 'sentinel' })
  expect(feed.credentials?.()).toEqual({ authorization: 'Bearer sentinel' })
  expect(JSON.stringify(feed.source)).not.toContain('sentinel')
  expect(feed.source.promises?.config).toMatchObject({ credentials: [{ secret: 'X_KEY' }] })
})

test('case 38: a secret may lie in a file; one that is missing is said without its path in the report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-secret-'))
  const source = read({ credentials: [{ header: 'X-Key', file: 'key' }] }, join(folder, 'x.yaml'))
  const feed = configuredFeed(source, makers)
  expect(() => feed.credentials?.()).toThrow('The file with a secret of the source x is not set.')
  writeFileSync(join(folder, 'key'), 'sentinel\n')
  expect(feed.credentials?.()).toEqual({ 'x-key': 'sentinel' })
})

test('limits of the source go before those of the process', () => {
  const source = read({ limits: { maxBytes: 10, timeoutIdle: 5 } })
  expect(configuredFeed(source, makers).limits).toEqual({ maxBytes: 10, idleSeconds: 5 })
})

const hour = 3600
test.each([
  [{ rhythm: '24h' }, 24 * hour],
  [{ rhythm: '7d', schedule: '0 5 * * *' }, 168 * hour],
  [{ rhythm: '2w' }, 336 * hour],
  [{ schedule: '0 5 * * *' }, 30 * hour],
  [{ schedule: '0 5 * * 1' }, 210 * hour],
  [{ schedule: '*/15 * * * *' }, 3 * hour],
  [{}, null],
])('the promise of %j', (source, promised) => {
  expect(rhythmSeconds(source)).toBe(promised)
})
