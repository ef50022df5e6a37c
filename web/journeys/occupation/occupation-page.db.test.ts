import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { flat, page, publicUrl, siteApp, type Page } from '@stapwijzer/server/site/testing.ts'
import { putOccupations } from './testing-occupations.ts'

let t: TestApp
let ids: Record<string, string>
beforeAll(async () => {
  t = await siteApp()
  ids = await putOccupations(t)
})
afterAll(() => t.close())

const items = ({ root }: Page, heading: string) =>
  root
    .querySelectorAll(`[aria-labelledby=${heading}] li`)
    .map((item) => flat(item.textContent))
    .filter((text) => text !== '')

describe('/beroep/{id}', () => {
  test('says what it is, how else it is called, what it asks and which courses lead there', async () => {
    const found = await page(t, '/beroep/heftruckchauffeur')
    expect(found.status).toBe(200)
    expect(found.text('h1')).toBe('heftruckchauffeur')
    const text = found.text('main')
    expect(text).toContain('Je verplaatst zware spullen.')
    expect(text).toContain('vorkheftruckchauffeur, reachtruckchauffeur')
    expect(items(found, 'vaardigheden')).toEqual([
      ...['een heftruck besturen', 'een reachtruck besturen', 'laden en lossen', 'veilig werken'],
      'stock control',
    ])
    expect(text).toContain('We vonden 1 opleiding die naar dit beroep leidt.')
    expect(found.attributes('[aria-labelledby=opleidingen] h3 a', 'href')).toEqual([
      `/opleiding/${ids.heftruck}`,
    ])
  })
  test('page rule 25: names that are not ours are marked, English ones with their language', async () => {
    const found = await page(t, '/beroep/heftruckchauffeur')
    expect(found.attributes('main [data-source-text][lang]', 'lang')).toContain('en')
    expect(found.text('main [lang=en]')).toBe('stock control')
    expect(found.text('main')).toContain('Sommige vaardigheden hebben alleen een Engelse naam.')
  })
  test('page rule 31: title, description, canonical address, breadcrumb and schema.org', async () => {
    const found = await page(t, '/beroep/heftruckchauffeur?van=logistiek-medewerker')
    expect(found.text('title')).toMatch(/^Van logistiek medewerker naar heftruckchauffeur – Stapwijzer$/)
    expect(found.attributes('link[rel=canonical]', 'href')).toEqual([`${publicUrl}/beroep/heftruckchauffeur`])
    const [description = ''] = found.attributes('meta[name=description]', 'content')
    expect(description.length).toBeGreaterThanOrEqual(50)
    expect(description.length).toBeLessThanOrEqual(160)
    expect(found.attributes('main nav a', 'href')).toEqual(['/', '/wat-kan-ik-worden'])
    const data: unknown = JSON.parse(
      found.root.querySelector('script[type="application/ld+json"]')!.textContent,
    )
    expect(data).toMatchObject({ '@type': 'Occupation', name: 'heftruckchauffeur' })
  })
  test('an occupation without courses says so and leads to the search', async () => {
    const found = await page(t, '/beroep/verzorgende')
    expect(found.text('main')).toContain('We vonden nog geen opleiding die naar dit beroep leidt.')
    expect(found.attributes('[aria-labelledby=opleidingen] a', 'href')).toEqual(['/zoeken?q=verzorgende'])
  })
  test('a retired one says so and is not indexed', async () => {
    const found = await page(t, '/beroep/oud')
    expect(found.status).toBe(200)
    expect(found.text('main')).toContain('Dit beroep staat niet meer in de lijst die we gebruiken.')
    expect(found.attributes('meta[name=robots]', 'content')).toEqual(['noindex'])
  })
  test('page rule 2: an unknown id is a page with status 404', async () => {
    for (const id of ['bestaat-niet', '%3Cscript%3E', 'x'.repeat(3000)]) {
      const found = await page(t, `/beroep/${id}`)
      expect([404, 414], id.slice(0, 20)).toContain(found.status)
      expect(found.root.querySelectorAll('h1')).toHaveLength(1)
    }
  })
  test('what a person asks: a day at work, how common with what it rests on, chances as links with an edition', async () => {
    const found = await page(t, '/beroep/heftruckchauffeur')
    expect(items(found, 'dag').sort()).toEqual([
      ...['een heftruck besturen', 'een reachtruck besturen', 'laden en lossen', 'veilig werken'],
    ])
    expect(found.text('[aria-labelledby=hoeveel]')).toContain(
      'Veel mensen in Nederland doen dit soort werk. Dit is een schatting van ons uit december 2026. Er is niets geteld.',
    )
    const chances = items(found, 'kansen')
    expect(chances).toHaveLength(2)
    for (const chance of chances)
      expect(chance).toMatch(/\(uitgave \d{4}.*, link bekeken op \d+ \w+ \d{4}\)$/)
    expect((await page(t, '/beroep/hostile')).text('[aria-labelledby=hoeveel]')).toContain(
      'Dat weten we niet precies.',
    )
  })
  test('the ways in and the path of courses, each step with its count and its cheapest and soonest course', async () => {
    const found = await page(t, '/beroep/heftruckchauffeur')
    expect(found.text('[aria-labelledby=manieren]')).toContain('De eerste stap die we kennen is mbo 2.')
    expect(found.text('[aria-labelledby=manieren]')).toContain('Bij 1 heeft iemand van ons dit nagekeken.')
    expect(found.attributes('[aria-labelledby=manieren] ol a', 'href')).toEqual([
      '/zoeken?occupation=heftruckchauffeur&level=mbo-2',
      `/opleiding/${ids.heftruck}`,
    ])
    expect((await page(t, '/beroep/verzorgende')).root.querySelector('[aria-labelledby=manieren]')).toBeNull()
  })
  test('the map of near occupations says nothing that the list beside it does not say', async () => {
    const found = await page(t, '/beroep/logistiek-medewerker')
    const map = found.root.querySelector('[aria-labelledby=hierna] figure svg')!
    expect(map.getAttribute('aria-hidden')).toBe('true')
    expect(map.querySelectorAll('a')).toHaveLength(0)
    const cards = found.root
      .querySelectorAll('[aria-labelledby=hierna] ol > li')
      .map((card) => flat(card.textContent))
    const shares = map.querySelectorAll('.share').map((share) => flat(share.textContent))
    expect(shares.length).toBeGreaterThan(1)
    for (const share of shares) {
      const [have, all] = share.split(' van ')
      const words =
        have === all ? `alles wat ervoor nodig is: ${all} vaardigheden` : `${have} van de ${all} vaardigheden`
      expect(cards.some((card) => card.includes(words))).toBe(true)
    }
    expect(map.querySelectorAll('line')).toHaveLength(shares.length)
  })
  test('case 73: a hostile name is text', async () => {
    const { html } = await page(t, '/beroep/hostile')
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('<b>x')
  })
})

