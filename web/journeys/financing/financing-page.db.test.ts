import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withoutClock, type TestApp } from '@stapwijzer/server/testing.ts'
import { fillCatalogue, flat, page, siteApp, type Page } from '@stapwijzer/server/site/testing.ts'
import { sendForm } from '@stapwijzer/server/site/testing-forms.ts'

let t: TestApp
let ids: Record<string, string>
const lines: string[] = []
beforeAll(async () => {
  t = await siteApp({ log: { write: (line) => void lines.push(line) } })
  ids = await fillCatalogue(t, 2)
  await t.db.tx('ingest', async ({ sql }) => {
    await sql`insert into catalogue.postcode (pc4, places, municipalities, lat, lon) values ('3511', '{Utrecht}', '{0344}', 52.09, 5.11)`
    await sql`insert into catalogue.region_membership (municipality, region, region_name, valid_from, valid_until)
      values ('0344', 'midden-utrecht', 'Midden-Utrecht', '2015-01-01', null)`
  })
})
afterAll(() => t.close())

const textsOf = (found: Page, selector: string) =>
  found.root.querySelectorAll(selector).map((element) => flat(element.textContent))
const names = (found: Page) => new Set(found.attributes('form [name]', 'name'))

describe('the questions', () => {
  test('page rules 20 and 21: one screen of questions by the paths of facts, posted, without validation by the browser', async () => {
    const found = await page(t, '/financiering')
    expect(found.status).toBe(200)
    const [form] = found.root.querySelectorAll('main form')
    expect(form!.getAttribute('method')).toBe('post')
    expect(form!.hasAttribute('novalidate')).toBe(true)
    expect(found.attributes('input[name="person.situation"]', 'type')).toEqual(Array(7).fill('radio'))
    expect(textsOf(found, '[role=radiogroup]')[0]).toContain('Dat zeg ik liever niet')
    expect(found.attributes('input[name="person.age"]', 'inputmode')).toEqual(['numeric'])
    expect(found.text('main')).toContain('We bewaren niets.')
    expect(found.headers['set-cookie']).toBeUndefined()
  })
  test('a course is preselected, and only what can change its answer is asked', async () => {
    const found = await page(t, `/financiering?course=${ids.full}`)
    expect(found.text('main a[data-source-text]')).toBe('Boekhouden voor beginners')
    expect(found.attributes('input[name=course]', 'value')).toEqual([ids.full])
    const asked = names(found)
    expect(asked.has('person.situation') && asked.has('employer.sector')).toBe(true)
    // The price, the level and the start are known; of a private provider the state pays nothing.
    for (const known of ['course.costInclVat', 'course.startDate', 'course.durationWeeks', 'course.funded']) {
      expect(asked.has(known), known).toBe(false)
    }
  })
  test('without a course, or without its price, the price may be typed', async () => {
    expect(names(await page(t, '/financiering')).has('course.costInclVat')).toBe(true)
    expect(names(await page(t, `/financiering?course=${ids.bare}`)).has('course.costInclVat')).toBe(true)
  })
  test('a course that is not there: says so, and asks without it', async () => {
    const found = await page(t, '/financiering?course=nooit')
    expect(found.status).toBe(200)
    expect(found.text('main')).toContain('Deze opleiding is er niet meer.')
  })
  test('the benefit is asked last, need not be told, and says why it is asked', async () => {
    const found = await page(t, `/financiering?course=${ids.full}`)
    const all = [...names(found)].filter((name) => name.includes('.'))
    expect(all.at(-1)).toBe('person.benefit')
    expect(found.text('#person-benefit-uitleg')).toContain('Dit hoef je niet te vertellen.')
  })
  test('every question but the situation can be skipped or answered with not knowing', async () => {
    const found = await page(t, '/financiering')
    for (const group of found.root.querySelectorAll('main fieldset')) {
      expect(flat(group.textContent), group.querySelector('legend')?.textContent).toMatch(
        /Weet ik niet|Dat zeg ik liever niet|Nee, geen van deze/,
      )
    }
  })
  test('no question asks a date of birth', async () => {
    expect(names(await page(t, '/financiering')).has('person.birthDate')).toBe(false)
  })
})

