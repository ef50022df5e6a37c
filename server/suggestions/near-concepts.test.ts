import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kindOfMatch, withCounts } from './near-concepts.ts'

test('thuiszorgmedewerker with courses comes before a remedial teacher without', () => {
  const concepts = [
    { id: 'rt', label: 'remedial teacher' },
    { id: 'tz', label: 'thuiszorgmedewerker' },
    { id: 'zm', label: 'zorgmanager' },
  ]
  const ordered = withCounts(concepts, new Map([['tz', 12]]), 'zorg')
  expect(ordered.map(({ label, count }) => [label, count])).toEqual([
    ['zorgmanager', 0],
    ['thuiszorgmedewerker', 12],
    ['remedial teacher', 0],
  ])
})

test('nothing without courses stands before one with courses that was matched as well or better', () => {
  const word = fc.constantFrom('zorg', 'thuiszorg', 'zorgmanager', 'kok', 'teacher', 'lasser')
  const label = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
  const counted = fc.array(fc.tuple(label, fc.nat(2)), { maxLength: 10 })
  fc.assert(
    fc.property(
      counted,
      fc.constantFrom('zorg', 'zo', 'kok', 'zorg teacher', 'cursus lasser', '?'),
      (list, q) => {
        const concepts = list.map(([name], at) => ({ id: String(at), label: name }))
        const ordered = withCounts(concepts, new Map(list.map(([, count], at) => [String(at), count])), q)
        expect(ordered).toHaveLength(list.length)
        for (const [at, none] of ordered.entries()) {
          if (none.count! > 0) continue
          for (const after of ordered.slice(at + 1).filter(({ count }) => count! > 0)) {
            expect(kindOfMatch(none.label, q)).toBeLessThan(kindOfMatch(after.label, q))
          }
        }
      },
    ),
  )
})
