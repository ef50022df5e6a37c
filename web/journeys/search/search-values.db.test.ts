import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { fillCatalogue, page, siteApp } from '@stapwijzer/server/site/testing.ts'

let t: TestApp
beforeAll(async () => {
  t = await siteApp()
  await fillCatalogue(t, 45)
})
afterAll(() => t.close())

const open = (url: string) => page(t, url)

describe('page rule 12: values that cannot be used', () => {
  test.each([
    ['page=0', 'Deze pagina is er niet.'],
    ['page=2&page=3', 'Deze pagina is er niet.'],
    ['level=x', 'Een keuze bij ‘Niveau’ kennen we niet.'],
    ['priceMax=veel', 'Vul een prijs in hele euro’s in, zoals 500.'],
    [
      'postcode=abc',
      'Deze postcode of plaats kennen we niet. Vul vier cijfers in, zoals 3511, of de naam van een plaats.',
    ],
    ['distanceKm=10', 'vul ook je postcode in'],
    ['sort=distance', 'Kies een andere volgorde.'],
    ['startFrom=2027-02-31', 'Vul een datum in die bestaat.'],
    ['vreemd=1', 'In het adres staat iets wat we niet kennen.'],
    [`q=${'a'.repeat(1900)}`, 'Gebruik minder dan 500 letters.'],
    ['q=%00', 'Typ je zoekwoorden opnieuw.'],
    ['q=a&q=b', 'Typ je zoekwoorden opnieuw.'],
    ['evening=ja', 'Een keuze bij ‘Avond’ kennen we niet.'],
  ])('%s: the page says so and searches without it', async (query, words) => {
    const found = await open(`/zoeken?${query}`)
    expect(found.status).toBe(200)
    expect(found.text('main')).toContain(words)
    expect(found.text('main')).not.toMatch(/ongeldig|onjuist|verplicht/)
    expect(found.text('h1')).toContain('49 opleidingen')
  })
  test('a postcode that is not known is told once, not as a missing postcode', async () => {
    const found = await open('/zoeken?postcode=abc&distanceKm=10&sort=distance')
    expect(found.text('main')).toContain('Deze postcode of plaats kennen we niet.')
    expect(found.text('main')).not.toMatch(/vul ook je postcode in|Kies een andere volgorde/)
  })
  test('only the wrong value goes, its good neighbours stay', async () => {
    const found = await open('/zoeken?level=x&level=mbo-4&q=boekhouden&page=-1')
    expect(found.text('h1')).toBe('1 opleiding voor ‘boekhouden’')
    expect(found.attributes('input[checked]', 'value')).toEqual(['mbo-4'])
  })
  test('a field keeps what was typed, so that it can be mended', async () => {
    const found = await open('/zoeken?q=boekhouden&postcode=abc&priceMax=veel')
    expect(found.attributes('#postcode', 'value')).toEqual(['abc'])
    expect(found.attributes('#priceMax', 'value')).toEqual(['veel'])
    expect(found.attributes('form[role=search] input[type=hidden]', 'name')).toEqual([])
  })
})
