import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityErrors, overflow, siteBrowser, type SiteBrowser } from '../testing-browser.ts'
import { putOccupations } from '../occupation/testing-occupations.ts'

let site: SiteBrowser
let ids: Record<string, string>
beforeAll(async () => {
  site = await siteBrowser()
  ids = await putOccupations(site.test)
})
afterAll(() => site.close())

describe('the occupation that a plan leads to', () => {
  test('is found by words, chosen with the keyboard, kept, and taken away', async () => {
    const { page, trouble, go } = await site.visitor({ viewport: { width: 320, height: 700 } })
    await go(`/opleiding/${ids.heftruck}`)
    await page.locator('aside').getByRole('button', { name: 'Zet in mijn plan' }).click()
    await page.locator('#plan-melding').getByText('staat in je plan.').waitFor()
    await go('/plan')
    await page.getByText('Doel, tijd en geld aanpassen').click()
    await page.getByLabel('Welk beroep wil je?').fill('vorkheftruckchauffeur')
    await page.keyboard.press('Enter')
    const choice = page.getByRole('button', { name: 'Kies heftruckchauffeur' })
    await choice.waitFor()
    expect(await accessibilityErrors(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await choice.press('Enter')
    const shown = page.locator('[aria-labelledby=doel]')
    await shown.getByRole('link', { name: 'heftruckchauffeur' }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('plan-occupation')
    const kept = () => page.evaluate(() => localStorage.getItem('stapwijzer-plan'))
    expect(JSON.parse((await kept())!)).toMatchObject({ targetOccupation: 'heftruckchauffeur' })
    // Words in the field are no goal: they change nothing of the plan by themselves.
    await page.reload()
    await shown.getByRole('link', { name: 'heftruckchauffeur' }).waitFor()
    expect(page.url()).toMatch(/\/plan$/)
    await page.getByText('Doel, tijd en geld aanpassen').click()
    await shown.getByRole('button', { name: 'Haal weg' }).click()
    await shown.getByText('Het beroep is uit je doel gehaald.').waitFor()
    expect(await kept()).not.toContain('targetOccupation')
    expect(trouble).toEqual([])
  })

  test('words that fit nothing say what to do', async () => {
    const { page, go } = await site.visitor()
    await go(`/opleiding/${ids.heftruck}`)
    await page.locator('aside').getByRole('button', { name: 'Zet in mijn plan' }).click()
    await page.locator('#plan-melding').getByText('staat in je plan.').waitFor()
    await go('/plan')
    await page.getByText('Doel, tijd en geld aanpassen').click()
    await page.getByLabel('Welk beroep wil je?').fill('qqqqzzz')
    await page.getByRole('button', { name: 'Zoek beroep' }).click()
    await page.getByText('We vonden geen beroep voor ‘qqqqzzz’.').waitFor()
  })
})
