import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { formWith, fieldsOf } from '../referral/testing-referral.ts'
import { sendForm, type Fields } from '@stapwijzer/server/site/testing-forms.ts'
import { flat, page, publicUrl, siteApp, type Page } from '@stapwijzer/server/site/testing.ts'
import { putOccupations } from './testing-occupations.ts'

let t: TestApp
let ids: Record<string, string>
beforeAll(async () => {
  t = await siteApp()
  ids = await putOccupations(t)
})
afterAll(() => t.close())

const path = '/wat-kan-ik-worden'
const send = (action: string, fields: Fields) => sendForm(t, `${path}?/${action}`, fields)
const skillForm = (found: Page) => fieldsOf(formWith(found, 'niveau'))
const ticked = ({ attributes }: Page) => attributes('input[name=kan][checked]', 'value').sort()
const offered = ({ attributes }: Page) => attributes('input[name=kan]', 'value').sort()

describe('/wat-kan-ik-worden', () => {
  test('begins with an occupation or leads on who does not know yet, and says that nothing is stored', async () => {
    const found = await page(t, path)
    expect(found.status).toBe(200)
    expect(found.text('h1')).toBe('Wat kan ik worden?')
    expect(found.text('main')).toContain('We bewaren niets van wat je hier invult.')
    const forms = found.root.querySelectorAll('main form')
    expect(forms.map((form) => form.getAttribute('method'))).toEqual(['get'])
    expect(found.attributes('#weet-niet a', 'href')).toEqual(['/richting'])
  })
  test('?van={id} shows what can follow with reasons, and the skills of the occupation, all ticked', async () => {
    const found = await page(t, `${path}?van=logistiek-medewerker`)
    expect(found.text('h1')).toBe('Wat kun je worden na logistiek medewerker?')
    expect(found.attributes('[aria-labelledby=beroepen] h3 a', 'href')).toContain(
      '/beroep/heftruckchauffeur?van=logistiek-medewerker',
    )
    expect(ticked(found)).toEqual(['goederen-ontvangen', 'laden-en-lossen', 'veilig-werken'])
    expect(found.attributes('link[rel=canonical]', 'href')).toEqual([
      `${publicUrl}${path}?van=logistiek-medewerker`,
    ])
    const words = await page(t, `${path}?van=medewerker+magazijn`)
    expect([words.status, words.headers.location]).toEqual([303, `${path}?van=logistiek-medewerker`])
  })
  test('skills are found by words and added; ticks stay', async () => {
    const first = await page(t, `${path}?van=logistiek-medewerker`)
    const fields = { ...skillForm(first), kan: ['laden-en-lossen'], woorden: 'rooster', postcode: '3511' }
    const found = await send('zoek', fields)
    expect(found.status).toBe(200)
    expect(offered(found)).toContain('een-rooster-maken')
    expect(ticked(found)).toEqual(['laden-en-lossen'])
    expect(found.attributes('#postcode', 'value')).toEqual(['3511'])
    expect(found.text('#erbij [role=status]')).toContain('gevonden bij ‘rooster’')
    const again = await send('zoek', { ...skillForm(found), woorden: 'qqqqzzz' })
    expect(offered(again)).toContain('een-rooster-maken')
    expect(again.text('#erbij [role=status]')).toContain('We vonden geen vaardigheid bij ‘qqqqzzz’.')
  })
  test('ends with occupations and courses, each with why, and buttons for the plan', async () => {
    const found = await send('bekijk', skillForm(await page(t, `${path}?van=logistiek-medewerker`)))
    expect(found.status).toBe(200)
    expect(found.headers['cache-control']).toBe('no-store')
    expect(found.text('h1')).toBe('Dit past bij je')
    expect(found.attributes('[aria-labelledby=beroepen] h3 a', 'href')).toContain(
      '/beroep/heftruckchauffeur?van=logistiek-medewerker',
    )
    const cards = found.root.querySelectorAll('[aria-labelledby=opleidingen] article')
    expect(cards.length).toBeGreaterThan(0)
    for (const card of cards) {
      expect(card.querySelectorAll('.reasons li').length).toBeGreaterThan(0)
      expect(flat(card.querySelector('button')!.textContent)).toMatch(/^Zet in mijn plan/)
    }
    expect(found.attributes('[aria-labelledby=opleidingen] h3 a', 'href')).toContain(
      `/opleiding/${ids.heftruck}`,
    )
  })
  test('who takes a skill away is not taken to have the whole occupation', async () => {
    const found = await send('bekijk', { beroep: 'logistiek-medewerker', kan: ['laden-en-lossen'] })
    const text = flat(found.root.querySelector('[aria-labelledby=beroepen]')!.textContent)
    expect(text).toContain('heftruckchauffeur')
    expect(text).toContain('Je hebt 1 van de 4 vaardigheden.')
  })
  test('a profile with nothing at all still gets courses', async () => {
    const found = await send('bekijk', {})
    expect(found.status).toBe(200)
    expect(found.text('[aria-labelledby=opleidingen]')).toContain('We weten nog weinig van je.')
    expect(found.root.querySelectorAll('[aria-labelledby=opleidingen] article').length).toBeGreaterThan(0)
  })
  test('page rule 23: a postcode and hours that cannot be read come back with what to do', async () => {
    const found = await send('bekijk', { kan: ['laden-en-lossen'], postcode: 'Utrecht', uren: 'veel' })
    expect(found.status).toBe(400)
    expect(found.text('title')).toMatch(/^2 fouten – /)
    expect(found.attributes('#postcode', 'aria-invalid')).toEqual(['true'])
    expect(found.text('#postcode-fout')).toContain('Vul je postcode in, zoals 3511.')
    expect(found.text('#uren-fout')).toContain('Vul een aantal uren in, zoals 8.')
  })
  test('hostile and wrong fields give a page, never an error', async () => {
    const wrong: Fields = {
      beroep: '../../x',
      veld: ['<script>', 'zorg'],
      kan: ['<script>alert(1)</script>', 'x'.repeat(5000)],
      gevonden: ['"><img src=x onerror=alert(1)>'],
      niveau: 'keizer',
    }
    const found = await send('bekijk', wrong)
    expect(found.status).toBeLessThan(504)
    expect(found.html).not.toContain('<script>alert')
    expect(found.html).not.toContain('<img src=x')
    expect(found.root.querySelectorAll('h1')).toHaveLength(1)
  })
  test('page rule 20: nothing that was told stands in an address of the answer', async () => {
    const found = await send('bekijk', { kan: ['laden-en-lossen'], postcode: '3511', niveau: 'mbo-2' })
    for (const name of ['href', 'action', 'formaction']) {
      for (const address of found.attributes(`main [${name}]`, name)) {
        expect(address).not.toMatch(/3511|mbo-2|laden-en-lossen/)
      }
    }
  })
})
