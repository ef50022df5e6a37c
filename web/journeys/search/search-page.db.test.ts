import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { fillCatalogue, flat, page, type Page, publicUrl, siteApp } from '@stapwijzer/server/site/testing.ts'

let t: TestApp
beforeAll(async () => {
  t = await siteApp()
  await fillCatalogue(t, 45)
  await t.db.tx(
    'ingest',
    ({ sql }) =>
      sql`insert into catalogue.postcode (pc4, places, municipalities, lat, lon) values ('3511', '{Utrecht}', '{0344}', 52.09, 5.12)`,
  )
})
afterAll(() => t.close())

const open = (url: string) => page(t, url)
const links = ({ root }: Page) =>
  root
    .querySelectorAll('main a')
    .map((a) => ({ text: flat(a.textContent), href: decoded(a.getAttribute('href')!) }))
const decoded = (href: string) => href.replaceAll('&amp;', '&')
const fields = ({ root }: Page, form: string) =>
  root.querySelectorAll(`${form} input, ${form} select`).map((field) => field.getAttribute('name'))

describe('page rules 6 and 7: the search form', () => {
  test('stands on the front page and on the results', async () => {
    for (const url of ['/', '/zoeken']) {
      const found = await open(url)
      const form = found.root.querySelector('form[role=search]')!
      expect([form.getAttribute('method'), form.getAttribute('action')]).toEqual(['get', '/zoeken'])
      expect(found.root.querySelectorAll('form[role=search]')).toHaveLength(1)
      expect(form.querySelectorAll('[required]')).toHaveLength(0)
      expect(found.root.querySelector('label[for=q]')?.textContent).toBe('Wat wil je leren of worden?')
      expect(flat(form.querySelector('button')!.textContent)).toBe('Zoek')
    }
  })
  test('an empty q lists everything; empty parameters mean "not set"', async () => {
    const everything = await open('/zoeken')
    expect(everything.text('h1')).toContain('49 opleidingen')
    const empty = await open('/zoeken?q=&level=&postcode=&priceMax=&startFrom=&evening=')
    expect(empty.text('h1')).toBe(everything.text('h1'))
    expect(empty.text('main')).not.toContain('We konden niet alles gebruiken')
  })
  test('the address is the state: words, filters and place are filled in again', async () => {
    const found = await open(
      '/zoeken?q=lassen&sector=07&postcode=3511ab&priceMax=600&evening=true&level=mbo-3',
    )
    expect(found.attributes('#q', 'value')).toEqual(['lassen'])
    expect(found.attributes('#postcode', 'value')).toEqual(['3511ab'])
    expect(found.attributes('#priceMax', 'value')).toEqual(['600'])
    expect(found.attributes('input[checked]', 'value').sort()).toEqual(['07', 'mbo-3', 'true'])
    // Both forms carry what the other one shows.
    expect(found.attributes('form[role=search] input[type=hidden]', 'name').sort()).toEqual([
      'evening',
      'level',
      'priceMax',
      'sector',
    ])
    expect(found.attributes('form[data-filters] input[type=hidden]', 'name').sort()).toEqual([
      'postcode',
      'q',
    ])
  })
})

