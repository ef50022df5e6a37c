/** From one's own work to other work: what can follow, what is missing, the courses for it, into a plan. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putOccupations } from '../occupation/testing-occupations.ts'
import { look, scene, type Scene } from './testing-journey.ts'

let s: Scene
beforeAll(async () => {
  s = await scene()
  await putOccupations(s.site.test)
})
afterAll(() => s.site.close())

describe('I want other work', () => {
  test('magazijnmedewerker → what can follow → what is missing → both courses in the plan', async () => {
    const visitor = await s.site.visitor()
    const { page, context, go } = visitor
    await go('/')
    await page.getByRole('link', { name: 'Ik wil ander werk' }).click()
    await look(visitor, 'what can I become')
    await page.getByLabel('Wat is je beroep?').fill('magazijnmedewerker')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/wat-kan-ik-worden?van=logistiek-medewerker*')
    expect(await page.locator('h1').textContent()).toBe('Wat kun je worden na logistiek medewerker?')
    await look(visitor, 'what can follow')
    await page.getByRole('link', { name: 'heftruckchauffeur' }).click()
    await page.getByRole('heading', { name: 'Van logistiek medewerker naar heftruckchauffeur' }).waitFor()
    await look(visitor, 'the way there')
    await page.getByRole('button', { name: 'Zet deze 2 stappen in mijn plan' }).click()
    await page.locator('#plan-melding').getByText('De stappen staan in je plan.').waitFor()
    await look(visitor, 'put in the plan')
    expect(await context.cookies()).toEqual([])
    await page.locator('#plan-melding').getByRole('link', { name: 'Bekijk je plan' }).click()
    const steps = page.locator('[aria-labelledby=stappen] ol > li')
    await steps.nth(1).getByText('Heftruck rijden').first().waitFor()
    expect(await steps.nth(0).textContent()).toContain('Reachtruck rijden')
    expect(await steps.count()).toBe(2)
  })

  test('case 72: the same without JavaScript, with a choice between occupations', async () => {
    const visitor = await s.site.visitor({ javaScriptEnabled: false })
    const { page, go } = visitor
    await go('/wat-kan-ik-worden')
    await page.getByLabel('Wat is je beroep?').fill('logistiek')
    await page.getByRole('button', { name: 'Laat zien wat kan' }).click()
    await look(visitor, 'which one')
    await page.getByRole('link', { name: /^logistiek medewerker/ }).click()
    await page.getByRole('link', { name: 'heftruckchauffeur' }).click()
    await page.getByRole('button', { name: 'Zet deze 2 stappen in mijn plan' }).click()
    await look(visitor, 'courses to put in a plan')
    await page.getByRole('button', { name: 'Bewaar een plan met deze opleidingen' }).click()
    await go('/plan')
    const text = (await page.locator('main').textContent())!
    expect(text.indexOf('Reachtruck rijden')).toBeGreaterThan(0)
    expect(text.indexOf('Heftruck rijden')).toBeGreaterThan(text.indexOf('Reachtruck rijden'))
  })
})

describe('I don’t know yet', () => {
  test('what I do, like and may → work that fits, without JavaScript, and nothing is kept', async () => {
    const visitor = await s.site.visitor({ javaScriptEnabled: false })
    const { page, context, go } = visitor
    await go('/')
    await page.getByRole('link', { name: 'Ik weet het nog niet' }).click()
    await page.getByRole('button', { name: 'Laat zien wat past' }).click()
    await look(visitor, 'nothing chosen')
    await page.getByLabel('Je werk, nu of het laatst').fill('logistiek medewerker')
    await page.getByLabel('Spullen ordenen, laden en versturen').check()
    await page.getByLabel('Postcode').fill('35')
    await page.getByRole('button', { name: 'Laat zien wat past' }).click()
    await page.getByRole('link', { name: 'Vul je postcode in, zoals 3511.' }).waitFor()
    expect(await page.getByLabel('Spullen ordenen, laden en versturen').isChecked()).toBe(true)
    await page.getByLabel('Postcode').fill('3511')
    // Enter in a field shows the outcome too.
    await page.getByLabel('Postcode').press('Enter')
    await page.getByRole('heading', { name: 'heftruckchauffeur' }).waitFor()
    await look(visitor, 'work that fits')
    expect(page.url()).toMatch(/\/richting$/)
    expect(await context.cookies()).toEqual([])
  })

  test('with script an error takes the focus', async () => {
    const { page, go } = await s.site.visitor()
    await go('/richting')
    await page.getByRole('button', { name: 'Laat zien wat past' }).click()
    await page.getByRole('link', { name: 'Kies wat je graag doet, of vul je werk in.' }).waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-labelledby')))
      .toBe('fouten')
  })

  test('case 65: every answer of the API on the way was as the document says', async () => {
    await s.checkAnswers([
      ...['GET /v1/occupations', 'GET /v1/occupations/:id', 'GET /v1/occupations/:id/transitions'],
      ...['GET /v1/skill-gaps', 'POST /v1/directions'],
    ])
  })
})
