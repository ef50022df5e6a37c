/** Words for codes. Codes are stored and filtered; these are looked up at the last moment. */
import type { Level } from '../../domain/codes.ts'
import { type LabelList, type LabelLists, nameIn, wordIn } from '../label-lists.ts'

/** The word for a code; the code itself when its list does not know it. */
export function labelOf(list: LabelList, code: string): string {
  return wordIn(words, list, code)
}

/** Name of a language by its ISO 639-1 code: `nl` → "Nederlands". */
export function languageName(code: string): string {
  return nameIn(names, code)
}

/** What a level stands for, to be said once a page: "mbo 4 (niveau van een vakspecialist)". Null where the label says it all. */
export function levelMeaning(level: Level): string | null {
  return meanings[level] ?? null
}

const words: LabelLists = {
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
    '10': 'Horeca, sport, vervoer en veiligheid',
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
  dutchLevel: {
    a0: 'A0 (nog geen Nederlands)',
    a1: 'A1',
    a2: 'A2',
    b1: 'B1',
    b2: 'B2',
    c1: 'C1',
  },
  lessonDay: {
    mon: 'maandag',
    tue: 'dinsdag',
    wed: 'woensdag',
    thu: 'donderdag',
    fri: 'vrijdag',
    sat: 'zaterdag',
    sun: 'zondag',
  },
}

const names = new Intl.DisplayNames('nl', { type: 'language', fallback: 'code' })

const meanings: Partial<Record<Level, string>> = {
  'mbo-1': 'niveau van een assistent',
  'mbo-2': 'niveau van een basismedewerker',
  'mbo-3': 'niveau van een zelfstandig vakman of vakvrouw',
  'mbo-4': 'niveau van een vakspecialist',
  'associate-degree': 'tussen mbo 4 en bachelor',
  bachelor: 'niveau van hogeschool of universiteit',
  master: 'een stap na de bachelor',
}
