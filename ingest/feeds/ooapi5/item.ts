/**
 * The loose schema of a raw OOAPI v5 item: the fields that are read, none of them required. Names follow the official
 * document of version 5.
 */
import { z } from 'zod'
import type { Scope } from '../fields/findings.ts'
import { fit, list, number, text } from '../fields/fit.ts'
import {
  Address,
  commonMembers,
  Consumer,
  Cost,
  rioOf,
  StudyLoadEntry,
  type Entry,
  type OfferingFields,
} from '../ooapi/item.ts'
import { outcomeLists } from '../ooapi/texts.ts'
import type { Kind, OoapiItem } from '../ooapi/version.ts'

const RawEntry = z.object({
  ...commonMembers,
  courseId: text,
  programId: text,
  teachingLanguage: text,
  studyLoad: StudyLoadEntry.nullish(),
  modeOfDelivery: list(z.string()),
  sector: text,
  /** One list of texts an outcome; a flat list of texts occurs. */
  learningOutcomes: list(z.unknown()),
  consumers: list(Consumer),
})

const RawOffering = z.object({
  offeringId: text,
  offeringType: text,
  modeOfDelivery: list(z.string()),
  maxNumberStudents: number,
  consumers: list(Consumer),
  startDate: text,
  endDate: text,
  enrollEndDate: text,
  flexibleEntryPeriodStart: text,
  flexibleEntryPeriodEnd: text,
  addresses: list(Address),
  priceInformation: list(Cost),
  link: text,
})

export function readEntry(item: OoapiItem, scope: Scope): Entry | null {
  const entry = fit(RawEntry, item.entry, '', scope)
  if (!entry) return null
  const { studyLoad, teachingLanguage, modeOfDelivery, learningOutcomes, sector, consumers, ...common } =
    entry
  return {
    ...common,
    id: item.kind === 'course' ? entry.courseId : entry.programId,
    notACourse: null,
    languages: { raw: [teachingLanguage ?? ''], path: () => 'teachingLanguage' },
    deliveries: { raw: modeOfDelivery, path: (index) => `modeOfDelivery[${index}]` },
    studyLoads: studyLoad ? [{ ...studyLoad, path: 'studyLoad' }] : [],
    outcomes: outcomeLists(learningOutcomes, 'learningOutcomes', scope),
    sector: { raw: sector, path: 'sector' },
    rio: rioOf(consumers, (index) => `consumers[${index}]`),
  }
}

export function readOffering(raw: unknown, kind: Kind, path: string, scope: Scope): OfferingFields | null {
  const offering = fit(RawOffering, raw, path, scope)
  if (!offering) return null
  const at = (field: keyof typeof offering, value: string | null) => ({
    raw: value,
    path: `${path}.${field}`,
  })
  const type = offering.offeringType?.trim() ?? ''
  const rio = rioOf(offering.consumers, (index) => `${path}.consumers[${index}]`)
  return {
    id: offering.offeringId,
    otherKind: type === '' || type === kind ? null : at('offeringType', type),
    draft: false,
    start: at('startDate', offering.startDate),
    end: at('endDate', offering.endDate),
    dateIsFinal: null,
    flexibleFrom: at('flexibleEntryPeriodStart', offering.flexibleEntryPeriodStart),
    flexibleUntil: at('flexibleEntryPeriodEnd', offering.flexibleEntryPeriodEnd),
    enrolUntil: [at('enrollEndDate', offering.enrollEndDate)],
    deliveries: { raw: offering.modeOfDelivery, path: (index) => `${path}.modeOfDelivery[${index}]` },
    seats: offering.maxNumberStudents,
    state: { raw: rio?.registrationStatus ?? null, path: `${rio?.path ?? path}.registrationStatus` },
    addresses: offering.addresses,
    priceInformation: offering.priceInformation,
    link: at('link', offering.link),
  }
}
