/** The check of a plan that is not saved, and of one that is: the same answer, and nothing of the first stays behind. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { storeDrawn, storePostcode } from '../matching/testing.ts'
import { rowCounts } from '../row-testing.ts'
import { testApp, withoutClock, type TestApp } from '../testing.ts'
import { addCourse, ask, createPlan } from './testing.ts'

type Check = {
  findings: { code: string; severity: string; items: number[]; text: string; mend: { text: string } }[]
  conflicts: { code: string; items: number[] }[]
  money: { item: number; netPrice: object | null; payers: { scheme: string; likely: boolean }[] }[]
  totals: { netPrice: { min: string; max: string } | null }
  seenAt: string | null
}

let t: TestApp
const lines: string[] = []
beforeAll(async () => {
  t = await testApp({ log: { write: (line) => lines.push(line) } })
  await storeDrawn(t.db)
  await storePostcode(t.db)
})
afterAll(() => t.close())

const post = (payload: object, app = t) => app.app.inject({ method: 'POST', url: '/v1/plan-checks', payload })
const checked = async (payload: object) => {
  const answer = await post(payload)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<Check>()
}
const errorsOf = (answer: { json(): unknown }) =>
  (answer.json() as { errors: { in: string; path: string }[] }).errors.map((one) => `${one.in} ${one.path}`)

test('a plan that is not saved gets the answer that it would get when it was saved', async () => {
  const courseId = await addCourse(t)
  const plan = {
    title: 'Naar de zorg',
    budget: 100,
    hoursPerWeek: 3,
    postcode: '3511',
    travelKm: 5,
    targetOccupation: 'verzorgende',
    items: [
      { courseId, start: '2027-03-01' },
      { kind: 'own', title: 'Eerder', start: '2027-02-01' },
    ],
  }
  const unsaved = await checked({ plan })
  const saved = (await ask(t, await createPlan(t, plan), '/check')).json<Check>()
  expect(saved.seenAt).toBe('2026-11-24T09:00:00.000Z')
  expect({ ...saved, seenAt: null }).toEqual(unsaved)
  expect(unsaved.conflicts.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['order', 'over-budget', 'over-hours']),
  )
})

test('what a browser saw of a course is held against today, and so is what was kept of a saved plan that is being changed', async () => {
  const courseId = await addCourse(t)
  const plan = { title: 'x', items: [{ courseId }] }
  const dearer = (check: Check) => check.findings.filter(({ code }) => code === 'dearer')
  const seen = {
    [courseId]: {
      ...{ since: '2026-10-01', title: 'x', cents: 100, weeks: null, hoursPerWeek: null },
      ...{ level: null, starts: {} },
    },
  }
  expect(dearer(await checked({ plan }))).toEqual([])
  expect(dearer(await checked({ plan, seen }))).toMatchObject([{ items: [0] }])
  const key = await createPlan(t, plan)
  const changed = { title: 'x', items: [{ kind: 'own', title: 'Eerst dit' }, ...plan.items] }
  const answer = await ask(t, key, '/check', { method: 'POST', payload: { plan: changed } })
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.json<Check>().seenAt).toBe('2026-11-24T09:00:00.000Z')
  expect(answer.json<Check>().money.map(({ item }) => item)).toEqual([0, 1])
  expect((await ask(t, key, '')).json()).toMatchObject({ items: [{ courseId }] })
})

test('each finding has words, a way to mend it, and only steps of the plan; conflicts are among them', async () => {
  const withdrawn = await addCourse(t, {}, true)
  const check = await checked({
    plan: {
      title: 'x',
      budget: 1,
      items: [{ courseId: withdrawn }, { kind: 'own' }, { courseId: await addCourse(t) }],
    },
  })
  expect(check.findings.length).toBeGreaterThan(3)
  for (const { text, items, mend } of check.findings) {
    expect(text).toMatch(/^[A-Z‘€].*[.?]$/s)
    expect(mend.text.length).toBeGreaterThan(3)
    for (const item of items) expect(item).toBeLessThan(3)
  }
  const told = check.findings.map(({ code, items }) => `${code} ${items.join()}`)
  for (const { code, items } of check.conflicts) expect(told).toContain(`${code} ${items.join()}`)
})

test('answers about money count: what a person says turns a scheme into a likely one, or takes it away', async () => {
  const courseId = await addCourse(t, { level: null, award: null })
  const plan = { title: 'x', items: [{ courseId, start: '2027-03-01' }] }
  const payers = async (more: object) =>
    (await checked({ plan, ...more })).money[0]!.payers.map(({ scheme }) => scheme)
  const asked = await payers({})
  expect(asked).toEqual(expect.arrayContaining(['doorzaam-scholingsvoucher', 'oom']))
  const employed = await payers({ person: { situation: 'employed' }, employer: { sector: 'care' } })
  expect(employed).not.toContain('doorzaam-scholingsvoucher')
  expect(employed).not.toContain('oom')
})

test('the net price never has an employer’s grant in it', async () => {
  const courseId = await addCourse(t)
  const plan = { title: 'x', items: [{ courseId, start: '2027-03-01' }] }
  const check = await checked({
    plan,
    person: { situation: 'agency-worker', agencyPhase: 'a', educationHighest: 'mbo-2' },
    employer: { role: 'current' },
  })
  expect(check.money[0]!.payers.length).toBeGreaterThan(0)
  expect(check.totals.netPrice).toEqual({ min: '495.00', max: '495.00' })
})

test('all problems at once, each once: of the plan, unknown courses, and facts that cannot be true together', async () => {
  const answer = await post({
    plan: { title: '', items: [{ courseId: '00000000-0000-4000-8000-000000000000', start: '2027-02-29' }] },
    person: { age: 30, birthDate: '1950-01-01', benefit: 'lottery' },
    employer: { staff: -1, colour: 'red' },
    extra: true,
  })
  expect(answer.statusCode).toBe(400)
  expect(errorsOf(answer).sort()).toEqual([
    'body employer.colour',
    'body employer.staff',
    'body extra',
    'body person.age',
    'body person.benefit',
    'body plan.items[0].courseId',
    'body plan.items[0].start',
    'body plan.title',
  ])
})

test.each([[undefined], [null], ['plan'], [[]], [7]])(
  'a plan that is %j is named and nothing breaks',
  async (plan) => {
    expect(errorsOf(await post({ plan, person: 3 })).sort()).toEqual(['body person', 'body plan'])
  },
)

test('it stores nothing and logs nothing of what was told', async () => {
  const courseId = await addCourse(t)
  const before = await rowCounts(t.db)
  lines.length = 0
  const plan = { title: 'Weg bij Jansen', postcode: '3511', items: [{ courseId, note: 'geheimpje' }] }
  const good = await post({ plan, person: { age: 53, benefit: 'wajong', income: 41237 } })
  const bad = await post({ plan: { ...plan, goal: 7 }, person: { age: 153, benefit: 'gokken' } })
  expect([good.statusCode, bad.statusCode]).toEqual([200, 400])
  for (const answer of [good, bad]) expect(answer.headers['cache-control']).toBe('no-store')
  const told = withoutClock(lines)
  expect(told).toContain('/v1/plan-checks')
  for (const word of ['Jansen', 'geheimpje', '3511', 'wajong', 'gokken', '41237', '53', courseId]) {
    expect(told).not.toContain(word)
  }
  expect(await rowCounts(t.db)).toEqual(before)
})

test('case 88: it counts for the limit of its client as every other request', async () => {
  const limited = await testApp({ db: t.db, env: { RATE_LIMIT_PER_MINUTE: '3' } })
  const plan = { title: 'x', items: [] }
  for (let asked = 0; asked < 3; asked += 1) expect((await post({ plan }, limited)).statusCode).toBe(200)
  const refused = await post({ plan }, limited)
  expect(refused.statusCode).toBe(429)
  expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(1)
  await limited.close()
})
