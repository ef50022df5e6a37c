/** The taxonomy that comes with the product fits together: ids, labels, numbers, every skill known and used. */
import { expect, test } from 'vitest'
import { starterTexts } from './starter.ts'
import { asRows, parseStarter } from './starter-tables.ts'

const texts = await starterTexts()
const { occupations, skills, groups } = parseStarter(texts)

const twice = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at)
const folded = (labels: readonly string[]) => labels.map((label) => label.toLowerCase())

test('there are enough of both to be of use', () => {
  expect(occupations.length).toBeGreaterThanOrEqual(70)
  expect(skills.length).toBeGreaterThanOrEqual(280)
})

test('every occupation has 3-10 names, 6-14 essential and 2-8 optional skills, none of them twice', () => {
  const bad = occupations.filter(({ altLabels, essential, optional }) => {
    const all = [...essential, ...optional]
    const fits = (list: string[], least: number, most: number) => list.length >= least && list.length <= most
    return (
      !fits(altLabels, 3, 10) || !fits(essential, 6, 14) || !fits(optional, 2, 8) || twice(all).length > 0
    )
  })
  expect(bad.map(({ name }) => name)).toEqual([])
})

test('a name stands for one concept, a label for one occupation and one skill', () => {
  expect(twice(occupations.map(({ name }) => name))).toEqual([])
  expect(twice(skills.map(({ name }) => name))).toEqual([])
  expect(twice(folded(occupations.flatMap(({ label, altLabels }) => [label, ...altLabels])))).toEqual([])
  expect(twice(folded(skills.flatMap(({ label, altLabels }) => [label, ...altLabels])))).toEqual([])
})

test('every skill is asked for by an occupation', () => {
  const asked = new Set(occupations.flatMap(({ essential, optional }) => [...essential, ...optional]))
  expect(skills.map(({ name }) => name).filter((name) => !asked.has(name))).toEqual([])
})

test('cells are trimmed and filled, and every occupation lies in a group that has a name', () => {
  const cells = Object.values(texts).flatMap((text) => text.trimEnd().split(/[\n\t]|; /))
  expect(cells.filter((cell) => cell !== cell.trim() || /\s{2}|[|"]/.test(cell))).toEqual([])
  expect(
    occupations.filter(({ label, description }) => label === '' || !/^[A-Z].*[.]$/.test(description)),
  ).toEqual([])
  expect(occupations.filter(({ iscoCode }) => !groups.has(iscoCode.slice(0, 2)))).toEqual([])
})

test('ids and URIs are clearly ours', () => {
  const rows = asRows({ occupations, skills, groups })
  const forklift = rows.occupations.find(({ id }) => id === 'sw-heftruckchauffeur')
  expect(forklift).toMatchObject({
    uri: 'urn:stapwijzer:occupation:heftruckchauffeur',
    isco_code: '8344',
    groups: ['Bestuurders van voertuigen en kranen', 'Machinebedieners en bestuurders'],
  })
  expect(
    rows.skills.every(({ id, uri }) => id.startsWith('sw-s-') && uri.startsWith('urn:stapwijzer:skill:')),
  ).toBe(true)
  expect(rows.relations).toContainEqual({
    occupation_id: 'sw-heftruckchauffeur',
    skill_id: 'sw-s-heftruck',
    essential: true,
  })
})

test.each([
  ['logistiek-medewerker', 'heftruckchauffeur'],
  ['orderpicker', 'logistiek-medewerker'],
  ['verzorgende', 'verpleegkundige'],
  ['helpende', 'verzorgende'],
  ['financieel-medewerker', 'boekhouder'],
  ['pedagogisch-medewerker', 'onderwijsassistent'],
  ['elektromonteur', 'zonnepaneelmonteur'],
  ['helpdeskmedewerker-ict', 'systeembeheerder'],
  ['schoonmaker', 'teamleider-schoonmaak'],
])(
  'from %s to %s somebody can already do a third of what is asked, and something is left to learn',
  (from, to) => {
    const of = (name: string) => occupations.find((one) => one.name === name)!
    const can = new Set([...of(from).essential, ...of(from).optional])
    const have = of(to).essential.filter((skill) => can.has(skill))
    expect(have.length * 3).toBeGreaterThanOrEqual(of(to).essential.length)
    expect(have.length).toBeLessThan(of(to).essential.length)
  },
)

const table = (...lines: string[]) => ['header', ...lines].join('\n')
const skill = 'lassen\tlassen\t\tskill\tsector-specific'
const occupation = (over: string) => `lasser\t7212\tlasser\tbankwerker\tJe last.\t${over}`

test.each([
  ['an unknown skill', { occupations: table(occupation('zagen\t')), skills: table(skill) }, 'zagen'],
  ['a missing column', { occupations: table('lasser\t7212'), skills: table(skill) }, 'lasser'],
  ['an unknown reach', { occupations: table(occupation('lassen\t')), skills: table(`${skill}x`) }, 'lassen'],
  [
    'a name with a space',
    { occupations: table(`een ${occupation('lassen\t')}`), skills: table(skill) },
    'een lasser',
  ],
])('%s is told by name', (_, tables, word) => {
  expect(() => parseStarter({ ...tables, groups: table() })).toThrow(word)
})