describe('page rule 23: answers that cannot be used', () => {
  test('the empty form is an error, with the number in the title and the way to mend it', async () => {
    const found = await sendForm(t, `/financiering?course=${ids.full}`)
    expect(found.status).toBe(400)
    expect(found.headers['cache-control']).toBe('no-store')
    expect(found.text('title')).toBe('1 fout – Wie betaalt jouw opleiding? – Stapwijzer')
    expect(found.attributes('section[aria-labelledby=fouten]', 'tabindex')).toEqual(['-1'])
    const [link] = found.attributes('section[aria-labelledby=fouten] a', 'href')
    const field = found.root.querySelector(link!)!
    expect(field.getAttribute('name')).toBe('person.situation')
    const group = found.root.querySelector('[role=radiogroup]')!
    expect(group.getAttribute('aria-invalid')).toBe('true')
    expect(found.text(`#${group.getAttribute('aria-describedby')}`)).toContain('Kies wat je nu doet.')
  })
  test('all errors at once, in the order of the form; what was filled in stays', async () => {
    const found = await sendForm(t, '/financiering', {
      'person.situation': 'president',
      'person.age': '12,5',
      'person.postcode4': '12',
      'course.costInclVat': 'duur',
      'course.startDate': '31-2-2027',
      'course.purpose': 'private',
    })
    expect(found.status).toBe(400)
    expect(found.text('title')).toMatch(/^5 fouten – /)
    expect(found.attributes('section[aria-labelledby=fouten] a', 'href')).toEqual([
      '#course-costInclVat',
      '#course-startDate',
      '#person-situation',
      '#person-age',
      '#person-postcode4',
    ])
    expect(found.attributes('#person-age', 'value')).toEqual(['12,5'])
    expect(found.attributes('#person-age', 'aria-invalid')).toEqual(['true'])
    expect(found.attributes('#course-purpose-private', 'checked')).toHaveLength(1)
    expect(found.text('#person-age-fout')).toBe(
      'Fout:Vul je leeftijd in als heel getal van 0 tot 120, zoals 42.',
    )
  })
  test('amounts and days as people type them; what cannot be is told for every field at once', async () => {
    for (const money of ['1.250,50', '€ 1250', '€1.250', '1250,-', '1250.50', ' 1 250 ']) {
      const found = await sendForm(t, '/financiering', {
        'person.situation': 'unknown',
        'course.costInclVat': money,
      })
      expect(found.status, money).toBe(200)
      expect(found.text('aside[aria-labelledby=zelf]'), money).toMatch(/De opleiding kost € 1\.250(,50)?\./)
    }
    const wrong = await sendForm(t, `/financiering?course=${ids.bare}`, {
      'person.age': '29,5',
      'course.costInclVat': '12,345',
      'course.startDate': '29-2-2027',
      'person.contractStart': '2026-13-01',
      'person.weeklyHours': '81',
    })
    expect(wrong.status).toBe(400)
    expect(wrong.text('title')).toMatch(/^6 fouten – /)
    const links = wrong.attributes('section[aria-labelledby=fouten] a', 'href')
    expect(links).toHaveLength(6)
    for (const link of links) expect(wrong.root.querySelector(link), link).not.toBeNull()
    expect(wrong.attributes('#course-startDate', 'value')).toEqual(['29-2-2027'])
    expect(wrong.attributes('a', 'href').join(' ')).not.toMatch(/29,5|12,345|person\./)
  })
  test('ages are whole numbers from 0 to 120', async () => {
    for (const [age, status] of [
      ['0', 200],
      ['120', 200],
      ['121', 400],
      ['-1', 400],
      ['', 200],
    ] as const) {
      const found = await sendForm(t, '/financiering', { 'person.situation': 'unknown', 'person.age': age })
      expect(found.status, age).toBe(status)
    }
  })
  test('an answer that the course rules out is told in our words', async () => {
    const found = await sendForm(t, '/financiering', {
      'person.situation': 'student',
      'person.hasSfRight': 'true',
      'course.pathway': 'ho-part-time',
    })
    expect(found.status).toBe(400)
    expect(found.text('#person-hasSfRight-fout')).toContain('Het past niet bij een ander antwoord')
    expect(found.html).not.toContain('never gives')
  })
  test('page rule 12: hostile and endless values never break the page', async () => {
    const hostile = '"><script>alert(1)</script>'
    const found = await sendForm(t, `/financiering?course=${encodeURIComponent(hostile)}`, {
      'person.situation': hostile,
      'person.age': 'x'.repeat(5000),
      'employer.sector': '\u0000',
      constructor: 'x',
      __proto__x: 'x',
    })
    expect(found.status).toBe(400)
    expect(found.html).not.toContain('<script>alert')
  })
})

