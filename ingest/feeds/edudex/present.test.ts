import { expect, test } from 'vitest'
import { presentFields } from './present.ts'

const inRuns = ['price', 'costLines', 'location', 'evening', 'offerings'] as const
const found = (programSchedule: unknown) =>
  presentFields({ programSchedule }).filter((field) => inRuns.some((one) => one === field))

test('ruling 29: costs, places and runs count by their own element, not by the run around them', () => {
  expect(found({ genericProgramRun: {} })).toEqual([])
  expect(found({ genericProgramRun: { location: { city: 'Zeist' } } })).toEqual(['location'])
  expect(found({ genericProgramRun: { cost: [] } })).toEqual(['price', 'costLines'])
  expect(found({ programRun: [] })).toEqual(['offerings'])
  expect(found({ programRun: [{ module: [{ courseDay: [{ cost: [{ amount: '5' }] }] }] }] })).toEqual([
    'price',
    'costLines',
    'offerings',
  ])
  expect(found({ genericProgramRun: { contactHoursPartOfDay: ['evening'] } })).toEqual(['evening'])
})
