/** The answer about money begins with what matters to this person; the rest is folded under what decides. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillCatalogue, flat, page, siteApp, type Page } from '@stapwijzer/server/site/testing.ts'
import { sendForm } from '@stapwijzer/server/site/testing-forms.ts'
import type { TestApp } from '@stapwijzer/server/testing.ts'

let t: TestApp
let ids: Record<string, string>
let answer: Page
beforeAll(async () => {
  t = await siteApp()
  ids = await fillCatalogue(t, 2)
  answer = await sendForm(t, `/financiering?course=${ids.full}`, {
    'person.situation': 'employed',
    'person.age': '42',
    'course.requiredByLawOrCao': 'true',
  })
})
afterAll(() => t.close())

const names = (found: Page) => new Set(found.attributes('form [name]', 'name'))

describe('the answer', () => {
  test('begins with one sentence and at most three things to do, each with where it is done', () => {
    expect(answer.status).toBe(200)
    expect(answer.text('title')).toBe('Dit zijn je mogelijkheden – Stapwijzer')
    // Said once, for all of them.
    expect(answer.text('main').match(/Dit is een hulpmiddel, geen besluit\./g)).toHaveLength(1)
    expect(answer.text('.headline')).toMatch(/^Waarschijnlijk betaal je zelf .*€\s495.*\.$/)
    const acts = answer.root.querySelectorAll('section[aria-labelledby=eerst] li')
    expect(acts.length).toBeGreaterThan(0)
    expect(acts.length).toBeLessThanOrEqual(3)
    for (const href of answer.attributes('section[aria-labelledby=eerst] li a', 'href')) {
      if (href.startsWith('#')) expect(answer.root.querySelector(href), href).not.toBeNull()
      else expect(href).toBe('/advies')
    }
    // It stands before every scheme and every question.
    expect(answer.html.indexOf('id="eerst"')).toBeLessThan(answer.html.indexOf('<article'))
    expect(answer.html.indexOf('id="eerst"')).toBeLessThan(answer.html.indexOf('name="person.'))
  })
  test('what is likely or worth doing stands open; everything else is folded', () => {
    const open = answer.root.querySelectorAll('article.scheme').filter((card) => {
      for (let above = card.parentNode; above; above = above.parentNode) {
        if (above.tagName === 'DETAILS') return false
      }
      return true
    })
    expect(open.length).toBeGreaterThan(0)
    expect(open.length).toBeLessThanOrEqual(6)
    for (const group of ['if', 'not-eligible', 'expired']) {
      const section = answer.root.querySelector(`section[aria-labelledby=groep-${group}]`)!
      expect(section.querySelectorAll('details article').length, group).toBeGreaterThan(0)
      expect(section.querySelectorAll('article').length).toBe(
        section.querySelectorAll('details article').length,
      )
      expect(section.querySelectorAll('details[open]')).toEqual([])
    }
  })
  test('a scheme for a narrow group stands under its question only', () => {
    const under = (scheme: string) => {
      for (
        let above = answer.root.querySelector(`#regeling-${scheme}`)?.parentNode;
        above;
        above = above.parentNode
      ) {
        if (above.tagName === 'DETAILS') return flat(above.querySelector('summary')!.textContent)
      }
      return null
    }
    expect(under('oom')).toMatch(/^In welke sector werk je\?/)
    expect(under('voion')).toMatch(/^Werk je in het onderwijs\?/)
    expect(under('uwv-scholing')).toMatch(/^Heb je een uitkering\?/)
  })
  test('a job seeker and somebody self-employed never read to ask their employer', async () => {
    for (const situation of ['unemployed', 'self-employed']) {
      const found = await sendForm(t, `/financiering?course=${ids.full}`, { 'person.situation': situation })
      const text = found.text('main')
      expect(text, situation).not.toMatch(/vraag dit aan je werkgever/i)
      expect(text, situation).not.toMatch(/je werkgever moet/i)
      expect(found.text('section[aria-labelledby=eerst]'), situation).not.toMatch(/werkgever/)
    }
  })
  test('help in kind says what happens', async () => {
    const found = await sendForm(t, `/financiering?course=${ids.full}`, {
      'person.situation': 'unemployed',
      'person.benefit': 'ww',
    })
    expect(found.text('#regeling-uwv-scholing')).toContain(
      'UWV kan de opleiding voor je kopen. Je krijgt zelf geen geld.',
    )
    // In the words of the scheme itself.
    expect(found.text('#regeling-werkcentrum-advies')).toContain(
      'Je krijgt advies over werk en leren. Dat kost je niets.',
    )
    expect(found.text('section[aria-labelledby=eerst]')).toContain('Vraag of UWV de opleiding voor je koopt')
  })
  test('at most five questions are asked at a time; that they may stay empty is said once', async () => {
    const shown = (found: Page) => {
      const folded = new Set(found.attributes('main form details [name]', 'name'))
      return [...names(found)].filter((name) => name.includes('.') && !folded.has(name))
    }
    const before = await page(t, `/financiering?course=${ids.full}`)
    expect(shown(before)[0]).toBe('person.situation')
    expect(shown(before).length).toBeLessThanOrEqual(6)
    expect(before.text('main').match(/leeg blijven/g)).toHaveLength(1)
    expect(before.text('main')).not.toContain('Sla gerust')
    expect(shown(answer).length).toBeGreaterThan(0)
    expect(shown(answer).length).toBeLessThanOrEqual(5)
    expect(answer.text('main').match(/leeg blijven/g)).toHaveLength(1)
  })
})
