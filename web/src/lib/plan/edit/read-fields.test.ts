import { stepFactNames, stepTextNames } from '@stapwijzer/shared/domain/plan/plan-fields.ts'
import { expect, test } from 'vitest'
import { readGoalField, readStepField } from './read-fields.ts'

test('a postcode is its four digits, a distance is at most 500 km', () => {
  for (const text of ['3511', '3511 AB', '3511ab'])
    expect(readGoalField('postcode', text)).toEqual({ value: '3511' })
  for (const text of ['0511', '351', '35111', 'AB'])
    expect(readGoalField('postcode', text)).toHaveProperty('error')
  expect(readGoalField('travelKm', '500 km')).toEqual({ value: 500 })
  expect(readGoalField('travelKm', '501')).toHaveProperty('error')
  expect(readGoalField('travelKm', '')).toEqual({ value: null })
})

test('an own step keeps its title; every other field of a step may be empty', () => {
  expect(readStepField('title', ' ')).toHaveProperty('error')
  for (const name of [...stepFactNames, ...stepTextNames])
    expect(readStepField(name, ' '), name).toEqual({ value: null })
})

test('a number of a step goes up to its limit', () => {
  expect(readStepField('weeks', '2000')).toEqual({ value: 2000 })
  expect(readStepField('weeks', '2001')).toHaveProperty('error')
  expect(readStepField('hoursPerWeek', '168,5')).toHaveProperty('error')
  expect(readStepField('cost', '€ 1.250,50')).toEqual({ value: 1250.5 })
})
