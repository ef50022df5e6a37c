/** Only questions that can still change the answer for this course are asked, in an order in which they make sense. */
import type { CourseDetail } from '@stapwijzer/shared/domain/course-card.ts'
import { courseFacts } from '@stapwijzer/shared/domain/funding/course-facts.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { outcomesOf } from '@stapwijzer/server/funding/testing-outcomes.ts'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { moreCourses } from './testing-funding-courses.ts'
import { sendForm } from '@stapwijzer/server/site/testing-forms.ts'
import { fillCatalogue, page, siteApp, type Page } from '@stapwijzer/server/site/testing.ts'

let t: TestApp
let ids: Record<string, string>
const today = '2026-11-24'
beforeAll(async () => {
  t = await siteApp()
  ids = await fillCatalogue(t)
  await t.db.tx('ingest', async ({ sql }) => {
    await sql`insert into catalogue.postcode (pc4, places, municipalities, lat, lon) values ('3511', '{Utrecht}', '{0344}', 52.09, 5.11), ('1012', '{Amsterdam}', '{0363}', 52.37, 4.9)`
  })
  const added = await putCourses(t.db, moreCourses, { source: 'meer' })
  moreCourses.forEach(({ sourceId }, index) => (ids[sourceId] = added[index]!))
})
afterAll(() => t.close())

const people: Record<string, string>[] = [
  {},
  { 'person.situation': 'unknown' },
  {
    'person.situation': 'employed',
    'person.age': '42',
    'employer.sector': 'care',
    'course.purpose': 'keep-up-job-skills',
    'course.paidByOther': 'none',
    'person.benefit': 'none',
  },
  {
    'person.situation': 'unemployed',
    'person.age': '29',
    'person.postcode4': '3511',
    'person.benefit': 'ww',
  },
  {
    'person.situation': 'student',
    'person.age': '20',
    'person.nationalityGroup': 'other',
    'person.hasSfRight': 'true',
  },
  { 'person.situation': 'agency-worker', 'person.age': '61', 'course.purpose': 'private' },
  { 'person.situation': 'self-employed', 'person.age': '70', 'course.teacherQualifying': 'true' },
]
const subjects = ['full', 'bare', 'free', 'hostile', 'bachelor', 'bbl', 'bol', '']

const municipalities: Record<string, string> = { '3511': '0344', '1012': '0363' }
/** Answers to try for a question that is answered in words of one's own. */
const tries: Record<string, string[]> = {
  'person.age': ['16', '20', '29', '30', '45', '56', '57', '70'],
  'person.postcode4': ['3511', '1012'],
  'employer.staff': ['0', '3', '300'],
  'person.weeklyHours': ['0', '20', '40'],
  'person.teachingShare': ['0', '50'],
  'person.contractStart': ['2020-01-01', '2026-11-01'],
  'course.costInclVat': ['0', '100', '500', '8000'],
  'course.paidByOtherAmount': ['1', '200'],
  'course.startDate': ['2026-01-01', '2026-12-01', '2027-09-01', '2030-01-01'],
  'course.durationWeeks': ['1', '20', '60'],
  'course.contactHours': ['1', '40'],
}

/** What is asked once a question has been answered, where only that together decides. */
const followUps: Record<string, [string, string[]][]> = {
  'person.degreeSameLevel': [
    ['person.degreeInCareOrEducation', ['true', 'false']],
    ['person.parallelStudy', ['true', 'false']],
  ],
}

type Facts = Record<'person' | 'employer' | 'course', Record<string, unknown>>

