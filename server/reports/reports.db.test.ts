import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditLines, referralApp, signedIn } from '../referrals/testing.ts'
import type { TestApp } from '../testing.ts'

let t: TestApp
let course: string
let dina: string
beforeAll(async () => {
  t = await referralApp()
  ;[course] = (await putCourses(t.db, [sampleCourse({ title: 'Lassen voor beginners' })])) as [string]
  dina = await signedIn(t, 'dina')
})
afterAll(() => t.close())

type Made = { id: string; token: string; reference: string }
const post = (payload: unknown, id = course, app = t.app) =>
  app.inject({ method: 'POST', url: `/v1/courses/${id}/reports`, payload: payload as object })
const good = { kind: 'price', text: 'De prijs is 200 euro hoger.' }
const read = (id: string, token: string) =>
  t.app.inject({ url: `/v1/course-reports/${id}`, headers: { authorization: `Bearer ${token}` } })
const list = (query = '') =>
  t.app.inject({ url: `/v1/admin/course-reports${query}`, headers: { cookie: dina } })
const answer = (id: string, text: string) =>
  t.app.inject({
    method: 'POST',
    url: `/v1/admin/course-reports/${id}/answer`,
    headers: { cookie: dina },
    payload: { answer: text },
  })

describe('a report about a course', () => {
  it('reaches the operator, and its answer reaches whoever holds the token', async () => {
    const sent = await post(good)
    expect(sent.statusCode).toBe(201)
    const { id, token, reference } = sent.json<Made>()
    expect(sent.headers.location).toBe(`/v1/course-reports/${id}`)
    expect(token).toMatch(/^[\w-]{32}$/)
    const before = (await read(id, token)).json<Record<string, unknown>>()
    expect(before).toMatchObject({
      reference,
      ...good,
      answer: null,
      course: { title: 'Lassen voor beginners' },
    })
    expect((await list()).json()).toMatchObject({ items: [{ id, ...good }], total: 1 })
    const overview = await t.app.inject({ url: '/v1/admin/overview', headers: { cookie: dina } })
    expect(overview.json()).toMatchObject({ openReports: 1 })

    expect((await answer(id, 'Dank je. De aanbieder past de prijs aan.')).statusCode).toBe(200)
    const after = (await read(id, token)).json<Record<string, unknown>>()
    expect(after).toMatchObject({ answer: 'Dank je. De aanbieder past de prijs aan.' })
    expect(after).not.toHaveProperty('answeredBy')
    expect((await list()).json()).toMatchObject({ total: 0 })
    expect((await list('?state=answered')).json()).toMatchObject({
      items: [{ id, answeredBy: 'Dina Peters' }],
    })
    // Their login is nobody's business, also when their name is gone from the list of people who signed in.
    await t.db.tx('app', ({ sql }) => sql`update private.worker set name = null where subject = 'demo-4'`)
    expect((await list('?state=answered')).json()).toMatchObject({ items: [{ id, answeredBy: null }] })
  })

  it('is answered once, and each try leaves an audit line', async () => {
    const { id } = (await post(good)).json<Made>()
    expect((await answer(id, 'Eerste')).statusCode).toBe(200)
    expect((await answer(id, 'Tweede')).statusCode).toBe(409)
    expect((await answer('00000000-0000-4000-8000-000000000000', 'Geen')).statusCode).toBe(404)
    expect((await answer('x', 'Geen')).statusCode).toBe(404)
    const results = (await auditLines(t, `course-report/${id}`)).map(({ result, actor }) => [result, actor])
    expect(results).toEqual([
      ['ok', 'demo-4'],
      ['refused: 409', 'demo-4'],
    ])
  })

  it('keeps its token as a hash only', async () => {
    const { token } = (await post(good)).json<Made>()
    const rows = await t.db.read('app', ({ sql }) => sql`select * from private.course_report`)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('is the same 404 for a wrong token, an unknown report and an id that cannot be one', async () => {
    const [one, other] = [(await post(good)).json<Made>(), (await post(good)).json<Made>()]
    const answers = await Promise.all([
      read(one.id, other.token),
      read('00000000-0000-4000-8000-000000000000', one.token),
      read('x', one.token),
    ])
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1)
    expect(answers[0].statusCode).toBe(404)
    expect((await t.app.inject(`/v1/course-reports/${one.id}`)).statusCode).toBe(401)
  })

  it.each<[string, unknown, string]>([
    ['another kind', { ...good, kind: 'onzin' }, 'kind'],
    ['no text', { kind: 'price', text: '  ' }, 'text'],
    ['501 characters', { kind: 'price', text: 'x'.repeat(501) }, 'text'],
    ['a citizen service number', { kind: 'other', text: 'Mijn nummer is 111222333.' }, 'text'],
    ['a bank account', { kind: 'other', text: 'Stort op NL91 ABNA 0417 1643 00.' }, 'text'],
    ['an e-mail address', { kind: 'other', text: 'Mail me op iemand@voorbeeld.nl.' }, 'text'],
    ['a member of ours', { ...good, answer: 'Ja' }, 'answer'],
  ])('with %s is 400', async (_what, body, path) => {
    const { statusCode, json } = await post(body)
    expect(statusCode).toBe(400)
    expect(json<{ errors: { path: string }[] }>().errors.map((one) => one.path)).toEqual([path])
  })

  it('about a course that is not there is 404', async () => {
    for (const id of ['x', '00000000-0000-4000-8000-000000000000']) {
      expect((await post(good, id)).statusCode).toBe(404)
    }
  })

  it('case 88: ten a minute for each client; another is not bothered', async () => {
    const limited = await referralApp({ db: t.db, env: { RATE_LIMIT_PER_MINUTE: '300' } })
    const answers = []
    for (let tries = 0; tries < 11; tries += 1) answers.push(await post(good, course, limited.app))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([...Array<number>(10).fill(201), 429])
    expect(Number(answers.at(-1)!.headers['retry-after'])).toBeGreaterThan(0)
    const other = await limited.app.inject({
      method: 'POST',
      url: `/v1/courses/${course}/reports`,
      payload: good,
      remoteAddress: '192.0.2.9',
    })
    expect(other.statusCode).toBe(201)
    await limited.app.close()
  })
})
