import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { mergeStored, putCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { page, publicUrl, siteApp } from '@stapwijzer/server/site/testing.ts'

let t: TestApp
let lead: string, other: string
beforeAll(async () => {
  t = await siteApp()
  ;[lead] = (await putCourses(t.db, [sampleCourse({ title: 'Kok' })], { source: 'school' })) as [string]
  ;[other] = (await putCourses(t.db, [sampleCourse({ title: 'Kok' })], { source: 'register' })) as [string]
  await mergeStored(t.db, [lead, other], sampleCourse({ title: 'Kok' }))
})
afterAll(() => t.close())

test('a course of two sources has one page under two addresses, and says which one it is', async () => {
  for (const id of [lead, other]) {
    const found = await page(t, `/opleiding/${id}`)
    expect(found.status).toBe(200)
    expect(found.text('h1')).toBe('Kok')
    expect(found.attributes('link[rel="canonical"]', 'href')).toEqual([`${publicUrl}/opleiding/${lead}`])
    expect(found.text('main')).toMatch(/Bron: .*school.*Bron: .*register/)
  }
})

test('the search shows it once, the map of the site names it once', async () => {
  const results = await page(t, '/zoeken?q=kok')
  expect(results.attributes('a[href^="/opleiding/"]', 'href').filter((href) => href.includes(other))).toEqual(
    [],
  )
  const map = await t.app.inject({ url: '/sitemap-1.xml' })
  expect(map.body).toContain(lead)
  expect(map.body).not.toContain(other)
})
