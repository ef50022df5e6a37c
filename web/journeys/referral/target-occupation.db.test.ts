/** What somebody wants to become, by its name, on the way to the desk and at the desk. */
import { createPlan, ask } from '@stapwijzer/server/plans/testing.ts'
import { signedIn } from '@stapwijzer/server/referrals/testing.ts'
import { readPage } from '@stapwijzer/server/site/testing-forms.ts'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putOccupations } from '../occupation/testing-occupations.ts'
import { cookieOf, deskSite, preview, sendPreview, sentParts } from './testing-referral.ts'

let t: TestApp
beforeAll(async () => {
  t = await deskSite()
  await putOccupations(t)
})
afterAll(() => t.close())

test('the occupation of a plan is named before it is sent, afterwards, and at the desk with the rest of the goal', async () => {
  const goal = {
    title: 'Naar het magazijn',
    targetOccupation: 'heftruckchauffeur',
    hoursPerWeek: 6,
    budget: 1200,
  }
  const held = await createPlan(t, { ...goal, items: [] })
  const shown = await preview(t, { 'consent.fields': ['plan'] }, cookieOf(held))
  expect(sentParts(shown)).toContain('heftruckchauffeur')
  expect(sentParts(shown)).not.toContain('het beroep dat je in je plan koos')
  expect((await sendPreview(t, shown, cookieOf(held))).status).toBe(200)
  const status = await readPage(t, '/advies/status', cookieOf(held))
  expect(status.text('main')).toContain('heftruckchauffeur')
  const [sent] = (await ask(t, held, '/referrals')).json<{ items: { id: string }[] }>().items
  const desk = await readPage(t, `/loket/verwijzing/${sent!.id}`, await signedIn(t, 'anna'))
  expect(desk.text('[aria-labelledby=plan] dl')).toBe(
    'Wil worden heftruckchauffeur Tijd per week 6 uur per week Budget € 1.200',
  )
})

test('one that the taxonomy does not know is not named, and nothing fails', async () => {
  const held = await createPlan(t, { title: 'Weg', targetOccupation: 'onbekend-beroep', items: [] })
  const shown = await preview(t, { 'consent.fields': ['plan'] }, cookieOf(held))
  expect(sentParts(shown)).toContain('het beroep dat je in je plan koos')
})
