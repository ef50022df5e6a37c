import type { ProposalView } from '@stapwijzer/shared/api/referrals.ts'
import { type Step, type StepBody } from '@stapwijzer/shared/domain/plan/plan.ts'
import { planOf } from '@stapwijzer/shared/domain/plan/plan-of.ts'
import { planCopy } from '@stapwijzer/shared/domain/referral/copy.ts'
import { expect, test } from 'vitest'
import { shownProposals } from './shown-proposals.server.ts'

const step = (given: StepBody): Step => planOf({ title: 'x', items: [given] }).items[0]!
const stage = step({ kind: 'own', title: 'Stage', weeks: 8 })
const sent = {
  plan: planCopy(planOf({ title: 'x', items: [{ courseId: 'c1' }, stage] }), [{ id: 'c1', title: 'Lassen' }]),
}
const proposal = (number: number, more: Partial<ProposalView>): ProposalView => ({
  ...{ id: `p${number}`, number, state: 'open', at: '2026-11-28T10:00:00Z', note: null, changes: [] },
  ...{ decisions: null, decidedAt: null },
  ...more,
})
const changes: ProposalView['changes'] = [
  {
    kind: 'change',
    target: { index: 1, title: 'Stage' },
    step: { ...stage, weeks: 12, cost: 100 },
    why: 'Daarom',
  },
  { kind: 'remove', target: { index: 0, title: 'Lassen' }, why: null },
  { kind: 'add', step: { ...step({ kind: 'own', title: 'Rust', cost: 0 }) }, before: null, why: null },
]
const marksOf = (steps: { title: string; marks: string[] }[] = []) =>
  steps.map(({ title, marks }) => [title, marks.join() || null])
const shown = (proposals: ProposalView[], plan?: Step[]) => shownProposals({ sent, proposals }, plan)

test('a change tells what it changes, from what the newest plan says', () => {
  const plan = [{ ...stage, weeks: 9 }]
  const { items, proposed } = shown([proposal(1, { changes })], plan)
  expect(items[0]!.changes).toMatchObject([
    {
      kind: 'change',
      name: { title: 'Stage', href: null },
      gone: null,
      why: 'Daarom',
      facts: [
        { name: 'Hoe lang', value: 'was 9\u00a0weken, wordt 12\u00a0weken' },
        { name: 'Kosten', value: 'was niet ingevuld, wordt €\u00a0100' },
      ],
    },
    { kind: 'remove', name: { title: 'Lassen', fromFeed: true, href: '/opleiding/c1' }, gone: 'step' },
    { kind: 'add', place: 'aan het eind van het plan', facts: [{ name: 'Kosten', value: '€\u00a00' }] },
  ])
  expect(marksOf(proposed?.left)).toEqual([['Stage', null]])
  expect(marksOf(proposed?.right)).toEqual([
    ['Stage', 'changed'],
    ['Rust', 'added'],
  ])
})

test('both sides see what was sent, and that with what was accepted', () => {
  const decided = { state: 'partly', changes, decisions: ['accepted', 'declined', 'accepted'] } as const
  const { items, accepted, proposed } = shown([
    proposal(1, { ...decided, changes, decisions: [...decided.decisions] }),
  ])
  expect(items[0]!.changes.map(({ decision }) => decision)).toEqual(decided.decisions)
  expect(proposed).toBeNull()
  expect(marksOf(accepted?.left)).toEqual([
    ['Lassen', null],
    ['Stage', null],
  ])
  expect(marksOf(accepted?.right)).toEqual([
    ['Lassen', null],
    ['Stage', 'changed'],
    ['Rust', 'added'],
  ])
  expect(shown([proposal(1, { changes, state: 'recalled' })]).accepted).toBeNull()
})

test('a step that moves: where it comes, what is gone, and one word for it in the plan', () => {
  const [a, b, c] = ['A', 'B', 'C'].map((title) => step({ kind: 'own', title })) as [Step, Step, Step]
  const plan = { plan: planCopy(planOf({ title: 'x', items: [a, b, c] }), []) }
  const target = (index: number, title: string) => ({ index, title })
  const move = proposal(1, {
    changes: [
      { kind: 'move', target: target(0, 'A'), before: target(2, 'C'), why: null },
      { kind: 'move', target: target(1, 'B'), before: null, why: null },
    ],
  })
  const seen = (now?: Step[]) => shownProposals({ sent: plan, proposals: [move] }, now)
  expect(seen().items[0]!.changes).toMatchObject([
    { kind: 'move', name: { title: 'A' }, place: 'voor de stap ‘C’', gone: null, facts: [] },
    { place: 'aan het eind van het plan' },
  ])
  expect(marksOf(seen().proposed?.right)).toEqual([
    ['A', null],
    ['C', null],
    ['B', 'moved'],
  ])
  const later = seen([{ ...a, weeks: 3 }, b])
  expect(later.items[0]!.changes.map(({ gone }) => gone)).toEqual(['neighbour', null])
  expect(seen([b, c]).items[0]!.changes.map(({ gone }) => gone)).toEqual(['step', null])
  const one = { ...move, state: 'partly' as const, decisions: ['accepted' as const, 'declined' as const] }
  expect(marksOf(shownProposals({ sent: plan, proposals: [one] }).accepted?.right)).toEqual([
    ['B', null],
    ['A', 'moved'],
    ['C', null],
  ])
})
