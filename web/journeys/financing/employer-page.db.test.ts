import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses, withdrawCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withoutClock, type TestApp } from '@stapwijzer/server/testing.ts'
import { blocksOf, plainLanguageFaults } from '../testing-plain-language.ts'
import { sendForm } from '@stapwijzer/server/site/testing-forms.ts'
import { fillCatalogue, page, siteApp, type Page } from '@stapwijzer/server/site/testing.ts'

let t: TestApp
let ids: Record<string, string>
const lines: string[] = []
beforeAll(async () => {
  t = await siteApp({ log: { write: (line) => void lines.push(line) } })
  ids = await fillCatalogue(t, 12)
  const more = [
    sampleCourse({
      sourceId: 'bbl',
      title: 'Lassen (bbl)',
      level: 'mbo-2',
      nlqf: '2',
      studyForm: 'dual',
      award: 'mbo-diploma',
      provider: { ...sampleCourse().provider, type: 'mbo' },
      price: { status: 'known', amount: '900.00', currency: 'EUR', vatIncluded: true },
      offerings: [sampleOffering({ id: 'x', start: '2027-02-01', enrolUntil: '2026-12-20' })],
    }),
  ]
  ;[ids.bbl = ''] = await putCourses(t.db, more, { source: 'bbl' })
  await withdrawCourses(t.db, [ids['plain-11']!])
})
afterAll(() => t.close())

const path = '/voor-mijn-werkgever'
const ofCourse = (id: string) => page(t, `${path}?course=${id}`)
const faults = ({ html }: Page) => plainLanguageFaults(blocksOf(html))

describe('the page for an employer', () => {
  test('of one course: what it is, when, what it costs, and until when one can enrol', async () => {
    const found = await ofCourse(ids.full!)
    expect(found.status).toBe(200)
    const text = found.text('main')
    expect(text).toContain('Boekhouden voor beginners')
    expect(text).toMatch(/Prijs € 495 De btw zit in deze prijs\./)
    expect(text).toMatch(/Start 1 februari 2027/)
    expect(text).toMatch(/Inschrijven Tot en met 1 december 2026 \(nog \d+ dagen\)/)
    expect(text).toContain('Niveau mbo 4')
    expect(text).toContain(`/opleiding/${ids.full}`)
  })
  test('says of each scheme what we think of it, how much, what to look at, when, where, who decides and the source', async () => {
    const found = await ofCourse(ids.bbl!)
    const card = found.root
      .querySelectorAll('article.claim')
      .find((one) => one.textContent.includes('praktijkleren'))!
    const text = card.textContent.replaceAll(/\s+/g, ' ')
    expect(text).toContain('misschien')
    expect(text).toMatch(/€ [\d.]+ per jaar/)
    expect(text).toContain('Dit is voor de begeleiding op het werk, niet voor de prijs.')
    expect(text).toContain('Is het bedrijf een erkend leerbedrijf?')
    expect(text).toContain('Wanneer: Na afloop van de opleiding.')
    expect(text).toContain('Waar: Bij de Rijksdienst voor Ondernemend Nederland.')
    expect(text).toMatch(
      /beslist\. Bron: Subsidies en tegemoetkomingen in 2026, Omnyacc, .*gecontroleerd op 3 december 2026\./,
    )
    expect(found.text('main')).toContain('Dit is een hulpmiddel, geen besluit.')
  })
  test('names tax, agreements to make, what the employer has to pay, and who helps', async () => {
    const text = (await ofCourse(ids.full!)).text('main')
    expect(text).toContain('Dat heet een gerichte vrijstelling.')
    expect(text).toContain('Is de opleiding voor het werk, nu of later?')
    expect(text).toContain('Dat heet een studieovereenkomst.')
    expect(text).toMatch(/Moet de opleiding van de wet of de cao\? Verplichte scholing is gratis/)
    expect(text).toContain('Klopt dit? Dan betaalt de werknemer niets.')
    expect(text).toContain('Deze regels zijn niet zeker. Vraag het na.')
    expect(text).toContain('Het Leerwerkloket helpt werkgevers en werknemers gratis.')
  })
  test('never turns on a benefit, health, dismissal, or what somebody finds hard', async () => {
    for (const id of [ids.full!, ids.bbl!, ids.bare!, ids.free!]) {
      const { html } = await ofCourse(id)
      expect(html).not.toMatch(
        /uitkering|ontslag|transitievergoeding|moeite met|Tel mee met Taal|werkgeverscheque/i,
      )
    }
  })
  test('is left alone by search engines, and leads back to the course', async () => {
    const found = await ofCourse(ids.full!)
    expect(found.attributes('meta[name=robots]', 'content')).toEqual(['noindex'])
    expect(found.attributes('main a', 'href')).toContain(`/opleiding/${ids.full}`)
  })
  test('what is told of the firm is worked with and said: the fund of its sector, and no other', async () => {
    const found = await sendForm(t, path, {
      course: ids.full!,
      'employer.sector': 'installation',
      'employer.staff': '40',
      'employer.sbbRecognised': 'false',
    })
    expect(found.status).toBe(200)
    const text = found.text('main')
    expect(text).toContain(
      'sector: installatietechniek, aantal mensen in dienst: 40, erkend leerbedrijf: nee',
    )
    expect(text).toContain('Wij Techniek')
    expect(text).not.toMatch(/StAZ|Subsidieregeling praktijkleren|Fondsen van een sector/)
  })
  test('facts about the person are not taken, in whatever way they are sent', async () => {
    const found = await sendForm(t, path, {
      course: ids.full!,
      'person.benefit': 'wia-wga',
      'person.situation': 'unemployed',
      'employer.wgaEigenrisicodrager': 'true',
      'course.purpose': 'private',
    })
    expect(found.html).not.toMatch(/wia|WGA|eigenrisico/)
    const plain = await sendForm(t, path, { course: ids.full! })
    expect(found.text('main')).toBe(plain.text('main'))
  })
})

