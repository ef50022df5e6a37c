/**
 * The sector of a course: the broad field of ISCED-F 2013 (`01` … `10`; `00` generic and `99` unknown are null).
 * Detail is cut to the broad field, so an unknown detail falls back to its parent.
 */
import type { Sector } from '@stapwijzer/shared/domain/codes.ts'
import { sectors } from '@stapwijzer/shared/domain/codes.ts'
import { quoted, type Scope } from './findings.ts'

const known = new Set<string>(sectors)

/** Broad field of an ISCED-F code of two to six digits; null with `unknown-value` when it is none. */
export function iscedSector(raw: string, path: string, { findings }: Scope): Sector | null {
  const digits = raw.trim().replace(/^ISCED(?:-F)?\s*/i, '')
  if (digits === '') return null
  if (/^\d{1,6}$/.test(digits)) {
    // Written as a number, a code loses its leading zero: 413 is 0413.
    const spellings = digits.length % 2 === 1 ? [digits, `0${digits}`] : [digits]
    const broads = spellings.map((code) => code.slice(0, 2))
    const found = broads.find((code) => known.has(code))
    if (found) return found as Sector
    if (broads.some((code) => code === '00' || code === '99')) return null
  }
  findings.warn(path, 'unknown-value', `${quoted(raw)} is no field of ISCED-F.`)
  return null
}

/**
 * EDU-DEX themes as broad fields. Reviewed by hand against the narrow fields; themes that run across fields (personal
 * growth, hobbies) are null, ISCED counts them as generic.
 */
export const themeSectors: Readonly<Record<string, Sector | null>> = {
  'automation and it': '06', // 061 information and communication technologies
  'human resources': '04', // 0413 management and administration
  'secretarial and office work': '04', // 0415 secretarial and office work
  'personal effectiveness': null, // 0031 personal skills
  sales: '04', // 0416 wholesale and retail sales
  'care and personal care': '09', // 091 health, 092 welfare; 1012 for hair and beauty is the smaller part
  'health and safety': '10', // 1022 occupational health and safety
  communication: '03', // 0321 journalism and reporting
  'procurement and logistics': '04', // 0413, purchasing; 1041 transport is the smaller part
  marketing: '04', // 0414 marketing and advertising
  'manufacturing engineering and construction': '07',
  'sports and vitality': '10', // 1014 sports
  law: '04', // 0421 law
  'hobbies and leisure': null,
  finance: '04', // 0411, 0412
  management: '04', // 0413
  'training and education': '01', // 011 education
  'quality and project management': '04', // 0413
  languages: '02', // 0231 language acquisition
  'internet and media': '02', // 0211 audio-visual techniques and media production
  'property and real estate': '04', // 0416, sale of property
  'change management': '04', // 0413
  'personal development': null, // 0031
  leadership: '04', // 0413
  entrepreneurship: '04', // 0413
  coaching: '03', // 0313 psychology
  'government and non-profit': '04', // 0413 public administration
  'tourism, recreation and hospitality': '10', // 1013, 1015
}

/** Categories of private education in RIO as broad fields; those over two or more fields are null. */
export const rioCategorySectors: Readonly<Record<string, Sector | null>> = {
  BEDRIJFS_PROJECTONDERSTEUNING: '04', // 0413, 0415
  ECONOMIE: '04', // 0411 accounting, 0412 finance; 0311 economics is the smaller part
  GEDRAG_EN_MAATSCHAPPIJ: '03', // 031 social and behavioural sciences
  GEZONDHEID_ZORG_EN_SPORT: '09', // 091, 092; 1014 sports is the smaller part
  HOBBY_EN_VRIJE_TIJD: null,
  LANDBW_VOEDSEL_EN_NAT_OMGEVING: '08',
  MANAGEMENT_EN_PROJECTMNGT: '04', // 0413
  NATUUR: '05', // 05 natural sciences
  ONDERWIJS: '01',
  RECHT: '04', // 0421 law
  SECTOROVERSTIJGEND: null,
  TAAL_EN_CULTUUR: '02', // 02 arts and humanities
  TECHNIEK_EN_ICT: null, // 07 engineering and 06 ICT alike
  TOERISME_HORECA_EN_RECREATIE: '10', // 1013, 1015
  TRANSPORT_EN_LOGISTIEK: '10', // 1041 transport
  VEILIGHEID_EN_DEFENSIE: '10', // 103 security services
}

