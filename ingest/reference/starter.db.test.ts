/** Loading the taxonomy that comes with the product into a real database. */
import { readTaxonomyStamp } from '@stapwijzer/shared/db/taxonomy.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadStarterTaxonomy, starterTexts } from './starter.ts'
import { parseStarter } from './starter-tables.ts'
import { relationsInUse } from './testing.ts'
import { readOccupations, readSkills } from './esco/testing-stored.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

test('everything is in after the first start, and a second one changes nothing', async () => {
  const { occupations, skills } = parseStarter(await starterTexts())
  expect(await Promise.all([loadStarterTaxonomy(db), loadStarterTaxonomy(db)])).toContain(true)
  const stamp = await db.read('app', readTaxonomyStamp)
  expect(stamp).toMatchObject({ id: 'starter' })
  expect(await db.read('app', readOccupations)).toHaveLength(occupations.length)
  expect(await db.read('app', readSkills)).toHaveLength(skills.length)
  expect(await db.read('app', relationsInUse)).toHaveLength(
    occupations.flatMap(({ essential, optional }) => [...essential, ...optional]).length,
  )
  expect(await loadStarterTaxonomy(db)).toBe(false)
  expect(await db.read('app', readTaxonomyStamp)).toEqual(stamp)
})

test('a version that was shipped before gives way: what it had more is retired', async () => {
  await loadStarterTaxonomy(db)
  await db.tx('ingest', async ({ sql }) => {
    await sql`insert into catalogue.occupation (id, taxonomy_id, uri, label, alt_labels, english_labels, groups)
      values ('sw-lantaarnopsteker', 'starter', 'urn:stapwijzer:occupation:lantaarnopsteker', 'lantaarnopsteker', '{}', '{}', '{}')`
    await sql`update catalogue.reference_load set hash = 'older' where name = 'shipped-taxonomy'`
  })
  expect(await loadStarterTaxonomy(db)).toBe(true)
  expect((await db.read('app', readOccupations)).map(({ id }) => id)).not.toContain('sw-lantaarnopsteker')
  const [row] = await db.read(
    'app',
    ({ sql }) => sql`select retired_at from catalogue.occupation where id = 'sw-lantaarnopsteker'`,
  )
  expect(row?.retired_at).toBeInstanceOf(Date)
})
