/**
 * Cases 92 and 95: values that stand nowhere else go through every form of the API and everything that happens after it; then
 * every byte on disk is read. One person erases, the time of another is over: before that the scan has to find them.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectCatalogue } from '../shared/db/catalogue-reader.ts'
import { connect } from '../shared/db/client.ts'
import { openDatabase, type OpenDatabase } from '../shared/db/embedded/open.ts'
import { migrate } from '../shared/db/migrate.ts'
import { loginsOf, testAuditKey } from '../shared/db/testing.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sendDueMails, type OutgoingMail } from '../server/jobs/outbox.ts'
import { deleteExpired } from '../server/jobs/retention.ts'
import { createMetrics, type Metrics } from '../server/metrics/metrics.ts'
import { addCourse } from '../server/plans/testing.ts'
import {
  referralApp,
  sent as sendTo,
  signedIn,
  smallBody,
  utrecht,
  type Held,
} from '../server/referrals/testing.ts'
import type { TestApp } from '../server/testing.ts'
import { found, foundBelow, makeSentinels, type Sentinels } from './test/sentinels.ts'

const erased = makeSentinels('erased')
const expired = makeSentinels('expired')
const refused = makeSentinels('refused')
const all = [erased, expired, refused]

let folder: string
let database: OpenDatabase
let t: TestApp
let metrics: Metrics
let cookie: string
let admin: string
let course: string
const log: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stapwijzer-sentinels-'))
  database = await openDatabase({ dataDir: folder, durable: false })
  await migrate(database.url)
  const pool = connect(database.url, { max: 5, auditKey: testAuditKey })
  const logins = loginsOf(database.url)
  const { catalogue } = connectCatalogue(logins.server, { max: 1 })
  metrics = createMetrics()
  t = await referralApp({
    db: { ...pool, catalogue, url: database.url, logins, drop: async () => {} },
    env: { DATA_DIR: folder },
    log: { write: (line) => void log.push(line) },
    deps: { metrics },
  })
  cookie = await signedIn(t, 'anna')
  admin = await signedIn(t, 'dina')
  course = await addCourse(t)
})
afterAll(async () => {
  await t?.close()
  await t?.db.close()
  await database?.release()
  rmSync(folder, { recursive: true, force: true })
})

type Send = { method?: 'POST' | 'PUT' | 'DELETE'; headers?: Record<string, string>; payload?: object }

async function ask<T = unknown>(url: string, options: Send = {}): Promise<T> {
  const answer = await t.app.inject({ url, method: 'POST', ...options })
  expect(answer.statusCode, `${url}: ${answer.body}`).toBeLessThan(300)
  return answer.body === '' ? (undefined as T) : answer.json<T>()
}
const bearer = ({ token }: Held) => ({ authorization: `Bearer ${token}` })

/** Fills every form with a person's values, and lets the desk do everything that it can do with them. */
async function story({ word, phone }: Sentinels): Promise<{ plan: Held; referral: Held }> {
  const item = { kind: 'own', title: word('step'), note: word('step-note') }
  const content = { title: word('title'), goal: word('plan-goal'), reason: word('reason'), items: [item] }
  const plan = await ask<Held>('/v1/plans', { payload: { ...content, title: word('first-title') } })
  await ask(`/v1/plans/${plan.id}`, {
    method: 'PUT',
    headers: { ...bearer(plan), 'if-match': '*' },
    payload: content,
  })
  const small = smallBody(utrecht)
  const referral = await ask<Held>(`/v1/plans/${plan.id}/referrals`, {
    headers: { ...bearer(plan), 'idempotency-key': word('key') },
    payload: {
      ...small,
      contact: { name: word('name'), email: `${word('mail')}@voorbeeld.nl`, phone: phone('phone') },
      question: word('question'),
      goal: word('goal'),
      consent: { ...small.consent, fields: ['contact', 'question', 'goal', 'plan'] },
    },
  })
  const desk = { cookie, 'if-match': '*' }
  const post = <T>(path: string, payload: object) =>
    ask<T>(`/v1/desk/referrals/${referral.id}/${path}`, { headers: desk, payload })
  await ask('/v1/desk/referral-searches', { headers: desk, payload: { words: word('name') } })
  await post('transitions', { to: 'received', note: word('message') })
  await post('notes', { text: word('note') })
  await post('attempts', { channel: 'phone', text: word('attempt') })
  await post('transitions', { to: 'planned', at: '2026-12-01T10:00:00Z', note: word('appointment') })
  const changes = [{ kind: 'add', step: { kind: 'own', title: word('proposed') }, why: word('why') }]
  const proposal = await post<{ id: string }>('proposals', { note: word('proposal'), changes })
  const decision = `/v1/referrals/${referral.id}/proposals/${proposal.id}/decision`
  await ask(decision, { headers: { ...bearer(plan), 'if-match': '*' }, payload: { accept: [0] } })
  await ask(`/v1/referrals/${referral.id}/restriction`, { headers: bearer(referral) })
  await ask(`/v1/referrals/${referral.id}/restriction`, { method: 'DELETE', headers: bearer(referral) })
  await deliver()
  // The last mail waits.
  await ask(`/v1/referrals/${referral.id}/appointment-cancellation`, { headers: bearer(referral) })
  return { plan, referral }
}