describe('page rule 8: filters', () => {
  test('each is a control in a GET form with a visible button', async () => {
    const found = await open('/zoeken?postcode=3511')
    const form = found.root.querySelector('form[data-filters]')!
    expect([form.getAttribute('method'), form.getAttribute('action')]).toEqual(['get', '/zoeken'])
    expect(flat(form.querySelector('button')!.textContent)).toBe('Toon resultaten')
    const names = new Set(fields(found, 'form[data-filters]'))
    for (const name of [
      ...[
        'sector',
        'level',
        'delivery',
        'studyForm',
        'award',
        'language',
        'providerType',
        'provider',
        'nlqf',
      ],
      ...[
        'startFrom',
        'startBefore',
        'distanceKm',
        'priceMax',
        'hoursPerWeekMax',
        'durationWeeksMax',
        'evening',
      ],
    ]) {
      expect(names, name).toContain(name)
    }
  })
  test('every control has a label of its own and an id once', async () => {
    const found = await open('/zoeken')
    const ids = found.attributes('[id]', 'id')
    expect(new Set(ids).size).toBe(ids.length)
    for (const field of found.root.querySelectorAll('input:not([type=hidden]), select')) {
      const labelled = found.root.querySelector(`label[for="${field.getAttribute('id')}"]`)
      expect(labelled ?? field.closest('label'), field.outerHTML).toBeTruthy()
    }
  })
  test('counts come from the facets; a chosen value without courses stays, with 0', async () => {
    const found = await open('/zoeken?q=lassen&level=havo')
    const option = found.root.querySelector('#level-havo')!.closest('label')!
    expect(flat(option.textContent)).toBe('havo 0')
  })
  test('each active filter has one link that takes only that away', async () => {
    const found = await open('/zoeken?q=cursus&level=mbo-3&level=mbo-4&priceMax=600&page=1')
    const chips = links(found).filter(({ text }) => text.startsWith('Haal weg:'))
    expect(chips.map(({ text }) => text.replace('Haal weg:', '').trim())).toEqual([
      'mbo 3',
      'mbo 4',
      'tot € 600',
    ])
    expect(chips.map(({ href }) => href)).toEqual([
      '/zoeken?q=cursus&level=mbo-4&priceMax=600',
      '/zoeken?q=cursus&level=mbo-3&priceMax=600',
      '/zoeken?q=cursus&level=mbo-3&level=mbo-4',
    ])
    expect(links(found)).toContainEqual({ text: 'Haal alles weg', href: '/zoeken?q=cursus' })
  })
  test('a scheme in the address is called by its name', async () => {
    const found = await open('/zoeken?scheme=levenlanglerenkrediet')
    expect(links(found).map(({ text }) => text)).toContain('Haal weg: Levenlanglerenkrediet')
    expect(found.attributes('form[data-filters] input[type=hidden]', 'name')).toEqual(['scheme'])
    expect(found.text('main')).toContain('kunnen misschien met deze regeling. Dat hangt ook van jou af.')
    expect(links(found)).toContainEqual({
      text: 'Meer over Levenlanglerenkrediet',
      href: '/financiering/levenlanglerenkrediet',
    })
  })
  test('nothing of the filters is a code or an ISO date to the eye', async () => {
    const found = await open(
      '/zoeken?startFrom=2027-02-01&studyForm=part-time&delivery=classroom&nlqf=3&language=nl',
    )
    for (const element of found.root.querySelectorAll('[data-source-text], script')) element.remove()
    const text = flat(found.root.querySelector('main')!.textContent)
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}|part-time|self-paced|classroom|mbo-\d|null|undefined/)
    expect(text).toContain('start vanaf 1 februari 2027')
  })
})

describe('page rule 9: results', () => {
  test('are a list; each has a heading whose link goes to the course', async () => {
    const found = await open('/zoeken?q=lassen')
    expect(found.text('h1')).toBe('45 opleidingen voor ‘lassen’')
    const items = found.root.querySelectorAll('#resultaten > ol > li')
    expect(items).toHaveLength(20)
    for (const item of items) {
      expect(item.querySelector('h2 a')?.getAttribute('href')).toMatch(/^\/opleiding\/[\w-]+$/)
      expect(flat(item.querySelector('button')!.textContent)).toMatch(
        /^Zet in mijn plan ?Cursus lassen deel \d+$/,
      )
    }
    expect(found.root.querySelector('[role=status]')).toBeTruthy()
  })
  test('a card says facts with words, unknown as unknown and free only when it is', async () => {
    const bare = await open('/zoeken?q=arbeidsmarktoriëntatie')
    expect(bare.text('#resultaten > ol > li')).toContain('Prijs onbekend')
    expect(bare.text('#resultaten > ol > li')).not.toContain('Gratis')
    expect(bare.text('#resultaten > ol > li')).toContain('Start onbekend')
    const free = await open('/zoeken?q=python')
    expect(free.text('#resultaten > ol > li')).toContain('Gratis')
    expect(free.text('#resultaten > ol > li')).toContain('Start wanneer je wilt')
    const known = await open('/zoeken?q=boekhouden')
    expect(known.text('#resultaten > ol > li')).toContain('Start 1 februari 2027 of later')
    expect(known.html).toContain('€\u00a0495')
  })
  test('case 32: a hostile title is text', async () => {
    const { html } = await open('/zoeken?sector=07&q=script')
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('<img src=x')
  })
  test('case 73: hostile words in the address are text', async () => {
    for (const q of ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onfocus='alert(1)"]) {
      const found = await open(`/zoeken?q=${encodeURIComponent(q)}&level=${encodeURIComponent(q)}`)
      expect(found.status).toBe(200)
      expect(found.html).not.toContain('<script>alert')
      expect(found.root.querySelectorAll('[onerror], [onfocus]')).toHaveLength(0)
      expect(found.html).not.toContain('<img')
    }
  })
  test('page rule 5: the title holds the words', async () => {
    expect((await open('/zoeken?q=lassen')).text('title')).toBe('lassen: 45 opleidingen – Stapwijzer')
    expect((await open('/zoeken?q=lassen&page=2')).text('title')).toBe(
      'lassen: 45 opleidingen, pagina 2 – Stapwijzer',
    )
  })
})

