import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loginSecrets } from '../server/cli/config.ts'
import { serverSecrets, serverSettings } from '../server/config.ts'
import { workerSecrets, workerSettings } from '../server/worker-config.ts'

type Service = {
  image?: string
  build?: string
  user?: string
  environment?: Record<string, unknown>
  healthcheck?: { test?: string[]; disable?: boolean }
  secrets?: string[]
  mem_limit?: string
  cpus?: number
  pids_limit?: number
  depends_on?: Record<string, { condition: string }>
  cap_drop?: string[]
}
const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
const text = read('docker-compose.yml')
const { services, secrets } = parse(text, { merge: true }) as {
  services: Record<string, Service>
  secrets: Record<string, { file: string }>
}
const secretSettings = new Set<string>([...serverSecrets, ...workerSecrets, ...loginSecrets])
const example = Object.keys(parseEnv(read('.env.example')))
const all = Object.entries(services)

describe('docker-compose.yml', () => {
  it('has the database and what migrates it, the search engine and its keys, a mail catcher, the app and the worker', () => {
    expect(Object.keys(services).toSorted()).toEqual([
      'app',
      'keys',
      'mail',
      'meilisearch',
      'migrate',
      'postgres',
      'worker',
    ])
  })

  it.each(all)('%s has a health check, no root and no rights to gain', (name, service) => {
    // It ends; whoever waits for it looks at how.
    if (name === 'migrate') expect(service.healthcheck).toEqual({ disable: true })
    else expect(service.healthcheck?.test?.[0]).toBe('CMD')
    expect(service.user).toBeTruthy()
    expect(service.user).not.toMatch(/^(root|0)(:|$)/)
    expect(service.cap_drop).toEqual(['ALL'])
  })

  it.each(all.filter(([, service]) => service.image))('%s names a version of its image', (_name, service) => {
    expect(service.image).toMatch(/:v?\d+/)
  })

  it('starts app and worker when what they need is healthy', () => {
    for (const name of ['app', 'worker']) {
      const { migrate, ...needs } = services[name]?.depends_on ?? {}
      expect(migrate?.condition).toBe('service_completed_successfully')
      expect(Object.keys(needs)).toEqual(expect.arrayContaining(['postgres', 'meilisearch']))
      expect(Object.values(needs).every((need) => need.condition === 'service_healthy')).toBe(true)
    }
  })

  it.each(all)('%s cannot take all of the machine', (_name, service) => {
    expect(service.mem_limit).toMatch(/^\d+[mg]$/)
    expect(service.cpus).toBeGreaterThan(0)
    expect(service.pids_limit).toBeGreaterThan(0)
  })

  it('lets app and worker sign in to the database as their own login, and nobody else as a mightier one', () => {
    expect(services.app!.environment!.DATABASE_URL).toMatch(/^postgres:\/\/stapwijzer_server@/)
    expect(services.worker!.environment!.DATABASE_URL).toMatch(/^postgres:\/\/stapwijzer_worker@/)
    const holders = (secret: string) =>
      all.filter(([, service]) => service.secrets?.includes(secret)).map(([name]) => name)
    expect(holders('postgres-password')).toEqual(['postgres', 'migrate'])
    expect(holders('owner-password')).toEqual(['migrate'])
    expect(holders('server-password')).toEqual(['migrate', 'app'])
    expect(holders('worker-password')).toEqual(['migrate', 'worker'])
  })

  it('hands secrets over as files only, and each to whoever reads it', () => {
    for (const [, service] of all) {
      for (const [name, value] of Object.entries(service.environment ?? {})) {
        const bare = name.replace(/_FILE$/, '')
        if (/PASSWORD|KEY|SECRET/.test(name) || (secretSettings.has(bare) && bare !== 'DATABASE_URL')) {
          expect(`${name} ${String(value)}`).toMatch(
            /_FILE (\/keys\/|\/run\/secrets\/|\$\{[A-Z_]+:\+\/run\/secrets\/)|^MEILI_API_KEY $/,
          )
          const secret = /\/run\/secrets\/([a-z-]+)/.exec(String(value))?.[1]
          if (secret) expect(service.secrets).toContain(secret)
        }
      }
      for (const secret of service.secrets ?? []) expect(Object.keys(secrets)).toContain(secret)
    }
    expect(text).not.toMatch(/postgres:\/\/\w+:/)
  })

  it('gives app and worker a key of their own, and the master key to nobody who does not need it', () => {
    expect(services.app!.environment).toMatchObject({ MEILI_API_KEY_FILE: '/keys/search', MEILI_API_KEY: '' })
    expect(services.worker!.environment).toMatchObject({
      MEILI_API_KEY_FILE: '/keys/index',
      MEILI_API_KEY: '',
    })
    const knowing = all.filter(([, service]) => service.secrets?.includes('meili-master-key'))
    expect(knowing.map(([name]) => name).sort()).toEqual(['keys', 'meilisearch'])
  })

  it('uses only variables that .env.example lists', () => {
    const used = [...text.matchAll(/\$\{([A-Z_]+)/g)].map((found) => found[1])
    expect(used.length).toBeGreaterThan(20)
    expect(used.filter((name) => !example.includes(name!))).toEqual([])
  })

  it('hands every setting to the process that reads it', () => {
    const handed = ({ environment }: Service) =>
      Object.keys(environment!).map((name) => name.replace(/_FILE$/, ''))
    expect(handed(services.app!)).toEqual(expect.arrayContaining(Object.keys(serverSettings)))
    expect(handed(services.worker!)).toEqual(expect.arrayContaining(Object.keys(workerSettings)))
    expect(handed(services.migrate!)).toEqual(expect.arrayContaining(loginSecrets))
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
    expect(ignored).toEqual(expect.arrayContaining(['.git', '.data', '.env', 'secrets', '**/node_modules']))
  })
})
