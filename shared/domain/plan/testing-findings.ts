/** For each code a plan that gives it, so that tests can hold that every code is found and has words. */
import { addDays } from '../calendar.ts'
import type { sampleOffering } from '../testing.ts'
import type { Finding, FindingCode } from './finding.ts'
import { check, course, courseStarting, goal, own, scheme, seen, today } from './testing.ts'

type Made = Parameters<typeof check>
const c = { courseId: 'c' }
const x = { courseId: 'x' }
const picked = { courseId: 'x', offeringId: 'a' }
const starting = (changes: Parameters<typeof sampleOffering>[0]): Made => [
  [picked],
  { courses: { x: courseStarting(changes) } },
]
const asked = (changes: Parameters<typeof scheme>[0]): Made => [
  [own({ start: '2027-06-01' })],
  { context: { funding: [{ item: 0, net: null, schemes: [scheme(changes)] }] } },
]
const before = (changes: Parameters<typeof seen>[0]): Made => [
  [c],
  { context: { seen: { c: seen(changes) } } },
]
const closes = (days: number) => ({ date: addDays(today, days), kind: 'window-closes' as const })

const plans: Record<FindingCode, Made> = {
  order: [[own({ start: '2027-09-01' }), own({ start: '2027-02-01' })]],
  'not-after': [[own({ after: [1] }), own()]],
  withdrawn: [[x], { courses: { x: course({ withdrawn: true }) } }],
  'offering-cancelled': starting({ state: 'cancelled' }),
  'offering-full': starting({ seats: 0 }),
  'funding-step-late': [
    [
      { kind: 'funding', title: 'Aanvragen', start: '2027-02-01' },
      { courseId: 'c', offeringId: 'start-1' },
    ],
  ],
  'offering-gone': [[{ courseId: 'c', offeringId: 'nope' }]],
  'enrolment-closed': starting({ enrolUntil: addDays(today, -1) }),
  overlap: [[own({ start: '2027-02-01' }), own({ start: '2027-02-08' })]],
  'over-budget': [[c], { plan: { budget: 494.99 } }],
  'over-hours': [[own({ start: '2027-03-01' })], { plan: { hoursPerWeek: 3.9 } }],
  'start-passed': [[own({ start: addDays(today, -1) })]],
  'start-unknown': [[{ courseId: 'c', start: '2027-02-02' }]],
  'same-course': [[c, c]],
  'enrolment-soon': starting({ enrolUntil: addDays(today, 1) }),
  'enrolment-deadline': starting({ enrolUntil: addDays(today, 15) }),
  undated: [[own(), own({ start: '2027-03-01' }), own(), own()]],
  'weeks-unknown': [[own({ weeks: null })]],
  'long-gap': [[own({ start: '2027-01-04' }), own({ start: '2028-01-04' })]],
  holiday: [[own({ start: '2026-12-07', weeks: 4 })]],
  'holiday-overlap': [[own({ start: '2026-12-07', weeks: 4 }), own({ start: '2027-01-04' })]],
  'plan-expires': [[own()], { context: { expires: addDays(today, 60) } }],
  'price-unknown': [[own({ cost: null }), own(), own({ cost: null }), own({ cost: null })]],
  'vat-unknown': [
    [x],
    {
      courses: {
        x: course({
          price: { status: 'known', amount: '10.00', currency: 'EUR', vatIncluded: null },
          offerings: [],
        }),
      },
    },
  ],
  'hours-unknown': [[own({ hoursPerWeek: null })]],
  'budget-with-funding': [
    [c],
    {
      plan: { budget: 400 },
      context: { funding: [{ item: 0, net: { min: 30_000, max: 49_500 }, schemes: [] }] },
    },
  ],
  dearer: before({ cents: 45_050 }),
  'start-moved': [
    [{ courseId: 'c', offeringId: 'start-1' }],
    { context: { seen: { c: seen({ starts: { 'start-1': '2027-01-25' } }) } } },
  ],
  cheaper: before({ cents: 50_000 }),
  changed: before({ title: 'Anders', weeks: 9, hoursPerWeek: 3, level: null }),
  'entry-level': [[x], { plan: { level: 'vmbo' }, courses: { x: course({ level: 'bachelor' }) } }],
  'entry-read': [[x], { courses: { x: course({ entryRequirements: 'Rijbewijs B' }) } }],
  'level-unknown': [[c], { plan: { level: null } }],
  'level-lower': [[c], { plan: { level: 'mbo-4' } }],
  'too-far': [[c], { plan: { travelKm: 20 }, context: { distances: { c: 34.4 } } }],
  'funding-soon': asked({ actBy: closes(30), likely: true }),
  'funding-missed': asked({ missed: true }),
  'funding-deadline': asked({ actBy: closes(31) }),
  'funding-opens': asked({ actBy: { date: '2027-02-01', kind: 'window-expected' } }),
  'ask-employer': asked({ applicant: 'employer', beforeStart: false }),
  'goal-missing': [[own()], { plan: { goal: null } }],
  'goal-gone': [[own()], { context: { goal: { state: 'gone' } } }],
  'skills-open': [[c], { context: { goal: goal([0], [], [], [], [], [], []) } }],
  'skills-untouched': [[c], { context: { goal: goal([], []) } }],
}

/** The first finding of each code, from the plan that gives it; undefined when it does not. */
export const sampleFindings = Object.entries(plans).map(([code, made]): [string, Finding | undefined] => [
  code,
  check(...made).findings.find((one) => one.code === code),
])
