/** Twelve invented people of different situations, each with the course that somebody like that would ask about. */
import type { CourseFacts } from '@stapwijzer/shared/domain/funding/facts.ts'
import type { Role } from '@stapwijzer/shared/domain/funding/role.ts'
import type { Question } from '../facts.ts'

export const asOf = '2026-12-03'

/** A course of a private provider of some weeks. */
const course: CourseFacts = {
  pathway: 'short',
  award: 'certificate',
  costInclVat: 1250,
  startDate: '2027-02-01',
  durationWeeks: 20,
  funded: false,
}
const associateDegree: CourseFacts = {
  level: 'associate-degree',
  award: 'associate-degree',
  studyForm: 'part-time',
  costInclVat: 5400,
  startDate: '2027-09-01',
  durationWeeks: 104,
  recognised: true,
  funded: false,
}
const bbl: CourseFacts = {
  level: 'mbo-3',
  award: 'mbo-diploma',
  studyForm: 'dual',
  inCrebo: true,
  costInclVat: 1500,
  startDate: '2027-02-01',
  durationWeeks: 104,
  recognised: true,
  funded: true,
}

export type Person = { name: string; role: Role; question: Question }
const person = (name: string, role: Role, question: Omit<Question, 'asOf'>): Person => ({
  name,
  role,
  question: { ...question, asOf },
})

export const people: readonly Person[] = [
  person('werknemer van 30 in de zorg', 'employee', {
    person: { situation: 'employed', age: 30 },
    employer: { sector: 'care' },
    course: associateDegree,
  }),
  person('werkzoekende van 50 met WW', 'job-seeker', {
    person: { situation: 'unemployed', age: 50, benefit: 'ww' },
    course,
  }),
  person('zelfstandige van 40', 'self-employed', { person: { situation: 'self-employed', age: 40 }, course }),
  person('leraar', 'employee', {
    person: { situation: 'employed', age: 35, teachingQualified: true },
    employer: { sector: 'education-vo' },
    course: { ...associateDegree, level: 'master', award: 'master' },
  }),
  person('uitzendkracht', 'agency-worker', { person: { situation: 'agency-worker', age: 28 }, course }),
  person('in de bijstand', 'job-seeker', {
    person: { situation: 'unemployed', age: 35, benefit: 'bijstand' },
    course,
  }),
  person('22 jaar met mbo-2', 'employee', {
    person: { situation: 'employed', age: 22, educationHighest: 'mbo-2' },
    employer: { sector: 'metal' },
    course: bbl,
  }),
  person('58 jaar', 'employee', {
    person: { situation: 'employed', age: 58 },
    employer: { sector: 'care' },
    course: associateDegree,
  }),
  person('bbl-student', 'trainee', { person: { situation: 'student', age: 19 }, course: bbl }),
  person('werkgever met drie mensen', 'own-firm', {
    person: { situation: 'self-employed', age: 45 },
    employer: { staff: 3 },
    course,
  }),
  person('nieuwkomer', 'job-seeker', {
    person: {
      situation: 'unemployed',
      age: 33,
      nationalityGroup: 'other',
      civicIntegrationDuty: false,
      basicSkillsBelow: true,
      benefit: 'bijstand',
    },
    course: { ...course, basicSkills: true, level: 'mbo-1', costInclVat: 500 },
  }),
  person('deeltijder', 'employee', {
    person: { situation: 'employed', age: 41, weeklyHours: 16 },
    employer: { sector: 'childcare' },
    course,
  }),
]
