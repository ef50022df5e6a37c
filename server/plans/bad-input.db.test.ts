/** What people and their programs get wrong in a plan, on all three routes that take one. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'
import { addCourse, ask, createPlan, type Held } from './testing.ts'

let t: TestApp
let held: Held
beforeAll(async () => {
  t = await testApp()
  held = await createPlan(t)
})
afterAll(() => t.close())

const json = { 'content-type': 'application/json' }
/** How each route takes a plan; `prefix` is where the plan is in its body. */
const routes = [
  { name: 'saving', prefix: '', send: (text: string) => send('POST', '/v1/plans', text) },
  {
    name: 'replacing',
    prefix: '',
    send: (text: string) =>
      ask(t, held, '', { method: 'PUT', headers: { ...json, 'if-match': '*' }, payload: text }),
  },
  {
    name: 'checking',
    prefix: 'plan.',
    send: (text: string) => send('POST', '/v1/plan-checks', `{"plan":${text}}`),
  },
] as const

function send(method: 'POST', url: string, payload: string) {
  return t.app.inject({ method, url, payload, headers: json })
}

/** The text of a body; a raw number stays as it is written. */
const planText = (members: string) => `{"title":"Plan",${members}}`
const steps = (count: number) => JSON.stringify(Array.from({ length: count }, () => ({ kind: 'own' })))
const step = (members: string) => `"items":[{"kind":"own",${members}}]`

const wrong: [what: string, members: string, paths: string[]][] = [
  ['51 steps', `"items":${steps(51)}`, ['items']],
  ['500 steps', `"items":${steps(500)}`, ['items']],
  ['a note of 100 kB', step(`"note":"${'x'.repeat(100_000)}"`), ['items[0].note']],
  ['a cost of 1e12', step('"cost":1e12'), ['items[0].cost']],
  ['a cost of 1e400', step('"cost":1e400'), ['items[0].cost']],
  ['a cost of -1e400', step('"cost":-1e400'), ['items[0].cost']],
  ['a cost below nothing', step('"cost":-0.01'), ['items[0].cost']],
  ['"NaN"', step('"cost":"NaN"'), ['items[0].cost']],
  ['an amount as a text', step('"cost":"495.00"'), ['items[0].cost']],
  ['three decimals', `"budget":0.005,${step('"cost":10.001')}`, ['budget', 'items[0].cost']],
  [
    'hours and weeks out of range',
    `"hoursPerWeek":168.1,${step('"weeks":2000.5,"hoursPerWeek":-1')}`,
    ['hoursPerWeek', 'items[0].hoursPerWeek', 'items[0].weeks'],
  ],
  ['29 February of no leap year', step('"start":"2027-02-29"'), ['items[0].start']],
  ['a date with a time', step('"start":"2027-02-01T00:00:00+02:00"'), ['items[0].start']],
  ['31 April', step('"start":"2027-04-31"'), ['items[0].start']],
  ['a date before 1900', step('"start":"1899-12-31"'), ['items[0].start']],
  ['a date after 2099', step('"start":"2100-01-01"'), ['items[0].start']],
  ['a step after itself', step('"after":[0]'), ['items[0].after[0]']],
  ['a step after one that is not there', step('"after":[1]'), ['items[0].after[0]']],
  ['a step before the first', step('"after":[-1]'), ['items[0].after[0]']],
  ['half a step', step('"after":[0.5]'), ['items[0].after[0]']],
  ['a course in an own step', step('"courseId":"x"'), ['items[0].courseId']],
  ['a course step without a course', '"items":[{}]', ['items[0].courseId']],
  ['a course of nobody', '"items":[{"courseId":"stap-budget"}]', ['items[0].courseId']],
  [
    'an id as a list, an object and a number',
    '"items":[{"courseId":["x"]},{"courseId":{}},{"courseId":7}]',
    ['items[0].courseId', 'items[1].courseId', 'items[2].courseId'],
  ],
  ['a line break in a title', step('"title":"a\\nBCC: x"'), ['items[0].title']],
  ['a title of spaces', step('"title":"   "'), ['items[0].title']],
  ['a title of 201 characters', step(`"title":"${'x'.repeat(201)}"`), ['items[0].title']],
  ['a control character in a note', step('"note":"a\\u0007b"'), ['items[0].note']],
  ['a postcode of six', '"postcode":"3511AB","items":[]', ['postcode']],
  ['a postcode as a number', '"postcode":3511,"items":[]', ['postcode']],
  ['more than 500 km', '"travelKm":500.1,"items":[]', ['travelKm']],
  ['a level that is none', '"level":"zeemanskennis","items":[]', ['level']],
  ['items that are no list', '"items":{"0":{}}', ['items']],
  ['steps that are no objects', '"items":[1,null,"x",[]]', ['items[0]', 'items[1]', 'items[2]', 'items[3]']],
]

test.each(wrong)('%s: 400 with its place, on every route', async (_what, members, paths) => {
  for (const route of routes) {
    const answer = await route.send(planText(members))
    expect(answer.statusCode, route.name).toBe(400)
    const { errors } = answer.json<{ errors: { in: string; path: string }[] }>()
    expect(errors.map((one) => `${one.in} ${one.path}`).sort(), route.name).toEqual(
      paths.map((path) => `body ${route.prefix}${path}`).sort(),
    )
  }
})

