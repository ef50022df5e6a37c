/** Enumerations of EDU-DEX and what their values mean in the model. */
import type { DayPart, Delivery, OfferingState, StudyForm } from '@stapwijzer/shared/domain/codes.ts'
import type { Words } from '../fields/choice.ts'

export const runStates: Words<OfferingState> = {
  'application opened': 'open',
  'application closed': 'closed',
  canceled: 'cancelled',
}

export const startDeterminations: Words<'flexible' | 'fixed'> = {
  'fixed starting date': 'fixed',
  'agreed starting date': 'flexible',
  'direct start': 'flexible',
}

/** Forms at a distance, and forms that bring people together. */
export const distanceForms = ['distance learning', 'e-learning', 'virtual classroom']
export const presenceForms = ['dual', 'full-time', 'part-time', 'evening education']

export const learningPaths: Words<StudyForm> = {
  BBL: 'dual',
  BOL: 'full-time',
  // Paths outside the two of a full qualification say nothing about days a week.
  EX: null,
  ODT: null,
  OVO: null,
}

export const programTypes: Words<Delivery | 'self-study'> = {
  regular: null,
  coaching: null,
  conference: null,
  educational: null,
  exam: null,
  internship: 'workplace',
  research: null,
  'self study': 'self-study',
  traineeship: 'workplace',
  training: null,
  'virtual classroom': null,
  webinar: null,
  workshop: null,
  document: null,
  lecture: null,
  'master class': null,
  'mbo module': null,
}

export const profileLocations: Words<Delivery> = {
  'fully online': 'online',
  blended: 'blended',
  'agreed location': null,
  'fixed location': null,
}

export const profileSchedules: Words<'own-pace'> = {
  'own pace': 'own-pace',
  'fixed dates': null,
  'agreed dates': null,
}

/** Systems of credits; points of trades and registers are no study load. */
export const creditSystems: Words<'ects'> = {
  ECTS: 'ects',
  KRT: null,
  CE: null,
  PE: null,
  CCV: null,
  VYN: null,
}

/** Kinds of costs. All but the discount are costs like any other; their words stand in for a missing label. */
export const costTypes: Words<'cost' | 'discount'> = {
  certificate: 'cost',
  'cost of living': 'cost',
  examination: 'cost',
  excursions: 'cost',
  housing: 'cost',
  insurance: 'cost',
  location: 'cost',
  lunch: 'cost',
  dinner: 'cost',
  'registration fee': 'cost',
  'study material': 'cost',
  'tuition fee': 'cost',
  'visa/permit': 'cost',
  coaching: 'cost',
  accommodation: 'cost',
  'second accommodation': 'cost',
  'single payment discount': 'discount',
}

/** Parts of the day in which people meet; those that are no part of one day say only that it is not the evening. */
export const partsOfDay: Words<DayPart | 'other'> = {
  morning: 'morning',
  afternoon: 'afternoon',
  day: 'other',
  evening: 'evening',
  night: 'other',
  weekend: 'other',
}

/** Ways of teaching; only two say where it happens. */
export const instructionModes: Words<Delivery> = {
  ...Object.fromEntries(
    (
      'active learning|case study|coaching|colloquium|computer exercise|computer modeling|design project|excursion|' +
      'exhibition|gaming|group assignment|group discussion|home study|individual assignment|individual guidance|' +
      'integration module|internship|laboratory work|lecture|literature study|management game|research|' +
      'research project|research proposal|roleplay|oral presentation|portfolio|poster presentation|practicum|project|' +
      'self evaluation|self study|seminar|simulation|thesis|tutorial|traineeship|training|virtual classroom|webinar|' +
      'working group|workshop'
    )
      .split('|')
      .map((mode) => [mode, null]),
  ),
  'blended learning': 'blended',
  'classroom teaching': 'classroom',
}
