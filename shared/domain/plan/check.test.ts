import { describe, expect, test } from 'vitest'
import { unknownPrice } from '../course.ts'
import { sampleCourse, sampleOffering } from '../testing.ts'
import { checkPlan } from './check.ts'
import { type PlanBody, type StepBody } from './plan.ts'
import { planOf } from './plan-of.ts'
import type { StepCourse } from './step-facts.ts'

const today = '2026-11-24'
const course = (changes: Partial<StepCourse> = {}): StepCourse => ({
  ...sampleCourse(),
  withdrawn: false,
  ...changes,
})
/** 10 weeks, 40 hours, € 495, one start on 2027-02-01. */
const courses = new Map([['c', course()]])
const own = (changes: Partial<StepBody> = {}): StepBody => ({ kind: 'own', title: 'Stap', ...changes })

function check(items: StepBody[], more: Partial<PlanBody> = {}, known = courses) {
  return checkPlan(planOf({ title: 'Plan', items, ...more }), known, { today })
}
const codes = (items: StepBody[], more: Partial<PlanBody> = {}, known = courses) =>
  check(items, more, known).conflicts.map(({ code, items: where }) => `${code} ${where.join()}`)

describe('totals', () => {
  test('a course counts with its card, an own step with what it says, and the unknown is counted as unknown', () => {
    const { totals } = check([{ courseId: 'c' }, own({ cost: 100.5, weeks: 4, hoursPerWeek: 3 }), own()])
    expect(totals).toEqual({
      items: 3,
      price: { known: '595.50', withoutVat: '0.00', vatUnsaid: '0.00', currency: 'EUR', unknownItems: 1 },
      hours: { known: 52, unknownItems: 1 },
      months: { known: 3.2, unknownItems: 1 },
      calendarMonths: null,
      peakHoursPerWeek: 4,
    })
  })

  test('what the step says wins over the card', () => {
    const { totals } = check([{ courseId: 'c', cost: 50, weeks: 20, hoursPerWeek: 6 }])
    expect(totals.price.known).toBe('50.00')
    expect(totals.hours.known).toBe(120)
    expect(totals.months.known).toBe(4.6)
  })

  test('longer over the same study load: fewer hours a week, the same hours', () => {
    const { totals } = check([{ courseId: 'c', weeks: 20 }])
    expect(totals.hours.known).toBe(40)
    expect(totals.peakHoursPerWeek).toBe(2)
  })

  test('what is without VAT, and what may be, is told beside the sum', () => {
    const priced = (amount: string, vatIncluded: boolean | null) =>
      course({ price: { status: 'known', amount, currency: 'EUR', vatIncluded }, offerings: [] })
    const known = new Map([
      ['in', priced('121.00', true)],
      ['out', priced('1000.00', false)],
      ['unsaid', priced('20.00', null)],
      ['mixed', course({ price: unknownPrice, offerings: [] })],
    ])
    const step = (courseId: string, start?: string): StepBody => ({ courseId, start })
    const steps = [step('in'), step('out', '2027-02-01'), step('unsaid'), step('mixed'), own({ cost: 5 })]
    const { totals, years, conflicts } = check(steps, { budget: 1100 }, known)
    expect(totals.price).toEqual({
      ...{ known: '1146.00', withoutVat: '1000.00', vatUnsaid: '20.00', currency: 'EUR', unknownItems: 1 },
    })
    expect(years).toMatchObject([
      { year: 2027, known: '1000.00', withoutVat: '1000.00', vatUnsaid: '0.00' },
      { year: null, known: '146.00', withoutVat: '0.00', vatUnsaid: '20.00', unknownItems: 1 },
    ])
    expect(conflicts).toMatchObject([{ code: 'over-budget', values: { amount: 1146, atLeast: true } }])
    // What the person typed is what the person pays.
    expect(check([{ courseId: 'out', cost: 1210 }], {}, known).totals.price).toMatchObject({
      known: '1210.00',
      withoutVat: '0.00',
    })
  })

  test('the chosen offering has its own price; one that is not priced costs what the course costs', () => {
    const offerings = [
      sampleOffering({
        id: 'dear',
        price: { status: 'known', amount: '600.00', currency: 'EUR', vatIncluded: true },
      }),
      sampleOffering({
        id: 'open',
        price: { status: 'unknown', amount: null, currency: null, vatIncluded: null },
      }),
    ]
    const known = new Map([['c', course({ offerings })]])
    expect(check([{ courseId: 'c', offeringId: 'dear' }], {}, known).totals.price.known).toBe('600.00')
    expect(check([{ courseId: 'c', offeringId: 'open' }], {}, known).totals.price.known).toBe('495.00')
  })

  test('EC are 28 hours, contact hours say nothing, free is nothing and known', () => {
    const known = new Map([
      ['ec', course({ studyLoad: { value: 30, unit: 'ects' } })],
      ['contact', course({ studyLoad: { value: 30, unit: 'contact-hours' } })],
      ['free', course({ price: { status: 'free', amount: '0.00', currency: 'EUR', vatIncluded: true } })],
    ])
    expect(check([{ courseId: 'ec' }], {}, known).totals.hours).toEqual({ known: 840, unknownItems: 0 })
    expect(check([{ courseId: 'contact' }], {}, known).totals.hours).toEqual({ known: 0, unknownItems: 1 })
    expect(check([{ courseId: 'free' }], {}, known).totals.price).toMatchObject({
      known: '0.00',
      unknownItems: 0,
    })
  })

  test('calendar months go from the first start to the last end', () => {
    const items = [own({ start: '2027-01-04', weeks: 26 }), own({ start: '2027-10-04', weeks: 13 }), own()]
    expect(check(items).totals.calendarMonths).toBe(12)
    expect(check([own({ start: '2027-01-04' })]).totals.calendarMonths).toBe(0)
  })

  test('an empty plan adds up to nothing', () => {
    expect(check([]).totals).toMatchObject({ items: 0, calendarMonths: null, peakHoursPerWeek: null })
  })
})

