import { describe, expect, test } from 'vitest'
import { addCourse, planKey, readPlan, writePlan } from './local-plan.ts'

function storage(content: Record<string, string> = {}): Storage {
  const kept = new Map(Object.entries(content))
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as Storage
}
const blocking: Partial<Storage> = {
  getItem() {
    throw new Error('blocked')
  },
  setItem() {
    throw new Error('blocked')
  },
}
const blocked = blocking as Storage

describe('the plan in the browser', () => {
  test('takes a course once, at the end', () => {
    const own = storage()
    expect(addCourse(own, { id: 'a', title: 'A' })).toBe('added')
    expect(addCourse(own, { id: 'b', title: 'B' })).toBe('added')
    expect(addCourse(own, { id: 'a', title: 'A' })).toBe('present')
    expect(readPlan(own).items.map((item) => item.title)).toEqual(['A', 'B'])
  })
  test('holds fifty steps', () => {
    const own = storage()
    for (let nth = 0; nth < 50; nth++) expect(addCourse(own, { id: String(nth), title: 'x' })).toBe('added')
    expect(addCourse(own, { id: 'one-more', title: 'x' })).toBe('full')
  })
  test('rubbish and blocked storage are an empty plan, never an error', () => {
    for (const rubbish of ['', '{', 'null', '[]', '{"version":2,"items":[]}', '{"version":1}']) {
      expect(readPlan(storage({ [planKey]: rubbish }))).toEqual({ version: 1, items: [] })
    }
    expect(readPlan(blocked).items).toEqual([])
    expect(readPlan(undefined).items).toEqual([])
    expect(addCourse(blocked, { id: 'a', title: 'A' })).toBe('not-stored')
    expect(writePlan(undefined, { version: 1, items: [] })).toBe(false)
  })
})
