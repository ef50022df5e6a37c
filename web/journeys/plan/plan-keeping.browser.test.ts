import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openMore } from './testing-plan.ts'
import { ask, createPlan, type Held } from '@stapwijzer/server/plans/testing.ts'
import {
  accessibilityErrors,
  overflow,
  siteBrowser,
  type SiteBrowser,
  type Visitor,
} from '../testing-browser.ts'
import { fillCatalogue } from '@stapwijzer/server/site/testing.ts'

let site: SiteBrowser
let ids: Record<string, string>
beforeAll(async () => {
  site = await siteBrowser()
  ids = await fillCatalogue(site.test, 3)
})
afterAll(() => site.close())

const widths = [360, 1280]
const at = (width: number) => ({ viewport: { width, height: 900 } })
const own = (title: string, more: object = {}) => ({ kind: 'own', title, ...more })
const button = ({ page }: Visitor, name: string | RegExp) => page.getByRole('button', { name })

/** No axe or HTML_CodeSniffer error, no wider than the window, nothing that may not happen: on a phone and wide. */
async function fine({ page, trouble }: Visitor): Promise<void> {
  const size = page.viewportSize()!
  for (const width of [...widths.filter((one) => one !== size.width), size.width]) {
    await page.setViewportSize({ ...size, width })
    expect(await accessibilityErrors(page), `${width} px`).toEqual([])
    expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0)
  }
  expect(trouble).toEqual([])
}
async function opened(held: Held, width = 1280): Promise<Visitor> {
  const visitor = await site.visitor(at(width))
  await visitor.go(`/plan#${held.id}.${held.token}`)
  await visitor.page.getByText('Wat je verandert, bewaren we meteen.').waitFor()
  return visitor
}
/** A plan that lives in the browser only. */
async function unsaved(items: object[], width = 1280): Promise<Visitor> {
  const visitor = await site.visitor(at(width))
  await visitor.go('/over')
  await visitor.page.evaluate(
    (plan) => localStorage.setItem('stapwijzer-plan', plan),
    JSON.stringify({ version: 1, items }),
  )
  await visitor.go('/plan')
  await visitor.page.getByRole('heading', { name: 'Je stappen' }).waitFor()
  return visitor
}

