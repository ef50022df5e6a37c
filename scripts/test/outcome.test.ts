import { describe, expect, it } from 'vitest'
import { lastLine, outcomeOf, type Report } from './outcome.ts'

const green: Report = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  success: true,
  testResults: [{ name: 'a', status: 'passed', assertionResults: [{ status: 'passed' }] }],
}

describe('the count of a run', () => {
  it('takes the numbers of the report', () => {
    expect(lastLine(outcomeOf(green, 0))).toBe('3 passed, 0 failed, 2 skipped')
    expect(outcomeOf({ ...green, numFailedTests: 2, success: false }, 1).failed).toBe(2)
  })

  it('counts a file that could not be loaded as a failure', () => {
    const testResults = [...green.testResults, { name: 'b', status: 'failed', assertionResults: [] }]
    expect(outcomeOf({ ...green, testResults, success: false }, 1).failed).toBe(1)
  })

  it('counts a crash as a failure', () => {
    expect(outcomeOf(null, 0).failed).toBe(1)
    expect(outcomeOf(null, null).failed).toBe(1)
    expect(outcomeOf(green, 1).failed).toBe(1)
    expect(outcomeOf({ ...green, success: false }, 0).failed).toBe(1)
  })
})
