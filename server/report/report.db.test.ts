/** The half-yearly report: its draft, publishing, correcting, and the same figures wherever they stand. */
import type { ReportDraft } from '@stapwijzer/shared/api/report-drafts.ts'
import type { PublishedReportView } from '@stapwijzer/shared/api/reports.ts'
import { valueText } from '@stapwijzer/shared/domain/report/report.ts'
import { definitions, type Definition } from '@stapwijzer/shared/domain/report/definitions.ts'
import { figureName, figureText } from '@stapwijzer/shared/text/report-figures.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditLines } from '../admin/testing.ts'
import { publishDue } from '../insight/publish.ts'
import { forget, putCounts } from '../insight/testing.ts'
import { read, textOf } from '../plans/documents/testing-pdf.ts'
import { referralApp, signedIn } from '../referrals/testing.ts'
import type { TestApp } from '../testing.ts'
import { inventReport } from './demo.ts'
import { draftDue } from './draft.ts'
import { hashOf } from './publish.ts'
import { emptyReports } from './testing.ts'

let t: TestApp
let fatma: string
beforeAll(async () => {
  t = await referralApp({ now: '2026-07-01T09:00:00Z' })
  fatma = await signedIn(t, 'fatma')
})
afterAll(() => t.close())
beforeEach(async () => {
  await forget(t.db)
  await t.db.pool`truncate insight.published_figure`
  await emptyReports(t.db)
})

const period = '2026-H1'
const at = new Date('2026-07-01T06:00:00Z')
const half = async (rows: Parameters<typeof putCounts>[1] = [['2026-03-03', 'search', '', 61]]) => {
  await putCounts(t.db, rows)
  await publishDue(t.db, '2026-07-01')
  return draftDue(t.db, { today: '2026-07-01', at, invented: false })
}
const ask = (method: 'GET' | 'PUT' | 'POST', path: string, payload?: object) =>
  t.app.inject({
    method,
    url: `/v1/report-drafts/${period}${path}`,
    headers: { cookie: fatma, origin: t.deps.config.PUBLIC_URL },
    ...(payload ? { payload } : {}),
  })
const draft = async () => (await ask('GET', '')).json<ReportDraft>()
const publish = async (reason?: string) =>
  ask('POST', '/versions', { revision: (await draft()).revision, ...(reason ? { reason } : {}) })
const report = async (query = '') =>
  (await t.app.inject({ url: `/v1/reports/${period}${query}` })).json<PublishedReportView>()
const write = (revision: number, status: string) =>
  ask('PUT', '/sections/reach', {
    revision,
    texts: { aim: 'Meer bereik', status, explanation: 'Zo ging het.' },
    targets: { search: 100 },
  })
const paperText = async () => {
  const paper = await t.app.inject({ url: `/v1/reports/${period}/document` })
  return (await textOf(await read(paper.rawPayload))).join(' ').replace(/\s+/g, ' ')
}
const figureOf = ({ report: { figures } }: { report: PublishedReportView['report'] }, code: string) =>
  figures.find((one) => one.code === code && one.part === null)

describe('a draft', () => {
  it('is made once, on the first day after the half-year, and never before', async () => {
    await putCounts(t.db, [['2026-03-03', 'search', '', 61]])
    await publishDue(t.db, '2026-06-30')
    expect(await draftDue(t.db, { today: '2026-06-30', at, invented: false })).not.toContain(period)
    await publishDue(t.db, '2026-07-01')
    expect(await draftDue(t.db, { today: '2026-07-01', at, invented: false })).toEqual([period])
    expect(await draftDue(t.db, { today: '2026-07-01', at, invented: false })).toEqual([])
    expect(figureOf(await draft(), 'search')?.current).toEqual({ value: 60, state: 'shown' })
  })

  it('case 134: a half-year with no data at all says so, and divides by nothing', async () => {
    expect(await draftDue(t.db, { today: '2026-07-01', at, invented: false })).toEqual([period])
    const { report: body } = await draft()
    expect(body.counted).toBeNull()
    const counted = body.figures.filter(({ section }) => section !== 'offer')
    expect(new Set(counted.map(({ current }) => current.state))).toEqual(new Set(['none']))
    expect(
      body.figures.filter(({ current }) => current.value !== null && !Number.isFinite(current.value)),
    ).toEqual([])
  })

  it('case 135: names both meanings of a figure that changed within the half-year', async () => {
    const search = definitions.find(({ code }) => code === 'search')!
    const changed: Definition[] = [
      ...definitions.filter((one) => one !== search),
      { ...search, until: '2026-03-31' },
      { ...search, since: '2026-04-01', words: 'course-view' },
    ]
    await putCounts(t.db, [['2026-03-03', 'search', '', 61]])
    await publishDue(t.db, '2026-07-01')
    await draftDue(t.db, { today: '2026-07-01', at, invented: false, definitions: changed })
    const { report: body } = await draft()
    const both = body.definitions.filter(({ code }) => code === 'search')
    expect(both.map(({ since, until }) => [since, until])).toEqual([
      ['2026-01-01', '2026-03-31'],
      ['2026-04-01', null],
    ])
    expect(new Set(both.map(({ words }) => words.nl.definition)).size).toBe(2)
    expect(body.figures.filter(({ code, part }) => code === 'search' && part === null)).toHaveLength(1)
  })
})

