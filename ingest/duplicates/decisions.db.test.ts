import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { decidePair, listReview } from '@stapwijzer/shared/db/duplicates.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { projectCourses } from '@stapwijzer/shared/search/projection/project.ts'
import { duplicatesText, readDuplicates } from '../questions/duplicates.ts'
import { decideAndFollow, DecisionRefused, followWaiting } from './follow.ts'
import { foundIds, idsOf, kok, runSource } from './testing-sources.ts'

let db: TestDatabase
beforeEach(async () => {
  await db?.drop()
  db = await testDatabase()
})
afterAll(() => db.drop())

const at = new Date('2026-11-24T10:00:00Z')
const decide = (verdict: 'same' | 'different', a: string, b: string) =>
  decideAndFollow(db, { a, b, verdict, actor: 'anna', at: new Date() }, projectCourses)
const two = async () => {
  await runSource(db, 'school', [kok('1')])
  await runSource(db, 'register', [kok('1')])
}

describe('a decision on the command line', () => {
  test('parts a cluster, for later runs too, asks no more, and joins it again', async () => {
    await two()
    await decide('different', 'school:1', 'register:1')
    expect(await foundIds(db)).toHaveLength(2)
    await runSource(db, 'register', [kok('1', { title: 'Kok anders' })])
    expect(await foundIds(db)).toHaveLength(2)
    expect((await db.read('app', (tx) => listReview(tx, { limit: 10 }))).total).toBe(0)
    await decide('same', (await idsOf(db, 'school')).id.toUpperCase(), 'register:1')
    expect(await foundIds(db)).toHaveLength(1)
  })

  test('is kept with who said it and when, newest first', async () => {
    await two()
    await decide('different', 'school:1', 'register:1')
    await decide('same', 'school:1', 'register:1')
    const { decisions, clusters } = await readDuplicates(db)
    expect(clusters[0]!.reasons).toEqual(expect.arrayContaining(['RIO code 1000O1234', 'a decision']))
    expect(decisions.map(({ verdict, actor }) => `${verdict} ${actor}`)).toEqual([
      'same anna',
      'different anna',
    ])
    expect(decisions.every(({ appliedAt }) => appliedAt !== null)).toBe(true)
    expect(clusters[0]!.members[0]!.reasons).toContain('decision')
  })

  test.each([
    ['same', 'school:1', 'school:2', /one source/],
    ['same', 'school:1', 'school:1', /one and the same/],
    ['different', 'school:1', 'register:9', /no course register:9/],
    ['different', 'school:1', 'nonsense', /no course nonsense/],
    ['same', 'school:1', '00000000-0000-4000-8000-000000000000', /no course of the catalogue/],
  ] as const)('%s %s %s is refused', async (verdict, a, b, message) => {
    await runSource(db, 'school', [{ id: '1' }, { id: '2' }])
    await expect(decide(verdict, a, b)).rejects.toThrow(message)
    expect((await readDuplicates(db)).decisions).toEqual([])
  })

  test('is stronger than a key', async () => {
    await two()
    await runSource(db, 'school', [kok('1'), { id: '2' }])
    await decide('same', 'school:2', 'register:1')
    const [first, second, register] = [
      await idsOf(db, 'school', '1'),
      await idsOf(db, 'school', '2'),
      await idsOf(db, 'register'),
    ]
    expect(first.shown).toBe(first.id)
    expect(second.shown).toBe(register.shown)
  })

  test('that would bring two courses of one source together is refused, and nothing is kept of it', async () => {
    await two()
    await runSource(db, 'school', [kok('1'), { id: '2' }])
    await decide('same', 'school:1', 'register:1')
    await expect(decide('same', 'school:2', 'register:1')).rejects.toThrow(DecisionRefused)
    expect((await idsOf(db, 'school')).shown).toBe((await idsOf(db, 'register')).shown)
    expect((await readDuplicates(db)).decisions).toHaveLength(1)
  })
})

describe('a decision on the site', () => {
  const say = async (verdict: 'same' | 'different') => {
    const [a, b] = [(await idsOf(db, 'school')).id, (await idsOf(db, 'register')).id]
    return db.tx('app', (tx) => decidePair(tx, { a: b, b: a, verdict, actor: 'dina', at }))
  }
  test('waits for the worker, who follows it once', async () => {
    await two()
    await say('different')
    expect(await foundIds(db)).toHaveLength(1)
    expect(await followWaiting(db, at, projectCourses)).toEqual({ courses: 2 })
    expect(await foundIds(db)).toHaveLength(2)
    expect(await followWaiting(db, at, projectCourses)).toEqual({ courses: 0 })
  })
  test('is followed by the next run of any source that changes something', async () => {
    await runSource(db, 'school', [{ id: '1' }])
    await runSource(db, 'register', [{ id: '1' }])
    await say('same')
    await runSource(db, 'third', [{ id: '9' }])
    expect(await foundIds(db)).toHaveLength(2)
  })
})

test('--duplicates tells in words what is one, why, and what waits', async () => {
  expect(duplicatesText(await readDuplicates(db))).toBe('No course comes from more than one source.')
  await two()
  await runSource(db, 'third', [withoutIds(kok('9'))])
  const text = duplicatesText(await readDuplicates(db))
  expect(text).toContain('1 course comes from more than one source:')
  expect(text).toContain(`Kok (School Een), shown as ${(await idsOf(db, 'school')).id}`)
  expect(text).toMatch(/school +1 +[\da-f-]{36} +50 +.*RIO code 1000O1234/)
  expect(text).toContain('may be one; say so with --merge A B or --split A B:')
})

function withoutIds(item: ReturnType<typeof kok>) {
  const ids = { crebo: [], croho: [], rio: null, nlqfCode: null, feedId: null, uuid: null }
  return { ...item, course: { ...item.course, ids } }
}
