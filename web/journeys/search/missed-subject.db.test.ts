/** "Meld dat je dit mist": from a search without results to the operator, without script and without a person. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedIn } from '@stapwijzer/server/referrals/testing.ts'
import { databaseAway, type TestApp } from '@stapwijzer/server/testing.ts'
import { fillCatalogue, page, type Page } from '@stapwijzer/server/site/testing.ts'
import { cookiesSet, readPage, sendForm } from '@stapwijzer/server/site/testing-forms.ts'
import { deskSite, fieldsOf } from '../referral/testing-referral.ts'
import { blocksOf, plainLanguageFaults } from '../testing-plain-language.ts'

let t: TestApp
let dina: string
beforeAll(async () => {
  t = await deskSite()
  await fillCatalogue(t, 5)
  dina = await signedIn(t, 'dina')
})
afterAll(() => t.close())

const told = (found: Page) => found.attributes('form[action="/gemist"] input[name=onderwerp]', 'value')

describe('a search without results', () => {
  test('has a button that tells the subject, without what was read as a filter', async () => {
    const found = await page(t, '/zoeken?q=qqqqzzz+mbo+4+avond')
    expect(found.text('main')).toContain('Geen opleidingen gevonden')
    expect(told(found)).toEqual(['qqqqzzz'])
    expect(found.attributes('main a', 'href')).toContain('/advies')
    expect(plainLanguageFaults(blocksOf(found.html))).toEqual([])
  })
  test('offers the field in which it would be taught', async () => {
    const found = await page(t, '/zoeken?q=stukadoor')
    expect(found.text('main')).toContain('Er zijn geen opleidingen voor ‘stukadoor’.')
    expect(found.text('main')).toContain('Bekijk het vakgebied ‘Techniek en bouw’')
    expect(found.attributes('main li a', 'href')).toContain('/zoeken?sector=07')
  })
  test('has none where a filter is in the way, and none with results', async () => {
    expect(told(await page(t, '/zoeken?q=lassen&level=havo'))).toEqual([])
    expect(told(await page(t, '/zoeken?q=lassen'))).toEqual([])
    expect(told(await page(t, '/zoeken?level=havo'))).toEqual([])
  })
  test('near the place that was asked', async () => {
    const found = await page(t, '/zoeken?q=stukadoor&postcode=3511&distanceKm=10')
    const links = found.attributes('main li a', 'href')
    expect(links).toContain('/zoeken?postcode=3511&distanceKm=10&sector=07')
  })
  test('has the button under courses that have some of the words only', async () => {
    const found = await page(t, '/zoeken?q=lassen+python')
    expect(found.text('main')).toContain('Staat het er niet bij?')
    expect(told(found)).toEqual(['lassen python'])
  })
  test('tells no more than may be told', async () => {
    const [subject] = told(await page(t, `/zoeken?q=${'qqqqzzz+'.repeat(20)}`))
    expect(subject!.length).toBeLessThanOrEqual(80)
    expect(subject).toMatch(/^(qqqqzzz ?)+$/)
  })
})

describe('telling it', () => {
  test('is answered in words, sets no cookie, and the operator sees a number', async () => {
    const sent = await sendForm(t, '/gemist', { onderwerp: 'Imker worden' })
    expect([sent.status, sent.headers['cache-control'], cookiesSet(sent)]).toEqual([200, 'no-store', []])
    expect(sent.text('main')).toContain('We telden dat iemand ‘imker worden’ mist.')
    expect(plainLanguageFaults(blocksOf(sent.html))).toEqual([])
    await sendForm(t, '/gemist', { onderwerp: 'imker worden' })
    const list = await readPage(t, '/beheer/gemist', dina)
    expect(list.text('tbody tr')).toContain('imker worden')
    // Pressed twice is told once.
    expect(list.text('tbody tr')).toContain('1 keer')
    const form = list.root.querySelector('tbody form')
    const gone = await sendForm(t, '/beheer/gemist', fieldsOf(form!), dina)
    expect([gone.status, gone.headers.location]).toEqual([303, '/beheer/gemist?weggehaald=ja'])
    const after = await readPage(t, '/beheer/gemist?weggehaald=ja', dina)
    expect(after.text('main [role=status]')).toBe('Het onderwerp is weggehaald.')
    expect(after.text('main')).toContain('Er is nog niets gemeld.')
  })
  test.each([
    ['nothing', '', 400, 'Vul in welk onderwerp je mist.'],
    ['a person', 'imker jan@voorbeeld.nl', 400, 'Laat namen, adressen en nummers weg.'],
    ['a story', 'x'.repeat(81), 400, 'Maak het korter'],
  ])('%s is not counted, and what was typed stays to be mended', async (_what, onderwerp, status, text) => {
    const found = await sendForm(t, '/gemist', { onderwerp })
    expect(found.status).toBe(status)
    expect(found.text('[role=alert], .utrecht-form-field')).toContain(text)
    expect(found.attributes('#onderwerp', 'value')).toEqual([onderwerp])
    expect(plainLanguageFaults(blocksOf(found.html))).toEqual([])
  })
  test('while the database is away says so, and what was typed stays', async () => {
    const away = await deskSite({ db: t.db, deps: { db: databaseAway(t.deps.db) } })
    const found = await sendForm(away, '/gemist', { onderwerp: 'imker' })
    expect(found.status).toBe(503)
    expect(found.text('main')).toContain('Melden lukt nu niet.')
    expect(found.attributes('#onderwerp', 'value')).toEqual(['imker'])
    await away.app.close()
  })
})
