/** Which schemes to show first to a visitor of whom little is known. */
import type { FundingAdvice } from '@stapwijzer/shared/api/funding.ts'
import { applicants } from '@stapwijzer/shared/domain/funding/scheme.ts'

type Advice = Pick<FundingAdvice, 'outcome' | 'missing' | 'amount' | 'applicant' | 'evidence'>

/**
 * As long as one of these is what we need to know, a scheme is only for a small group (one sector, teachers, a benefit)
 * or for another kind of course than a short one.
 */
const ofFewPeople = [
  'course.pathway',
  'employer.sector',
  'employer.childcareType',
  'employer.schoolBoard',
  'course.teacherQualifying',
  'person.teachingQualified',
  'person.schoolSupportStaff',
  'person.zijInstromer',
  'person.agencyPhase',
  'person.basicSkillsBelow',
  'person.benefit',
  'person.transitionPaymentDue',
]

/**
 * Of what may work, the nearest: sure ones first, then those for many people, those whose rules were read at the source,
 * those that the learner can ask for, those that name an amount towards this course, and those of which we need to know
 * least. Among equals the order of the API stays.
 */
export function nearestSchemes<A extends Advice>(advice: readonly A[], most: number): A[] {
  return advice
    .filter(({ outcome }) => outcome === 'likely' || outcome === 'possible')
    .map((one, index) => ({ one, rank: [...rankOf(one), index] }))
    .sort((a, b) => firstDifference(a.rank, b.rank))
    .slice(0, most)
    .map(({ one }) => one)
}

/** Whether it is still open that somebody belongs to the small group that a scheme is for. */
export function isForFew({ missing }: Pick<Advice, 'missing'>): boolean {
  return missing.some((path) => ofFewPeople.includes(path))
}

function rankOf(one: Advice): number[] {
  return [
    one.outcome === 'likely' ? 0 : 1,
    isForFew(one) || isForTheFirm(one) ? 1 : 0,
    one.evidence === 'verified' ? 0 : 1,
    applicants.indexOf(one.applicant),
    paysFor(one) ? 0 : 1,
    one.missing.length,
  ]
}

/** Money for a plan or for supervision at work never lowers what the course costs. */
function isForTheFirm({ amount }: Advice): boolean {
  return amount?.covers === 'project' || amount?.covers === 'supervision'
}

function paysFor({ amount }: Advice): boolean {
  return amount !== null && amount.covers === 'course' && amount.kind !== 'fee' && Number(amount.max ?? 0) > 0
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  return a.map((value, index) => value - b[index]!).find((difference) => difference !== 0) ?? 0
}
