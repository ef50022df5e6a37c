import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shownProviders, type NamedProvider } from './groups.ts'

const named = (local: string, ...codes: string[]): NamedProvider => ({ local, codes })
const shown = (...all: NamedProvider[]) => Object.fromEntries(shownProviders(all))

describe('one institution, one provider', () => {
  test('a shared code joins, whichever it is; the id is that of the most trusted code', () => {
    expect(shown(named('a.x', 'brin-00aa', 'kvk-1'), named('b.y', 'kvk-1'))).toEqual({
      'a.x': 'brin-00aa',
      'b.y': 'brin-00aa',
      'brin-00aa': 'brin-00aa',
      'kvk-1': 'brin-00aa',
    })
  })

  test('a third one with the codes of both joins two that existed apart', () => {
    const apart = [named('a.x', 'brin-00aa'), named('b.y', 'kvk-1')]
    expect(shown(...apart)).toMatchObject({ 'a.x': 'brin-00aa', 'b.y': 'kvk-1' })
    expect(shown(...apart, named('c.z', 'brin-00aa', 'kvk-1'))).toMatchObject({
      'a.x': 'brin-00aa',
      'b.y': 'brin-00aa',
    })
  })

  test('one provider of a source with several offerers in RIO is one', () => {
    expect(shown(named('a.x', 'rio-100a002'), named('a.x', 'rio-100a001'), named('a.x'))).toEqual({
      'a.x': 'rio-100a001',
      'rio-100a001': 'rio-100a001',
      'rio-100a002': 'rio-100a001',
    })
  })

  test('one name for two institutions of a source joins nothing', () => {
    expect(
      shown(named('a.x', 'kvk-1'), named('a.x', 'kvk-2'), named('a.x'), named('a.x', 'kvk-2', 'rio-1')),
    ).toEqual({
      'a.x': 'a.x',
      'kvk-1': 'kvk-1',
      'kvk-2': 'kvk-2',
      'rio-1': 'kvk-2',
    })
  })

  test('whatever the order, and whatever is named twice: the same answer; what shares a code is together, what no code links is not', () => {
    const code = (register: string) => fc.constantFrom(...['1', '2', '3', '4'].map((n) => `${register}-${n}`))
    const naming = fc.record({
      local: fc.constantFrom('a.x', 'a.y', 'b.x', 'b.y', 'c.x', 'd.x'),
      codes: fc
        .tuple(fc.option(code('brin')), fc.option(code('kvk')), fc.option(code('rio')))
        .map((codes) => codes.filter((one) => one !== null)),
    })
    fc.assert(
      fc.property(fc.array(naming, { maxLength: 10 }), fc.infiniteStream(fc.nat()), (all, random) => {
        const one = shownProviders(all)
        const shuffled = [...all, ...all.slice(0, 3)]
          .map((naming) => ({ naming, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ naming }) => naming)
        expect([...shownProviders(shuffled)].sort()).toEqual([...one].sort())
        expect([...one].sort()).toEqual([...reference(all)].sort())
      }),
      { numRuns: 500 },
    )
  })
})

/** The same by spreading the least id along every link until nothing changes. */
function reference(all: readonly NamedProvider[]): Map<string, string> {
  const several = (local: string) =>
    ['brin', 'kvk'].some(
      (register) =>
        new Set(
          all
            .filter((one) => one.local === local)
            .flatMap(({ codes }) => codes.filter((code) => code.startsWith(register))),
        ).size > 1,
    )
  const order = (id: string) =>
    `${['brin', 'kvk', 'rio'].findIndex((r) => id.startsWith(`${r}-`)) + 1 || 9} ${id}`
  const best = new Map(all.flatMap(({ local, codes }) => [local, ...codes]).map((id) => [id, id]))
  for (let changed = true; changed;) {
    changed = false
    for (const { local, codes } of all) {
      const ids = several(local) ? codes : [local, ...codes]
      const [least] = ids.map((id) => best.get(id)!).sort((a, b) => (order(a) < order(b) ? -1 : 1))
      for (const id of ids) {
        if (best.get(id) === least) continue
        best.set(id, least!)
        changed = true
      }
    }
  }
  return best
}