describe('the answer', () => {
  let answer: Page
  beforeAll(async () => {
    answer = await sendForm(t, `/financiering?course=${ids.full}`, {
      'person.situation': 'employed',
      'person.age': '42',
      'person.postcode4': '3511 AB',
      'course.requiredByLawOrCao': 'true',
    })
  })
  const cards = () => answer.root.querySelectorAll('article.scheme')

  test('page rule 35: every scheme says who acts, what we think, who decides, the source and when it was checked', () => {
    expect(cards()).toHaveLength(60)
    for (const card of cards()) {
      const text = flat(card.textContent)
      expect(text).toMatch(/waarschijnlijk|misschien|nu niet|bestaat niet meer/)
      expect(text).toMatch(/Jij vraagt dit aan|werkgever|De aanbieder regelt|Een andere organisatie/)
      expect(text).toMatch(/Bron: .+, (gecontroleerd op \d{1,2} [a-z]+ \d{4}|nog niet gecontroleerd)\./)
      expect(text).toMatch(/[A-Z][^.]+ beslist\./)
    }
  })
  test('what may work says for whom it is, in sentences', () => {
    const open = answer.root.querySelectorAll(
      'section[aria-labelledby=groep-likely] article.scheme, section[aria-labelledby=groep-worth] article.scheme, section[aria-labelledby=groep-if] article.scheme',
    )
    expect(open.length).toBeGreaterThan(5)
    for (const card of open) expect(flat(card.textContent)).toMatch(/Voor wie: [A-Z][^:]+\./)
    const everyone = answer.root.querySelector('#regeling-werkcentrum-advies')!
    expect(flat(everyone.textContent)).toContain('Voor wie: Iedereen.')
  })
  test('what is not sure says so', () => {
    const card = answer.root.querySelector('#regeling-werkcentrum-advies')!
    expect(card.textContent).not.toContain('niet zeker')
    const unsure = answer.root.querySelector('#regeling-basisvaardigheden-gemeente')!
    expect(flat(unsure.textContent)).toContain('Deze regels zijn niet zeker. Vraag het na.')
  })
  test('what we still need to know leads to its question', () => {
    const links = answer.attributes('article.scheme li a', 'href').filter((href) => href.startsWith('#'))
    expect(links.length).toBeGreaterThan(3)
    for (const href of links) expect(answer.root.querySelector(href), href).not.toBeNull()
  })
  test('totals: the price, what is left, and what was not counted', () => {
    const totals = answer.text('aside[aria-labelledby=zelf]')
    expect(totals).toContain('Je betaalt zelf waarschijnlijk € 495.')
    expect(totals).toContain('De opleiding kost € 495.')
    expect(totals).toContain('Wat gaat niet samen?')
  })
  test('names the desk of the postcode, for those who would rather talk', () => {
    expect(answer.text('main')).toContain(
      'Liever met iemand praten? Leerwerkloket regio Utrecht helpt gratis.',
    )
  })
  test('nothing is kept: no cookie, no answer in an address, no answer in the log', () => {
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.html).not.toMatch(/href="[^"]*([=/]3511\b|person\.)/)
    expect(withoutClock(lines)).not.toMatch(/3511|employed/)
  })
  test('answers stay in the form, and the button says that it is worked out again', () => {
    expect(answer.attributes('#person-age', 'value')).toEqual(['42'])
    expect(answer.attributes('#person-situation', 'checked')).toHaveLength(1)
    expect(answer.text('main form[data-money] button')).toBe('Reken opnieuw uit')
  })
  test('schemes that rule each other out are named together', async () => {
    const found = await sendForm(t, '/financiering', {
      'person.situation': 'employed',
      'course.teacherQualifying': 'true',
      'course.pathway': 'ho-part-time',
      'course.costInclVat': '2.500',
    })
    expect(found.text('aside[aria-labelledby=zelf]')).toMatch(/gaat niet samen met .*tweede lerarenopleiding/)
    expect(found.text('aside[aria-labelledby=zelf]')).toContain('De opleiding kost € 2.500.')
  })
  test('a follow-up is asked only after the answer it follows', async () => {
    const before = await sendForm(t, '/financiering', { 'person.situation': 'unemployed' })
    expect(names(before).has('person.staysAvailable')).toBe(false)
    const after = await sendForm(t, '/financiering', {
      'person.situation': 'unemployed',
      'person.benefit': 'ww',
    })
    expect(names(after).has('person.staysAvailable')).toBe(true)
  })
})
