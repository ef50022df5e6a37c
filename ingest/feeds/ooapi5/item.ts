/**
 * The loose schema of a raw OOAPI v5 item: the fields that are read, none of them required. Names follow the official
 * document of version 5; `geoLocation` is a spelling seen in practice. `timelineOverrides` are future versions and not read.
 */
import { z } from 'zod'
import { flag, list, number, text } from '../fields/fit.ts'

/** What `read` hands over: the course or program, its offerings, and the organisations it leads to, all untouched. */
export type Ooapi5Item = {
  kind: 'course' | 'program'
  entry: unknown
  offerings: readonly unknown[]
  organizations: Readonly<Record<string, unknown>>
}

const LanguageText = z.object({ language: text, value: text })
export type LanguageText = z.infer<typeof LanguageText>

const Identifier = z.object({ codeType: text, code: text })
export type Identifier = z.infer<typeof Identifier>

const Point = z.object({ latitude: number, longitude: number }).nullish()

const Address = z.object({
  addressType: text,
  streetNumber: text,
  additional: list(LanguageText),
  postalCode: text,
  city: text,
  countryCode: text,
  geolocation: Point,
  geoLocation: Point,
})
export type Address = z.infer<typeof Address>

const Cost = z.object({
  costType: text,
  amount: text,
  vatAmount: text,
  amountWithoutVat: text,
  currency: text,
})
export type Cost = z.infer<typeof Cost>

const Consumer = z.object({ consumerKey: text, registrationStatus: text, educationOffererCode: text })
export type Consumer = z.infer<typeof Consumer>

export const Entry = z.object({
  courseId: text,
  programId: text,
  primaryCode: Identifier.nullish(),
  otherCodes: list(Identifier),
  name: list(LanguageText),
  description: list(LanguageText),
  teachingLanguage: text,
  studyLoad: z.object({ studyLoadUnit: text, value: number }).nullish(),
  qualificationAwarded: text,
  formalDocument: text,
  modeOfStudy: text,
  modeOfDelivery: list(z.string()),
  duration: text,
  levelOfQualification: text,
  level: text,
  sector: text,
  fieldsOfStudy: text,
  /** One list of texts an outcome; a flat list of texts occurs. */
  learningOutcomes: list(z.unknown()),
  admissionRequirements: list(LanguageText),
  link: text,
  addresses: list(Address),
  priceInformation: list(Cost),
  consumers: list(Consumer),
  validFrom: text,
  validTo: text,
})
export type Entry = z.infer<typeof Entry>

export const Outcome = z.object({ learningOutcomes: list(LanguageText) })

export const RawOffering = z.object({
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
  resultExpected: flag,
})
export type RawOffering = z.infer<typeof RawOffering>

export const Organization = z.object({
  organizationId: text,
  organizationType: text,
  name: list(LanguageText),
  shortName: text,
  primaryCode: Identifier.nullish(),
  otherCodes: list(Identifier),
  link: text,
})
export type Organization = z.infer<typeof Organization>
