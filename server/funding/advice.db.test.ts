import type { FundingAnswer, FundingScheme, NetPrices } from '@stapwijzer/shared/api/funding.ts'
import { schemeIds } from '@stapwijzer/shared/domain/schemes.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())

async function ask(payload: unknown) {
  const answer = await test.app.inject({
    method: 'POST',
    url: '/v1/funding-advice',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(payload),
  })
  return {
    status: answer.statusCode,
    body: answer.json<Record<string, unknown>>(),
    headers: answer.headers,
  }
}
async function wrongPaths(payload: unknown): Promise<string[]> {
  const { status, body } = await ask(payload)
  expect(status).toBe(400)
  return (body.errors as { path: string }[]).map(({ path }) => path).sort()
}

describe('POST /v1/funding-advice', () => {
  it('answers every scheme once, in reading order, as of today by default', async () => {
    const { status, body } = await ask({ person: {}, course: {} })
    const { asOf, advice, netPrice } = body as FundingAnswer
    expect(status).toBe(200)
    expect(asOf).toBe('2026-11-24')
    expect(new Set(advice.map(({ scheme }) => scheme)).size).toBe(advice.length)
    expect(advice.length).toBe(schemeIds.length)
    const order = ['likely', 'possible', 'not-eligible', 'expired']
    const places = advice.map(({ outcome }) => order.indexOf(outcome))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(netPrice).toMatchObject({ status: 'unknown', min: null, max: null, counted: [] })
  })

  it('carries the rules of each scheme that may pay, in the words of its own page, and of no other', async () => {
    const { advice } = (await ask({ person: {}, course: {} })).body as FundingAnswer
    const open = advice.filter(({ outcome }) => outcome === 'likely' || outcome === 'possible')
    expect(open.filter(({ conditions }) => conditions.length > 0).length).toBeGreaterThan(20)
    for (const { scheme, conditions } of open) {
      const page = (await test.app.inject(`/v1/funding-schemes/${scheme}`)).json<FundingScheme>()
      expect(page.versions.map((version) => version.conditions)).toContainEqual(conditions)
    }
    for (const one of advice) if (!open.includes(one)) expect(one.conditions).toEqual([])
  })

  it('takes null as unknown everywhere', async () => {
    const empty = await ask({ person: {}, course: {} })
    const nulls = await ask({
      person: { age: null, income: null, priorFundingThisYear: null },
      employer: null,
      course: { costInclVat: null, startDate: null },
      courseId: null,
      courseIds: null,
      asOf: null,
    })
    expect(nulls.body).toEqual(empty.body)
  })

  it('is never kept by a cache', async () => {
    const { headers } = await ask({ person: {}, course: {} })
    expect(headers['cache-control']).toBe('no-store')
  })

  it('tells every problem at once: form, codes, bounds, contradictions, unknown names', async () => {
    const paths = await wrongPaths({
      person: {
        age: 40,
        ageBand: '18-26',
        birthDate: '2023-02-29',
        income: '12.345',
        situation: 'boss',
        hasSfRight: true,
        nickname: 'x',
        priorFundingThisYear: ['no-such-scheme'],
        weeklyHours: 81,
      },
      employer: { staff: 2.5, turnover: -1 },
      course: {
        pathway: 'mbo-bbl',
        costInclVat: 100,
        costExVat: 100.01,
        paidByOtherAmount: 5,
        bought: false,
        boughtOn: '2026-01-01',
        durationWeeks: '4',
      },
      asOf: '2036-01-01',
      extra: 1,
    })
    expect(paths).toEqual(
      [
        'person.ageBand',
        'person.birthDate',
        'person.income',
        'person.situation',
        'person.hasSfRight',
        'person.nickname',
        'person.priorFundingThisYear[0]',
        'person.weeklyHours',
        'employer.staff',
        'employer.turnover',
        'course.costInclVat',
        'course.paidByOtherAmount',
        'course.boughtOn',
        'course.durationWeeks',
        'asOf',
        'extra',
      ].sort(),
    )
  })

  it.each([
    [{ course: {} }, ['person']],
    [{ person: {} }, ['course']],
    [{ person: {}, course: {}, courseId: 'a' }, ['courseId']],
    [{ person: {}, courseIds: Array.from({ length: 21 }, () => 'a') }, ['courseIds']],
    [{ person: [], course: 'x' }, ['course', 'person']],
    [{ person: {}, course: {}, asOf: '2014-12-31' }, ['asOf']],
  ])('refuses %j', async (payload, paths) => expect(await wrongPaths(payload)).toEqual(paths))

  it.each([
    ['person.birthDate', { person: { birthDate: '2026-11-25' } }],
    ['person.age', { person: { birthDate: '1990-11-25', age: 36 } }],
    ['person.ageBand', { person: { birthDate: '1969-11-24', ageBand: '30-56' } }],
    ['person.ageBand', { person: { age: 57, ageBand: '30-56' } }],
    ['person.reachedAow', { person: { age: 65, reachedAow: true } }],
    ['person.reachedAow', { person: { age: 68, reachedAow: false } }],
    [
      'person.hasSfRight',
      { person: { hasSfRight: true }, course: { level: 'bachelor', studyForm: 'part-time' } },
    ],
    ['course.costInclVat', { course: { costInclVat: '9.99', costExVat: 10 } }],
    ['course.costInclVat', { course: { costInclVat: 121.02, costExVat: 100, vat: 'standard' } }],
    ['course.costInclVat', { course: { costInclVat: 100.01, costExVat: 100, vat: 'exempt' } }],
    ['course.paidByOtherAmount', { course: { paidByOther: 'full', paidByOtherAmount: 1 } }],
    [
      'course.paidByOtherAmount',
      { course: { paidByOther: 'part', paidByOtherAmount: 121.01, costExVat: 100, vat: 'standard' } },
    ],
    ['course.boughtOn', { course: { bought: false, boughtOn: '2026-01-01' } }],
  ])('refuses a contradiction at %s: %j', async (path, facts) => {
    expect(await wrongPaths({ person: {}, course: {}, ...facts })).toEqual([path])
  })

  it.each([
    { person: { birthDate: '1990-11-24', age: 36, ageBand: '30-56', reachedAow: false } },
    { person: { age: 66, reachedAow: true } },
    { person: { age: 67, reachedAow: false } },
    { person: { hasSfRight: true }, course: { level: 'mbo-4', studyForm: 'part-time' } },
    { course: { costInclVat: '121.01', costExVat: 100, vat: 'standard' } },
    { course: { paidByOther: 'part', paidByOtherAmount: 100, costInclVat: 100 } },
    { course: { boughtOn: '2026-01-01' } },
    { course: { costInclVat: 99999999999.99 }, employer: { turnover: '99999999999.99', staff: 0 } },
  ])('takes %j', async (facts) => {
    expect((await ask({ person: {}, course: {}, ...facts })).status).toBe(200)
  })

  it('gives a municipality only to a postcode that lies in one; a stated one wins', async () => {
    await test.db.tx(
      'ingest',
      ({ sql }) => sql`
      insert into catalogue.postcode (pc4, places, municipalities, lat, lon) values
      ('3511', '{Utrecht}', '{0344}', 52.09, 5.11), ('3541', '{Utrecht}', '{0344,0355}', 52.1, 5.0)`,
    )
    const residence = async (person: object) => {
      const { body } = await ask({ person, course: { domain: 'care' }, asOf: '2023-05-01' })
      const found = (body as FundingAnswer).advice.find(({ scheme }) => scheme === 'utrecht-omscholing')!
      return [found.outcome, found.missing.includes('person.municipality')]
    }
    expect(await residence({ postcode4: '3511' })).toEqual(['possible', false])
    expect(await residence({ postcode4: '3541' })).toEqual(['possible', true])
    expect(await residence({ postcode4: '9999' })).toEqual(['possible', true])
    expect(await residence({ postcode4: '3511', municipality: '0355' })).toEqual(['not-eligible', false])
  })

  it('answers 404 for an unknown course, also for a text that can be no id', async () => {
    expect((await ask({ person: {}, courseId: '00000000-0000-4000-8000-000000000000' })).status).toBe(404)
    expect((await ask({ person: {}, courseId: 'no id' })).status).toBe(404)
    expect((await ask({ person: {}, courseIds: ['no id'] })).status).toBe(404)
  })

  it('answers net prices only for a list of ids', async () => {
    const { body } = await ask({ person: {}, courseIds: [] })
    expect(body as NetPrices).toEqual({ asOf: '2026-11-24', items: [] })
  })
})
