/** For tests of alerts: an app beside a mail server that takes everything, and the worker's turns on one moved clock. */
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { pino } from 'pino'
import { writeDigests } from '../jobs/digests.ts'
import { mailServer } from '../jobs/mail-server.ts'
import { sendDueMails } from '../jobs/outbox.ts'
import { searchingForRun } from '../jobs/searching.ts'
import { startMailSink, type MailSink } from '../jobs/testing-smtp.ts'
import { testApp, type TestApp, type TestOptions } from '../testing.ts'

export const publicUrl = 'http://127.0.0.1:4700'
export const email = 'Sanne@voorbeeld.nl'

export type AlertsApp = TestApp & {
  sink: MailSink
  /** One turn of the worker at this moment: digests are written, and what waits is sent. Gives the mails that arrived by it. */
  work(): Promise<ReceivedMail[]>
  /** Courses that the catalogue has from `at` on. */
  offer(courses: Partial<Course>[], at: string): Promise<string[]>
}
export type ReceivedMail = {
  to: string
  subject: string
  text: string
  html: string
  headers: Record<string, string>
  /** Every address in it, once. */
  links: string[]
}

let items = 0

export async function alertsApp(options: TestOptions): Promise<AlertsApp> {
  const t = await testApp({ ...options, env: { PUBLIC_URL: publicUrl, ...options.env } })
  const sink = await startMailSink()
  const send = mailServer({ SMTP_URL: sink.url, MAIL_FROM: 'Stapwijzer <geen-antwoord@stapwijzer.example>' })
  const running = new AbortController().signal
  const searching = searchingForRun(t.db, pino({ level: 'silent' }))
  return {
    ...t,
    sink,
    async work() {
      const before = sink.mails.length
      await writeDigests(t.db, { publicUrl, now: t.deps.now, signal: running, searching })
      await sendDueMails(t.db, send, t.deps.now, running)
      return sink.mails.slice(before).map(received)
    },
    offer: (courses, at) =>
      putCourses(
        t.db,
        courses.map((one) => sampleCourse({ sourceId: `alert-${(items += 1)}`, ...one })),
        { at },
      ),
    async close() {
      await sink.goDown()
      await t.close()
    },
  }
}

/** Asks for an alert; the answer says nothing but that it was taken. */
export function request(t: TestApp, body: Record<string, unknown>) {
  const payload = { email, pace: 'weekly', months: 3, ...body }
  return t.app.inject({ method: 'POST', url: '/v1/alerts', payload })
}

export function withToken(
  t: TestApp,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  token: string,
  payload?: object,
) {
  return t.app.inject({
    method,
    url: `/v1${path}`,
    headers: { authorization: `Bearer ${token}` },
    ...(payload ? { payload } : {}),
  })
}

/** The token of the link in a mail that leads to this page. */
export function tokenIn(
  mail: Pick<ReceivedMail, 'links'>,
  page: 'bevestigen' | 'beheren' | 'stoppen',
): string {
  const start = `${publicUrl}/op-de-hoogte/${page}/`
  const link = mail.links.find((one) => one.startsWith(start))
  if (!link) throw new Error(`no link to ${page}`)
  return link.slice(start.length)
}

/** Asks and confirms; gives the token that manages. */
export async function followed(t: AlertsApp, body: Record<string, unknown>): Promise<string> {
  await request(t, body)
  const [mail] = await t.work()
  const answer = await withToken(t, 'POST', '/alert-request/confirmation', tokenIn(mail!, 'bevestigen'))
  return answer.json<{ token: string }>().token
}

/** Everything that the database holds about alerts. */
export async function stored(
  t: TestApp,
): Promise<{ addresses: unknown[]; alerts: unknown[]; mails: unknown[] }> {
  const { pool } = t.db
  const [addresses, alerts, mails] = await Promise.all([
    pool`select * from private.alert_address`,
    pool`select * from private.alert`,
    pool`select * from private.outbox`,
  ])
  return { addresses: [...addresses], alerts: [...alerts], mails: [...mails] }
}

/** A mail as a program reads it: headers unfolded, the parts decoded. */
export function received(raw: string): ReceivedMail {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const headers = headersOf(head)
  const body = rest.join('\r\n\r\n')
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')?.[1]
  const parts = boundary ? body.split(`--${boundary}`).slice(1, -1) : [`${head}\r\n\r\n${body}`]
  const read = (type: string) => {
    for (const part of parts) {
      const [partHead = '', ...partBody] = part.trimStart().split('\r\n\r\n')
      const own = headersOf(partHead)
      if (own['content-type']?.startsWith(type)) {
        return decoded(partBody.join('\r\n\r\n'), own['content-transfer-encoding'])
      }
    }
    return ''
  }
  const [text, html] = [read('text/plain'), read('text/html')]
  const links = [...`${text} ${html.replaceAll('&amp;', '&')}`.matchAll(/https?:\/\/[^\s"<>]+/g)].map(
    ([one]) => one,
  )
  const listed = /<(.+)>/.exec(headers['list-unsubscribe'] ?? '')?.[1]
  return {
    to: headers.to ?? '',
    subject: words(headers.subject ?? ''),
    ...{ text, html, headers },
    links: [...new Set([...links, ...(listed ? [listed] : [])])],
  }
}

function headersOf(head: string): Record<string, string> {
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(':')
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()]
    }),
  )
}

function decoded(body: string, encoding = '7bit'): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  // The dot before a line that begins with one belongs to SMTP.
  const text = body.replaceAll(/^\.\./gm, '.')
  return encoding === 'quoted-printable' ? quotedPrintable(text) : text
}

function quotedPrintable(text: string): string {
  const bytes = text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** An encoded word (RFC 2047). */
function words(header: string): string {
  return header.replaceAll(/=\?UTF-8\?(Q|B)\?([^?]*)\?=\s*/gi, (_, how: string, text: string) =>
    how.toUpperCase() === 'B'
      ? Buffer.from(text, 'base64').toString('utf8')
      : quotedPrintable(text.replaceAll('_', ' ')),
  )
}
