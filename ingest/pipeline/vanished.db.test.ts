import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { unknownPrice, type Course } from '@stapwijzer/shared/domain/course.ts'
import { sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { vanishableFields, type VanishableField } from '../feeds/format.ts'
import { items, runItems, type TestItem } from './testing.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

const without = (...fields: VanishableField[]) => vanishableFields.filter((field) => !fields.includes(field))
const all = (changes: Partial<TestItem>) => items(3).map((item) => ({ ...item, ...changes }))
async function course(source: string, id = '1'): Promise<Course | undefined> {
  const [row] = await db.read(
    'app',
    ({ sql }) => sql<{ data: Course }[]>`
    select data from catalogue.course where source_id = ${source} and item_id = ${id}`,
  )
  return row?.data
}

describe('import rule 10: absent everywhere, or empty in one item', () => {
  test('case 31: a field gone from all items keeps its value, warns once and changes nothing', async () => {
    await runItems(db, items(3), { source: 'a' })
    const gone = all({ course: { outcomes: null }, present: without('outcomes') })
    for (const _time of [1, 2]) {
      const result = await runItems(db, gone, { source: 'a' })
      expect(result).toMatchObject({ status: 'unchanged', counts: { unchanged: 3 } })
      expect(result.warnings).toMatchObject([{ key: 'a', path: 'outcomes', code: 'field-vanished' }])
    }
    expect((await course('a'))?.outcomes).toBe('Je kunt een journaalpost maken.')
  })
  test('with other news in the items, those are taken and the old value stays', async () => {
    await runItems(db, items(3), { source: 'b' })
    const result = await runItems(
      db,
      all({ course: { outcomes: null, url: 'https://nieuw.example/' }, present: without('outcomes') }),
      { source: 'b' },
    )
    expect(result.counts).toMatchObject({ updated: 3 })
    expect(await course('b')).toMatchObject({
      outcomes: 'Je kunt een journaalpost maken.',
      url: 'https://nieuw.example/',
    })
  })
  test('lessons of courses and of their starts stay too, and what was answered with yes or no', async () => {
    const lessons = [{ day: 'tue', part: null, from: null, until: null }] as const
    const told = { practical: { jobGuarantee: true }, lessons: [...lessons] }
    const offerings = [sampleOffering({ lessons: [...lessons] })]
    await runItems(db, all({ course: { ...told, offerings } }), { source: 'l' })
    const gone = all({ course: { offerings: [sampleOffering()] }, present: without('lessons', 'practical') })
    const result = await runItems(db, gone, { source: 'l' })
    expect(result.status).toBe('unchanged')
    expect(result.warnings.map(({ path }) => path)).toEqual(['lessons', 'practical'])
    expect(await course('l')).toMatchObject({ ...told, offerings: [{ lessons }] })
  })
  test('case 31: present but empty clears it', async () => {
    await runItems(db, items(3), { source: 'c' })
    const result = await runItems(db, all({ course: { outcomes: null } }), { source: 'c' })
    expect(result).toMatchObject({ status: 'done', counts: { updated: 3 }, warnings: [] })
    expect((await course('c'))?.outcomes).toBeNull()
  })
  test('absent in some items clears it there', async () => {
    await runItems(db, items(3), { source: 'd' })
    const some = items(3).map((item, at) =>
      at === 0 ? { ...item, course: { price: unknownPrice }, present: without('price') } : item,
    )
    expect((await runItems(db, some, { source: 'd' })).counts).toMatchObject({ updated: 1, unchanged: 2 })
    expect((await course('d'))?.price.status).toBe('unknown')
  })
  test('a field that no live course has is not missed', async () => {
    const empty = all({ course: { outcomes: null }, present: without('outcomes') })
    await runItems(db, empty, { source: 'e' })
    expect(await runItems(db, empty, { source: 'e' })).toMatchObject({ status: 'unchanged', warnings: [] })
  })
  test('a field that only a course had which goes now is told of, and the courses that came as they were stay so', async () => {
    const bare = { course: { outcomes: null }, present: without('outcomes') }
    const [one, two, last] = items(3)
    await runItems(db, [{ ...one!, ...bare }, { ...two!, ...bare }, last!], { source: 'l' })
    const options = { acceptShrink: true }
    const left = [one!, two!].map((item) => ({ ...item, ...bare }))
    const result = await runItems(db, left, { source: 'l', options })
    expect(result).toMatchObject({ counts: { unchanged: 2, withdrawn: 1 } })
    expect(result.warnings).toMatchObject([{ path: 'outcomes', code: 'field-vanished' }])
  })
  test('fields that follow from a vanished one are kept without a warning of their own', async () => {
    await runItems(db, items(3), { source: 'f' })
    const gone = all({ course: { level: null, nlqf: null }, present: without('level', 'nlqf') })
    const result = await runItems(db, gone, { source: 'f' })
    expect(result.warnings.map(({ path }) => path)).toEqual(['level'])
    expect(await course('f')).toMatchObject({ level: 'mbo-3', nlqf: '3' })
  })
  test('ruling 29: a price or place that offerings took over stays with them, and nothing has changed', async () => {
    const place = { name: null, city: 'Zeist', postcode: null, lat: null, lon: null }
    const price = { status: 'known' as const, amount: '50.00', currency: 'EUR' as const, vatIncluded: true }
    const full = sampleOffering({ price, location: place })
    await runItems(db, all({ course: { price: unknownPrice, location: null, offerings: [full] } }), {
      source: 'i',
    })
    const bare = sampleOffering({ price: unknownPrice, location: null })
    const gone = all({
      course: { price: unknownPrice, location: null, offerings: [bare] },
      present: without('price', 'costLines', 'location'),
    })
    const result = await runItems(db, gone, { source: 'i' })
    expect(result).toMatchObject({ status: 'unchanged', counts: { unchanged: 3 } })
    expect(result.warnings.map(({ path }) => path)).toEqual(['price', 'location'])
    expect((await course('i'))?.offerings).toMatchObject([{ price, location: place }])
  })
  test('offerings that vanish are told of once, not for each fact in them', async () => {
    await runItems(db, all({ course: { price: unknownPrice } }), { source: 'k' })
    const gone = all({
      course: { price: unknownPrice, offerings: [] },
      present: without('price', 'costLines', 'location', 'offerings', 'flexibleStart'),
    })
    const { warnings } = await runItems(db, gone, { source: 'k' })
    expect(warnings.map(({ path }) => path)).toEqual(['offerings'])
  })
  test('a price that only offerings have has not vanished', async () => {
    const offered = all({ course: { price: unknownPrice }, present: without('price', 'costLines') })
    await runItems(db, offered, { source: 'j' })
    expect(await runItems(db, offered, { source: 'j' })).toMatchObject({ status: 'unchanged', warnings: [] })
  })
  test('a feed without items says nothing about fields', async () => {
    await runItems(db, items(3), { source: 'h' })
    const refused = await runItems(db, [], { source: 'h' })
    expect(refused).toMatchObject({ status: 'refused', reason: 'empty-feed', warnings: [] })
    const accepted = await runItems(db, [], { source: 'h', options: { acceptShrink: true } })
    expect(accepted.warnings.map(({ code }) => code)).toEqual(['empty-feed'])
  })
  test('a new course in such a feed simply lacks it', async () => {
    await runItems(db, items(3), { source: 'g' })
    const gone = items(4).map((item) => ({
      ...item,
      course: { outcomes: null },
      present: without('outcomes'),
    }))
    expect((await runItems(db, gone, { source: 'g' })).counts).toMatchObject({ created: 1, unchanged: 3 })
    expect((await course('g', '4'))?.outcomes).toBeNull()
  })
})
