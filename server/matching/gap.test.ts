import { describe, expect, test } from 'vitest'
import { gapTo, shareOf, skillsHad } from './gap.ts'
import { levelStep, skillLevel, localSkillLevel } from './occupation-level.ts'
import { buildSkillIndex } from './skill-index.ts'
import { draw, smallWorld, taxonomyOf } from './testing.ts'

const index = buildSkillIndex(taxonomyOf(smallWorld))
const ids = (skills: { id: string }[]) => skills.map(({ id }) => id)

describe('how telling a skill is', () => {
  test('the fewer occupations ask for it the more; 8 occupations, by hand', () => {
    // ln(9 / (n + 1)) / ln(9 / 2)
    expect(index.weight('medicijnen')).toBeCloseTo(1, 10)
    expect(index.weight('wassen')).toBeCloseTo(Math.log(3) / Math.log(4.5), 10)
    expect(index.weight('wassen')).toBeLessThan(index.weight('wondzorg'))
  })
  test('a transversal skill weighs half; asked for by 6 of 8', () => {
    expect(index.weight('samenwerken')).toBeCloseTo((0.5 * Math.log(9 / 7)) / Math.log(4.5), 10)
  })
  test('an optional skill that nobody needs is as rare as can be, an unknown one weighs nothing', () => {
    const one = buildSkillIndex(taxonomyOf(draw({ a: ['1111', 'x | y'], b: ['1111', 'x z'] })))
    expect(one.weight('y')).toBe(1)
    expect(one.weight('nergens')).toBe(0)
  })
  test('with one occupation nothing can be told apart', () => {
    expect(buildSkillIndex(taxonomyOf(draw({ a: ['1111', 'x y'] }))).weight('x')).toBe(1)
  })
})

describe('gap', () => {
  const had = skillsHad(index.source, 'orderpicker')

  test('essential skills of the one that are neither essential nor optional in the other', () => {
    const { have, gap } = gapTo(index, had, 'heftruckchauffeur')
    expect(ids(have)).toEqual(['heftruck', 'samenwerken'])
    expect(ids(gap)).toEqual(['veiligheid', 'laden'])
  })
  test('overlap by hand: heftruck 1 and samenwerken .08 of 1 + .08 + veiligheid 1 + laden .73', () => {
    const samenwerken = (0.5 * Math.log(9 / 7)) / Math.log(4.5)
    const laden = Math.log(3) / Math.log(4.5)
    const share = (1 + samenwerken) / (2 + samenwerken + laden)
    expect(gapTo(index, had, 'heftruckchauffeur').overlap).toBe(Math.round(share * 100) / 100)
    expect(gapTo(index, had, 'heftruckchauffeur').overlap).toBe(0.39)
  })
  test('the most telling skill first, then by label', () => {
    const { gap } = gapTo(index, skillsHad(index.source, null), 'verzorgende')
    expect(ids(gap)).toEqual(['medicijnen', 'wondzorg', 'aankleden', 'rapporteren', 'wassen', 'samenwerken'])
  })
  test('what the person says to have is had, also beside the occupation', () => {
    expect(
      ids(gapTo(index, skillsHad(index.source, 'orderpicker', ['laden']), 'heftruckchauffeur').gap),
    ).toEqual(['veiligheid'])
  })
  test('an occupation without skills: nothing had, nothing missing', () => {
    const bare = buildSkillIndex(taxonomyOf(draw({ a: ['1111', 'x'], b: ['1111', ''] })))
    expect(gapTo(bare, skillsHad(bare.source, 'a'), 'b')).toEqual({ have: [], gap: [], overlap: 0 })
  })
  test('only the whole is 1 and only nothing is 0', () => {
    expect(shareOf(999.9, 1000)).toBe(0.99)
    expect(shareOf(0.1, 1000)).toBe(0.01)
    expect([shareOf(1000, 1000), shareOf(0, 1000)]).toEqual([1, 0])
  })
})

describe('level of work', () => {
  test.each([
    ['1120', 4],
    ['1411', 3],
    ['2221', 4],
    ['3221', 3],
    ['4321', 2],
    ['8344', 2],
    ['9333', 1],
    ['0310', 1],
    ['0110', 4],
    [null, null],
    ['', null],
  ])('ISCO %s is skill level %s', (code, level) => {
    expect(skillLevel(code)).toBe(level)
  })
  test('a nurse is taught at mbo 4 here; courses never make work harder than it is', () => {
    expect(localSkillLevel('2221', 'mbo-4')).toBe(3)
    expect(localSkillLevel('2221', 'bachelor')).toBe(4)
    expect(localSkillLevel('5321', 'bachelor')).toBe(2)
    expect(localSkillLevel('3256', 'mbo-1')).toBe(2)
    expect(localSkillLevel('1324', 'mbo-3')).toBe(3)
    expect(localSkillLevel('2221', null)).toBe(4)
    expect(localSkillLevel(null, 'mbo-4')).toBeNull()
  })
  test('steps go up and down; unknown stays unknown', () => {
    expect([levelStep(1, 2), levelStep(4, 2), levelStep(null, 4)]).toEqual([1, -2, null])
  })
})
