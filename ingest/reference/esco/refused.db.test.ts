/** ESCO downloads that cannot be loaded: each gives a sentence and leaves what was loaded before. */
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readTaxonomyStamp } from '@stapwijzer/shared/db/taxonomy.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ReferenceFileError } from '../postcode-file.ts'
import { loadEsco } from './load.ts'
import {
  folderWith,
  occupation,
  relation,
  removeFolders,
  skill,
  smallRelease,
  table,
  zipOf,
} from './testing.ts'
import { readOccupations } from './testing-stored.ts'

let db: TestDatabase
let before: unknown
const state = () => db.read('app', async (tx) => [await readTaxonomyStamp(tx), await readOccupations(tx)])
beforeAll(async () => {
  db = await testDatabase()
  await loadEsco(db, await folderWith(smallRelease()))
  before = await state()
})
afterAll(() => Promise.all([db.drop(), removeFolders()]))

const occupations = table('occupations', [occupation('kok', 'kok'), occupation('new', 'nieuw')])
const good = { ...smallRelease(), 'occupations_nl.csv': occupations }

test.each<[string, Record<string, string | Uint8Array>, RegExp]>([
  ['no table at all', { 'README.txt': 'hello' }, /no ESCO table/],
  [
    'a packed file that was cut',
    { 'occupations_nl.csv.gz': gzipSync(occupations).subarray(0, 60) },
    /cut or damaged/,
  ],
  ['a packed file that is none', { 'occupations_nl.csv.gz': Buffer.from(occupations) }, /cut or damaged/],
  [
    'a file that ends inside quotes',
    { 'occupations_nl.csv': `${occupations}Occupation,"` },
    /ends inside quotes/,
  ],
  ['another encoding', { 'occupations_nl.csv': Buffer.from([0x61, 0x2c, 0xe9, 0x0a]) }, /not in UTF-8/],
  ['an empty file', { 'occupations_nl.csv': '' }, /is empty/],
  ['another table under this name', { 'occupations_nl.csv': 'id;label\n1;kok\n' }, /no column "conceptUri"/],
  [
    'two columns of one name',
    { 'occupations_nl.csv': 'conceptUri,preferredLabel,label,label\n' },
    /two columns of one name/,
  ],
  [
    'a table without one good row',
    { 'occupations_nl.csv': table('occupations', [occupation('x', '')]) },
    /holds no occupations/,
  ],
  ['another language only', { 'occupations_de.csv': occupations }, /no ESCO table that can be used/],
  [
    'a last file that is broken',
    { ...good, 'broaderRelationsSkillPillar_nl.csv': 'conceptUri,broaderUri\n"' },
    /ends inside quotes/,
  ],
  [
    'relations of another release',
    { ...good, 'occupationSkillRelations_nl.csv': table('relations', [relation('a', 'b', 'essential')]) },
    /holds no relation/,
  ],
])('%s', async (_, files, words) => {
  const refusal = loadEsco(db, await folderWith(files))
  await expect(refusal).rejects.toThrow(ReferenceFileError)
  await expect(refusal).rejects.toThrow(words)
  expect(await state()).toEqual(before)
})

test('a zip file that was cut, a path that is not there', async () => {
  const cut = await folderWith({ 'esco.zip': zipOf(good).subarray(0, -40) })
  await expect(loadEsco(db, join(cut, 'esco.zip'))).rejects.toThrow(/no zip file that can be read/)
  await expect(loadEsco(db, join(cut, 'absent'))).rejects.toThrow(/does not exist/)
  expect(await state()).toEqual(before)
})

test('a download that lost a fifth is taken only when it is meant so', async () => {
  const empty = await testDatabase()
  try {
    const many = (count: number) => ({
      ...smallRelease(),
      'occupations_nl.csv': table(
        'occupations',
        Array.from({ length: count }, (_, at) => occupation(`kok-${at}`, `kok ${at}`)),
      ),
      'occupationSkillRelations_nl.csv': table('relations12', [relation('kok-1', 'koken', 'essential')]),
    })
    await loadEsco(empty, await folderWith(many(200)))
    const cut = await folderWith(many(159))
    await expect(loadEsco(empty, cut)).rejects.toThrow(/lacks 41 of the 200 occupations.*--allow-smaller/)
    expect((await empty.read('app', readOccupations)).length).toBe(200)
    expect((await loadEsco(empty, await folderWith(many(160))))?.occupations?.retired).toBe(40)
    expect(await loadEsco(empty, cut, { allowSmaller: true })).toMatchObject({ occupations: { retired: 1 } })
  } finally {
    await empty.drop()
  }
})

test('skills or relations first, before any occupation, have nothing to belong to', async () => {
  const empty = await testDatabase()
  try {
    const skills = await folderWith({ 'skills_nl.csv': table('skills', [skill('koken', 'koken')]) })
    await expect(loadEsco(empty, skills)).rejects.toThrow(/no occupations_nl.csv/)
    expect(await empty.read('app', readTaxonomyStamp)).toBeNull()
  } finally {
    await empty.drop()
  }
})
