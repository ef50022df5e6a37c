/** A journey with the keyboard alone, on a small screen: nothing is clicked, every stop is seen. */
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../testing-browser.ts'
import { look, scene, type Scene } from './testing-journey.ts'

let s: Scene
beforeAll(async () => {
  s = await scene()
})
afterAll(() => s.site.close())

/** Presses Tab until the target has the focus. Each stop on the way has a ring and is not hidden behind something. */
async function tabTo({ page }: Visitor, target: Locator): Promise<void> {
  for (let stop = 0; stop < 150; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
    const { what, ring, seen } = await page.evaluate(() => {
      const active = document.activeElement!
      const { left, top, width, height } = active.getBoundingClientRect()
      const points = [0.1, 0.5, 0.9].map((part) => [left + width * part, top + height * part] as const)
      const hits = points.map(([x, y]) => document.elementFromPoint(x, y))
      const { outlineStyle, outlineWidth } = getComputedStyle(active)
      return {
        what: active === document.body ? null : active.outerHTML.slice(0, 120),
        ring: `${outlineStyle} ${outlineWidth}`,
        seen: hits.some((hit) => hit !== null && (active.contains(hit) || hit.contains(active))),
      }
    })
    // After the last stop the focus leaves the page for a moment.
    if (what === null) continue
    expect(ring, what).toBe('solid 3px')
    expect(seen, what).toBe(true)
  }
  throw new Error(`Tab does not reach ${String(target)}`)
}

async function press(visitor: Visitor, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(visitor, target)
  await visitor.page.keyboard.press(key)
}

async function type(visitor: Visitor, label: string | RegExp, text: string): Promise<void> {
  await tabTo(visitor, visitor.page.getByLabel(label))
  await visitor.page.keyboard.type(text)
}

async function askTheDesk(person: Visitor): Promise<void> {
  const { page } = person
  const named = (name: string) => page.getByRole('button', { name })
  await press(person, named('Bekijk wat we sturen'))
  const summary = page.getByRole('region', { name: 'Kijk je antwoorden na' })
  await expect.poll(() => summary.evaluate((element) => element === document.activeElement)).toBe(true)
  // The first line of the summary is the next stop, and leads to its field.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const focused = () => page.evaluate(() => document.activeElement?.id)
  await expect.poll(focused).toBe('person-postcode4')
  await page.keyboard.type('3511')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Leerwerkloket regio Utrecht' }).waitFor()
  await type(person, 'Wat wil je vragen?', 'Kan ik dit met mijn toetsenbord?')
  await type(person, 'Naam', 'Sanne Zwart')
  // Enter there asks for the preview; it does not go back to finding a desk. That takes script, as does this tick.
  await page.getByLabel('Mijn plan met alle stappen').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Vul je e-mailadres of je telefoonnummer in.' }).waitFor()
  await type(person, 'Telefoonnummer', '06 12345678')
  await tabTo(person, page.getByLabel('Maakt niet uit'))
  await page.keyboard.press('ArrowDown')
  await press(person, page.getByLabel('Mijn plan met alle stappen'), 'Space')
  await press(person, page.getByLabel('Mijn hoogste opleiding'), 'Space')
  await tabTo(person, page.getByLabel('Wat is je hoogste opleiding?'))
  await page.keyboard.type('Mbo 3')
  await look(person, 'the form filled in by keyboard')
  await press(person, named('Bekijk wat we sturen'))
  await page.getByRole('heading', { name: 'Klopt dit?' }).waitFor()
  const shown = await page.locator('[data-sent]').innerText()
  for (const part of ['in de ochtend', 'mbo 3', 'Boekhouden voor beginners']) expect(shown).toContain(part)
  await look(person, 'the preview by keyboard')
  await press(person, named('Ja, verstuur mijn vraag'))
  await page.getByRole('heading', { name: 'Je vraag is verstuurd' }).waitFor()
  await look(person, 'sent by keyboard')
  await press(person, page.getByRole('link', { name: 'Bekijk de status' }))
  await page.getByText('Dit heb je gestuurd').waitFor()
}

async function answerAtTheDesk(counsellor: Visitor): Promise<void> {
  const { page, go } = counsellor
  await go('/loket')
  await press(counsellor, page.getByRole('link', { name: 'Inloggen', exact: true }))
  await page.getByLabel('Gebruikersnaam').waitFor()
  await type(counsellor, 'Gebruikersnaam', 'anna')
  await type(counsellor, 'Wachtwoord', 'demo')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/loket')
  await press(counsellor, page.getByRole('link', { name: 'Nieuw (1)' }))
  await page.waitForURL('**/loket?lijst=new')
  await press(counsellor, page.getByRole('link', { name: 'Sanne Zwart' }))
  await page.getByRole('heading', { name: 'De vraag', exact: true }).waitFor()
  await type(counsellor, 'Bericht aan de persoon', 'Ja, dat kan.')
  await press(counsellor, page.getByRole('button', { name: 'Opslaan' }))
  await page.getByText('Opgeslagen.').waitFor()
  await look(counsellor, 'answered by keyboard')
  await go('/loket')
  await press(counsellor, page.getByRole('button', { name: 'Uitloggen' }))
  await page.getByRole('link', { name: 'Inloggen', exact: true }).waitFor()
}

describe('case 100: with the keyboard alone, at 320 px', () => {
  test('search → course → plan → desk → answer → take back', async () => {
    const person = await s.site.visitor({ viewport: { width: 320, height: 640 } })
    const { page, go } = person
    await go('/')
    await press(person, page.getByRole('link', { name: 'Direct naar de inhoud' }))
    await type(person, 'Wat wil je leren of worden?', 'boekhouden')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/zoeken?**')
    await press(person, page.getByRole('link', { name: 'Boekhouden voor beginners' }))
    await page.waitForURL('**/opleiding/**')
    await press(person, page.locator('aside').getByRole('button', { name: 'Zet in mijn plan' }))
    await page.locator('#plan-melding', { hasText: 'staat in je plan.' }).waitFor()
    await press(person, page.locator('#plan-melding').getByRole('link', { name: 'Bekijk je plan' }))
    await page.locator('#stap-1').waitFor()
    await look(person, 'the plan by keyboard')
    await press(person, page.getByRole('link', { name: 'Bespreek met het loket' }))
    await page.getByRole('heading', { name: 'Praat met het loket' }).waitFor()
    await askTheDesk(person)
    await answerAtTheDesk(await s.site.visitor())
    await page.reload()
    expect(await page.locator('main article').innerText()).toContain('Ja, dat kan.')
    await press(person, page.locator('summary', { hasText: 'Trek je vraag in' }))
    await press(person, page.getByRole('button', { name: 'Ja, trek mijn vraag in' }))
    await page.getByText('Je vraag is ingetrokken. Het loket ziet je gegevens niet meer.').waitFor()
    await look(person, 'taken back by keyboard')
  })

  test('case 65: every answer of the API on the way was as the document says', async () => {
    await s.checkAnswers(['POST /v1/plans', 'POST /v1/referrals/:id/withdrawal'])
  })
})
