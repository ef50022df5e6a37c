/** The half-yearly report on pages: for everyone, and for who makes it; the latter without script. */
import { signedIn } from '@stapwijzer/server/referrals/testing.ts'
import { putReport } from '@stapwijzer/server/report/testing.ts'
import { sendForm } from '@stapwijzer/server/site/testing-forms.ts'
import { flat, page } from '@stapwijzer/server/site/testing.ts'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import type { PublishedReportView } from '@stapwijzer/shared/api/reports.ts'
import { figureText } from '@stapwijzer/shared/text/report-figures.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskSite } from '../referral/testing-referral.ts'

let t: TestApp
let fatma: string
let period: string
beforeAll(async () => {
  t = await deskSite()
  fatma = await signedIn(t, 'fatma')
  period = await putReport(t)
})
afterAll(() => t.close())

const report = async () => (await t.app.inject(`/v1/reports/${period}`)).json<PublishedReportView>()

test('case 115: the page has every figure of the JSON, and no other', async () => {
  const { report: body } = await report()
  const { root } = await page(t, `/voortgang/${period}`)
  const rows = root
    .querySelectorAll('tr[data-figure]')
    .map((row) => [
      row.getAttribute('data-figure'),
      ...row.querySelectorAll('td.number').map((cell) => flat(cell.textContent)),
    ])
  const wanted = body.figures.map((figure) => [
    `${figure.code} ${figure.part?.code ?? ''}`,
    flat(figureText(figure, figure.current)),
    flat(figureText(figure, figure.previous)),
  ])
  expect(rows).toEqual(wanted)
})

test('case 116: every figure leads to its definition on the same page', async () => {
  const { root } = await page(t, `/voortgang/${period}`)
  const links = root.querySelectorAll('tr[data-figure] th a').map((one) => one.getAttribute('href') ?? '')
  expect(links.length).toBe((await report()).report.figures.length)
  for (const href of new Set(links)) {
    expect(href.startsWith('#betekenis-')).toBe(true)
    expect(flat(root.getElementById(href.slice(1))?.textContent ?? ''), href).toContain('Bron:')
  }
})

test('a made-up report says so on each page, in both languages', async () => {
  for (const path of ['/voortgang', `/voortgang/${period}`]) {
    expect((await page(t, path)).html).toContain('Alle cijfers en teksten zijn verzonnen')
    expect((await page(t, `/en${path}`)).html).toContain('All figures and texts are made up')
  }
})

test('a half-year without a report, and an address that is none, are not found', async () => {
  for (const path of ['/voortgang/2020-H1', '/voortgang/x', `/voortgang/${period}?versie=9`])
    expect((await page(t, path)).status, path).toBe(404)
})

test('somebody writes a text, enters a figure and corrects the report', async () => {
  const path = `/voortgang/maken/${period}`
  const headers = { headers: { cookie: fatma } }
  const revision = async () => {
    const { root } = await page(t, path, headers)
    return root.querySelector('input[name=versie]')?.getAttribute('value') ?? ''
  }
  const send = async (action: string, fields: Record<string, string>) =>
    sendForm(t, `${path}?/${action}`, { versie: await revision(), ...fields }, fatma)
  const wrong = await send('erbij', {
    kind: 'money-spent',
    name: 'Project',
    value: 'veel',
    source: 'x',
    edition: 'y',
  })
  expect(wrong.status).toBe(400)
  const entered = {
    kind: 'money-spent',
    name: 'Project',
    value: '12.500',
    source: 'Begroting',
    edition: '2026',
  }
  expect((await send('erbij', entered)).status).toBe(303)
  const words = { deel: 'reach', aim: 'Doel', status: 'Klaar', explanation: 'Zo.', 'doel-search': '80' }
  expect((await send('deel', words)).status).toBe(303)
  expect((await send('publiceer', { reden: '' })).status).toBe(400)
  expect((await send('publiceer', { reden: 'Een bedrag ontbrak.' })).status).toBe(303)
  // The page of the last version may be kept for a moment.
  const shown = await page(t, `/voortgang/${period}?versie=2`)
  for (const text of ['Een bedrag ontbrak.', '12.500', 'Begroting, 2026', 'verbeterde versie 2'])
    expect(flat(shown.root.textContent)).toContain(text)
  expect((await page(t, path, headers)).html).toContain('Alles is gepubliceerd')
})

test('the document comes in the language of the page', async () => {
  for (const [path, name] of [
    [`/voortgang/${period}/pdf`, 'voortgang'],
    [`/en/voortgang/${period}/pdf`, 'progress'],
  ] as const) {
    const answer = await t.app.inject(path)
    expect(answer.headers['content-type']).toBe('application/pdf')
    expect(answer.headers['content-disposition']).toContain(name)
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  }
})
