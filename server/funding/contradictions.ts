/** Facts that cannot be true together. Each is told at the fact that gives way to the better one. */
import {
  type CourseFacts,
  type FactGroup,
  factGroups,
  type PersonFacts,
} from '@stapwijzer/shared/domain/funding/facts.ts'
import { centsOf } from '@stapwijzer/shared/domain/money/cents.ts'
import { completeCosts, costsAgree } from '@stapwijzer/shared/domain/money/vat.ts'
import { type AgeInterval, ageOn, knownAge, pensionAgeReached } from './age.ts'
import { givesStudentFinance, pathwayOf } from './facts.ts'

export type Contradiction = { path: `${FactGroup}.${string}`; message: string }

/** All contradictions; facts that cannot be read are taken as unknown, so that other errors do not hide these. */
export function contradictions(person: unknown, course: unknown, asOf: string): Contradiction[] {
  const who = readable('person', person)
  const what = readable('course', course)
  return [...ageContradictions(who, asOf), ...financeContradictions(who, what), ...courseContradictions(what)]
}

/** A right to student finance that the course's pathway rules out. */
export function financeContradictions(person: PersonFacts, course: CourseFacts): Contradiction[] {
  const pathway = pathwayOf(course)
  return person.hasSfRight === true && pathway !== undefined && !givesStudentFinance(pathway)
    ? [{ path: 'person.hasSfRight', message: 'This pathway never gives a right to student finance.' }]
    : []
}

function ageContradictions(person: PersonFacts, asOf: string): Contradiction[] {
  const found: Contradiction[] = []
  const { birthDate, age, ageBand, reachedAow } = person
  const born = birthDate != null && birthDate <= asOf ? birthDate : null
  if (birthDate != null && born === null) {
    found.push({ path: 'person.birthDate', message: 'This date of birth lies after asOf.' })
  }
  const onAsOf = (facts: PersonFacts) => ageOn(knownAge(facts), asOf, asOf)
  const byBirth = onAsOf({ birthDate: born })
  const byAge = onAsOf({ age })
  const byBand = onAsOf({ ageBand })
  if (apart(byAge, byBirth)) {
    found.push({ path: 'person.age', message: 'This age does not fit the date of birth.' })
  }
  if (apart(byBand, byBirth) || apart(byBand, byAge)) {
    found.push({ path: 'person.ageBand', message: 'This age band does not fit the age.' })
  }
  const pension = pensionAgeReached(byBirth ?? byAge ?? byBand)
  if (reachedAow != null && pension !== null && reachedAow !== pension) {
    found.push({ path: 'person.reachedAow', message: 'This does not fit the age.' })
  }
  return found
}

function apart(one: AgeInterval | undefined, other: AgeInterval | undefined): boolean {
  return one !== undefined && other !== undefined && (one.high < other.low || other.high < one.low)
}

function courseContradictions(course: CourseFacts): Contradiction[] {
  const found: Contradiction[] = []
  const inclVat = amount(course.costInclVat)
  const exVat = amount(course.costExVat)
  const vat = course.vat ?? undefined
  if (inclVat !== undefined && exVat !== undefined) {
    if (inclVat < exVat) {
      found.push({ path: 'course.costInclVat', message: 'The cost with VAT is below the cost without it.' })
    } else if (vat && !costsAgree(inclVat, exVat, vat)) {
      found.push({ path: 'course.costInclVat', message: 'The two costs do not fit this VAT rule.' })
    }
  }
  const paid = amount(course.paidByOtherAmount)
  const price = completeCosts({ inclVat, exVat }, vat).inclVat
  if (paid !== undefined && course.paidByOther !== 'part') {
    found.push({
      path: 'course.paidByOtherAmount',
      message: 'An amount that another pays belongs to paidByOther: part.',
    })
  } else if (paid !== undefined && price !== undefined && paid > price) {
    found.push({ path: 'course.paidByOtherAmount', message: 'This is more than the course costs.' })
  }
  if (course.bought === false && course.boughtOn != null) {
    found.push({ path: 'course.boughtOn', message: 'The course is said not to have been bought yet.' })
  }
  return found
}

function amount(value: string | number | null | undefined): number | undefined {
  return value == null ? undefined : centsOf(value)
}

/** The facts of a group that are well-formed, each judged alone. */
function readable(group: 'person', facts: unknown): PersonFacts
function readable(group: 'course', facts: unknown): CourseFacts
function readable(group: FactGroup, facts: unknown): PersonFacts | CourseFacts {
  if (typeof facts !== 'object' || facts === null) return {}
  const given = facts as Record<string, unknown>
  const good = Object.entries(factGroups[group]).flatMap(([name, fact]) => {
    const read = fact.schema.safeParse(given[name])
    return read.success ? [[name, read.data]] : []
  })
  return Object.fromEntries(good) as PersonFacts | CourseFacts
}
