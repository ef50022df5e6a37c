import { planSaved } from '@stapwijzer/shared/text/rooms.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openMore } from './testing-plan.ts'
import { ask, createPlan, openedBy, type Held } from '@stapwijzer/server/plans/testing.ts'
import { siteBrowser, type SiteBrowser, type Visitor } from '../testing-browser.ts'
import { fillCatalogue } from '@stapwijzer/server/site/testing.ts'

let site: SiteBrowser
let ids: Record<string, string>
beforeAll(async () => {
  site = await siteBrowser()
  ids = await fillCatalogue(site.test, 3)
})
afterAll(() => site.close())

type Kept = Record<string, unknown> & { items: { title: string | null; courseId: string | null }[] }
const kept = async (held: Held) => (await ask(site.test, held)).json<Kept>()
const titles = async (held: Held) => (await kept(held)).items.map(({ title }) => title)
const own = (...names: string[]) => names.map((title) => ({ kind: 'own', title }))
const button = ({ page }: Visitor, name: string | RegExp) => page.getByRole('button', { name })
const headings = async ({ page }: Visitor) =>
  (await page.locator('main ol h3').allTextContents()).map((text) => text.replaceAll(/\s+/g, ' ').trim())

async function opened(items: object[]): Promise<{ visitor: Visitor; held: Held }> {
  const held = await createPlan(site.test, { title: 'Naar kantoor', items })
  const visitor = await site.visitor()
  await visitor.go(`/plan#${held.id}.${held.token}`)
  await visitor.page.getByText('Je plan is bewaard op').waitFor()
  await visitor.page.getByText('Wat je verandert, bewaren we meteen.').waitFor()
  return { visitor, held }
}
/** Somebody else changes the plan. */
async function changeElsewhere(held: Held, items: object[]): Promise<void> {
  const etag = String((await ask(site.test, held)).headers.etag)
  const answer = await ask(site.test, held, '', {
    method: 'PUT',
    headers: { 'if-match': etag },
    payload: { title: 'Naar kantoor', items },
  })
  expect(answer.statusCode).toBe(200)
}

describe('saving', () => {
  test('gives a link once, puts the code in a cookie that script cannot read, and empties the browser', async () => {
    const visitor = await site.visitor()
    const { page, context, trouble, go } = visitor
    await go(`/opleiding/${ids.full}`)
    await page.locator('aside').getByRole('button', { name: 'Zet in mijn plan' }).click()
    await go('/plan')
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await page.getByRole('heading', { name: 'Je plan is bewaard' }).waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Je plan is bewaard')
    const link = await page.getByLabel('Je geheime link').inputValue()
    const code = await page.getByLabel('Je plan-code').inputValue()
    expect(link).toBe(`${site.url}/plan#${code}`)
    const [cookie] = await context.cookies()
    const { id, token } = await openedBy(site.test, code)
    expect(cookie).toMatchObject({
      name: 'stapwijzer-plan',
      value: `${id}.${token}`,
      httpOnly: true,
      sameSite: 'Lax',
    })
    const storage = await page.evaluate(() => JSON.stringify(localStorage))
    expect(Object.keys(JSON.parse(storage) as object)).toEqual(['stapwijzer-plan-bewaard'])
    expect(storage).not.toContain(token)
    await go('/plan')
    expect(await page.getByLabel('Je geheime link').count()).toBe(0)
    expect(await page.locator('header nav.wide a[href="/plan"]').textContent()).toBe('Mijn plan (1)')
    expect(trouble).toEqual([])
  })
  test('case 90: an answer that was lost: trying again gives the plan that was saved, not a second one', async () => {
    const { page, context, go } = await site.visitor()
    await go(`/opleiding/${ids.full}`)
    await page.locator('aside').getByRole('button', { name: 'Zet in mijn plan' }).click()
    await go('/plan')
    const plans = () =>
      site.test.db.read('app', ({ sql }) => sql<{ id: string }[]>`select id from private.plan`)
    const before = (await plans()).map(({ id }) => id)
    const lose = async (route: Parameters<Parameters<typeof context.route>[1]>[0]) => {
      await route.fetch()
      await route.abort()
    }
    await context.route('**/plan/bewaren', lose)
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    const again = page.getByRole('button', { name: planSaved.tryAgain })
    await again.waitFor()
    await context.unroute('**/plan/bewaren')
    await again.click()
    const { id } = await openedBy(site.test, await page.getByLabel('Je plan-code').inputValue())
    expect((await plans()).map((one) => one.id).filter((one) => !before.includes(one))).toEqual([id])
  })

  test('copies the link', async () => {
    const visitor = await site.visitor({ permissions: ['clipboard-read', 'clipboard-write'] })
    const { page, go } = visitor
    await go(`/opleiding/${ids.full}`)
    await page.locator('aside').getByRole('button', { name: 'Zet in mijn plan' }).click()
    await go('/plan')
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await button(visitor, 'Kopieer de link').click()
    await page.getByText('Gekopieerd.').waitFor()
    const link = await page.getByLabel('Je geheime link').inputValue()
    // No page of the site may read what was copied; a person pastes it.
    const read = page.evaluate(() => navigator.clipboard.readText())
    await expect(read).rejects.toThrow(/permissions policy/)
    await go('/zoeken')
    const words = page.locator('input[name=q]').first()
    await words.fill('')
    await words.press('ControlOrMeta+V')
    await expect.poll(() => words.inputValue()).toBe(link)
  })
})

