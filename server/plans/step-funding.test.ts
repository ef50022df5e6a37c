import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { type StepBody } from '@stapwijzer/shared/domain/plan/plan.ts'
import { planOf } from '@stapwijzer/shared/domain/plan/plan-of.ts'
import { expect, test } from 'vitest'
import { courseFactsOf } from '../funding/course-facts.ts'
import { evaluate } from '../funding/evaluate.ts'
import { factsOf } from '../funding/facts.ts'
import { shippedSchemes } from '../funding/load-schemes.ts'
import { checkInWords } from './check.ts'

const schemes = shippedSchemes()
const today = '2026-11-24'
const market = sampleCourse()
const unpriced = sampleCourse({
  price: { status: 'unknown', amount: null, currency: null, vatIncluded: null },
  offerings: [],
})
const withoutVat = sampleCourse({
  price: { status: 'known', amount: '100.00', currency: 'EUR', vatIncluded: null },
  offerings: [],
})
/** Says neither level nor award, so that more schemes stay possible. */
const untold = sampleCourse({ level: null, award: null })
const courses = new Map(
  Object.entries({ market, unpriced, withoutVat, untold }).map(([id, course]) => [
    id,
    { id, course, withdrawn: false },
  ]),
)

function check(items: StepBody[]) {
  return checkInWords(planOf({ title: 'Plan', items }), courses, {
    today,
    schemes,
    asker: { person: {}, municipality: null },
  })
}
const dates = (items: StepBody[]) =>
  Object.fromEntries(check(items).deadlines.map(({ item, scheme, date }) => [`${item} ${scheme}`, date]))

test('the net price is over the steps with a known price, own steps included', () => {
  expect(
    check([{ courseId: 'market' }, { kind: 'own', cost: 10 }, { courseId: 'unpriced' }]).totals.netPrice,
  ).toEqual({
    min: '505.00',
    max: '505.00',
  })
  expect(check([{ courseId: 'market', cost: 5 }]).totals.netPrice).toEqual({ min: '5.00', max: '5.00' })
})

test('it is null without a known price, and when nobody knows what the learner pays', () => {
  expect(check([]).totals.netPrice).toBeNull()
  expect(check([{ courseId: 'unpriced' }]).totals.netPrice).toBeNull()
  expect(check([{ courseId: 'market' }, { courseId: 'withoutVat' }]).totals.netPrice).toBeNull()
})

test('a scheme that must be asked for before the start has the start of the step as its day', () => {
  expect(dates([{ courseId: 'market', start: '2027-03-01' }])).toMatchObject({
    '0 uwv-scholing': '2027-03-01',
  })
  expect(dates([{ kind: 'own', title: 'x' }, { courseId: 'market' }])).toMatchObject({
    '1 uwv-scholing': null,
  })
})

test('a scheme that is over or that this step has passed is no deadline', () => {
  const found = dates([{ courseId: 'market', start: '2026-11-01' }])
  expect(found).not.toHaveProperty(['0 uwv-scholing'])
  expect(found).not.toHaveProperty(['0 stap-budget'])
})

test('a scheme whose next window opens after the start, and that must be asked for before it, is left out', () => {
  expect(dates([{ courseId: 'untold', start: '2027-01-13' }])).not.toHaveProperty(['0 lerarenbeurs'])
  expect(dates([{ courseId: 'untold', start: '2027-09-01' }])).toMatchObject({
    '0 lerarenbeurs': '2027-02-01',
  })
})

test('deadlines come step by step, the nearest first, and promise nothing', () => {
  const { deadlines } = check([
    { courseId: 'market', start: '2027-03-01' },
    { courseId: 'market', start: '2027-02-01' },
  ])
  expect(deadlines.map(({ item }) => item)).toEqual(deadlines.map(({ item }) => item).sort())
  for (const { text } of deadlines) expect(text).toMatch(/^(Misschien|Waarschijnlijk) iets voor jou: /)
  const days = deadlines.filter(({ item }) => item === 0).map(({ date }) => date ?? '9')
  expect(days).toEqual([...days].sort())
})

test('a loan has its day and says that it is one, and is never among those who pay', () => {
  const found = check([{ courseId: 'untold', start: '2027-03-01' }])
  const loan = found.deadlines.find(({ scheme }) => scheme === 'levenlanglerenkrediet')
  expect(loan?.text).toContain('Levenlanglerenkrediet (lening)')
  expect(found.findings.some(({ text }) => text.includes('(lening)'))).toBe(true)
  expect(found.money[0]!.payers.length).toBeGreaterThan(5)
  expect(found.money[0]!.payers.map(({ scheme }) => scheme)).not.toContain('levenlanglerenkrediet')
})

test('the price of the offering that was picked counts, and one’s own price before it', () => {
  const courses = new Map([
    [
      'dearStart',
      {
        id: 'dearStart',
        course: sampleCourse({
          offerings: [
            sampleOffering({ id: 'cheap' }),
            sampleOffering({
              id: 'dear',
              price: { status: 'known', amount: '695.00', currency: 'EUR', vatIncluded: true },
            }),
          ],
        }),
        withdrawn: false,
      },
    ],
  ])
  const net = (step: StepBody) =>
    checkInWords(planOf({ title: 'Plan', items: [{ courseId: 'dearStart', ...step }] }), courses, {
      today,
      schemes,
      asker: { person: {}, municipality: null },
    }).money[0]
  expect(net({})).toMatchObject({ price: '495.00', netPrice: { max: '495.00' } })
  expect(net({ offeringId: 'dear' })).toMatchObject({ price: '695.00', netPrice: { max: '695.00' } })
  expect(net({ offeringId: 'dear', cost: 12 })).toMatchObject({ price: '12.00', netPrice: { max: '12.00' } })
})

test('before a start is chosen, the advice is the one that the course itself gets, without days to mind', () => {
  // 57 on the next start of the course, 56 today: too old for the loan, which looks at the start.
  const person = { birthDate: '1970-01-15', nationalityGroup: 'nl', hasSfRight: false } as const
  const part = sampleCourse({
    ...{ level: 'bachelor', studyForm: 'part-time', award: 'bachelor' },
    offerings: [sampleOffering({ id: 'a', start: '2027-02-01', end: null })],
  })
  const known = new Map([['ad', { id: 'ad', course: part, withdrawn: false }]])
  const of = (step: StepBody) =>
    checkInWords(planOf({ title: 'Plan', items: [step] }), known, {
      today,
      schemes,
      asker: { person, municipality: null },
    })
  const advice = evaluate(schemes, factsOf({ person, course: courseFactsOf(part, today), asOf: today }))
  const loan = advice.advice.find(({ scheme }) => scheme === 'levenlanglerenkrediet')
  expect(loan?.outcome).toBe('not-eligible')
  const undated = of({ courseId: 'ad' })
  expect(undated.deadlines.map(({ scheme }) => scheme)).not.toContain('levenlanglerenkrediet')
  expect(
    undated.deadlines.filter(({ text }) => text.includes('begint de opleiding.') && /\d/.test(text)),
  ).toEqual([])
  expect(undated.findings.filter(({ code }) => code === 'funding-missed')).toEqual([])
})
