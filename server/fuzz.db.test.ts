/** Cases 61 and 69: whatever comes in, every route answers, never with 5xx, and says errors as problems (the app under test checks that). */
import fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCourse, createPlan } from './plans/testing.ts'
import {
  isReachable,
  name,
  operationsOf,
  request,
  routeApp,
  type Keys,
  type Operation,
} from './route-testing.ts'
import type { TestApp } from './testing.ts'

let t: TestApp
let plan: Keys
let operations: Operation[]
beforeAll(async () => {
  const made = await routeApp()
  t = made.t
  const courseId = await addCourse(t)
  plan = { ...(await createPlan(t, { items: [{ courseId }] })), admin: made.admin }
  // Those that give the plan another token would shut the others out.
  operations = (await operationsOf(t)).filter(({ path }) => !path.endsWith('token'))
})
afterAll(() => t.close())

const attacks = [
  "' OR 1=1 --",
  "'; drop table catalogue.course; --",
  '%',
  '_',
  'a & | !',
  'a <-> b:*',
  'provider = x OR 1=1',
  '"quoted" -minus +plus *',
  'AND OR NOT',
  '\\',
  '\u0000',
  '\ud800',
  '\u202egnp.exe',
  '\u0130\u0131ß',
  '../../etc/passwd',
  '${7*7}{{7*7}}',
  '<script>alert(1)</script>',
  '\r\nSet-Cookie: x=1',
  '💥'.repeat(50),
  'a'.repeat(501),
  '1e400',
  '-0',
  '0x10',
  '٣',
  '2027-02-29',
  'null',
]
/** Text as an address carries it; half a character becomes bytes that are no UTF-8. */
const encoded = (text: string) =>
  [...text].map((sign) => (sign.isWellFormed() ? encodeURIComponent(sign) : '%ED%A0%80')).join('')
const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...attacks) },
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'%\'"&|!()*:<>-+\\ \t\n0a'), maxLength: 20 }),
)

async function expectNoHarm(operation: Operation, options: InjectOptions): Promise<void> {
  const answer = await t.app.inject(options)
  expect(answer.statusCode, `${name(operation)} ${JSON.stringify(options)} ${answer.body}`).toBeLessThan(500)
}

test('any text in any parameter', async () => {
  const withQuery = operations.filter((one) => one.query.length > 0 && isReachable(one))
  const requests = fc.constantFrom(...withQuery).chain((operation) =>
    fc.record({
      operation: fc.constant(operation),
      parameters: fc.array(fc.tuple(fc.constantFrom(...operation.query, 'other'), anyText), {
        minLength: 1,
        maxLength: 5,
      }),
    }),
  )
  await fc.assert(
    fc.asyncProperty(requests, async ({ operation, parameters }) => {
      const query = parameters.map(([key, value]) => `${key}=${encoded(value)}`).join('&')
      await expectNoHarm(operation, {
        ...request(operation, plan),
        url: `${request(operation, plan).url}?${query}`,
      })
    }),
    { numRuns: 400 },
  )
})

test('one odd parameter at a time, every attack on every parameter', async () => {
  for (const operation of operations.filter(isReachable)) {
    for (const parameter of operation.query) {
      for (const attack of attacks) {
        const url = `${request(operation, plan).url}?${parameter}=${encoded(attack)}`
        await expectNoHarm(operation, { ...request(operation, plan), url })
      }
    }
  }
})

test('any text as an id', async () => {
  const withId = operations.filter((one) => one.path.includes('{id}'))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...withId), anyText, async (operation, id) => {
      await expectNoHarm(operation, request(operation, plan, encoded(id) || 'x'))
    }),
    { numRuns: 200 },
  )
})

test('any JSON as a body, also shaped like a good one', async () => {
  const withBody = operations.filter((one) => one.hasBody && isReachable(one))
  const odd = fc.oneof(anyText, fc.double(), fc.constantFrom(null, true, -1, 1e308, [], {}))
  const member = fc.constantFrom(
    'title',
    'items',
    'person',
    'course',
    'courseIds',
    'budget',
    'consent',
    'contact',
    'question',
    'asOf',
  )
  const shaped = fc.dictionary(
    member,
    fc.oneof(
      odd,
      fc.array(fc.dictionary(fc.constantFrom('courseId', 'kind', 'start', 'after', 'note'), odd)),
      fc.dictionary(fc.constantFrom('age', 'situation', 'level', 'name', 'fields'), odd),
    ),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...withBody),
      fc.oneof(shaped, fc.jsonValue({ maxDepth: 4 })),
      async (operation, body) => {
        const base = request(operation, plan)
        const headers = { ...base.headers, 'content-type': 'application/json', 'idempotency-key': 'fuzz' }
        await expectNoHarm(operation, { ...base, headers, payload: JSON.stringify(body) })
      },
    ),
    { numRuns: 300 },
  )
})

test('any bytes as a body, any text in a header', async () => {
  const value = fc.string({ unit: fc.constantFrom(...'abc019 ;,="*/.-+:éÿ'), maxLength: 60 })
  const header = fc.constantFrom(
    'accept',
    'accept-language',
    'content-type',
    'if-match',
    'if-none-match',
    'authorization',
    'idempotency-key',
    'traceparent',
    'cookie',
    'x-forwarded-for',
    'forwarded',
    'range',
    'origin',
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...operations.filter(({ method }) => method !== 'DELETE')),
      fc.uint8Array({ maxLength: 60 }),
      fc.dictionary(header, value),
      async (operation, bytes, headers) => {
        const base = request(operation, plan)
        const payload = operation.hasBody ? Buffer.from(bytes) : undefined
        await expectNoHarm(operation, { ...base, payload, headers: { ...base.headers, ...headers } })
      },
    ),
    { numRuns: 300 },
  )
})
