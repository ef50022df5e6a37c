import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { protect, type Cell, type Table } from './protect.ts'
import { reach, type Sum } from './reach.ts'
import { rounded, rules, shareOf, shownAs, hidden, totalOfShown, type Rules, type Shown } from './shown.ts'
import { fitting, workedOut } from './testing-attack.ts'

/** Small counts as often as large ones: the small ones are what it is about. */
const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 60 }))

/** A total with its parts by region, and the same total by month. */
const table = fc
  .record({
    regions: fc.array(count, { minLength: 1, maxLength: 5 }),
    months: fc.integer({ min: 0, max: 4 }),
    seed: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
  })
  .map(({ regions, months, seed }): Table => {
    const total = regions.reduce((sum, n) => sum + n, 0)
    const parts = splitOf(total, seed.slice(0, months))
    return tableOf(regions, months === 0 ? [] : parts)
  })

/** Divides a total into as many parts as there are seeds. */
function splitOf(total: number, seeds: readonly number[]): number[] {
  let left = total
  return seeds.map((seed, at) => {
    const part = at === seeds.length - 1 ? left : seed % (left + 1)
    left -= part
    return part
  })
}

function tableOf(regions: readonly number[], months: readonly number[]): Table {
  const named = (letter: string, counts: readonly number[]): Cell[] =>
    counts.map((n, at) => ({ id: `${letter}${at}`, n }))
  const groups = [named('r', regions), named('m', months)].filter((cells) => cells.length > 0)
  const total = groups[0]!.reduce((sum, { n }) => sum + n, 0)
  return {
    cells: [{ id: 'all', n: total }, ...groups.flat()],
    sums: groups.map((cells) => ({ total: 'all', parts: cells.map(({ id }) => id) })),
  }
}

const countsOf = ({ cells }: Table) => new Map(cells.map(({ id, n }) => [id, n]))
const withoutRounding: Rules = { smallest: 10, roundTo: 1, leastWidth: 0 }

describe('case 107: no small count can be worked out', () => {
  it('shows none, and nothing that is not rounded', () => {
    fc.assert(
      fc.property(table, (one) => {
        for (const [id, { value }] of protect(one)) {
          if (value === null) continue
          const n = countsOf(one).get(id)!
          expect(n).toBeGreaterThanOrEqual(10)
          expect(value).toBe(rounded(n))
          expect(value % 5).toBe(0)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('tells a reader who tries every number no small count exactly, and leaves at least four to choose from', () => {
    fc.assert(
      fc.property(table, (one) => {
        const shown = protect(one)
        const fits = fitting(one.sums, shown, rules)
        expect(workedOut(countsOf(one), one.sums, shown, rules)).toEqual([])
        for (const { id, n } of one.cells) {
          if (n < 10) expect(fits.get(id)!.size).toBeGreaterThan(rules.leastWidth)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('the reader does find some where rounding is switched off', () => {
    const one = tableOf([40, 30, 0, 0], [])
    expect(workedOut(countsOf(one), one.sums, protect(one, withoutRounding), withoutRounding)).toEqual([
      'r2',
      'r3',
    ])
    expect(workedOut(countsOf(one), one.sums, protect(one), rules)).toEqual([])
  })

  it('rounding alone is not enough: every part rounded up, and the total down', () => {
    const one = tableOf([13, 13, 13, 13, 0], [])
    const shown = new Map(
      one.cells.map(({ id, n }): [string, Shown] => [id, n < 10 ? hidden : shownAs(rounded(n))]),
    )
    expect(workedOut(countsOf(one), one.sums, shown, rules)).toEqual(['r4'])
    expect(workedOut(countsOf(one), one.sums, protect(one), rules)).toEqual([])
  })

  it('tells nothing to a reader who knows how it is done', () => {
    const knownFrom = new Map<string, Map<string, Set<number>>>()
    const counts = Array.from({ length: 25 }, (_, n) => n)
    for (const a of counts) {
      for (const b of counts) {
        for (const c of counts) {
          const one = tableOf([a, b, c], [])
          const shown = protect(one)
          const output = JSON.stringify([...shown.values()].map(({ value }) => value))
          const known = knownFrom.get(output) ?? new Map<string, Set<number>>()
          for (const { id, n } of one.cells) known.set(id, (known.get(id) ?? new Set()).add(n))
          knownFrom.set(output, known)
        }
      }
    }
    // At the edge of what was tried there are tables that were not.
    const whole = [...knownFrom.values()].filter((known) =>
      ['r0', 'r1', 'r2'].every((id) => Math.max(...known.get(id)!) < counts.length - 1),
    )
    expect(whole.length).toBeGreaterThan(10)
    const exact = whole.flatMap((known) =>
      [...known.values()].filter((values) => values.size === 1 && [...values][0]! < 10),
    )
    expect(exact).toEqual([])
  })

  it('hides for others by order and not by size: of 12, 12 and 9 the nine would be known', () => {
    const shown = protect(tableOf([40, 12, 9], []))
    expect([...shown.values()].map(({ value }) => value)).toEqual([60, null, 10, null])
  })

  it('does not change what was published, and hides the rest for it', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 0, max: 60 }), (one, later) => {
        const first = protect({ cells: one.cells.filter(({ id }) => id.startsWith('m')), sums: [] })
        const cells = one.cells.map((cell) => {
          const published = first.get(cell.id)
          return published ? { ...cell, published } : cell
        })
        const shown = protect({ ...one, cells })
        for (const [id, published] of first) expect(shown.get(id)).toEqual(published)
        expect(workedOut(countsOf(one), one.sums, shown, rules)).toEqual([])
        expect(later).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 300 },
    )
  })
})

describe('what is made of shown figures', () => {
  it('a total tells nothing that its parts do not', () => {
    expect(totalOfShown([shownAs(15), hidden, shownAs(20)])).toEqual(shownAs(35))
    expect(totalOfShown([hidden, hidden])).toEqual(hidden)
    expect(totalOfShown([])).toEqual(hidden)
  })

  it('a share needs both sides, and divides by nothing that is hidden', () => {
    expect(shareOf(shownAs(15), shownAs(60))).toBe(25)
    expect(shareOf(hidden, shownAs(60))).toBeNull()
    expect(shareOf(shownAs(15), hidden)).toBeNull()
    expect(shareOf(shownAs(0), shownAs(0))).toBeNull()
  })
})

describe('a table', () => {
  it('with sums in a circle is refused: its ranges would not be exact', () => {
    const cells = ['a', 'b', 'all', 'other'].map((id) => ({ id, n: 20 }))
    const sums: Sum[] = [
      { total: 'all', parts: ['a', 'b'] },
      { total: 'other', parts: ['a', 'b'] },
    ]
    expect(() => protect({ cells, sums })).toThrow('circle')
  })

  it('that names a cell it has not is refused', () => {
    expect(() => protect({ cells: [], sums: [{ total: 'all', parts: [] }] })).toThrow('no cell')
  })

  it('has for each cell the range that trying every number gives', () => {
    fc.assert(
      fc.property(table, (one) => {
        const shown = protect(one)
        const fits = fitting(one.sums, shown, rules)
        for (const [id, { least, most }] of reach(one.sums, shown, rules)) {
          const values = [...fits.get(id)!]
          expect(Math.min(...values)).toBe(least)
          if (most < 300) expect(Math.max(...values)).toBe(most)
        }
      }),
      { numRuns: 200 },
    )
  })
})
