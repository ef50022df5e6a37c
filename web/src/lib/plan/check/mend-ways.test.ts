import type { FindingView } from '@stapwijzer/shared/api/plan-checks.ts'
import { describe, expect, test } from 'vitest'
import { noCheck, type ShownCheck } from './shown-check.ts'
import { dayToAsk, fundingChoices } from './funding-choices.ts'
import { editable } from '#lib/plan/edit/editable-plan.ts'
import { waysAt, waysToMend } from './mend-ways.ts'

const today = '2026-11-24'
const plan = editable(
  {
    version: 1,
    items: [
      { kind: 'course', courseId: 'a', title: 'A', start: '2027-02-01' },
      { kind: 'own', title: 'B' },
      { kind: 'course', courseId: 'c', title: 'C', after: [1] },
    ],
  },
  'Mijn plan',
)
const about = (check: Partial<ShownCheck> = {}) => ({
  ...{ plan, courses: {}, today },
  check: { ...noCheck, ...check },
})
const finding = (
  code: FindingView['code'],
  act: FindingView['mend']['act'],
  items: number[],
  more: Partial<FindingView> = {},
): FindingView => ({
  ...{ code, severity: 'warning', items, text: 'x', date: null, mend: { act, text: 'Doe dit' } },
  ...more,
})
/** A step of a plan without what is not said of it. */
const stepOf = (way: object) => (way as { step: Record<string, unknown> }).step

describe('what can be done about a finding', () => {
  test('each step that it is about has its own button, with the field that is wanted', () => {
    expect(waysToMend(finding('price-unknown', 'edit-step', [0, 2]), about())).toEqual([
      { label: 'Doe dit (stap 1)', does: 'edit', index: 0, field: 'cost' },
      { label: 'Doe dit (stap 3)', does: 'edit', index: 2, field: 'cost' },
    ])
  })
  test('at a step only its own button; on top none that several steps have', () => {
    const labels = (code: FindingView['code'], items: number[], at: number | null) =>
      waysAt(waysToMend(finding(code, 'edit-step', items), about()), at).map(({ label }) => label)
    expect(labels('price-unknown', [0, 2], 2)).toEqual(['Doe dit (stap 3)'])
    expect(labels('price-unknown', [0, 2], null)).toEqual([])
    expect(labels('price-unknown', [2], null)).toEqual(['Doe dit (stap 3)'])
    expect(labels('over-hours', [0, 2], null)).toEqual(['Pas je uren aan'])
    expect(labels('over-hours', [0, 2], 0)).toEqual(['Doe dit (stap 1)', 'Pas je uren aan'])
    expect(labels('overlap', [0, 2], null)).toEqual(['Doe dit (stap 3)'])
  })
  test('of two steps that do not fit the later one is changed', () => {
    expect(waysToMend(finding('overlap', 'edit-step', [0, 2]), about())).toMatchObject([
      { does: 'edit', index: 2, field: 'offering' },
    ])
  })
  test('a wrong order is another order; where only the days are wrong, another day', () => {
    expect(waysToMend(finding('order', 'move-step', [0, 2]), about())).toMatchObject([
      { does: 'move', from: 2, to: 0, label: 'Zet stap 3 voor stap 1' },
    ])
    expect(waysToMend(finding('not-after', 'move-step', [1, 2]), about())).toMatchObject([
      { does: 'edit', index: 2 },
    ])
    const late = { ...plan, items: plan.items.map((step, at) => (at === 1 ? { ...step, after: [2] } : step)) }
    expect(waysToMend(finding('not-after', 'move-step', [1, 2]), { ...about(), plan: late })).toMatchObject([
      { does: 'move', from: 2, to: 1 },
    ])
  })
  test('money for a course leads to the question about that course, courses for skills to those skills', () => {
    expect(waysToMend(finding('ask-employer', 'funding', [2]), about())).toMatchObject([
      { does: 'go', href: '/financiering?course=c', external: false },
    ])
    const skills = {
      occupation: { id: 'o', label: 'o' },
      items: [
        { id: 'open', label: 'open', closedBy: [] },
        { id: 'dicht', label: 'dicht', closedBy: [0] },
      ],
    }
    expect(waysToMend(finding('skills-open', 'search', []), about({ skills }))).toMatchObject([
      { does: 'go', href: '/zoeken?skill=open' },
    ])
  })
  test('a day to ask for money becomes a step before the course, once', () => {
    const check = about({
      deadlines: [
        {
          item: 0,
          scheme: 'slim-mkb',
          name: 'SLIM',
          date: '2027-02-01',
          text: 'x',
        },
      ],
      money: [
        {
          ...{ item: 0, price: '1.00', netPrice: null },
          payers: [
            {
              scheme: 'slim-mkb',
              name: 'SLIM',
              applicant: 'employer',
              likely: true,
              min: null,
              max: null,
            },
          ],
        },
      ],
    })
    const soon = finding('funding-deadline', 'add-funding-step', [0], { date: '2027-02-01' })
    const [way] = waysToMend(soon, check)
    expect(way).toMatchObject({ does: 'insert', index: 0 })
    expect(stepOf(way!)).toMatchObject({ kind: 'funding', title: 'Aanvragen: SLIM', start: '2027-01-31' })
    const there = {
      ...plan,
      items: [{ ...plan.items[1]!, kind: 'funding' as const, title: 'Aanvragen: SLIM' }, ...plan.items],
    }
    expect(
      waysToMend(
        { ...soon, items: [1] },
        {
          ...check,
          plan: there,
          check: {
            ...check.check,
            deadlines: check.check.deadlines.map((one) => ({ ...one, item: 1 })),
            money: check.check.money.map((one) => ({ ...one, item: 1 })),
          },
        },
      ),
    ).toEqual([])
    expect(fundingChoices(plan, check.check, today)).toMatchObject([
      { title: 'Aanvragen: SLIM', index: 0, start: '2027-01-31', label: 'SLIM (stap 1, 31 januari 2027)' },
    ])
  })
  test('a day to ask lies before the start and not in the past', () => {
    expect(dayToAsk('2027-01-31', '2027-02-01', today)).toBe('2027-01-31')
    expect(dayToAsk('2027-02-01', '2027-02-01', today)).toBe('2027-01-31')
    expect(dayToAsk('2026-11-24', null, today)).toBe('2026-11-24')
    expect(dayToAsk('2026-11-23', null, today)).toBe(today)
    expect(dayToAsk(null, '2027-02-01', today)).toBeNull()
  })
})
