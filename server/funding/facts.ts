/**
 * The facts of one question in the form that rules are judged on: by path, amounts in cents, with what follows from them
 * (pathway, the other price, pension age, a right to student finance that cannot be, a job that comes with the course).
 * Nothing else is derived.
 */
import type {
  CourseFacts,
  EmployerFacts,
  Pathway,
  PersonFacts,
} from '@stapwijzer/shared/domain/funding/facts.ts'
import { factByPath } from '@stapwijzer/shared/domain/funding/facts.ts'
import { type Role, roleOf } from '@stapwijzer/shared/domain/funding/role.ts'
import { centsOf } from '@stapwijzer/shared/domain/money/cents.ts'
import {
  certainCost,
  payableCost,
  type Payment,
  type Range,
} from '@stapwijzer/shared/domain/money/learner-cost.ts'
import { completeCosts, type VatRule } from '@stapwijzer/shared/domain/money/vat.ts'
import { ageOn, type KnownAge, knownAge, pensionAgeReached } from './age.ts'

export type FactValue = string | number | boolean | readonly string[]

export type Question = {
  person: PersonFacts
  employer?: EmployerFacts | null
  course: CourseFacts
  /** The day of the act: asking, applying or paying. */
  asOf: string
  /** The one municipality that `person.postcode4` lies in, when that is known. */
  municipalityOfPostcode?: string
}

export type Facts = {
  asOf: string
  /** By path; absent = unknown. Money in cents. */
  values: Readonly<Record<string, FactValue>>
  age: KnownAge
  /** Start of the course. */
  start: string | undefined
  /** The learner's cost as conditions see it and as amounts use it; undefined = unknown. In cents. */
  certainCost: Range | undefined
  payableCost: Range | undefined
}

export function factsOf(question: Question): Facts {
  const { person, course, asOf } = question
  const values: Record<string, FactValue> = {}
  collect(values, 'person', person)
  collect(values, 'employer', question.employer ?? {})
  collect(values, 'course', course)

  const pathway = pathwayOf(course)
  if (pathway) values['course.pathway'] = pathway
  if (pathway && !givesStudentFinance(pathway)) values['person.hasSfRight'] = false

  // A job that comes with the course is one that an employer promised; what the person says about it counts first.
  if (course.jobGuarantee) values['person.jobCommitment'] ??= 'guarantee'

  const age = knownAge(person)
  const pension = pensionAgeReached(ageOn(age, asOf, asOf))
  if (pension !== null) values['person.reachedAow'] ??= pension
  if (question.municipalityOfPostcode) values['person.municipality'] ??= question.municipalityOfPostcode

  const start = course.startDate ?? undefined
  if (start !== undefined) values['course.started'] = start <= asOf

  const costs = completeCosts(
    { inclVat: cents(values, 'course.costInclVat'), exVat: cents(values, 'course.costExVat') },
    values['course.vat'] as VatRule | undefined,
  )
  if (costs.inclVat !== undefined) values['course.costInclVat'] = costs.inclVat
  if (costs.exVat !== undefined) values['course.costExVat'] = costs.exVat
  const payment: Payment = {
    inclVat: costs.inclVat,
    paidByOther: course.paidByOther ?? undefined,
    paidByOtherAmount: cents(values, 'course.paidByOtherAmount'),
  }
  return { asOf, values, age, start, certainCost: certainCost(payment), payableCost: payableCost(payment) }
}

/** The pathway as stated, else as level and form of study make it. */
export function pathwayOf(course: CourseFacts): Pathway | undefined {
  const { pathway, level, studyForm } = course
  if (pathway) return pathway
  if (level?.startsWith('mbo-')) {
    if (studyForm === 'full-time') return 'mbo-bol'
    if (studyForm === 'dual') return 'mbo-bbl'
  }
  const higher = level === 'associate-degree' || level === 'bachelor' || level === 'master'
  return higher && studyForm && studyForm !== 'self-paced' ? `ho-${studyForm}` : undefined
}

/** What the person is towards an employer, from the facts. */
export function roleOfFacts({ values }: Pick<Facts, 'values'>): Role {
  return roleOf({
    person: { situation: values['person.situation'] as PersonFacts['situation'] },
    employer: {
      staff: values['employer.staff'] as EmployerFacts['staff'],
      role: values['employer.role'] as EmployerFacts['role'],
    },
    course: { pathway: values['course.pathway'] as CourseFacts['pathway'] },
  })
}

/** Student finance exists only for these forms of study. */
export function givesStudentFinance(pathway: Pathway): boolean {
  return pathway === 'mbo-bol' || pathway === 'ho-full-time' || pathway === 'ho-dual'
}

/** The unknown facts that keep the learner's cost from being one amount. */
export function learnerCostGaps({ values }: Facts): string[] {
  const gaps: string[] = []
  const unknown = (path: string) => values[path] === undefined
  if (unknown('course.costInclVat')) {
    gaps.push('course.costInclVat')
    if (!unknown('course.costExVat')) gaps.push('course.vat')
  }
  if (unknown('course.paidByOther')) gaps.push('course.paidByOther')
  else if (values['course.paidByOther'] === 'part' && unknown('course.paidByOtherAmount')) {
    gaps.push('course.paidByOtherAmount')
  }
  return gaps
}

function collect(values: Record<string, FactValue>, group: string, facts: object): void {
  for (const [name, value] of Object.entries(facts) as [string, FactValue | null | undefined][]) {
    if (value === null || value === undefined) continue
    const path = `${group}.${name}`
    values[path] = factByPath.get(path)?.kind === 'money' ? centsOf(value as string | number) : value
  }
}

function cents(values: Readonly<Record<string, FactValue>>, path: string): number | undefined {
  return values[path] as number | undefined
}
