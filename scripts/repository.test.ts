import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { repositoryFiles, root } from './fences/files.ts'

const files = repositoryFiles()
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const texts = files
  .filter((file) => /\.(ts|mjs|js|svelte|css|html|json|md|yaml|yml|sql|sh|txt)$|^\.|\/run$/.test(file))
  .filter((file) => file !== 'pnpm-lock.yaml')

describe('the repository', () => {
  it('has the top level that the docs name', () => {
    const folders = new Set(
      files.map((file) => (file.includes('/') ? file.split('/')[0]! : '')).filter(Boolean),
    )
    expect([...folders].toSorted()).toEqual([
      '.ci',
      'bench',
      'docs',
      'ingest',
      'scripts',
      'server',
      'shared',
      'web',
    ])
    expect(files).toEqual(
      expect.arrayContaining([
        ...['README.md', 'LICENSE', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'GOVERNANCE.md'],
        ...['CODE_OF_CONDUCT.md', 'publiccode.yml', 'docker-compose.yml', '.env.example', '.ci/run'],
      ]),
    )
  })

  it('has no code that reads a file beside it', () => {
    const code = files.filter((file) => /\.(ts|mjs|js|svelte)$/.test(file))
    const found = code.flatMap((file) => {
      const places = read(file).matchAll(
        /new URL\('([^']+)', import\.meta\.url|import\.meta\.dirname, '([^']+)'/g,
      )
      return [...places]
        .map(([, url, path]) => join(dirname(file), url ?? path!))
        .filter((path) => path.startsWith('../'))
        .map((path) => `${file}: ${path}`)
    })
    expect(found).toEqual([])
  })

  it('holds no path of a machine it was made on', () => {
    const own = /(?<![\w.])\/(home|Users)\/[a-z]\w*\/|\/root\/\w|\/work\/\w|\/tmp\/bash_jobs/
    const found = texts.filter((file) => file !== 'scripts/repository.test.ts' && own.test(read(file)))
    expect(found).toEqual([])
  })

  it('holds no downloaded data: they have licences and dates of their own', () => {
    const downloaded =
      /(^|\/)(oll_metadata\.csv|NL_full\.txt|occupations_nl\.csv|skills_nl\.csv|.*\.(zip|gz|xlsx|ods))$/i
    expect(files.filter((file) => downloaded.test(file))).toEqual([])
    const heavy = files.filter((file) => statSync(join(root, file)).size > 600_000)
    expect(heavy).toEqual([])
  })

  it('takes its packages from the public registry only', () => {
    const hosts = [...read('pnpm-lock.yaml').matchAll(/https?:\/\/([^/\s'"]+)/g)].map((found) => found[1])
    expect(hosts.filter((host) => host !== 'registry.npmjs.org')).toEqual([])
  })

  it('case 98: holds no secret', () => {
    const secret =
      /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bghp_[A-Za-z0-9]{36}\b|\bnpm_[A-Za-z0-9]{36}\b/
    expect(texts.filter((file) => secret.test(read(file)))).toEqual([])
  })

  it('case 98: gives no secret a value in an example, and lets none into an image', () => {
    const given = [...read('.env.example').matchAll(/^(\w*(?:SECRET|PASSWORD|KEY)\w*)=(.+)$/gm)]
    expect(given.map(([line]) => line)).toEqual([])
    const compose = [...read('docker-compose.yml').matchAll(/\w*(?:SECRET|PASSWORD|_KEY): (?!\$\{|'')(\S+)/g)]
    expect(compose.map(([line]) => line)).toEqual([])
    expect(read('.dockerignore').split('\n')).toEqual(expect.arrayContaining(['.git', '.data', '.env']))
    expect(read('Dockerfile')).not.toMatch(/^\s*(ARG|ENV)\s+\w*(SECRET|PASSWORD|TOKEN)/m)
  })

  it('carries the whole licence, and every package names it', () => {
    const licence = read('LICENSE')
    expect(licence).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2')
    for (const part of ['## 1. Definitions', '## 15. Applicable Law', '## Appendix'])
      expect(licence).toContain(part)
    for (const file of files.filter((name) => name.endsWith('package.json'))) {
      expect((JSON.parse(read(file)) as { license: string }).license).toBe('EUPL-1.2')
    }
  })

  it('links only to files that exist', () => {
    const broken = files
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) =>
        [...read(file).matchAll(/\]\((?!https?:|mailto:|#|\/)([^)#\s]+)/g)]
          .map((found) => join(file, '..', found[1]!))
          .filter((target) => !existsSync(join(root, target)))
          .map((target) => `${file} → ${target}`),
      )
    expect(broken).toEqual([])
  })
})

describe('publiccode.yml', () => {
  type Localised = { shortDescription: string; longDescription: string; features: string[] }
  const code = parse(read('publiccode.yml')) as Record<string, unknown> & {
    description: Record<string, Localised>
    legal: { license: string }
    maintenance: { type: string; contacts: { name: string }[] }
    localisation: { localisationReady: boolean; availableLanguages: string[] }
    softwareVersion: string
  }

  it('has every key that the standard asks', () => {
    const keys = ['publiccodeYmlVersion', 'name', 'url', 'platforms', 'developmentStatus', 'softwareType']
    expect(Object.keys(code)).toEqual(
      expect.arrayContaining([...keys, 'description', 'legal', 'maintenance', 'localisation']),
    )
    expect(code.legal.license).toBe('EUPL-1.2')
    expect(code.maintenance.type).toBe('internal')
    expect(code.maintenance.contacts[0]?.name).toBeTruthy()
    expect(code.localisation.localisationReady).toBe(true)
    expect(code.localisation.availableLanguages).toContain('nl')
  })

  it.each(Object.entries(code.description))(
    'describes it in %s within the lengths of the standard',
    (_language, words) => {
      expect(words.shortDescription.length).toBeLessThanOrEqual(150)
      expect(words.longDescription.length).toBeGreaterThanOrEqual(150)
      expect(words.longDescription.length).toBeLessThanOrEqual(10_000)
      expect(words.features.length).toBeGreaterThan(0)
      for (const feature of words.features) expect(feature.length).toBeLessThanOrEqual(100)
    },
  )

  it('names the version of package.json', () => {
    expect(code.softwareVersion).toBe((JSON.parse(read('package.json')) as { version: string }).version)
  })
})
