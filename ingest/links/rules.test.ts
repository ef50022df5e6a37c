import { describe, expect, test } from 'vitest'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { starterTexts } from '../reference/starter.ts'
import { asRows, parseStarter } from '../reference/starter-tables.ts'
import { loadCrebo } from '../reference/crebo.ts'
import { linkerOf, linksOf } from './links-of.ts'
import { codesOf, loadRules, reviewsOf, type LinkRules } from './rules.ts'
import { courseOf, noRules, occupation, skill } from './testing.ts'

const concepts = [
  occupation('kok', 'kok'),
  occupation('bakker', 'bakker'),
  skill('koken', 'warme gerechten koken'),
]
const links = (title: string, rules: Partial<LinkRules>, crebo: string[] = [], items = ['bron:1']) => {
  const ids = { ...sampleCourse().ids, crebo }
  return linksOf(courseOf({ title, ids }), items, linkerOf(concepts, { ...noRules, ...rules })).map(
    ({ conceptId, strength, evidence, found }) => `${conceptId} ${strength} ${evidence} ${found}`,
  )
}
const head = 'kind\tcode\tconcept\treason\n'
const reviewHead = 'kind\tmatch\tconcept\tverdict\treason\treviewer\n'
const reviews = (line: string) => ({ reviews: reviewsOf(`# x\n${reviewHead}${line}\n`) })

describe('codes', () => {
  const codes = codesOf(`${head}crebo\t25180\tkok\twhy\ncrebo\t25180\tunknown\twhy\n`)
  test('lead to their concepts, above all text; concepts of a taxonomy that is not loaded are skipped', () => {
    expect(links('Kok', { codes }, ['25180'])).toEqual(['kok 100 code crebo:25180'])
    expect(links('Iets anders', { codes }, ['25180'])).toEqual(['kok 100 code crebo:25180'])
    expect(links('Iets anders', { codes }, ['25181'])).toEqual([])
  })
  test('a line that is not understood stops', () => {
    expect(() => codesOf(`${head}crebo\t2518\tkok\twhy\n`)).toThrow('no code')
    expect(() => codesOf(`${head}crebo\t25180\tkok\n`)).toThrow('4 cells')
  })
})

describe('reviews', () => {
  test('yes makes a link that no text names; no takes one away, also one by code', () => {
    expect(links('Grillen', reviews('title\tgrillen\tkok\tyes\twhy\teditor'))).toEqual(['kok 100 review why'])
    const no = reviews('title\tkok*\tkok\tno\twhy\teditor')
    const codes = codesOf(`${head}crebo\t25180\tkok\twhy\n`)
    expect(links('Kok', { ...no, codes }, ['25180'])).toEqual([])
  })
  test('are about whole titles, with * for anything, or about one item of a source', () => {
    const no = reviews('title\tkok\tkok\tno\twhy\teditor')
    expect(links('Kok (bbl)', no)).toHaveLength(1)
    expect(links('KOK', no)).toEqual([])
    const one = reviews('course\tbron:1\tkok\tno\twhy\teditor')
    expect(links('Kok', one)).toEqual([])
    expect(links('Kok', one, [], ['bron:2'])).toHaveLength(1)
  })
  test('a line that is not understood stops', () => {
    expect(() => reviewsOf(`${reviewHead}title\tkok\tkok\tmaybe\twhy\teditor`)).toThrow('maybe')
    expect(() => reviewsOf(`${reviewHead}name\tkok\tkok\tno\twhy\teditor`)).toThrow('no kind name')
  })
})

describe('the files that are shipped', () => {
  test('name concepts of the starter taxonomy, or ids in the form of ESCO; codes are qualifications', async () => {
    const { codes, reviews: reviewed } = await loadRules()
    const { occupations, skills } = asRows(parseStarter(await starterTexts()))
    const known = new Set([...occupations, ...skills].map(({ id }) => id))
    const named = [...[...codes.values()].flat(), ...reviewed].map(({ concept }) => concept)
    expect(named.length).toBeGreaterThan(100)
    expect(
      named.filter((id) => !known.has(id) && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)),
    ).toEqual([])
    const crebo = loadCrebo()
    expect([...codes.keys()].filter((code) => !crebo(code.slice('crebo:'.length)))).toEqual([])
  })
})
