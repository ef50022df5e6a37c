import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ingestSettings } from '../ingest/config.ts'
import { serverSettings } from '../server/config.ts'

type Service = {
  image?: string
  build?: string
  user?: string
  environment?: Record<string, unknown>
  healthcheck?: { test: string[] }
  depends_on?: Record<string, { condition: string }>
  cap_drop?: string[]
}
const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
const text = read('docker-compose.yml')
const { services } = parse(text, { merge: true }) as { services: Record<string, Service> }
const example = Object.keys(parseEnv(read('.env.example')))
const all = Object.entries(services)

describe('docker-compose.yml', () => {
  it('has the database, the search engine and its keys, a mail catcher, the app and the worker', () => {
    expect(Object.keys(services).toSorted()).toEqual([
      'app',
      'keys',
      'mail',
      'meilisearch',
      'postgres',
      'worker',
    ])
  })

  it.each(all)('%s has a health check, no root and no rights to gain', (_name, service) => {
    expect(service.healthcheck?.test[0]).toBe('CMD')
    expect(service.user).toBeTruthy()
    expect(service.user).not.toMatch(/^(root|0)(:|$)/)
    expect(service.cap_drop).toEqual(['ALL'])
  })

  it.each(all.filter(([, service]) => service.image))('%s names a version of its image', (_name, service) => {
    expect(service.image).toMatch(/:v?\d+/)
  })

  it('starts app and worker when what they need is healthy', () => {
    for (const name of ['app', 'worker']) {
      const needs = services[name]?.depends_on ?? {}
      expect(Object.keys(needs)).toEqual(expect.arrayContaining(['postgres', 'meilisearch']))
      expect(Object.values(needs).every((need) => need.condition === 'service_healthy')).toBe(true)
    }
  })

  it('gives app and worker a key of their own, and the master key to nobody who does not need it', () => {
    expect(services.app!.environment).toMatchObject({ MEILI_API_KEY_FILE: '/keys/search', MEILI_API_KEY: '' })
    expect(services.worker!.environment).toMatchObject({
      MEILI_API_KEY_FILE: '/keys/index',
      MEILI_API_KEY: '',
    })
    const knowing = all.filter(([, { environment }]) =>
      JSON.stringify(environment ?? {}).includes('MEILI_MASTER_KEY'),
    )
    expect(knowing.map(([name]) => name).sort()).toEqual(['keys', 'meilisearch'])
  })

  it('uses only variables that .env.example lists', () => {
    const used = [...text.matchAll(/\$\{([A-Z_]+)/g)].map((found) => found[1])
    expect(used.length).toBeGreaterThan(20)
    expect(used.filter((name) => !example.includes(name!))).toEqual([])
  })

  it('hands every setting to the process that reads it', () => {
    expect(Object.keys(services.app!.environment!)).toEqual(
      expect.arrayContaining(Object.keys(serverSettings)),
    )
    expect(Object.keys(services.worker!.environment!)).toEqual(
      expect.arrayContaining(Object.keys(ingestSettings)),
    )
  })
})

describe('Dockerfile', () => {
  const file = read('Dockerfile')

  it('runs as an account without rights, with a health check', () => {
    expect(file).toMatch(/^USER node$/m)
    expect(file).toMatch(/^HEALTHCHECK /m)
    expect(file.indexOf('USER node')).toBeLessThan(file.indexOf('CMD ["node", "--max'))
  })

  it('leaves data, secrets and installed packages out of the image', () => {
    const ignored = read('.dockerignore').split('\n')
    expect(ignored).toEqual(expect.arrayContaining(['.git', '.data', '.env', '**/node_modules']))
  })
})
