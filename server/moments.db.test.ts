/** Dates and moments in the API: what answers may hold and what requests may say. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { RouteContract } from '@stapwijzer/shared/api/contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { referralApp, sent, signedIn, utrecht } from './referrals/testing.ts'
import type { TestApp } from './testing.ts'

const folder = join(import.meta.dirname, '../shared/api')
let t: TestApp
let contracts: RouteContract[]
beforeAll(async () => {
  t = await referralApp()
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
  const modules = await Promise.all(files.map((file) => import(join(folder, file)) as Promise<object>))
  contracts = modules.flatMap((module) => (Object.values(module) as unknown[]).filter(isContract))
})
afterAll(() => t.close())

function isContract(value: unknown): value is RouteContract {
  return typeof value === 'object' && value !== null && 'responses' in value && 'path' in value
}

type Told = { format?: string; pattern?: string }

/** Every text with this format in a schema. Answers are held against these schemas in every test of a route. */
function textsOf(schema: z.ZodType | undefined, io: 'input' | 'output', format: string): Told[] {
  return schema ? below(z.toJSONSchema(schema, { io, unrepresentable: 'any' }), format) : []
}

function below(node: unknown, format: string): Told[] {
  if (typeof node !== 'object' || node === null) return []
  const own = (node as Told).format === format && (node as Told).pattern ? [node as Told] : []
  return [...own, ...Object.values(node).flatMap((one) => below(one, format))]
}

const [utc, offset, local] = ['2026-12-01T13:00:00Z', '2026-12-01T14:00:00+02:00', '2026-12-01T14:00:00']
const taken = ({ pattern }: Told, texts: string[]) => texts.filter((text) => new RegExp(pattern!).test(text))
const answered = (format: string) =>
  contracts.flatMap(({ responses }) =>
    Object.values(responses).flatMap(({ schema }) => textsOf(schema, 'output', format)),
  )

describe('case 66: dates and moments', () => {
  test('every moment of an answer is in UTC with Z', () => {
    const moments = answered('date-time')
    expect(moments.length).toBeGreaterThan(20)
    for (const moment of moments) expect(taken(moment, [utc, offset, local])).toEqual([utc])
  })

  test('every date of an answer is a whole one', () => {
    const dates = answered('date')
    expect(dates.length).toBeGreaterThan(10)
    const odd = ['2026-12', '2026-02-30', '1-12-2026', utc]
    for (const date of dates) expect(taken(date, ['2026-12-01', ...odd])).toEqual(['2026-12-01'])
  })

  test('every moment of a request may name its distance to UTC', () => {
    const moments = contracts.flatMap(({ body }) => textsOf(body, 'input', 'date-time'))
    expect(moments.length).toBeGreaterThan(0)
    for (const moment of moments) expect(taken(moment, [utc, offset])).toEqual([utc, offset])
  })

  test.each([
    ['2027-07-01T14:00:00+02:00', '2027-07-01T12:00:00.000Z'],
    ['2026-12-01T00:30:00+01:00', '2026-11-30T23:30:00.000Z'],
  ])('%s is answered as %s', async (at, answered) => {
    const { id } = await sent(t, utrecht)
    const cookie = await signedIn(t, 'anna')
    const move = (payload: object) =>
      t.app.inject({
        method: 'POST',
        url: `/v1/desk/referrals/${id}/transitions`,
        headers: { cookie, 'if-match': '*' },
        payload,
      })
    await move({ to: 'received' })
    const planned = await move({ to: 'planned', at })
    expect(planned.statusCode).toBe(200)
    expect(planned.body).toContain(answered)
    expect(planned.body).not.toContain(at)
  })
})
