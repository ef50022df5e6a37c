/** Property 10: bad input is answered with 400 and never with 5xx, whatever it is; and the properties hold for what is taken. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'
import { question } from './testing.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    ...[-1, 0.001, 1e21, 1e-9, -0, 99999999999.99, 100000000000, Number.MAX_SAFE_INTEGER + 1, 2 ** 31, '1e5'],
    ...[
      '',
      ' ',
      '2023-02-29',
      '0000-00-00',
      '1899-12-31',
      '2100-01-01',
      '2026-11-24T00:00:00Z',
      '٣',
      '\u202e',
    ],
    ...[
      'NaN',
      'Infinity',
      '-0.00',
      '00.10',
      '1.',
      '.5',
      '1,5',
      "' or 1=1",
      '🎓',
      [],
      [[]],
      {},
      [null],
      'toString',
    ],
  ),
)
const names = ['person', 'employer', 'course', 'courseId', 'courseIds', 'asOf', 'hasOwnProperty', 'x']

/** A good request with up to three members, at any depth, replaced by something odd. */
const spoiled = fc
  .tuple(question, fc.array(fc.tuple(fc.nat(), fc.nat(), odd), { minLength: 1, maxLength: 3 }))
  .map(([asked, spoilings]) => {
    const body: Record<string, unknown> = structuredClone(asked)
    for (const [where, which, value] of spoilings) {
      const groups = ['person', 'employer', 'course'].map((name) => body[name])
      const target = [body, ...groups][where % 4]
      if (typeof target !== 'object' || target === null) continue
      const keys = target === body ? names : Object.keys(target)
      const key = keys[which % Math.max(1, keys.length)] ?? 'x'
      // A copy: the odd lists are one each, and one put into itself is no JSON.
      ;(target as Record<string, unknown>)[key] = structuredClone(value)
    }
    return body
  })

describe('POST /v1/funding-advice, whatever is sent', () => {
  it('10: answers 200, 400 or 404, and every problem once with its path', async () => {
    const answers = new Set<number>()
    await fc.assert(
      fc.asyncProperty(fc.oneof(question, spoiled, spoiled), async (body) => {
        const answer = await test.app.inject({
          method: 'POST',
          url: '/v1/funding-advice',
          headers: { 'content-type': 'application/json' },
          payload: JSON.stringify(body),
        })
        answers.add(answer.statusCode)
        expect([200, 400, 404]).toContain(answer.statusCode)
        if (answer.statusCode !== 400) return
        const { errors } = answer.json<{ errors: { path: string; in: string }[] }>()
        expect(errors.length).toBeGreaterThan(0)
        expect(new Set(errors.map(({ path }) => path)).size).toBe(errors.length)
        expect(errors.every((error) => error.in === 'body')).toBe(true)
      }),
      { numRuns: 2000 },
    )
    expect([...answers]).toEqual(expect.arrayContaining([200, 400]))
  })

  it('takes no infinite number', async () => {
    const answer = await test.app.inject({
      method: 'POST',
      url: '/v1/funding-advice',
      headers: { 'content-type': 'application/json' },
      payload: '{"person":{"age":1e999,"income":1e999},"course":{"durationWeeks":-1e999}}',
    })
    expect(answer.statusCode).toBe(400)
    const { errors } = answer.json<{ errors: { path: string }[] }>()
    expect(errors.map(({ path }) => path).sort()).toEqual([
      'course.durationWeeks',
      'person.age',
      'person.income',
    ])
  })
})