/** Sections of the SBI (branches of industry) as broad fields; those over several fields are null. */
export const sbiSectors: Readonly<Record<string, Sector | null>> = {
  A: '08', // agriculture, forestry and fishing
  B: '07', // mining: 0724
  C: '07', // manufacturing: 071, 072
  D: '07', // energy: 0713
  E: '07', // water and waste: 0712 environmental protection; 1021 community sanitation is the smaller part
  F: '07', // construction: 073
  G: '04', // trade: 0416
  H: '10', // transport and storage: 1041
  I: '10', // hotels and restaurants: 1013, 1015
  J: '06', // information and communication; 0211 media is the smaller part
  K: '04', // finance and insurance: 0412
  L: '04', // real estate: 0416
  M: null, // specialist services: law, engineering, research, design
  N: null, // rental and other business services
  O: '04', // public administration: 0413; 103 security is the smaller part
  P: '01', // education
  Q: '09', // health and welfare: 091, 092
  R: null, // culture, sports and recreation: 02 and 10 alike
  S: null,
  T: null,
  U: null,
}

/** First division (two digits) of each section of the SBI, in order. */
const sbiDivisions: readonly (readonly [first: number, section: string])[] = [
  [1, 'A'],
  [5, 'B'],
  [10, 'C'],
  [35, 'D'],
  [36, 'E'],
  [41, 'F'],
  [45, 'G'],
  [49, 'H'],
  [55, 'I'],
  [58, 'J'],
  [64, 'K'],
  [68, 'L'],
  [69, 'M'],
  [77, 'N'],
  [84, 'O'],
  [85, 'P'],
  [86, 'Q'],
  [90, 'R'],
  [94, 'S'],
  [97, 'T'],
  [99, 'U'],
]

/** Section of an SBI code of two to five digits, or of the letter of the section itself; null when it is neither. */
export function sbiSection(code: string): string | null {
  const text = code.trim()
  if (/^[A-U]$/.test(text)) return text
  const division = /^(\d{2})\d{0,3}$/.exec(text)?.[1]
  if (division === undefined) return null
  return sbiDivisions.findLast(([first]) => first <= Number(division))?.[1] ?? null
}

/** The field of the branches that a course is meant for, when they all have the same one. */
export function branchSector(
  branches: readonly { code: string; path: string }[],
  { findings }: Scope,
): Sector | null {
  const fields = branches.flatMap(({ code, path }) => {
    if (code.trim() === '') return []
    const section = sbiSection(code)
    if (section === null) findings.warn(path, 'unknown-value', `${quoted(code)} is no branch of the SBI.`)
    return [section === null ? null : (sbiSectors[section] ?? null)]
  })
  const distinct = new Set(fields)
  return distinct.size === 1 ? (fields[0] ?? null) : null
}

/** First word (theme, category) that has a field; words that are not in the table warn. */
export function wordSector(
  words: readonly string[],
  table: Readonly<Record<string, Sector | null>>,
  path: (index: number) => string,
  { findings }: Scope,
): Sector | null {
  let found: Sector | null = null
  words.forEach((raw, index) => {
    const word = raw.trim()
    if (word === '') return
    if (Object.hasOwn(table, word)) found ??= table[word] ?? null
    else findings.warn(path(index), 'unknown-value', `${quoted(raw)} is not a subject we know.`)
  })
  return found
}
