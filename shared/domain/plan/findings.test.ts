import { expect, test } from 'vitest'
import { findingCodes, isConflictCode, mends, severities } from './finding.ts'
import { sampleFindings } from './testing-findings.ts'
import { check, own, places, scheme, today } from './testing.ts'

test.each(sampleFindings)('%s is found, as serious as it is, with a way to mend it', (code, finding) => {
  expect(finding).toMatchObject({
    code,
    severity: findingCodes[code as keyof typeof findingCodes],
    act: mends[code as keyof typeof mends],
  })
})

test('there is a plan for every code, and there are more than 25', () => {
  expect(sampleFindings.map(([code]) => code)).toEqual(Object.keys(findingCodes))
  expect(sampleFindings.length).toBeGreaterThanOrEqual(25)
})

test('the worst first, then in the order of the plan, and what is about the whole plan last', () => {
  const { findings } = check(
    [
      own({ start: '2027-09-01', cost: null }),
      own({ start: '2027-02-01', weeks: null }),
      own({ start: '2027-02-01', hoursPerWeek: 9 }),
    ],
    { plan: { goal: null, hoursPerWeek: 8 } },
  )
  expect(findings.map(({ code, items }) => `${code} ${items.join()}`)).toEqual([
    'order 0,1',
    'order 0,2',
    'over-hours 1,2',
    'price-unknown 0',
    'weeks-unknown 1',
    'goal-missing ',
  ])
  const ranks = findings.map(({ severity }) => severities.indexOf(severity))
  expect(ranks).toEqual([...ranks].sort())
})

test('what does not fit stands among the findings once, in the same order', () => {
  const { conflicts, findings } = check(
    [own({ start: '2027-09-01', cost: 9 }), own({ start: '2020-02-01' }), { courseId: 'no' }],
    { plan: { budget: 1, hoursPerWeek: 1 } },
  )
  const place = ({ code, items }: { code: string; items: number[] }) => `${code} ${items.join()}`
  expect(
    findings
      .filter(({ code }) => isConflictCode(code))
      .map(place)
      .sort(),
  ).toEqual(conflicts.map(place).sort())
  expect(conflicts.length).toBeGreaterThan(4)
})

test('a plan of fifty empty steps is told each thing once', () => {
  const items = Array.from({ length: 50 }, () => own({ weeks: null, hoursPerWeek: null, cost: null }))
  const funding = items.map((_, item) => ({
    ...{ item, net: null },
    schemes: [
      scheme({ actBy: { date: today, kind: 'window-closes' } }),
      scheme({ id: 'soob', missed: true }),
    ],
  }))
  const codes = ['weeks-unknown', 'hours-unknown', 'price-unknown', 'funding-soon', 'funding-missed'] as const
  expect(places([...codes], items, { context: { funding } })).toHaveLength(codes.length)
  expect(check(items, { context: { funding } }).findings).toHaveLength(codes.length)
})

test('an empty plan is told nothing', () => {
  expect(check([], { plan: { goal: null } }).findings).toEqual([])
})
