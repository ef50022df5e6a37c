import { describe, expect, it } from 'vitest'
import { awayCode, connectionProblem } from './connection-problem.ts'

const failure = (fields: object) => Object.assign(new Error('connect 10.0.0.7 as geheim'), fields)

describe('why a database cannot be used', () => {
  it('is one sentence without address or account', () => {
    for (const code of ['ECONNREFUSED', 'ENOTFOUND', '28P01', '3D000', '53100']) {
      expect(connectionProblem(failure({ code }))).toMatch(/^The database (\(DATABASE_URL\) )?[^.]+\.$/)
      expect(connectionProblem(failure({ code }))).not.toMatch(/10\.0|geheim/)
    }
  })

  it('takes a missing socket for a server that is not there, but not any missing file', () => {
    expect(connectionProblem(failure({ code: 'ENOENT', syscall: 'connect' }))).toContain('nothing listens')
    expect(connectionProblem(failure({ code: 'ENOENT', syscall: 'open' }))).toBeNull()
  })

  it('leaves every other error alone', () => {
    for (const error of [
      null,
      undefined,
      'x',
      failure({}),
      failure({ code: '23505' }),
      failure({ code: 7 }),
    ]) {
      expect(connectionProblem(error)).toBeNull()
    }
  })
})

it.each([
  [{ code: 'ECONNREFUSED' }, 'ECONNREFUSED'],
  [new Error('The database is not ready yet.', { cause: { code: '57P03' } }), '57P03'],
  [new Error('Connection terminated unexpectedly'), 'CONNECTION_CLOSED'],
  [{ code: '28P01' }, null],
  [new Error('no', { cause: new TypeError('x') }), null],
  [null, null],
])('case 50: what says that the database is away for now: %o', (error, code) => {
  expect(awayCode(error)).toBe(code)
})
