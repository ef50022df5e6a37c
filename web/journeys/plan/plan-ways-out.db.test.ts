import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPlan, type Held } from '@stapwijzer/server/plans/testing.ts'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { fillCatalogue, publicUrl, siteApp } from '@stapwijzer/server/site/testing.ts'
import { readPage } from '@stapwijzer/server/site/testing-forms.ts'

let t: TestApp
let ids: Record<string, string>
const lines: string[] = []
beforeAll(async () => {
  t = await siteApp({ log: { write: (line) => void lines.push(line) } })
  ids = await fillCatalogue(t)
})
afterAll(() => t.close())

const cookieOf = ({ id, token }: Held) => `stapwijzer-plan=${id}.${token}`
const saved = () =>
  createPlan(t, {
    title: 'Naar kantoor',
    items: [{ courseId: ids.full, start: '2027-02-01', note: 'Geheim' }],
  })
const get = (url: string, cookie?: string) =>
  t.app.inject({ method: 'GET', url, headers: cookie ? { cookie } : {} })
const post = (url: string, vraag: string) =>
  t.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: publicUrl },
    payload: new URLSearchParams({ vraag }).toString(),
  })
const read = (payload: string) =>
  t.app.inject({
    method: 'POST',
    url: '/plan/invoeren',
    headers: { 'content-type': 'application/json', origin: publicUrl },
    payload,
  })

const files = [
  ['/plan/document', 'application/pdf', '%PDF-', 'pdf'],
  ['/plan/agenda', 'text/calendar; charset=utf-8', 'BEGIN:VCALENDAR', 'ics'],
  ['/plan/bestand', 'application/json; charset=utf-8', '{', 'json'],
] as const

describe.each(files)('%s', (url, type, begin, ending) => {
  test('gives a file of the saved plan that the cookie opens, for nobody to keep', async () => {
    const found = await get(url, cookieOf(await saved()))
    expect(found.statusCode).toBe(200)
    expect(found.headers['content-type']).toBe(type)
    expect(found.body.slice(0, begin.length)).toBe(begin)
    expect(String(found.headers['content-disposition'])).toMatch(
      new RegExp(`^attachment; filename="[\\w-]+\\.${ending}"`),
    )
    expect(found.headers['cache-control']).toBe('no-store')
    expect(found.headers['x-robots-tag']).toBe('noindex')
  })
  test('leads to the page of the plan without a plan, and with one that is gone', async () => {
    const wrong = 'stapwijzer-plan=00000000-0000-4000-8000-000000000000.xxxxxxxxxxxxxxxxxxxxxxxx'
    for (const cookie of [undefined, wrong]) {
      const found = await get(url, cookie)
      expect([found.statusCode, found.headers.location]).toEqual([303, '/plan'])
    }
  })
  test('gives a file of a plan that is not saved', async () => {
    const found = await post(
      url,
      JSON.stringify({ plan: { title: 'Mijn plan', items: [{ courseId: ids.full }] } }),
    )
    expect(found.statusCode).toBe(200)
    expect(found.headers['content-type']).toBe(type)
    expect(found.body.slice(0, begin.length)).toBe(begin)
    expect(found.headers['cache-control']).toBe('no-store')
  })
  test('says on the page of the plan that something in it does not fit', async () => {
    for (const vraag of ['', 'onzin', 'null', '{"plan":{"title":""}}']) {
      const found = await post(url, vraag)
      expect([found.statusCode, found.headers.location], vraag).toEqual([303, '/plan?mislukt=plan'])
    }
    expect((await readPage(t, '/plan?mislukt=plan')).text('[role=alert]')).toContain('Kijk je stappen na.')
    expect((await readPage(t, '/plan?mislukt=onzin')).text('[role=alert]')).toBe('')
  })
})

describe('a plan as a file', () => {
  test('can be opened again, whole, whether it was saved or not', async () => {
    const items = [
      { kind: 'course', courseId: ids.full, start: '2027-02-01', note: 'Bel <b>Piet</b>' },
      { kind: 'own', title: 'Oefenen', after: [0], cost: 12.5 },
    ]
    const plan = { title: 'Naar kantoor', goal: 'Rustiger werk', hoursPerWeek: 8, travelKm: 20, items }
    const kept = [
      (await post('/plan/bestand', JSON.stringify({ plan }))).body,
      (await get('/plan/bestand', cookieOf(await createPlan(t, plan)))).body,
    ]
    for (const file of kept) {
      const found = (await read(file)).json<{ plan: { items: object[] } }>()
      expect(found.plan).toMatchObject({
        version: 1,
        title: 'Naar kantoor',
        goal: 'Rustiger werk',
        travelKm: 20,
      })
      expect(found.plan.items).toMatchObject([{ ...items[0], title: 'Boekhouden voor beginners' }, items[1]!])
    }
  })
  test('with a course that nobody knows keeps its notes in an own step', async () => {
    const items = [{ courseId: '00000000-0000-4000-8000-000000000000', note: 'Vraag Piet' }]
    const found = await read(JSON.stringify({ title: 'Oud', items }))
    expect(found.json()).toMatchObject({
      plan: {
        items: [
          { kind: 'own', courseId: null, note: 'Vraag Piet', title: 'Een opleiding die we niet meer kennen' },
        ],
      },
    })
  })
  test('that is none is refused in words', async () => {
    const steps = Array.from({ length: 500 }, () => ({ kind: 'own', title: 'Te veel' }))
    for (const [file, words] of [
      ['geen json', 'In dit bestand staat geen plan.'],
      ['[]', 'In dit bestand staat geen plan.'],
      ['{"title":"x","items":[],"__proto__":{"a":1},"vreemd":1}', 'dat niet is veranderd'],
      [JSON.stringify({ title: 'x', items: steps }), 'dat niet is veranderd'],
      [
        JSON.stringify({ title: 'x', items: [{ kind: 'own', title: 'y', note: 'n'.repeat(100_000) }] }),
        'dat niet is veranderd',
      ],
    ] as const) {
      const found = await read(file)
      expect(found.statusCode).toBe(200)
      expect(found.json<{ error: string }>().error, file.slice(0, 40)).toContain(words)
    }
  })
  test('of more than 256 kB is refused', async () => {
    const found = await read(JSON.stringify({ title: 'x'.repeat(300_000), items: [] }))
    expect(found.statusCode).toBe(413)
  })
})

test('nothing of a plan is in the log', () => {
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.join('')).not.toMatch(/Geheim|Piet|Naar kantoor|Te veel/)
})
