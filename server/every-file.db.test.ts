/** No file and no answer of the API says a Dutch sentence that did not come through the texts of a locale. */
import type { PlanBody } from '@stapwijzer/shared/domain/plan/plan.ts'
import { schemeIds } from '@stapwijzer/shared/domain/schemes.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { bracketed } from '@stapwijzer/shared/text/testing.ts'
import { stringsIn, untranslated } from '@stapwijzer/shared/text/testing-untranslated.ts'
import { putFolder } from '@stapwijzer/shared/text/texts.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planPaper } from './plans/documents/plan-paper.ts'
import { made, sampleMaterial } from './plans/documents/testing.ts'
import { addCourse } from './plans/testing.ts'
import { referralApp, sent, signedIn, smallBody, utrecht } from './referrals/testing.ts'
import { shipped } from './testing-shipped.ts'
import type { TestApp } from './testing.ts'

let t: TestApp
let plan: PlanBody
let restore: () => void
beforeAll(async () => {
  t = await referralApp()
  const [known, gone] = [await addCourse(t, courses.a), await addCourse(t, courses.b, true)]
  plan = planWith(known, gone)
  await sent(t, utrecht)
  restore = putFolder('nl', bracketed())
})
afterAll(() => {
  restore()
  return t.close()
})

const courses = { a: { title: 'Boekhouden' }, b: { title: 'Lassen niveau 2' } }
const goal = {
  state: 'known',
  id: 'o',
  label: 'lasser',
  skills: [
    { id: '1', label: 'naden slijpen', closedBy: [] },
    { id: '2', label: 'tekening lezen', closedBy: [0] },
  ],
} as const

/** With every kind of step, and much that cannot go as it stands. */
function planWith(known: string, gone: string): PlanBody {
  return {
    title: 'Naar kantoor',
    goal: 'Geheim doel van het plan',
    hoursPerWeek: 6,
    budget: 100,
    postcode: '3511',
    items: [
      { courseId: known, offeringId: 'start-1', note: 'Elke week' },
      {
        kind: 'own',
        title: 'Sparen',
        weeks: 1,
        hoursPerWeek: 40,
        start: '2020-01-01',
        after: [0],
        cost: 9000,
      },
      { courseId: gone },
      { kind: 'advice' },
    ],
  }
}

const person = { age: 40, situation: 'employed', educationHighest: 'mbo-2' }
const data = () => stringsIn([plan, sampleCourse(), courses, goal, smallBody(utrecht), shipped()])

async function post(url: string, payload: object) {
  const answer = await t.app.inject({ method: 'POST', url, payload })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer
}

/** Looked at before it is drawn: the letters of the document have no brackets. */
test('the document of a plan with something wrong in it', () => {
  const paper = planPaper(sampleMaterial(planWith('a', 'b'), { courses, withdrawn: ['b'], goal }), made)
  expect(untranslated(stringsIn(paper), data())).toEqual([])
})

test('the calendar of such a plan', async () => {
  const calendar = await post('/v1/plan-calendars', { plan, person })
  const said = calendar.body
    .replaceAll(/\r\n /g, '')
    .split('\r\n')
    .filter((line) => /^(SUMMARY|DESCRIPTION|X-WR-CALNAME)/.test(line))
  expect(untranslated(said, data())).toEqual([])
})

test('what is wrong in a plan, and how to mend it', async () => {
  const check = await post('/v1/plan-checks', { plan, person })
  const view = check.json<{ findings: object[] }>()
  expect(JSON.stringify(view)).toContain('⟦')
  expect(untranslated(stringsIn(view), data())).toEqual([])
})

test('the answer on money, and every rule and amount of a scheme', async () => {
  const { body } = await post('/v1/funding-advice', { person, course: { level: 'mbo-4' } })
  expect(body).toContain('⟦')
  expect(untranslated(stringsIn(JSON.parse(body)), data())).toEqual([])
  for (const id of schemeIds) {
    const scheme = await t.app.inject(`/v1/funding-schemes/${id}`)
    expect(untranslated(stringsIn(scheme.json()), data()), id).toEqual([])
  }
})

test('the files that a desk takes along', async () => {
  const cookie = await signedIn(t, 'chris')
  const exported = async (format: string) => {
    const file = await t.app.inject({ url: `/v1/desk/export?format=${format}`, headers: { cookie } })
    expect(file.statusCode, file.body).toBe(200)
    return file.body.trimEnd()
  }
  const cells = (await exported('csv')).split(/[",\r\n]+/).filter((name) => name !== 'postcode4')
  const lines = (await exported('jsonl')).split('\n').flatMap((line) => stringsIn(JSON.parse(line)))
  expect(untranslated([...cells, ...lines], data())).toEqual([])
})

test('problems say what is wrong in English, as the names of members are', async () => {
  const answers = await Promise.all([
    t.app.inject('/v1/courses/nooit'),
    t.app.inject('/v1/courses?page=0&level=x'),
    t.app.inject({ method: 'POST', url: '/v1/plans', payload: { title: '', items: [{ courseId: 1 }] } }),
    t.app.inject('/v1/desk/referrals'),
  ])
  for (const answer of answers) {
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.json<{ title: string }>().title).toMatch(/^[A-Z][a-z ]+$/)
    expect(answer.body).not.toMatch(/⟦|\b(je|het|een|niet|deze)\b/)
  }
})