const mails: OutgoingMail[] = []
const deliver = () =>
  sendDueMails(t.db, async (mail) => void mails.push(mail), t.deps.now, new AbortController().signal)

/** Says something about a course, and answers it. */
async function report({ word }: Sentinels): Promise<void> {
  const { id } = await ask<Held>(`/v1/courses/${course}/reports`, {
    payload: { kind: 'other', text: word('report') },
  })
  await ask(`/v1/admin/course-reports/${id}/answer`, {
    headers: { cookie: admin },
    payload: { answer: word('answer') },
  })
}

/** Sends something that is refused to every address, with values in the path, the body, and the headers. */
async function refuseEverywhere({ word }: Sentinels): Promise<number> {
  const { paths } = (await t.app.inject('/v1/openapi.json')).json<{
    paths: Record<string, Record<string, unknown>>
  }>()
  let count = 0
  for (const [path, methods] of Object.entries(paths)) {
    for (const method of Object.keys(methods)) {
      if (method === 'get') continue
      const url = `/v1${path.replace(/\{\w+\}/g, word('path'))}`
      const headers = {
        cookie,
        authorization: `Bearer ${word('token')}`,
        'idempotency-key': word('header'),
        'if-match': `"${word('etag')}"`,
        'content-type': 'application/json',
      }
      const payload = JSON.stringify({ [word('member')]: word('value'), question: word('body') })
      const answer = await t.app.inject({ method: method.toUpperCase() as 'POST', url, headers, payload })
      expect(answer.statusCode, url).toBeGreaterThanOrEqual(400)
      expect(answer.statusCode, url).toBeLessThan(500)
      count += 1
    }
  }
  return count
}

/** Everything that a database does with rows that are gone, done at once. */
async function tidyUp(): Promise<void> {
  const { pool } = t.db
  await pool`vacuum (full, analyze)`
  await pool`vacuum full pg_catalog.pg_statistic`
  for (let turn = 0; turn < 3; turn += 1) {
    await pool`select pg_switch_wal()`
    await pool`checkpoint`
  }
}

async function scan() {
  const [row] = await t.db.pool<{ place: string }[]>`select current_setting('data_directory') as place`
  const cluster = row!.place
  const folders = cluster.startsWith(folder) ? [folder] : [folder, join(cluster, '..')]
  return foundBelow(folders, all)
}

it('cases 92 and 95: nothing of anybody is left on disk, and nothing was ever logged', async () => {
  const first = await story(erased)
  const second = await story(expired)
  await report(expired)
  expect(await refuseEverywhere(refused)).toBeGreaterThan(25)
  for (const to of ['unreachable', 'closed']) {
    const payload = { to, note: expired.word(to), ...(to === 'closed' ? { outcome: 'no-contact' } : {}) }
    await ask(`/v1/desk/referrals/${second.referral.id}/transitions`, {
      headers: { cookie, 'if-match': '*' },
      payload,
    })
  }
  await sendTo(t, utrecht)

  // What is erased is gone, and what is not is found: a scan that finds nothing at all would say nothing.
  await ask(`/v1/plans/${first.plan.id}`, {
    method: 'DELETE',
    headers: { ...bearer(first.plan), 'if-match': '*' },
  })
  await tidyUp()
  const before = await scan()
  const stored = [...expired.all().keys()].filter((name) => name !== 'expired.first-title')
  expect([...before.where.keys()].filter((name) => name.startsWith('erased'))).toEqual([])
  expect(stored.filter((name) => !before.where.has(name))).toEqual([])

  await deleteExpired(t.db, new Date('2030-06-01T00:00:00Z'))
  await tidyUp()
  const after = await scan()
  expect(after.bytes).toBeGreaterThan(10_000_000)
  expect([...after.where]).toEqual([])

  const said = log.join('')
  expect(log.length).toBeGreaterThan(50)
  expect(found(said, all)).toEqual([])
  const { text } = await metrics.read()
  expect(text).toContain('http_request_duration_seconds')
  expect(found(text, all)).toEqual([])
  // Mails go to the person and to nobody else, and hold nothing of what was told.
  const toOthers = mails.filter(({ to }) => found(to, all).length === 0)
  expect(mails.length).toBeGreaterThan(toOthers.length)
  expect(toOthers.length).toBeGreaterThan(0)
  expect(found(JSON.stringify(mails.map(({ subject, text: body }) => [subject, body])), all)).toEqual([])
})