describe('several courses', () => {
  test('come in a form: each with its price, the sum, and for which of them a scheme is', async () => {
    const found = await sendForm(t, path, { course: [ids.full!, ids.bbl!, ids.bare!] })
    expect(found.status).toBe(200)
    expect(found.headers['cache-control']).toBe('no-store')
    expect(found.root.querySelectorAll('article.course')).toHaveLength(3)
    const text = found.text('main')
    expect(text).toContain('Een werknemer wil 3 opleidingen volgen.')
    expect(text).toContain('Samen kosten de opleidingen € 990.')
    expect(text).toContain('Van 1 opleiding is de prijs onbekend.')
    expect(text).toContain('Boekhouden voor beginners: hoogstens € 495, via de belasting')
  })
  test('one that is gone is left out, and that is said', async () => {
    const found = await sendForm(t, path, { course: [ids.full!, ids['plain-11']!] })
    expect(found.status).toBe(200)
    expect(found.text('main')).toContain('Eén opleiding is er niet meer. Die staat er niet op.')
  })
  test('the same course twice stands there once; ten fit, eleven do not', async () => {
    const plain = Array.from({ length: 11 }, (_, index) => ids[`plain-${index}`]!)
    const twice = await sendForm(t, path, { course: [ids.full!, ids.full!] })
    expect(twice.root.querySelectorAll('article.course')).toHaveLength(1)
    const ten = await sendForm(t, path, { course: plain.slice(0, 10) })
    expect(ten.root.querySelectorAll('article.course')).toHaveLength(10)
    const eleven = await sendForm(t, path, { course: plain })
    expect(eleven.status).toBe(400)
    expect(eleven.text('main')).toContain('Op deze pagina passen hoogstens 10 opleidingen.')
  })
  test('never in an address', async () => {
    const found = await page(t, `${path}?course=${ids.full}&course=${ids.bare}`)
    expect(found.status).toBe(400)
    expect(found.text('main')).toContain('In een adres kan maar één opleiding staan.')
  })
})

describe('without a course that is there', () => {
  test('no course, one that never was, one that was withdrawn: words and ways on', async () => {
    const cases: [string, number, string][] = [
      [path, 200, 'Kies eerst een opleiding.'],
      [`${path}?course=nooit`, 404, 'We kennen deze opleiding niet.'],
      [
        `${path}?course=${encodeURIComponent('"><script>alert(1)</script>')}`,
        404,
        'We kennen deze opleiding niet.',
      ],
      [`${path}?course=${ids['plain-11']}`, 410, 'Deze opleiding is er niet meer.'],
    ]
    for (const [url, status, words] of cases) {
      const found = await page(t, url)
      expect(found.status, url).toBe(status)
      expect(found.text('main'), url).toContain(words)
      expect(found.attributes('main a', 'href'), url).toEqual(expect.arrayContaining(['/zoeken', '/plan']))
      expect(found.html).not.toContain('<script>alert')
    }
  })
  test('the same in a form', async () => {
    expect((await sendForm(t, path)).status).toBe(400)
    expect((await sendForm(t, path, { course: 'nooit' })).status).toBe(404)
    expect((await sendForm(t, path, { course: ids['plain-11']! })).status).toBe(410)
  })
})

describe('ways to it', () => {
  test('from the page of a course', async () => {
    const found = await page(t, `/opleiding/${ids.full}`)
    expect(found.attributes('main a', 'href')).toContain(`${path}?course=${ids.full}`)
  })
  test('from the answer, with the course and what was told of the firm, and nothing else', async () => {
    const found = await sendForm(t, `/financiering?course=${ids.full}`, {
      'person.situation': 'employed',
      'person.benefit': 'wia-wga',
      'employer.sector': 'care',
      'employer.wgaEigenrisicodrager': 'true',
    })
    const form = found.root.querySelector('main form[action="/voor-mijn-werkgever"]')!
    expect(form.getAttribute('action')).toBe(path)
    const sent = form
      .querySelectorAll('input')
      .map((one) => [one.getAttribute('name'), one.getAttribute('value')])
    expect(sent).toEqual([
      ['course', ids.full],
      ['employer.sector', 'care'],
    ])
    expect(found.text('main form[action="/voor-mijn-werkgever"] button')).toBe('Pagina voor mijn werkgever')
  })
  test('not without a course', async () => {
    const found = await sendForm(t, '/financiering', { 'person.situation': 'employed' })
    expect(found.root.querySelector('main form[action="/voor-mijn-werkgever"]')).toBeNull()
  })
})

test('case 32: a hostile title stays text', async () => {
  const { html } = await ofCourse(ids.hostile!)
  expect(html).not.toContain('<script>alert(1)')
  expect(html).not.toMatch(/<[a-z]+ [^>]*onmouseover=/)
})

test('plain language, in every state', async () => {
  const states = [
    ofCourse(ids.full!),
    ofCourse(ids.bbl!),
    ofCourse(ids.bare!),
    ofCourse(ids.free!),
    page(t, path),
    page(t, `${path}?course=nooit`),
    sendForm(t, path, { course: [ids.full!, ids.bbl!, ids['plain-11']!], 'employer.sector': 'care' }),
  ]
  for (const found of await Promise.all(states)) expect(faults(found), found.text('h1')).toEqual([])
})

test('nothing of what was sent is logged', async () => {
  await sendForm(t, path, { course: ids.full!, 'employer.sector': 'youth-care' })
  expect(withoutClock(lines)).not.toMatch(/youth-care/)
})
