/** Loading made-up ESCO downloads into a real database. */
import { join } from 'node:path'
import { readTaxonomyStamp } from '@stapwijzer/shared/db/taxonomy.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { loadStarterTaxonomy } from '../starter.ts'
import { broaderPairs, relationsInUse } from '../testing.ts'
import { loadEsco } from './load.ts'
import {
  folderWith,
  forgetTaxonomies,
  occupation,
  relation,
  removeFolders,
  skill,
  skillUri,
  smallRelease,
  table,
  zipOf,
} from './testing.ts'
import { readOccupations, readSkills } from './testing-stored.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => Promise.all([db.drop(), removeFolders()]))
beforeEach(() => forgetTaxonomies(db))

const load = async (files: Record<string, string | Uint8Array>) => loadEsco(db, await folderWith(files))
const stamp = () => db.read('app', readTaxonomyStamp)
const labels = async () => (await db.read('app', readOccupations)).map(({ label }) => label)

test('a release in files of several forms: byte order mark, gzip, cells over several lines, languages', async () => {
  const found = await load({
    'occupations_nl.csv.gz': `\uFEFF${table('occupations', [
      occupation('kok', 'kok', {
        altLabels: 'kokkin\nkok\n zelfstandig  werkend kok\nkokkin',
        hiddenLabels: 'sous-chef',
        description: 'Kookt, en "proeft".\nElke dag.',
      }),
    ])}`,
    'occupations_en.csv': table('occupations', [
      occupation('kok', 'cook', { altLabels: 'chef' }),
      occupation('older', 'of an older release'),
    ]),
    'occupations_de.csv': 'no table at all',
    'ISCOGroups_nl.csv': table('groups', [
      { code: '5', preferredLabel: 'Diensten' },
      { code: '512', preferredLabel: 'Koks' },
      { code: '5120', preferredLabel: 'Koks' },
    ]),
    'skills_en.csv': table('skills', [
      skill('koken', 'cook', { altLabels: 'prepare meals' }),
      skill('eten', 'food', { skillType: '', reuseLevel: '' }),
    ]),
    'greenSkillsCollection_nl.csv': table('collection', [
      skill('koken', 'koken', { altLabels: 'eten bereiden | warme maaltijden maken' }),
    ]),
    'occupationSkillRelations.csv': table('relations', [
      relation('kok', 'koken', 'optional'),
      relation('kok', 'koken', 'essential'),
      relation('kok', 'eten', 'optional', { skillType: '' }),
    ]),
  })
  expect(found?.notes).toEqual([
    ['occupation-label-again', 2],
    ['relation-without-skill-type', 1],
    ['skill-without-type', 1],
  ])
  expect(await db.read('app', readOccupations)).toEqual([
    {
      id: 'kok',
      uri: 'http://data.europa.eu/esco/occupation/kok',
      iscoCode: '5120',
      label: 'kok',
      altLabels: ['kokkin', 'zelfstandig werkend kok'],
      hiddenLabels: ['sous-chef'],
      englishLabels: ['cook', 'chef'],
      description: 'Kookt, en "proeft". Elke dag.',
      groups: ['Koks', 'Diensten'],
    },
  ])
  expect(await db.read('app', readSkills)).toMatchObject([
    { id: 'eten', label: 'food', lang: 'en', kind: 'skill', reuse: null },
    { id: 'koken', label: 'koken', lang: 'nl', altLabels: ['eten bereiden', 'warme maaltijden maken'] },
  ])
  expect(await db.read('app', relationsInUse)).toEqual(['optional: kok eten', 'essential: kok koken'])
})

test('the newer layout, and the zip file as it is handed out, give the same; again is nothing new', async () => {
  const folder = await folderWith(smallRelease())
  expect(await loadEsco(db, folder)).toMatchObject({
    changed: true,
    version: 'changed until 2024-01-25',
    occupations: { rows: 2, added: 2 },
    skills: { rows: 2, dutch: 2 },
    relations: { essential: 2, optional: 1, occupationsWithout: 0 },
  })
  const first = await stamp()
  expect(await loadEsco(db, folder)).toBeNull()
  const zip = zipOf(
    Object.fromEntries(Object.entries(smallRelease()).map(([name, text]) => [`some folder/${name}`, text])),
  )
  const zips = await folderWith({ 'ESCO dataset - v1.2.0 - classification - nl - csv.zip': zip })
  const file = join(zips, 'ESCO dataset - v1.2.0 - classification - nl - csv.zip')
  expect(await loadEsco(db, file)).toMatchObject({ changed: false, version: '1.2.0' })
  expect(await stamp()).toMatchObject({ id: 'esco', hash: first?.hash, version: '1.2.0' })
  expect(await loadEsco(db, folder)).toMatchObject({ changed: false, version: '1.2.0' })
})

test('relations to the unknown, of an unknown kind, odd rows and concepts that are no concepts are counted', async () => {
  const release = smallRelease()
  const found = await load({
    ...release,
    'occupations_nl.csv': `${table('occupations', [
      occupation('kok', 'kok\u0000 \u0007'),
      occupation('kok', 'nog een kok'),
      occupation('ober', 'ober'),
      occupation('x', ' '),
      occupation('y', 'y'.repeat(301)),
      occupation('z', 'voorstel', { status: 'proposed' }),
      occupation('q', 'groep', { conceptType: 'ISCOGroup' }),
      occupation('a', 'van ons', { conceptUri: 'http://data.europa.eu/esco/occupation/sw-kok' }),
      occupation('b', 'script', { conceptUri: 'javascript:alert(1)' }),
    ])}Occupation,cut\r\n`,
    'occupationSkillRelations_nl.csv': table('relations12', [
      relation('kok', 'koken', 'essential'),
      relation('kok', 'weg', 'essential'),
      relation('weg', 'koken', 'essential'),
      relation('ober', 'koken', 'vital'),
    ]),
    'broaderRelationsSkillPillar_nl.csv': table('broader', [
      { conceptUri: skillUri('koken'), broaderUri: skillUri('bedienen') },
      { conceptUri: skillUri('koken'), broaderUri: skillUri('koken') },
      { conceptUri: skillUri('koken'), broaderUri: skillUri('S1'), broaderType: 'SkillGroup' },
      { conceptUri: skillUri('koken'), broaderUri: skillUri('weg') },
    ]),
  })
  expect(found?.notes).toEqual([
    ['broader-group', 1],
    ['broader-itself', 1],
    ['broader-unknown-skill', 1],
    ['occupation-label-too-long', 1],
    ['occupation-not-released', 1],
    ['occupation-of-another-type', 1],
    ['occupation-twice', 1],
    ['occupation-without-esco-uri', 2],
    ['occupation-without-label', 1],
    ['relation-of-unknown-occupation', 1],
    ['relation-of-unknown-type', 1],
    ['relation-to-unknown-skill', 1],
    ['row-of-another-length', 1],
  ])
  expect(await labels()).toEqual(['kok', 'ober'])
  expect(await db.read('app', broaderPairs)).toEqual(['koken < bedienen'])
})

test('several loads at once end as one', async () => {
  const folder = await folderWith(smallRelease())
  await Promise.all([
    loadEsco(db, folder),
    loadEsco(db, folder),
    loadStarterTaxonomy(db),
    loadStarterTaxonomy(db),
  ])
  expect(await stamp()).toMatchObject({ id: 'esco' })
  expect(await labels()).toEqual(['kok', 'ober'])
})