describe('on a phone and wide', () => {
  const width = 360

  test('the key after saving: link, code and QR code, and words about losing them', async () => {
    const visitor = await unsaved([own('Bellen')], width)
    await button(visitor, /^Bewaar$/).click()
    await visitor.page.getByRole('heading', { name: 'Je plan is bewaard' }).waitFor()
    await visitor.page.getByRole('img', { name: /^QR-code om je plan te openen/ }).waitFor()
    expect(await visitor.page.locator('section.saved').textContent()).toContain(
      'Dan kan niemand je plan nog openen',
    )
    await fine(visitor)
  })
  test('the link to look, and what somebody sees with it', async () => {
    const visitor = await opened(await createPlan(site.test, { items: [own('Bellen')] }), width)
    await visitor.page.locator('summary', { hasText: 'Laat iemand meekijken' }).click()
    await button(visitor, 'Maak een link om te kijken').click()
    const code = await visitor.page.getByLabel('De code om te kijken').inputValue()
    await fine(visitor)
    const looker = await site.visitor(at(width))
    await looker.go(`/plan#${code}`)
    await looker.page.getByText('Je kijkt mee met dit plan.').waitFor()
    await fine(looker)
    await visitor.page.locator('summary', { hasText: 'Laat iemand meekijken' }).click()
    await button(visitor, 'Trek de link om te kijken in').click()
    await visitor.page.getByText('De link om te kijken werkt niet meer.').waitFor()
    await looker.go('/plan')
    await looker.page.getByText('Je bewaarde plan is er niet meer.').waitFor()
  })
  test('case 89: two people change one plan: both versions whole, with words at what differs', async () => {
    const items = [own('A', { note: 'Van ons' }), own('B')]
    const held = await createPlan(site.test, { title: 'Samen', goal: 'Werk', items })
    const [one, two] = [await opened(held, width), await opened(held, width)]
    await openMore(one.page)
    await button(one, 'Omlaag A').click()
    await expect.poll(async () => (await ask(site.test, held)).body).toMatch(/"B".*"A"/)
    await openMore(two.page)
    await two.page.locator('#pas-aan-1').click()
    await two.page.getByLabel('Notitie voor jezelf').fill('Van mij')
    await two.page.getByLabel('Notitie voor jezelf').blur()
    const both = two.page.locator('section[aria-labelledby=ergens-anders]')
    await both.waitFor()
    expect(await both.locator('dd', { hasText: 'Van mij' }).count()).toBe(1)
    expect(await both.locator('dd', { hasText: 'Van ons' }).count()).toBe(1)
    expect(await both.locator('dt', { hasText: 'Notitie' }).locator('mark').allTextContents()).toEqual([
      'anders',
      'anders',
    ])
    expect(await both.locator('dt', { hasText: 'Wat wil je bereiken?' }).locator('mark').count()).toBe(0)
    await fine(two)
    await button(two, 'Houd beide: voeg de plannen samen').click()
    const kept = async () =>
      (await ask(site.test, held)).json<{ items: { title: string; note: string | null }[] }>()
    await expect
      .poll(async () => (await kept()).items.map(({ note }) => note))
      .toContain('Van mij\n\nVan ons')
    expect((await kept()).items).toHaveLength(2)
  })
  test('the plan in figures: a picture with words and a table', async () => {
    const items = [
      own('A', { start: '2027-01-11', weeks: 10, hoursPerWeek: 6 }),
      own('B', { start: '2027-02-22', weeks: 8, hoursPerWeek: 4 }),
    ]
    const visitor = await opened(await createPlan(site.test, { hoursPerWeek: 8, items }), width)
    const hours = visitor.page.locator('section[aria-labelledby=uren]')
    expect(await hours.locator('#uren-uitleg').textContent()).toMatch(
      /stap 1 en 2 samen 10\u00a0uur per week\. Dat is 2\u00a0uur meer dan je hebt\./,
    )
    expect(await hours.locator('svg[role=img] rect.bar').count()).toBeGreaterThan(2)
    await hours.locator('summary').click()
    expect(await hours.locator('tbody tr').count()).toBeGreaterThan(2)
    const days = visitor.page.locator('section[aria-labelledby=belangrijke-dagen] li')
    expect(await days.first().textContent()).toMatch(
      /11 januari 2027 \(nog 48 dagen\).*Je begint\..*Stap 1: A/s,
    )
    await fine(visitor)
  })
  test('what changed since the plan was saved', async () => {
    const held = await createPlan(site.test, { items: [{ courseId: ids['plain-0'] }] })
    await site.test.db.tx('ingest', async ({ sql }) => {
      await sql`
        update catalogue.course set data = jsonb_set(data, '{title}', to_jsonb('Cursus lassen ' || random()::text))
        where id = ${ids['plain-0']!}`
    })
    const visitor = await opened(held, width)
    await visitor.page.getByRole('heading', { name: /^Er is iets veranderd sinds/ }).waitFor()
    await fine(visitor)
    await button(visitor, 'Neem de gegevens van nu over').click()
    await visitor.page.getByText('Je plan rekent nu met de gegevens van vandaag.').waitFor()
    expect(await visitor.page.locator('#veranderd').count()).toBe(0)
    await fine(visitor)
  })
})

