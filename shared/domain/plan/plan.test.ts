import { expect, test } from 'vitest'
import { PlanBody, Step } from './plan.ts'
import { planOf } from './plan-of.ts'

function paths(body: unknown): string[] {
  const result = PlanBody.safeParse(body)
  return [
    ...new Set(
      result.error?.issues.flatMap(({ path, ...issue }) =>
        'keys' in issue ? issue.keys.map((key) => [...path, key].join('.')) : [path.join('.')],
      ),
    ),
  ].sort()
}

test('the smallest plan, and one with everything', () => {
  expect(paths({ title: 'x', items: [] })).toEqual([])
  expect(
    paths({
      title: 'Naar de zorg',
      targetOccupation: '3f1b2c',
      goal: 'Verpleegkundige worden\nin Utrecht',
      reason: 'Ik help graag.',
      hoursPerWeek: 8,
      budget: 1249.95,
      postcode: '3511',
      level: 'mbo-2',
      items: [
        {
          courseId: 'a-b_c.d~1',
          offeringId: 'x',
          start: '2027-02-01',
          weeks: 10,
          hoursPerWeek: 4,
          cost: 0,
          after: [1],
          note: 'n',
        },
        { kind: 'own', title: 'Praten met mijn baas' },
        { kind: 'advice' },
        { kind: 'funding', title: 'Aanvragen', courseId: null },
      ],
    }),
  ).toEqual([])
})

test('what was not sent is null, and a step is a course unless it says otherwise', () => {
  const plan = planOf({ title: 'x', items: [{ courseId: 'c' }] })
  expect(Object.values(plan).filter((value) => value === undefined)).toEqual([])
  expect(plan).toMatchObject({ goal: null, budget: null })
  const { kind, courseId, ...rest } = plan.items[0]!
  expect([kind, courseId]).toEqual(['course', 'c'])
  expect(Object.keys(plan.items[0]!).sort()).toEqual(Object.keys(Step.shape).sort())
  expect(Object.values(rest).every((value) => value === null)).toBe(true)
})

test.each([
  [{}, ['items', 'title']],
  [{ title: '', items: [] }, ['title']],
  [{ title: '   ', items: [] }, ['title']],
  [{ title: 'a\u0007b', items: [] }, ['title']],
  [{ title: 'x'.repeat(201), items: [] }, ['title']],
  [{ title: 1, items: 'x' }, ['items', 'title']],
  [{ title: 'x', items: [], postcode: '3511AB' }, ['postcode']],
  [{ title: 'x', items: [], postcode: 3511 }, ['postcode']],
  [{ title: 'x', items: [], level: 'hbo' }, ['level']],
  [{ title: 'x', items: [], hoursPerWeek: -1, budget: 1.005 }, ['budget', 'hoursPerWeek']],
  [{ title: 'x', items: [], budget: 1e11 }, ['budget']],
  [{ title: 'x', items: [], targetOccupation: 'a/b', goal: 'g'.repeat(2001) }, ['goal', 'targetOccupation']],
  [{ title: 'x', items: [], role: 'admin', id: '1' }, ['id', 'role']],
  [{ title: 'x', items: Array(51).fill({ kind: 'own', title: 'y' }) }, ['items']],
  [{ title: 'x', items: [null, 3] }, ['items.0', 'items.1']],
  [{ title: 'x', items: [{}] }, ['items.0.courseId']],
  [
    { title: 'x', items: [{ kind: 'own', title: 'y', courseId: 'c', offeringId: 'o' }] },
    ['items.0.courseId', 'items.0.offeringId'],
  ],
  [{ title: 'x', items: [{ courseId: 'c', title: 'y' }] }, ['items.0.title']],
  [{ title: 'x', items: [{ kind: 'other', courseId: 'c' }] }, ['items.0.courseId', 'items.0.kind']],
  [
    { title: 'x', items: [{ courseId: 'c', start: '2027-02-30', weeks: -1, cost: '5' }] },
    ['items.0.cost', 'items.0.start', 'items.0.weeks'],
  ],
  [{ title: 'x', items: [{ courseId: 'c', after: [0] }] }, ['items.0.after.0']],
  [{ title: 'x', items: [{ courseId: 'c', after: [1, -1] }] }, ['items.0.after.0', 'items.0.after.1']],
  [
    { title: 'x', items: [{ courseId: 'c', note: 'n'.repeat(2001), deskId: 'd' }] },
    ['items.0.deskId', 'items.0.note'],
  ],
])('case 84 and bad values: every problem at once (%#)', (body, expected) => {
  expect(paths(body)).toEqual(expected)
})
