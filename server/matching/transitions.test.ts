import { describe, expect, test } from 'vitest'
import { randomOf } from '@stapwijzer/shared/search/testing-catalogue.ts'
import { gapTo, skillsHad } from './gap.ts'
import { buildSkillIndex } from './skill-index.ts'
import { draw, smallWorld, taxonomyOf, type Drawn } from './testing.ts'
import { chooseReachable, reachable } from './transitions.ts'

function transitionsOf(drawn: Drawn, from: string, taught: string[] = [], limit = 10) {
  const taxonomy = taxonomyOf(drawn)
  const index = buildSkillIndex(taxonomy)
  const pool = reachable(index, skillsHad(taxonomy, from), taxonomy.occupation(from)!, 30)
  return chooseReachable(pool, limit, (id) => taught.includes(id))
}
const names = (found: ReturnType<typeof transitionsOf>) => found.map(({ occupation }) => occupation.id)

describe('occupations within reach', () => {
  test('work that shares telling skills, and not work that shares only working together', () => {
    expect(names(transitionsOf(smallWorld, 'zorghulp'))).toEqual(['verzorgende'])
    expect(names(transitionsOf(smallWorld, 'secretaresse'))).toEqual(['receptionist'])
  })

  test('an occupation with few or only general skills does not win', () => {
    const hub = draw({
      van: ['4120', 'algemeen omgaan archief balie'],
      vaag: ['4120', 'algemeen omgaan'],
      goed: ['4120', 'archief balie algemeen post'],
      a: ['4120', 'algemeen omgaan p q'],
      b: ['4120', 'algemeen omgaan r s'],
      c: ['4120', 'algemeen omgaan t u'],
    })
    expect(names(transitionsOf(hub, 'van'))[0]).toBe('goed')
  })

  test('an occupation of which too little is told does not win, and comes when nothing else does', () => {
    const rows = {
      van: ['9333', 'a b c d e f'],
      dun: ['9333', 'a b'],
      ver: ['2221', 'k l m n o p'],
      weg: ['2221', 'g h i j q r'],
      ander: ['2221', 's t u v w z'],
      elders: ['2221', 'aa ab ac ad ae af'],
    } as const
    const thick = draw({ ...rows, goed: ['9333', 'a b c d x y'] })
    expect(names(transitionsOf(thick, 'van'))).toEqual(['goed'])
    expect(names(transitionsOf(draw(rows), 'van'))).toEqual(['dun'])
  })

  test('a retired occupation is never advised', () => {
    const drawn = {
      ...smallWorld,
      occupations: smallWorld.occupations.map((one) =>
        one.id === 'verzorgende' ? { ...one, retired: true } : one,
      ),
    }
    expect(names(transitionsOf(drawn, 'zorghulp'))).not.toContain('verzorgende')
  })

  test('of equal overlap the smaller step in level comes first, then the one with courses', () => {
    const twins = draw({
      van: ['9333', 'a b c'],
      hoog: ['2221', 'a b x'],
      gelijk: ['9333', 'a b y'],
      naast: ['9333', 'a b z'],
    })
    expect(names(transitionsOf(twins, 'van'))).toEqual(['gelijk', 'naast', 'hoog'])
    expect(names(transitionsOf(twins, 'van', ['naast']))).toEqual(['naast', 'gelijk', 'hoog'])
  })

  test('courses decide who is in a short list, overlap the order in it', () => {
    const three = draw({
      van: ['9333', 'a b c d'],
      meer: ['9333', 'a b c x'],
      minder: ['9333', 'a b y z'],
      zonder: ['9333', 'c d v w'],
      ander: ['2221', 'd n'],
      verder: ['2221', 'o p'],
    })
    expect(names(transitionsOf(three, 'van', [], 2))).toEqual(['meer', 'minder'])
    expect(names(transitionsOf(three, 'van', ['zonder'], 2))).toEqual(['meer', 'zonder'])
  })

  test('the sellers of many kinds of goods do not fill the list', () => {
    const sellers = draw({
      van: ['5223', 'verkopen kassa etaleren'],
      ...Object.fromEntries(
        Array.from({ length: 12 }, (_, n) => [
          `verkoper-${n}`,
          ['5223', `verkopen kassa etaleren goed${n}`] as const,
        ]),
      ),
      inkoper: ['3323', 'verkopen kassa inkopen onderhandelen'],
    })
    const found = names(transitionsOf(sellers, 'van', [], 5))
    expect(found).toContain('inkoper')
    expect(found).toHaveLength(5)
  })

  test('an occupation of which no skill is known: its neighbours, nothing claimed', () => {
    const bare = draw({
      kaal: ['5141', ''],
      kapper: ['5141', 'knippen wassen'],
      kok: ['5120', 'koken snijden'],
    })
    expect(transitionsOf(bare, 'kaal')).toMatchObject([
      { occupation: { id: 'kapper' }, overlap: 0, levelStep: 0 },
    ])
  })
})

describe('whatever the taxonomy', () => {
  test.each(Array.from({ length: 40 }, (_, seed) => seed))('seed %i', (seed) => {
    const random = randomOf(seed + 1)
    const some = (most: number) =>
      Array.from({ length: Math.floor(random() * most) }, () => `v${Math.floor(random() ** 2 * 40)}`)
    const rows = Array.from({ length: 30 }, (_, n) => {
      const essential = [...new Set(some(14))]
      const optional = [...new Set(some(8))].filter((one) => !essential.includes(one))
      const isco = random() < 0.1 ? null : String(1000 + Math.floor(random() * 8999))
      return [`o${n}`, [isco, `${essential.join(' ')} | ${optional.join(' ')}`]] as const
    })
    const drawn = draw(Object.fromEntries(rows))
    const taxonomy = taxonomyOf(drawn)
    const index = buildSkillIndex(taxonomy)
    for (const from of taxonomy.occupations) {
      const had = skillsHad(taxonomy, from.id)
      const found = transitionsOf(drawn, from.id)
      expect(found.map(({ overlap }) => overlap)).toEqual(
        found.map(({ overlap }) => overlap).toSorted((a, b) => b - a),
      )
      expect(names(found)).not.toContain(from.id)
      expect(new Set(names(found)).size).toBe(found.length)
      for (const { occupation, overlap } of found) {
        const gap = gapTo(index, had, occupation.id)
        expect(gap.overlap).toBe(overlap)
        expect(gap.have.filter((one) => gap.gap.includes(one))).toEqual([])
        expect(gap.have.length + gap.gap.length).toBe(taxonomy.skillsOf(occupation.id).essential.length)
      }
    }
    expect(transitionsOf(drawn, 'o0')).toEqual(
      transitionsOf({ ...drawn, occupations: drawn.occupations.toReversed() }, 'o0'),
    )
  })
})
