/** The most that can be lent, in cents. */
import { versionOn } from './decide.ts'
import type { Facts } from './facts.ts'
import { feeTable } from './fee-table.ts'
import { judge } from './judge.ts'
import type { Amount, Scheme } from './scheme-file.ts'

/** `schemeById` finds the scheme whose fees another one's limit is made of. */
export type SchemeById = (id: string) => Scheme | undefined

type Loan = Amount & { form: 'loan' }

/** The learner's cost, and no more than the limit where one is known; null = neither is known. */
export function loanMost(loan: Loan, facts: Facts, schemeById: SchemeById): number | null {
  const cost = facts.payableCost?.high ?? null
  const limit = limitOf(loan, facts, schemeById)
  if (cost === null || limit === null) return cost ?? limit
  return Math.min(cost, limit)
}

/** So many times the yearly fee of another scheme for every year, begun or whole, that the course lasts. */
function limitOf({ limit }: Loan, facts: Facts, schemeById: SchemeById): number | null {
  const weeks = facts.values['course.durationWeeks'] as number | undefined
  if (!limit || weeks === undefined || facts.start === undefined) return null
  if (judge(limit.when, facts) !== true) return null
  const feeScheme = schemeById(limit.feeOf)
  const fees = feeScheme && versionOn(feeScheme, facts.start).version.amount
  const fee = fees?.form === 'table' ? feeTable(fees, facts).max : null
  return fee === null ? null : limit.times * fee * Math.ceil(weeks / limit.weeksAYear)
}
