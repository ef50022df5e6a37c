/** The pages to a desk in a browser: every state on a small screen, the plan and the answers of this browser. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityErrors, overflow, type Visitor } from '../testing-browser.ts'
import { scene, type Scene } from '../whole/testing-journey.ts'

let s: Scene
beforeAll(async () => {
  s = await scene()
})
afterAll(() => s.site.close())

const longWord = 'Arbeidsmarktoriëntatiemogelijkhedenverkenningsgesprek'.repeat(3)

async function fillIn(page: Page, postcode = '3511'): Promise<void> {
  await page.getByLabel('Postcode', { exact: true }).fill(postcode)
  await page.getByLabel('Wat wil je vragen?').fill(`Past dit bij mij? ${longWord}`)
  await page.getByLabel('Naam').fill(longWord.slice(0, 150))
  await page.getByLabel('E-mailadres').fill('sanne@voorbeeld.nl')
}
const press = (page: Page, name: string) => page.getByRole('button', { name }).click()
const showPreview = (page: Page) => press(page, 'Bekijk wat we sturen')
const tick = (page: Page, label: string) => page.getByLabel(label).check()

/** Puts two courses in the plan of this browser. */
async function plan({ page, go }: Visitor): Promise<void> {
  for (const name of ['full', 'hostile']) {
    await go(`/opleiding/${s.ids[name]}`)
    await page.locator('aside').getByRole('button', { name: 'Zet in mijn plan' }).click()
    await page.locator('#plan-melding', { hasText: 'staat in je plan.' }).waitFor()
  }
}

/** Walks through every state and does something at each. */
async function throughStates(visitor: Visitor, at: (name: string) => Promise<void>): Promise<void> {
  const { page, go } = visitor
  await plan(visitor)
  await go('/advies')
  await at('empty')
  await showPreview(page)
  await at('errors')
  await page.getByLabel('Postcode', { exact: true }).fill('3755')
  await press(page, 'Zoek mijn loket')
  await at('no desk of the region')
  await fillIn(page, '3755')
  await showPreview(page)
  await at('a desk has to be chosen')
  await page.getByLabel('Werkcentrum regio Amersfoort').check()
  for (const box of await page.locator('main input[type=checkbox]').all()) await box.check()
  await at('everything ticked')
  await showPreview(page)
  await at('errors at what was ticked')
  await page.getByLabel('Wat is je doel?').fill(longWord)
  for (const list of await page.locator('.value select').all()) await list.selectOption({ index: 2 })
  await showPreview(page)
  await page.getByRole('heading', { name: 'Klopt dit?' }).waitFor()
  await at('preview')
  await press(page, 'Ja, verstuur mijn vraag')
  await page.getByRole('heading', { name: 'Je vraag is verstuurd' }).waitFor()
  await at('sent')
  await go('/advies/status')
  for (const details of await page.locator('main details > summary').all()) await details.click()
  await at('status')
  await page.getByLabel('Code of link').fill('x')
  await press(page, 'Open mijn vraag')
  await at('a wrong code')
  await page.locator('summary', { hasText: 'Trek je vraag in' }).click()
  await press(page, 'Ja, trek mijn vraag in')
  await at('taken back')
}

describe('every state', () => {
  test('case 100: 0 findings at 320 px, nothing scrolls sideways, everything can be hit', async () => {
    const visitor = await s.site.visitor({ viewport: { width: 320, height: 640 } })
    const { page, trouble } = visitor
    await throughStates(visitor, async (name) => {
      await page.waitForLoadState('networkidle')
      expect(await accessibilityErrors(page), name).toEqual([])
      expect(await overflow(page), name).toBe(0)
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('main :is(button, input:not([type=hidden]), select, summary)')]
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
          .map(({ element }) => element.outerHTML.slice(0, 120)),
      )
      expect(small, name).toEqual([])
    })
    expect(trouble).toEqual([])
  })
  test('text twice as large: nothing falls off', async () => {
    const visitor = await s.site.visitor()
    const { page } = visitor
    await throughStates(visitor, async (name) => {
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
      expect(await overflow(page), name).toBe(0)
      await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
    })
  })
})