describe('case 86: a plan link', () => {
  test('opens the plan; the code is in no address, no request line and no referrer', async () => {
    const held = await createPlan(site.test, { title: 'Naar kantoor', items: own('Bellen') })
    const { page, context, go, trouble } = await site.visitor()
    const seen: string[] = []
    page.on('request', (request) => seen.push(request.url(), JSON.stringify(request.headers())))
    await go(`/plan#${held.id}.${held.token}`)
    await page.getByText('Je plan is bewaard op').waitFor()
    expect(page.url()).toBe(`${site.url}/plan`)
    const lines = seen.filter((line) => line.includes(held.token))
    // The browser itself sends the cookie along; nothing else carries it.
    expect(lines.map((line) => line.replaceAll(/"cookie":"[^"]*"/g, '')).join()).not.toContain(held.token)
    expect(await page.evaluate(() => document.cookie)).toBe('')
    expect((await context.cookies()).map(({ name }) => name)).toEqual(['stapwijzer-plan'])
    expect(trouble).toEqual([])
    await page.goBack()
    expect(page.url()).not.toContain(held.token)
  })
  test('one that opens nothing says what to do, also while another plan is open', async () => {
    const { page, go } = await site.visitor()
    const wrong = `/plan#00000000-0000-4000-8000-000000000000.${'x'.repeat(32)}`
    await go(wrong)
    await page.getByText('Met deze code kunnen we geen plan openen.').first().waitFor()
    expect(page.url()).toBe(`${site.url}/plan`)
    expect(await page.title()).toMatch(/^1 fout – /)
    const { visitor } = await opened(own('Bellen'))
    await visitor.go(wrong)
    await visitor.page
      .locator('[role=alert]', { hasText: 'Met deze code kunnen we geen plan openen.' })
      .waitFor()
    expect(await headings(visitor)).toEqual(['Stap 1: Bellen'])
  })
  test('case 72: the code opens it without script, to read', async () => {
    const held = await createPlan(site.test, { title: 'Naar kantoor', items: own('Bellen') })
    const { page, go } = await site.visitor({ javaScriptEnabled: false })
    await go('/plan')
    await page.getByLabel('Plan-code').fill(`${held.id}.${held.token}`)
    await page.getByRole('button', { name: 'Open mijn plan' }).click()
    expect(await page.locator('h1').textContent()).toBe('Naar kantoor')
    expect(await page.locator('main ol h3').textContent()).toContain('Bellen')
    expect(await page.locator('#totaal').textContent()).toContain('In totaal:')
  })
})

describe('changes of a saved plan', () => {
  test('are saved at once, one after the other', async () => {
    const { visitor, held } = await opened(own('A', 'B', 'C'))
    await openMore(visitor.page)
    await button(visitor, 'Omlaag A').click()
    await button(visitor, 'Omhoog C').click()
    await button(visitor, 'Verwijder A').click()
    await expect.poll(() => titles(held)).toEqual(['B', 'C'])
    await button(visitor, 'Zet terug').click()
    await expect.poll(() => titles(held)).toEqual(['B', 'C', 'A'])
    expect(visitor.trouble).toEqual([])
  })
  test('a course is added from its own page, without leaving it', async () => {
    const { visitor, held } = await opened(own('A'))
    await visitor.go(`/opleiding/${ids.full}`)
    await visitor.page.locator('aside').getByRole('button', { name: 'Zet in mijn plan' }).click()
    await visitor.page.locator('#plan-melding', { hasText: 'staat in je plan.' }).waitFor()
    expect(await visitor.page.locator('header nav.wide a[href="/plan"]').textContent()).toBe('Mijn plan (2)')
    expect((await kept(held)).items[1]!.courseId).toBe(ids.full)
  })
  test('case 89: changed elsewhere: shows both and loses nothing', async () => {
    for (const [choice, expected] of [
      ['Houd beide: voeg de plannen samen', ['B', 'A', 'D']],
      ['Houd wat hier staat', ['B', 'A']],
      ['Neem wat bewaard is', ['A', 'B', 'D']],
    ] as const) {
      const { visitor, held } = await opened(own('A', 'B'))
      await changeElsewhere(held, own('A', 'B', 'D'))
      await openMore(visitor.page)
      await button(visitor, 'Omlaag A').click()
      const both = visitor.page.locator('section[aria-labelledby=ergens-anders]')
      await both.waitFor()
      expect(await both.locator('li > strong').allTextContents()).toEqual(['B', 'A', 'A', 'B', 'D'])
      expect(await titles(held)).toEqual(['A', 'B', 'D'])
      await button(visitor, choice).click()
      await expect.poll(() => titles(held)).toEqual(expected)
      expect(await headings(visitor)).toEqual(expected.map((name, at) => `Stap ${at + 1}: ${name}`))
    }
  })
  test('when the connection fails the change waits in the browser, also over a new visit', async () => {
    const { visitor, held } = await opened(own('A', 'B'))
    await visitor.context.route('**/plan/bewaren', (route) => route.abort())
    await openMore(visitor.page)
    await button(visitor, 'Omlaag A').click()
    await visitor.page.getByText('Je laatste wijziging is nog niet bewaard.').waitFor()
    await visitor.context.unroute('**/plan/bewaren')
    await visitor.go('/plan')
    await expect.poll(() => titles(held)).toEqual(['B', 'A'])
    expect(await headings(visitor)).toEqual(['Stap 1: B', 'Stap 2: A'])
  })
  test('a link for looking changes nothing, and says so', async () => {
    const held = await createPlan(site.test, { title: 'Naar kantoor', items: own('A', 'B') })
    const { token } = (await ask(site.test, held, '/read-token', { method: 'POST' })).json<{
      token: string
    }>()
    const visitor = await site.visitor()
    await visitor.go(`/plan#${held.id}.${token}`)
    await visitor.page.getByText('Je kunt alles lezen en niets veranderen.').waitFor()
    expect(await headings(visitor)).toEqual(['Stap 1: A', 'Stap 2: B'])
    for (const name of [/^Omlaag/, /^Verwijder/, /nieuwe link/, 'Bewaar']) {
      expect(await button(visitor, name).count(), String(name)).toBe(0)
    }
    expect(await visitor.page.locator('details', { hasText: 'Pas deze stap aan' }).count()).toBe(0)
    const write = await visitor.context.request.post(`${site.url}/plan/bewaren`, {
      headers: { origin: site.url },
      data: { plan: { title: 'Anders', items: [] }, etag: '"x"' },
    })
    expect(await write.json()).toEqual({ outcome: 'read-only' })
    expect(await titles(held)).toEqual(['A', 'B'])
  })
})

describe('two plans in one browser', () => {
  test('steps that were not saved can join the saved plan that is opened', async () => {
    const held = await createPlan(site.test, { title: 'Naar kantoor', items: own('A') })
    const visitor = await site.visitor()
    await visitor.go(`/opleiding/${ids.full}`)
    await visitor.page.locator('aside').getByRole('button', { name: 'Zet in mijn plan' }).click()
    await visitor.go(`/plan#${held.id}.${held.token}`)
    await visitor.page.getByText('In deze browser staat nog 1 stap.').waitFor()
    await button(visitor, 'Zet ze in dit plan').click()
    await expect.poll(async () => (await kept(held)).items.length).toBe(2)
    await expect
      .poll(() => visitor.page.evaluate(() => Object.keys(localStorage)))
      .toEqual(['stapwijzer-plan-bewaard'])
  })
})

describe('being done', () => {
  test('forgetting leaves nothing in this browser; erasing leaves nothing anywhere', async () => {
    const { visitor, held } = await opened(own('A'))
    const { page, context } = visitor
    await page.locator('summary', { hasText: 'Sluit dit plan op dit apparaat' }).click()
    await button(visitor, 'Sluit dit plan op dit apparaat').click()
    await page.getByText('Zo begin je').waitFor()
    expect(await context.cookies()).toEqual([])
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    await visitor.go(`/plan#${held.id}.${held.token}`)
    await page.getByText('Je plan is bewaard op').waitFor()
    await page.locator('summary', { hasText: 'Verwijder dit plan' }).click()
    await button(visitor, 'Ja, verwijder dit plan').click()
    await page.getByText('Je plan is gewist').waitFor()
    expect(await context.cookies()).toEqual([])
    expect((await ask(site.test, held)).statusCode).toBe(404)
  })
})
