/**
 * English words for facts about a person, as rules and questions need them: what the fact is called ("not known yet: …"),
 * and how a condition on it reads ("you live in …").
 */
import type { personFacts } from '../../domain/funding/facts.ts'
import { educationWords } from './education.ts'
import { code, type FactWords, flag } from '../fact-words.ts'

export const personWords = {
  birthDate: { label: 'your date of birth' },
  age: { label: 'your age' },
  ageBand: { label: 'your age' },
  reachedAow: flag(
    'whether you have reached state pension age',
    'you have reached state pension age',
    'you have not reached state pension age yet',
  ),
  municipality: code('the municipality where you live', (list) => `you live in ${list}`, {
    '0344': 'the municipality of Utrecht',
  }),
  postcode4: { label: 'your postcode' },
  nationalityGroup: code('your nationality', (list) => `your nationality is ${list}`, {
    nl: 'Dutch',
    'eu-eea-ch': 'that of another country in Europe',
    other: 'that of a country outside Europe',
  }),
  permitType: code(
    'your type of residence permit',
    (list) => `you have ${list}`,
    {
      none: 'no residence permit',
      i: 'a type 1 residence permit',
      ii: 'a type 2 residence permit',
      iii: 'a type 3 residence permit',
      iv: 'a type 4 residence permit',
      v: 'a type 5 residence permit',
    },
    [{ codes: ['ii', 'iii', 'iv', 'v'], words: 'a type 2, 3, 4 or 5 residence permit' }],
  ),
  duoPermitCheck: flag(
    'whether DUO (the office for student finance) has approved your nationality or permit',
    'DUO (the office for student finance) has approved your nationality or permit',
    'DUO (the office for student finance) has not approved your nationality or permit',
  ),
  labourMarketLink: flag(
    'whether you have a link with the Dutch labour market',
    'you were insured in the Netherlands for at least 6 months in the last 2 years, or you or your partner is a citizen of the European Union',
    'you have no link with the Dutch labour market',
  ),
  situation: code('your work situation', (list) => `you are ${list}`, {
    employed: 'employed',
    'agency-worker': 'a temporary agency worker',
    'self-employed': 'self-employed',
    unemployed: 'looking for work',
    student: 'a student',
    other: 'in another situation',
  }),
  atRiskOfDismissal: flag(
    'whether you are at risk of losing your job',
    'you are at risk of losing your job',
    'you are not at risk of losing your job',
  ),
  agencyPhase: code(
    'which phase of agency work you are in',
    (list) => `you work for a temporary employment agency in ${list}`,
    {
      a: 'phase A (phase 1 or 2)',
      b: 'phase B (phase 3)',
      c: 'phase C (phase 4)',
    },
  ),
  benefit: code('which benefit you get', (list) => `you get ${list}`, {
    none: 'no benefit',
    ww: 'unemployment benefit (WW)',
    zw: 'sickness benefit (Ziektewet)',
    'wia-wga': 'a benefit for partial incapacity for work (WGA)',
    'wia-iva': 'a benefit for full incapacity for work (IVA)',
    wao: 'an older benefit for incapacity for work (WAO)',
    waz: 'a benefit for self-employed people who cannot work (WAZ)',
    wajong: 'a benefit for young people with a disability (Wajong)',
    bijstand: 'welfare benefit (bijstand)',
    ioaw: 'a benefit for older unemployed people (IOAW)',
    ioaz: 'a benefit for older people who were self-employed (IOAZ)',
  }),
  educationHighest: code(
    'your highest level of education',
    (list) => `your highest level of education is ${list}`,
    educationWords,
    [
      {
        codes: ['none', 'primary', 'vmbo', 'havo', 'vwo', 'mbo-1', 'mbo-2', 'mbo-3', 'mbo-4'],
        words: 'at most mbo 4, havo or vwo',
      },
    ],
  ),
  hasStartkwalificatie: flag(
    'whether you have a basic qualification (havo, vwo or mbo 2)',
    'you have a basic qualification (havo, vwo or mbo 2)',
    'you do not have a basic qualification (havo, vwo or mbo 2)',
  ),
  hasSfRight: flag(
    'whether you can still get student finance for this course',
    'you can still get student finance for this course',
    'you cannot get student finance for this course',
  ),
  secondHoStudy: flag(
    'whether you already have a degree from hbo (university of applied sciences) or university',
    'you do this after an earlier degree from hbo (university of applied sciences) or university',
    'you do not have a degree from hbo (university of applied sciences) or university yet',
  ),
  degreeSameLevel: flag(
    'whether you already have a degree at this level that the government paid for',
    'you already have a degree at this level that the government paid for',
    'you do not have a degree at this level yet that the government paid for',
  ),
  degreeInCareOrEducation: flag(
    'whether your earlier degree is in health care or education',
    'your earlier degree is in health care or education',
    'your earlier degree is not in health care or education',
  ),
  parallelStudy: flag(
    'whether you started this during your first degree',
    'you started this during your first degree',
    'you did not start this during your first degree',
  ),
  firstHoEnrolment: flag(
    'whether this is your first year at hbo (university of applied sciences) or university',
    'this is your first year at hbo (university of applied sciences) or university',
    'this is not your first year at hbo (university of applied sciences) or university',
  ),
  income: { label: 'your income this year (before tax)' },
  incomeYearMinus2: { label: 'your income two years before the study year' },
  priorFundingThisYear: {
    label: 'which schemes you already got this year',
    some: (names) => `this year you got ${names}`,
    none: (names) => `this year you have not had ${names}`,
  },
  fundingForThisCourse: {
    label: 'which schemes you already have or applied for, for this course',
    some: (names) => `for this course you have ${names}`,
    none: (names) => `for this course you do not have ${names}`,
  },
  teachingQualified: flag(
    'whether you are a qualified teacher',
    'you are a qualified teacher',
    'you are not a qualified teacher',
  ),
  teachingShare: { label: 'the share of your working hours that you teach', unit: 'per cent' },
  teachingExempt: flag(
    'whether you are a special needs coordinator, remedial teacher or peripatetic teacher',
    'you are a special needs coordinator, remedial teacher or peripatetic teacher',
    'you are not a special needs coordinator, remedial teacher or peripatetic teacher',
  ),
  fundedSchoolLast12m: flag(
    'whether you worked at a government-funded school for the last 12 months',
    'you worked at a government-funded school for the last 12 months',
    'you did not work at a government-funded school for the last 12 months',
  ),
  schoolSupportStaff: flag(
    'whether you work in a support job at a school',
    'you work in a support job at a school',
    'you do not work in a support job at a school',
  ),
  zijInstromer: flag(
    'whether you are becoming a teacher after another career',
    'you are becoming a teacher after another career',
    'you are not becoming a teacher after another career',
  ),
  teacherCourseLast2y: flag(
    'whether you did a teacher training course in the last 2 years',
    'you did a teacher training course in the last 2 years',
    'you did not do a teacher training course in the last 2 years',
  ),
  basicSkillsBelow: flag(
    'whether you find language, maths or computers difficult',
    'you want to get better at language, maths or using a computer',
    'you do not find language, maths or computers difficult',
  ),
  civicIntegrationDuty: flag(
    'whether you have to do civic integration (inburgering)',
    'you have to do civic integration (inburgering)',
    'you do not have to do civic integration (inburgering)',
  ),
  deskAdvice: code('what the desk advises', (list) => `the advice of the desk is ${list}`, {
    positive: 'positive',
    negative: 'negative',
  }),
  jobCommitment: code('whether an employer has promised you a job', (list) => `you have ${list}`, {
    none: 'no promise of a job',
    intent: 'an employer who intends to hire you',
    guarantee: 'a job guarantee',
  }),
  realChanceShown: flag(
    'whether you can show that your chance of work really gets better',
    'you can show that your chance of work really gets better',
    'you cannot show that your chance of work gets better',
  ),
  staysAvailable: flag(
    'whether you stay available for work',
    'you stay available for work',
    'you do not stay available for work',
  ),
  fundedStudyPossible: flag(
    'whether you can do a course that the government pays for',
    'you can do a course that the government pays for',
    'you cannot do a course that the government pays for',
  ),
  transitionPaymentDue: flag(
    'whether you have a right to severance pay (transitievergoeding)',
    'you have a right to severance pay (transitievergoeding)',
    'you do not have a right to severance pay (transitievergoeding)',
  ),
  writtenConsent: flag(
    'whether you agreed to it in writing beforehand',
    'you agreed to it in writing beforehand',
    'you did not agree to it in writing beforehand',
  ),
  newToSegment: flag(
    'whether this kind of work is new to you',
    'this kind of work is new to you',
    'this kind of work is not new to you',
  ),
  noSecondarySchool2y: flag(
    'whether you left secondary school at least 2 years ago',
    'you left secondary school at least 2 years ago',
    'you were still at secondary school in the last 2 years',
  ),
  contractStart: { label: 'the first day of your contract' },
  weeklyHours: {
    label: 'how many hours a week you work',
    subject: 'the number of hours you work a week',
  },
} satisfies Record<keyof typeof personFacts, FactWords>
