import { unknownPrice } from '@stapwijzer/shared/domain/course.ts'
import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { fillCatalogue, flat, page, type Page, publicUrl, siteApp } from '@stapwijzer/server/site/testing.ts'

let t: TestApp
let ids: Record<string, string>
let full: Page
let bare: Page
let free: Page
beforeAll(async () => {
  t = await siteApp()
  ids = await fillCatalogue(t, 6)
  full = await open('full')
  bare = await open('bare')
  free = await open('free')
})
afterAll(() => t.close())

const open = (name: string) => page(t, `/opleiding/${ids[name]}`)
const main = (found: Page) => found.text('main')
/** The value of a fact in the fact table. */
function fact(found: Page, name: string): string {
  const row = found.root
    .querySelectorAll('dl > div')
    .find((div) => div.querySelector('dt')?.textContent === name)
  return flat(row?.querySelector('dd')?.textContent ?? '')
}
type Thing = Record<string, unknown> & {
  offers: Record<string, unknown>[]
  hasCourseInstance: Record<string, unknown>[]
}
function jsonLd(found: Page): Thing {
  const scripts = found.root.querySelectorAll('script[type="application/ld+json"]')
  expect(scripts).toHaveLength(1)
  return JSON.parse(scripts[0]!.innerHTML) as Thing
}

