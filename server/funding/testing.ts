/** For property tests: random questions whose facts go together, thick around the limits of the rules. */
import {
  type CourseFacts,
  type EmployerFacts,
  type FactGroup,
  factGroups,
  type PersonFacts,
} from '@stapwijzer/shared/domain/funding/facts.ts'
import type { Fact } from '@stapwijzer/shared/domain/funding/fact.ts'
import { schemeIds } from '@stapwijzer/shared/domain/schemes.ts'
import { addDays } from '@stapwijzer/shared/domain/calendar.ts'
import fc from 'fast-check'
import { contradictions } from './contradictions.ts'
import type { Question } from './facts.ts'
import { shippedSchemes } from './load-schemes.ts'

/** Every day on which a version, a window or a rule begins or ends, and the days around it. */
const limitDays = [
  ...new Set(
    [...JSON.stringify(shippedSchemes().list).matchAll(/\d{4}-\d{2}-\d{2}/g)]
      .map(([day]) => day)
      .flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]),
  ),
].filter((day) => day >= '2015-01-01' && day <= '2035-12-31')

const anyDay = fc.integer({ min: 0, max: 7669 }).map((days) => addDays('2015-01-01', days))
const day = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...limitDays) }, anyDay)
const birthDay = fc.integer({ min: 0, max: 31_000 }).map((days) => addDays('1935-01-01', days))
const euros = [0, 250, 499.99, 500, 1000, 4999.99, 5000, 7500, 38_799, 40_000, 40_284, 210_000, 10_000_000]
const amounts = [
  ...euros.flatMap((value) => [value, Math.round(value * 100 + 1) / 100]),
  826.45,
  50_000_000.01,
]

/** Numbers that the rules have limits at, per fact. */
const numbers: Partial<Record<string, number[]>> = {
  age: [0, 17, 18, 26, 27, 29, 30, 55, 56, 57, 65, 66, 67, 68, 120],
  staff: [0, 49, 50, 249, 250],
  partnershipFirms: [0, 1, 2],
  durationWeeks: [0, 0.44, 20, 39.95, 40, 51.9, 52, 53, 156, 520],
  contactHours: [0, 29.9, 30, 40],
  weeklyHours: [0, 11.9, 12, 18, 36, 80],
  teachingShare: [0, 19.9, 20, 100],
}

function valueOf(name: string, fact: Fact): fc.Arbitrary<unknown> {
  if (name === 'birthDate') return birthDay
  if (name === 'municipality') return fc.constantFrom('0344', '0355')
  if (name === 'postcode4') return fc.constantFrom('3511', '9999')
  switch (fact.kind) {
    case 'flag':
      return fc.boolean()
    case 'code':
      return fc.constantFrom(...(fact.codes ?? []))
    case 'date':
      return day
    case 'money':
      return fc.constantFrom(...amounts).chain((value) => fc.constantFrom<unknown>(value, value.toFixed(2)))
    case 'schemes':
      return fc.uniqueArray(fc.constantFrom(...schemeIds), { maxLength: 3 })
    case 'number':
    case 'text':
      return fc.constantFrom(...(numbers[name] ?? [1]))
  }
}

/** Facts of a group; `shares` = how many of them are known, one of these chances. */
function groupOf(group: FactGroup, shares: number[]): fc.Arbitrary<Record<string, unknown>> {
  const facts = Object.entries(factGroups[group])
  const values = fc.record(Object.fromEntries(facts.map(([name, fact]) => [name, valueOf(name, fact)])))
  // Whole numbers without bias: otherwise small ones are likelier, and nearly every fact would be known.
  const rolls = fc.array(fc.noBias(fc.integer({ min: 0, max: 999 })), {
    minLength: facts.length,
    maxLength: facts.length,
  })
  return fc.tuple(values, rolls, fc.constantFrom(...shares)).map(([all, roll, share]) => {
    const kept = facts.filter((_, at) => roll[at]! < 1000 * share).map(([name]) => [name, all[name]])
    return Object.fromEntries(kept) as Record<string, unknown>
  })
}

/** The situations of the scheme files' own cases: most of them lie on a limit of a rule. */
const situations = shippedSchemes().list.flatMap(({ cases }) => cases)

/** A case with some facts more or other ones, mostly on its own day. */
const nearCase = fc
  .record({
    base: fc.constantFrom(...situations),
    person: groupOf('person', [0, 0, 0.03, 0.1]),
    employer: groupOf('employer', [0, 0, 0.03, 0.1]),
    course: groupOf('course', [0, 0, 0.03, 0.1]),
    otherDay: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: day }),
  })
  .map(({ base, person, employer, course, otherDay }) => ({
    person: { ...base.person, ...person },
    employer: { ...base.employer, ...employer },
    course: { ...base.course, ...course },
    asOf: otherDay ?? base.asOf,
  }))

const anything = fc.record({
  person: groupOf('person', [0.2, 0.5, 0.9]),
  employer: groupOf('employer', [0.2, 0.5, 0.9]),
  course: groupOf('course', [0.2, 0.5, 0.9]),
  asOf: day,
})

/** A question without contradictions: facts that give way are left out. */
export const question: fc.Arbitrary<Question> = fc
  .oneof({ weight: 3, arbitrary: nearCase }, { weight: 2, arbitrary: anything })
  .map((asked) => {
    const groups: Record<string, Record<string, unknown>> = {
      person: { ...asked.person },
      employer: { ...asked.employer },
      course: { ...asked.course },
    }
    for (;;) {
      const found = contradictions(groups.person, groups.course, asked.asOf)
      if (found.length === 0) break
      for (const { path } of found) {
        const [group, name] = path.split('.') as [string, string]
        delete groups[group]![name]
      }
    }
    return {
      person: groups.person as PersonFacts,
      employer: groups.employer as EmployerFacts,
      course: groups.course as CourseFacts,
      asOf: asked.asOf,
    }
  })

/** A known fact of a question. */
export type KnownFact = { group: FactGroup; name: string }

export function knownFacts(asked: Question): KnownFact[] {
  return (['person', 'employer', 'course'] as const).flatMap((group) =>
    Object.keys(asked[group] ?? {}).map((name) => ({ group, name })),
  )
}

export function forget(asked: Question, { group, name }: KnownFact): Question {
  const facts = Object.entries(asked[group] ?? {}).filter(([other]) => other !== name)
  return { ...asked, [group]: Object.fromEntries(facts) }
}
