import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses, withdrawCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putPlaces } from '../referral/testing-referral.ts'
import { accessibilityErrors, overflow, siteBrowser, type SiteBrowser } from '../testing-browser.ts'
import { openMore, plannerWith, type PlanVisitor } from './testing-plan.ts'
import { fillCatalogue, flat } from '@stapwijzer/server/site/testing.ts'

let site: SiteBrowser
let ids: Record<string, string>
let crowded: string
beforeAll(async () => {
  site = await siteBrowser()
  await putPlaces(site.test)
  ids = await fillCatalogue(site.test, 4)
  const offerings = [
    sampleOffering({ id: 'vrij', start: '2027-03-01', seats: 3, enrolUntil: '2026-12-04' }),
    sampleOffering({ id: 'vol', start: '2027-04-05', seats: 0 }),
    sampleOffering({ id: 'weg', start: '2027-05-03', state: 'cancelled' }),
    sampleOffering({
      ...{ id: 'duur', start: '2027-06-07', enrolUntil: null, seats: null },
      price: { status: 'known', amount: '600.00', currency: 'EUR', vatIncluded: true },
    }),
  ]
  const course = sampleCourse({ sourceId: 'crowded', title: 'Koken voor velen', sector: '10', offerings })
  ;[crowded = ''] = await putCourses(site.test.db, [course])
  await withdrawCourses(site.test.db, [ids['plain-1']!])
})
afterAll(() => site.close())

const course = (courseId: string, more: Record<string, unknown> = {}) => ({
  ...{ kind: 'course', courseId, title: 'Opleiding' },
  ...more,
})
const own = (title: string) => ({ kind: 'own', title })
const titles = async ({ kept }: PlanVisitor) => (await kept()).items.map(({ title }) => title)

describe('another course for a step', () => {
  for (const width of [360, 1280]) {
    test(`a withdrawn course gets another in its place, ${width} px wide; note and order stay, and it can be undone`, async () => {
      const items = [own('Bellen'), course(ids['plain-1']!, { note: 'Wil ik echt', after: [0], cost: 10 })]
      const visitor = await plannerWith(site, { items }, { viewport: { width, height: 800 } })
      const { page, kept, focused } = visitor
      await page
        .locator('#past-niet ~ ul')
        .getByRole('button', { name: /andere opleiding/ })
        .click()
      expect(await focused()).toBe('anders-2')
      const others = page.locator('#stap-2 details details[open]')
      await others.getByRole('button', { name: 'Kies deze' }).first().waitFor()
      expect(await others.getByRole('button', { name: 'Kies deze' }).count()).toBeLessThanOrEqual(4)
      expect(flat((await others.locator('li').first().textContent()) ?? '')).toMatch(
        /€ 495 · Start .* Waarom deze: /,
      )
      expect(await overflow(page)).toBe(0)
      expect(await accessibilityErrors(page)).toEqual([])
      await others.getByRole('button', { name: 'Kies deze' }).first().click()
      const [, swapped] = (await kept()).items
      expect(swapped).toMatchObject({ kind: 'course', note: 'Wil ik echt', after: [0] })
      expect(swapped!.courseId).not.toBe(ids['plain-1'])
      expect(swapped!.cost).toBeUndefined()
      expect(await focused()).toBe('stap-2-titel')
      await page.getByRole('button', { name: 'Zet terug' }).press('Enter')
      expect((await kept()).items[1]).toMatchObject({ courseId: ids['plain-1'], cost: 10 })
      expect(await focused()).toBe('stap-2-titel')
    })
  }

  test('a live course shows why another may do, and how far away it is', async () => {
    const { page } = await plannerWith(site, { postcode: '3511', items: [course(ids['plain-0']!)] })
    await openMore(page)
    await page.locator('#anders-1').click()
    const first = page.locator('#stap-1 details details[open] li').first()
    await first.waitFor()
    expect(flat((await first.textContent()) ?? '')).toMatch(
      /Utrecht, op .*km.* Waarom deze: hetzelfde niveau/,
    )
  })
})

describe('the starts of a course', () => {
  test('a full one says so and is not chosen silently, a cancelled one cannot be chosen at all', async () => {
    const { page, kept } = await plannerWith(site, { items: [course(crowded)] })
    await openMore(page)
    await page.locator('#pas-aan-1').click()
    const field = page.getByLabel('Kies een start')
    const labels = (await field.locator('option').allTextContents()).map(flat)
    expect(labels).toEqual([
      'Nog niet gekozen',
      expect.stringMatching(/^1 maart 2027, Utrecht, 3 plekken, inschrijven: nog \d+ dagen$/),
      '5 april 2027, Utrecht (vol)',
      '3 mei 2027, Utrecht (gaat niet door)',
      '7 juni 2027, Utrecht, € 600',
    ])
    expect(await field.locator('option:disabled').allTextContents()).toEqual([labels[3]])
    await field.selectOption({ label: labels[2]! })
    await page.locator('#stap-1-offering-fout', { hasText: 'Deze start is vol.' }).waitFor()
    await page.locator('#stap-1 .sentence', { hasText: 'is vol' }).first().waitFor()
    await field.selectOption({ label: labels[1]! })
    expect((await kept()).items[0]).toMatchObject({ offeringId: 'vrij', start: '2027-03-01' })
    const facts = flat((await page.locator('#stap-1 dl').textContent()) ?? '')
    expect(facts).toMatch(/Inschrijven tot en met 4 december 2026, nog \d+ dagen Plekken vrij 3 plekken/)
  })
})