describe('from my occupation', () => {
  test('words that leave no doubt become the id in the address', async () => {
    const { status, headers } = await page(t, '/beroep/heftruckchauffeur?van=Magazijnmedewerker')
    expect([status, headers.location]).toEqual([303, '/beroep/heftruckchauffeur?van=logistiek-medewerker'])
  })
  test('words that fit several give a choice, words that fit nothing say so', async () => {
    const several = await page(t, '/beroep/verzorgende?van=logistiek')
    expect(several.text('#vanaf')).toContain('Welk beroep bedoel je met ‘logistiek’?')
    expect(several.attributes('#vanaf li a', 'href')).toContain(
      '/beroep/verzorgende?van=logistiek-medewerker#vanaf',
    )
    expect(several.attributes('#van', 'value')).toEqual(['logistiek'])
    const nothing = await page(t, '/beroep/verzorgende?van=qqqqzzz')
    expect(nothing.text('#vanaf [role=status]')).toContain('We vonden geen beroep voor ‘qqqqzzz’.')
  })
  test('words that name a branch give its jobs, and a way to its courses', async () => {
    const jobs = await page(t, '/beroep/verzorgende?van=ik+werk+in+het+vervoer')
    expect(jobs.text('#vanaf')).toContain('Werk je in deze branche: vervoer? Kies dan hieronder je beroep.')
    expect(jobs.attributes('#vanaf li a', 'href')).toContain(
      '/beroep/verzorgende?van=heftruckchauffeur#vanaf',
    )
    expect(jobs.attributes('#vanaf a', 'href')).toContain('/zoeken?q=vervoer')
    const none = await page(t, '/beroep/heftruckchauffeur?van=ik+werk+in+de+zorg')
    expect(none.text('#vanaf')).not.toContain('Kies dan hieronder')
    expect(none.attributes('#vanaf a', 'href')).toContain('/zoeken?q=zorg')
    const job = await page(t, '/beroep/heftruckchauffeur?van=logistiek+medewerkers')
    expect(job.text('#vanaf')).not.toContain('branche')
  })
  test('shows what one has, what is missing, what closes it, and steps to take together', async () => {
    const found = await page(t, '/beroep/heftruckchauffeur?van=logistiek-medewerker')
    expect(found.text('#vanaf figcaption')).toContain(
      'Je kunt waarschijnlijk al 2 van de 4 vaardigheden. 2 kun je leren met een losse opleiding.',
    )
    expect(items(found, 'kun-je').sort()).toEqual(['laden en lossen', 'veilig werken'])
    expect(items(found, 'mis-je').sort()).toEqual([
      'een heftruck besturen 1 opleiding voor een heftruck besturen',
      'een reachtruck besturen 1 opleiding voor een reachtruck besturen',
    ])
    expect(found.attributes('[aria-labelledby=helpen] h4 a', 'href').sort()).toEqual(
      [`/opleiding/${ids.heftruck}`, `/opleiding/${ids.reachtruck}`].sort(),
    )
    // The lowest level first, so that it can be done first.
    expect(found.attributes('form[data-add-to-plan] input[name=opleiding]', 'value')).toEqual([
      ids.reachtruck,
      ids.heftruck,
    ])
  })
  test('the bar is as long as the lists', async () => {
    const { root } = await page(t, '/beroep/heftruckchauffeur?van=logistiek-medewerker')
    const bar = root.querySelector('#vanaf figure svg')!
    expect(bar.getAttribute('viewBox')).toBe('0 0 4 1')
    expect(
      bar.querySelectorAll('rect').map((one) => [one.getAttribute('x'), one.getAttribute('width')]),
    ).toEqual([
      ['0', '2'],
      ['2', '2'],
    ])
  })
  test('the same occupation is no way', async () => {
    const found = await page(t, '/beroep/heftruckchauffeur?van=heftruckchauffeur')
    expect(found.text('#vanaf')).toContain('Dit is hetzelfde beroep.')
  })
  test('what can follow leads to its own way, with reasons', async () => {
    const found = await page(t, '/beroep/logistiek-medewerker')
    const cards = found.root.querySelectorAll('[aria-labelledby=hierna] ol > li')
    const truck = cards.find((card) => card.querySelector('a')?.textContent === 'heftruckchauffeur')!
    expect(truck.querySelector('a')?.getAttribute('href')).toBe(
      '/beroep/heftruckchauffeur?van=logistiek-medewerker',
    )
    expect(truck.querySelectorAll('li').length).toBeGreaterThan(0)
    expect(flat(truck.textContent)).toContain('2 van de 4 vaardigheden')
  })
})

