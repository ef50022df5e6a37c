/** Loading one ESCO download over another: what is new, what stays, what is retired. */
import { readTaxonomyStamp } from '@stapwijzer/shared/db/taxonomy.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { loadStarterTaxonomy } from '../starter.ts'
import { occupationRow, relationsInUse, skillsOf } from '../testing.ts'
import { loadEsco } from './load.ts'
import {
  folderWith,
  forgetTaxonomies,
  occupation,
  removeFolders,
  skill,
  smallRelease,
  table,
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

test('an upgrade counts what is new, relabelled, retired and back; what is retired can still be looked up', async () => {
  const release = (rows: [string, string][]) => ({
    ...smallRelease(),
    'occupations_nl.csv': table(
      'occupations',
      rows.map(([id, label]) => occupation(id, label)),
    ),
  })
  const before = release([
    ['kok', 'kok'],
    ['ober', 'kelner'],
  ])
  await load(before)
  const first = await stamp()
  const after = await load(
    release([
      ['kok', 'chef-kok'],
      ['bakker', 'bakker'],
    ]),
  )
  expect(after?.occupations).toMatchObject({ before: 2, added: 1, relabelled: 1, retired: 1, returned: 0 })
  expect(after?.notes).toContainEqual(['relation-of-unknown-occupation', 2])
  expect((await stamp())?.hash).not.toBe(first?.hash)
  expect(await labels()).toEqual(['bakker', 'chef-kok'])
  expect(await db.read('app', (tx) => occupationRow(tx, 'ober'))).toEqual({ label: 'kelner', retired: true })
  // A skill that is gone is asked for by no occupation in use; a retired one keeps what it had.
  await load({ 'skills_nl.csv': table('skills', [skill('bedienen', 'gasten bedienen')]) })
  expect(await db.read('app', (tx) => skillsOf(tx, 'kok'))).toEqual([])
  expect(await db.read('app', (tx) => skillsOf(tx, 'ober'))).toEqual(['bedienen', 'koken'])
  expect((await load(before))?.occupations).toMatchObject({
    added: 0,
    relabelled: 1,
    retired: 1,
    returned: 1,
  })
  expect((await stamp())?.hash).toBe(first?.hash)
})

test('a download with occupations only keeps the skills, relations, English names and groups that are there', async () => {
  await load({
    ...smallRelease(),
    'occupations_en.csv': table('occupations', [occupation('kok', 'cook')]),
    'ISCOGroups_nl.csv': table('groups', [{ code: '5120', preferredLabel: 'Koks' }]),
  })
  const relations = await db.read('app', relationsInUse)
  const found = await load({
    'occupations_nl.csv': table('occupations', [occupation('kok', 'kokkin'), occupation('ober', 'ober')]),
  })
  expect(found).toMatchObject({
    skills: null,
    relations: null,
    broader: null,
    occupations: { relabelled: 1 },
  })
  expect(await db.read('app', relationsInUse)).toEqual(relations)
  expect((await db.read('app', readOccupations))[0]).toMatchObject({
    label: 'kokkin',
    englishLabels: ['cook'],
    groups: ['Koks'],
  })
})

test('a Dutch name that is known stays where a download has only an English one', async () => {
  await load(smallRelease())
  const found = await load({
    'skills_en.csv': table('skills', [
      skill('koken', 'cook'),
      skill('bedienen', 'serve'),
      skill('new', 'wash'),
    ]),
  })
  expect(found?.skills).toMatchObject({ added: 1, relabelled: 0, retired: 0 })
  expect((await db.read('app', readSkills)).map(({ label, lang }) => `${label} ${lang}`)).toEqual([
    'gasten bedienen nl',
    'koken nl',
    'wash en',
  ])
  expect((await db.read('app', readSkills))[1]?.englishLabels).toEqual(['cook'])
})

test('ESCO takes the place of the starter taxonomy for good; the old occupations can still be looked up', async () => {
  await loadStarterTaxonomy(db)
  expect(await stamp()).toMatchObject({ id: 'starter' })
  expect(await labels()).toContain('heftruckchauffeur')
  await load(smallRelease())
  await loadStarterTaxonomy(db)
  expect(await stamp()).toMatchObject({ id: 'esco' })
  expect(await labels()).toEqual(['kok', 'ober'])
  expect((await db.read('app', readSkills)).map(({ id }) => id)).toEqual(['bedienen', 'koken'])
  expect(await db.read('app', (tx) => occupationRow(tx, 'sw-heftruckchauffeur'))).toMatchObject({
    retired: true,
  })
  expect(await db.read('app', (tx) => skillsOf(tx, 'sw-heftruckchauffeur'))).toContain('sw-s-heftruck')
})
