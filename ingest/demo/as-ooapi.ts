/** One institution as an Open Education API v5 service: pure documents, no HTTP. */
import {
  isoDuration,
  isProgram,
  organizationId,
  streetOf,
  type Json,
  type OoapiService,
} from './ooapi-terms.ts'
import { pathwayRequirements } from './requirements.ts'
import { type DemoOffer, offersOf } from './offers.ts'
import { uuid } from './pick.ts'
import type { DemoProvider, Place } from './providers.ts'

const text = (value: string, language: string) => [{ language, value }]

const levels: Record<string, string> = {
  'mbo-1': 'secondary vocational education 1',
  'mbo-2': 'secondary vocational education 2',
  'mbo-3': 'secondary vocational education 3',
  'mbo-4': 'secondary vocational education 4',
  'associate-degree': 'associate degree',
  bachelor: 'bachelor',
  master: 'master',
}
const sectors: Record<string, string> = {
  mbo: 'secondary vocational education',
  hbo: 'higher professional education',
  wo: 'university education',
}
const qualifications: Record<string, string> = { 'associate-degree': 'AD', bachelor: 'BSc', master: 'MSc' }
const modesOfStudy: Record<string, string> = {
  bol: 'full-time',
  bbl: 'dual training',
  'derde-leerweg': 'part-time',
  'full-time': 'full-time',
  'part-time': 'part-time',
  dual: 'dual training',
  'self-paced': 'self-paced',
  evening: 'part-time',
}
const modesOfDelivery: Record<string, string[]> = {
  classroom: ['on campus'],
  online: ['online'],
  blended: ['on campus', 'online'],
  workplace: ['situated'],
}

function address(place: Place): Json {
  return {
    addressType: 'teaching',
    ...streetOf(place.street),
    postalCode: place.postcode,
    city: place.city,
    countryCode: 'NL',
  }
}

function studyLoad(offer: DemoOffer): Json | undefined {
  if (offer.ects !== null) return { studyLoadUnit: 'ects', value: offer.ects }
  return offer.hours === null ? undefined : { studyLoadUnit: 'sbu', value: offer.hours }
}

function item(offer: DemoOffer): Json {
  const language = offer.subject.english ? 'en-GB' : 'nl-NL'
  const program = isProgram(offer)
  const { subject, provider } = offer
  return {
    ...(program ? { programId: offer.id, programType: 'program' } : { courseId: offer.id }),
    primaryCode: { codeType: 'identifier', code: offer.code },
    ...(subject.crebo ? { otherCodes: [{ codeType: 'crohoCreboCode', code: subject.crebo }] } : {}),
    name: text(offer.title, language),
    abbreviation: offer.code,
    description: text(offer.description.paragraphs.map((part) => `<p>${part}</p>`).join('\n'), language),
    teachingLanguage: subject.english ? 'eng' : 'nld',
    ...(subject.level ? { level: levels[subject.level] } : { level: 'undefined' }),
    ...(program ? { sector: sectors[provider.type], modeOfStudy: modesOfStudy[offer.form] } : {}),
    ...(subject.level && qualifications[subject.level]
      ? { qualificationAwarded: qualifications[subject.level] }
      : { formalDocument: subject.list === 'mbo' ? 'diploma' : 'certificate' }),
    modeOfDelivery: modesOfDelivery[offer.delivery],
    ...(isoDuration(offer) ? { duration: isoDuration(offer) } : {}),
    ...(studyLoad(offer) ? { studyLoad: studyLoad(offer) } : {}),
    fieldsOfStudy: subject.isced,
    // Outer list: the outcomes; inner list: one outcome in each language.
    learningOutcomes: subject.topics.map((topic) => text(topic, language)),
    ...(offer.requirements ? { admissionRequirements: text(pathwayRequirements(offer), 'nl-NL') } : {}),
    ...(offer.place ? { addresses: [address(offer.place)] } : {}),
    link: `https://www.${provider.key}.example/opleidingen/${offer.code.toLowerCase()}`,
    organization: organizationId(provider),
  }
}

function offering(offer: DemoOffer, n: number): Json {
  const start = offer.starts[n]
  if (!start) throw new Error('no such start')
  const program = isProgram(offer)
  return {
    offeringId: start.id,
    primaryCode: { codeType: 'identifier', code: `${offer.code}-${n + 1}` },
    offeringType: program ? 'program' : 'course',
    name: text(offer.title, 'nl-NL'),
    description: text('Startmoment', 'nl-NL'),
    resultExpected: true,
    teachingLanguage: offer.subject.english ? 'eng' : 'nld',
    startDate: start.start,
    endDate: start.end,
    ...(start.enrolUntil ? { enrollEndDate: start.enrolUntil } : {}),
    ...(start.seats ? { maxNumberStudents: start.seats } : {}),
    ...(start.place ? { addresses: [address(start.place)] } : {}),
    ...(offer.price !== null
      ? { priceInformation: [{ costType: 'total costs', amount: offer.price.toFixed(2), currency: 'EUR' }] }
      : {}),
    consumers: [
      {
        consumerKey: 'rio',
        registrationStatus: { open: 'open', closed: 'closed', cancelled: 'cancelled' }[start.state],
      },
    ],
    [program ? 'program' : 'course']: offer.id,
    organization: organizationId(offer.provider),
  }
}

function flexibleOffering(offer: DemoOffer, today: string): Json {
  return {
    offeringId: uuid(offer.id, 'flexible'),
    primaryCode: { codeType: 'identifier', code: `${offer.code}-F` },
    offeringType: isProgram(offer) ? 'program' : 'course',
    name: text(offer.title, 'nl-NL'),
    description: text('Instromen kan het hele jaar', 'nl-NL'),
    resultExpected: true,
    teachingLanguage: 'nld',
    flexibleEntryPeriodStart: `${today.slice(0, 4)}-01-01`,
    flexibleEntryPeriodEnd: `${Number(today.slice(0, 4)) + 1}-12-31`,
    ...(offer.place ? { addresses: [address(offer.place)] } : {}),
    ...(offer.price !== null
      ? { priceInformation: [{ costType: 'total costs', amount: offer.price.toFixed(2), currency: 'EUR' }] }
      : {}),
    organization: organizationId(offer.provider),
  }
}

/** Everything the institution's service answers as of today. */
export function ooapiService(provider: DemoProvider, today: string): OoapiService {
  const offers = offersOf(provider, today)
  const organization = {
    organizationId: organizationId(provider),
    primaryCode: { codeType: 'identifier', code: provider.key },
    ...(provider.kvk ? { otherCodes: [{ codeType: 'kvk', code: provider.kvk }] } : {}),
    organizationType: 'root',
    name: text(provider.name, 'nl-NL'),
    shortName: provider.key,
    description: text(provider.voice, 'nl-NL'),
    link: `https://www.${provider.key}.example/`,
  }
  const offerings = offers.map((offer): [string, Json[]] => [
    `${isProgram(offer) ? 'programs' : 'courses'}/${offer.id}/offerings`,
    [
      ...offer.starts.map((_, n) => offering(offer, n)),
      ...(offer.flexible ? [flexibleOffering(offer, today)] : []),
    ],
  ])
  return {
    pages: new Map([
      ['organizations', [organization]],
      ['programs', offers.filter(isProgram).map(item)],
      ['courses', offers.filter((offer) => !isProgram(offer)).map(item)],
      ...offerings,
    ]),
    objects: new Map([[`organizations/${organization.organizationId}`, organization]]),
  }
}