describe('conflicts', () => {
  test('order: a later step starts before an earlier one', () => {
    expect(codes([own({ start: '2027-09-01' }), own({ start: '2027-02-01' })])).toEqual(['order 0,1'])
    expect(codes([own({ start: '2027-02-01' }), own(), own({ start: '2027-02-01' })])).toEqual([])
    expect(codes([own({ start: '2027-03-01' }), own(), own({ start: '2027-02-01' })])).toEqual(['order 0,2'])
  })

  test('overlap: the next step starts before the earlier one has ended', () => {
    const first = own({ start: '2027-02-01', weeks: 10 })
    expect(codes([first, own({ start: '2027-04-11' })])).toEqual(['overlap 0,1'])
    expect(codes([first, own({ start: '2027-04-12' })])).toEqual([])
    expect(codes([first, own({ start: '2027-02-02', weeks: 1 }), own({ start: '2027-03-01' })])).toEqual([
      'overlap 0,1',
      'overlap 0,2',
    ])
  })

  test('withdrawn: the course is no longer offered, or no longer known', () => {
    const known = new Map([['gone', course({ withdrawn: true })]])
    expect(codes([{ courseId: 'gone' }, { courseId: 'never' }], {}, known)).toEqual([
      'withdrawn 0',
      'withdrawn 1',
    ])
    expect(check([{ courseId: 'gone' }], {}, known).totals.price.known).toBe('495.00')
  })

  test('over-budget: known prices above the budget', () => {
    expect(codes([{ courseId: 'c' }], { budget: 494.99 })).toEqual(['over-budget 0'])
    expect(codes([{ courseId: 'c' }, own()], { budget: 495 })).toEqual([])
    expect(codes([own({ cost: 1 })], { budget: 0 })).toEqual(['over-budget 0'])
  })

  test('over-hours: dated steps add up in a week, an undated one is looked at alone', () => {
    const a = own({ start: '2027-02-01', weeks: 10, hoursPerWeek: 5 })
    const b = own({ start: '2027-04-01', weeks: 10, hoursPerWeek: 4 })
    const hours = (items: StepBody[], hoursPerWeek: number) =>
      codes(items, { hoursPerWeek }).filter((text) => text.startsWith('over-hours'))
    expect(hours([a, b], 8.9)).toEqual(['over-hours 0,1'])
    expect(hours([a, b], 9)).toEqual([])
    expect(hours([a, own({ start: '2027-04-12', weeks: 10, hoursPerWeek: 4 })], 5)).toEqual([])
    expect(hours([a, own({ hoursPerWeek: 4 })], 5)).toEqual([])
    // Its length is unknown, but on the day it starts it runs.
    expect(hours([a, own({ start: '2027-03-01', hoursPerWeek: 4 })], 8)).toEqual(['over-hours 0,1'])
    expect(hours([own({ start: '2027-01-01', hoursPerWeek: 4 }), a], 8)).toEqual([])
    expect(hours([own({ hoursPerWeek: 4.1 }), own({ hoursPerWeek: 2 })], 4)).toEqual(['over-hours 0'])
  })

  test('not-after: a step that needs another one first', () => {
    const first = own({ start: '2027-02-01', weeks: 10 })
    expect(codes([first, own({ start: '2027-04-12', after: [0] })])).toEqual([])
    expect(codes([first, own({ start: '2027-03-01', after: [0] })])).toEqual(['not-after 0,1', 'overlap 0,1'])
    expect(codes([own({ after: [1] }), own()])).toEqual(['not-after 0,1'])
  })

  test('a start that has passed, is not offered, is cancelled, is gone or closed', () => {
    const offerings = [
      sampleOffering({ id: 'off', state: 'cancelled', start: '2027-03-01' }),
      sampleOffering({ id: 'late', enrolUntil: '2026-11-23' }),
    ]
    const known = new Map([['c', course({ offerings })]])
    expect(codes([own({ start: '2026-11-23' })])).toEqual(['start-passed 0'])
    expect(codes([{ courseId: 'c', start: '2027-02-02' }])).toEqual(['start-unknown 0'])
    expect(codes([{ courseId: 'c', start: '2027-02-01' }])).toEqual([])
    expect(codes([{ courseId: 'c', offeringId: 'off' }], {}, known)).toEqual(['offering-cancelled 0'])
    expect(codes([{ courseId: 'c', offeringId: 'nope' }], {}, known)).toEqual(['offering-gone 0'])
    expect(codes([{ courseId: 'c', offeringId: 'late' }], {}, known)).toEqual(['enrolment-closed 0'])
    const flexible = new Map([['c', course({ flexibleStart: true })]])
    expect(codes([{ courseId: 'c', start: '2027-05-05' }], {}, flexible)).toEqual([])
  })

  test('the same course twice is a hint, and the worst comes first', () => {
    expect(codes([{ courseId: 'c' }, { courseId: 'c' }])).toEqual(['same-course 0,1'])
    const found = check([own({ start: '2027-09-01', cost: 9 }), own({ start: '2020-02-01' })], {
      budget: 1,
    }).conflicts
    expect(found.map(({ severity }) => severity)).toEqual(['problem', 'warning', 'hint'])
  })
})

