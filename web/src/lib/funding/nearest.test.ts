import type { FundingAdvice } from '@stapwijzer/shared/api/funding.ts'
import { describe, expect, test } from 'vitest'
import { nearestSchemes } from './nearest.ts'

type Advice = Pick<FundingAdvice, 'outcome' | 'missing' | 'amount' | 'applicant' | 'evidence'> & {
  scheme: string
}

const amount = (max: string, covers: 'course' | 'project' = 'course', kind: 'grant' | 'fee' = 'grant') =>
  ({ min: null, max, exact: false, currency: 'EUR', basis: 'incl-vat', per: 'course', kind, covers }) as const

function advice(scheme: string, changes: Partial<Advice> = {}): Advice {
  return {
    scheme,
    outcome: 'possible',
    missing: ['person.birthDate'],
    amount: null,
    applicant: 'person',
    evidence: 'verified',
    ...changes,
  }
}
const order = (all: readonly Advice[], most = 9) => nearestSchemes(all, most).map(({ scheme }) => scheme)

describe('the nearest schemes', () => {
  test('sure ones first, then for many people, then verified, then for the learner, then money for the course', () => {
    expect(
      order([
        advice('sector fund', { missing: ['employer.sector'], amount: amount('900.00') }),
        advice('from memory', { evidence: 'from-memory', amount: amount('900.00') }),
        advice('by the employer', { applicant: 'employer', amount: amount('900.00') }),
        advice('lower price', { amount: amount('0.00', 'course', 'fee') }),
        advice('grant', { amount: amount('500.00') }),
        advice('no', { outcome: 'not-eligible' }),
        advice('gone', { outcome: 'expired' }),
        advice('sure', { outcome: 'likely', applicant: 'other' }),
      ]),
    ).toEqual(['sure', 'grant', 'lower price', 'by the employer', 'from memory', 'sector fund'])
  })
  test('a fund of one sector, a grant for teachers and money for a firm never come before what is for everyone', () => {
    expect(
      order(
        [
          advice('teachers', { missing: ['person.teachingQualified'], amount: amount('7000.00') }),
          advice('building trade', { missing: ['employer.sector'] }),
          advice('firm', { applicant: 'employer', amount: amount('24999.00', 'project') }),
          advice('everyone', { evidence: 'unverified', applicant: 'employer', missing: ['a', 'b', 'c'] }),
        ],
        1,
      ),
    ).toEqual(['everyone'])
  })
  test('the least questions first; equals keep their order', () => {
    expect(order([advice('two', { missing: ['a', 'b'] }), advice('one'), advice('also one')])).toEqual([
      'one',
      'also one',
      'two',
    ])
    expect(order([])).toEqual([])
  })
})
