import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { demoPath } from '../demo/server.ts'
import { formats } from '../feeds/registry.ts'
import { configuredFeed } from './feed.ts'
import { loadSources, readSource, SourceConfigError } from './load.ts'
import { isDemonstration } from './source.ts'

const good = { id: 'x', name: 'X', format: 'csv', from: 'https://x.example/feed.csv' }
const text = (changes: object) => JSON.stringify({ ...good, ...changes })
const makers = { formats, secret: () => undefined, allowPrivate: [], demo: null }

describe('the sources that come with the product', () => {
  test('are right: each demonstration address exists and each mapping passes its format', async () => {
    const sources = await loadSources({ production: false })
    expect(sources.length).toBeGreaterThanOrEqual(12)
    const demo = { hostPort: '127.0.0.1:1', addressOf: (name: string) => demoPath(name) ?? '' }
    for (const source of sources) {
      const feed = configuredFeed(source, { ...makers, demo })
      expect(feed.from, source.id).toMatch(/^http:\/\/|^\/(csv|ooapi|edudex)/)
      expect(feed.format.checkMapping(feed.mapping()), source.id).toEqual([])
      expect(source.schedule, source.id).toBeDefined()
    }
  })
  test('production leaves the demonstration out', async () => {
    expect((await loadSources({ production: true })).filter(isDemonstration)).toEqual([])
  })
})

describe('a source file', () => {
  test('paths in it are relative to it', () => {
    const { source } = readSource(text({ from: 'feed.csv', mapping: '../m.json' }), '/etc/sources/x.yaml')
    expect(source).toMatchObject({ from: '/etc/sources/feed.csv', mapping: '/etc/m.json' })
  })
  test.each([
    [{ id: 'Hoofd' }, /^id/],
    [{ format: 'nope' }, /^format/],
    [{ schedule: 'elke week' }, /schedule/],
    [{ schedule: '0 0 5 * * 1' }, /schedule/],
    [{ extra: 1 }, /extra/],
    [{ mapping: 'm.json', provider: { name: 'X' } }, /both/],
    [{ guards: { shrinkShare: 2 } }, /guards.shrinkShare/],
    [{ credentials: [{ header: 'a b', secret: 'X' }] }, /credentials.0.header/],
  ])('%j is refused', (changes, problem) => {
    expect(readSource(text(changes), '/x.yaml').problem).toMatch(problem)
  })
  test('all wrong files are named at once, ids are unique', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-sources-'))
    writeFileSync(join(folder, 'a.yaml'), text({}))
    writeFileSync(join(folder, 'b.yaml'), text({}))
    writeFileSync(join(folder, 'c.yaml'), ': [')
    const loading = loadSources({ folder, production: false })
    await expect(loading).rejects.toThrow(SourceConfigError)
    await expect(loading).rejects.toThrow(/b\.yaml: the id x is taken; c\.yaml: is no YAML/)
  })
  test('case 38: a secret is named in the file and its value stays outside', () => {
    const { source } = readSource(
      text({ credentials: [{ header: 'Authorization', secret: 'X_KEY', prefix: 'Bearer ' }] }),
      '/x.yaml',
    )
    if (!source) throw new Error('no source')
    expect(() => configuredFeed(source, makers)).toThrow(/X_KEY/)
    const feed = configuredFeed(source, { ...makers, secret: () => 'sentinel' })
    expect(feed.network?.credentials).toEqual({ authorization: 'Bearer sentinel' })
    expect(JSON.stringify(feed.source)).not.toContain('sentinel')
  })
})
