/** What a course ends with, in the words of the formats. */
import { awards, type Award } from '@stapwijzer/shared/domain/codes.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import type { Words } from './choice.ts'

/** Degree titles of the EDU-DEX list; titles of engineers and actuaries that fit no cycle are left unknown. */
const bachelors =
  'B|B ANP|B AS|BBA|B BE|B Com|B CMD|BComn|BDA|BDes|B Ec|B Ed|B Eng|B ES|BFA|BFT|B Health|B HRM|BHS|B ICT|BJ|BMA|B Midwifery|B MO|BN|B PM|B SW|B Sports|BPA|BPM|BTA|BTh|B Water Management|BA|BA/BSc|BSc|LLB'
const masters =
  'M|MArch|MFA|M ANP|M Health|Mped|M PA|M Des|M Eng|M Urb|M Ed|MN|M Mus|Mr.|MA|MA/MSc|MBA|MBI|MBV|MCC|MEd|MiF|MIM|MFP|MHA|MHOB|MLA|MM|MMM|MRM|MCPM|MOS|MMO|MSM|MME|MII|MPhil|MPD|MPM|MPH|MRE|MSc|LLM|LLM/MSc'

export const edudexDegrees: Words<Award> = {
  none: 'none',
  diploma: 'diploma',
  certificate: 'certificate',
  'certificate on request': 'certificate',
  'certificate of participation': 'participation',
  testimonial: 'testimonial',
  'module certificate': 'module-certificate',
  'mbo niveau 1': 'mbo-diploma',
  'mbo niveau 2': 'mbo-diploma',
  'mbo niveau 3': 'mbo-diploma',
  'mbo niveau 4': 'mbo-diploma',
  'mbo-certificaat': 'mbo-certificate',
  'mbo-verklaring': 'mbo-statement',
  ...all('Ad|Ad BA|Ad Eng|Ad Ec|Ad Com', 'associate-degree'),
  ...all(bachelors, 'bachelor'),
  ...all(masters, 'master'),
  ...all('PhD|DBA|PDEng', 'doctorate'),
}

export const ooapi5Qualifications: Words<Award> = {
  AD: 'associate-degree',
  ...all('BA|BSc|LLB', 'bachelor'),
  ...all('MA|MSc|LLM', 'master'),
  Phd: 'doctorate',
  None: 'none',
}

export const ooapi5Documents: Words<Award> = {
  diploma: 'diploma',
  certificate: 'certificate',
  'no official document': 'none',
  testimonial: 'testimonial',
  'school advice': null,
}

export const ooapi6Qualifications: Words<Award> = {
  diploma: 'diploma',
  vocational_diploma: 'mbo-diploma',
  certificate: 'certificate',
  associate_degree: 'associate-degree',
  bachelor: 'bachelor',
  master: 'master',
  doctoral: 'doctorate',
  none: 'none',
}

export const ooapi6Documents: Words<Award> = {
  diploma: 'diploma',
  certificate: 'certificate',
  micro_credential_certificate: 'micro-credential',
  testimonial: 'testimonial',
  no_official_document: 'none',
  school_advice: null,
}

/** Awards as people write them, besides the codes of the model. */
const written: Words<Award> = {
  certificaat: 'certificate',
  'bewijs van deelname': 'participation',
  'certificaat van deelname': 'participation',
  'certificate of participation': 'participation',
  getuigschrift: 'testimonial',
  'mbo-certificaat': 'mbo-certificate',
  'mbo-verklaring': 'mbo-statement',
  'associate degree': 'associate-degree',
  microcredential: 'micro-credential',
  geen: 'none',
}

/** The award that a free text is. A text that says more than one word of the list says nothing certain: null. */
export function writtenAward(text: string): Award | null {
  const word = text.replace(/\s+/g, ' ').trim().toLowerCase()
  return (
    awards.find((award) => award === word) ?? (Object.hasOwn(written, word) ? (written[word] ?? null) : null)
  )
}

/**
 * What a course ends with, by everything that its feed says. Most formats have one word for every diploma; that of an mbo
 * qualification, which has a crebo code, is the mbo diploma (Wet educatie en beroepsonderwijs, article 7.4.6). `K` and four
 * digits is an elective part, which gives none.
 */
export function awardOf({ award, level, ids }: Pick<Course, 'award' | 'level' | 'ids'>): Award | null {
  const qualification = level?.startsWith('mbo-') === true && ids.crebo.some((code) => /^\d{5}$/.test(code))
  return award === 'diploma' && qualification ? 'mbo-diploma' : award
}

function all<T extends string>(list: string, meaning: T): Record<string, T> {
  return Object.fromEntries(list.split('|').map((word) => [word, meaning]))
}
