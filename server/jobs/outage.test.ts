import { expect, test } from 'vitest'
import { outageLog } from './outage.ts'

function setUp() {
  const lines: string[] = []
  const write = (level: string) => (facts: object, text: string) =>
    void lines.push(`${level} ${text} ${JSON.stringify(facts)}`)
  const clock = { now: 0 }
  const log = { info: write('info'), error: write('error') } as never
  return { lines, clock, outage: outageLog(log, () => clock.now) }
}
const refused = Object.assign(new Error('connect ECONNREFUSED /secret'), { code: 'ECONNREFUSED' })

test('case 50: ten jobs that fail each second for an hour are a line at the start, a few, and one at the end', () => {
  const { lines, clock, outage } = setUp()
  for (; clock.now < 3_600_000; clock.now += 100) expect(outage.failed(refused)).toBe(true)
  outage.worked()
  outage.worked()
  expect(lines).toEqual([
    'error the database is away {"code":"ECONNREFUSED"}',
    'error the database is still away {"code":"ECONNREFUSED","seconds":60,"failures":601}',
    'error the database is still away {"code":"ECONNREFUSED","seconds":180,"failures":1801}',
    'error the database is still away {"code":"ECONNREFUSED","seconds":420,"failures":4201}',
    'error the database is still away {"code":"ECONNREFUSED","seconds":900,"failures":9001}',
    'error the database is still away {"code":"ECONNREFUSED","seconds":1860,"failures":18601}',
    'info the database is back {"seconds":3600,"failures":36000}',
  ])
  outage.failed(refused)
  expect(lines.at(-1)).toContain('the database is away')
})

test.each([
  [{ code: '57P01' }, true],
  [{ code: '57P03' }, true],
  [{ code: 'CONNECTION_CLOSED' }, true],
  [new Error('Connection terminated unexpectedly'), true],
  [{ code: '23505' }, false],
  [{ code: '57014' }, false],
  [new TypeError('x is not a function'), false],
  [null, false],
])('what says that the database is away, and what does not: %o', (error, away) => {
  const { lines, outage } = setUp()
  expect(outage.failed(error)).toBe(away)
  expect(lines).toHaveLength(away ? 1 : 0)
})
