import type { CourseFacts, EmployerFacts, PersonFacts } from '@stapwijzer/shared/domain/funding/facts.ts'
import { expect, test } from 'vitest'
import { evaluateAll } from '../funding/evaluate.ts'
import { factsOf } from '../funding/facts.ts'
import { shippedSchemes } from '../funding/load-schemes.ts'
import { stepSchemes } from './step-schemes.ts'

const schemes = shippedSchemes()
type Told = { person?: PersonFacts; employer?: EmployerFacts; course?: CourseFacts; asOf?: string }

function found({ person = {}, employer, course = {}, asOf = '2026-11-24' }: Told) {
  const facts = factsOf({ person, employer, course: { costInclVat: 1000, vat: 'exempt', ...course }, asOf })
  return stepSchemes(evaluateAll(schemes, facts), facts)
}
const one = (id: string, told: Told) => found(told).find((scheme) => scheme.id === id)

/** Everything that UWV looks at but the start. */
const withWw: PersonFacts = { benefit: 'ww', jobCommitment: 'intent' }
/** Everything that the teachers' grant looks at. */
const teacher: PersonFacts = {
  teachingQualified: true,
  fundedSchoolLast12m: true,
  situation: 'employed',
  teachingShare: 60,
  fundingForThisCourse: [],
}
const master: CourseFacts = { award: 'master', recognised: true, feeType: 'institutional' }

test('what must be asked for before the start has the day of the start, and is missed from that day on', () => {
  const on = (startDate: string) =>
    one('uwv-scholing', { person: withWw, course: { startDate, durationWeeks: 10 } })
  expect(on('2027-03-01')).toMatchObject({
    missed: false,
    beforeStart: true,
    actBy: { date: '2027-03-01', kind: 'before-start' },
  })
  expect(on('2026-11-25')).toMatchObject({ missed: false })
  expect(on('2026-11-24')).toMatchObject({ missed: true, actBy: null })
  expect(on('2026-09-01')).toMatchObject({ missed: true, actBy: null })
})

test('nobody is told to have missed what may never have been for them', () => {
  const startDate = '2026-09-01'
  expect(one('uwv-scholing', { course: { startDate, durationWeeks: 10 } })).toBeUndefined()
  const none = { person: { ...withWw, benefit: 'none' as const }, course: { startDate, durationWeeks: 10 } }
  expect(one('uwv-scholing', none)).toBeUndefined()
  expect(one('uwv-scholing', { person: withWw, course: { startDate, durationWeeks: 60 } })).toBeUndefined()
})

test('a period that opens when the step has begun is too late, one that opens before it is a day to mind', () => {
  const starting = (startDate: string, asOf?: string) =>
    one('lerarenbeurs', { person: teacher, course: { ...master, startDate }, asOf })
  expect(starting('2027-01-15')).toMatchObject({ missed: true, actBy: null })
  expect(starting('2027-09-01')).toMatchObject({
    missed: false,
    actBy: { date: '2027-02-01', kind: 'window-expected' },
  })
  const unsure = { person: {}, course: { ...master, startDate: '2027-01-15' } }
  expect(one('lerarenbeurs', unsure)).toBeUndefined()
})

test('a period that is open ends for a step before the day on which it starts', () => {
  const on = (startDate: string) =>
    one('lerarenbeurs', { person: teacher, course: { ...master, startDate }, asOf: '2027-02-10' })?.actBy
  expect(on('2027-03-01')).toEqual({ date: '2027-03-01', kind: 'before-start' })
  expect(on('2027-03-15')).toEqual({ date: '2027-03-15', kind: 'before-start' })
  expect(on('2027-03-16')).toEqual({ date: '2027-03-15', kind: 'window-closes' })
  expect(on('2027-09-01')).toEqual({ date: '2027-03-15', kind: 'window-closes' })
})

test('who pays: no fee, no advice, no project of the employer, and nothing for others to ask', () => {
  const ids = found({}).map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(10)
  for (const id of [
    'lesgeld',
    'wettelijk-collegegeld',
    'verplichte-scholing',
    'werkcentrum-advies',
    'volandis-dia',
    'slim-mkb',
    'praktijkleren',
    'slim-samenwerkingsverband',
    'stap-budget',
  ]) {
    expect(ids).not.toContain(id)
  }
})

test('a loan is called one', () => {
  expect(one('levenlanglerenkrediet', {})?.name).toBe('Levenlanglerenkrediet (lening)')
  expect(one('lerarenbeurs', {})?.name).toBe('Lerarenbeurs')
})

test('the likely ones first, then those with the fewest open questions', () => {
  const list = found({
    person: {
      situation: 'agency-worker',
      agencyPhase: 'a',
      educationHighest: 'mbo-2',
      priorFundingThisYear: [],
    },
    employer: { role: 'current' },
    course: { purpose: 'keep-up-job-skills', requiredByEmployer: false },
  })
  const likely = list.map((scheme) => scheme.likely)
  expect(likely).toContain(true)
  expect(likely).toEqual([...likely].sort((a, b) => Number(b) - Number(a)))
  expect(list.find(({ id }) => id === 'gerichte-vrijstelling-scholing')).toMatchObject({
    likely: true,
    applicant: 'employer',
    amount: { max: 100_000 },
  })
})

test('a scheme for people on a benefit is not listed for somebody with a job, who may still be asked about it', () => {
  const ids = (told: Told) => found(told).map(({ id }) => id)
  expect(ids({})).toContain('participatiewet-scholing')
  expect(ids({ person: { situation: 'employed' } })).not.toContain('participatiewet-scholing')
  expect(ids({ person: { situation: 'employed', benefit: 'bijstand' } })).toContain(
    'participatiewet-scholing',
  )
})
