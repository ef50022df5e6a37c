import { describe, expect, test } from 'vitest'
import { refusal, type Proposal } from './guards.ts'

const nothing = { shrink: false, growth: false }
const judge = (proposal: Partial<Proposal>, accepted: Parameters<typeof refusal>[1] = nothing) =>
  refusal({ read: 100, errors: 0, live: 100, withdrawn: 0, ...proposal }, accepted)

describe('shrink guard', () => {
  test('import rule 6: more than 10 % and more than 3', () => {
    expect(judge({ withdrawn: 10 })).toBeNull()
    expect(judge({ withdrawn: 11 })).toBe('shrink-guard')
    expect(judge({ live: 10, withdrawn: 3 })).toBeNull()
    expect(judge({ live: 10, withdrawn: 4 })).toBe('shrink-guard')
  })
  test('case 8: accepting lets it pass', () => {
    expect(judge({ withdrawn: 90 }, { shrink: true, growth: false })).toBeNull()
    expect(judge({ withdrawn: 90 }, { shrink: false, growth: true })).toBe('shrink-guard')
  })
  test('ruling 24: an empty feed is refused whatever the number of live courses', () => {
    expect(judge({ read: 0, live: 1, withdrawn: 1 })).toBe('empty-feed')
    expect(judge({ read: 0, live: 1, withdrawn: 0 })).toBe('empty-feed')
    expect(judge({ read: 0, live: 0 })).toBeNull()
    expect(judge({ read: 0, live: 9, withdrawn: 9 }, { shrink: true, growth: false })).toBeNull()
  })
})

describe('growth guard', () => {
  test('more than 10 times and over 1,000 items', () => {
    expect(judge({ read: 1001 })).toBe('growth-guard')
    expect(judge({ read: 1000 })).toBeNull()
    expect(judge({ read: 2000, live: 200 })).toBeNull()
    expect(judge({ read: 2001, live: 200 })).toBe('growth-guard')
  })
  test('ruling 25: not while the source has no live courses', () => {
    expect(judge({ read: 100_000, live: 0 })).toBeNull()
  })
  test('case 11: accepting lets it pass', () => {
    expect(judge({ read: 5000 }, { shrink: false, growth: true })).toBeNull()
  })
})

describe('invalid guard', () => {
  test('ruling 26: exactly 20 % passes', () => {
    expect(judge({ errors: 20 })).toBeNull()
    expect(judge({ errors: 21 })).toBe('too-many-invalid')
  })
  test('import rule 7: only from 10 items on', () => {
    expect(judge({ read: 9, errors: 9, live: 0 })).toBeNull()
    expect(judge({ read: 10, errors: 3, live: 0 })).toBe('too-many-invalid')
  })
  test('accepting it lets it pass, and nothing else', () => {
    expect(judge({ read: 14, errors: 4 })).toBe('too-many-invalid')
    expect(judge({ read: 14, errors: 4 }, { ...nothing, invalid: true })).toBeNull()
    expect(judge({ errors: 50, withdrawn: 90 }, { ...nothing, invalid: true })).toBe('shrink-guard')
  })
  test('cannot be accepted away with another guard', () => {
    expect(judge({ errors: 50 }, { shrink: true, growth: true })).toBe('too-many-invalid')
  })
})