const fine: [what: string, members: string][] = [
  ['50 steps', `"items":${steps(50)}`],
  ['29 February of a leap year', step('"start":"2028-02-29"')],
  [
    'the first and the last day',
    '"items":[{"kind":"own","start":"1900-01-01","weeks":2000},{"kind":"own","start":"2099-12-31","weeks":2000}]',
  ],
  ['the highest amounts', `"budget":10000000,${step('"cost":10000000,"weeks":2000,"hoursPerWeek":168')}`],
  ['two decimals', step('"cost":1.15')],
  ['nothing at all', '"items":[]'],
  ['a note of 2,000 characters', step(`"note":"${'€'.repeat(2000)}"`)],
]

test.each(fine)('%s: taken by every route, and checked', async (_what, members) => {
  for (const route of routes) {
    const answer = await route.send(planText(members))
    expect([200, 201], `${route.name} ${answer.body}`).toContain(answer.statusCode)
  }
  expect((await ask(t, held, '/check')).statusCode).toBe(200)
})

test('fifty of the highest amounts add up to the cent', async () => {
  const items = Array.from({ length: 50 }, () => ({ kind: 'own', cost: 9_999_999.99, start: '2027-01-01' }))
  const answer = await routes[2].send(JSON.stringify({ title: 'Plan', items }))
  expect(answer.json()).toMatchObject({
    totals: { price: { known: '499999999.50' }, netPrice: { min: '499999999.50', max: '499999999.50' } },
    years: [{ year: 2027, known: '499999999.50' }],
  })
})

test('case 67: a body of more than 256 KB is 413, a thousand levels deep 400', async () => {
  for (const route of routes) {
    const big = await route.send(planText(step(`"note":"${'x'.repeat(257 * 1024)}"`)))
    expect(big.statusCode, route.name).toBe(413)
    const deep = await route.send(planText(`"items":${'['.repeat(1000)}${']'.repeat(1000)}`))
    expect(deep.statusCode, route.name).toBe(400)
  }
})

test('case 84: nobody writes what is ours to write', async () => {
  const ours = [
    'id',
    'createdAt',
    'updatedAt',
    'expiresAt',
    'version',
    'seen',
    'seenAt',
    'tokenHash',
    'ownerId',
    'deskId',
    'role',
  ]
  const before = (await ask(t, held)).json<{ createdAt: string }>()
  for (const route of routes) {
    const members = ours.map((name) => `"${name}":"x"`).join()
    const answer = await route.send(planText(`${members},"items":[{"kind":"own","id":1,"done":true}]`))
    expect(answer.statusCode, route.name).toBe(400)
    const { errors } = answer.json<{ errors: { path: string }[] }>()
    expect(errors.map(({ path }) => path).sort(), route.name).toEqual(
      [...ours, 'items[0].id', 'items[0].done'].map((path) => `${route.prefix}${path}`).sort(),
    )
  }
  expect((await ask(t, held)).json<{ createdAt: string }>()).toEqual(before)
})

test('case 32: HTML in a plan is text: kept and given back as it was typed', async () => {
  const html = '<script>alert(1)</script><img src=x onerror=alert(1)> javascript:alert(1) {{7*7}} ${7*7}'
  const plan = await createPlan(t, {
    title: html,
    goal: html,
    reason: html,
    items: [{ kind: 'own', title: html, note: `${html}\n\t=1+1` }],
  })
  for (const path of ['', '/export']) {
    const answer = await ask(t, plan, path)
    expect(answer.headers['content-type']).toMatch(/^application\/json/)
    const read = answer.json<Record<string, unknown>>()
    expect(path === '' ? read : read.plan).toMatchObject({
      title: html,
      goal: html,
      reason: html,
      items: [{ title: html, note: `${html}\n\t=1+1` }],
    })
  }
})

test('a course that is withdrawn is taken, and told', async () => {
  const courseId = await addCourse(t, {}, true)
  for (const route of routes) {
    const answer = await route.send(planText(`"items":[{"courseId":"${courseId}"}]`))
    expect(answer.statusCode, route.name).toBeLessThan(300)
  }
  const check = (await ask(t, held, '/check')).json<{ findings: { code: string; items: number[] }[] }>()
  expect(check.findings).toContainEqual(expect.objectContaining({ code: 'withdrawn', items: [0] }))
})

test('case 66: every moment in an answer is UTC with Z, every day a full date', async () => {
  const courseId = await addCourse(t)
  const plan = await createPlan(t, { items: [{ courseId, start: '2027-03-01' }, { courseId }] })
  const named: Record<string, string[]> = { moment: [], day: [] }
  const walk = (value: unknown, name: string): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) walk(child, key)
    } else if (typeof value === 'string' && /At$/.test(name)) named.moment!.push(value)
    else if (typeof value === 'string' && /^(date|start|since|from|until|asOf|start-\d)$/.test(name)) {
      named.day!.push(value)
    }
  }
  for (const path of ['', '/check', '/export']) walk((await ask(t, plan, path)).json(), '')
  expect(named.moment!.length).toBeGreaterThan(6)
  for (const moment of named.moment!) expect(moment).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  expect(named.day!.length).toBeGreaterThan(6)
  for (const day of named.day!) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
})
