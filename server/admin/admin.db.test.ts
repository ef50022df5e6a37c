/** The API of the platform admin: what it shows, and to nobody else. */
import type { AdminSource } from '@stapwijzer/shared/api/admin-sources.ts'
import type { RunDetail, RunFinding, RunSummary } from '@stapwijzer/shared/api/admin.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { referralApp, signedIn } from '../referrals/testing.ts'
import type { TestApp } from '../testing.ts'
import { fullRun, putSources } from './testing.ts'

let t: TestApp
let dina: string
let anna: string
beforeAll(async () => {
  t = await referralApp()
  await putCourses(t.db, [sampleCourse({ sourceId: 'a' }), sampleCourse({ sourceId: 'b' })], {
    source: 'zeist',
  })
  await putSources(t)
  dina = await signedIn(t, 'dina')
  anna = await signedIn(t, 'anna')
})
afterAll(() => t.close())

const get = (path: string, cookie: string | null = dina) =>
  t.app.inject({ url: `/v1/admin${path}`, headers: cookie ? { cookie } : {} })
type List<Item> = { items: Item[]; total: number }

describe('case 83: the door', () => {
  test('no session is 401, a counsellor is 403, and neither learns what exists', async () => {
    for (const path of [
      '/sources',
      '/runs/unknown',
      `/runs/${fullRun}/findings-csv`,
      '/mails',
      '/duplicates',
      '/price-jumps',
    ]) {
      expect((await get(path, null)).statusCode, path).toBe(401)
      expect((await get(path, anna)).statusCode, path).toBe(403)
      const answer = await get(path)
      expect(answer.headers['cache-control']).toBe('no-store')
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    }
  })
})

describe('sources', () => {
  test('each with its state, its age against what was promised, and what its last run found', async () => {
    const { items } = (await get('/sources')).json<List<AdminSource>>()
    expect(items.map(({ id, state, live }) => [id, state, live])).toEqual([
      ['krimp', 'refused', 0],
      ['oud', 'stale', 0],
      ['stuk', 'failed', 0],
      ['uit', 'off', 0],
      ['zeist', 'ok', 2],
    ])
    expect(items.at(-1)).toMatchObject({
      ageSeconds: 4 * 3600,
      rhythmSeconds: 26 * 3600,
      lastRun: { status: 'done', rejected: 3, warnings: 25 },
    })
    expect((await get('/sources/zeist')).json()).toEqual({
      ...items.at(-1),
      ...{ owner: 'Vakschool Zeist', contact: 'feed@vakschool.example', licence: null, terms: null },
    })
    expect((await get('/sources/none')).statusCode).toBe(404)
  })
  test('case 38: nothing of an address or its secrets is told', async () => {
    for (const path of ['/sources', '/sources/zeist', '/sources/zeist/runs', `/runs/${fullRun}`]) {
      expect((await get(path)).body).not.toMatch(/feed\.example|never-told/)
    }
  })
})

describe('runs', () => {
  test('newest first, in pages', async () => {
    const first = (await get('/sources/zeist/runs?pageSize=1')).json<List<RunSummary>>()
    expect(first).toMatchObject({ total: 2, items: [{ id: fullRun, status: 'done', warnings: 25 }] })
    const second = (await get('/sources/zeist/runs?pageSize=1&page=2')).json<List<RunSummary>>()
    expect(second.items[0]?.id).not.toBe(fullRun)
    expect((await get('/sources/none/runs')).statusCode).toBe(404)
  })
  test('one run: its reason and the sentence of the importer, and how often each code came', async () => {
    const found = (await get(`/runs/${fullRun}`)).json<RunDetail>()
    expect(found.source).toEqual({ id: 'zeist', name: 'Vakschool Zeist', format: 'csv', configured: true })
    expect(found.codes).toEqual([
      { kind: 'reject', code: 'duplicate-id-conflict', count: 1 },
      { kind: 'reject', code: 'expired', count: 1 },
      { kind: 'reject', code: 'missing-title', count: 1 },
      { kind: 'warning', code: 'price-unparsable', count: 20 },
      { kind: 'warning', code: 'unknown-level', count: 5 },
    ])
    const [last] = (await get('/sources/krimp/runs')).json<List<RunSummary>>().items
    expect(last).toMatchObject({ status: 'refused', reason: 'shrink-guard' })
    expect(last?.message).toContain('30 of 40')
    for (const id of ['x', fullRun.replace('5', '6')]) expect((await get(`/runs/${id}`)).statusCode).toBe(404)
  })
  test('findings: all, of one kind, of one code; anything else is said to be wrong', async () => {
    const findings = async (query: string) =>
      (await get(`/runs/${fullRun}/findings${query}`)).json<List<RunFinding>>()
    const all = await findings('')
    expect([all.total, all.items.length]).toEqual([28, 20])
    expect(all.items[0]).toMatchObject({ kind: 'reject', key: 'LAS-1', code: 'missing-title' })
    expect((await findings('?kind=warning&pageSize=5&page=5')).items).toHaveLength(5)
    expect(await findings('?kind=warning&code=unknown-level')).toMatchObject({ total: 5 })
    expect(await findings('?code=nonsense')).toMatchObject({ total: 0, items: [] })
    for (const query of ['?kind=note', '?page=0', '?pageSize=101', '?foo=1', '?code=']) {
      expect((await get(`/runs/${fullRun}/findings${query}`)).statusCode, query).toBe(400)
    }
  })
  test('case 34: the same as CSV, where no cell is run by a spreadsheet', async () => {
    const answer = await get(`/runs/${fullRun}/findings-csv?kind=reject`)
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.headers['content-disposition']).toBe('attachment; filename="zeist-2026-11-24.csv"')
    expect(answer.body).toBe(
      [
        'kind,key,path,code,message',
        'reject,LAS-1,fields.price,missing-title,There is no title.',
        `reject,"'=HYPERLINK(""http://evil.example"")",fields.price,duplicate-id-conflict,"'+1;2"`,
        'reject,LAS-3,fields.price,expired,It ended on 2026-01-01.',
        '',
      ].join('\r\n'),
    )
    const head = await t.app.inject({
      method: 'HEAD',
      url: `/v1/admin/runs/${fullRun}/findings-csv`,
      headers: { cookie: dina },
    })
    expect([head.statusCode, head.body]).toEqual([200, ''])
    const all = await get(`/runs/${fullRun}/findings-csv`)
    expect(all.body.trimEnd().split('\r\n')).toHaveLength(29)
  })
})