describe('the plan of this browser', () => {
  test('goes along only when it is ticked', async () => {
    const visitor = await s.site.visitor()
    const { page, go } = visitor
    await plan(visitor)
    await go('/advies')
    await page.getByText('Nu 2 stappen.').waitFor()
    await fillIn(page)
    const posts: string[] = []
    page.on('request', (request) => posts.push(request.postData() ?? ''))
    await showPreview(page)
    await page.getByRole('heading', { name: 'Klopt dit?' }).waitFor()
    expect(posts.join('')).not.toContain(s.ids.full)
    await press(page, 'Verander iets')
    await tick(page, 'De opleidingen in mijn plan')
    await page.getByText('Vink je dit aan? Dan bewaren wij het ook.').waitFor()
    await showPreview(page)
    expect(await page.locator('[data-sent]').innerText()).toContain('Boekhouden voor beginners')
    expect(posts.join('')).toContain(s.ids.full)
  })
  test('stays in the browser when only a question is sent, beside the plan that was made for it', async () => {
    const visitor = await s.site.visitor()
    const { page, go } = visitor
    await plan(visitor)
    await go('/advies')
    await fillIn(page)
    await showPreview(page)
    await press(page, 'Ja, verstuur mijn vraag')
    await page.getByText('Daarom maakten we een leeg plan voor je.').waitFor()
    await expect
      .poll(() => page.evaluate(() => Object.keys(localStorage).sort()))
      .toEqual(['stapwijzer-plan', 'stapwijzer-plan-bewaard'])
    await go('/plan')
    await page.getByText('In deze browser staan nog 2 stappen').waitFor()
  })
  test('a browser that keeps nothing can ask all the same', async () => {
    const { page, context, go, trouble } = await s.site.visitor()
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(globalThis, name, {
          get() {
            throw new Error('blocked')
          },
        })
      }
    })
    await go('/advies')
    await page.getByText('Je hebt hier geen plan open.').waitFor()
    await fillIn(page)
    await showPreview(page)
    await press(page, 'Ja, verstuur mijn vraag')
    await page.getByRole('heading', { name: 'Je vraag is verstuurd' }).waitFor()
    expect(trouble).toEqual([])
  })
})

describe('answers that this tab remembers', () => {
  test('need not be given again, and give outcomes without being sent themselves', async () => {
    const { page, go } = await s.site.visitor()
    await go('/')
    await page.evaluate(() => {
      const about = { person: { situation: 'agency-worker', age: 42 }, employer: {} }
      sessionStorage.setItem('stapwijzer-antwoorden', JSON.stringify({ version: 1, values: {}, about }))
    })
    await go('/advies')
    await fillIn(page)
    await tick(page, 'Mijn werksituatie')
    expect(await page.getByLabel('Wat doe je nu?').inputValue()).toBe('agency-worker')
    await tick(page, 'Mijn leeftijdsgroep')
    expect(await page.getByLabel('Hoe oud ben je?').inputValue()).toBe('30-56')
    await page.getByLabel('Mijn leeftijdsgroep').uncheck()
    await tick(page, 'Welke regelingen misschien voor mij zijn')
    await showPreview(page)
    const sent = await page.locator('[data-sent]').innerText()
    expect(sent).toContain('Regelingen die misschien passen')
    expect(sent).toContain('misschien')
    expect(sent).not.toContain('30 tot en met 56')
  })
})

test('page rule 23: the summary takes the focus, each time', async () => {
  const { page, go } = await s.site.visitor()
  await go('/advies')
  for (const fill of ['', 'Een vraag']) {
    await page.getByLabel('Wat wil je vragen?').fill(fill)
    await showPreview(page)
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-labelledby')))
      .toBe('fouten')
  }
})

test('page rule 23: who went on from the summary before the page was taken over is not pulled back to it', async () => {
  const visitor = await s.site.visitor()
  const { page, go } = visitor
  await plan(visitor)
  await go('/advies')
  const own = await page.locator('head script[type=module][src]').getAttribute('src')
  // The small script of every page comes; what takes the page over comes when the person is somewhere else.
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route('**/*.js', async (route) => {
    if (
      !own ||
      !route
        .request()
        .url()
        .endsWith(own.replace(/^[./]+/, '/'))
    )
      await held
    await route.continue()
  })
  await page.getByRole('button', { name: 'Bekijk wat we sturen' }).click({ noWaitAfter: true })
  const focused = () => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 60))
  await expect.poll(focused).toContain('aria-labelledby="fouten"')
  await page.keyboard.press('Tab')
  const first = await focused()
  expect(first).toContain('<a ')
  // Only the page that is taken over knows the plan of this browser.
  await expect.poll(() => page.getByText('Nu 2 stappen.').count()).toBe(0)
  letGo()
  await page.getByText('Nu 2 stappen.').waitFor()
  expect(await focused()).toBe(first)
})
