/**
 * English words for codes, for programs that ask the API for them (`Accept-Language: en`). This is no language of the site:
 * a language of the site has a folder with every text (`texts.ts`).
 */
import { money } from './nl/format.ts'
import { type LabelList, type LabelLists, nameIn, wordIn } from './label-lists.ts'

function labelOf(list: LabelList, code: string): string {
  return wordIn(words, list, code)
}

function languageName(code: string): string {
  return nameIn(names, code)
}

const words: LabelLists = {
  providerType: {
    mbo: 'vocational school (mbo)',
    hbo: 'university of applied sciences (hbo)',
    wo: 'university (wo)',
    private: 'private provider',
  },
  level: {
    'mbo-1': 'mbo 1',
    'mbo-2': 'mbo 2',
    'mbo-3': 'mbo 3',
    'mbo-4': 'mbo 4',
    'associate-degree': 'associate degree (hbo, 2 years)',
    bachelor: 'bachelor',
    master: 'master',
    doctorate: 'doctorate',
    havo: 'havo (secondary school)',
    vwo: 'vwo (secondary school)',
    vmbo: 'vmbo (secondary school)',
    'nt2-1': 'Dutch as a second language, programme 1',
    'nt2-2': 'Dutch as a second language, programme 2',
  },
  nlqf: {
    '1': 'NLQF 1',
    '2': 'NLQF 2',
    '3': 'NLQF 3',
    '4': 'NLQF 4',
    '4+': 'NLQF 4+',
    '5': 'NLQF 5',
    '6': 'NLQF 6',
    '7': 'NLQF 7',
    '8': 'NLQF 8',
  },
  sector: {
    '01': 'Education',
    '02': 'Arts, languages and culture',
    '03': 'People, media and society',
    '04': 'Business, finance and law',
    '05': 'Science and mathematics',
    '06': 'Computers and IT',
    '07': 'Engineering and construction',
    '08': 'Agriculture, animals and nature',
    '09': 'Health and welfare',
    '10': 'Hospitality, transport and safety',
  },
  studyForm: {
    'full-time': 'full-time',
    'part-time': 'part-time',
    dual: 'work and study (dual or bbl)',
    'self-paced': 'at your own pace',
  },
  delivery: {
    classroom: 'on location',
    online: 'online',
    blended: 'partly online, partly on location',
    workplace: 'at the workplace',
  },
  award: {
    'mbo-diploma': 'mbo diploma',
    'mbo-certificate': 'mbo certificate',
    'mbo-statement': 'mbo statement',
    'associate-degree': 'associate degree',
    bachelor: "bachelor's degree",
    master: "master's degree",
    doctorate: 'doctorate',
    diploma: 'diploma of the provider',
    certificate: 'certificate',
    'module-certificate': 'certificate for part of a course',
    participation: 'proof of participation',
    testimonial: 'testimonial',
    'micro-credential': 'micro-credential',
    none: 'no diploma or certificate',
  },
  offeringState: {
    open: 'open for enrolment',
    closed: 'enrolment has closed',
    cancelled: 'cancelled',
    unknown: 'ask whether there is a place',
  },
  lessonDay: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const dayIn = (day: string) => dayFormat.format(new Date(`${day}T00:00:00Z`))

/** Words for what was read in a question and has no code of its own. Amounts look as they do in the site. */
const readWords = {
  evening: () => 'in the evening',
  jobGuarantee: () => 'with a guaranteed job',
  practicePlace: () => 'practice place found for you',
  noDiplomaNeeded: () => 'no diploma needed',
  plainLanguage: () => 'in plain language',
  schoolHours: () => 'within school hours',
  priorLearning: () => 'recognition of what you can do',
  distanceKm: (km: string) => `within ${km} km`,
  priceMax: (euros: string) => (euros === '0' ? 'free' : `up to ${money(euros)}`),
  startFrom: (day: string) => `starts from ${dayIn(day)}`,
  startBefore: (day: string) => `starts before ${dayIn(day)}`,
  sort: (order: string) =>
    ({ price: 'lowest price', duration: 'shortest', start: 'first start' })[order] ?? order,
}

export const english = { labelOf, languageName, readWords }
