import { expect, test } from 'vitest'
import { readGoalField } from './read-fields.ts'

test('a postcode is its four digits, a distance is at most 500 km', () => {
  for (const text of ['3511', '3511 AB', '3511ab'])
    expect(readGoalField('postcode', text)).toEqual({ value: '3511' })
  for (const text of ['0511', '351', '35111', 'AB'])
    expect(readGoalField('postcode', text)).toHaveProperty('error')
  expect(readGoalField('travelKm', '500 km')).toEqual({ value: 500 })
  expect(readGoalField('travelKm', '501')).toHaveProperty('error')
  expect(readGoalField('travelKm', '')).toEqual({ value: null })
})
