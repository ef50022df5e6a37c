/** For tests of the pages to a desk: places with and without a desk, a form that is filled in, and the steps through it. */
import { withdrawCourses } from '@stapwijzer/shared/search/testing.ts'
import type { HTMLElement } from 'node-html-parser'
import { createPlan, type Held } from '@stapwijzer/server/plans/testing.ts'
import { sessionSecret } from '@stapwijzer/server/referrals/testing.ts'
import type { TestApp, TestOptions } from '@stapwijzer/server/testing.ts'
import { sendForm, type Fields } from '@stapwijzer/server/site/testing-forms.ts'
import { fillCatalogue, siteApp, type Page } from '@stapwijzer/server/site/testing.ts'

export async function deskSite(options: TestOptions = {}): Promise<TestApp> {
  const test = await siteApp({ ...options, env: { SESSION_SECRET: sessionSecret, ...options.env } })
  if (!options.db) await putPlaces(test)
  return test
}

/** The same with a catalogue and a saved plan of every kind of step, of which one course is gone. */
export async function deskSiteWithPlan(): Promise<{ t: TestApp; ids: Record<string, string>; held: Held }> {
  const t = await deskSite()
  const ids = await fillCatalogue(t, 2)
  await withdrawCourses(t.db, [ids['plain-1']!])
  return { t, ids, held: await createPlan(t, fullPlan(ids.full, ids['plain-1'])) }
}

/** 3511 Utrecht and 3811 Amersfoort have a desk that takes questions; 3755 Eemnes has only the national page. */
export async function putPlaces({ db }: TestApp): Promise<void> {
  await db.tx('ingest', async ({ sql }) => {
    await sql`insert into catalogue.postcode (pc4, places, municipalities, lat, lon) values
      ('3511', '{Utrecht}', '{0344}', 52.09, 5.11), ('3811', '{Amersfoort}', '{0307}', 52.16, 5.39),
      ('3755', '{Eemnes}', '{0317}', 52.25, 5.25)`
    await sql`insert into catalogue.municipality (code, name) values
      ('0344', 'Utrecht'), ('0307', 'Amersfoort'), ('0317', 'Eemnes')`
    await sql`insert into catalogue.region_membership (municipality, region, region_name, valid_from, valid_until) values
      ('0344', 'midden-utrecht', 'Midden-Utrecht', '2015-01-01', null),
      ('0307', 'amersfoort', 'Amersfoort', '2015-01-01', null),
      ('0317', 'gooi-en-vechtstreek', 'Gooi en Vechtstreek', '2015-01-01', null)`
  })
}

/** Nothing but what has to be filled in. */
export const filledIn: Fields = {
  'person.postcode4': '3511',
  question: 'Welke opleiding past bij mij?',
  'contact.name': 'Sanne Zwart',
  'contact.email': 'sanne@voorbeeld.nl',
}

export function preview(test: TestApp, fields: Fields = {}, cookie?: string): Promise<Page> {
  return sendForm(test, '/advies?/bekijk', { ...filledIn, ...fields }, cookie)
}

/** Presses the button below the preview, with everything that stands hidden in it. */
export function sendPreview(test: TestApp, shown: Page, cookie?: string): Promise<Page> {
  const form = formWith(shown, 'fingerprint')
  return sendForm(test, `/advies${form.getAttribute('action')}`, fieldsOf(form), cookie)
}

export function formWith({ root }: Pick<Page, 'root'>, name: string): HTMLElement {
  const form = root.querySelectorAll('main form').find((one) => one.querySelector(`[name="${name}"]`))
  if (!form) throw new Error(`there is no form with ${name}`)
  return form
}

/** What a browser would send of a form that nobody touches. */
export function fieldsOf(form: HTMLElement): Fields {
  const fields: Record<string, string[]> = {}
  const put = (name: string | undefined, value: string) => name && (fields[name] ??= []).push(value)
  for (const input of form.querySelectorAll('input')) {
    const type = input.getAttribute('type') ?? 'text'
    const counts = !['checkbox', 'radio'].includes(type) || input.hasAttribute('checked')
    if (counts) put(input.getAttribute('name'), input.getAttribute('value') ?? '')
  }
  for (const area of form.querySelectorAll('textarea')) put(area.getAttribute('name'), area.textContent)
  for (const list of form.querySelectorAll('select')) {
    const chosen = list.querySelector('option[selected]') ?? list.querySelector('option')
    put(list.getAttribute('name'), chosen?.getAttribute('value') ?? '')
  }
  return fields
}

/** A plan with every kind of step, to send: a course with a start, an own step, a course that is gone. */
export function fullPlan(courseId: string | undefined, goneId: string | undefined) {
  return {
    title: 'Naar kantoor',
    goal: 'Geheim doel van het plan',
    reason: 'Ik houd van cijfers',
    hoursPerWeek: 6,
    budget: 1200,
    postcode: '3511',
    level: 'mbo-2',
    items: [
      { courseId, start: '2027-02-01', cost: 99.5 },
      { kind: 'own', title: 'Sparen', weeks: 1, hoursPerWeek: 2.5, after: [0], note: 'Elke week' },
      { courseId: goneId },
    ],
  }
}

/** Everything that can be filled in and ticked. */
export const richForm: Fields = {
  question: 'Ik wil boekhouden.\nWaar begin ik?',
  'contact.phone': '030 123 45 67',
  preferredTime: 'evening',
  language: 'ar',
  goal: 'Een baan op kantoor',
  'person.situation': 'employed',
  'person.educationHighest': 'mbo-2',
  'person.ageBand': '30-56',
  'person.benefit': 'none',
}
export const allTicks = [
  ...['plan', 'courses', 'goal', 'situation', 'education', 'age-band', 'benefit', 'funding-outcomes'],
]

export const cookieOf = ({ id, token }: Held) => `stapwijzer-plan=${id}.${token}`

/** The code of a question that was just sent. */
export function codeIn(sent: Page): string {
  return sent.attributes('#status-code', 'value')[0] ?? ''
}

/** What is shown of what is or was sent, as it stands in the page. */
export function sentParts({ root }: Pick<Page, 'root'>): string {
  return (root.querySelector('[data-sent]')?.outerHTML ?? '').replaceAll(/<!--.*?-->/g, '')
}
