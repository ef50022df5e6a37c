/** Counts what a vitest run says in its JSON report. Pure. */

export type Outcome = { passed: number; failed: number; skipped: number }

/** The part of vitest's report that is used. */
export type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  success: boolean
  testResults: { status: string; name: string; assertionResults: { status: string }[] }[]
}

/**
 * A file that failed without a failed test of its own (it could not be loaded, a hook broke) counts as one failure, and
 * so does a run that ended badly although all its tests passed, or that left no report.
 */
export function outcomeOf(report: Report | null, exitCode: number | null): Outcome {
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const outcome = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
  const endedBadly = exitCode !== 0 || !report.success
  return outcome.failed === 0 && endedBadly ? { ...outcome, failed: 1 } : outcome
}

/** The last line of every run. */
export function lastLine({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}
