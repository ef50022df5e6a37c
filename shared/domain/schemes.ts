/**
 * Ids of every funding scheme the product knows, in the order of docs/funding.md. A closed code list: the filter `scheme`
 * and the facts `priorFundingThisYear` and the like accept these and no others, also before a scheme's rules are in.
 */
import { z } from 'zod'

export const schemeIds = [
  // For the learner
  'stap-budget',
  'stap-ontwikkeladvies',
  'nl-leert-door',
  'aftrek-scholingsuitgaven',
  'levenlanglerenkrediet',
  'studiefinanciering',
  'wettelijk-collegegeld',
  'halvering-collegegeld',
  'lesgeld',
  'tegemoetkoming-leraren',
  'tweede-lerarenopleiding',
  'lerarenbeurs',
  'basisvaardigheden-gemeente',
  'studietoeslag',
  'studiefondsen',
  // For the employer
  'slim-mkb',
  'slim-samenwerkingsverband',
  'slim-grootbedrijf',
  'slim-scholingssubsidie',
  'praktijkleren',
  'praktijkleren-derde-leerweg',
  'groepshulpen-kinderopvang',
  'omscholing-ict-techniek',
  'zij-instroom',
  'onderwijspersoneel-leraar-vo',
  'tel-mee-met-taal',
  'sectorplanplus',
  'mdieu',
  'gerichte-vrijstelling-scholing',
  'transitievergoeding-scholing',
  'verplichte-scholing',
  // Benefits and public services
  'uwv-scholing',
  'uwv-scholingsvoucher',
  'studeren-met-ww',
  'participatiewet-scholing',
  'rmt-dienstverlening',
  'werkcentrum-advies',
  // Sector funds and budgets from labour agreements
  'doorzaam-scholingsvoucher',
  'wij-techniek',
  'oom',
  'a-en-o-metalektro',
  'soob',
  'colland',
  'bouw-individueel-budget',
  'volandis-dia',
  'cao-sociaal-werk',
  'cao-woondiensten',
  'a-en-o-gemeenten',
  'staz',
  'voion',
  'arbeidsmarktplatform-po',
  'som-mbo',
  'fcb-jeugd-kinderopvang',
  // Utrecht and programmes
  'utrecht-omscholing',
  'utrecht-werkgeverscheque',
  'servicepunt-techniek-voucher',
  'uta-impulsplannen',
  'u-tech',
  'groeifonds-llo',
  'provincie-stimuleringsfonds',
] as const
export const SchemeId = z.enum(schemeIds)
export type SchemeId = z.infer<typeof SchemeId>
