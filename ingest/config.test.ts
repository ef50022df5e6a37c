import { describe, expect, it } from 'vitest'
import { readConfig, readCredential } from './config.ts'

const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://stap.example.nl',
  AUDIT_KEY: 'Xw4Zk9qLm2Rt7Vb1Nc6Pd8Sg3Hj5Fy0T',
}

describe('settings of the commands of ingest', () => {
  it('ruling 31: has the limits of a feed as defaults', () => {
    expect(readConfig({})).toMatchObject({
      FEED_ALLOW_PRIVATE_HOSTS: [],
      FEED_MAX_BYTES: 2 * 1024 ** 3,
      FEED_MAX_ITEM_BYTES: 5 * 1024 ** 2,
      FEED_MAX_PAGES: 10_000,
      FEED_TIMEOUT_FIRST_BYTE: 30,
      FEED_TIMEOUT_IDLE: 30,
      FEED_TIMEOUT_TOTAL: 120,
    })
  })

  it('ruling 34a: writes private hosts as the URL parser does', () => {
    const FEED_ALLOW_PRIVATE_HOSTS = '127.1:8080, [::1]:80,Intranet.local:443,0x7f000001:9'
    expect(readConfig({ FEED_ALLOW_PRIVATE_HOSTS }).FEED_ALLOW_PRIVATE_HOSTS).toEqual([
      '127.0.0.1:8080',
      '[::1]:80',
      'intranet.local:443',
      '127.0.0.1:9',
    ])
  })

  it.each([
    ['FEED_ALLOW_PRIVATE_HOSTS', '127.0.0.1'],
    ['FEED_ALLOW_PRIVATE_HOSTS', 'http://127.0.0.1:80'],
    ['FEED_ALLOW_PRIVATE_HOSTS', '127.0.0.1:99999'],
    ['FEED_MAX_BYTES', '2GB'],
    ['FEED_TIMEOUT_TOTAL', '1.5'],
    ['OPERATOR_MAIL', 'Beheer <x@example.nl>'],
    ['OPERATOR_MAIL', 'x@example.nl\r\nBcc: y@example.nl'],
    ['TODAY', '24-11-2026'],
  ])('refuses a wrong %s by its name', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(name)
    expect(() => readConfig({ [name]: value })).not.toThrow(value)
  })

  it('knows who hears of a broken source; in production nobody unless somebody is named', () => {
    const OPERATOR_MAIL = 'a@example.nl, b@example.nl'
    expect(readConfig({ OPERATOR_MAIL }).OPERATOR_MAIL).toEqual(['a@example.nl', 'b@example.nl'])
    expect(readConfig({}).OPERATOR_MAIL).toEqual(['beheer@stapwijzer.example'])
    expect(readConfig(production).OPERATOR_MAIL).toEqual([])
  })

  it('refuses a fixed day in production mode', () => {
    expect(() => readConfig({ ...production, TODAY: '2026-11-24' })).toThrow('TODAY')
  })

  it('reads a credential by the name that a source gives', () => {
    expect(readCredential('FEED_KEY', { FEED_KEY: 'abc' })).toBe('abc')
    expect(readCredential('FEED_KEY', {})).toBeUndefined()
    expect(() => readCredential('FEED_KEY', { FEED_KEY: 'a', FEED_KEY_FILE: 'b' })).toThrow('FEED_KEY_FILE')
  })
})
