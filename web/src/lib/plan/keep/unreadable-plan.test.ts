import { expect, test } from 'vitest'
import { unreadablePlan } from './unreadable-plan.ts'

const storageWith = (given: Partial<Storage>) => given as Storage
const storage = (text: string | null) => storageWith({ getItem: () => text })

test.each([
  'geen json',
  '{"version":2,"items":[]}',
  '{"version":1,"items":[{"kind":"course"}]}',
  '[]',
  'null',
])('case 90: %s is told as a plan that cannot be read', (text) => {
  expect(unreadablePlan(storage(text))).toBe(text)
})
test.each([null, '{"version":1,"items":[]}', '{"version":1,"title":"Mijn plan","items":[]}'])(
  '%s is nothing to say anything about',
  (text) => {
    expect(unreadablePlan(storage(text))).toBeNull()
  },
)
test('blocked storage holds nothing', () => {
  const blocked = storageWith({
    getItem: () => {
      throw new Error('blocked')
    },
  })
  expect(unreadablePlan(blocked)).toBeNull()
  expect(unreadablePlan(undefined)).toBeNull()
})
