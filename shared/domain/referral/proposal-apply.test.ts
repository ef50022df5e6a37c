import { describe, expect, it } from 'vitest'
import { type Step } from '../plan/plan.ts'
import { planOf } from '../plan/plan-of.ts'
import { planCopy } from './copy.ts'
import { applyProposal, deskCopy, placesIn, planAfter } from './proposal-apply.ts'
import { stateAfter, type ProposalChange } from './proposal.ts'
import { add, all, change, course, move, own, remove, titles } from './testing-proposals.ts'

describe('a step is found by what it is', () => {
  const base = [own('Bellen'), course('c1'), own('Rijbewijs')]
  it('also where the person moved it, put others before it, and filled things in', () => {
    const now = [own('Nieuw'), own('Rijbewijs', { note: 'Van mij' }), course('c1', { weeks: 5 })]
    expect(placesIn(base, now)).toEqual([null, 2, 1])
    const { items, decisions } = applyProposal(now, base, [remove(0), remove(2)], new Set([0, 1]))
    expect(titles(items)).toEqual(['Nieuw', 'c1'])
    expect(decisions).toEqual(['overtaken', 'accepted'])
  })
  it('and of two alike the one with the same facts', () => {
    const two = [own('Stage', { weeks: 4 }), own('Stage', { weeks: 8 })]
    expect(placesIn(two, [two[1]!])).toEqual([null, 0])
    expect(placesIn(two, [two[1]!, two[0]!])).toEqual([1, 0])
    expect(placesIn(two, [own('Stage'), own('Stage')])).toEqual([0, 1])
  })
})

describe('an accepted change', () => {
  it('writes only what it changes: what the person filled in since stays, and so do note and order', () => {
    const base = [own('Bellen'), own('Stage', { weeks: 8, cost: 100 })]
    const now = [own('Bellen'), own('Stage', { weeks: 8, cost: 250, note: 'Bij Jan', after: [0] })]
    const to = { ...base[1]!, weeks: 12, note: 'Iets anders' }
    const { items } = applyProposal(now, base, [change(1, to)], new Set([0]))
    expect(items[1]).toEqual({ ...now[1], weeks: 12 })
  })
  it('to another course leaves nothing of the old one but the note', () => {
    const base = [course('c1', { start: '2027-02-01', offeringId: 'o1', title: 'Een' })]
    const now = [course('c1', { start: '2027-09-01', offeringId: 'o9', cost: 5, note: 'Leuk' })]
    const { plan } = planAfter(
      planOf({ title: 'x', items: now }),
      base,
      [change(0, course('c2', { title: 'Twee' }))],
      new Set([0]),
    )
    expect(plan.items).toEqual([course('c2', { note: 'Leuk' })])
  })
  it('of the start takes the offering with it', () => {
    const base = [course('c1', { start: '2027-02-01', offeringId: 'o1' })]
    const to = course('c1', { start: '2027-09-01', offeringId: null })
    expect(applyProposal(base, base, [change(0, to)], new Set([0])).items).toEqual([to])
  })
  it('puts a new step where it belongs, and at the end when that step is gone', () => {
    const base = [own('A'), own('B')]
    const changes = [add(own('voor B'), 1), add(own('einde')), add(own('ook voor B'), 1)]
    expect(titles(applyProposal(base, base, changes, all(changes)).items)).toEqual([
      'A',
      'voor B',
      'ook voor B',
      'B',
      'einde',
    ])
    expect(titles(applyProposal([own('A')], base, changes, all(changes)).items)).toEqual([
      'A',
      'voor B',
      'einde',
      'ook voor B',
    ])
  })
  it('does not put a course in twice, and counts as accepted', () => {
    const done = applyProposal([course('c1')], [], [add(course('c1'))], new Set([0]))
    expect(done).toEqual({ items: [course('c1')], decisions: ['accepted'] })
    const base = [course('c1'), own('B')]
    const moved = [remove(0), add(course('c1'))]
    expect(titles(applyProposal(base, base, moved, all(moved)).items)).toEqual(['B', 'c1'])
  })
  it('keeps "only after step …" with the steps it names, and drops it for one that goes', () => {
    const base = [own('A'), own('B', { after: [0] }), own('C', { after: [0, 1] })]
    const changes = [add(own('vooraf'), 0), remove(1)]
    const { items } = applyProposal(base, base, changes, all(changes))
    expect(items.map(({ title, after }) => [title, after])).toEqual([
      ['vooraf', null],
      ['A', null],
      ['C', [1]],
    ])
  })
})

