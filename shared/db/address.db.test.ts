/** What each `sslmode` verifies, against a PostgreSQL behind TLS. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from './client.ts'
import { connectionProblem } from './connection-problem.ts'
import { openDatabase } from './embedded/open.ts'
import { testDatabase, type TestDatabase } from './testing.ts'
import { authority } from './testing-certificates.ts'
import { tlsFront, type TlsFront } from './testing-tls.ts'

const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-tls-'))
const trusted = authority('An authority that is believed')
const stranger = authority('Somebody who signed themselves')

let db: TestDatabase
let fronts: Record<'right' | 'otherName' | 'selfSigned', TlsFront>
beforeAll(async () => {
  db = await testDatabase()
  fronts = {
    right: await tlsFront(db.url, trusted.sign('localhost')),
    otherName: await tlsFront(db.url, trusted.sign('elsewhere.example')),
    selfSigned: await tlsFront(db.url, stranger.sign('localhost')),
  }
  writeFileSync(join(folder, 'ca.pem'), trusted.certificate)
  writeFileSync(join(folder, 'empty.pem'), '')
})
afterAll(async () => {
  for (const front of Object.values(fronts)) await front.close()
  await db.drop()
  rmSync(folder, { recursive: true, force: true })
})

const ca = `sslrootcert=${encodeURIComponent(join(folder, 'ca.pem'))}`

function addressOf(name: keyof typeof fronts, query: string): string {
  const url = new URL(db.url)
  const { username, password, pathname } = url
  return `postgres://${username}:${password}@localhost:${fronts[name].port}${pathname}?${query}`
}

/** `ok`, or the code of the error of the connection. */
async function tried(name: keyof typeof fronts, query: string): Promise<string> {
  const database = connect(addressOf(name, query), { max: 1 })
  try {
    await database.read('app', ({ sql }) => sql`select 1`)
    return 'ok'
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  } finally {
    await database.close()
  }
}

describe('a connection by TLS', () => {
  test.each([
    ['require', 'right', 'ok'],
    ['require', 'selfSigned', 'ok'],
    [`require&${ca}`, 'selfSigned', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    [`verify-ca&${ca}`, 'right', 'ok'],
    [`verify-ca&${ca}`, 'otherName', 'ok'],
    [`verify-ca&${ca}`, 'selfSigned', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    [`verify-full&${ca}`, 'right', 'ok'],
    [`verify-full&${ca}`, 'otherName', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    [`verify-full&${ca}`, 'selfSigned', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ['verify-full', 'right', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ['verify-full&sslrootcert=system', 'right', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ] as const)('sslmode=%s with a server that is %s: %s', async (query, name, expected) => {
    expect(await tried(name, `sslmode=${query}`)).toBe(expected)
  })

  test('one that is not believed is a sentence at the start, without the address', async () => {
    const databaseUrl = addressOf('selfSigned', `sslmode=verify-ca&${ca}`)
    await expect(openDatabase({ dataDir: folder, databaseUrl })).rejects.toThrow(
      /^The database \(DATABASE_URL\) shows a certificate that is not signed by an authority that is believed .*\.$/,
    )
    for (const code of ['CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'SELF_SIGNED_CERT_IN_CHAIN'])
      expect(connectionProblem({ code })).toMatch(/^The database \(DATABASE_URL\) shows a certificate .*\.$/)
  })

  test.each(['/nowhere/ca.pem', join(folder, 'empty.pem')])(
    'an sslrootcert that is none: %s',
    async (path) => {
      const query = `sslmode=verify-full&sslrootcert=${encodeURIComponent(path)}`
      await expect(openDatabase({ dataDir: folder, databaseUrl: addressOf('right', query) })).rejects.toThrow(
        'The settings are not right: DATABASE_URL names an sslrootcert that cannot be read as a certificate (PEM).',
      )
    },
  )
})
