import type { FindingView } from '@stapwijzer/shared/api/plan-checks.ts'
import { describe, expect, test } from 'vitest'
import { checkHere, type ShownCheck } from './check-here.ts'
import { checkedPart, editable, moved, swapped, withChange, withStep, newStep } from './editable-plan.ts'
import { withSaved, withServer } from './server-check.ts'

const today = '2026-11-24'
const plan = editable(
  {
    version: 1,
    items: ['a', 'b', 'c'].map((courseId) => ({ kind: 'course' as const, courseId, title: courseId })),
  },
  'Mijn plan',
)
const here = (of = plan) => checkHere(of, {}, today)
const finding = (code: FindingView['code'], items: number[], text: string = code): FindingView => ({
  ...{ code, severity: 'hint', items, text, date: null },
  mend: { act: 'funding', text: 'x' },
})
const server = (findings: FindingView[], more: Partial<ShownCheck> = {}) => ({
  of: plan,
  check: { ...here(), findings, ...more },
})
const codes = (check: ShownCheck) =>
  check.findings.flatMap(({ code, items }) =>
    code.startsWith('funding') || code === 'ask-employer' || code === 'dearer'
      ? [`${code} ${items.join()}`]
      : [],
  )

describe('what the server said of a plan that changed since', () => {
  const known = server([finding('ask-employer', [0]), finding('funding-opens', [2])])
  test('goes along with the steps that did not change', () => {
    expect(codes(withServer(here(), plan, known))).toEqual(['ask-employer 0', 'funding-opens 2'])
    const turned = moved(plan, 0, 1)
    expect(codes(withServer(here(turned), turned, known))).toEqual(['ask-employer 1', 'funding-opens 2'])
  })
  test('is forgotten of a step that changed or went, and of all steps when the goals did', () => {
    const later = withChange(plan, 2, { start: '2027-01-01' })
    expect(codes(withServer(here(later), later, known))).toEqual(['ask-employer 0'])
    const other = swapped(plan, 0, { id: 'd', title: 'd' })
    expect(codes(withServer(here(other), other, known))).toEqual(['funding-opens 2'])
    const moves = { ...plan, postcode: '3511' }
    expect(codes(withServer(here(moves), moves, known))).toEqual([])
  })
  test('a note changes nothing of it', () => {
    const noted = withChange(plan, 0, { note: 'Bellen' })
    expect(codes(withServer(here(noted), noted, known))).toHaveLength(2)
  })
  test('the sum that is left to pay waits for a new answer when steps came or went', () => {
    const netPrice = { min: '1.00', max: '2.00' }
    const paid = server([], { totals: { ...here().totals, netPrice } })
    expect(withServer(here(), plan, paid).totals.netPrice).toEqual(netPrice)
    const longer = withStep(plan, newStep({ kind: 'own', title: 'x' }))
    expect(withServer(here(longer), longer, paid).totals.netPrice).toBeNull()
  })
  test('without an answer the page says what it can say itself', () => {
    expect(withServer(here(), plan, null)).toEqual(here())
  })
})

test('an answer about a saved plan keeps what only the saved plan knows', () => {
  const saved = server([finding('dearer', [1]), finding('ask-employer', [0])], {
    seenAt: '2026-10-01T00:00:00Z',
  })
  const answer = { ...server([finding('funding-opens', [0])]), of: moved(plan, 1, -1) }
  const { check } = withSaved(answer, saved)
  expect(codes(check)).toEqual(['funding-opens 0', 'dearer 0'])
  expect(check.seenAt).toBe('2026-10-01T00:00:00Z')
})

test('what is sent to be checked holds none of the own words of the person', () => {
  const private_ = {
    ...withChange(plan, 0, { note: 'geheim' }),
    goal: 'geheim',
    reason: 'geheim',
    title: 'geheim',
  }
  const sent = JSON.stringify(
    checkedPart(withStep(private_, newStep({ kind: 'own', title: 'geheim', weeks: 2 }))),
  )
  expect(sent).not.toContain('geheim')
  expect(sent).toContain('"weeks":2')
})
