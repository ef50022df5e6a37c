import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostSteps, planOf, type Step } from '../plan/plan.ts'
import { planCopy } from './copy.ts'
import { applyProposal, deskCopy, fitsPlan, placesIn, planAfter } from './proposal-apply.ts'
import { mostChanges, stateAfter, type ProposalChange } from './proposal.ts'

const own = (title: string, more: Partial<Step> = {}): Step => step({ kind: 'own', title, ...more })
const course = (courseId: string, more: Partial<Step> = {}): Step =>
  step({ kind: 'course', courseId, ...more })
function step(given: Partial<Step>): Step {
  return { ...planOf({ title: 'x', items: [given] }).items[0]!, ...given }
}
const titles = (items: readonly Step[]) => items.map(({ title, courseId }) => title ?? courseId)
const add = (one: Step, before: number | null = null): ProposalChange => ({
  kind: 'add',
  step: one,
  before: before === null ? null : { index: before, title: null },
  why: null,
})
const remove = (index: number): ProposalChange => ({
  kind: 'remove',
  target: { index, title: null },
  why: null,
})
const change = (index: number, to: Step): ProposalChange => ({
  kind: 'change',
  target: { index, title: null },
  step: to,
  why: null,
})
const all = (changes: readonly unknown[]) => new Set(changes.keys())

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

describe('for all plans, proposals and choices', () => {
  const someStep = fc
    .record({
      kind: fc.constantFrom('course' as const, 'own' as const),
      name: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      weeks: fc.option(fc.nat(9)),
      note: fc.option(fc.constantFrom('x', 'y')),
    })
    .map(({ kind, name, weeks, note }) =>
      kind === 'course' ? course(name, { weeks, note }) : own(name, { weeks, note }),
    )
  const withOrder = fc.array(someStep, { minLength: 1, maxLength: 12 }).chain((items) =>
    fc
      .array(fc.option(fc.nat(items.length - 1)), { minLength: items.length, maxLength: items.length })
      .map((after) =>
        items.map((one, at) => {
          const other = after[at]
          return other == null || other === at ? one : { ...one, after: [other] }
        }),
      ),
  )
  /** At most one change of a step, as the API holds it. */
  const proposalFor = (base: readonly Step[]) =>
    fc
      .tuple(
        fc.array(fc.constantFrom('stay', 'change', 'remove'), {
          minLength: base.length,
          maxLength: base.length,
        }),
        fc.array(fc.tuple(someStep, fc.option(fc.nat(base.length - 1))), { maxLength: mostChanges }),
        fc.nat(20),
      )
      .map(([acts, adds, weeks]) => [
        ...acts.flatMap((act, index) =>
          act === 'change'
            ? [change(index, { ...base[index]!, weeks })]
            : act === 'remove'
              ? [remove(index)]
              : [],
        ),
        ...adds.map(([one, before]) => add(one, before)),
      ])
  const story = withOrder.chain((base) =>
    fc.record({
      base: fc.constant(base),
      // The person moved, took away and added steps since.
      now: fc
        .tuple(fc.shuffledSubarray(base), fc.array(someStep, { maxLength: 4 }))
        .map(([kept, own]) => [...kept, ...own].map((one) => ({ ...one, after: null }))),
      changes: proposalFor(base),
      chosen: fc.array(fc.nat(30)),
    }),
  )
  const key = (one: Step) => one.courseId ?? one.title

  it('every step that no accepted change names is still there, in its order, as it was', () => {
    fc.assert(
      fc.property(story, ({ base, now, changes, chosen }) => {
        const accept = new Set(chosen)
        const places = placesIn(base, now)
        const named = new Set(
          changes.flatMap((one, at) =>
            one.kind === 'add' || !accept.has(at) ? [] : [places[one.target.index]!],
          ),
        )
        const { items, decisions } = applyProposal(now, base, changes, accept)
        expect(decisions).toHaveLength(changes.length)
        const untouched = now.filter((_, place) => !named.has(place))
        let from = 0
        for (const one of untouched) {
          const at = items.findIndex((other, place) => place >= from && same(other, one))
          expect(at).toBeGreaterThanOrEqual(from)
          from = at + 1
        }
        const gone = changes.filter((one, at) => one.kind === 'remove' && decisions[at] === 'accepted')
        expect(items.length).toBeGreaterThanOrEqual(now.length - gone.length)
        expect(items.length).toBeLessThanOrEqual(
          now.length - gone.length + changes.filter(({ kind }) => kind === 'add').length,
        )
      }),
      { numRuns: 500 },
    )
  })
  it('nothing accepted changes nothing, and all accepted leaves no step that was to go', () => {
    fc.assert(
      fc.property(story, ({ base, now, changes }) => {
        const none = applyProposal(now, base, changes, new Set())
        expect(none.items).toEqual(now)
        expect(none.decisions.every((one) => one === 'declined')).toBe(true)
        const whole = applyProposal(base, base, changes, all(changes))
        expect(whole.decisions).not.toContain('overtaken')
        expect(whole.decisions).not.toContain('declined')
        const kept = base.filter((_, index) => !changes.some((one) => isRemovalOf(one, index)))
        const names = whole.items.map(key)
        for (const one of kept) expect(names).toContain(key(one))
      }),
      { numRuns: 300 },
    )
  })
  it('"only after step …" names the same step, another one than its own, that exists', () => {
    fc.assert(
      fc.property(story, ({ base, changes, chosen }) => {
        // Their costs tell steps of one name apart.
        const numbered = base.map((one, at) => ({ ...one, cost: at }))
        const { items } = applyProposal(numbered, numbered, changes.map(numberedToo), new Set(chosen))
        items.forEach((one, at) => {
          const was = one.cost === null ? null : (numbered[one.cost]!.after ?? [])
          expect(one.after ?? []).not.toContain(at)
          const names = (one.after ?? []).map((other) => items[other]!.cost)
          expect(was ?? []).toEqual(expect.arrayContaining(names))
        })
      }),
      { numRuns: 300 },
    )
  })
  it('a plan of 50 steps takes no more: whoever applies it can tell', () => {
    const full = Array.from({ length: mostSteps }, (_, at) => own(`Stap ${at}`))
    expect(fitsPlan(applyProposal(full, full, [add(own('Nog een'))], new Set([0])).items)).toBe(false)
    const swap = [add(own('Nog een')), remove(3)]
    expect(fitsPlan(applyProposal(full, full, swap, all(swap)).items)).toBe(true)
  })

  function numberedToo(one: ProposalChange): ProposalChange {
    if (one.kind === 'add') return { ...one, step: { ...one.step, cost: null } }
    return one.kind === 'change' ? { ...one, step: { ...one.step, cost: one.target.index } } : one
  }
  function same(a: Step, b: Step): boolean {
    return (
      key(a) === key(b) && a.kind === b.kind && a.weeks === b.weeks && a.note === b.note && a.cost === b.cost
    )
  }
  function isRemovalOf(one: ProposalChange, index: number): boolean {
    return one.kind === 'remove' && one.target.index === index
  }
})
