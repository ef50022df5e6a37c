import { schemeIds } from '@stapwijzer/shared/domain/schemes.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { page, publicUrl, siteApp } from '@stapwijzer/server/site/testing.ts'

let t: TestApp
let course: string | undefined
beforeAll(async () => {
  t = await siteApp()
  ;[course] = await putCourses(t.db, [sampleCourse()])
})
afterAll(() => t.close())

describe('the page of a scheme', () => {
  test('says what it is, who decides, its rules through the years, and its sources', async () => {
    const { status, text, root, attributes } = await page(t, '/financiering/levenlanglerenkrediet')
    expect(status).toBe(200)
    expect(text('h1')).toBe('Levenlanglerenkrediet')
    expect(text('nav[aria-label=Kruimelpad]')).toMatch(/Voorpagina.*Wie betaalt\?.*Levenlanglerenkrediet/)
    expect(text('main')).toContain('DUO beslist.')
    expect(text('main')).toContain('Dit is een hulpmiddel, geen besluit.')
    const versions = root.querySelectorAll('main ol > li h3').map(({ textContent }) => textContent.trim())
    expect(versions).toHaveLength(3)
    expect(versions[0]).toMatch(/^Vanaf 1 augustus 2024.*\(dit geldt nu\)/s)
    expect(versions[1]).toMatch(/^Van 1 augustus 2023 tot 1 augustus 2024/)
    expect(text('#bronnen + ul')).toContain(
      'Levenlanglerenkrediet, DUO (tekst uit 2024, gelezen op 3 december 2026)',
    )
    expect(text('main')).toContain('gecontroleerd op 24 november 2026')
    expect(attributes('link[rel=canonical]', 'href')).toEqual([
      `${publicUrl}/financiering/levenlanglerenkrediet`,
    ])
  })
  test('one that ended says since when; one of which little is sure says so', async () => {
    const ended = await page(t, '/financiering/stap-budget')
    expect(ended.text('main')).toContain('Deze regeling bestaat niet meer sinds 1 januari 2024.')
    const unsure = await page(t, '/financiering/a-en-o-gemeenten')
    expect(unsure.text('main')).toContain(
      'We weten niet zeker of dit nu zo is. Vraag het na bij het A&O fonds Gemeenten.',
    )
    expect(unsure.text('main')).toContain('Het fonds betaalt vernieuwende projecten van gemeenten.')
    expect(unsure.text('main')).not.toContain('bestaat nu')
  })
  test('says where to ask for it, when, where the rules stand, and who helps', async () => {
    const acts = async (id: string) => {
      const { root, text } = await page(t, `/financiering/${id}`)
      const links = root.querySelectorAll('#doen ~ dl a').map((link) => link.getAttribute('href'))
      return { links, text: text('section[aria-labelledby=doen]').replaceAll(/\s+/g, ' ') }
    }
    const teachers = await acts('lerarenbeurs')
    expect(teachers.text).toMatch(/Zelf aanvragen Lerarenbeurs aanvragen in Mijn DUO/)
    expect(teachers.text).toMatch(/Waarschijnlijk van 1 februari 2027 tot en met 15 maart 2027/)
    expect(teachers.text).toMatch(/Wie helpt DUO/)
    expect(teachers.text).toContain('Deze adressen zochten we op 3 december 2026 op.')
    expect(teachers.links).toEqual(Array(3).fill('https://www.duo.nl/particulier/lerarenbeurs/aanvragen.jsp'))
    const firm = await acts('praktijkleren')
    expect(firm.text).toMatch(/Je werkgever vraagt het aan Praktijkleren, MijnRVO/)
    expect(firm.links).toContain('https://mijn.rvo.nl/praktijkleren')
    const none = await acts('staz')
    expect(none.text).toContain('We vonden geen adres om dit aan te vragen.')
    expect((await acts('stap-budget')).text).toBe('')
  })
  test('help instead of money says what happens', async () => {
    const { text } = await page(t, '/financiering/uwv-scholing')
    expect(text('main')).toContain('UWV kan de opleiding voor je kopen.')
    expect(text('main')).toContain('Je krijgt zelf geen geld.')
  })
  test('what is not certain stands apart in the list of all schemes, and says so once', async () => {
    const { root, text } = await page(t, '/financiering')
    const parts = root.querySelectorAll('#alle ~ details ul').map((list) => list.textContent)
    expect(parts).toHaveLength(3)
    const [checked = '', unchecked = '', ended = ''] = parts
    expect(checked).toContain('Wij Techniek')
    expect(unchecked).toContain('A&O fonds Gemeenten')
    expect(ended).toContain('STAP-budget')
    const all = text('section[aria-labelledby=alle]')
    expect(all.split('konden we hiervan niet bij een bron lezen')).toHaveLength(2)
  })
  test('leads to the courses that it may pay for, and to none where there are none', async () => {
    const coursesLink = async (id: string) =>
      (await page(t, `/financiering/${id}`)).root
        .querySelectorAll('main a')
        .filter((link) => link.getAttribute('href')?.startsWith('/zoeken'))
        .map((link) => [link.getAttribute('href'), link.textContent])
    expect(await coursesLink('studiefondsen')).toEqual([
      ['/zoeken?scheme=studiefondsen', 'Bekijk 1 opleiding die hier misschien mee kan'],
    ])
    const found = await page(t, '/zoeken?scheme=studiefondsen')
    expect(found.attributes('#resultaten h2 a', 'href')).toEqual([`/opleiding/${course}`])
    expect(await coursesLink('stap-budget')).toEqual([])
  })
  test('says with each version what changed since the one before', async () => {
    const versionsOf = async (scheme: string) =>
      (await page(t, `/financiering/${scheme}`)).root
        .querySelectorAll('main ol.list > li')
        .map(({ textContent }) => textContent.replaceAll(/\s+/g, ' '))
    const [now, before, first] = await versionsOf('levenlanglerenkrediet')
    expect(now).toMatch(/Dit veranderde Nu: Je bent jonger dan 57 .* Eerst: Je bent jonger dan 56/)
    expect(before).toContain('Deze regels lazen we bij de bron. De oudere waren nog niet zeker.')
    expect(first).toContain('Dit is de oudste versie die wij kennen.')
    const [settled] = await versionsOf('transitievergoeding-scholing')
    expect(settled).toMatch(/Nu: Je doet de opleiding voor een ander beroep later of .* Eerst:/)
    const [afterwards, then] = await versionsOf('slim-scholingssubsidie')
    expect(afterwards).toContain('De periodes om het aan te vragen veranderden.')
    expect(then).toContain('10 maart 2025 tot en met 30 juni 2025')
  })
  test('one that does not exist: 404', async () => {
    for (const path of ['/financiering/nooit', '/financiering/Stap-budget', '/financiering/stap-budget/x']) {
      expect((await page(t, path)).status, path).toBe(404)
    }
  })
  test('every scheme has a page that is found from the page about money', async () => {
    const links = (await page(t, '/financiering')).attributes('main a', 'href')
    const descriptions = new Set<string>()
    for (const id of schemeIds) {
      expect(links, id).toContain(`/financiering/${id}`)
      const found = await page(t, `/financiering/${id}`)
      expect(found.status, id).toBe(200)
      expect(found.text('title').length, id).toBeLessThanOrEqual(70)
      const [description = ''] = found.attributes('meta[name=description]', 'content')
      expect(description.length, id).toBeGreaterThanOrEqual(50)
      expect(description.length, id).toBeLessThanOrEqual(160)
      descriptions.add(description)
    }
    expect(descriptions.size).toBe(schemeIds.length)
  })
})
