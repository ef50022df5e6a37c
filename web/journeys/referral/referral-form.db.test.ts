/** The page to a desk up to the preview: what stands on it, which desk, what has to be mended. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { createPlan } from '@stapwijzer/server/plans/testing.ts'
import { blocksOf, plainLanguageFaults } from '../testing-plain-language.ts'
import { deskSite, fieldsOf, filledIn, formWith, preview } from './testing-referral.ts'
import { readPage, sendForm } from '@stapwijzer/server/site/testing-forms.ts'
import { fillCatalogue, page, type Page } from '@stapwijzer/server/site/testing.ts'

let t: TestApp
let ids: Record<string, string>
beforeAll(async () => {
  t = await deskSite()
  ids = await fillCatalogue(t)
})
afterAll(() => t.close())

const errorLinks = ({ root }: Page) =>
  root
    .querySelectorAll('main section[tabindex="-1"] a')
    .map((link) => [link.getAttribute('href'), link.textContent])

describe('page rule 22: the form, without a plan', () => {
  test('page rule 20: is a post without checks of the browser; personal facts have the names of the facts', async () => {
    const form = formWith(await page(t, '/advies'), 'question')
    expect(form.getAttribute('method')).toBe('post')
    expect(form.hasAttribute('novalidate')).toBe(true)
    const names = form.querySelectorAll('input, select, textarea').map((field) => field.getAttribute('name'))
    for (const name of [
      ...['person.postcode4', 'question', 'contact.name', 'contact.email', 'contact.phone', 'goal'],
      ...['preferredTime', 'language', 'person.situation', 'person.educationHighest', 'person.benefit'],
    ]) {
      expect(names).toContain(name)
    }
    for (const field of form.querySelectorAll('input:not([type=hidden]), select, textarea')) {
      const id = field.getAttribute('id')
      const label = form.querySelector(`label[for="${id}"]`) ?? field.closest('label')
      expect(label, `${field.getAttribute('name')} ${id}`).not.toBeNull()
    }
  })
  test('any time and Dutch are chosen; every tick for more is empty; what always goes along is a list', async () => {
    const found = await page(t, '/advies')
    const fields = fieldsOf(formWith(found, 'question'))
    expect(fields).toMatchObject({ preferredTime: ['any'], language: ['nl'] })
    expect(fields['consent.fields']).toBeUndefined()
    expect(found.attributes('[name="consent.fields"]', 'value')).toEqual([
      ...['goal', 'situation', 'education', 'age-band', 'benefit', 'funding-outcomes'],
    ])
    expect(found.text('main')).toContain('Dit sturen we altijd mee')
  })
  test('page rule 35: tells of sending only once something is stored, and warns for health', async () => {
    const { text, html } = await page(t, '/advies')
    expect(text('main')).not.toContain('is verstuurd')
    expect(text('#question-uitleg')).toContain('gezondheid')
    expect(text('#deel-benefit-uitleg')).toContain('gevoelig')
    expect(plainLanguageFaults(blocksOf(html))).toEqual([])
  })
  test('is nobody else’s to keep; a search engine may list the empty page', async () => {
    const { headers, attributes } = await page(t, '/advies')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['set-cookie']).toBeUndefined()
    expect(attributes('meta[name=robots]', 'content')).toEqual([])
    expect(attributes('link[rel=canonical]', 'href')).toHaveLength(1)
  })
})

describe('with a saved plan', () => {
  test('its place gives the desk, its goal fills the field, its plan and courses can be ticked', async () => {
    const items = [{ courseId: ids.full }, { courseId: ids.full }, { kind: 'own', title: 'Rijbewijs' }]
    const { id, token } = await createPlan(t, { goal: 'Een baan op kantoor', postcode: '3811', items })
    const found = await readPage(t, '/advies', `stapwijzer-plan=${id}.${token}`)
    expect(found.text('main article h3')).toBe('Werkcentrum regio Amersfoort')
    expect(found.root.querySelector('textarea[name=goal]')?.textContent).toBe('Een baan op kantoor')
    expect(found.attributes('[name="consent.fields"]', 'value').slice(0, 2)).toEqual(['plan', 'courses'])
    expect(found.text('#deel-plan-uitleg')).toContain('3 stappen')
    expect(found.text('#deel-courses-uitleg')).toContain('1 opleiding.')
    expect(fieldsOf(formWith(found, 'question'))).toMatchObject({ 'person.postcode4': ['3811'] })
    expect(found.html).not.toContain(token)
  })
  test('without steps it can go along, for the desk to propose some; there are no courses to tick', async () => {
    const { id, token } = await createPlan(t, { items: [] })
    const found = await readPage(t, '/advies', `stapwijzer-plan=${id}.${token}`)
    expect(found.attributes('[name="consent.fields"]', 'value').slice(0, 2)).toEqual(['plan', 'goal'])
    expect(found.text('#deel-plan-uitleg')).toMatch(/^Er staan nog geen stappen in\..* kan het loket stappen/)
    expect(plainLanguageFaults(blocksOf(found.html))).toEqual([])
  })
  test('a plan that is gone takes its cookie along', async () => {
    const found = await readPage(t, '/advies', `stapwijzer-plan=${'x'.repeat(10)}.${'y'.repeat(32)}`)
    expect(found.status).toBe(200)
    expect(String(found.headers['set-cookie'])).toMatch(/^stapwijzer-plan=;/)
  })
})

describe('which desk', () => {
  const find = (fields: Record<string, string>) => sendForm(t, '/advies?/loket', fields)
  test('of a postcode, however it is written; the rest of the form stays', async () => {
    for (const postcode of ['3511', '3511AB', ' 3511 ab ']) {
      const found = await find({ 'person.postcode4': postcode, question: 'Mijn vraag' })
      expect(found.status).toBe(200)
      expect(found.text('main article h3')).toBe('Leerwerkloket regio Utrecht')
      expect(found.attributes('main article a', 'href')).toEqual(['https://middenutrechtwerktdoor.nl'])
      expect(found.root.querySelector('textarea[name=question]')?.textContent).toBe('Mijn vraag')
    }
  })
  test('of a municipality', async () => {
    const found = await find({ 'person.municipality': '0307' })
    expect(found.text('main article h3')).toBe('Werkcentrum regio Amersfoort')
    expect(found.text('main article')).toContain('binnenlopen')
  })
  test('who lives and works in different regions may choose another that takes questions', async () => {
    const found = await find({ 'person.postcode4': '3511' })
    expect(found.attributes('[name=deskId]', 'value')).toEqual([
      'leerwerkloket-utrecht',
      'werkcentrum-amersfoort',
    ])
    const chosen = await preview(t, { deskId: 'werkcentrum-amersfoort', deskFor: '3511' })
    expect(chosen.text('main')).toContain('Dit sturen we naar Werkcentrum regio Amersfoort')
    // The choice was made for another place: the desk of this one gets it.
    const moved = await preview(t, { deskId: 'werkcentrum-amersfoort', deskFor: '3811' })
    expect(moved.text('main')).toContain('Dit sturen we naar Leerwerkloket regio Utrecht')
  })
  test('of where somebody works too: a choice between the two, and that postcode is not sent', async () => {
    const places = { 'person.postcode4': '3511', 'work.postcode4': '3811 ab' }
    const found = await find(places)
    expect(found.attributes('[name=deskId]', 'value')).toEqual([
      'leerwerkloket-utrecht',
      'werkcentrum-amersfoort',
    ])
    const choice = formWith(found, 'deskId').querySelector('[role=radiogroup]')!.textContent
    expect(choice).toContain('Waar je woont: regio Midden-Utrecht')
    expect(choice).toContain('Waar je werkt: regio Amersfoort')
    const chosen = await preview(t, { ...places, deskId: 'werkcentrum-amersfoort', deskFor: '3511' })
    expect(chosen.text('main')).toContain('Dit sturen we naar Werkcentrum regio Amersfoort')
    expect(chosen.text('[data-sent]')).not.toContain('3811')
    const none = await find({ ...places, 'work.postcode4': '3755' })
    expect(none.text('main')).toContain('In de regio Gooi en Vechtstreek krijgt nog geen loket vragen')
    for (const wrong of ['38', '9999']) {
      const refused = await preview(t, { ...places, 'work.postcode4': wrong })
      expect(refused.status).toBe(400)
      expect(errorLinks(refused).map(([href]) => href)).toEqual(['#work-postcode4'])
    }
  })
  test('beside it the Doorstroompunt, without asking for an age', async () => {
    const found = await find({ 'person.postcode4': '3511' })
    expect(found.text('main [aria-labelledby=jonger]')).toContain('Doorstroompunt')
    expect((await page(t, '/advies')).text('main')).not.toContain('Doorstroompunt')
  })
  test('says by when it answers, and on which holidays it is closed', async () => {
    t.setNow('2026-12-22T11:00:00.000Z')
    try {
      const text = (await page(t, '/advies')).text('main [aria-labelledby=wanneer]')
      expect(text).toContain('uiterlijk 24 december 2026 en 30 december 2026')
      expect(text).toContain('Op 25 december 2026 (eerste kerstdag) is het loket dicht.')
    } finally {
      t.setNow('2026-11-24T11:00:00.000Z')
    }
  })
  test('where no desk is known the national page stands in, with its address and nothing invented', async () => {
    const found = await find({ 'person.postcode4': '3755' })
    expect(found.text('main')).toContain('We kennen nog geen loket voor de regio Gooi en Vechtstreek')
    expect(found.attributes('main article a', 'href')).toEqual(['https://werkcentrum.nl'])
    const refused = await preview(t, { 'person.postcode4': '3755' })
    expect(refused.status).toBe(400)
    expect(errorLinks(refused)).toEqual([['#deskId', 'Kies het loket waar je vraag naartoe gaat.']])
    const chosen = await preview(t, {
      'person.postcode4': '3755',
      deskId: 'leerwerkloket-utrecht',
      deskFor: '3755',
    })
    expect(chosen.text('main')).toContain('Dit sturen we naar Leerwerkloket regio Utrecht')
    const national = { 'person.postcode4': '3755', deskId: 'werkcentrum-nederland', deskFor: '3755' }
    expect((await preview(t, national)).status).toBe(400)
  })
  test('a place that does not exist is said at its field', async () => {
    for (const [fields, href] of [
      [{ 'person.postcode4': '' }, '#person-postcode4'],
      [{ 'person.postcode4': '0123' }, '#person-postcode4'],
      [{ 'person.postcode4': '9999' }, '#person-postcode4'],
      [{ 'person.municipality': '9999' }, '#person-municipality'],
    ] as const) {
      const refused = await find(fields)
      expect(refused.status).toBe(400)
      expect(errorLinks(refused).map(([to]) => to)).toEqual([href])
      expect(refused.text('title')).toMatch(/^1 fout – /)
    }
  })
})

describe('page rule 23: a form with errors', () => {
  test('sent empty: everything that is needed, in the order of the page', async () => {
    const refused = await sendForm(t, '/advies?/bekijk')
    expect(refused.status).toBe(400)
    expect(refused.text('title')).toBe('4 fouten – Praat met het loket – Stapwijzer')
    expect(errorLinks(refused)).toEqual([
      ['#person-postcode4', 'Vul je postcode in, zoals 3511.'],
      ['#question', 'Schrijf je vraag op.'],
      ['#contact-name', 'Vul je naam in.'],
      ['#contact-email', 'Vul je e-mailadres of je telefoonnummer in.'],
    ])
    expect(refused.attributes('meta[name=robots]', 'content')).toEqual(['noindex'])
    expect(plainLanguageFaults(blocksOf(refused.html))).toEqual([])
  })
  test('each line leads to its field, which says the same and is tied to it; what was filled in stays', async () => {
    const fields = {
      'person.postcode4': '35',
      question: 'x'.repeat(2001),
      'contact.name': 'Sanne',
      'contact.email': 'sanne(at)voorbeeld',
      'contact.phone': '06-1',
      'consent.fields': ['goal', 'situation', 'education', 'age-band', 'benefit'],
      'person.ageBand': 'young',
    }
    const refused = await sendForm(t, '/advies?/bekijk', fields)
    const links = errorLinks(refused)
    expect(links.map(([href]) => href)).toEqual([
      ...['#person-postcode4', '#question', '#contact-email', '#contact-phone', '#goal'],
      ...['#person-situation', '#person-educationHighest', '#person-ageBand', '#person-benefit'],
    ])
    for (const [href, text] of links) {
      const field = refused.root.querySelector(href!)!
      expect(field.getAttribute('aria-invalid'), href).toBe('true')
      const error = field.getAttribute('aria-describedby')!.split(' ').at(-1)!
      expect(refused.text(`#${error}`)).toBe(`Fout:${text}`)
    }
    const kept = fieldsOf(formWith(refused, 'question'))
    expect(kept).toMatchObject({
      'person.postcode4': ['35'],
      'contact.email': ['sanne(at)voorbeeld'],
      'consent.fields': ['goal', 'situation', 'education', 'age-band', 'benefit'],
    })
  })
  test.each([
    ['question', 'Mijn BSN is 123.456.782', 'In je vraag lijkt een burgerservicenummer (BSN) te staan.'],
    ['question', 'Mail sanne@voorbeeld.nl', 'In je vraag lijkt een e-mailadres te staan.'],
    ['contact.name', 'sanne@voorbeeld.nl', 'Bij je naam lijkt een e-mailadres te staan.'],
    ['contact.phone', '123456782', 'Bij je telefoonnummer lijkt een burgerservicenummer (BSN) te staan.'],
    ['goal', 'Geld op NL91 ABNA 0417 1643 00', 'In je doel lijkt een nummer van een bankrekening te staan.'],
  ])('what belongs elsewhere is refused kindly and kept: %s %s', async (field, text, said) => {
    const refused = await preview(t, {
      [field]: text,
      'consent.fields': ['goal'],
      ...(field === 'goal' ? {} : { goal: 'Werk' }),
    })
    expect(refused.status).toBe(400)
    expect(refused.text(`#${field.replace('.', '-')}-fout`)).toContain(said)
    expect(errorLinks(refused)).toHaveLength(1)
    expect(fieldsOf(formWith(refused, 'question'))[field]).toEqual([text])
    expect(plainLanguageFaults(blocksOf(refused.html))).toEqual([])
  })
  test('a telephone number alone is enough', async () => {
    const shown = await preview(t, { 'contact.email': '', 'contact.phone': '06 - 12 34 56 78' })
    expect(shown.status).toBe(200)
    expect(shown.text('main')).toContain('06 - 12 34 56 78')
  })
  test('case 73: what people type comes back as text', async () => {
    const hostile = '"><img src=x onerror=alert(1)><script>alert(2)</script>'
    const fields = Object.fromEntries(Object.keys(filledIn).map((name) => [name, hostile]))
    for (const found of [
      await sendForm(t, '/advies?/bekijk', { ...fields, 'contact.phone': hostile, goal: hostile }),
      await preview(t, {
        question: hostile,
        'contact.name': hostile,
        goal: hostile,
        'consent.fields': 'goal',
      }),
    ]) {
      expect(found.root.querySelectorAll('main img, main script')).toEqual([])
      expect(found.html).not.toContain('<img src=x')
    }
  })
  test('case 61: odd bytes and unknown fields are no failure', async () => {
    const odd = { question: 'a\u0000b', 'contact.name': '\ud800', 'consent.fields': ['contact', 'iban'] }
    const refused = await preview(t, { ...odd, rekening: 'NL00', 'plan.here': '{"version":1,"items":[{}]}' })
    expect(refused.status).toBe(400)
    expect(refused.text('title')).toContain('fout')
  })
})
