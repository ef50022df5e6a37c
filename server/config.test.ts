import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectionOptions } from '@stapwijzer/shared/db/address.ts'
import { SettingsError } from '@stapwijzer/shared/domain/settings.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { readConfig, sessionSecret } from './config.ts'

const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-config-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const random = 'k7Qz0vB3xR9mW2tY6uP1nL8sD4fG5hJa'
const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://stap.example.nl',
  SESSION_SECRET: random,
  AUDIT_KEY: 'Xw4Zk9qLm2Rt7Vb1Nc6Pd8Sg3Hj5Fy0T',
  OIDC_ISSUER: 'https://login.example.nl',
  OIDC_CLIENT_ID: 'stapwijzer',
}

/** The names that a start with `env` complains about. */
function complaints(env: Record<string, string>): string[] {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    return error.problems.map((problem) => problem.name)
  }
}

describe('settings of the server', () => {
  it('starts without any variable', () => {
    const config = readConfig({})
    expect(config).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      RATE_LIMIT_PER_MINUTE: 300,
      production: false,
    })
    expect(config.PUBLIC_URL).toBe('http://127.0.0.1:3000')
    expect(config.DATA_DIR).toBe(join(process.cwd(), '.data'))
  })

  it('takes an empty variable as not set and ignores foreign ones', () => {
    expect(readConfig({ PORT: '', TODAY: '', METRICS_PORT: '', FOO: 'bar', PORTT: 'x' })).toEqual(
      readConfig({}),
    )
  })

  it.each([
    ['0.0.0.0', 'http://127.0.0.1:4100'],
    ['::', 'http://127.0.0.1:4100'],
    ['::1', 'http://[::1]:4100'],
    ['localhost', 'http://localhost:4100'],
  ])('makes the public address from HOST %s', (HOST, url) => {
    expect(readConfig({ HOST, PORT: '4100' }).PUBLIC_URL).toBe(url)
  })

  it('puts the password of a file into the address of the database', () => {
    const DATABASE_PASSWORD_FILE = join(folder, 'password')
    writeFileSync(DATABASE_PASSWORD_FILE, 'a/b%40@c:d?#\n')
    const { DATABASE_URL } = readConfig({
      DATABASE_URL: 'postgres://stapwijzer_server@db/x?sslmode=require',
      DATABASE_PASSWORD_FILE,
    })
    expect(connectionOptions(DATABASE_URL!)).toMatchObject({
      user: 'stapwijzer_server',
      password: 'a/b%40@c:d?#',
      host: 'db',
      database: 'x',
    })
  })

  it.each([
    [{ DATABASE_PASSWORD: 'geheim' }, 'DATABASE_PASSWORD'],
    [{ DATABASE_PASSWORD: 'geheim', DATABASE_URL: 'postgres://a:b@db/x' }, 'DATABASE_PASSWORD'],
    [{ DATABASE_POOL: '3' }, 'DATABASE_POOL'],
    [{ DATABASE_POOL: '101' }, 'DATABASE_POOL'],
    [{ DATABASE_POOL: 'tien' }, 'DATABASE_POOL'],
  ])('refuses %o', (env, name) => {
    expect(complaints(env)).toEqual([name])
  })

  it('keeps scheme, host and port of PUBLIC_URL', () => {
    expect(readConfig({ PUBLIC_URL: 'https://Stapwijzer.nl/' }).PUBLIC_URL).toBe('https://stapwijzer.nl')
  })

  it.each([
    ['NODE_ENV', 'prod'],
    ['NODE_ENV', 'Production'],
    ['NODE_ENV', 'production '],
    ['NODE_ENV', 'staging'],
    ['PORT', '70000'],
    ['PORT', '3e3'],
    ['PORT', '-1'],
    ['PORT', '3000 '],
    ['HOST', 'a host'],
    ['HOST', '1:2'],
    ['HOST', 'http://x'],
    ['PUBLIC_URL', 'stapwijzer.nl'],
    ['PUBLIC_URL', 'https://stapwijzer.nl/pad'],
    ['PUBLIC_URL', 'https://user:pw@stapwijzer.nl'],
    ['DATABASE_URL', 'mysql://x/y'],
    ['MEILI_URL', 'localhost:7700'],
    ['RATE_LIMIT_PER_MINUTE', '-5'],
    ['RATE_LIMIT_PER_MINUTE', 'many'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '127.0.0.1, proxy'],
    ['TODAY', '2026-02-31'],
    ['TODAY', 'tomorrow'],
    ['LOG_LEVEL', 'loud'],
    ['SESSION_SECRET', 'short'],
    ['OIDC_ISSUER', 'login'],
    ['OIDC_CLIENT_KEY', 'a-secret'],
    ['METRICS_PORT', '0'],
    ['METRICS_PORT', '3000'],
  ])('names %s and never shows its wrong value', (name, value) => {
    expect(complaints({ [name]: value })).toEqual([name])
    expect(() => readConfig({ [name]: `${value}-geheim` })).not.toThrow(/geheim/)
  })

  it('names all wrong variables at once, in one line', () => {
    expect(complaints({ PORT: 'x', TODAY: 'x', LOG_LEVEL: 'x' })).toEqual(['PORT', 'TODAY', 'LOG_LEVEL'])
    expect(() => readConfig({ PORT: 'x', TODAY: 'x' })).toThrow(/^[^\n]*PORT[^\n]*TODAY[^\n]*\.$/)
  })

  it('reads a proxy list with spaces', () => {
    expect(readConfig({ TRUSTED_PROXIES: ' 10.0.0.0/8, ::1 ,loopback,' }).TRUSTED_PROXIES).toEqual([
      '10.0.0.0/8',
      '::1',
      'loopback',
    ])
  })

  it('wants a client id with an issuer', () => {
    expect(complaints({ OIDC_ISSUER: 'http://127.0.0.1:1' })).toEqual(['OIDC_CLIENT_ID'])
  })

  it('takes a private key for the provider from a file, and no secret beside it', () => {
    const path = join(folder, 'client-key.pem')
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }))
    expect(readConfig({ OIDC_CLIENT_KEY_FILE: path }).OIDC_CLIENT_KEY).toMatchObject({ algorithm: 'ES256' })
    expect(() => readConfig({ OIDC_CLIENT_KEY_FILE: path, OIDC_CLIENT_SECRET: 'x' })).toThrow(
      'OIDC_CLIENT_KEY and OIDC_CLIENT_SECRET are both set; set the one that the provider knows.',
    )
  })
})