describe('a step that moves', () => {
  const base = [own('A'), own('B'), own('C')]
  const after = (
    changes: ProposalChange[],
    now: Step[] = base,
    accept: Iterable<number> = changes.keys(),
  ) => {
    const { items, decisions } = applyProposal(now, base, changes, new Set(accept))
    return [titles(items).join(''), ...decisions]
  }
  it('comes before another one or at the end, wherever the person put the two since', () => {
    expect(after([move(2, 0)])).toEqual(['CAB', 'accepted'])
    expect(after([move(0)])).toEqual(['BCA', 'accepted'])
    const now = [own('C', { note: 'Van mij' }), own('Nieuw'), own('B'), own('A')]
    const done = applyProposal(now, base, [move(0, 1)], new Set([0]))
    expect(titles(done.items)).toEqual(['C', 'Nieuw', 'A', 'B'])
    expect(done.items[0]).toEqual(now[0])
    expect(after([move(2, 1)], now)).toEqual(['NieuwCBA', 'accepted'])
  })
  it('counts as accepted when the person put it there by themselves', () => {
    expect(after([move(2, 0)], [own('C'), own('A'), own('B')])).toEqual(['CAB', 'accepted'])
  })
  it('is overtaken when it is gone, or when the step that it was to come before is', () => {
    expect(after([move(2, 0)], [own('A'), own('B')])).toEqual(['AB', 'overtaken'])
    expect(after([move(2, 0)], [own('B'), own('C')])).toEqual(['BC', 'overtaken'])
    expect(after([move(0)], [own('C'), own('A')])).toEqual(['CA', 'accepted'])
  })
  it('counts in where the changes before it put their steps; a new step goes with the one it comes before', () => {
    const changes = [move(2, 0), move(1, 2), add(own('n'), 0)]
    expect(after(changes)[0]).toBe('BCnA')
    expect(after(changes, base, [1])[0]).toBe('ABC')
    expect(after([remove(1), move(2, 1)])[0]).toBe('AC')
    expect(after([remove(0), move(2, 0)])[0]).toBe('CB')
    expect(after([change(2, own('Z')), move(2, 0)])[0]).toBe('ZAB')
  })
  it('takes "only after step …" along, also where that no longer fits', () => {
    const [a, b, c] = base as [Step, Step, Step]
    const ordered = [a, { ...b, after: [0] }, { ...c, after: [1] }]
    const { items } = applyProposal(ordered, ordered, [move(1, 0)], new Set([0]))
    expect(items.map((one) => [one.title, one.after])).toEqual([
      ['B', [1]],
      ['A', null],
      ['C', [0]],
    ])
  })
})

describe('the copy of the desk', () => {
  it('has what was accepted and nothing that the person did alone; later proposals count in it', () => {
    const sent = planCopy(planOf({ title: 'x', items: [own('A'), own('B')] }), [])
    const first = {
      number: 1,
      changes: [add(own('Nieuw'), 0), remove(0)],
      decisions: ['accepted', 'declined'] as const,
    }
    const second = { number: 2, changes: [remove(0)], decisions: ['accepted'] as const }
    const open = { number: 3, changes: [remove(0)], decisions: null }
    const proposals = [open, second, first]
    expect(titles(deskCopy(sent, proposals, 2).items)).toEqual(['Nieuw', 'A', 'B'])
    expect(titles(deskCopy(sent, proposals).items)).toEqual(['A', 'B'])
    expect(deskCopy(sent, proposals, 1)).toEqual(sent)
  })
})

it('is accepted whole, in part or not at all', () => {
  expect(stateAfter(['accepted', 'accepted'])).toBe('accepted')
  expect(stateAfter(['accepted', 'overtaken'])).toBe('partly')
  expect(stateAfter(['declined', 'overtaken'])).toBe('declined')
})
