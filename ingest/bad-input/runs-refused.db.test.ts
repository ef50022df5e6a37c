import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exitCode, summary } from '../pipeline/report.ts'
import { csv } from './testing-csv.ts'
import { openBadInput, type BadInput } from './testing.ts'

let on: BadInput
beforeAll(async () => {
  on = await openBadInput()
})
afterAll(() => on.close())

const rows = (count: number, from = 1) =>
  Array.from({ length: count }, (_, at) => `${from + at};Cursus ${from + at}`)
const list = (count: number) => csv(rows(count))
/** So many good rows, and so many without a title. */
const invalid = (good: number, bad: number) =>
  csv([...rows(good), ...rows(bad, good + 1).map((row) => row.replace(/;.*/, ';'))])

let number = 0
const fresh = () => `geweigerd-${number++}`

describe('shrink-guard: case 8', () => {
  test.each([
    [100, 89, 'refused', '11 of 100 is more than a tenth'],
    [100, 90, 'done', 'exactly a tenth'],
    [100, 92, 'done', 'case 9: 8 %'],
    [10, 7, 'done', 'three courses are never too many'],
    [10, 6, 'refused', 'four of ten'],
    [4, 1, 'done', 'three of four'],
  ])('%s courses become %s: %s (%s)', async (before, after, status) => {
    const source = fresh()
    await on.run(list(before), source)
    const report = await on.run(list(after), source)
    expect(report.status).toBe(status)
    expect(await on.live(source)).toHaveLength(status === 'done' ? after : before)
    expect(exitCode(report)).toBe(status === 'done' ? 0 : 2)
    if (status === 'done') return
    expect(report.reason).toBe('shrink-guard')
    expect(summary(report)).toContain(`would withdraw ${before - after} of ${before} courses`)
  })
  test('what was accepted is kept with its user; another threshold is the source’s', async () => {
    const source = fresh()
    await on.run(list(20), source)
    const report = await on.run(list(2), source, { acceptShrink: true, user: 'anna' })
    expect(report).toMatchObject({ status: 'done', counts: { withdrawn: 18 }, acceptedBy: 'anna' })
    const own = {
      shrinkShare: 0.9,
      shrinkCourses: 3,
      growthFactor: 10,
      growthItems: 1000,
      invalidShare: 0.2,
      invalidItems: 10,
    }
    const other = fresh()
    await on.run(list(20), other)
    expect(await on.run(list(2), other, { guards: own })).toMatchObject({ status: 'done' })
  })
  test('rejects by policy and courses in error: only the former are withdrawals (ruling 21)', async () => {
    const source = fresh()
    await on.run(list(20), source)
    // Nobody is gone: four rows are in error, which is exactly a fifth.
    expect(await on.run(invalid(16, 4), source)).toMatchObject({
      status: 'unchanged',
      counts: { rejected: 4, withdrawn: 0 },
    })
    expect(await on.live(source)).toHaveLength(20)
  })
})

describe('empty-feed: case 10', () => {
  test('ruling 24: refused while one course is live; accepting applies it', async () => {
    const source = fresh()
    await on.run(list(1), source)
    const report = await on.run(list(0), source)
    expect(report).toMatchObject({ status: 'refused', reason: 'empty-feed' })
    expect(summary(report)).toContain('The feed is empty while 1 courses are live')
    expect(exitCode(report)).toBe(2)
    expect(await on.live(source)).toHaveLength(1)
    expect(await on.run(list(0), source, { acceptShrink: true })).toMatchObject({ counts: { withdrawn: 1 } })
    // Nothing is live now: empty is what was expected.
    expect(await on.run(list(0), source)).toMatchObject({ status: 'unchanged' })
  })
})

describe('growth-guard: case 11', () => {
  test.each([
    [100, 1001, 'refused'],
    [100, 1000, 'done'],
    [101, 1005, 'done'],
    [50, 999, 'done'],
    [0, 1500, 'done'],
  ])('%s courses become %s: %s', async (before, after, status) => {
    const source = fresh()
    await on.run(list(before), source)
    const report = await on.run(list(after), source)
    expect(report.status).toBe(status)
    if (status === 'done') return
    expect(report.reason).toBe('growth-guard')
    expect(await on.live(source)).toHaveLength(before)
    const accepted = await on.run(list(after), source, { acceptGrowth: true, user: 'bram' })
    expect(accepted).toMatchObject({ status: 'done', acceptedBy: 'bram' })
  })
})

describe('too-many-invalid: case 30', () => {
  test.each([
    [79, 21, 'refused', 'more than a fifth'],
    [80, 20, 'done', 'ruling 26: exactly a fifth'],
    [95, 5, 'done', 'a twentieth is loaded without them'],
    [3, 6, 'done', 'nine items are too few to judge'],
    [7, 3, 'refused', 'three of ten'],
  ])('%s good and %s bad: %s (%s)', async (good, bad, status) => {
    const source = fresh()
    const report = await on.run(invalid(good, bad), source)
    expect(report.status).toBe(status)
    expect(report.rejects).toHaveLength(bad)
    expect(await on.live(source)).toHaveLength(status === 'done' ? good : 0)
    if (status === 'refused') {
      expect(report.reason).toBe('too-many-invalid')
      expect(summary(report)).toContain(`${bad} of ${good + bad} items are in error`)
    }
  })
  test('ruling 26: rejects by policy and warnings do not count', async () => {
    const same = csv([...rows(1), ...Array<string>(19).fill('1;Cursus 1')])
    expect(await on.run(same, fresh())).toMatchObject({
      status: 'done',
      counts: { read: 20, created: 1, rejected: 19 },
    })
  })
  test('ruling 75: rows of one key with other content do count; the first row wins', async () => {
    const source = fresh()
    const report = await on.run(csv([...rows(9), '1;Anders', '2;Anders']), source)
    expect(report).toMatchObject({ status: 'done', counts: { read: 11, created: 9, rejected: 2 } })
    expect((await on.course(source, '1'))?.title).toBe('Cursus 1')
    expect(await on.run(csv([...rows(9), ...Array<string>(3).fill('1;Nieuw')]), fresh())).toMatchObject({
      status: 'refused',
      reason: 'too-many-invalid',
    })
  })
})