describe('page rule 13: what the page shows', () => {
  test('a course of which all is known', () => {
    expect(full.text('h1')).toBe('Boekhouden voor beginners')
    expect(full.text('title')).toBe('Boekhouden voor beginners, School Een, Utrecht – Stapwijzer')
    expect(main(full)).toContain('School Een, particuliere opleider')
    expect(fact(full, 'Niveau')).toBe('mbo 4 niveau van een vakspecialist')
    expect(fact(full, 'Hoe lang')).toBe('10 weken')
    expect(fact(full, 'Hoeveel werk')).toBe('40 uur')
    expect(fact(full, 'Per week')).toBe('4 uur per week')
    expect(fact(full, 'Vorm')).toBe('deeltijd')
    expect(fact(full, 'Waar je leert')).toBe('op locatie')
    expect(fact(full, 'In de avond')).toBe('ja')
    expect(fact(full, 'Taal')).toBe('Nederlands')
    expect(fact(full, 'Wat je nodig hebt')).toBe('Geen')
    expect(full.html).toContain('€\u00a0495')
    expect(main(full)).toContain('De btw zit in deze prijs.')
    expect(main(full)).toContain('Leer de basis van boekhouden.')
    expect(main(full)).toContain('Je kunt een journaalpost maken.')
    expect(main(full)).toMatch(/Bron: \S.+, gecontroleerd op 24 november 2026/)
  })
  test('the prices it has had, the last one first; none while the first one stands', async () => {
    expect(main(full)).not.toContain('De prijs door de tijd')
    const [id] = await putCourses(t.db, [sampleCourse({ sourceId: 'dearer' })])
    await t.db.tx(
      'ingest',
      ({ sql }) => sql`
        insert into catalogue.course_price (course_id, since, status, amount, currency, vat_included) values
          (${id!}, '2026-01-10T09:00:00Z', 'free', '0.00', 'EUR', true),
          (${id!}, '2026-03-01T09:00:00Z', 'known', '495.00', 'EUR', true)`,
    )
    expect(main(await page(t, `/opleiding/${id}`))).toContain(
      'De prijs door de tijd Vanaf 1 maart 2026: € 495Vanaf 10 januari 2026: gratis',
    )
  })
  test('costs apart: the name of the provider, or the kind of the feed in our words', async () => {
    const costLines = [
      { label: 'Dikke boek', amount: '35.00', required: true },
      { label: 'study material', amount: null, required: false },
    ]
    const [id] = await putCourses(t.db, [sampleCourse({ sourceId: 'costs', costLines })])
    const found = await page(t, `/opleiding/${id}`)
    const lines = found.root.querySelectorAll('#geld ~ div li').map((line) => flat(line.textContent))
    expect(lines.slice(0, 2)).toEqual([
      'Dikke boek: € 35 (moet je betalen)',
      'boeken en lesmateriaal (mag je zelf kiezen)',
    ])
  })
  test('costs with and without btw are told one by one, and not as a price', async () => {
    const costLines = [
      { label: 'tuition fee', amount: '1000.00', required: true, vatIncluded: true },
      { label: 'Examen', amount: '100.00', required: true, vatIncluded: false },
      { label: 'Pak', amount: '20.00', required: true },
    ]
    const own = { sourceId: 'in-parts', costLines, price: unknownPrice, offerings: [] }
    const [id] = await putCourses(t.db, [sampleCourse(own)])
    const found = await page(t, `/opleiding/${id}`)
    expect(main(found)).toContain(
      'Prijs onbekend De aanbieder noemt bedragen met en zonder btw. Die kun je niet optellen. Je vindt ze hieronder.',
    )
    expect(main(found)).not.toMatch(/1\.1\d\d/)
    const lines = found.root.querySelectorAll('#geld ~ div li').map((line) => flat(line.textContent))
    expect(lines.slice(0, 3)).toEqual([
      'kosten van de lessen: € 1.000 met btw (moet je betalen)',
      'Examen: € 100 zonder btw (moet je betalen)',
      'Pak: € 20 btw onbekend (moet je betalen)',
    ])
  })
  test('a start that nobody can enrol for any more is offered nowhere on the page', async () => {
    const offerings = [
      sampleOffering({ id: 'shut', start: '2027-02-01', enrolUntil: '2026-11-01' }),
      sampleOffering({ id: 'open', start: '2027-09-06', enrolUntil: '2027-08-01' }),
    ]
    const [id] = await putCourses(t.db, [sampleCourse({ sourceId: 'shut', offerings })])
    const found = await page(t, `/opleiding/${id}`)
    for (const part of ['main aside', 'main tbody']) {
      expect(found.text(part)).toContain('6 september 2027')
      expect(found.text(part)).not.toContain('1 februari 2027')
    }
  })
  test('every start that is ahead with its place; a past one apart, a cancelled one not', () => {
    const rows = full.root.querySelectorAll('tbody tr').map((row) =>
      row
        .querySelectorAll('th, td')
        .map((cell) => flat(cell.textContent))
        .join('|'),
    )
    expect(rows).toHaveLength(2)
    expect(rows[0]).toBe(
      '1 februari 2027|Utrecht|1 december 2026 nog 7 dagen|12 plekken|je kunt je aanmelden',
    )
    expect(rows[1]).toContain('6 september 2027 nog niet zeker|Utrecht|onbekend|onbekend')
    expect(main(full)).not.toContain('5 mei 2027')
    expect(flat(full.root.querySelector('main details ul')!.textContent)).toBe('2 februari 2026')
    expect(full.attributes('tbody time', 'datetime')).toContain('2027-02-01')
  })
  test('a course without a page of its own leads to the site of its provider', async () => {
    const [out] = bare.attributes('aside.summary a[href$="/aanbieder"]', 'href')
    expect((await t.app.inject(out!)).headers.location).toBe(sampleCourse({}).provider.url)
    expect(main(bare)).toContain('Naar de site van de aanbieder')
    expect(main(bare)).toContain('Zoek haar daar op naam.')
    expect(main(full)).not.toContain('Zoek haar daar op naam.')
  })
  test('unknown facts are said once, together and by name', () => {
    for (const name of ['Niveau', 'Wat je ervoor krijgt', 'Hoe lang', 'Vorm', 'Taal', 'Wat je nodig hebt']) {
      expect(fact(full, name), name).not.toBe('')
      expect(fact(bare, name), name).toBe('')
    }
    expect(main(bare)).toContain('Prijs onbekend')
    expect(main(bare)).toContain('De startdatum is onbekend.')
    expect(main(bare)).not.toMatch(/gratis|null|undefined/i)
    const missing = bare.root.querySelectorAll('#onbekend ~ ul li').map((item) => item.textContent)
    expect(missing).toEqual(
      expect.arrayContaining([
        'de prijs',
        'wanneer het start',
        'het niveau',
        'de plaats',
        'de taal van de lessen',
      ]),
    )
    expect(missing).toContain('welk diploma of bewijs je krijgt')
    expect(new Set(missing).size).toBe(missing.length)
  })
  test('"gratis" only where the price is free', () => {
    expect(main(free)).toContain('Gratis')
    expect(main(free)).toContain('Je betaalt niets.')
    expect(main(full)).not.toMatch(/gratis/i)
  })
  test('a price without btw says so', async () => {
    const found = await open('hostile')
    expect(found.html).toContain('€\u00a01.249,50 zonder btw')
    expect(main(found)).toContain('Dit is zonder btw.')
  })
  test('text of another language says which and carries its lang', () => {
    expect(main(free)).toContain('De tekst van de aanbieder is in het Engels.')
    expect(free.attributes('h1', 'lang')).toEqual(['en'])
    expect(free.attributes('.feed-text', 'lang')).toEqual(['en'])
    expect(full.attributes('h1', 'lang')).toEqual([])
    for (const selector of ['h1', '.feed-text'])
      expect(free.root.querySelector(selector)!.hasAttribute('data-source-text')).toBe(true)
  })
  test('the way to the provider says that it leaves', async () => {
    const link = full.root.querySelector('aside.summary a[href$="/aanbieder"]')!
    const { headers } = await t.app.inject(link.getAttribute('href')!)
    expect(headers.location).toBe('https://school-een.example/boekhouden')
    expect(flat(link.textContent)).toContain('(opent een andere site)')
  })
  test('at most three schemes, with who acts and how sure we are', () => {
    const schemes = full.root.querySelectorAll('.schemes > li').map((item) => flat(item.textContent))
    expect(schemes.length).toBeLessThanOrEqual(3)
    for (const text of schemes) expect(text).toMatch(/waarschijnlijk|misschien/)
    expect(full.attributes('main a', 'href')).toContain(`/financiering?course=${ids.full}`)
  })
  test('a bbl is a job with a day of lessons, and what the law lets a school ask is no scheme', async () => {
    const course = sampleCourse({
      ...{ sourceId: 'bbl', title: 'Verzorgende IG', level: 'mbo-3', studyForm: 'dual' },
      duration: { value: 3, unit: 'years', weeks: 156 },
      studyLoad: { value: 2550, unit: 'hours' },
    })
    const [id] = await putCourses(t.db, [course], { source: 'bbl' })
    const found = await page(t, `/opleiding/${id}`)
    expect(fact(found, 'Per week')).toBe('meestal 4 dagen werk en 1 dag les per week')
    const schemes = found.attributes('.schemes a', 'href')
    expect(schemes.length).toBeGreaterThan(0)
    expect(schemes).not.toContain('/financiering/lesgeld')
  })
})

