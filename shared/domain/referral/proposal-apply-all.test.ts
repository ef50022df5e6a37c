/** What holds of every plan, proposal and choice. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostSteps } from '../plan/plan-fields.ts'
import type { Step } from '../plan/plan.ts'
import { planOf } from '../plan/plan-of.ts'
import { applyProposal, fitsPlan, placesIn, planAfter } from './proposal-apply.ts'
import { mostChanges, type ProposalChange } from './proposal.ts'
import { add, all, change, course, move, own, remove } from './testing-proposals.ts'

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
  /** A step is changed, moved or taken away, as the API holds it. */
  const proposalFor = (base: readonly Step[]) =>
    fc
      .tuple(
        fc.array(fc.constantFrom('stay', 'change', 'remove', 'move', 'both'), {
          minLength: base.length,
          maxLength: base.length,
        }),
        fc.array(fc.option(fc.nat(base.length - 1)), { minLength: base.length, maxLength: base.length }),
        fc.array(fc.tuple(someStep, fc.option(fc.nat(base.length - 1))), { maxLength: mostChanges }),
        fc.nat(20),
      )
      .map(([acts, befores, adds, weeks]) => [
        ...acts.flatMap((act, index) => {
          const before = befores[index] === index ? null : befores[index]!
          return [
            ...(act === 'change' || act === 'both' ? [change(index, { ...base[index]!, weeks })] : []),
            ...(act === 'move' || act === 'both' ? [move(index, before)] : []),
            ...(act === 'remove' ? [remove(index)] : []),
          ]
        }),
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
  const withProposal = (base: readonly Step[]) => proposalFor(base).map((changes) => ({ base, changes }))
  const key = (one: Step) => one.courseId ?? one.title

  it('every step that no accepted change names is still there, in its order, as it was', () => {
    fc.assert(
      fc.property(story, ({ base, now, changes, chosen }) => {
        const accept = new Set(chosen)
        const places = placesIn(base, now)
        const { items, decisions } = applyProposal(now, base, changes, accept)
        const named = new Set(
          changes.flatMap((one, at) =>
            one.kind === 'add' || decisions[at] !== 'accepted' ? [] : [places[one.target.index]!],
          ),
        )
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
  it('no step of the person is lost or doubled: only what was to go goes, only what is new comes', () => {
    fc.assert(
      fc.property(story, ({ base, now, changes, chosen }) => {
        // A note is the person's own, whatever is accepted.
        const own = now.map((one, at) => ({ ...one, note: `eigen ${at}` }))
        const places = placesIn(base, own)
        const { items, decisions } = applyProposal(own, base, changes, new Set(chosen))
        const gone = changes.flatMap((one, at) =>
          one.kind === 'remove' && decisions[at] === 'accepted' ? [own[places[one.target.index]!]!.note] : [],
        )
        const left = items.map(({ note }) => note).filter((note) => note?.startsWith('eigen '))
        expect(left.toSorted()).toEqual(
          own
            .map(({ note }) => note)
            .filter((note) => !gone.includes(note))
            .toSorted(),
        )
        const news = changes.filter((one, at) => one.kind === 'add' && decisions[at] === 'accepted')
        expect(items.length - left.length).toBeLessThanOrEqual(news.length)
      }),
      { numRuns: 500 },
    )
  })
  it('all accepted is what the desk saw beforehand, when nothing changed meanwhile', () => {
    fc.assert(
      fc.property(withOrder.chain(withProposal), ({ base, changes }) => {
        const titled = base.map((one) =>
          one.kind === 'course' ? { ...one, title: `De ${one.courseId}` } : one,
        )
        const plan = planOf({ title: 'x', items: [] })
        const before = applyProposal(titled, titled, changes, all(changes)).items
        const done = planAfter({ ...plan, items: [...base] }, titled, changes, all(changes))
        const untitled = before.map((one) => (one.kind === 'course' ? { ...one, title: null } : one))
        expect(done.plan.items).toEqual(untitled)
        expect(done.decisions.every((one) => one === 'accepted')).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
  it('a step that alone moves stands right before the one that was named, or last', () => {
    fc.assert(
      fc.property(story, fc.nat(11), fc.option(fc.nat(11)), ({ base, now }, index, before) => {
        if (index >= base.length || index === before || (before ?? 0) >= base.length) return
        const own = now.map((one, at) => ({ ...one, note: `eigen ${at}` }))
        const places = placesIn(base, own)
        const { items, decisions } = applyProposal(own, base, [move(index, before)], new Set([0]))
        const noteOf = (step: number) => own[places[step] ?? -1]?.note
        if (noteOf(index) === undefined || (before !== null && noteOf(before) === undefined)) {
          expect([items, decisions]).toEqual([own, ['overtaken']])
          return
        }
        const at = items.findIndex(({ note }) => note === noteOf(index))
        expect(items[at + 1]?.note).toBe(before === null ? undefined : noteOf(before))
      }),
      { numRuns: 300 },
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