describe('requirements', () => {
  const levels = (level: PlanBody['level'], of: StepCourse['level'], before: StepBody[] = []) => {
    const known = new Map([
      ['x', course({ level: of, entryRequirements: null })],
      ['mbo', course({ level: 'mbo-4', entryRequirements: null })],
    ])
    return check([...before, { courseId: 'x' }], { level }, known).requirements.filter(
      ({ kind }) => kind === 'level',
    )
  }

  test("the provider's words are shown with the step", () => {
    expect(check([own(), { courseId: 'c' }]).requirements).toEqual([
      { item: 1, kind: 'provider', text: 'Geen' },
    ])
  })

  test('a level that neither the person nor an earlier step has', () => {
    expect(levels('mbo-2', 'bachelor')).toEqual([
      { item: 0, kind: 'level', levels: ['havo', 'vwo', 'mbo-4', 'associate-degree'] },
    ])
    expect(levels('mbo-4', 'bachelor')).toEqual([])
    expect(levels('master', 'bachelor')).toEqual([])
    expect(levels('vmbo', 'mbo-4')).toEqual([])
    expect(levels('mbo-2', 'bachelor', [{ courseId: 'mbo' }])).toEqual([])
    expect(levels(undefined, 'bachelor')).toEqual([])
  })
})
