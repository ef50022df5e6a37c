import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from './worker-config.ts'

const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://stap.example.nl',
  AUDIT_KEY: 'Xw4Zk9qLm2Rt7Vb1Nc6Pd8Sg3Hj5Fy0T',
}

describe('settings of the worker', () => {
  it.each([
    ['FEED_MAX_BYTES', '2GB'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'x@example.nl\r\nBcc: y@example.nl'],
    ['SMTP_URL', 'mail.example.nl'],
    ['WEBHOOK_ALLOW_PRIVATE_HOSTS', '127.0.0.1'],
  ])('refuses a wrong %s by its name', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(name)
    expect(() => readConfig({ [name]: value })).not.toThrow(value)
  })

  it('takes a mail address with and without a name', () => {
    for (const MAIL_FROM of ['a@example.nl', 'Stapwijzer Utrecht <a@example.nl>']) {
      expect(readConfig({ MAIL_FROM }).MAIL_FROM).toBe(MAIL_FROM)
    }
  })

  it.each([
    [{ NODE_ENV: 'prod' }, 'NODE_ENV'],
    [{ PUBLIC_URL: 'http://stap.example.nl' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: '' }, 'PUBLIC_URL'],
    [{ AUDIT_KEY: '' }, 'AUDIT_KEY'],
  ])('case 98: what the server refuses in production mode stops the worker too: %o', (change, name) => {
    expect(() => readConfig({ ...production, ...change })).toThrow(name)
  })

  it('takes the address of the mail server from a file, as there is a password in it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-mail-'))
    const path = join(folder, 'smtp')
    writeFileSync(path, 'smtps://post:geheim@mail.example\n')
    expect(readConfig({ SMTP_URL_FILE: path }).SMTP_URL).toBe('smtps://post:geheim@mail.example')
    rmSync(folder, { recursive: true })
  })
})
