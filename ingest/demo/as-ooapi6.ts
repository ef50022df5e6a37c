/** One institution as an Open Education API v6 service: pure documents, no HTTP. */
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
const identifier = (code: string) => ({ codeType: 'identifier', code })
/** Noon in London is the same day in Amsterdam, summer and winter. */
const noon = (date: string) => `${date}T12:00:00Z`

const levels: Record<string, string> = {
  'mbo-1': 'secondary_vocational_education_1',
  'mbo-2': 'secondary_vocational_education_2',
  'mbo-3': 'secondary_vocational_education_3',
  'mbo-4': 'secondary_vocational_education_4',
  'associate-degree': 'associate_degree',
  bachelor: 'bachelor',
  master: 'master',
}
const levelsOfQualification: Record<string, string> = {
  'mbo-1': 'eqf_1',
  'mbo-2': 'eqf_2',
  'mbo-3': 'eqf_3',
  'mbo-4': 'eqf_4',
  'associate-degree': 'eqf_5',
  bachelor: 'eqf_6',
  master: 'eqf_7',
}
const sectors: Record<string, string> = {
  mbo: 'secondary_vocational_education',
  hbo: 'higher_professional_education',
  wo: 'university_education',
}
const modesOfStudy: Record<string, string> = {
  bol: 'full_time',
  bbl: 'dual_training',
  'derde-leerweg': 'part_time',
  'full-time': 'full_time',
  'part-time': 'part_time',
  dual: 'dual_training',
  'self-paced': 'self_paced',
  evening: 'part_time',
}
const modesOfDelivery: Record<DemoOffer['delivery'], string[]> = {
  classroom: ['presential'],
  online: ['online'],
  blended: ['blended'],
  workplace: ['work_based'],
}
const states = { open: 'active', closed: 'inactive', cancelled: 'cancelled' }

function address(place: Place): Json {
  return {
    addressType: 'teaching',
    ...streetOf(place.street),
    postCode: place.postcode,
    city: place.city,
    countryCode: { 'iso3166-1-alpha2': 'NL' },
  }
}

function studyLoad({ ects, hours }: DemoOffer): Json[] {
  return [
    ...(ects === null ? [] : [{ studyLoadUnit: 'ects', value: ects }]),
    ...(hours === null ? [] : [{ studyLoadUnit: 'sbu', value: hours }]),
  ]
}

function award({ subject }: DemoOffer): Json {
  const level = subject.level && levels[subject.level]
  if (subject.list === 'mbo') return { qualificationAwarded: 'vocational_diploma' }
  const degree = level && !level.startsWith('secondary') ? level : null
  return degree ? { qualificationAwarded: degree } : { formalDocument: 'certificate' }
}

function item(offer: DemoOffer): Json {
  const { subject, provider } = offer
  const language = subject.english ? 'en-GB' : 'nl-NL'
  const program = isProgram(offer)
  return {
    ...(program ? { programmeId: offer.id, programmeType: 'programme' } : { courseId: offer.id }),
    primaryCode: identifier(offer.code),
    otherCodes: subject.crebo ? [{ codeType: 'programme_code', code: subject.crebo }] : null,
    name: text(offer.title, language),
    abbreviation: offer.code,
    description: text(offer.description.paragraphs.map((part) => `<p>${part}</p>`).join('\n'), language),
    teachingLanguages: [subject.english ? 'en' : 'nl'],
    level: subject.level ? levels[subject.level] : 'undefined',
    ...(program ? programmeFacts(offer) : {}),
    ...award(offer),
    modesOfDelivery: modesOfDelivery[offer.delivery],
    duration: isoDuration(offer) ?? null,
    studyLoad: studyLoad(offer),
    fieldsOfStudy: subject.isced,
    learningOutcomes: subject.topics.map((topic, n) => ({
      learningOutcomeId: uuid(offer.id, 'outcome', n),
      primaryCode: identifier(`${offer.code}-L${n + 1}`),
      name: text(topic, language),
    })),
    admissionRequirements: offer.requirements ? text(pathwayRequirements(offer), 'nl-NL') : null,
    addresses: offer.place ? [address(offer.place)] : null,
    link: `https://www.${provider.key}.example/opleidingen/${offer.code.toLowerCase()}`,
    organisationId: organizationId(provider),
  }
}

