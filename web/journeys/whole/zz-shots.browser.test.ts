import { test } from 'vitest'
import { scene } from './testing-journey.ts'
test('shots', async () => {
  const s = await scene()
  const v = await s.site.visitor()
  for (const l of ['en', 'uk', 'ar'])
    for (const [n, p] of [
      ['home', l === 'en' ? '' : '?van=/plan'],
      ['zoeken', '/zoeken?postcode=3511'],
      ['opleiding', `/opleiding/${s.ids.full}`],
      ['geld', '/financiering'],
      ['land', '/uit-een-ander-land'],
      ['advies', `/advies?opleiding=${s.ids.full}`],
    ] as const)
      for (const w of [360, 1280]) {
        await v.page.setViewportSize({ width: w, height: 900 })
        await v.go(`/${l}${p}`)
        await v.page.screenshot({ path: `/tmp/shots-entry/${l}-${n}-${w}.png`, fullPage: true })
      }
  for (const w of [360, 1280]) {
    await v.page.setViewportSize({ width: w, height: 900 })
    await v.go('/')
    await v.page.screenshot({ path: `/tmp/shots-entry/nl-home-${w}.png`, fullPage: true })
    await v.go('/uit-een-ander-land')
    await v.page.screenshot({ path: `/tmp/shots-entry/nl-land-${w}.png`, fullPage: true })
  }
  await s.site.close()
}, 600000)