describe('secrets', () => {
  it('come by value or by file, never both', () => {
    const path = join(folder, 'secret')
    writeFileSync(path, `${random}\n`)
    expect(readConfig({ SESSION_SECRET_FILE: path }).SESSION_SECRET).toBe(random)
    expect(complaints({ SESSION_SECRET_FILE: path, SESSION_SECRET: random })).toEqual(['SESSION_SECRET'])
    expect(complaints({ OIDC_CLIENT_SECRET_FILE: join(folder, 'none') })).toEqual(['OIDC_CLIENT_SECRET_FILE'])
    writeFileSync(path, '\n')
    expect(complaints({ MEILI_API_KEY_FILE: path })).toEqual(['MEILI_API_KEY_FILE'])
  })

  it('are also the addresses with a password in them', () => {
    const path = join(folder, 'address')
    const database = 'postgres://app:geheim@db.example/stapwijzer'
    writeFileSync(path, database)
    expect(readConfig({ DATABASE_URL_FILE: path }).DATABASE_URL).toBe(database)
    writeFileSync(path, 'geheim')
    expect(() => readConfig({ DATABASE_URL_FILE: path })).toThrow(/^(?!.*geheim).*DATABASE_URL/s)
  })

  it('keep a random session secret in the data folder', () => {
    const config = readConfig({ DATA_DIR: join(folder, 'data') })
    const made = sessionSecret(config)
    expect(made.length).toBeGreaterThanOrEqual(43)
    expect(sessionSecret(config)).toBe(made)
    expect(readFileSync(join(folder, 'data/session-secret'), 'utf8')).toBe(made)
    expect(statSync(join(folder, 'data/session-secret')).mode & 0o777).toBe(0o600)
    expect(sessionSecret({ ...config, SESSION_SECRET: random })).toBe(random)
  })
})

describe('case 98: production mode refuses demonstration settings', () => {
  it('starts with real ones', () => {
    expect(complaints(production)).toEqual([])
    expect(readConfig(production)).toMatchObject({ production: true, demonstration: false })
  })

  it.each([
    [{ RATE_LIMIT_PER_MINUTE: '0' }, 'RATE_LIMIT_PER_MINUTE'],
    [{ TODAY: '2026-11-24' }, 'TODAY'],
    [{ SESSION_SECRET: '' }, 'SESSION_SECRET'],
    [{ SESSION_SECRET: 'change-me-change-me-change-me-change-me' }, 'SESSION_SECRET'],
    [{ SESSION_SECRET: 'change-me-k7Qz0vB3xR9mW2tY6uP1nL8sD4fG' }, 'SESSION_SECRET'],
    [{ SESSION_SECRET: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' }, 'SESSION_SECRET'],
    [{ OIDC_ISSUER: '', OIDC_CLIENT_ID: '' }, 'OIDC_ISSUER'],
    [{ OIDC_ISSUER: 'http://login.example.nl' }, 'OIDC_ISSUER'],
    [{ PUBLIC_URL: 'http://stap.example.nl' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: '' }, 'PUBLIC_URL'],
    [{ AUDIT_KEY: '' }, 'AUDIT_KEY'],
    [{ AUDIT_KEY: 'change-me-k7Qz0vB3xR9mW2tY6uP1nL8sD4fG' }, 'AUDIT_KEY'],
  ])('%o', (change, name) => {
    expect(complaints({ ...production, ...change })).toEqual([name])
  })

  it('says which modes there are, so that a misspelt one is none that is open', () => {
    expect(() => readConfig({ ...production, NODE_ENV: 'prod' })).toThrow(
      'The settings are not right: NODE_ENV must be production, development or test, or not be set.',
    )
    for (const NODE_ENV of ['', 'development', 'test']) expect(complaints({ NODE_ENV })).toEqual([])
  })

  it('allows them outside production mode', () => {
    expect(complaints({ NODE_ENV: 'test', RATE_LIMIT_PER_MINUTE: '0', TODAY: '2026-11-24' })).toEqual([])
  })
})
