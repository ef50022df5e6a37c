import { describe, expect, test } from 'vitest'
import { editable, localOf } from '#lib/plan/edit/editable-plan.ts'
import type { LocalPlan, LocalStep } from '#lib/plan/keep/local-plan.ts'
import { differences, mergedPlans } from './merge-plans.ts'

const own = (title: string, more: Partial<LocalStep> = {}): LocalStep => ({ kind: 'own', title, ...more })
const course = (courseId: string, more: Partial<LocalStep> = {}): LocalStep => ({
  kind: 'course',
  courseId,
  title: `Cursus ${courseId}`,
  ...more,
})
const plan = (items: LocalStep[], goals: Partial<LocalPlan> = {}) =>
  editable({ version: 1, title: 'Naar kantoor', ...goals, items }, 'Mijn plan')
const titles = (one: ReturnType<typeof mergedPlans>) => one?.items.map(({ title }) => title)

describe('case 89: both versions in one', () => {
  test('have every step, the first version in its order', () => {
    const both = mergedPlans(plan([own('B'), own('A')]), plan([own('A'), own('B'), own('D')]))
    expect(titles(both)).toEqual(['B', 'A', 'D'])
  })
  test('join two notes of one step, and take what only one of them says', () => {
    const both = mergedPlans(
      plan([course('x', { note: 'Bel eerst', weeks: 3 })]),
      plan([course('x', { note: 'Vraag Piet', start: '2027-02-01' })]),
    )
    expect(both?.items).toHaveLength(1)
    expect(both?.items[0]).toMatchObject({ note: 'Bel eerst\n\nVraag Piet', weeks: 3, start: '2027-02-01' })
  })
  test('do not repeat a note that is in the other one', () => {
    const both = mergedPlans(plan([own('A', { note: 'Bel eerst' })]), plan([own('A', { note: 'Bel' })]))
    expect(both?.items[0]!.note).toBe('Bel eerst')
  })
  test('keep a step twice when its values contradict each other, or its notes do not fit in one', () => {
    for (const [a, b] of [
      [{ start: '2027-02-01' }, { start: '2027-03-01' }],
      [{ cost: 100 }, { cost: 200 }],
      [{ note: 'a'.repeat(1500) }, { note: 'b'.repeat(1500) }],
    ] as const) {
      const both = mergedPlans(plan([course('x', a)]), plan([course('x', b)]))
      expect(both?.items).toHaveLength(2)
      expect(both?.items[0]).toMatchObject(a)
      expect(both?.items[1]).toMatchObject(b)
    }
  })
  test('keep "only after" of both, by the new places', () => {
    const both = mergedPlans(
      plan([own('A'), own('B', { after: [0] })]),
      plan([own('C'), own('B', { after: [0] }), own('D', { after: [1] })]),
    )
    expect(titles(both)).toEqual(['A', 'B', 'C', 'D'])
    expect(both?.items.map(({ after }) => after)).toEqual([null, [0, 2], null, [1]])
  })
  test('keep texts of both goals, and what the goals have no room for in a step of its own', () => {
    const both = mergedPlans(
      plan([], { goal: 'Werk op kantoor', hoursPerWeek: 8, budget: 500 }),
      plan([], { title: 'Weg uit de bouw', goal: 'Rustiger werk', hoursPerWeek: 12, reason: 'Mijn rug' }),
    )
    expect(both).toMatchObject({
      title: 'Naar kantoor',
      goal: 'Werk op kantoor\n\nRustiger werk',
      reason: 'Mijn rug',
      hoursPerWeek: 8,
      budget: 500,
    })
    expect(both?.items.map(({ note }) => note)).toEqual(['Naam: Weg uit de bouw\nTijd per week: 12\u00a0uur'])
  })
  test('keep a goal that does not fit behind the other one in a step of its own', () => {
    const long = 'b'.repeat(2000)
    const both = mergedPlans(plan([], { goal: 'a' }), plan([], { goal: long }))
    expect([both?.goal, both?.items[0]!.note]).toEqual(['a', long])
  })
  test('take a name that somebody gave over the name that every plan has', () => {
    const both = mergedPlans(plan([], { title: 'Mijn plan' }), plan([], { title: 'Naar de zorg' }))
    expect([both?.title, both?.items.length]).toEqual(['Naar de zorg', 0])
  })
  test('is refused when all of it does not fit in a plan', () => {
    const steps = (from: number) => Array.from({ length: 26 }, (_, at) => own(`Stap ${from + at}`))
    expect(mergedPlans(plan(steps(0)), plan(steps(100)))).toBeNull()
    expect(mergedPlans(plan(steps(0)), plan(steps(0)))?.items).toHaveLength(26)
  })
  test('two equal versions give that version', () => {
    const one = () => plan([course('x', { note: 'n', after: [1] }), own('A')], { goal: 'g', budget: 1 })
    expect(localOf(mergedPlans(one(), one())!)).toEqual(localOf(one()))
  })
})

describe('what differs', () => {
  test('is nothing between equal versions', () => {
    const found = differences(plan([own('A'), course('x')]), plan([own('A'), course('x')]))
    expect(found.goals).toEqual([])
    expect(found.steps.flatMap(({ differs }) => differs)).toEqual([])
  })
  test('names goals and members of a step', () => {
    const found = differences(
      plan([course('x', { start: '2027-02-01', note: 'a' })], { budget: 1 }),
      plan([course('x', { start: '2027-03-01', note: 'b' })], { budget: 2 }),
    )
    expect(found.goals).toEqual(['budget'])
    expect(found.steps).toEqual([{ mine: 0, theirs: 0, differs: ['start', 'note'] }])
  })
  test('tells steps of one version only, and steps in another order', () => {
    const found = differences(plan([own('A'), own('B'), own('C')]), plan([own('B'), own('A'), own('D')]))
    expect(found.steps).toEqual([
      { mine: 0, theirs: 1, differs: ['place'] },
      { mine: 1, theirs: 0, differs: ['place'] },
      { mine: 2, theirs: null, differs: [] },
      { mine: null, theirs: 2, differs: [] },
    ])
  })
  test('"only after" is the same when it names the same step at another place', () => {
    const found = differences(
      plan([own('A'), own('B', { after: [0] })]),
      plan([own('X'), own('A'), own('B', { after: [1] })]),
    )
    expect(found.steps.flatMap(({ differs }) => differs)).toEqual([])
  })
})
