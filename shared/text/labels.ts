/**
 * Words for codes, in Dutch and English. Codes are stored and filtered; these are looked up at the last moment.
 * Dutch is written at B1 level. `satisfies` makes a code without a word a type error.
 */
import type {
  Award,
  Delivery,
  Level,
  NlqfLevel,
  OfferingState,
  ProviderType,
  Sector,
  StudyForm,
} from '../domain/codes.ts'

export const locales = ['nl', 'en'] as const
export type Locale = (typeof locales)[number]

type Words<Code extends string> = Record<Code, string>
type Lists = {
  providerType: Words<ProviderType>
  level: Words<Level>
  nlqf: Words<NlqfLevel>
  sector: Words<Sector>
  studyForm: Words<StudyForm>
  delivery: Words<Delivery>
  award: Words<Award>
  offeringState: Words<OfferingState>
}
export type LabelList = keyof Lists

const nl = {
  providerType: {
    mbo: 'mbo-school',
    hbo: 'hogeschool',
    wo: 'universiteit',
    private: 'particuliere opleider',
  },
  level: {
    'mbo-1': 'mbo 1',
    'mbo-2': 'mbo 2',
    'mbo-3': 'mbo 3',
    'mbo-4': 'mbo 4',
    'associate-degree': 'associate degree (hbo, 2 jaar)',
    bachelor: 'bachelor',
    master: 'master',
    doctorate: 'promotie (doctor)',
    havo: 'havo',
    vwo: 'vwo',
    vmbo: 'vmbo',
    'nt2-1': 'Nederlands als tweede taal, programma 1',
    'nt2-2': 'Nederlands als tweede taal, programma 2',
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
    '01': 'Onderwijs en opvoeding',
    '02': 'Kunst, taal en cultuur',
    '03': 'Mens, media en maatschappij',
    '04': 'Bedrijf, geld en recht',
    '05': 'Natuur en wiskunde',
    '06': 'Computers en ict',
    '07': 'Techniek en bouw',
    '08': 'Landbouw, dieren en groen',
    '09': 'Zorg en welzijn',
    '10': 'Horeca, vervoer en veiligheid',
  },
  studyForm: {
    'full-time': 'voltijd',
    'part-time': 'deeltijd',
    dual: 'werken en leren (duaal of bbl)',
    'self-paced': 'in je eigen tempo',
  },
  delivery: {
    classroom: 'op locatie',
    online: 'online',
    blended: 'deels online, deels op locatie',
    workplace: 'op de werkplek',
  },
  award: {
    'mbo-diploma': 'mbo-diploma',
    'mbo-certificate': 'mbo-certificaat',
    'mbo-statement': 'mbo-verklaring',
    'associate-degree': 'associate degree',
    bachelor: 'bachelordiploma',
    master: 'masterdiploma',
    doctorate: 'doctorstitel',
    diploma: 'diploma van de opleider',
    certificate: 'certificaat',
    'module-certificate': 'certificaat voor een deel van een opleiding',
    participation: 'bewijs van deelname',
    testimonial: 'getuigschrift',
    'micro-credential': 'microcredential',
    none: 'geen diploma of certificaat',
  },
  offeringState: {
    open: 'je kunt je aanmelden',
    closed: 'aanmelden kan niet meer',
    cancelled: 'gaat niet door',
    unknown: 'vraag na of er plek is',
  },
} satisfies Lists

const en = {
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
  nlqf: nl.nlqf,
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
} satisfies Lists

const words: Record<Locale, Lists> = { nl, en }

/** The word for a code; the code itself when a list does not know it (then the data are newer than this table). */
export function labelOf(list: LabelList, code: string, locale: Locale = 'nl'): string {
  const table: Partial<Record<string, string>> = words[locale][list]
  return Object.hasOwn(table, code) ? (table[code] ?? code) : code
}

const names: Record<Locale, Intl.DisplayNames> = {
  nl: new Intl.DisplayNames('nl', { type: 'language', fallback: 'code' }),
  en: new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }),
}

/** Name of a language by its ISO 639-1 code: `nl` → "Nederlands". */
export function languageName(code: string, locale: Locale = 'nl'): string {
  return /^[a-z]{2,3}$/.test(code) ? (names[locale].of(code) ?? code) : code
}

/** What a level stands for, to be said once a page: "mbo 4 (niveau van een vakspecialist)". Dutch only; null where the label says it all. */
export function levelMeaning(level: Level): string | null {
  return meanings[level] ?? null
}

const meanings: Partial<Record<Level, string>> = {
  'mbo-1': 'niveau van een assistent',
  'mbo-2': 'niveau van een basismedewerker',
  'mbo-3': 'niveau van een zelfstandig vakman of vakvrouw',
  'mbo-4': 'niveau van een vakspecialist',
  'associate-degree': 'tussen mbo 4 en bachelor',
  bachelor: 'niveau van hogeschool of universiteit',
  master: 'een stap na de bachelor',
}

/** Picks nl or en from an `Accept-Language` header; nl when neither is asked for. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  let best: { locale: Locale; weight: number } | null = null
  for (const part of (acceptLanguage ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
    const primary = tag.trim().split('-')[0]
    const locale = locales.find((known) => known === primary)
    if (!locale) continue
    const given = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='))
    const weight = given === undefined ? 1 : Number(given.slice(2))
    if (weight > 0 && (best === null || weight > best.weight)) best = { locale, weight }
  }
  return best?.locale ?? 'nl'
}
