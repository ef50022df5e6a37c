import type { FundingScheme, FundingSchemeItem } from '@stapwijzer/shared/api/funding.ts'
import { schemeIds } from '@stapwijzer/shared/domain/schemes.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())

const get = async (url: string) => {
  const answer = await test.app.inject({ url })
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() }
}
async function item(scheme: string, asOf?: string) {
  const { body } = await get(`/v1/funding-schemes${asOf ? `?asOf=${asOf}` : ''}`)
  return (body.items as FundingSchemeItem[]).find((one) => one.scheme === scheme)!
}

describe('GET /v1/funding-schemes', () => {
  it('lists all by id, as of today', async () => {
    const { status, body } = await get('/v1/funding-schemes')
    expect(status).toBe(200)
    expect(body.asOf).toBe('2026-11-24')
    const ids = (body.items as FundingSchemeItem[]).map(({ scheme }) => scheme)
    expect(ids).toEqual([...schemeIds].sort())
  })

  it('says of each how it stands', async () => {
    expect(await item('stap-budget')).toMatchObject({
      status: 'ended',
      from: '2022-03-01',
      until: '2024-01-01',
      nextWindow: null,
      evidence: 'verified',
      verifiedAt: '2026-12-03',
    })
    expect(await item('stap-budget', '2022-02-28')).toMatchObject({ status: 'not-yet' })
    expect(await item('stap-budget', '2022-03-01')).toMatchObject({ status: 'live' })
    expect(await item('lerarenbeurs')).toMatchObject({
      status: 'closed',
      from: null,
      until: '2028-08-01',
      nextWindow: { first: '2027-02-01', last: '2027-03-15', expected: true },
    })
    expect(await item('slim-mkb')).toMatchObject({ status: 'closed', nextWindow: null })
    expect(await item('slim-mkb', '2023-03-30')).toMatchObject({
      status: 'live',
      nextWindow: { first: '2023-03-01', last: '2023-03-30', expected: false },
    })
    expect(await item('praktijkleren')).toMatchObject({ status: 'live' })
    expect(await item('soob')).toMatchObject({ evidence: 'from-memory', verifiedAt: null })
  })

  it.each(['2014-12-31', '2036-01-01', '2026-02-30', '', 'today'])('refuses asOf=%s', async (asOf) => {
    const { status, body } = await get(`/v1/funding-schemes?asOf=${asOf}`)
    expect(status).toBe(400)
    expect(body.errors).toMatchObject([{ in: 'query', path: 'asOf' }])
  })
})

describe('GET /v1/funding-schemes/{id}', () => {
  it('gives the item and all versions, newest first, in words', async () => {
    const { body } = await get('/v1/funding-schemes/slim-scholingssubsidie')
    const scheme = body as FundingScheme
    expect(scheme).toMatchObject(await item('slim-scholingssubsidie'))
    expect(scheme).toMatchObject({ allocation: 'first-come', beforeStart: false })
    expect(scheme.links).toMatchObject({
      official: { url: 'https://zoek.officielebekendmakingen.nl/stcrt-2025-7276.html' },
      checkedAt: '2026-12-03',
    })
    expect(scheme.notVerified).toMatch(/^Begin 2026 werd een nieuwe periode verwacht\./)
    expect(scheme.sources[0]).toMatchObject({ dated: '2025-02-20', retrieved: '2026-12-03' })
    expect(scheme.versions.map(({ from, until }) => [from, until])).toEqual([
      ['2025-11-11', '2028-01-01'],
      ['2025-03-10', '2025-11-11'],
    ])
    expect(scheme.versions[0]).toMatchObject({ windows: [], yearly: null, evidence: 'from-memory' })
    expect(scheme.versions[1]!.conditions).toContainEqual({
      code: 'level-unverified',
      text: 'Het niveau van de opleiding (NLQF) is 1, 2, 3 of 4.',
      soft: true,
    })
    expect(scheme.versions[1]!.amount).toMatchObject({ kind: 'grant', basis: 'ex-vat', covers: 'course' })
  })

  it('has a sentence for every rule and amount of every scheme', async () => {
    for (const id of schemeIds) {
      const { status, body } = await get(`/v1/funding-schemes/${id}`)
      expect(status).toBe(200)
      for (const { conditions, amount } of (body as FundingScheme).versions) {
        for (const text of [...conditions.map((one) => one.text), ...(amount ? [amount.text] : [])]) {
          expect(text).toMatch(/^[A-Z0-9€].*[A-Za-zé0-9)]\.$/)
          expect(text).not.toMatch(/undefined|person\.|course\.|employer\.|\bu\b/)
        }
      }
    }
  })

  it('answers 404 for another id', async () => {
    expect((await get('/v1/funding-schemes/slim')).status).toBe(404)
    expect((await get('/v1/funding-schemes/slim-mkb?asOf=2026-01-01')).status).toBe(400)
  })
})