function factsFrom(
  answers: Record<string, string>,
  course: CourseDetail | null,
): Parameters<typeof outcomesOf>[0] {
  const known = course
    ? Object.fromEntries(Object.entries(courseFacts(course)).filter(([, value]) => value !== null))
    : {}
  const facts: Facts = { person: {}, employer: {}, course: known }
  for (const [name, text] of Object.entries(answers)) {
    if (text === 'unknown' || text === '') continue
    const [group, fact] = name.split('.') as ['person', string]
    const isList = fact === 'fundingForThisCourse' || fact === 'priorFundingThisYear'
    const isNumber = [
      'age',
      'staff',
      'weeklyHours',
      'teachingShare',
      'durationWeeks',
      'contactHours',
    ].includes(fact)
    const value = isList
      ? text === 'none'
        ? []
        : [text]
      : isNumber
        ? Number(text)
        : text === 'true'
          ? true
          : text === 'false'
            ? false
            : text
    facts[group][fact] = value
  }
  if (facts.course.costInclVat !== undefined && answers['course.costInclVat']) delete facts.course.costExVat
  return {
    ...facts,
    asOf: today,
    ...(answers['person.postcode4']
      ? { municipalityOfPostcode: municipalities[answers['person.postcode4']] }
      : {}),
  }
}

/** Outcome, amount and reasons of each scheme, and the net price. */
function seen(answers: Record<string, string>, course: CourseDetail | null): string[] {
  return outcomesOf(factsFrom(answers, course))
}

/** The questions that are shown and not answered yet, each with the answers that can be chosen or that are tried. */
function openQuestions(found: Page, answered: Record<string, string>): Map<string, string[]> {
  const open = new Map<string, string[]>()
  for (const field of found.root.querySelectorAll('main form[action^="/financiering"] [name]')) {
    const name = field.getAttribute('name')!
    if (!name.includes('.') || answered[name] !== undefined) continue
    const value =
      field.tagName === 'SELECT'
        ? field.querySelectorAll('option').map((one) => one.getAttribute('value') ?? '')
        : [field.getAttribute('value') ?? '']
    const isText =
      field.tagName === 'INPUT' && !['radio', 'checkbox'].includes(field.getAttribute('type') ?? '')
    open.set(name, isText ? (tries[name] ?? []) : [...(open.get(name) ?? []), ...value])
  }
  return open
}

type Shown = { course: CourseDetail | null; found: Page; person: Record<string, string> }

/** Every course with everybody; a person whose answers contradict the course is left out. */
async function everyForm(): Promise<[string, Shown][]> {
  const forms: [string, Shown][] = []
  for (const subject of subjects) {
    const course = subject ? (await t.app.inject(`/v1/courses/${ids[subject]}`)).json<CourseDetail>() : null
    const url = subject ? `/financiering?course=${ids[subject]}` : '/financiering'
    for (const person of people) {
      const asked = Object.keys(person).length > 0
      const found = asked ? await sendForm(t, url, person) : await page(t, url)
      if (found.status === 200)
        forms.push([`${subject || 'no course'} ${JSON.stringify(person)}`, { course, found, person }])
    }
  }
  return forms
}

/** Whether an answer to this question changes anything: by itself, or once other questions that are shown were answered. */
function canChange(name: string, open: Map<string, string[]>, { person, course }: Shown): boolean {
  const changes = (given: Record<string, string>) => {
    const before = seen(given, course)
    return open.get(name)!.some((choice) => {
      const after = seen({ ...given, [name]: choice }, course)
      return after.some((line, at) => line !== before[at])
    })
  }
  if (changes(person)) return true
  const others = [...open, ...(followUps[name] ?? [])].filter(([other]) => other !== name)
  const random = randomNumbers()
  return Array.from({ length: 150 }).some(() =>
    changes({
      ...person,
      ...Object.fromEntries(
        others.map(([other, all]) => [other, all[Math.floor(random() * all.length)] ?? '']),
      ),
    }),
  )
}

/** The same numbers from 0 to 1 every time. */
function randomNumbers(): () => number {
  let state = 7
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}

