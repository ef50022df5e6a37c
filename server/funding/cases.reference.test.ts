/** Cases of the specification, which are not in this repository (`npm run test:reference`). */
import { existsSync, readFileSync } from 'node:fs'
import type { FundingRequest } from '@stapwijzer/shared/api/funding.ts'
import { referenceFile } from '@stapwijzer/shared/domain/testing-reference.ts'
import { describe, expect, it } from 'vitest'
import { evaluate } from './evaluate.ts'
import { factsOf } from './facts.ts'
import { shippedSchemes } from './load-schemes.ts'

type Money = { min?: unknown; max?: unknown } & Record<string, unknown>
type Case = {
  id: string
  title: string
  asOf: string
  request: FundingRequest & { course: NonNullable<FundingRequest['course']> }
  expect: {
    scheme: string
    outcome: string
    reasonsInclude?: string[]
    missingInclude?: string[]
    applicant?: string
    amount?: Money
    actBy?: { date: string; kind?: string } | null
  }[]
  netPrice?: Money
}

const file = referenceFile('funding-cases/cases.json')
const cases = file && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Case[]) : []
const schemes = shippedSchemes()

describe.skipIf(!file)('reference cases of funding advice', () => {
  it('are there', () => expect(cases).not.toEqual([]))
  it.each(cases)('$id $title', (test) => {
    const { person, employer, course } = test.request
    const answer = evaluate(schemes, factsOf({ person, employer, course, asOf: test.asOf }))
    for (const wanted of test.expect) {
      const found = answer.advice.find(({ scheme }) => scheme === wanted.scheme)!
      const codes = found.reasons.map(({ code }) => code)
      expect(found).toMatchObject({ outcome: wanted.outcome, applicant: wanted.applicant ?? found.applicant })
      expect(codes).toEqual(expect.arrayContaining(wanted.reasonsInclude ?? []))
      expect(found.missing).toEqual(expect.arrayContaining(wanted.missingInclude ?? []))
      if (wanted.amount) expect(found.amount).toMatchObject(moneyAsText(wanted.amount))
      if (wanted.actBy === null) expect(found.actBy).toBeNull()
      else if (wanted.actBy) expect(found.actBy).toMatchObject(wanted.actBy)
    }
    if (test.netPrice) expect(answer.netPrice).toMatchObject(moneyAsText(test.netPrice))
  })
})

/** The cases give amounts as numbers or texts; answers as texts with two digits. */
function moneyAsText(wanted: Money): Money {
  const text = (value: unknown) => (value == null ? value : Number(value).toFixed(2))
  return {
    ...wanted,
    ...('min' in wanted ? { min: text(wanted.min) } : {}),
    ...('max' in wanted ? { max: text(wanted.max) } : {}),
  }
}