describe('publishing', () => {
  it('case 112: what is published stays as it is, whatever the data become', async () => {
    await half()
    await write((await draft()).revision, 'Op koers')
    expect((await publish()).statusCode).toBe(201)
    const before = await report()
    expect(figureOf(before, 'search')).toMatchObject({ current: { value: 60 }, target: 100 })
    expect(before.hash).toBe(hashOf(before.report))
    await putCounts(t.db, [['2026-03-04', 'search', '', 5000]])
    await publishDue(t.db, '2026-07-02')
    await draftDue(t.db, { today: '2026-07-02', at, invented: false })
    await write((await draft()).revision, 'Anders')
    expect(await report()).toEqual(before)
    // Neither the application nor the owner of the tables can change a row.
    const refused = [
      t.db.pool`update insight.report set hash = hash`,
      t.db.pool`delete from insight.report`,
      t.db.pool`truncate insight.report`,
    ]
    for (const change of refused) await expect(change).rejects.toThrow('never changes')
    const byApp = t.deps.db.tx('app', ({ sql }) => sql`update insight.report set version = 2`)
    await expect(byApp).rejects.toThrow('42501')
  })

  it('case 113: two people publish at once: one does', async () => {
    await half()
    const { revision } = await draft()
    const both = await Promise.all([
      ask('POST', '/versions', { revision }),
      ask('POST', '/versions', { revision }),
    ])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409])
    expect((await report()).versions).toHaveLength(1)
    const lines = await auditLines(t, 'report.publish')
    expect(
      lines
        .slice(-2)
        .map(({ result }) => result)
        .sort(),
    ).toEqual(['ok', 'refused: newer'])
  })

  it('case 114: a correction is a new version that lists what changed and why', async () => {
    await half()
    await write((await draft()).revision, 'Op koers')
    await publish()
    expect((await publish('Niets')).statusCode).toBe(409)
    await write((await draft()).revision, 'Aandacht nodig')
    expect((await publish()).statusCode).toBe(400)
    expect((await publish('De status was te mooi.')).statusCode).toBe(201)
    const now = await report()
    expect(now).toMatchObject({ version: 2, reason: 'De status was te mooi.' })
    expect(now.changes).toEqual([{ what: 'text reach status', from: 'Op koers', to: 'Aandacht nodig' }])
    const first = await report('?version=1')
    expect(first.report.texts.reach?.status).toBe('Op koers')
    expect(first.hash).not.toBe(now.hash)
  })

  it('nothing of a draft is public', async () => {
    await half()
    expect((await t.app.inject({ url: `/v1/reports/${period}` })).statusCode).toBe(404)
    expect((await t.app.inject({ url: '/v1/reports' })).json()).toEqual({ items: [] })
    expect((await t.app.inject({ url: `/v1/report-drafts/${period}` })).statusCode).toBe(401)
  })

  it('who read an older draft writes over nobody', async () => {
    await half()
    const { revision } = await draft()
    expect((await write(revision, 'A')).statusCode).toBe(200)
    expect((await write(revision, 'B')).statusCode).toBe(409)
    expect((await draft()).report.texts.reach?.status).toBe('A')
  })
})

describe('everywhere the same', () => {
  it('case 115: JSON, CSV and the document have the same figures', async () => {
    await half([
      ['2026-03-03', 'search', 'region=midden-utrecht&language=nl', 61],
      ['2026-03-03', 'search-without-result', 'region=midden-utrecht&language=nl', 22],
      ['2026-04-03', 'plan-saved', '', 4],
    ])
    const entered = [
      { kind: 'ad-full-time', name: 'Voorbeeld', value: 33, source: 'School', edition: 'juni 2026' },
    ]
    await ask('PUT', '/entered', { revision: (await draft()).revision, entered })
    expect((await publish()).statusCode).toBe(201)
    const { report: body } = await report()
    expect(figureOf({ report: body }, 'plan-saved')?.current.state).toBe('hidden')
    const csv = (await t.app.inject({ url: `/v1/reports/${period}/figures` })).body.split('\r\n')
    const text = await paperText()
    for (const figure of body.figures) {
      const row = csv.find((line) =>
        line.startsWith(`${period},1,own,${figure.section},${figure.code},${figure.part?.code ?? ''},`),
      )
      const cell = (one: typeof figure.current) => (one.state === 'none' ? '' : valueText(one))
      expect(row?.split(',').slice(7, 9)).toEqual([cell(figure.current), cell(figure.previous)])
      expect(text).toContain(
        `${figureText(figure, figure.current)} / ${figureText(figure, figure.previous)}`.replace(/\s+/g, ' '),
      )
      expect(text).toContain(figureName(body, figure).split(' ')[0])
    }
    expect(csv.some((line) => line.includes('entered,programmes,ad-full-time,Voorbeeld,,33'))).toBe(true)
    expect(text).toContain('33 (School, juni 2026)')
  })

  it('the made-up report of the demonstration is marked in every file', async () => {
    await putCounts(t.db, [['2026-03-03', 'search', '', 61]])
    await publishDue(t.db, '2026-07-01')
    expect(await inventReport(t.deps.db, { today: '2026-07-01', at })).toBe(true)
    expect(await inventReport(t.deps.db, { today: '2026-07-01', at })).toBe(false)
    expect((await report()).report.invented).toBe(true)
    const csv = (await t.app.inject({ url: `/v1/reports/${period}/figures` })).body.trim().split('\r\n')
    expect(csv.slice(1).every((line) => line.endsWith('invented: about nobody'))).toBe(true)
    expect(await paperText()).toContain('verzonnen')
  })
})
