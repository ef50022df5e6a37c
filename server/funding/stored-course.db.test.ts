import type { FundingAnswer, NetPrices } from '@stapwijzer/shared/api/funding.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses, withdrawCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, withoutClock, type TestApp } from '../testing.ts'

let test: TestApp
let bbl: string, withoutPrice: string, withdrawn: string
const school = { ...sampleCourse().provider, type: 'mbo' as const }
const unknownPrice = { status: 'unknown', amount: null, currency: null, vatIncluded: null } as const
const courses: Course[] = [
  sampleCourse({
    sourceId: 'bbl',
    provider: school,
    level: 'mbo-3',
    studyForm: 'dual',
    ids: { ...sampleCourse().ids, crebo: ['25655'] },
    offerings: [sampleOffering({ start: '2027-02-01' }), sampleOffering({ start: '2026-09-01' })],
  }),
  sampleCourse({ sourceId: 'no-price', price: unknownPrice, offerings: [] }),
  sampleCourse({ sourceId: 'gone' }),
]

beforeAll(async () => {
  test = await testApp()
  const ids = await putCourses(test.db, courses)
  ;[bbl, withoutPrice, withdrawn] = ids as [string, string, string]
  await withdrawCourses(test.db, [withdrawn])
})
afterAll(() => test.close())

async function ask(payload: object) {
  const answer = await test.app.inject({ method: 'POST', url: '/v1/funding-advice', payload })
  return { status: answer.statusCode, body: answer.json<unknown>() }
}

describe('advice on a stored course', () => {
  it('is the advice on the facts that the course has today', async () => {
    const stored = await ask({ person: { age: 30 }, employer: { sbbRecognised: true }, courseId: bbl })
    const inline = await ask({
      person: { age: 30 },
      employer: { sbbRecognised: true },
      course: {
        level: 'mbo-3',
        nlqf: '3',
        award: 'certificate',
        studyForm: 'dual',
        inCrebo: true,
        costInclVat: '495.00',
        startDate: '2027-02-01',
        durationWeeks: 10,
      },
    })
    expect(stored.status).toBe(200)
    expect(stored.body).toEqual(inline.body)
    const { advice } = stored.body as FundingAnswer
    expect(advice.find(({ scheme }) => scheme === 'praktijkleren')).toMatchObject({
      outcome: 'likely',
      amount: { max: '675.00' },
    })
  })

  it('refuses a right to student finance that the course rules out', async () => {
    const { status, body } = await ask({ person: { hasSfRight: true }, courseId: bbl })
    expect(status).toBe(400)
    expect(body).toMatchObject({ errors: [{ in: 'body', path: 'person.hasSfRight' }] })
  })

  it('takes capitals in an id, and a withdrawn course, which a plan may still hold', async () => {
    expect((await ask({ person: {}, courseId: bbl.toUpperCase() })).status).toBe(200)
    expect((await ask({ person: {}, courseId: withdrawn })).status).toBe(200)
  })

  it('gives net prices of several courses in the order asked; per course there is no right to student finance', async () => {
    const { body } = await ask({ person: { hasSfRight: true }, courseIds: [withoutPrice, bbl, withoutPrice] })
    const { items } = body as NetPrices
    expect(items.map(({ courseId }) => courseId)).toEqual([withoutPrice, bbl, withoutPrice])
    expect(items.map(({ netPrice }) => [netPrice.status, netPrice.min, netPrice.max])).toEqual([
      ['unknown', null, null],
      ['known', '495.00', '495.00'],
      ['unknown', null, null],
    ])
  })

  it('does not write what was asked in the log or the database', async () => {
    const lines: string[] = []
    const logged = await testApp({ db: test.db, log: { write: (line) => void lines.push(line) } })
    const before = await rowCounts()
    const answer = await logged.app.inject({
      method: 'POST',
      url: '/v1/funding-advice',
      payload: { person: { birthDate: '1987-06-05', benefit: 'wajong', income: 31_337.13 }, courseId: bbl },
    })
    const refused = await logged.app.inject({
      method: 'POST',
      url: '/v1/funding-advice',
      payload: { person: { birthDate: '1987-06-05', age: 12, benefit: 'wajongg' }, courseId: bbl },
    })
    await logged.close()
    expect([answer.statusCode, refused.statusCode]).toEqual([200, 400])
    expect(refused.body).not.toMatch(/1987-06-05|wajongg/)
    expect(lines.length).toBeGreaterThan(0)
    expect(withoutClock(lines)).not.toMatch(/1987-06-05|wajong|31337|benefit/)
    expect(await rowCounts()).toEqual(before)
  })
})

async function rowCounts() {
  const rows = await test.db.pool`
    select table_schema || '.' || table_name as name,
      (xpath('/row/n/text()', query_to_xml(format('select count(*) n from %I.%I', table_schema, table_name), false, true, '')))[1]::text as rows
    from information_schema.tables
    where table_schema in ('catalogue', 'private', 'audit') and table_type = 'BASE TABLE' order by 1`
  return rows.map(({ name, rows: count }) => `${name as string}: ${count as string}`)
}
