import { describe, expect, it } from 'vitest'
import { connectionProblem } from './connection-problem.ts'

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
