import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { runItems } from './testing.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

const [offering] = sampleCourse().offerings
const starts = (count: number, seats: number) =>
  Array.from({ length: count }, (_, at) => ({
    ...offering!,
    id: `start-${at}`,
    start: `2027-${String(Math.floor(at / 28) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`,
    seats,
  }))

test('a dry run shows every offering of a course, with all that it says', async () => {
  const dry = (seats: number) =>
    runItems(db, [{ id: '1', course: { offerings: starts(60, seats) } }], { options: { dryRun: true } })
  const lines = (await dry(8)).changes ?? []
  const told = lines.filter((line) => line.startsWith('  offerings['))
  expect(told).toHaveLength(60)
  expect(told[59]).toContain('"start":"2027-03-04"')
  expect(told[59]).toContain('"seats":8')
  expect(told[59]).not.toContain('null')
  expect(told.join()).not.toContain('…')
  await runItems(db, [{ id: '1', course: { offerings: starts(60, 8) } }])
  const changed = (await dry(9)).changes ?? []
  expect(changed.filter((line) => /^ {2}offerings\[\d+\]\.seats: 8 -> 9$/.test(line))).toHaveLength(60)
})
