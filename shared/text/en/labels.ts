/** Words for codes. Codes are stored and filtered; these are looked up at the last moment. */
import type { Level } from '../../domain/codes.ts'
import { type LabelList, type LabelLists, nameIn, wordIn } from '../label-lists.ts'

/** The word for a code; the code itself when its list does not know it. */
export function labelOf(list: LabelList, code: string): string {
  return wordIn(words, list, code)
}

/** Name of a language by its ISO 639-1 code: `nl` → "Dutch". */
export function languageName(code: string): string {
  return nameIn(names, code)
}

/** What a level stands for, to be said once a page: "mbo 4 (level of a specialist)". Null where the label says it all. */
export function levelMeaning(level: Level): string | null {
  return meanings[level] ?? null
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
    '10': 'Hospitality, sports, transport and safety',
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
  dutchLevel: {
    a0: 'A0 (no Dutch yet)',
    a1: 'A1',
    a2: 'A2',
    b1: 'B1',
    b2: 'B2',
    c1: 'C1',
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

/** Mbo is Dutch vocational education; its levels are said as what somebody is then. */
const meanings: Partial<Record<Level, string>> = {
  'mbo-1': 'vocational, level of an assistant',
  'mbo-2': 'vocational, level of a basic worker',
  'mbo-3': 'vocational, level of an independent skilled worker',
  'mbo-4': 'vocational, level of a specialist',
  'associate-degree': 'between mbo 4 and bachelor',
  bachelor: 'level of a university or university of applied sciences',
  master: 'one step after the bachelor',
}
