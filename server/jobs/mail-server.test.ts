import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startMailSink, type MailSink } from './testing-smtp.ts'
import { mailServer } from './mail-server.ts'

let sink: MailSink
beforeAll(async () => {
  sink = await startMailSink()
})
afterAll(() => sink.goDown())

const MAIL_FROM = 'Stapwijzer <geen-antwoord@stapwijzer.example>'
const mail = {
  messageId: '<1@stapwijzer>',
  to: 'loket@voorbeeld.nl',
  subject: 'Nieuws',
  text: 'Kijk op de site.',
}

it('gets neither password nor mail over a connection that cannot be encrypted', async () => {
  const SMTP_URL = sink.url.replace('smtp://', 'smtp://stapwijzer:geheim@')
  await expect(mailServer({ SMTP_URL, MAIL_FROM })!(mail)).rejects.toMatchObject({ code: 'ETLS' })
  expect(sink.commands.map((line) => line.split(' ')[0])).not.toContain('AUTH')
  expect(sink.commands).toContain('STARTTLS')
  expect(sink.mails).toEqual([])
})

it('takes mail without encryption where nobody asks for a password', async () => {
  await mailServer({ SMTP_URL: sink.url, MAIL_FROM })!(mail)
  expect(sink.mails).toHaveLength(1)
})

// The library alone waits for half a minute.
it('is not waited for without end', { timeout: 20_000 }, async () => {
  const silent = createServer().listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const SMTP_URL = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`
  const short = { connectionTimeout: 5000, greetingTimeout: 300, socketTimeout: 5000 }
  await expect(mailServer({ SMTP_URL, MAIL_FROM }, short)!(mail)).rejects.toMatchObject({ code: 'ETIMEDOUT' })
  silent.close()
})

it('is none without an address', () => {
  expect(mailServer({ MAIL_FROM })).toBeNull()
})
