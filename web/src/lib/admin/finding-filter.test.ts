import { expect, test } from 'vitest'
import { filterText, findingFilter } from './finding-filter.ts'

const run = {
  codes: [
    { kind: 'reject' as const, code: 'expired', count: 1 },
    { kind: 'warning' as const, code: 'unknown-level', count: 2 },
  ],
}
const filterOf = (query: string) => findingFilter(new URLSearchParams(query), run)

test('an address asks for a kind and a code that the run has; the rest of it is passed over', () => {
  expect(filterOf('')).toEqual({})
  expect(filterOf('soort=afgewezen&code=expired')).toEqual({ kind: 'reject', code: 'expired' })
  expect(filterOf('code=unknown-level')).toEqual({ code: 'unknown-level' })
  expect(filterOf('soort=afgewezen&code=unknown-level')).toEqual({ kind: 'reject' })
  expect(filterOf('soort=toString&code=made-up')).toEqual({})
})

test('and the filter is written back the same way', () => {
  for (const query of ['', 'soort=let-op', 'soort=afgewezen&code=expired']) {
    expect(filterText(filterOf(query))).toBe(query && `?${query}`)
  }
  expect(filterText({ kind: 'warning' }, 3)).toBe('?soort=let-op&page=3')
})
