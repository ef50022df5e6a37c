/** Plain language on the plan and the pages about money. */
import { schemeIds } from '@stapwijzer/shared/domain/schemes.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPlan } from '@stapwijzer/server/plans/testing.ts'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { blocksOf, plainLanguageFaults } from '../testing-plain-language.ts'
import { fillCatalogue, siteApp } from '@stapwijzer/server/site/testing.ts'
import { readPage, sendForm, withoutScript, type Fields } from '@stapwijzer/server/site/testing-forms.ts'

let t: TestApp
let ids: Record<string, string>
beforeAll(async () => {
  t = await siteApp()
  ids = await fillCatalogue(t, 3)
})
afterAll(() => t.close())

const faults = ({ html }: { html: string }) => plainLanguageFaults(blocksOf(html))

test('the plan: empty, without script, saved with all that can be wrong, after each act', async () => {
  const empty = await readPage(t, '/plan')
  expect(faults(empty)).toEqual([])
  expect(faults({ html: withoutScript(empty).toString() })).toEqual([])
  const held = await createPlan(t, {
    title: 'Naar kantoor',
    level: 'vmbo',
    hoursPerWeek: 1,
    budget: 10,
    items: [
      { courseId: ids.full, start: '2027-09-06', offeringId: 'b' },
      { courseId: ids['plain-0'], start: '2026-01-05' },
      { courseId: ids.full, after: [3] },
      { courseId: ids.bare },
      { kind: 'own', title: 'Rijbewijs', start: '2027-09-13', weeks: 3, hoursPerWeek: 2, cost: 12.5 },
    ],
  })
  const cookie = `stapwijzer-plan=${held.id}.${held.token}`
  expect(faults(await readPage(t, '/plan', cookie))).toEqual([])
  expect(faults(await sendForm(t, '/plan?/open', { code: 'x' }))).toEqual([])
  expect(faults(await sendForm(t, '/plan?/zet', { opleiding: ids.full! }))).toEqual([])
  expect(faults(await sendForm(t, '/plan?/bewaar', { opleiding: ids.full! }))).toEqual([])
  expect(faults(await sendForm(t, '/plan?/verwijder', {}, cookie))).toEqual([])
})

test('the questions about money, errors, and answers for people in different places', async () => {
  const path = `/financiering?course=${ids.full}`
  for (const one of ['/financiering', path]) expect(faults(await readPage(t, one))).toEqual([])
  const filled: Fields[] = [
    {},
    { 'person.situation': 'unknown', 'person.age': 'x', 'person.postcode4': 'x', 'course.costInclVat': 'x' },
    { 'person.situation': 'unknown' },
    { 'person.situation': 'employed', 'person.age': '25', 'employer.sector': 'construction' },
    { 'person.situation': 'agency-worker', 'person.agencyPhase': 'c', 'employer.sector': 'care' },
    { 'person.situation': 'unemployed', 'person.benefit': 'ww', 'person.nationalityGroup': 'other' },
    { 'person.situation': 'employed', 'person.age': '60', 'course.teacherQualifying': 'true' },
  ]
  for (const fields of filled) {
    expect(faults(await sendForm(t, path, fields)), JSON.stringify(fields)).toEqual([])
    expect(faults(await sendForm(t, '/financiering', fields)), JSON.stringify(fields)).toEqual([])
  }
})

test('every scheme', async () => {
  for (const id of schemeIds) expect(faults(await readPage(t, `/financiering/${id}`)), id).toEqual([])
})