describe('taking the plan along', () => {
  test('a plan that is only in the browser gives files, and the page stays', async () => {
    const visitor = await unsaved([own('Bellen', { start: '2027-02-01' })])
    for (const [name, file] of [
      ['Bewaar als PDF', /\.pdf$/],
      ['Zet in mijn agenda', /\.ics$/],
      ['Bewaar als bestand', /\.json$/],
    ] as const) {
      const [download] = await Promise.all([
        visitor.page.waitForEvent('download'),
        button(visitor, name).click(),
      ])
      expect(download.suggestedFilename()).toMatch(file)
      expect(visitor.page.url()).toBe(`${site.url}/plan`)
    }
    expect(visitor.trouble).toEqual([])
  })
  test('a file comes back as a plan, and what stood there can be put back', async () => {
    const visitor = await unsaved([own('Bellen')])
    const names = async () => visitor.page.locator('main ol h3').allTextContents()
    const choose = (content: string) =>
      visitor.page
        .getByLabel('Je plan-bestand')
        .setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(content) })
    await button(visitor, 'Open het bestand').click()
    await visitor.page.getByText('Kies eerst een bestand.').waitFor()
    await choose('geen plan')
    await button(visitor, 'Open het bestand').click()
    await visitor.page.getByText('In dit bestand staat geen plan.').waitFor()
    await fine(visitor)
    await choose(' '.repeat(300 * 1024))
    await button(visitor, 'Open het bestand').click()
    await visitor.page.getByText('Kies een kleiner bestand').waitFor()
    await choose(
      JSON.stringify({ title: 'Uit een bestand', items: [{ courseId: ids.full }, own('<b>Dik</b>')] }),
    )
    await button(visitor, 'Open het bestand').click()
    await visitor.page.getByRole('heading', { level: 1, name: 'Uit een bestand' }).waitFor()
    expect((await names()).join()).toMatch(/Boekhouden voor beginners.*<b>Dik<\/b>/s)
    await button(visitor, 'Zet terug').click()
    expect((await names()).join()).toContain('Bellen')
    expect(visitor.trouble).toEqual([])
  })
  test('printing the key prints nothing else', async () => {
    const visitor = await unsaved([own('Bellen')])
    const { page } = visitor
    await page.evaluate(() => Object.assign(globalThis, { print: () => {} }))
    await button(visitor, /^Bewaar$/).click()
    await button(visitor, 'Print alleen dit').click()
    await page.emulateMedia({ media: 'print' })
    const code = await page.evaluate(() => document.querySelector<HTMLInputElement>('#plan-code')!.value)
    expect(await page.getByText(code, { exact: true }).isVisible()).toBe(true)
    expect(await page.locator('svg.qr').isVisible()).toBe(true)
    expect(await page.getByRole('heading', { name: 'Je stappen' }).isVisible()).toBe(false)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await page.getByRole('heading', { name: 'Je stappen' }).isVisible()).toBe(true)
    expect(await page.locator('svg.qr').isVisible()).toBe(false)
  })
  test('on paper stand steps, figures and sums, and no controls', async () => {
    const visitor = await unsaved([
      own('Bellen', { start: '2027-02-01', weeks: 4, hoursPerWeek: 2, cost: 100 }),
    ])
    // The figures are the server's answer.
    await visitor.page.locator('#totaal').waitFor()
    await visitor.page.emulateMedia({ media: 'print' })
    const shown = await visitor.page
      .locator('main button:visible, main input:visible, main summary:visible')
      .count()
    expect(shown).toBe(0)
    for (const name of ['Je stappen', 'Je plan in cijfers', 'Belangrijke dagen', 'Kosten per jaar']) {
      expect(await visitor.page.getByRole('heading', { name, exact: true }).isVisible(), name).toBe(true)
    }
    expect(await visitor.page.locator('#totaal').isVisible()).toBe(true)
  })
})

describe('a browser that holds something else, or nothing', () => {
  test('case 90: a plan that cannot be read is told, and stays until it is thrown away', async () => {
    const visitor = await site.visitor()
    await visitor.go('/over')
    await visitor.page.evaluate(() => localStorage.setItem('stapwijzer-plan', '{"version":9}'))
    for (let visit = 0; visit < 2; visit++) {
      await visitor.go('/plan')
      await visitor.page.getByText('een plan dat we niet kunnen lezen').waitFor()
    }
    await fine(visitor)
    await button(visitor, 'Gooi het weg').click()
    expect(await visitor.page.evaluate(() => Object.keys(localStorage))).toEqual([])
    expect(await visitor.page.getByText('een plan dat we niet kunnen lezen').count()).toBe(0)
  })
  test('case 90: blocked storage is said, with what to do', async () => {
    const visitor = await site.visitor()
    await visitor.context.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError')
        },
      })
    })
    await visitor.go('/plan')
    await visitor.page.getByText('opslag staat uit').waitFor()
    await fine(visitor)
  })
  test('back from a course the plan stands where it stood', async () => {
    const many = Array.from({ length: 8 }, (_, index) => own(`Stap ${index}`))
    const visitor = await unsaved([...many, { kind: 'course', courseId: ids.full, title: 'Boekhouden' }])
    const link = visitor.page.locator('#stap-9-titel a')
    await link.scrollIntoViewIfNeeded()
    const before = await visitor.page.evaluate(() => scrollY)
    expect(before).toBeGreaterThan(500)
    await link.click()
    await visitor.page.waitForURL('**/opleiding/**')
    await visitor.page.goBack()
    await expect.poll(() => visitor.page.evaluate(() => scrollY)).toBeGreaterThan(before - 200)
    expect(await link.isVisible()).toBe(true)
  })
})