describe('what is asked', () => {
  let forms: [string, Shown][]
  beforeAll(async () => {
    forms = await everyForm()
  })
  test('every question that is shown has an answer that changes an outcome, an amount, a reason or the net price', () => {
    expect(forms.length).toBeGreaterThan(50)
    const idle: string[] = []
    for (const [about, shown] of forms) {
      const open = openQuestions(shown.found, shown.person)
      for (const name of open.keys()) if (!canChange(name, open, shown)) idle.push(`${name}: ${about}`)
    }
    expect(idle).toEqual([])
  })
  test('what is told of the course, or follows from an answer, is not asked again', async () => {
    const names = (found: Page) => [...openQuestions(found, {}).keys()]
    expect(names(await page(t, `/financiering?course=${ids.free}`))).not.toContain('course.costInclVat')
    const paid = { 'person.situation': 'unknown', 'course.paidByOther': 'full' }
    expect(names(await sendForm(t, `/financiering?course=${ids.bare}`, paid))).not.toContain(
      'course.costInclVat',
    )
    const working = { 'person.situation': 'employed', 'person.benefit': 'none' }
    const after = names(await sendForm(t, `/financiering?course=${ids.full}`, working))
    expect(after).not.toContain('person.fundedStudyPossible')
    expect(after).toContain('person.benefit')
  })
  test('a follow-up stands after the question it follows, and only after its answer', () => {
    const parents: [string, string][] = [
      ['course.paidByOtherAmount', 'course.paidByOther'],
      ['person.agencyPhase', 'person.situation'],
      ['person.permitType', 'person.nationalityGroup'],
      ['person.duoPermitCheck', 'person.nationalityGroup'],
      ['person.parallelStudy', 'person.degreeSameLevel'],
      ['person.writtenConsent', 'person.transitionPaymentDue'],
      ['person.civicIntegrationDuty', 'person.basicSkillsBelow'],
      ['person.teachingQualified', 'course.teacherQualifying'],
      ['person.staysAvailable', 'person.benefit'],
      ['person.jobCommitment', 'person.benefit'],
      ['person.weeklyHours', 'person.benefit'],
      ['employer.wgaEigenrisicodrager', 'person.benefit'],
    ]
    const met = new Set<string>()
    for (const [about, { found, person }] of forms) {
      const order = [...new Set(found.attributes('main form [name]', 'name'))]
      for (const [child, parent] of parents) {
        if (!order.includes(child)) continue
        met.add(child)
        expect(
          person[parent] ?? (parent === 'course.teacherQualifying' ? person['employer.sector'] : undefined),
          `${child}: ${about}`,
        ).toBeDefined()
        if (order.includes(parent))
          expect(order.indexOf(parent), `${child}: ${about}`).toBeLessThan(order.indexOf(child))
      }
    }
    expect(met.size).toBeGreaterThan(4)
  })
  test('the first screen is short: the rest is folded', () => {
    for (const [about, { found, person }] of forms) {
      if (Object.keys(person).length > 0) continue
      const folded = new Set(found.attributes('main form details [name]', 'name'))
      const first = [...openQuestions(found, {}).keys()].filter((name) => !folded.has(name))
      // The one that must be answered, and five that can change most.
      expect(first.length, about).toBeLessThanOrEqual(6)
      expect(first[0], about).toBe('person.situation')
    }
  })
  test('what says something about health comes last, may be kept to oneself, and says why it is asked', async () => {
    const wga = { 'person.situation': 'unemployed', 'person.benefit': 'wia-wga' }
    const found = await sendForm(t, `/financiering?course=${ids.full}`, wga)
    const order = [...openQuestions(found, {}).keys()]
    expect(order.at(-1)).toBe('employer.wgaEigenrisicodrager')
    const section = found.root.querySelector('section[aria-labelledby=deel-liever]')!
    const inside = section.querySelectorAll('[name]').map((one) => one.getAttribute('name'))
    expect(new Set(inside)).toEqual(new Set(order.slice(order.indexOf('person.benefit'))))
    for (const id of ['person-benefit', 'employer-wgaEigenrisicodrager']) {
      expect(found.text(`#${id}-uitleg`)).toMatch(/Dit hoef je niet te vertellen\..*We vragen het omdat/)
    }
    expect(section.textContent).toContain('Dat zeg ik liever niet')
    expect(section.querySelectorAll('[aria-required]')).toEqual([])
  })
})
