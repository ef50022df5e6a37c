/** Advice on one or more courses, as an employer reads it: what the employer can ask for, and what has to be looked at first. Pure. */
import type { FundingAdvice } from '@stapwijzer/shared/api/funding.ts'
import { funding, fundingEmployer as t } from '@stapwijzer/shared/text/rooms.ts'
import { isForFew } from './nearest.ts'
import { whenOf, type When } from './scheme-cards.ts'

export type CourseAdvice = { title: string; advice: readonly FundingAdvice[] }

export type Claim = Pick<
  FundingAdvice,
  | 'scheme'
  | 'name'
  | 'outcome'
  | 'authority'
  | 'employerDecides'
  | 'actBy'
  | 'sources'
  | 'evidence'
  | 'verifiedAt'
> & {
  /** Amounts in words; `course` null when there is one course. */
  amounts: { course: string | null; text: string }[]
  /** Words under the amounts: what they are for. */
  note: string | null
  /** Questions to look at first. */
  checks: string[]
  when: When
  /** Titles of the courses that it is for; null = all. */
  courses: string[] | null
}

export type Claims = {
  /** Money towards the course. */
  main: Claim[]
  /** For one kind of firm or course, and we do not know whether this is one. */
  few: Claim[]
  /** Money for a plan of the firm, never for a course. */
  project: Claim[]
  tax: Claim[]
  /** The employer has to pay. */
  duties: Claim[]
  /** Names of funds of sectors, as long as the sector is not known. */
  funds: string[]
}

/** Schemes that the employer asks for, without those that turn on something private of the employee. */
export function employerClaims(all: readonly CourseAdvice[]): Claims {
  const mine = all.map(({ title, advice }) => ({ title, advice: advice.filter(mayBePut) }))
  const merged = new Map<string, { title: string; advice: FundingAdvice }[]>()
  for (const { title, advice } of mine) {
    for (const one of advice)
      merged.set(one.scheme, [...(merged.get(one.scheme) ?? []), { title, advice: one }])
  }
  const claims: Claims = { main: [], few: [], project: [], tax: [], duties: [], funds: [] }
  for (const found of merged.values()) {
    const first = found[0]!.advice
    if (isFundOfUnknownSector(first)) {
      claims.funds.push(first.name)
      continue
    }
    const place = placeOf(found.map(({ advice }) => advice))
    // A course of another kind does not count for a scheme that another course clearly comes near to.
    const near = place === 'main' ? found.filter(({ advice }) => !isForFew(advice)) : found
    claims[place].push(claimOf(near, all.length))
  }
  return claims
}

function mayBePut({ applicant, outcome, missing }: FundingAdvice): boolean {
  const open = outcome === 'likely' || outcome === 'possible'
  return applicant === 'employer' && open && missing.every((path) => path in t.checks)
}

function isFundOfUnknownSector({ reasons, missing }: FundingAdvice): boolean {
  return missing.join() === 'employer.sector' && reasons.some(({ code }) => code === 'fund-decides')
}

function placeOf(found: readonly FundingAdvice[]): Exclude<keyof Claims, 'funds'> {
  const { amount } = found[0]!
  if (amount?.kind === 'tax') return 'tax'
  if (amount?.kind === 'fee') return 'duties'
  if (amount?.covers === 'project') return 'project'
  return found.every(isForFew) ? 'few' : 'main'
}

function claimOf(found: readonly { title: string; advice: FundingAdvice }[], courses: number): Claim {
  const first = found[0]!.advice
  const { scheme, name, outcome, authority, employerDecides, actBy, sources, evidence, verifiedAt } = first
  const missing = [...new Set(found.flatMap(({ advice }) => advice.missing))]
  const amounts = found.map(({ title, advice }) => ({
    course: courses === 1 ? null : title,
    text: funding.amount(advice.amount) ?? funding.amountUnknown,
  }))
  const allTheSame = amounts.every(({ text }) => text === amounts[0]!.text)
  // What somebody pays is said from the employee's side; the note under it says it from the employer's.
  const isFee = first.amount?.kind === 'fee'
  return {
    ...{ scheme, name, outcome, authority, employerDecides, actBy, sources, evidence, verifiedAt },
    amounts: isFee ? [] : allTheSame ? [{ course: null, text: amounts[0]!.text }] : amounts,
    note: noteOf(first),
    checks: [...new Set(missing.map((path) => t.checks[path]!))],
    when: whenOf(first),
    courses: found.length === courses ? null : found.map(({ title }) => title),
  }
}

function noteOf({ amount }: FundingAdvice): string | null {
  if (amount?.covers === 'supervision') return t.supervision
  if (amount?.kind === 'fee') return t.wholeFee
  return amount?.basis === 'ex-vat' && amount.covers === 'course' ? t.exVat : null
}
