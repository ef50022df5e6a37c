/** The desk in a real browser: keys, examples, two at once, a session that ends, an empty screen; every state looked at. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sent, utrecht, type Held } from '@stapwijzer/server/referrals/testing.ts'
import { putPlaces } from '../referral/testing-referral.ts'
import {
  accessibilityErrors,
  overflow,
  siteBrowser,
  type SiteBrowser,
  type Visitor,
} from '../testing-browser.ts'

let site: SiteBrowser
let anna: Visitor
let referral: Held
beforeAll(async () => {
  const SESSION_SECRET = 'k7Qz0vB3xR9mW2tY6uP1nL8sD4fG5hJa'
  site = await siteBrowser({ env: { SESSION_SECRET } })
  await putPlaces(site.test)
  for (const name of ['Sanne Zwart', 'Piet Puk']) {
    referral = await sent(site.test, utrecht, { contact: { name, phone: '0612345678' } })
  }
  anna = await site.visitor()
  await signIn(anna.page, '/loket')
})
afterAll(() => site.close())

async function signIn(page: Page, path: string, user = 'anna'): Promise<void> {
  if (!page.url().includes('demo-inloggen')) await page.goto(`${site.url}/loket/inloggen?naar=${path}`)
  await page.getByLabel('Gebruikersnaam').fill(user)
  await page.getByLabel('Wachtwoord').fill('demo')
  await page.locator('main form button').click()
  await page.waitForURL(`**${path}`)
}
/** On a phone, or wide and narrow, with everything open. */
async function look({ page, trouble }: Visitor, name: string, widths = [320]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
    expect(await overflow(page), `${name}, ${width} px`).toBe(0)
    expect(await accessibilityErrors(page), `${name}, ${width} px`).toEqual([])
  }
  await page.setViewportSize({ width: 1280, height: 900 })
  expect(trouble, name).toEqual([])
}
const address = () => `/loket/verwijzing/${referral.id}`
/** Keys work once the page's script runs; then they are explained. */
const ready = (page: Page) => page.getByText('Werken met het toetsenbord').waitFor()
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim())

describe('working with keys', () => {
  test('through the list and into a question; in a field a letter is a letter; off stays off', async () => {
    const { page, go } = anna
    await look(anna, 'the queue', [1280, 320])
    await go('/loket')
    await ready(page)
    await page.keyboard.press('j')
    const [first] = await page.locator('main li h2 a').allInnerTexts()
    expect(await focused(page)).toBe(first)
    await page.keyboard.press('j')
    expect(await focused(page)).not.toBe(first)
    await page.keyboard.press('k')
    expect(await focused(page)).toBe(first)
    await page.keyboard.press('/')
    await page.keyboard.type('jk1')
    expect(await page.getByLabel('Zoek op naam').inputValue()).toBe('jk1')
    await page.getByRole('link', { name: 'Open vragen' }).focus()
    await page.keyboard.press('?')
    await page.getByRole('button', { name: 'Zet de sneltoetsen uit' }).click()
    await page.reload()
    await ready(page)
    await page.keyboard.press('2')
    await page.keyboard.press('j')
    expect(await focused(page)).not.toBe(first)
    await page.locator('summary', { hasText: 'toetsenbord' }).click()
    await page.getByRole('button', { name: 'Zet de sneltoetsen aan' }).click()
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    await page.keyboard.press('2')
    await page.waitForURL('**/loket?lijst=new')
  })
  test('back from a question leads to what was searched for, and back from there not round in a circle', async () => {
    const { page, go, trouble } = anna
    await go('/loket')
    await ready(page)
    await page.getByLabel('Zoek op naam').fill('Piet')
    await page.keyboard.press('Enter')
    const found = page.getByText('1 vraag gevonden voor ‘Piet’')
    await found.waitFor()
    await page.waitForURL('**/loket?gezocht=ja')
    await page.getByRole('link', { name: 'Piet Puk' }).click()
    await page.waitForURL('**/loket/verwijzing/*')
    await page.goBack()
    await found.waitFor()
    await page.waitForURL('**/loket?gezocht=ja')
    await page.getByRole('link', { name: 'Terug naar de lijst' }).click()
    await page.getByRole('link', { name: 'Sanne Zwart' }).waitFor()
    expect(await found.count()).toBe(0)
    expect(trouble).toEqual([])
  })
})

