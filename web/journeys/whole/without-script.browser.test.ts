/** A journey without JavaScript: search, narrow, open, plan, ask a desk, follow it, take it back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { look, scene, type Scene } from './testing-journey.ts'

let s: Scene
beforeAll(async () => {
  s = await scene()
})
afterAll(() => s.site.close())

describe('case 72: without JavaScript', () => {
  test('search → course → plan → desk → status', async () => {
    const visitor = await s.site.visitor({ javaScriptEnabled: false })
    const { page, context, go } = visitor
    await go('/')
    await look(visitor, 'front page')
    await page.getByLabel('Wat wil je leren of worden?').fill('lassen')
    await page.getByRole('button', { name: 'Zoek', exact: true }).click()
    // Each page is waited for by what only it has: a click may come back before the next page is there.
    await page.getByRole('heading', { level: 1, name: '25 opleidingen voor ‘lassen’' }).waitFor()
    await look(visitor, 'results')
    await page.getByRole('link', { name: 'Volgende' }).click()
    await page.waitForURL(/page=2/)
    await look(visitor, 'the second page')
    await page.getByLabel('mbo 3').check()
    await page.getByRole('button', { name: 'Toon resultaten' }).click()
    await page.waitForURL(/level=mbo-3/)
    await look(visitor, 'narrowed')
    await page.getByRole('link', { name: 'Haal weg: mbo 3' }).click()
    await page.waitForURL((url) => !url.searchParams.has('level'))
    await page.locator('#resultaten h2 a').first().click()
    await page.waitForURL(/\/opleiding\//)
    const title = (await page.locator('h1').textContent())!
    await look(visitor, 'a course')
    expect(await context.cookies()).toEqual([])

    await page.locator('aside').getByRole('button', { name: 'Zet in mijn plan' }).click()
    await page.getByRole('button', { name: /^Bewaar/ }).waitFor()
    await look(visitor, 'a course to put in a plan')
    await page.getByRole('button', { name: /^Bewaar/ }).click()
    await page.getByRole('heading', { name: 'Je plan is bewaard' }).waitFor()
    await look(visitor, 'a new plan')
    await go('/plan')
    expect(await page.locator('main').textContent()).toContain(title)
    await look(visitor, 'the plan')

    await go('/advies')
    await look(visitor, 'the form')
    await page.getByRole('button', { name: 'Bekijk wat we sturen' }).click()
    await look(visitor, 'the form with errors')
    await page.getByText('Ik heb geen vaste postcode').click()
    await page.getByLabel('Gemeente').selectOption({ label: 'Amersfoort' })
    await page.getByRole('button', { name: 'Zoek mijn loket' }).click()
    await page.getByRole('heading', { name: 'Werkcentrum regio Amersfoort' }).waitFor()
    await look(visitor, 'the desk of a municipality')
    await page.getByLabel('Wat wil je vragen?').fill('Kan ik leren lassen naast mijn werk?')
    await page.getByLabel('Naam').fill('Sanne Zwart')
    await page.getByLabel('Telefoonnummer').fill('06 12345678')
    await page.getByLabel('De opleidingen in mijn plan').check()
    await page.getByLabel('Mijn leeftijdsgroep').check()
    await page.getByLabel('Hoe oud ben je?').selectOption('30-56')
    await page.getByRole('button', { name: 'Bekijk wat we sturen' }).click()
    expect(await page.locator('[data-sent]').textContent()).toContain('30 tot en met 56 jaar')
    await look(visitor, 'the preview')
    await page.getByRole('button', { name: 'Ja, verstuur mijn vraag' }).click()
    await page.getByRole('heading', { level: 1, name: 'Je vraag is verstuurd' }).waitFor()
    await look(visitor, 'sent')
    const code = await page.getByLabel('Je code').inputValue()
    await page.getByRole('link', { name: 'Bekijk de status' }).click()
    await page.waitForURL(/\/advies\/status/)
    await look(visitor, 'the status')

    const other = await s.site.visitor({ javaScriptEnabled: false })
    await other.go('/advies/status')
    await other.page.getByLabel('Code of link').fill('verkeerd')
    await other.page.getByRole('button', { name: 'Open mijn vraag' }).click()
    await look(other, 'a wrong code')
    await other.page.getByLabel('Code of link').fill(code)
    await other.page.getByRole('button', { name: 'Open mijn vraag' }).click()
    expect(await other.page.locator('main article').textContent()).toContain('Kan ik leren lassen')
    await other.page.getByText('Trek je vraag in').click()
    await other.page.getByRole('button', { name: 'Ja, trek mijn vraag in' }).click()
    await other.page.getByText('Je vraag is ingetrokken. Het loket ziet je gegevens niet meer.').waitFor()
    await look(other, 'taken back')
    expect(await other.context.cookies()).toEqual([])
  })

  test('case 65: every answer of the API on the way was as the document says', async () => {
    await s.checkAnswers([
      'GET /v1/courses',
      'POST /v1/plans',
      'GET /v1/plans/:id/check',
      'POST /v1/plans/:id/referrals',
      'POST /v1/referrals/:id/withdrawal',
    ])
  })
})
