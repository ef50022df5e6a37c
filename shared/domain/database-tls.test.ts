import { describe, expect, test } from 'vitest'
import { commonSettings } from './runtime-settings.ts'
import { databaseTls } from './database-tls.ts'

const read = (query: string) => databaseTls(new URL(`postgres://db.example/x?${query}`))

describe('TLS of the database', () => {
  test.each([
    ['', { mode: 'disable', rootCert: null }],
    ['sslmode=disable', { mode: 'disable', rootCert: null }],
    ['ssl=false', { mode: 'disable', rootCert: null }],
    ['ssl=true', { mode: 'require', rootCert: null }],
    ['sslmode=require', { mode: 'require', rootCert: null }],
    ['sslmode=require&sslrootcert=/ca.pem', { mode: 'verify-ca', rootCert: '/ca.pem' }],
    ['sslmode=verify-ca&sslrootcert=/ca.pem', { mode: 'verify-ca', rootCert: '/ca.pem' }],
    ['sslmode=verify-full', { mode: 'verify-full', rootCert: null, system: false }],
    ['sslmode=verify-full&sslrootcert=/ca.pem', { mode: 'verify-full', rootCert: '/ca.pem' }],
    ['sslmode=verify-full&sslrootcert=system', { mode: 'verify-full', rootCert: null, system: true }],
    ['sslrootcert=system', { mode: 'verify-full', rootCert: null, system: true }],
  ])('%j', (query, expected) => {
    expect(read(query)).toMatchObject(expected)
  })

  test.each([
    ['sslmode=verify_full', 'an sslmode that is not known'],
    ['sslmode=VERIFY-FULL', 'an sslmode that is not known'],
    ['sslmode=', 'an sslmode that is not known'],
    ['ssl=no-verify', 'an sslmode that is not known'],
    ['sslmode=verify-ca', 'needs an sslrootcert'],
    ['sslmode=verify-ca&sslrootcert=system', 'needs sslmode=verify-full'],
    ['sslmode=require&sslrootcert=system', 'needs sslmode=verify-full'],
    ['sslmode=prefer&sslrootcert=/ca.pem', 'needs sslmode=verify-full or sslmode=verify-ca'],
    ['sslrootcert=/ca.pem', 'needs sslmode=verify-full or sslmode=verify-ca'],
  ])('%j stops the start with a sentence', (query, sentence) => {
    expect(read(query)).toMatchObject({ problem: expect.stringContaining(sentence) as string })
    const setting = commonSettings.DATABASE_URL.safeParse(`postgres://app:geheim@db.example/x?${query}`)
    expect(setting.error?.issues[0]?.message).toContain(sentence)
    expect(setting.error?.issues[0]?.message).not.toContain('geheim')
  })
})