describe('one question', () => {
  test('an example comes in at once, and what a choice does not need is not there', async () => {
    const { page, go } = anna
    await go(address())
    await ready(page)
    await page.keyboard.press('o')
    await page.getByText('Jij doet deze vraag.').waitFor()
    await ready(page)
    // From one of the choices a key is still a key.
    await page.keyboard.press('s')
    await page.keyboard.press('b')
    await page.keyboard.type('Dag!')
    await page.keyboard.press('Escape')
    await page.keyboard.press('n')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('text')
    await page.getByLabel('Begin met een voorbeeldtekst').selectOption('received')
    await page.getByRole('button', { name: 'Zet in het bericht' }).click()
    expect(await page.getByLabel('Bericht aan de persoon').inputValue()).toMatch(/^Dag!\n\nBeste Piet Puk,/)
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await page.getByText('Opgeslagen. De persoon ziet het').waitFor()
    expect(await page.getByLabel('Dag van de afspraak').isVisible()).toBe(false)
    await page.getByLabel('Plan een afspraak').check()
    expect(await page.getByLabel('Dag van de afspraak').isVisible()).toBe(true)
    // Enter in a field saves; it does not ask for an example.
    await page.getByLabel('Dag van de afspraak').press('Enter')
    await page.getByRole('link', { name: 'Vul de dag van de afspraak in.' }).waitFor()
    await look(anna, 'a question with an error', [1280, 320])
  })
  test('what was typed is not lost by a link or another form: the browser asks; in a field a key is a letter', async () => {
    const { page, go, trouble } = anna
    await go(address())
    await ready(page)
    await page.keyboard.press('n')
    await page.keyboard.type('lop?sb')
    for (const leave of [
      page.getByRole('link', { name: 'Alle vragen' }),
      page.getByRole('button', { name: 'Leg de vraag terug' }),
    ]) {
      const asked = page.waitForEvent('dialog')
      await leave.click()
      expect((await asked).type()).toBe('beforeunload')
      expect(trouble.splice(0)).toEqual(['dialog: '])
      expect(await page.getByLabel('Notitie').inputValue()).toBe('lop?sb')
    }
    await page.getByRole('button', { name: 'Bewaar de notitie' }).click()
    await page.getByText('De notitie is bewaard.').waitFor()
    expect(trouble).toEqual([])
  })
  test('case 89: a colleague changes it meanwhile; a page that is left alone asks nothing', async () => {
    const { page, go } = anna
    await page.clock.install()
    let asked = 0
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/presence')) asked += 1
    })
    await go(address())
    await ready(page)
    await page.clock.fastForward('02:00')
    expect(asked).toBe(0)
    const chris = await site.visitor()
    await signIn(chris.page, address(), 'chris')
    await chris.page.getByText('Anna de Boer heeft deze vraag nu ook open.').waitFor()
    await chris.page.getByRole('button', { name: 'Ik pak deze vraag op' }).click()
    await chris.page.getByText('Opgeslagen wie deze vraag doet.').waitFor()
    await page.keyboard.press('b')
    await page.clock.fastForward('01:05')
    await page.getByText('Chris Jansen heeft deze vraag nu ook open.').waitFor()
    await page.getByText('Een collega heeft net iets veranderd.').waitFor()
    expect(asked).toBe(1)
    await chris.context.close()
  })
  test('a session that ends while typing: the text stays on the page until it is saved', async () => {
    const { page, go, context } = anna
    await go(address())
    await page.getByLabel('Notitie').fill('Wat ik een half uur typte')
    await context.clearCookies()
    await page.getByRole('button', { name: 'Bewaar de notitie' }).click()
    await page.getByRole('heading', { name: 'Je bent uitgelogd' }).waitFor()
    await look(anna, 'the session ended')
    const popup = context.waitForEvent('page')
    await page.getByRole('link', { name: 'Log in (nieuw tabblad)' }).click()
    const beside = await popup
    await beside.getByLabel('Gebruikersnaam').waitFor()
    await signIn(beside, address())
    await beside.close()
    await page.getByRole('button', { name: 'Sla nu op' }).click()
    await page.getByText('De notitie is bewaard.').waitFor()
    expect(await page.locator('main').innerText()).toContain('Wat ik een half uur typte')
    await look(anna, 'a question with a note')
    await page.getByRole('link', { name: 'wie dit zag' }).click()
    await page.getByRole('heading', { name: 'Wie zag vraag' }).waitFor()
    await look(anna, 'who saw it')
  })
})

describe('a plan made together', () => {
  test('is taken along and leaves nothing in the browser', async () => {
    const { page, go, context } = anna
    await go('/loket/samen')
    await look(anna, 'begin together')
    await page.evaluate(() => localStorage.setItem('stapwijzer-plan', '{"version":1,"items":[]}'))
    await page.getByRole('button', { name: 'Begin een leeg plan' }).click()
    await page.getByText('Jullie werken samen aan dit plan').waitFor()
    await page.getByRole('button', { name: 'Geef het plan mee' }).click()
    const link = await page.getByLabel('Je geheime link').inputValue()
    await look(anna, 'a plan that is taken along')
    await page.getByRole('button', { name: 'Maak het scherm leeg' }).click()
    await page.getByText('Het scherm is leeg.').waitFor()
    expect((await context.cookies()).map(({ name }) => name)).toEqual(['__Host-stapwijzer-sessie'])
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0)
    await page.goBack()
    expect(page.url()).not.toContain('#')
    expect(await page.locator('main').innerText()).not.toContain('Je geheime link')
    const home = await site.visitor()
    await home.page.goto(link)
    await home.page.getByText('Je plan is bewaard op').waitFor()
    await home.context.close()
  })

  test('goes from the screen with whoever signs out', async () => {
    const { page, go, context } = anna
    await go('/loket/samen')
    await page.getByRole('button', { name: 'Begin een leeg plan' }).click()
    await page.getByText('Jullie werken samen aan dit plan').waitFor()
    await go('/loket')
    await page.getByRole('link', { name: 'Er staat een plan open.' }).waitFor()
    await look(anna, 'signed in with a plan open')
    await page.getByRole('button', { name: 'Uitloggen' }).click()
    await page.getByText('Het plan dat nog open stond, staat niet meer op dit scherm.').waitFor()
    await look(anna, 'signed out')
    expect(await context.cookies()).toEqual([])
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0)
    // A plan that nobody saved is known to the browser alone.
    await page.evaluate(() => localStorage.setItem('stapwijzer-plan', '{"version":1,"items":[]}'))
    await go('/loket?uit')
    await page.getByText('Je bent uitgelogd.').waitFor()
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0)
  })
})

test('the figures of a desk', async () => {
  const chris = await site.visitor()
  await signIn(chris.page, '/loket/cijfers', 'chris')
  await look(chris, 'figures')
})