describe('elsewhere on the site', () => {
  test('page rule 32: the sitemap has occupations with courses, not those without or out of use', async () => {
    const { body } = await t.app.inject('/sitemap.xml')
    for (const path of ['/wat-kan-ik-worden', '/beroep/heftruckchauffeur', '/beroep/teamleider']) {
      expect(body).toContain(`<loc>${publicUrl}${path}</loc>`)
    }
    for (const id of ['verzorgende', 'oud']) expect(body).not.toContain(`/beroep/${id}<`)
  })
  test('the page of a course shows its skills and occupations with links', async () => {
    const found = await page(t, `/opleiding/${ids.heftruck}`)
    expect(found.attributes('[aria-labelledby=beroepen] a', 'href')).toEqual(['/beroep/heftruckchauffeur'])
    expect(found.attributes('[aria-labelledby=leren] a', 'href')).toEqual([
      '/zoeken?skill=een-heftruck-besturen',
    ])
  })
  test('the results name chosen occupations and skills, and lead to the page of the occupation', async () => {
    const found = await page(t, '/zoeken?occupation=heftruckchauffeur&skill=een-heftruck-besturen')
    expect(found.text('h1')).toBe('1 opleiding voor ‘heftruckchauffeur’')
    expect(found.text('title')).toBe('heftruckchauffeur: 1 opleiding – Stapwijzer')
    const chips = found.root.querySelectorAll('#gelezen li a').map((chip) => flat(chip.textContent))
    expect(chips).toContain('Haal weg: heftruckchauffeur')
    expect(chips).toContain('Haal weg: een heftruck besturen')
    expect(found.attributes('#gelezen p a', 'href')).toContain('/beroep/heftruckchauffeur')
  })
  test('nothing found: the nearest occupations, and the same online', async () => {
    const found = await page(t, '/zoeken?q=vorkheftruckchauffeur&level=havo')
    expect(found.text('h1')).toContain('Geen opleidingen')
    expect(found.attributes('[aria-labelledby=beroepen] a', 'href')).toContain('/beroep/heftruckchauffeur')
    expect(found.attributes('#resultaten a', 'href')).toContain('/advies')
  })
})