describe('page rule 10: pages', () => {
  test('keep words and filters; the neighbours have a rel', async () => {
    const found = await open('/zoeken?q=lassen&level=mbo-3&page=2')
    const nav = found.root.querySelector('nav[aria-label="Pagina’s met resultaten"]')!
    const rel = (name: string) => decoded(nav.querySelector(`[rel=${name}]`)!.getAttribute('href')!)
    expect(rel('next')).toBe('/zoeken?q=lassen&level=mbo-3&page=3')
    expect(rel('prev')).toBe('/zoeken?q=lassen&level=mbo-3')
    expect(nav.querySelector('[rel=next]')!.textContent).toBe('Volgende')
    expect(nav.querySelector('[rel=prev]')!.textContent).toBe('Vorige')
    expect(nav.querySelector('[aria-current=page]')!.textContent).toContain('2')
    expect(found.attributes('link[rel=canonical]', 'href')).toEqual([`${publicUrl}/zoeken?q=lassen&page=2`])
  })
  test('a page past the last says so and leads back; it is not indexed', async () => {
    const found = await open('/zoeken?q=lassen&page=90')
    expect(found.status).toBe(200)
    expect(found.text('main')).toContain('Zo ver gaat de lijst niet.')
    expect(found.attributes('meta[name=robots]', 'content')).toEqual(['noindex'])
  })
})

describe('page rule 11: nothing found', () => {
  test('says so, names the filter that empties it, and shows what is there without it', async () => {
    const found = await open('/zoeken?q=lassen&level=havo')
    expect(found.status).toBe(200)
    expect(found.text('h1')).toBe('Geen opleidingen gevonden voor ‘lassen’')
    // There are courses for these words, so the page must not say that there are none.
    expect(found.text('#resultaten')).toContain('Samen met je filters vonden we geen opleidingen.')
    expect(found.text('#resultaten')).not.toContain('Er zijn geen opleidingen voor')
    expect(found.root.querySelector('form[role=search]')).toBeTruthy()
    expect(links(found)).toContainEqual({ text: 'Zonder ‘havo’: 45 opleidingen', href: '/zoeken?q=lassen' })
    expect(found.text('#ruimer')).toBe('Wel gevonden zonder ‘havo’')
    expect(found.root.querySelectorAll('#resultaten h3 a').length).toBe(5)
    expect(found.attributes('meta[name=robots]', 'content')).toEqual(['noindex'])
  })
  test('without filters it offers all courses and the desk', async () => {
    const found = await open('/zoeken?q=xyzzyqwertz')
    expect(found.text('main')).toContain('Er zijn geen opleidingen voor ‘xyzzyqwertz’.')
    const hrefs = links(found).map(({ href }) => href)
    expect(hrefs).toEqual(expect.arrayContaining(['/zoeken', '/advies']))
  })
  test('a repaired word is said, with the way to search what was typed', async () => {
    const found = await open('/zoeken?q=boekhoudn')
    expect(found.text('#gelezen')).toContain('We zochten op boekhouden. Zoek toch op boekhoudn.')
    expect(links(found)).toContainEqual({ text: 'boekhoudn', href: '/zoeken?q=boekhoudn&exact=true' })
  })
})
