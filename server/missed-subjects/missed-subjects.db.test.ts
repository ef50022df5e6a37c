import type { MissedSubject } from '@stapwijzer/shared/api/missed-subjects.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditLines } from '../admin/testing.ts'
import { publicUrl, signedIn } from '../referrals/testing.ts'
import { routeApp } from '../route-testing.ts'
import { testApp, type TestApp } from '../testing.ts'
import { countSubject } from './store.ts'

let t: TestApp
let admin: string
beforeAll(async () => {
  ;({ t, admin } = await routeApp())
})
afterAll(() => t.close())

let visitors = 0
const tell = (subject: string, remoteAddress = `10.1.0.${(visitors += 1)}`, { app } = t) =>
  app.inject({ method: 'POST', url: '/v1/missed-subjects', payload: { subject }, remoteAddress })
const list = async (query = '') => {
  const url = `/v1/admin/missed-subjects${query}`
  const answer = await t.app.inject({ url, headers: { cookie: admin } })
  return answer.json<{ items: MissedSubject[]; total: number }>()
}

describe('a subject that is missed', () => {
  it('is counted as its folded words, by day', async () => {
    expect((await tell('  Imkeren! ')).json()).toEqual({ subject: 'imkeren' })
    await tell('imkeren')
    await tell('Café houden')
    await t.db.tx('app', (tx) => countSubject(tx, 'imkeren', '2026-11-20'))
    await tell('IMKEREN')
    expect(await list()).toMatchObject({
      total: 2,
      items: [
        { subject: 'imkeren', told: 4, firstDay: '2026-11-20', lastDay: '2026-11-24' },
        { subject: 'cafe houden', told: 1, firstDay: '2026-11-24', lastDay: '2026-11-24' },
      ],
    })
    expect((await list('?pageSize=1&page=2')).items.map(({ subject }) => subject)).toEqual(['cafe houden'])
  })

  it('is counted once when the button is pressed twice', async () => {
    const twice = [await tell('Paardrijles', '10.3.0.1'), await tell('paardrijles', '10.3.0.1')]
    expect(twice.map((answer) => [answer.statusCode, answer.json<unknown>()])).toEqual(
      [1, 2].map(() => [200, { subject: 'paardrijles' }]),
    )
    // Another subject of the same visitor, and the same subject of another, do count.
    await tell('dressuur', '10.3.0.1')
    await tell('paardrijles', '10.3.0.2')
    const told = new Map((await list()).items.map((one) => [one.subject, one.told]))
    expect([told.get('paardrijles'), told.get('dressuur')]).toEqual([2, 1])
  })

  it('is kept without anything that tells two people apart', async () => {
    const columns = await t.db.pool<{ name: string }[]>`
      select column_name as name from information_schema.columns where table_name = 'missed_subject'`
    expect(columns.map(({ name }) => name).sort()).toEqual(['day', 'subject', 'told'])
  })

  it.each([
    ['nothing to count', ' !!! '],
    ['an e-mail address', 'cursus voor jan@voorbeeld.nl'],
    ['about oneself', 'ik ben ziek en wil leren'],
    ['a telephone number', 'imker 06 12345678'],
    ['a street', 'imker dorpsstraat 12'],
    ['a story', 'een twee drie vier vijf zes zeven acht negen'],
    ['too long', 'x'.repeat(81)],
  ])('is refused and not kept when it holds %s', async (_what, subject) => {
    const before = (await list()).total
    const answer = await tell(subject)
    expect(answer.statusCode).toBe(400)
    expect(answer.json<{ errors: unknown[] }>().errors).toMatchObject([{ in: 'body', path: 'subject' }])
    expect((await list()).total).toBe(before)
  })

  it('is counted ten times a minute for one address, and no more', async () => {
    const limited = await testApp({ db: t.db, env: { RATE_LIMIT_PER_MINUTE: '100' } })
    const statuses: number[] = []
    for (let time = 0; time < 11; time++) statuses.push((await tell('haken', '10.2.0.1', limited)).statusCode)
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429])
    expect((await tell('haken', '10.2.0.2', limited)).statusCode).toBe(200)
    await limited.close()
  })

  it('is listed for an operator only', async () => {
    expect((await t.app.inject({ url: '/v1/admin/missed-subjects' })).statusCode).toBe(401)
  })

  it('is taken away by an operator, on all days, and no other with it; the log does not repeat it', async () => {
    const remove = (subject: string, cookie: string) =>
      t.app.inject({
        method: 'POST',
        url: '/v1/admin/missed-subject-removals',
        headers: { cookie, origin: publicUrl },
        payload: { subject },
      })
    await tell('piet de vries')
    await t.db.tx('app', (tx) => countSubject(tx, 'piet de vries', '2026-11-20'))
    await tell('piet')
    expect((await remove('piet de vries', '')).statusCode).toBe(401)
    expect((await remove('piet de vries', await signedIn(t, 'anna'))).statusCode).toBe(403)
    expect((await remove('piet de vries', admin)).json()).toEqual({ removed: 2 })
    expect((await remove('piet de vries', admin)).json()).toEqual({ removed: 0 })
    const left = (await list()).items.map(({ subject }) => subject)
    expect(left).toContain('piet')
    expect(left).not.toContain('piet de vries')
    const lines = await auditLines(t, 'missed-subject.remove')
    expect(lines).toMatchObject(
      [1, 2].map(() => ({ actor: 'demo-4', result: 'ok', object: 'missed-subjects' })),
    )
    expect(JSON.stringify(lines)).not.toContain('piet')
  })
})
