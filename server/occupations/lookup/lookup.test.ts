import { beforeAll, describe, expect, test } from 'vitest'
import { someTaxonomy } from '../testing.ts'
import { buildLookup, emptyLookup, type Lookup } from './lookup.ts'

const taxonomy = someTaxonomy(
  { label: 'verkoper', altLabels: ['winkelverkoper'], englishLabels: ['shop assistant'] },
  { label: 'verkoopmanager', altLabels: ['hoofd verkoop'] },
  { label: 'vrachtwagenchauffeur', altLabels: ['trucker'], englishLabels: ['truck driver', 'lorry driver'] },
  { label: 'taxichauffeur', englishLabels: ['taxi driver'] },
  { label: 'torenkraanmachinist', altLabels: ['machinist torenkraan'] },
  { label: 'graafmachinist' },
  { label: 'kok', altLabels: ['chef-kok'], groups: ['Koks'] },
  { label: 'bakker', altLabels: ['broodbakker'] },
  { label: 'timmerman' },
  { label: 'docent hoger onderwijs', altLabels: ['lector'] },
  { label: 'docent biologie hoger onderwijs' },
  { label: 'leerkracht voortgezet onderwijs' },
  { label: 'leerkracht moderne talen voortgezet onderwijs' },
  { label: 'vakdocent beroepsonderwijs' },
  { label: 'medisch specialist' },
  { label: 'huisarts' },
  { label: 'bioloog' },
  { label: 'schoonmaker gebouwen', altLabels: ['interieurverzorger'], description: 'Maakt kantoren schoon.' },
)

let lookup: Lookup
beforeAll(async () => {
  lookup = await buildLookup(taxonomy)
})
const first = (title: string) => lookup.find(title, 10)[0]?.occupation.label

describe('titles as employers write them', () => {
  test.each([
    ['Verkoopster', 'verkoper'],
    ['verkoper/verkoopster (m/v/x) 32-40 uur', 'verkoper'],
    ['Senior verkoper fulltime', 'verkoper'],
    ['Machinist van een torenkraan', 'torenkraanmachinist'],
    ['kraanmachinist toren', 'torenkraanmachinist'],
    ['Sinaasappelbakker', 'bakker'],
    ['Broodbakker (nachtdienst)', 'bakker'],
    ['Kok (grootkeuken)', 'kok'],
    ['Timmerman / bakker', 'timmerman'],
    ['lorry driver', 'vrachtwagenchauffeur'],
    ['truckers', 'vrachtwagenchauffeur'],
    ['schoonmaakster kantoren', 'schoonmaker gebouwen'],
  ])('%s → %s', (title, label) => expect(first(title)).toBe(label))
})

describe('kinds of jobs whose specialism the classification does not have', () => {
  test.each([
    ['Cardioloog', 'medisch specialist'],
    ['Docent Zweeds (2e graads)', 'leerkracht moderne talen voortgezet onderwijs'],
    ['Docent metselen', 'vakdocent beroepsonderwijs'],
    ['Hoogleraar biologie', 'docent biologie hoger onderwijs'],
    ['Hoogleraar sinologie', 'docent hoger onderwijs'],
    ['Wetenschappelijk onderzoeker biologie', 'bioloog'],
  ])('%s → %s', (title, label) => expect(first(title)).toBe(label))

  test('a general practitioner is no specialist', () => expect(first('Huisarts')).toBe('huisarts'))
})

describe('what is typed badly or by half', () => {
  test.each([
    ['vrachtwagenchaufeur', 'vrachtwagenchauffeur'],
    ['torenkrananmachinist', 'torenkraanmachinist'],
    ['trcker', 'vrachtwagenchauffeur'],
    ['vrachtwagench', 'vrachtwagenchauffeur'],
    ['tax', 'taxichauffeur'],
    ['interieurv', 'schoonmaker gebouwen'],
  ])('%s → %s', (title, label) => expect(first(title)).toBe(label))
})

test('the label that was meant is named, one row an occupation', () => {
  const found = lookup.find('trucker', 10)
  expect(found[0]).toMatchObject({ matchedLabel: 'trucker', occupation: { label: 'vrachtwagenchauffeur' } })
  expect(new Set(found.map(({ occupation }) => occupation.id)).size).toBe(found.length)
})

test('no more than asked for, best first', () => {
  const found = lookup.find('chauffeur', 2)
  expect(found.length).toBe(2)
  expect(found[0]!.score).toBeGreaterThanOrEqual(found[1]!.score)
})

test('nothing is found for what says nothing, and nothing breaks', async () => {
  for (const title of [
    '',
    '   ',
    '()',
    '(m/v)',
    '%_\\',
    '🦆',
    'x',
    '((((',
    '/'.repeat(400),
    'qqqqqq zzzzzz',
  ]) {
    expect(() => lookup.find(title, 10), title).not.toThrow()
  }
  expect(lookup.find('qqqqqq zzzzzz', 10)).toEqual([])
  expect(emptyLookup.find('kok', 10)).toEqual([])
  expect((await buildLookup(someTaxonomy())).find('kok', 10)).toEqual([])
})

test('building gives way to others', async () => {
  let turns = 0
  const many = someTaxonomy(...Array.from({ length: 2000 }, (_, n) => `beroep nummer ${n}`))
  let building = true
  const count = () => {
    turns++
    if (building) setImmediate(count)
  }
  setImmediate(count)
  await buildLookup(many)
  building = false
  expect(turns).toBeGreaterThan(10)
})
