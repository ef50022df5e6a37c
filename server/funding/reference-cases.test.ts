/** Cases of the specification beside the checkout, where they are; without them this says so and skips. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FundingRequest } from '@stapwijzer/shared/api/funding.ts'
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

const file = join(import.meta.dirname, '../../../shared/data/funding-cases/cases.json')
const there = existsSync(file)
if (!there)
  console.warn(`SKIPPED: the reference cases of funding advice are not at ../shared/data/funding-cases`)
const cases = there ? (JSON.parse(readFileSync(file, 'utf8')) as Case[]) : []
const schemes = shippedSchemes()

describe.skipIf(!there)('reference cases of funding advice', () => {
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
