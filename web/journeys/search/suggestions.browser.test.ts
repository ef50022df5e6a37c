import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accessibilityErrors,
  overflow,
  siteBrowser,
  type SiteBrowser,
  type Visitor,
} from '../testing-browser.ts'
import { fillCatalogue } from '@stapwijzer/server/site/testing.ts'
import { putOccupations } from '../occupation/testing-occupations.ts'

let site: SiteBrowser
let ids: Record<string, string>
beforeAll(async () => {
  site = await siteBrowser()
  await fillCatalogue(site.test, 5)
  ids = await putOccupations(site.test)
})
afterAll(() => site.close())

const fieldOf = ({ page }: Visitor) => page.getByRole('combobox', { name: 'Wat wil je leren of worden?' })
const listOf = ({ page }: Visitor) => page.getByRole('listbox', { name: 'Suggesties' })

async function typing(words: string, path = '/', options = {}): Promise<Visitor> {
  const visitor = await site.visitor(options)
  await visitor.go(path)
  await fieldOf(visitor).pressSequentially(words)
  await listOf(visitor).waitFor()
  return visitor
}

describe('suggestions while typing', () => {
  test('stand in groups with the number of courses, and are said', async () => {
    const visitor = await typing('heftr')
    const { page, trouble } = visitor
    const groups = page.locator('#suggesties [role=group]')
    expect(await groups.count()).toBeGreaterThanOrEqual(2)
    const occupations = page.getByRole('group', { name: 'Beroepen' })
    expect(await occupations.getByRole('option').first().textContent()).toBe('heftruckchauffeur 1 opleiding')
    expect(await page.getByRole('group', { name: 'Opleidingen' }).textContent()).toContain('Heftruck rijden')
    expect(await page.locator('.search-form [role=status]').textContent()).toMatch(
      /^\d suggesties\. Kies met de pijltjes\.$/,
    )
    expect(await accessibilityErrors(page)).toEqual([])
    expect(trouble).toEqual([])
  })

  test('the keyboard walks through them and back to the words; the focus stays in the field', async () => {
    const visitor = await typing('heftr')
    const { page } = visitor
    const field = fieldOf(visitor)
    expect(await field.getAttribute('aria-expanded')).toBe('true')
    const chosen = async () => {
      const id = await field.getAttribute('aria-activedescendant')
      return id === null ? null : page.locator(`#${id}[aria-selected=true]`).textContent()
    }
    expect(await chosen()).toBeNull()
    await page.keyboard.press('ArrowDown')
    expect(await chosen()).toContain('heftruckchauffeur')
    await page.keyboard.press('ArrowUp')
    expect(await chosen()).toBeNull()
    await page.keyboard.press('ArrowUp')
    const options = page.getByRole('option')
    expect(await chosen()).toBe(await options.last().textContent())
    await page.keyboard.press('ArrowDown')
    expect(await chosen()).toBeNull()
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await page.locator('[role=option][aria-selected=true]').count()).toBe(0)
  })

  test('Escape closes the list and leaves the words', async () => {
    const visitor = await typing('heftr')
    await visitor.page.keyboard.press('Escape')
    expect(await listOf(visitor).isVisible()).toBe(false)
    expect(await fieldOf(visitor).inputValue()).toBe('heftr')
    expect(await fieldOf(visitor).getAttribute('aria-expanded')).toBe('false')
  })

  test('Enter without a choice searches for the words', async () => {
    const { page } = await typing('heftruck')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/zoeken?q=heftruck&**')
  })

  test('an occupation goes to its courses, with the place kept; a course to its page', async () => {
    const first = await typing('heftr', '/zoeken?postcode=3511')
    await first.page.keyboard.press('ArrowDown')
    await first.page.keyboard.press('Enter')
    await first.page.waitForURL('**/zoeken?occupation=heftruckchauffeur&postcode=3511')
    const second = await typing('heftruck rij')
    await second.page.getByRole('option', { name: 'Heftruck rijden' }).click()
    await second.page.waitForURL(`**/opleiding/${ids.heftruck}`)
  })

  test('an occupation without courses goes to its own page', async () => {
    const { page } = await typing('verzorg')
    await page.getByRole('option', { name: 'verzorgende' }).click()
    await page.waitForURL('**/beroep/verzorgende')
  })

  test('nothing is asked below three letters, and only once for letters typed in a row', async () => {
    const visitor = await site.visitor()
    const asked: string[] = []
    visitor.page.on('request', (request) => {
      if (request.url().includes('/v1/suggestions')) asked.push(request.url())
    })
    await visitor.go('/')
    await fieldOf(visitor).fill('he')
    await visitor.page.waitForTimeout(400)
    expect(asked).toEqual([])
    // In one turn of the page: a busy machine types slower than the page waits for the next letter.
    await fieldOf(visitor).evaluate((field: HTMLInputElement) => {
      for (const letter of 'ftruck') {
        field.value += letter
        field.dispatchEvent(new InputEvent('input', { bubbles: true, data: letter }))
      }
    })
    await listOf(visitor).waitFor()
    expect(asked.map((url) => new URL(url).searchParams.get('q'))).toEqual(['heftruck'])
  })

  test('an answer that comes late never replaces a newer one', async () => {
    const visitor = await site.visitor()
    const { context, page } = visitor
    const newer = Promise.withResolvers<void>()
    await context.route('**/v1/suggestions?q=verz', async (route) => {
      await newer.promise
      await route.continue().catch(() => undefined)
    })
    await visitor.go('/')
    const asked = page.waitForRequest('**/v1/suggestions?q=verz')
    await fieldOf(visitor).fill('verz')
    const late = await asked
    await fieldOf(visitor).fill('heftr')
    await listOf(visitor).waitFor()
    newer.resolve()
    // None when the page gave it up.
    await (await late.response())?.finished()
    await page.waitForTimeout(300)
    expect(await listOf(visitor).textContent()).not.toContain('verzorgende')
  })

  test('when the server does not answer the field stays a field', async () => {
    const visitor = await site.visitor()
    await visitor.context.route('**/v1/suggestions?*', (route) => route.abort())
    await visitor.go('/')
    await fieldOf(visitor).fill('heftruck')
    await visitor.page.waitForTimeout(400)
    expect(await listOf(visitor).isVisible()).toBe(false)
    await visitor.page.keyboard.press('Enter')
    await visitor.page.waitForURL('**/zoeken?q=heftruck&**')
  })

  test('case 100: fits on 320 px and moves nothing', async () => {
    const visitor = await site.visitor({ viewport: { width: 320, height: 640 } })
    const { page } = visitor
    await visitor.go('/')
    const before = await page.locator('h2').first().boundingBox()
    await fieldOf(visitor).pressSequentially('heftr')
    await listOf(visitor).waitFor()
    expect(await page.locator('h2').first().boundingBox()).toEqual(before)
    expect(await overflow(page)).toBe(0)
    expect(await accessibilityErrors(page)).toEqual([])
  })

  test('case 73: a hostile name in the list is text', async () => {
    const { page, trouble } = await typing('alert')
    expect(await page.locator('#suggesties script').count()).toBe(0)
    expect(await page.locator('#suggesties').textContent()).toContain('</script>')
    expect(trouble).toEqual([])
  })

  test('case 72: without script the field is a plain one', async () => {
    const { page, go } = await site.visitor({ javaScriptEnabled: false })
    await go('/')
    expect(await page.locator('#q').getAttribute('role')).toBeNull()
    expect(await page.locator('#suggesties').count()).toBe(0)
  })
})
