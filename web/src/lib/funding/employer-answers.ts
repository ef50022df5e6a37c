/**
 * Which answers about money may stand on the page for an employer: facts about the firm itself. Never one about the
 * person, and never one that tells of a benefit or of health.
 */
import type { Values } from '#lib/form/field.ts'

export const employerAnswers = [
  'employer.sector',
  'employer.staff',
  'employer.sbbRecognised',
  'employer.schoolBoard',
  'employer.childcareType',
] as const

/** Those of the answers as they were filled in, without "I do not know". */
export function answersForEmployer(values: Values): [string, string][] {
  return employerAnswers.flatMap((name): [string, string][] => {
    const value = values[name] ?? ''
    return value === '' || value === 'unknown' ? [] : [[name, value]]
  })
}
