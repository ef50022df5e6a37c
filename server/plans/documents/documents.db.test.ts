/** A plan as a file over HTTP: who gets it, under what name, and that nothing is kept of a plan that is not saved. */
import { sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../testing.ts'
import { addCourse, ask, createPlan, type Held } from '../testing.ts'

let t: TestApp
let course: string
let plan: Held
const log: string[] = []
beforeAll(async () => {
  t = await testApp({ log: { write: (line) => void log.push(line) } })
  course = await addCourse(t, { title: 'Boekhouden' })
})
beforeEach(async () => {
  plan = await createPlan(t, { title: 'Naar de zorg', items: steps() })
})
afterAll(() => t.close())

const steps = () => [
  { courseId: course, offeringId: 'start-1' },
  { kind: 'own', title: 'Praten met mijn baas', start: '2027-01-04' },
  { kind: 'advice' },
]
const files = ['/document', '/calendar'] as const
const posts = ['/v1/plan-documents', '/v1/plan-calendars'] as const
const post = (url: string, payload: unknown) =>
  t.app.inject({ method: 'POST', url, payload: payload as object })

test('a document is a PDF with a name, a calendar is iCalendar with a name', async () => {
  const pdf = await ask(t, plan, '/document')
  expect(pdf.statusCode).toBe(200)
  expect(pdf.headers['content-type']).toBe('application/pdf')
  expect(pdf.headers['content-disposition']).toBe(
    `attachment; filename="Naar-de-zorg.pdf"; filename*=UTF-8''Naar%20de%20zorg.pdf`,
  )
  expect(pdf.headers['cache-control']).toBe('no-store')
  expect(pdf.rawPayload.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7')
  const ics = await ask(t, plan, '/calendar')
  expect(ics.headers['content-type']).toBe('text/calendar; charset=utf-8')
  expect(ics.headers['content-disposition']).toContain('filename="Naar-de-zorg.ics"')
  expect(ics.headers['cache-control']).toBe('no-store')
  expect(ics.body).toMatch(/^BEGIN:VCALENDAR\r\n/)
})

test('a token for looking gives both; a wrong token, none, an unknown plan and an erased one give neither', async () => {
  const { token } = (await ask(t, plan, '/read-token', { method: 'POST' })).json<{ token: string }>()
  for (const file of files) {
    expect((await ask(t, { ...plan, token }, file)).statusCode).toBe(200)
    expect((await ask(t, { ...plan, token: 'x'.repeat(22) }, file)).statusCode).toBe(404)
    expect((await ask(t, { ...plan, id: 'nobody' }, file)).statusCode).toBe(404)
    expect((await t.app.inject(`/v1/plans/${plan.id}${file}`)).statusCode).toBe(401)
    expect((await ask(t, plan, `${file}?token=${plan.token}`)).statusCode).toBe(400)
  }
  await ask(t, plan, '', { method: 'DELETE' })
  for (const file of files) expect((await ask(t, plan, file)).statusCode).toBe(404)
})

test('a client that takes neither gets 406, one that takes the type gets it', async () => {
  for (const [file, type] of [
    ['/document', 'application/pdf'],
    ['/calendar', 'text/calendar'],
  ] as const) {
    const take = (accept: string) => ask(t, plan, file, { headers: { accept } })
    expect((await take(type)).statusCode).toBe(200)
    expect((await take(`${type}, */*;q=0.1`)).statusCode).toBe(200)
    const refused = await take('application/json')
    expect(refused.statusCode).toBe(406)
    expect(refused.headers['content-type']).toContain('application/problem+json')
  }
})

test('the same files come of a plan that is not saved, with answers about money if there are any', async () => {
  const body = { plan: { title: 'Naar de zorg', items: steps() }, person: { age: 40 } }
  const [pdf, ics] = [await post(posts[0], body), await post(posts[1], body)]
  expect(pdf.statusCode).toBe(200)
  expect(pdf.rawPayload.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  expect(ics.headers['content-type']).toBe('text/calendar; charset=utf-8')
  expect(ics.headers['cache-control']).toBe('no-store')
  expect(ics.body).toContain('SUMMARY:Boekhouden\r\n')
})

test('all problems of a plan that is not saved are told at once', async () => {
  for (const url of posts) {
    const answer = await post(url, {
      plan: { title: '', items: [{ courseId: 'nobody' }] },
      person: { age: -1 },
      more: 1,
    })
    expect(answer.statusCode).toBe(400)
    const paths = answer.json<{ errors: { path: string }[] }>().errors.map(({ path }) => path)
    expect(paths.sort()).toEqual(['more', 'person.age', 'plan.items[0].courseId', 'plan.title'])
  }
})

test('nothing of a plan that is not saved is kept or logged, and no token stands in a file', async () => {
  const secret = 'Sentinel-Sanne'
  log.length = 0
  const count = () => t.db.read('app', ({ sql }) => sql`select count(*)::int as plans from private.plan`)
  const before = await count()
  for (const url of posts) {
    const title = `${secret} verder`
    await post(url, { plan: { title, goal: secret, items: [{ kind: 'own', title, note: secret }] } })
    await post(url, { plan: { title, items: [{ kind: 'own', title, cost: -1 }] }, person: { [secret]: 1 } })
  }
  expect(await count()).toEqual(before)
  const ics = await ask(t, plan, '/calendar')
  const pdf = await ask(t, plan, '/document')
  expect(ics.body).not.toContain(plan.token)
  expect(pdf.rawPayload.includes(plan.token)).toBe(false)
  expect(log.length).toBeGreaterThan(4)
  expect(log.join()).not.toContain(secret)
})

test('case 66: an event for each start that is ahead, also at the edges of the year and of what may be filled in', async () => {
  const dates = ['2024-02-29', '2026-12-31', '2027-01-01', '2027-03-28', '1900-01-01', '2099-12-31']
  const held = await createPlan(t, {
    items: [
      ...dates.map((start) => ({ kind: 'own', title: start, start, weeks: 1 })),
      { kind: 'own', title: 'x' },
    ],
  })
  const { body } = await ask(t, held, '/calendar')
  // Of each start ahead also its last day; what is over is nothing to put into a calendar.
  const ahead = dates.filter((day) => day >= '2026-11-24')
  expect(body.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(2 * ahead.length)
  for (const day of dates.filter((one) => !ahead.includes(one))) expect(body).not.toContain(`SUMMARY:${day}`)
  for (const day of ahead) {
    expect(body).toContain(`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}\r\n`)
    expect(body).toContain(`SUMMARY:${day}\r\n`)
  }
})

test('the last day to enrol is an event of its own as long as it is ahead', async () => {
  const late = await addCourse(t, {
    title: 'Te laat',
    offerings: [sampleOffering({ enrolUntil: '2026-11-23' })],
  })
  const held = await createPlan(t, {
    items: [
      { courseId: course, offeringId: 'start-1' },
      { courseId: late, offeringId: 'start-1' },
    ],
  })
  const { body } = await ask(t, held, '/calendar')
  expect(body).toContain('SUMMARY:Laatste dag inschrijven: Boekhouden\r\n')
  expect(body).not.toContain('inschrijven: Te laat')
})