function programmeFacts({ form, provider, subject }: DemoOffer): Json {
  return {
    modeOfStudy: modesOfStudy[form] ?? null,
    levelOfQualification: subject.level ? (levelsOfQualification[subject.level] ?? null) : null,
    consumer: { consumerKey: 'rio', sector: sectors[provider.type] },
  }
}

function offeringBase(offer: DemoOffer, id: string, mark: string, description: string): Json {
  return {
    [isProgram(offer) ? 'programmeOfferingId' : 'courseOfferingId']: id,
    primaryCode: identifier(`${offer.code}-${mark}`),
    name: text(offer.title, 'nl-NL'),
    description: text(description, 'nl-NL'),
    teachingLanguages: [offer.subject.english ? 'en' : 'nl'],
    priceInformation:
      offer.price === null
        ? null
        : [{ costType: 'total_costs', amount: offer.price.toFixed(2), currency: 'EUR' }],
    [isProgram(offer) ? 'programmeId' : 'courseId']: offer.id,
    organisationId: organizationId(offer.provider),
  }
}

function offering(offer: DemoOffer, start: DemoOffer['starts'][number], n: number, today: string): Json {
  return {
    ...offeringBase(offer, start.id, String(n + 1), 'Startmoment'),
    state: states[start.state],
    startDateTime: noon(start.start),
    endDateTime: noon(start.end),
    enrolmentPeriods: start.enrolUntil
      ? [
          {
            startDateTime: noon(`${Number(today.slice(0, 4)) - 1}-09-01`),
            endDateTime: noon(start.enrolUntil),
          },
        ]
      : null,
    maxNumberStudents: start.seats,
    addresses: start.place ? [address(start.place)] : null,
  }
}

function flexibleOffering(offer: DemoOffer, today: string): Json {
  const year = Number(today.slice(0, 4))
  return {
    ...offeringBase(offer, uuid(offer.id, 'flexible'), 'F', 'Instromen kan het hele jaar'),
    state: 'active',
    flexibleEntryPeriodStartDateTime: noon(`${year}-01-01`),
    // Version 6.0 has a date here for courses and a date-time for programmes.
    flexibleEntryPeriodEndDateTime: isProgram(offer) ? noon(`${year + 1}-12-31`) : `${year + 1}-12-31`,
    addresses: offer.place ? [address(offer.place)] : null,
  }
}

/** Everything the institution's service answers as of today. */
export function ooapi6Service(provider: DemoProvider, today: string): OoapiService {
  const offers = offersOf(provider, today)
  const id = organizationId(provider)
  const organisation = {
    organisationId: id,
    organisationType: 'root',
    primaryCode: identifier(provider.key),
    otherCodes: provider.kvk ? [{ codeType: 'kvk_organisation_id', code: provider.kvk }] : null,
    name: text(provider.name, 'nl-NL'),
    shortName: provider.key,
    description: text(provider.voice, 'nl-NL'),
    link: `https://www.${provider.key}.example/`,
    rootId: id,
  }
  const offerings = offers.map((offer): [string, Json[]] => [
    isProgram(offer) ? `programmes/${offer.id}/programme-offerings` : `courses/${offer.id}/course-offerings`,
    [
      ...offer.starts.map((start, n) => offering(offer, start, n, today)),
      ...(offer.flexible ? [flexibleOffering(offer, today)] : []),
    ],
  ])
  return {
    pages: new Map([
      ['organisations', [organisation]],
      ['programmes', offers.filter(isProgram).map(item)],
      ['courses', offers.filter((offer) => !isProgram(offer)).map(item)],
      ...offerings,
    ]),
    objects: new Map([[`organisations/${id}`, organisation]]),
  }
}
