import type { CourseLinks } from '@stapwijzer/shared/api/admin-links.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses, withdrawCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linkCourses } from '../matching/testing.ts'
import { someOccupation, storeTaxonomy } from '../occupations/testing.ts'
import { routeApp } from '../route-testing.ts'
import type { TestApp } from '../testing.ts'
import { auditLines } from './testing.ts'

let t: TestApp
let admin: string
let id: string
let gone: string
beforeAll(async () => {
  ;({ t, admin } = await routeApp())
  await storeTaxonomy(t.db, {
    occupations: [
      someOccupation({ id: 'lasser', label: 'lasser' }),
      someOccupation({ id: 'kok', label: 'kok' }),
    ],
  })
  const put = await putCourses(t.db, [
    sampleCourse({ sourceId: '1', title: 'Lassen' }),
    sampleCourse({ sourceId: '2', title: 'Weg' }),
  ])
  ;[id, gone] = [put[0]!, put[1]!]
  await linkCourses(t.db, [[id, 'lasser', 'occupation']])
  await withdrawCourses(t.db, [gone])
})
afterAll(() => t.close())

const links = (course = id) =>
  t.app.inject({ url: `/v1/admin/courses/${course}/links`, headers: { cookie: admin } })
const say = (payload: object, course = id) =>
  t.app.inject({
    method: 'POST',
    url: `/v1/admin/courses/${course}/link-words`,
    headers: { cookie: admin },
    payload,
  })
const word = { occupation: 'lasser', verdict: 'no', reason: 'Het is een cursus glas lassen.' }

describe('links of a course', () => {
  test('each with why, and nothing said yet', async () => {
    expect((await links()).json<CourseLinks>()).toMatchObject({
      course: { id, title: 'Lassen' },
      links: [{ occupation: { id: 'lasser', label: 'lasser' }, ground: 'review', found: 'test' }],
      words: [],
    })
  })
  test('a word is kept with who said it and waits for the worker; the link itself is not touched here', async () => {
    expect((await say(word)).statusCode).toBe(201)
    const { words, links: still } = (await links()).json<CourseLinks>()
    expect(words).toMatchObject([{ ...word, occupation: { id: 'lasser', label: 'lasser' }, appliedAt: null }])
    expect(still).toHaveLength(1)
    expect(await auditLines(t, 'link.no')).toMatchObject([{ result: 'ok' }])
  })
  test.each([
    ['an unknown occupation', { ...word, occupation: 'keizer' }, 400],
    ['no reason', { ...word, reason: ' ' }, 400],
    ['another verdict', { ...word, verdict: 'maybe' }, 400],
  ])('%s is refused and nothing is kept', async (_what, body, status) => {
    const before = (await links()).json<CourseLinks>().words.length
    expect((await say(body)).statusCode).toBe(status)
    expect((await links()).json<CourseLinks>().words).toHaveLength(before)
  })
  test('a course that is withdrawn or unknown has none', async () => {
    for (const other of [gone, 'x', '00000000-0000-4000-8000-000000000000']) {
      expect((await links(other)).statusCode, other).toBe(404)
      expect((await say(word, other)).statusCode, other).toBe(404)
    }
  })
  test('for an operator only', async () => {
    expect((await t.app.inject({ url: `/v1/admin/courses/${id}/links` })).statusCode).toBe(401)
  })
})
