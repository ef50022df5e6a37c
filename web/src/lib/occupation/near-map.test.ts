import { describe, expect, test } from 'vitest'
import { linesOf, nearMap, type Near } from './near-map.ts'

const near = (count: number): Near[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `o${index}`,
    label: `beroep ${index}`,
    overlap: 1 - index / 10,
    have: 10 - index,
    all: 10,
  }))

describe('the map of near occupations', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 12])('%i of them: nothing overlaps or leaves the picture', (count) => {
    const map = nearMap('dit beroep', near(count))
    expect(map.around).toHaveLength(Math.min(8, count))
    const boxes = [map.middle, ...map.around]
    for (const [at, one] of boxes.entries()) {
      expect(one.x).toBeGreaterThanOrEqual(0)
      expect(one.y).toBeGreaterThanOrEqual(0)
      expect(one.x + one.width).toBeLessThanOrEqual(map.width)
      expect(one.y + one.height).toBeLessThanOrEqual(map.height)
      for (const other of boxes.slice(at + 1)) {
        const apart =
          one.x + one.width <= other.x ||
          other.x + other.width <= one.x ||
          one.y + one.height <= other.y ||
          other.y + other.height <= one.y
        expect(apart).toBe(true)
      }
    }
  })
  test('no line runs through the box of another one', () => {
    const { around } = nearMap(
      'dit beroep',
      near(8).map((one) => ({ ...one, overlap: 1 })),
    )
    for (const { line, near: own } of around) {
      for (const other of around.filter(({ near: { id } }) => id !== own.id)) {
        for (let part = 0; part <= 1; part += 0.01) {
          const x = line.x1 + (line.x2 - line.x1) * part
          const y = line.y1 + (line.y2 - line.y1) * part
          const inside =
            x > other.x - line.width / 2 &&
            x < other.x + other.width + line.width / 2 &&
            y > other.y &&
            y < other.y + other.height
          expect(inside, `${own.id} through ${other.near.id}`).toBe(false)
        }
      }
    }
  })
  test('the more overlap, the wider the line', () => {
    const widths = nearMap('dit beroep', near(8))
      .around.toSorted((a, b) => b.near.overlap - a.near.overlap)
      .map(({ line }) => line.width)
    expect(widths).toEqual(widths.toSorted((a, b) => b - a))
    expect(new Set(widths).size).toBe(8)
  })
})

test.each([
  ['kok', ['kok']],
  ['medewerker klantenservice', ['medewerker', 'klantenservice']],
  ['gegevensbeschermingsfunctionaris', ['gegevensbeschermi…']],
  [
    'een twee drie vier vijf zes zeven acht negen tien elf twaalf',
    ['een twee drie vier', 'vijf zes zeven', 'acht negen tien…'],
  ],
])('%s is written in lines that fit', (label, lines) => {
  expect(linesOf(label, 18)).toEqual(lines)
})