describe('steps that are no course', () => {
  test('a talk gets its name from a button; money has a step of its own', async () => {
    const visitor = await plannerWith(site, { items: [course(ids.full!)] })
    const { page, kept } = visitor
    await page.getByText('Eigen stap toevoegen').click()
    await page.getByLabel('Een gesprek').check()
    await page.getByRole('button', { name: 'Gesprek met het loket' }).click()
    await page.locator('details').getByRole('button', { name: 'Zet in mijn plan' }).click()
    await page.getByText('Eigen stap toevoegen').click()
    await page.getByLabel('Geld aanvragen').check()
    await page.getByLabel('Wat ga je doen?').fill('Vraag mijn werkgever om geld')
    await page.locator('details').getByRole('button', { name: 'Zet in mijn plan' }).click()
    expect((await kept()).items.slice(1)).toMatchObject([
      { kind: 'advice', title: 'Gesprek met het loket' },
      { kind: 'funding', title: 'Vraag mijn werkgever om geld' },
    ])
    expect(flat((await page.locator('#stap-2').textContent()) ?? '')).toContain('gesprek')
    expect(flat((await page.locator('#stap-3').textContent()) ?? '')).toContain('geld aanvragen')
  })

  test('a scheme with a day to mind becomes a step before its course, with that day', async () => {
    const start = '2027-02-01'
    const visitor = await plannerWith(site, {
      items: [own('Bellen'), course(ids.full!, { start, offeringId: 'a' })],
    })
    const { page, kept, focused } = visitor
    await page.getByText('Eigen stap toevoegen').click()
    await page.getByLabel('Geld aanvragen').check()
    const field = page.getByLabel('Waarvoor wil je geld aanvragen?')
    await field.selectOption({ index: 1 })
    await page.locator('details').getByRole('button', { name: 'Zet in mijn plan' }).click()
    const step = (await kept()).items[1]!
    expect(step.kind).toBe('funding')
    expect(step.title).toMatch(/^Aanvragen: /)
    if (typeof step.start === 'string') expect(step.start < start).toBe(true)
    expect(await focused()).toBe('stap-2-titel')
  })
})

describe('the goal', () => {
  test('postcode and distance count at once; what cannot be read says what to do', async () => {
    const { page, kept } = await plannerWith(site, { items: [course(ids.full!)] })
    await page.locator('#plan-doel-aanpassen').click()
    await page.getByLabel('Wat zijn de cijfers van je postcode?').fill('0123')
    await page.getByLabel('Hoe ver wil je reizen?').fill('25 km')
    await page.locator('section[aria-labelledby=doel]').getByRole('button', { name: 'Klaar' }).click()
    expect(await page.locator('#plan-postcode-fout').textContent()).toContain('zoals 3511')
    await page.getByLabel('Wat zijn de cijfers van je postcode?').fill('3511 AB')
    await page.locator('section[aria-labelledby=doel]').getByRole('button', { name: 'Klaar' }).click()
    expect(await kept()).toMatchObject({ postcode: '3511', travelKm: 25 })
    const shown = flat((await page.locator('section[aria-labelledby=doel]').textContent()) ?? '')
    expect(shown).toMatch(/Postcode 3511\s*Reizen hoogstens 25\skm/)
  })
})

describe('dragging', () => {
  test('a stone is taken by its handle and put in another place; Escape lets go; the order is kept', async () => {
    const visitor = await plannerWith(site, { items: ['Een', 'Twee', 'Drie'].map(own) })
    const { page } = visitor
    const drag = async (from: number, to: number) => {
      const handle = page.locator(`#stap-${from} .handle`)
      await handle.scrollIntoViewIfNeeded()
      const box = (await handle.boundingBox())!
      await page.mouse.move(box.x + 5, box.y + 5)
      await page.mouse.down()
      const target = (await page.locator(`#stap-${to}`).boundingBox())!
      const y = to > from ? target.y + target.height - 4 : target.y + 4
      await page.mouse.move(box.x + 5, (box.y + y) / 2)
      await page.mouse.move(box.x + 5, y)
    }
    await page.setViewportSize({ width: 1280, height: 2400 })
    await drag(3, 1)
    expect(await page.locator('#stap-1').getAttribute('class')).toContain('before')
    await page.mouse.up()
    expect(await titles(visitor)).toEqual(['Drie', 'Een', 'Twee'])
    expect(await page.locator('.said').textContent()).toMatch(/Drie\s+is nu stap 1\./)
    await drag(1, 2)
    await page.keyboard.press('Escape')
    await page.mouse.up()
    expect(await titles(visitor)).toEqual(['Drie', 'Een', 'Twee'])
    // Who uses the keyboard or a screen reader has the buttons; the handle is not there for them.
    expect(await page.locator('.handle').first().getAttribute('aria-hidden')).toBe('true')
    expect(await page.locator('#stap-1').evaluate((stone) => getComputedStyle(stone).touchAction)).toBe(
      'auto',
    )
  })
})
