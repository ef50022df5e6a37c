import { describe, expect, test } from 'vitest'
import { conceptsOf, nearGoals, nearPool, targetGoals, type Wish } from './goals.ts'
import { buildSkillIndex } from './skill-index.ts'
import { draw, smallWorld, taxonomyOf } from './testing.ts'

const taxonomy = taxonomyOf(smallWorld)
const index = buildSkillIndex(taxonomy)

const wish = (current: string | null, target: string | null = null, skills: string[] = []): Wish => ({
  current: current === null ? null : taxonomy.occupation(current)!,
  target: target === null ? null : taxonomy.occupation(target)!,
  skills,
})
const near = (some: Wish, taught: string[] = []) =>
  nearGoals(index, some, nearPool(index, some), new Set(taught)).map(({ occupation, own }) =>
    own ? `${occupation.id} (own)` : occupation.id,
  )

type Row = readonly [label: string, [isco: string, skills: string]]
const rows = (count: number, row: (n: number) => Row) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => row(n)))

describe('goals', () => {
  test('a target is the only goal, with what one misses for it', () => {
    const goals = targetGoals(index, wish('orderpicker', 'heftruckchauffeur'))!
    expect(goals.map(({ occupation }) => occupation.id)).toEqual(['heftruckchauffeur'])
    expect(goals[0]!.gap.map(({ id }) => id)).toEqual(['veiligheid', 'laden'])
    expect(targetGoals(index, wish('orderpicker'))).toBeNull()
  })

  test('near a target: occupations like it, and never what one does now', () => {
    expect(near(wish(null, 'heftruckchauffeur'))[0]).toBe('orderpicker')
    expect(near(wish('orderpicker', 'heftruckchauffeur'))).not.toContain('orderpicker')
  })

  test('near what one does: the nearest first, and last that work itself', () => {
    const goals = near(wish('zorghulp'))
    expect(goals[0]).toBe('verzorgende')
    expect(goals.at(-1)).toBe('zorghulp (own)')
  })

  test('occupations with courses are looked at although others are nearer', () => {
    const many = draw({
      van: ['9333', 'a b c d e f'],
      ...rows(10, (n) => [`dichtbij${n}`, [String(5000 + n), `a b c d e x${n}`]]),
      ...rows(60, (n) => [`ander${n}`, ['2221', `p${n} q${n} r${n} s${n} t${n} u${n}`]]),
      verder: ['8344', 'a b f y z'],
    })
    const world = taxonomyOf(many)
    const own = buildSkillIndex(world)
    const some: Wish = { current: world.occupation('van')!, target: null, skills: [] }
    const ids = (taught: string[]) =>
      nearGoals(own, some, nearPool(own, some), new Set(taught)).map(({ occupation }) => occupation.id)
    expect(ids([])).not.toContain('verder')
    expect(ids(['verder'])).toContain('verder')
  })

  test('without a word about a direction there is nothing near', () => {
    expect(nearPool(index, wish(null))).toEqual([])
  })

  test('courses are looked up by the occupation first, then by what is missing, never by what one has', () => {
    const concepts = conceptsOf(index, targetGoals(index, wish('zorghulp', 'verzorgende'))!)
    expect([...concepts.keys()].sort()).toEqual(['medicijnen', 'verzorgende', 'wondzorg'])
    expect(concepts.get('verzorgende')).toBe(1)
    expect(concepts.get('wondzorg')).toBeLessThan(1)
  })
})
