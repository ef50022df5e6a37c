import { beforeAll, describe, expect, test } from 'vitest'
import { someTaxonomy } from '../testing.ts'
import { buildLookup, type Lookup } from './lookup.ts'

const taxonomy = someTaxonomy(
  { label: 'timmerman', iscoCode: '7115' },
  { label: 'deurenmonteur', altLabels: ['timmerman deuren', 'timmervrouw deuren'], iscoCode: '7115' },
  { label: 'haarstylist', altLabels: ['topkapster'], iscoCode: '5141' },
  { label: 'kapper', iscoCode: '5141' },
  {
    label: 'strijker',
    altLabels: ['medewerker strijkwinkel', 'medewerkster strijkwinkel'],
    iscoCode: '9121',
  },
  { label: 'medewerker handel', iscoCode: '2422' },
  { label: 'technicus drankenfiltering', altLabels: ['medewerker', 'operator'], iscoCode: '8160' },
  { label: 'interieurverzorger', altLabels: ['werkster'], iscoCode: '9111' },
  { label: 'sergeant', altLabels: ['meester'], iscoCode: '0210' },
  { label: 'leraar basisonderwijs', iscoCode: '2341' },
  { label: 'medewerker kinderdagverblijf', iscoCode: '5311' },
  { label: 'begeleider-coördinator kinderopvang', altLabels: ['manager BSO'], iscoCode: '1341' },
  { label: 'inspecteur bosbouw', altLabels: ['BOA Staatsbosbeheer'], iscoCode: '3359' },
  { label: 'handhaver toezicht en veiligheid', iscoCode: '5419' },
  { label: 'ober/serveerster', altLabels: ['ober'], iscoCode: '5131' },
  { label: 'chef machinebediening', iscoCode: '3122' },
  { label: 'metselaar', iscoCode: '7112' },
  { label: 'projectmanager verhuizingen', altLabels: ['verhuismanager'], iscoCode: '1324' },
  { label: 'verkoopspecialist', iscoCode: '5223' },
  { label: 'verkoopspecialist schoenen en lederwaren', iscoCode: '5223' },
  { label: 'badkamermonteur', altLabels: ['monteur badkamers'], iscoCode: '7126' },
  { label: 'wachtwerktuigkundige scheepvaart', altLabels: ['tweede machinist'], iscoCode: '3151' },
  { label: 'tandarts', iscoCode: '2261' },
  { label: 'bakker', iscoCode: '7512' },
  { label: 'medewerker keuken', altLabels: ['pannenwasser'], iscoCode: '9412' },
  { label: 'ontwerper van machines', altLabels: ['machinebouwer'], iscoCode: '2144' },
  { label: 'productieleider', iscoCode: '3122' },
  { label: 'productieleider lederwaren', iscoCode: '3122' },
  { label: 'tandartsassistent', iscoCode: '3251' },
)

let lookup: Lookup
beforeAll(async () => {
  lookup = await buildLookup(taxonomy)
})
const labels = (title: string) => lookup.find(title, 10).map(({ occupation }) => occupation.label)

describe('a head word that is known never beats a nearly complete label', () => {
  test.each([
    ['timmerman ndeuren', 'deurenmonteur'],
    ['topcapster', 'haarstylist'],
    ['medewerker strikjwinkel', 'strijker'],
    ['timmermandeuren', 'deurenmonteur'],
  ])('%s → %s', (title, label) => expect(labels(title)[0]).toBe(label))
})

describe('an unknown compound is answered by its parts or by nothing', () => {
  test.each([
    ['bestratingswerker', []],
    ['xyzlymedewerker', []],
  ])('%s → %s', (title, found) => expect(labels(title)).toEqual(found))

  test('by a part', () => expect(labels('kindertandarts')[0]).toBe('tandarts'))

  test('by its end, which says what it is, before what it begins with', () =>
    expect(labels('pannenkoekenbakker')[0]).toBe('bakker'))

  test('by nothing when only the kind of work is known', () => expect(labels('schuttingbouwer')).toEqual([]))

  test('by the everyday name that it begins with', () =>
    expect(labels('bedieningskracht')[0]).toBe('ober/serveerster'))
})

describe('no answer for what is no job, the branch as a choice', () => {
  test.each(['huisvrouw', 'uitzendkracht', 'ik ben werkloos'])('%s', (title) => {
    expect(labels(title)).toEqual([])
    expect(lookup.branch(title)).toBeNull()
  })

  test('jobs of the branch, the commonest first, and nothing that is only alike', () => {
    expect(labels('ik werk in de bouw')).toEqual(['timmerman', 'metselaar'])
    expect(lookup.branch('ik werk in de bouw')).toBe('bouw')
  })

  test('a situation that the taxonomy has as a job is one', async () => {
    const other = await buildLookup(someTaxonomy('huisman'))
    expect(other.find('huisman', 1)[0]?.occupation.label).toBe('huisman')
  })
})

describe('everyday words', () => {
  test.each([
    ['meester', 'leraar basisonderwijs'],
    ['juf', 'leraar basisonderwijs'],
    ['bso', 'medewerker kinderdagverblijf'],
    ['boa', 'handhaver toezicht en veiligheid'],
    ['bediening', 'ober/serveerster'],
    ['in de bediening', 'ober/serveerster'],
  ])('%s → %s', (title, label) => expect(labels(title)[0]).toBe(label))
})

describe('families', () => {
  test.each([
    ['Verkoopadviseur badkamers', 'verkoopspecialist'],
    ['Verkoopadviseur ruimteschepen', 'verkoopspecialist'],
    ['ploegbaas productie lederwaren', 'productieleider lederwaren'],
    ['Verkoopadviseur schoenen', 'verkoopspecialist schoenen en lederwaren'],
  ])('%s → %s', (title, label) => expect(labels(title)[0]).toBe(label))
})
