import { withdrawCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPlan, type Held } from '@stapwijzer/server/plans/testing.ts'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { fillCatalogue, page, siteApp, type Page } from '@stapwijzer/server/site/testing.ts'
import { readPage, withoutScript } from '@stapwijzer/server/site/testing-forms.ts'

let t: TestApp
let ids: Record<string, string>
let held: Held
let saved: Page
beforeAll(async () => {
  t = await siteApp()
  ids = await fillCatalogue(t, 4)
  await withdrawCourses(t.db, [ids['plain-3']!])
  held = await createPlan(t, {
    title: 'Naar de administratie',
    goal: 'Ik wil een baan op een kantoor.',
    hoursPerWeek: 3,
    items: [
      { courseId: ids.full, start: '2027-02-01', offeringId: 'a' },
      { kind: 'own', title: 'Rijbewijs halen', start: '2026-12-07', weeks: 4, hoursPerWeek: 2, cost: 1800 },
      { courseId: ids.bare, after: [0], note: 'Eerst bellen' },
      { courseId: ids['plain-3'] },
      { courseId: ids.hostile },
    ],
  })
  saved = await readPage(t, '/plan', cookieOf(held))
})
afterAll(() => t.close())

const cookieOf = ({ id, token }: Held) => `stapwijzer-plan=${id}.${token}`
const steps = (found: Page) => found.root.querySelectorAll('main ol > li.stone')
const textOf = (element: { textContent: string } | null | undefined) =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()

describe('page rule 16: without a plan', () => {
  test('says how to start and leads to the search', async () => {
    const { status, text, attributes } = await page(t, '/plan')
    expect(status).toBe(200)
    expect(text('h1')).toBe('Mijn plan')
    expect(text('main')).toContain('Zo begin je')
    expect(attributes('main a', 'href')).toContain('/zoeken')
  })
  test('page rule 28: no cookie is set', async () => {
    expect((await page(t, '/plan')).headers['set-cookie']).toBeUndefined()
  })
  test('page rule 17: without script there is a form for the plan code, and says why', async () => {
    const found = await page(t, '/plan')
    const form = found.root.querySelector('form[action="/plan?/open"]')!
    expect(textOf(withoutScript(found))).toContain('JavaScript')
    expect(form.getAttribute('method')).toBe('post')
    expect(form.querySelectorAll('input').map((input) => input.getAttribute('type'))).toEqual(['text'])
    const id = form.querySelector('input')!.getAttribute('id')
    expect(textOf(form.querySelector(`label[for=${id}]`))).toBe('Plan-code')
  })
  test('page rule 18: nobody keeps it, no search engine lists it', async () => {
    for (const found of [await page(t, '/plan'), saved]) {
      expect(found.headers['cache-control']).toBe('no-store')
      expect(found.headers['x-robots-tag']).toBe('noindex')
      expect(found.attributes('meta[name=robots]', 'content')).toEqual(['noindex'])
      expect(found.headers['content-encoding']).toBeUndefined()
    }
    expect((await page(t, '/sitemap.xml')).html).not.toContain('/plan')
  })
})

describe('a saved plan, rendered by the server', () => {
  test('shows goal, steps in their order, and facts in words', () => {
    expect(saved.status).toBe(200)
    expect(saved.text('h1')).toBe('Naar de administratie')
    expect(saved.text('title')).toBe('Naar de administratie – Stapwijzer')
    expect(saved.text('main')).toContain('Ik wil een baan op een kantoor.')
    const [first, second, third] = steps(saved)
    expect(textOf(first!.querySelector('h3'))).toBe('Stap 1: Boekhouden voor beginners')
    expect(textOf(first)).toContain('School Een')
    expect(textOf(first)).toMatch(
      /Start 1 februari 2027, Utrecht Inschrijven tot en met 1 december 2026, nog 7 dagen Plekken vrij 12 plekken Hoe lang 10 weken Per week 4 uur Kosten € 495/,
    )
    expect(textOf(second)).toMatch(
      /eigen stap Start 7 december 2026 Hoe lang 4 weken Per week 2 uur Kosten € 1.800/,
    )
    expect(textOf(third)).toMatch(/pas na stap 1/)
    expect(textOf(third)).toMatch(
      /Start nog niet gekozen Hoe lang onbekend Per week onbekend Kosten onbekend/,
    )
    expect(textOf(third)).toContain('Eerst bellen')
    expect(first!.querySelector('h3 a')!.getAttribute('href')).toBe(`/opleiding/${ids.full}`)
  })
  test('page rules 19 and 34: each step has the buttons with its name', () => {
    for (const [index, name] of [
      [0, 'Boekhouden voor beginners'],
      [1, 'Rijbewijs halen'],
    ] as const) {
      const buttons = steps(saved)[index]!.querySelectorAll('button').map(textOf)
      expect(buttons).toEqual([`Omhoog ${name}`, `Omlaag ${name}`, `Verwijder ${name}`])
    }
  })
  test('page rule 34: the sums in words, with "onbekend" for what is not known', () => {
    const total = saved.text('#totaal')
    expect(total).toMatch(/^In totaal: 5 stappen · € [^·]+ · \d+ maanden · 4 uur in de drukste week/)
    expect(total).toContain('deels onbekend: duur, uren en prijs')
  })
  test('what does not fit stands in one list on top and at its step, with the way to mend it', () => {
    const list = saved.root.querySelector('section[aria-labelledby=past-niet]')
    expect(textOf(list)).toContain('Stap 2 begint eerder dan stap 1. Zet de stappen in een andere volgorde')
    expect(list!.querySelectorAll('a').map((a) => a.getAttribute('href'))).toContain('#stap-2')
    expect(textOf(steps(saved)[1])).toContain('Stap 2 begint eerder dan stap 1.')
    expect(textOf(steps(saved)[0])).toContain(
      'In de drukste week kost je plan 4 uur. Je hebt 3 uur per week.',
    )
  })
  test('case 9: a withdrawn course keeps its place and its name, and says so', () => {
    const step = steps(saved)[3]
    expect(textOf(step)).toContain('Cursus lassen deel 4')
    expect(textOf(step)).toContain(
      'De aanbieder biedt ‘Cursus lassen deel 4’ niet meer aan. Kies een andere opleiding.',
    )
  })
  test('case 73 and page rule 25: a hostile title is text, and marked as of a feed', () => {
    expect(saved.html).not.toContain('<script>alert(1)')
    const title = steps(saved)[4]!.querySelector('h3 a')!
    expect(title.hasAttribute('data-source-text')).toBe(true)
  })
  test('the token is nowhere in the page', () => {
    expect(saved.html).not.toContain(held.token)
  })
  test('leads to the desk', () => {
    expect(saved.attributes('main a', 'href')).toContain('/advies')
  })
})

describe('a cookie that opens nothing', () => {
  test('is taken away, and the page says what happened', async () => {
    for (const cookie of [`stapwijzer-plan=${held.id}.${'x'.repeat(32)}`]) {
      const found = await readPage(t, '/plan', cookie)
      expect(found.status).toBe(200)
      expect(found.text('main')).toContain('Je bewaarde plan is er niet meer.')
      expect([found.headers['set-cookie']].flat().join()).toMatch(/stapwijzer-plan=;.*Max-Age=0/)
    }
    const rubbish = await readPage(t, '/plan', 'stapwijzer-plan=rubbish')
    expect(rubbish.status).toBe(200)
    expect(rubbish.text('main')).toContain('Zo begin je')
  })
})
