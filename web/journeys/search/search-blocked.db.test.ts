import type { SearchResult } from '@stapwijzer/shared/api/courses.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { fillCatalogue, page, siteApp } from '@stapwijzer/server/site/testing.ts'

let t: TestApp
beforeAll(async () => {
  t = await siteApp()
  await fillCatalogue(t, 45)
})
afterAll(() => t.close())

test('two filters that each block by themselves are named together, with a link without both', async () => {
  const query = 'q=boekhouden&level=mbo-1&priceMax=5'
  const { body } = await t.app.inject(`/v1/courses?${query}`)
  const result = JSON.parse(body) as SearchResult
  expect(result.blockedBy).toBeUndefined()
  expect(result.blockedTogether).toEqual({
    filters: [
      { filter: 'level', value: 'mbo-1' },
      { filter: 'priceMax', value: '5' },
    ],
    totalWithout: 47,
  })
  const found = await page(t, `/zoeken?${query}`)
  const text = found.text('main').replaceAll('\u00a0', ' ')
  expect(text).toContain('Samen met je filters vonden we geen opleidingen.')
  expect(text).toContain('Zonder ‘mbo 1’ en ‘tot € 5’: 47 opleidingen')
  expect(text).not.toContain('goed gespeld')
  expect(found.attributes('a', 'href')).toContain('/zoeken?q=boekhouden')
  expect(text).toContain('Wel gevonden zonder')
})

test('page 2 of a search has a title and a description of its own', async () => {
  const told = async (url: string) => {
    const found = await page(t, url)
    return [found.text('title'), found.attributes('meta[name=description]', 'content')[0]]
  }
  const [first, second] = await Promise.all([told('/zoeken?q=lassen'), told('/zoeken?q=lassen&page=2')])
  expect(second[0]).not.toBe(first[0])
  expect(second[1]).not.toBe(first[1])
  expect(second[1]).toMatch(/^Pagina 2 van 45 opleidingen/)
})

test('what was read in the words and nothing has is a chip that says so; taking it away takes the words away', async () => {
  const found = await page(t, '/zoeken?q=lassen+gratis+mbo+3')
  const chips = found.root
    .querySelectorAll('#gelezen li a.chip')
    .map((chip) => [chip.textContent.replaceAll(/\s+/g, ' ').trim(), chip.getAttribute('href')])
  expect(chips).toEqual([
    ['Haal weg: mbo 3', '/zoeken?q=lassen+gratis'],
    ['Haal weg: niets gratis; dit kost meer, of we weten het niet', '/zoeken?q=lassen+mbo+3'],
  ])
  expect(found.text('#gelezen')).toContain('Let op:')
})
