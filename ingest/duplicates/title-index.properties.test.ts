/** The index against the plain definition: every course with every other one. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearlySame } from './near-title.ts'
import { asCompared, pairsWith, type SimilarCourse } from './similar.ts'
import { mostLooks, mostStarts, TitleIndex } from './title-index.ts'

/** What the review list is said to be made of, course by course. */
function plainPairs(own: readonly SimilarCourse[], others: readonly SimilarCourse[]): string[] {
  const found: string[] = []
  for (const a of own) {
    for (const b of others) {
      const day = a.starts.find((start) => b.starts.includes(start))
      const bare = a.starts.length === 0 && b.starts.length === 0
      const linked = a.linked.includes(b.source_id) || b.linked.includes(a.source_id)
      if ((!day && !bare) || linked || !nearlySame(a.parts, b.parts)) continue
      found.push([...[a.id, b.id].sort(), day ?? 'no date'].join(' '))
    }
  }
  return found.sort()
}

function indexedPairs(held: readonly SimilarCourse[], passing: readonly SimilarCourse[]): string[] {
  const index = new TitleIndex<SimilarCourse>()
  for (const one of held) index.add(one)
  const pairs = passing.flatMap((one) => [...pairsWith(one, index)])
  return pairs.map(({ a, b, evidence }) => `${a} ${b} ${evidence}`).sort()
}

const words =
  'leidinggeven boekhouden excel 2 deel mig verzorging verzorgende zorg aan auto monteur automonteur'.split(
    ' ',
  )
const oneTitle = fc.oneof(
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map((list) => list.join(' ')),
  fc.string({ unit: fc.constantFrom(...'abé '), minLength: 1, maxLength: 40 }),
)
/** A slip of the fingers: a letter too many or too few, another one, or two that changed places. */
const oneSlip = fc.record({
  kind: fc.constantFrom('in', 'out', 'other', 'swap'),
  at: fc.nat(60),
  letter: fc.constantFrom(...'abez'),
})
type Slip = { kind: string; at: number; letter: string }
function slipped(title: string, slips: readonly Slip[]): string {
  return slips.reduce((text, { kind, at: where, letter }) => {
    const at = where % (text.length + 1)
    const [head, tail] = [text.slice(0, at), text.slice(at)]
    if (kind === 'in') return head + letter + tail
    if (kind === 'out') return head + tail.slice(1)
    if (kind === 'other') return head + (tail === '' ? '' : letter + tail.slice(1))
    return tail.length < 2 ? text : head + tail[1] + tail[0] + tail.slice(2)
  }, title)
}
const days = ['2027-02-01', '2027-02-08', '2027-09-01']
const world = fc.array(oneTitle, { minLength: 1, maxLength: 4 }).chain((titles) => {
  const side = (source_id: string, other: string) =>
    fc
      .array(
        fc.record({
          title: fc
            .tuple(fc.constantFrom(...titles), fc.array(oneSlip, { maxLength: 4 }))
            .map(([title, slips]) => slipped(title, slips)),
          starts: fc.subarray(days),
          linked: fc
            .subarray([other], { maxLength: 1 })
            .map((list) => (list.length > 0 && source_id === 'x' ? list : [])),
        }),
        { maxLength: 8 },
      )
      .map((list) =>
        list.map((one, at) =>
          asCompared({
            ...one,
            source_id,
            id: `${source_id === 'x' ? at * 2 : at * 2 + 1}`.padStart(3, '0'),
          }),
        ),
      )
  return fc.record({ own: side('x', 'y'), others: side('y', 'x') })
})

describe('the index of titles, for any titles, starts and slips', () => {
  test('finds exactly the pairs of the plain definition, whichever side is held in memory', () => {
    fc.assert(
      fc.property(world, ({ own, others }) => {
        const plain = plainPairs(own, others)
        expect(indexedPairs(own, others)).toEqual(plain)
        expect(indexedPairs(others, own)).toEqual(plain)
      }),
      { numRuns: 3_000 },
    )
  })

  // Titles that are never alike would prove nothing. How many pairs come up is a matter of chance, so one
  // fixed draw is counted: another draw of the same size has between some 950 and 1,150.
  test('is tried on worlds that hold pairs', () => {
    const worlds = fc.sample(world, { numRuns: 3_000, seed: 6 })
    const pairs = worlds.reduce((sum, { own, others }) => sum + plainPairs(own, others).length, 0)
    expect(pairs).toBeGreaterThan(1_000)
  })

  test('finds titles with as many slips as they may have, wherever these are', () => {
    const title = 'abcdefghijklmnopqrstuvwxyzabcdefgh'
    fc.assert(
      fc.property(fc.nat({ max: 34 }), fc.array(oneSlip, { maxLength: 3 }), (length, slips) => {
        const [one, other] = [title.slice(0, length), slipped(title.slice(0, length), slips)]
        const of = (id: string, text: string) => ({
          ...asCompared({ id, source_id: id, title: text, starts: [], linked: [] }),
        })
        expect(indexedPairs([of('a', one)], [of('b', other)])).toEqual(
          plainPairs([of('a', one)], [of('b', other)]),
        )
      }),
      { numRuns: 3_000 },
    )
  })
})

describe('bounds', () => {
  const many = (count: number, title: (at: number) => string) =>
    Array.from({ length: count }, (_, at) =>
      asCompared({ id: `y${at}`, source_id: 'y', title: title(at), starts: [], linked: [] }),
    )
  const wanted = asCompared({ id: 'x', source_id: 'x', title: 'leidinggeven zorg', starts: [], linked: [] })

  test('a title is compared with a bounded number of others, and the rarest pieces come first', () => {
    const index = new TitleIndex<SimilarCourse>()
    for (const one of many(3 * mostLooks, () => 'leidinggxvxx zxrx')) index.add(one)
    // Shares pieces that few other titles have, and comes last.
    index.add(asCompared({ id: 'z', source_id: 'z', title: 'lexdinggeven zorg', starts: [], linked: [] }))
    const near = [...index.near(wanted)]
    expect(near.length).toBeLessThanOrEqual(mostLooks)
    expect(near[0]?.id).toBe('z')
    // Those of one and the same title too are found as far as the bound goes.
    expect(near.length).toBeGreaterThan(100)
  })

  test('courses that start at other days are not looked at, however many there are of one title', () => {
    const index = new TitleIndex<SimilarCourse>()
    for (let at = 0; at < 12_000; at += 1)
      index.add(
        asCompared({
          id: `y${at}`,
          source_id: 'y',
          title: 'leidinggeven zorg',
          starts: [`day ${at}`],
          linked: [],
        }),
      )
    const same = asCompared({
      id: 'x',
      source_id: 'x',
      title: 'leidinggeven zorg',
      starts: ['day 11999'],
      linked: [],
    })
    expect([...index.near(same)].map(({ id }) => id)).toEqual(['y11999'])
  })

  test('a course with very many starts is found by the first of them', () => {
    const starts = Array.from({ length: 10 * mostStarts }, (_, at) => `day ${String(at).padStart(3, '0')}`)
    const index = new TitleIndex<SimilarCourse>()
    index.add(asCompared({ id: 'y', source_id: 'y', title: 'leidinggeven zorg', starts, linked: [] }))
    const of = (start: string) => ({ ...wanted, starts: [start] })
    expect([...index.near(of('day 000'))]).toHaveLength(1)
    expect([...index.near(of(starts.at(-1)!))]).toEqual([])
  })
})
