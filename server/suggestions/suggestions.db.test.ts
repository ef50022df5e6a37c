import type { Suggestions } from '@stapwijzer/shared/api/suggestions.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appWithCourses } from '../courses/testing.ts'
import { someOccupation, someSkill, storeTaxonomy } from '../occupations/testing.ts'
import type { TestApp } from '../testing.ts'

let t: TestApp
let ids: string[]
beforeAll(async () => {
  ;({ app: t, ids } = await appWithCourses())
  await storeTaxonomy(t.db, {
    occupations: [
      someOccupation({ id: 'boekhouder', label: 'boekhouder', altLabels: ['accountantsassistent'] }),
      someOccupation({ id: 'lasser', label: 'lasser' }),
      someOccupation({ id: 'kok', label: 'kok' }),
    ],
    skills: [
      someSkill({ id: 'boeken', label: 'boekhouding voeren' }),
      someSkill({ id: 'welding', label: 'lassende robots', lang: 'en' }),
      someSkill({ id: 'mig', label: 'lassen met gas', lang: 'en' }),
    ],
  })
  // The last one was withdrawn: it counts nowhere.
  await t.db.tx('ingest', async ({ sql }) => {
    for (const [course, concept, kind] of [
      [ids[0], 'boekhouder', 'occupation'],
      [ids[1], 'boekhouder', 'occupation'],
      [ids[3], 'boekhouder', 'occupation'],
      [ids[1], 'boeken', 'skill'],
      [ids[2], 'mig', 'skill'],
    ]) {
      await sql`insert into catalogue.course_concept values (${course!}, ${concept!}, ${kind!}, 80, 'text', 'title')`
    }
  })
})
afterAll(() => t.close())

const suggest = async (q: string) =>
  (await t.app.inject(`/v1/suggestions?q=${encodeURIComponent(q)}`)).json<Suggestions>()

test('half a word gives occupations, skills and courses, each with what stands behind it', async () => {
  const found = await suggest('boekh')
  expect(found.occupations).toEqual([{ id: 'boekhouder', label: 'boekhouder', count: 2 }])
  expect(found.skills).toEqual([{ id: 'boeken', label: 'boekhouding voeren', count: 1 }])
  expect(found.courses.map(({ label }) => label)).toEqual([
    'Basiskennis boekhouden',
    'Boekhouden voor beginners',
  ])
  expect(found.courses.every(({ count }) => count === null)).toBe(true)
})

test('a slip of the pen is forgiven, also in a half word', async () => {
  for (const q of ['boekhuod', 'boehoud', 'boekkhoude']) {
    const found = await suggest(q)
    expect(found.occupations[0]?.id, q).toBe('boekhouder')
    expect(
      found.courses.map(({ label }) => label),
      q,
    ).toContain('Basiskennis boekhouden')
  }
  expect((await suggest('basiskenis boekh')).courses.map(({ label }) => label)).toEqual([
    'Basiskennis boekhouden',
  ])
  expect((await suggest('schol een')).providers).toEqual([
    { id: 'test-school-1', label: 'School Een', count: 3 },
  ])
})

test('another name of an occupation finds it', async () => {
  expect((await suggest('accountantsas')).occupations.map(({ id }) => id)).toEqual(['boekhouder'])
})

test('words that only say that it is a course do not count', async () => {
  expect((await suggest('cursus lasser')).occupations[0]?.id).toBe('lasser')
})

test('a skill without a Dutch name is suggested only when a course stands behind it', async () => {
  expect((await suggest('lassen')).skills).toEqual([{ id: 'mig', label: 'lassen met gas', count: 1 }])
})

test('nothing far away is suggested, and no sign of a query language does anything', async () => {
  for (const q of ['zzzz', 'xq', "'", ':*', 'a:*|b', '\\', '%', '(((', '😀', '& |', 'boekhouden !!']) {
    const found = await suggest(q)
    if (q !== 'boekhouden !!') expect(found.occupations, q).toEqual([])
  }
})
