/** A welder from another country finds a course and asks a desk, in English and in Ukrainian, with both engines looking along. */
import { entryTexts } from '@stapwijzer/shared/text/entry-texts.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityErrors, overflow, type Visitor } from '../testing-browser.ts'
import { scene, type Scene } from './testing-journey.ts'

let s: Scene
beforeAll(async () => {
  s = await scene()
})
afterAll(() => s.site.close())

async function seen({ page, trouble }: Visitor, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await accessibilityErrors(page), `${name} at ${width}`).toEqual([])
    expect(await overflow(page), `${name} at ${width}`).toBe(0)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
  expect(trouble, name).toEqual([])
}

const question = 'Я зварник. Який курс мені підходить?'

test('in Ukrainian: the choice of language, a search, a course, the form, what is sent, sent', async () => {
  const visitor = await s.site.visitor({ locale: 'uk-UA' })
  const { page, go } = visitor
  const own = entryTexts('uk')!.pages
  await go('/')
  await page.locator('footer a[hreflang=uk]').click()
  await page.getByRole('heading', { level: 1, name: own.home.heading }).waitFor()
  await seen(visitor, 'front page')
  await page.getByLabel(own.search.label).fill('зварювальник')
  await page.getByRole('button', { name: own.search.submit }).click()
  await page.getByText('українська').first().waitFor()
  await seen(visitor, 'results')
  await page
    .getByRole('link', { name: /Cursus lassen/ })
    .first()
    .click()
  await seen(visitor, 'a course')
  await page.getByRole('link', { name: own.course.askDesk }).click()
  await seen(visitor, 'the form')
  expect(await page.getByRole('textbox', { name: own.desk.question }).inputValue()).toContain('Cursus lassen')
  await page.getByRole('button', { name: own.desk.look }).click()
  await page.getByRole('heading', { name: own.desk.errors }).waitFor()
  await seen(visitor, 'the form with errors')
  await page.getByLabel(own.desk.postcode).fill('3511')
  await page.getByRole('textbox', { name: own.desk.question }).fill(question)
  await page.getByLabel(own.desk.name).fill('Олена')
  await page.getByLabel(own.desk.email).fill('olena@voorbeeld.nl')
  await page.getByRole('button', { name: own.desk.look }).click()
  await page.getByRole('heading', { name: own.desk.preview }).waitFor()
  expect(await page.locator('[data-sent]').innerText()).toContain(question)
  await seen(visitor, 'what is sent')
  await page.getByRole('button', { name: own.desk.send }).click()
  await page.getByRole('heading', { name: own.done.title }).waitFor()
  await seen(visitor, 'sent')
  await page.getByRole('link', { name: own.done.status }).click()
  await page.waitForURL('**/en/advies/status')
}, 600_000)

test('in English: a search, a course, the form, what is sent, sent', async () => {
  const visitor = await s.site.visitor({ locale: 'en-GB' })
  const { page, go } = visitor
  await go('/')
  await page.locator('header a[hreflang=en]').first().click()
  await page.getByLabel('What do you want to learn or become?').fill('welder')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await seen(visitor, 'results')
  await page
    .getByRole('link', { name: /Cursus lassen/ })
    .first()
    .click()
  await seen(visitor, 'a course')
  await page.getByRole('link', { name: 'To the desk' }).click()
  // What is typed before the page's script ran may be lost.
  await page.waitForLoadState('networkidle')
  await page.getByLabel('Postcode', { exact: true }).fill('3511')
  await page.locator('textarea[name=question]').fill('I am a welder. Which course fits me?')
  await page.locator('[name="contact.name"]').fill('Olena')
  await page.locator('[name="contact.email"]').fill('olena@voorbeeld.nl')
  await seen(visitor, 'the form')
  await page.getByRole('button', { name: 'See what we send' }).click()
  await page.getByRole('heading', { level: 1, name: 'Is this right?' }).waitFor()
  await seen(visitor, 'what is sent')
  await page.getByRole('button', { name: 'Yes, send my question' }).click()
  await page.getByRole('heading', { name: 'Your question has been sent' }).waitFor()
  await seen(visitor, 'sent')
}, 600_000)
