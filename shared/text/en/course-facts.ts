/** Words for facts about a course. */
import type { courseFacts } from '../../domain/funding/facts.ts'
import { labelOf } from './labels.ts'
import { code, type FactWords, flag } from '../fact-words.ts'
import { educationWords } from './education.ts'

const labels = (list: 'award' | 'studyForm', codes: readonly string[]) =>
  Object.fromEntries(codes.map((one) => [one, labelOf(list, one)]))

export const courseWords = {
  level: code('the level of the course', (list) => `the level of the course is ${list}`, educationWords),
  nlqf: code('the level of the course (NLQF)', (list) => `the level of the course (NLQF) is ${list}`, {}),
  award: code(
    'which diploma or certificate you get',
    (list) => `the course ends with ${list}`,
    labels('award', ['mbo-diploma', 'mbo-certificate', 'mbo-statement', 'bachelor', 'master']),
  ),
  studyForm: code(
    'the form of the course',
    (list) => `the form of the course is ${list}`,
    labels('studyForm', ['full-time', 'part-time', 'dual', 'self-paced']),
  ),
  pathway: code(
    'the kind of course',
    (list) => `the course is ${list}`,
    {
      'mbo-bol': 'mbo with most lessons at school (bol)',
      'mbo-bbl': 'mbo with working and learning (bbl)',
      'mbo-derde': 'mbo in the third learning path (derde leerweg)',
      'ho-full-time': 'hbo or university, full-time',
      'ho-part-time': 'hbo or university, part-time',
      'ho-dual': 'hbo or university with working and learning (dual)',
      'ho-modular': 'separate parts of hbo or university',
      short: 'a short course',
      other: 'another kind of course',
    },
    [{ codes: ['ho-full-time', 'ho-part-time', 'ho-dual', 'ho-modular'], words: 'of hbo or university' }],
  ),
  funded: flag(
    'whether the government pays for the course',
    'the government helps to pay for the course (bekostigd)',
    'the government does not help to pay for the course',
  ),
  recognised: flag(
    'whether the course is recognised by law',
    'the course is recognised by law',
    'the course is not recognised by law',
  ),
  inCrebo: flag(
    'whether the course is in the register of mbo courses',
    'the course is in the register of mbo courses',
    'the course is not in the register of mbo courses',
  ),
  inStapRegister: flag(
    'whether the course was in the training register of this scheme',
    'the course was in the training register of this scheme',
    'the course was not in the training register of this scheme',
  ),
  inOntwikkelpad: flag(
    'whether the course is in a development path (ontwikkelpad)',
    'the course is in a development path (ontwikkelpad) of the sector',
    'the course is not in a development path (ontwikkelpad) of the sector',
  ),
  listedOccupation: flag(
    'whether the occupation is on the list of the scheme',
    'the occupation is on the list of the scheme',
    'the occupation is not on the list of the scheme',
  ),
  shortageOccupation: flag(
    'whether there is a shortage of people for this occupation',
    'there is a shortage of people for this occupation',
    'there is no shortage of people for this occupation',
  ),
  teacherQualifying: flag(
    'whether the course qualifies you to teach',
    'the course qualifies you to teach',
    'the course does not qualify you to teach',
  ),
  basicSkills: flag(
    'whether the course is about language, maths or the computer',
    'the course is about language, maths or working with the computer',
    'the course is not about language, maths or working with the computer',
  ),
  jobGuarantee: flag(
    'whether a job comes with the course',
    'a job comes with the course',
    'no job comes with the course',
  ),
  domain: code('the field', (list) => `the course is for ${list}`, {
    agriculture: 'agriculture',
    care: 'care',
    childcare: 'childcare',
    education: 'education',
    ict: 'IT',
    'tech-build-energy': 'technology, construction and energy',
    other: 'another field',
  }),
  feeType: code('which kind of tuition fee (collegegeld) you pay', (list) => `you pay ${list}`, {
    statutory: 'the tuition fee that the law sets (wettelijk collegegeld)',
    institutional: 'the tuition fee that the school sets (instellingscollegegeld)',
    market: 'a price that the provider sets',
  }),
  costInclVat: { label: 'the price of the course (with VAT)' },
  costExVat: { label: 'the price of the course (without VAT)' },
  vat: code('whether VAT (btw) is added to the price', (list) => `the course is ${list}`, {
    exempt: 'free of VAT',
    standard: 'taxed with VAT',
  }),
  paidByOther: code('whether somebody else helps to pay', (list) => `somebody else pays ${list}`, {
    none: 'nothing',
    part: 'a part',
    full: 'everything',
  }),
  paidByOtherAmount: { label: 'how much somebody else pays' },
  participantCharge: { label: 'what your employer lets you pay for the course' },
  startDate: { label: 'the first day of the course' },
  durationWeeks: {
    label: 'how many weeks the course takes',
    subject: 'the length of the course',
    unit: 'weeks',
  },
  contactHours: { label: 'the number of hours of lessons' },
  purpose: code(
    'what you take the course for',
    (list) => `you take the course ${list}`,
    {
      'keep-up-job-skills': 'to keep up in your work',
      'future-profession': 'for another occupation later',
      'other-job-same-employer': 'for other work with the same employer',
      private: 'for yourself',
    },
    [
      {
        codes: ['keep-up-job-skills', 'future-profession', 'other-job-same-employer'],
        words: 'for your work, now or later',
      },
    ],
  ),
  requiredByLawOrCao: flag(
    'whether the law or the collective agreement (cao) requires the course',
    'the law or the collective agreement (cao) requires the course',
    'the law or the collective agreement (cao) does not require the course',
  ),
  requiredByEmployer: flag(
    'whether your employer requires the course',
    'your employer requires the course',
    'your employer does not require the course',
  ),
  bought: flag(
    'whether the course has been bought',
    'the course has been bought',
    'the course has not been bought yet',
  ),
  boughtOn: { label: 'the day on which the course was bought', subject: 'the buying of the course' },
  started: flag('whether the course has started', 'the course has started', 'the course has not started yet'),
  learnerCost: { label: 'what you pay yourself' },
} satisfies Record<keyof typeof courseFacts | 'started' | 'learnerCost', FactWords>
