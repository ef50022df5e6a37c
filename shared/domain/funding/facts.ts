/**
 * Every fact that funding advice can use, in its three groups. Absent or null = unknown, never false.
 * Fact names are unique over the groups; a path is `person.age`.
 */
import type { z } from 'zod'
import { awards, levels, nlqfLevels, studyForms } from '../codes.ts'
import { code, date, type Fact, factObject, flag, money, number, schemes, text, whole } from './fact.ts'

export const ageBands = ['under-18', '18-26', '27-29', '30-56', '57-66', '67-plus'] as const
export type AgeBand = (typeof ageBands)[number]
export const situations = [
  'employed',
  'agency-worker',
  'self-employed',
  'unemployed',
  'student',
  'other',
] as const
export const benefits = [
  'none',
  'ww',
  'zw',
  'wia-wga',
  'wia-iva',
  'wao',
  'waz',
  'wajong',
  'bijstand',
  'ioaw',
  'ioaz',
] as const
/** Highest education: none, primary school or a level of the course model (without Dutch as a second language). */
export const educations = [
  'none',
  'primary',
  'mbo-1',
  'mbo-2',
  'mbo-3',
  'mbo-4',
  'associate-degree',
  'bachelor',
  'master',
  'doctorate',
  'havo',
  'vwo',
  'vmbo',
] as const
export const employerSectors = [
  'agriculture',
  'care',
  'childcare',
  'construction',
  'education-po',
  'education-vo',
  'education-mbo',
  'hospital',
  'hospitality',
  'housing',
  'ict',
  'installation',
  'metal',
  'metalektro',
  'municipality',
  'recreation',
  'social-work',
  'transport',
  'youth-care',
  'other',
] as const
export const pathways = [
  'mbo-bol',
  'mbo-bbl',
  'mbo-derde',
  'ho-full-time',
  'ho-part-time',
  'ho-dual',
  'ho-modular',
  'short',
  'other',
] as const
export type Pathway = (typeof pathways)[number]
export const purposes = [
  'keep-up-job-skills',
  'future-profession',
  'other-job-same-employer',
  'private',
] as const

/** `age`, `ageBand` and `reachedAow` are as on the day of the advice. */
export const personFacts = {
  birthDate: date,
  age: whole(0, 120),
  ageBand: code(ageBands),
  reachedAow: flag,
  municipality: text(/^\d{4}$/, 'Give the four digits of the CBS code of a municipality, such as "0344".'),
  postcode4: text(/^[1-9]\d{3}$/, 'Give the four digits of a postcode, such as "3511".'),
  nationalityGroup: code(['nl', 'eu-eea-ch', 'other']),
  permitType: code(['none', 'i', 'ii', 'iii', 'iv', 'v']),
  duoPermitCheck: flag,
  labourMarketLink: flag,
  situation: code(situations),
  atRiskOfDismissal: flag,
  agencyPhase: code(['a', 'b', 'c']),
  benefit: code(benefits),
  educationHighest: code(educations),
  hasStartkwalificatie: flag,
  hasSfRight: flag,
  secondHoStudy: flag,
  degreeSameLevel: flag,
  degreeInCareOrEducation: flag,
  parallelStudy: flag,
  firstHoEnrolment: flag,
  income: money,
  incomeYearMinus2: money,
  priorFundingThisYear: schemes,
  fundingForThisCourse: schemes,
  teachingQualified: flag,
  teachingShare: number(0, 100),
  teachingExempt: flag,
  fundedSchoolLast12m: flag,
  schoolSupportStaff: flag,
  zijInstromer: flag,
  teacherCourseLast2y: flag,
  basicSkillsBelow: flag,
  civicIntegrationDuty: flag,
  deskAdvice: code(['positive', 'negative']),
  jobCommitment: code(['none', 'intent', 'guarantee']),
  realChanceShown: flag,
  staysAvailable: flag,
  fundedStudyPossible: flag,
  transitionPaymentDue: flag,
  writtenConsent: flag,
  newToSegment: flag,
  noSecondarySchool2y: flag,
  contractStart: date,
  weeklyHours: number(0, 80),
} as const satisfies Record<string, Fact>

export const employerFacts = {
  staff: whole(0),
  turnover: money,
  balance: money,
  sector: code(employerSectors),
  projectType: code(['audit', 'career-advice', 'method', 'course']),
  projectCost: money,
  partnershipFirms: whole(0),
  role: code(['current', 'new', 'former']),
  childcareType: code(['kindercentrum', 'gastouderbureau', 'none']),
  awardedForPerson: schemes,
  sbbRecognised: flag,
  wgaEigenrisicodrager: flag,
  schoolBoard: flag,
} as const satisfies Record<string, Fact>

export const courseFacts = {
  level: code(levels),
  nlqf: code(nlqfLevels),
  award: code(awards),
  studyForm: code(studyForms),
  pathway: code(pathways),
  funded: flag,
  recognised: flag,
  inCrebo: flag,
  inStapRegister: flag,
  inOntwikkelpad: flag,
  listedOccupation: flag,
  shortageOccupation: flag,
  teacherQualifying: flag,
  basicSkills: flag,
  /** A job comes with the course. For rules the learner then has a guaranteed job, unless the learner says otherwise. */
  jobGuarantee: flag,
  domain: code(['agriculture', 'care', 'childcare', 'education', 'ict', 'tech-build-energy', 'other']),
  feeType: code(['statutory', 'institutional', 'market']),
  costInclVat: money,
  costExVat: money,
  vat: code(['exempt', 'standard']),
  paidByOther: code(['none', 'part', 'full']),
  paidByOtherAmount: money,
  participantCharge: money,
  startDate: date,
  durationWeeks: number(0, 520),
  contactHours: number(0, 20_000),
  purpose: code(purposes),
  requiredByLawOrCao: flag,
  requiredByEmployer: flag,
  bought: flag,
  boughtOn: date,
} as const satisfies Record<string, Fact>

export const PersonFacts = factObject(personFacts)
export type PersonFacts = z.output<typeof PersonFacts>
export const EmployerFacts = factObject(employerFacts)
export type EmployerFacts = z.output<typeof EmployerFacts>
export const CourseFacts = factObject(courseFacts)
export type CourseFacts = z.output<typeof CourseFacts>

export type FactGroup = 'person' | 'employer' | 'course'
export const factGroups: Readonly<Record<FactGroup, Readonly<Record<string, Fact>>>> = {
  person: personFacts,
  employer: employerFacts,
  course: courseFacts,
}

/** Every fact by its path. */
export const factByPath: ReadonlyMap<string, Fact> = new Map(
  Object.entries(factGroups).flatMap(([group, facts]) =>
    Object.entries(facts).map(([name, fact]): [string, Fact] => [`${group}.${name}`, fact]),
  ),
)
