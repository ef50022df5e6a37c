/** Runs the cases of scheme files: each is a situation and what must come of it. */
import { CourseFacts, EmployerFacts, PersonFacts } from '@stapwijzer/shared/domain/funding/facts.ts'
import { centsOf } from '@stapwijzer/shared/domain/money/cents.ts'
import { amountOf } from './amounts.ts'
import { contradictions } from './contradictions.ts'
import { decide } from './decide.ts'
import { factsOf } from './facts.ts'
import type { Scheme, SchemeCase } from './scheme-file.ts'
import type { SchemeSet } from './scheme-set.ts'

/** What is wrong with a case, in words; empty = it holds. Reasons and missing facts are subsets, except an empty list. */
export function failures(scheme: Scheme, test: SchemeCase, schemes: SchemeSet): string[] {
  const groups = {
    person: PersonFacts.safeParse(test.person),
    employer: EmployerFacts.safeParse(test.employer ?? {}),
    course: CourseFacts.safeParse(test.course),
  }
  const unreadable = Object.entries(groups).flatMap(([group, read]) =>
    read.success
      ? []
      : read.error.issues.map(({ path, message }) => `${[group, ...path].join('.')}: ${message}`),
  )
  const wrong = contradictions(test.person, test.course, test.asOf).map(
    ({ path, message }) => `${path}: ${message}`,
  )
  if (unreadable.length > 0 || wrong.length > 0) return [...unreadable, ...wrong]
  const facts = factsOf({
    person: groups.person.data!,
    employer: groups.employer.data!,
    course: groups.course.data!,
    asOf: test.asOf,
  })

  const decision = decide(scheme, facts)
  const rule = decision.judged ? decision.version.amount : null
  const amount = rule && amountOf(scheme, rule, facts, schemes.byId)
  const { expect } = test
  const codes: string[] = decision.reasons.map(({ code }) => code)
  const compare = <T extends string | number | null>(what: string, wanted: T | undefined, found: T) =>
    wanted === undefined || wanted === found
      ? []
      : [`${what}: expected ${String(wanted)}, found ${String(found)}`]
  const contained = (what: string, wanted: string[] | undefined, found: string[]) => {
    if (wanted?.length === 0 && found.length > 0) return [`${what}: expected none, found ${found.join(' ')}`]
    const absent = (wanted ?? []).filter((one) => !found.includes(one))
    return absent.length > 0 ? [`${what}: ${absent.join(' ')} not in ${found.join(' ') || 'none'}`] : []
  }
  return [
    ...compare('outcome', expect.outcome, decision.outcome),
    ...contained('reasons', expect.reasons, codes),
    ...contained('missing', expect.missing, decision.missing),
    ...compare('actBy', expect.actBy, decision.actBy?.date ?? null),
    ...compare('min', inCents(expect.min), amount?.min ?? null),
    ...compare('max', inCents(expect.max), amount?.max ?? null),
  ]
}

function inCents(euros: number | null | undefined): number | null | undefined {
  return euros == null ? euros : centsOf(euros)
}