describe('page rule 14: the course for search engines', () => {
  test('name, provider, offer and the starts ahead', () => {
    const thing = jsonLd(full)
    expect(thing).toMatchObject({
      '@type': 'Course',
      name: 'Boekhouden voor beginners',
      url: `${publicUrl}/opleiding/${ids.full}`,
    })
    expect(thing.provider).toMatchObject({ '@type': 'Organization', name: 'School Een' })
    expect(thing.offers).toEqual([
      {
        '@type': 'Offer',
        category: 'Paid',
        price: '495.00',
        priceCurrency: 'EUR',
        url: 'https://school-een.example/boekhouden',
      },
    ])
    expect(thing.hasCourseInstance.map(({ startDate }) => startDate)).toEqual(['2027-02-01', '2027-09-06'])
    expect(thing.hasCourseInstance[0]).toMatchObject({
      '@type': 'CourseInstance',
      courseMode: 'Onsite',
      courseWorkload: 'PT4H',
      location: { '@type': 'Place', address: { addressLocality: 'Utrecht' } },
    })
  })
  test('an unknown price gives an offer with its address only; free is free', () => {
    const [unknown] = jsonLd(bare).offers
    expect(unknown).toEqual({ '@type': 'Offer', url: `${publicUrl}/opleiding/${ids.bare}` })
    expect(jsonLd(free).offers[0]).toMatchObject({ category: 'Free', price: '0.00', priceCurrency: 'EUR' })
    expect(jsonLd(bare).hasCourseInstance).toEqual([{ '@type': 'CourseInstance' }])
  })
  test('case 33: a title cannot break out of the script', async () => {
    const found = await open('hostile')
    expect(jsonLd(found).name).toBe('</script><script>alert(1)</script>" onmouseover="alert(2)')
    expect(found.html).not.toContain('<script>alert')
    expect(found.html).toContain('\\u003c/script>')
    expect(found.root.querySelectorAll('[onmouseover], [onerror]')).toHaveLength(0)
    expect(found.text('h1')).toContain('</script>')
  })
})

describe('page rule 15: into the plan', () => {
  test('is a form with a real button that brings the course', () => {
    const form = full.root.querySelector('aside form')!
    expect([form.getAttribute('method'), form.getAttribute('action')]).toEqual(['post', '/plan?/zet'])
    const button = form.querySelector('button')!
    expect([button.getAttribute('name'), button.getAttribute('value')]).toEqual(['opleiding', ids.full])
    expect(full.attributes('#plan-melding', 'role')).toEqual(['status'])
  })
})

describe('case 35: what is endless is cut, with a note', () => {
  test('a description of a megabyte and hundreds of starts', async () => {
    const [id] = await putCourses(t.db, [
      sampleCourse({
        sourceId: 'endless',
        description: { html: `<p>${'woord '.repeat(160_000)}</p><ul><li>einde</li></ul>`, lang: 'nl' },
        offerings: Array.from({ length: 300 }, (_, index) =>
          sampleOffering({ id: `s${index}`, start: '2027-03-01' }),
        ),
      }),
    ])
    const found = await page(t, `/opleiding/${id}`)
    expect(found.status).toBe(200)
    expect(found.html.length).toBeLessThan(150_000)
    expect(main(found)).toContain('De tekst van de aanbieder is langer.')
    expect(main(found)).toContain('En nog 270 startmomenten.')
    expect(found.root.querySelectorAll('.feed-text p')).toHaveLength(1)
  })
})
