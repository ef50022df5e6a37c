import { expect, test } from 'vitest'
import { addDays } from '../calendar.ts'
import type { StepMoney, StepScheme } from './context.ts'
import { found, own, places, scheme, today } from './testing.ts'

const codes = ['funding-soon', 'funding-deadline', 'funding-opens', 'funding-missed', 'ask-employer'] as const
const items = [own({ start: '2027-06-01' }), own({ start: '2027-09-01' })]
const asked = (...schemes: (Partial<StepScheme> & { item?: number })[]): StepMoney[] =>
  schemes.map(({ item = 0, ...changes }) => ({ item, net: null, schemes: [scheme(changes)] }))
const told = (...schemes: Parameters<typeof asked>) =>
  places([...codes], items, { context: { funding: asked(...schemes) } })
const closes = (days: number) => ({ date: addDays(today, days), kind: 'window-closes' as const })

test('the day to ask: soon up to 30 days, later a hint, over is missed', () => {
  expect(told({ actBy: closes(0) })).toEqual(['funding-soon 0'])
  expect(told({ actBy: closes(30) })).toEqual(['funding-soon 0'])
  expect(told({ actBy: closes(31) })).toEqual(['funding-deadline 0'])
  expect(told({ actBy: closes(-1) })).toEqual(['funding-missed 0'])
  expect(told({ actBy: { date: addDays(today, 30), kind: 'before-start' } })).toEqual(['funding-soon 0'])
  expect(told({ missed: true, actBy: closes(40) })).toEqual(['funding-missed 0'])
})

test('before the start without a known day is a hint; without any day there is nothing to mind', () => {
  expect(told({ actBy: null, beforeStart: true })).toEqual(['funding-deadline 0'])
  expect(told({ actBy: null, beforeStart: false })).toEqual([])
})

test('one that opens later; one that opens only when the step has begun is missed', () => {
  const opens = (
    date: string,
    beforeStart: boolean,
    kind: 'window-opens' | 'window-expected' = 'window-opens',
  ) => told({ actBy: { date, kind }, beforeStart })
  expect(opens('2027-05-31', true)).toEqual(['funding-opens 0'])
  expect(opens('2027-06-01', true)).toEqual(['funding-missed 0'])
  expect(opens('2027-06-01', false, 'window-expected')).toEqual(['funding-opens 0'])
})

test('the employer is asked once in a plan, and only where no day says it already', () => {
  const employer = { applicant: 'employer', beforeStart: false } as const
  expect(
    told({ ...employer, id: 'slim-mkb' }, { ...employer, id: 'soob', item: 1 }, { ...employer, id: 'voion' }),
  ).toEqual(['ask-employer 0,1'])
  expect(told({ ...employer, actBy: closes(40) })).toEqual(['funding-deadline 0'])
  expect(told({ applicant: 'provider', actBy: closes(3) }, { applicant: 'other', actBy: closes(3) })).toEqual(
    [],
  )
})

test('what is only possible on one day is one sentence; what is likely stands alone', () => {
  const actBy = closes(10)
  const together = found([...codes], items, {
    context: {
      funding: asked(
        { id: 'soob', name: 'B', actBy },
        { id: 'voion', name: 'A', actBy, item: 1 },
        { id: 'staz', name: 'C', actBy, likely: true },
        { id: 'colland', name: 'D', actBy: closes(11) },
      ),
    },
  })
  expect(together.map(({ items: where, values }) => [where, values.names, values.likely])).toEqual([
    [[0, 1], ['A', 'B'], false],
    [[0], ['C'], true],
    [[0], ['D'], false],
  ])
  expect(told({ missed: true, item: 1 }, { missed: true, id: 'soob', name: 'B' })).toEqual([
    'funding-missed 0,1',
  ])
})

test('answers about steps that are not there are left out', () => {
  expect(told({ item: 2, actBy: closes(1) }, { item: 99, applicant: 'employer' })).toEqual([])
})
