import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { demoPath } from '../demo/server.ts'
import { feedFormats, formats } from '../feeds/registry.ts'
import { configuredFeed } from './feed.ts'
import { checkMapping, loadSources, shippedSources, SourceConfigError } from './load.ts'
import { readSource } from './read-source.ts'
import { isDemonstration } from './source.ts'

const demo = { hostPort: '127.0.0.1:1', addressOf: (name: string) => demoPath(name) ?? '' }
const makers = { formats, secret: () => 'x', allowPrivate: [], demo }

describe('the sources that come with the product', () => {
  test('are right: each demonstration address exists and each mapping passes its format', async () => {
    const sources = await loadSources({ production: false })
    expect(sources.length).toBeGreaterThanOrEqual(12)
    for (const source of sources) {
      expect(source.schedule, source.id).toBeDefined()
      if (!isDemonstration(source)) continue
      expect(configuredFeed(source, makers).from, source.id).toMatch(/^\/[a-z]/)
    }
  })
  test('production leaves the demonstration out', async () => {
    expect((await loadSources({ production: true })).filter(isDemonstration)).toEqual([])
  })
})

describe('the examples', () => {
  const folder = join(shippedSources, 'examples')
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  test('there is one for each format, and they are not loaded', async () => {
    for (const format of feedFormats) expect(files).toContain(`${format}.yaml`)
    const loaded = (await loadSources({ production: false })).map(({ id }) => id)
    for (const file of files) {
      const [, id] = /^id: (.+)$/m.exec(readFileSync(join(folder, file), 'utf8')) ?? []
      expect(loaded).not.toContain(id)
    }
  })
  test.each(feedFormats)('%s.yaml keeps every rule and makes a feed of that format', (format) => {
    const path = join(folder, `${format}.yaml`)
    const { source, problems } = readSource(readFileSync(path, 'utf8'), path, checkMapping)
    expect(problems).toEqual([])
    expect(source?.format).toBe(format)
  })
})

describe('a folder of source files', () => {
  const good = { id: 'x', name: 'X', format: 'edudex', from: 'https://x.example/directory.xml' }
  test('all wrong files are named at once with file and line, ids are unique', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-sources-'))
    const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
    put('a.yaml', JSON.stringify(good))
    put('b.yaml', JSON.stringify(good))
    put('c.yaml', 'id: c\nname: [\n')
    put('d.yaml', 'id: D\nname: X\nformat: edudex\nfrom: https://d.example/\ntrust: veel\n')
    put('e.yaml', 'id: e\nname: X\nformat: csv\nfrom: e.csv\nmapping: nowhere.json\n')
    put('notes.txt', 'not a source')
    const loading = loadSources({ SOURCES_DIR: folder, production: false })
    await expect(loading).rejects.toThrow(SourceConfigError)
    const lines = await loading.then(
      () => [],
      (error: unknown) => (error as Error).message.split('\n  ').slice(1),
    )
    expect(lines).toEqual([
      'b.yaml:1: the id x is taken',
      expect.stringMatching(/^c\.yaml:[23]: is no YAML: /),
      expect.stringMatching(/^d\.yaml:1: id must be /),
      expect.stringMatching(/^d\.yaml:5: trust .*number/),
      expect.stringMatching(/^e\.yaml:5: mapping .*nowhere\.json cannot be read/),
    ])
  })
  test('a folder that is not there is said in one sentence', async () => {
    const loading = loadSources({ SOURCES_DIR: '/nowhere/sources', production: false })
    await expect(loading).rejects.toThrow('/nowhere/sources, cannot be read (ENOENT)')
  })
})
