/** When lessons are and what else people ask: on the page of a course, on its card, and as filters of the results page. */
import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { flat, page, type Page, siteApp } from '@stapwijzer/server/site/testing.ts'

const night = { day: 'tue', part: 'evening', from: '19:00', until: '21:30' } as const
const told = sampleCourse({
  sourceId: 'told',
  title: 'Lassen in de avond',
  lessons: [night, { ...night, day: 'thu' }],
  practical: { jobGuarantee: true, noDiplomaNeeded: false },
  applyUrl: 'https://school-een.example/aanmelden',
  offerings: [
    sampleOffering(),
    sampleOffering({
      id: 'start-2',
      start: '2027-03-01',
      lessons: [{ day: 'sat', part: 'morning', from: null, until: null }],
      url: 'https://school-een.example/start-2',
    }),
  ],
})
const bbl = sampleCourse({
  sourceId: 'bbl',
  title: 'Kok (bbl)',
  level: 'mbo-3',
  studyForm: 'dual',
  evening: null,
})

let t: TestApp
let pages: { told: Page; bbl: Page }
beforeAll(async () => {
  t = await siteApp()
  const [a, b] = await putCourses(t.db, [told, bbl])
  pages = { told: await page(t, `/opleiding/${a}`), bbl: await page(t, `/opleiding/${b}`) }
})
afterAll(() => t.close())

/** Where a link of ours to a provider leads. */
const leadsTo = async (href: string) => (await t.app.inject(href)).headers.location

function fact({ root }: Page, name: string): string {
  const row = root.querySelectorAll('dl > div').find((div) => div.querySelector('dt')?.textContent === name)
  return flat(row?.querySelector('dd')?.textContent ?? '')
}

describe('the page of a course', () => {
  test('says when lessons are and what was told, yes or no; what was not told has no row', () => {
    expect(fact(pages.told, 'Lessen')).toBe('dinsdag en donderdag 19.00-21.30 uur')
    expect(fact(pages.told, 'Baangarantie')).toBe('ja, er hoort een baan bij')
    expect(fact(pages.told, 'Zonder diploma')).toBe('nee')
    for (const name of ['Eenvoudige taal', 'Onder schooltijd', 'Ervaring op papier', 'Leerwerkplek'])
      expect(fact(pages.told, name)).toBe('')
  })

  test('a start with other lessons says so in the table, and has its own page', async () => {
    const cells = pages.told.root
      .querySelectorAll('tbody td[data-name="Lessen"]')
      .map((td) => flat(td.textContent))
    expect(cells).toEqual(['dinsdag en donderdag 19.00-21.30 uur', 'zaterdagochtend'])
    const links = pages.told.attributes('tbody td[data-name="Aanmelden"] a', 'href')
    expect(await Promise.all(links.map(leadsTo))).toEqual(['https://school-een.example/start-2'])
  })

  test('leads to where one enrols', async () => {
    const links = pages.told.attributes('aside.summary a[href*="/aanbieder"]', 'href')
    expect(await Promise.all(links.map(leadsTo))).toContain('https://school-een.example/aanmelden')
  })

  test('mbo in the form of work and study needs a recognised training firm: the register is one click away', () => {
    expect(fact(pages.bbl, 'Leerwerkplek')).toContain(
      'Bij een bbl-opleiding werk je bij een erkend leerbedrijf.',
    )
    expect(pages.bbl.attributes('dl a', 'href')).toEqual(['https://stagemarkt.nl/'])
  })

  test('what nobody told is said once, among what is unknown', () => {
    const unknown = pages.bbl.text('main').split('Wat we niet weten')[1]!
    expect(unknown).toContain('op welke dagen en tijden de lessen zijn')
    expect(unknown).toContain('of de opleider een leerwerkplek regelt')
    expect(pages.bbl.text('main').split('op welke dagen en tijden')).toHaveLength(2)
    expect(pages.told.text('main')).not.toContain('op welke dagen en tijden')
  })
})

describe('the results page', () => {
  test('offers a filter that courses have and hides the others; a card has lessons and a promised job', async () => {
    const found = await page(t, '/zoeken')
    expect(found.attributes('form[data-filters] input[name=lessonDay]', 'value')).toEqual([
      'tue',
      'thu',
      'sat',
    ])
    expect(found.root.querySelectorAll('#jobGuarantee')).toHaveLength(1)
    expect(found.root.querySelectorAll('#plainLanguage')).toHaveLength(0)
    const card = found.root.querySelectorAll('article').find((one) => one.textContent.includes('Lassen'))!
    expect(flat(card.textContent)).toContain('dinsdag en donderdag 19.00-21.30 uur')
    expect(flat(card.textContent)).toContain('baangarantie')
  })

  test('a hidden filter that stands in the address has its tick and its chip', async () => {
    const found = await page(t, '/zoeken?plainLanguage=true')
    expect(found.attributes('#plainLanguage[checked]', 'value')).toEqual(['true'])
    expect(found.text('main')).toContain('in eenvoudige taal')
  })

  test('a day and a fact find the course', async () => {
    const found = await page(t, '/zoeken?lessonDay=sat&jobGuarantee=true')
    expect(found.text('h1')).toContain('1 opleiding')
    expect(found.text('main')).toContain('zaterdag')
  })
})
