/**
 * The loose schemas that the versions share, and the form in which a version hands on what it read. Nothing is required.
 * `geoLocation` and `postCode`/`postalCode` are spellings that are all seen, whatever the version.
 */
import { z } from 'zod'
import { list, number, text } from '../fields/fit.ts'

export const LanguageText = z.object({ language: text, value: text })
export type LanguageText = z.infer<typeof LanguageText>

export const Identifier = z.object({ codeType: text, code: text })
export type Identifier = z.infer<typeof Identifier>

const Point = z.object({ latitude: number, longitude: number }).nullish()

/** A country is a text in version 5 and an object of ISO codes in version 6. */
const Country = z.union([
  text,
  z
    .object({ 'iso3166-1-alpha2': text, 'iso3166-1-alpha3': text })
    .transform((codes) => codes['iso3166-1-alpha2'] ?? codes['iso3166-1-alpha3']),
])

export const Address = z.object({
  addressType: text,
  streetNumber: text,
  additional: list(LanguageText),
  postalCode: text,
  postCode: text,
  city: text,
  countryCode: Country,
  geolocation: Point,
  geoLocation: Point,
})
export type Address = z.infer<typeof Address>

export const Cost = z.object({
  costType: text,
  amount: text,
  vatAmount: text,
  amountWithoutVat: text,
  currency: text,
})
export type Cost = z.infer<typeof Cost>

/** Facts that only one user of the data asked for; those for RIO are read. */
export const Consumer = z.object({
  consumerKey: text,
  registrationStatus: text,
  educationOffererCode: text,
  sector: text,
})
export type Consumer = z.infer<typeof Consumer>

export const StudyLoadEntry = z.object({ studyLoadUnit: text, value: number })
export type StudyLoadEntry = z.infer<typeof StudyLoadEntry>

/** What an item has under the same name in every version. */
export const commonMembers = {
  primaryCode: Identifier.nullish(),
  otherCodes: list(Identifier),
  name: list(LanguageText),
  description: list(LanguageText),
  admissionRequirements: list(LanguageText),
  qualificationAwarded: text,
  formalDocument: text,
  modeOfStudy: text,
  duration: text,
  levelOfQualification: text,
  level: text,
  fieldsOfStudy: text,
  link: text,
  addresses: list(Address),
  priceInformation: list(Cost),
  validFrom: text,
  validTo: text,
}
export const CommonEntry = z.object(commonMembers)

/** The members of an organisation besides its id and type, which are spelt by version. */
export const Organization = z.object({
  name: list(LanguageText),
  shortName: text,
  primaryCode: Identifier.nullish(),
  otherCodes: list(Identifier),
  link: text,
})

/** A raw text with the path of its field. */
export type Located = { raw: string | null; path: string }
/** A list of raw texts with the path of each. */
export type Values = { raw: readonly string[]; path: (index: number) => string }
/** One outcome in its languages. */
export type Outcome = { texts: readonly LanguageText[]; path: string }
/** The consumer RIO's part of an item. */
export type RioConsumer = Consumer & { path: string }

export type Entry = z.infer<typeof CommonEntry> & {
  id: string | null
  /** Set when this is something else than an offer to people: where that is said, and what. */
  notACourse: Located | null
  languages: Values
  deliveries: Values
  studyLoads: readonly (StudyLoadEntry & { path: string })[]
  outcomes: readonly Outcome[]
  /** Kind of institution, in words of the version. */
  sector: Located
  rio: RioConsumer | null
}

export type OfferingFields = {
  id: string | null
  /** What it says it is an offering of, when that is another kind than its item. */
  otherKind: Located | null
  /** Not yet meant for people. */
  draft: boolean
  start: Located
  end: Located
  dateIsFinal: boolean | null
  flexibleFrom: Located
  flexibleUntil: Located
  /** Ends of the periods for enrolling. */
  enrolUntil: readonly Located[]
  deliveries: Values
  seats: number | null
  state: Located
  addresses: readonly Address[]
  priceInformation: readonly Cost[]
  /** The page of the offering itself. */
  link: Located
}

/** RIO's part among those for others. `path` leads to one of them. */
export function rioOf(consumers: readonly Consumer[], path: (index: number) => string): RioConsumer | null {
  const index = consumers.findIndex(({ consumerKey }) => consumerKey?.trim().toLowerCase() === 'rio')
  const found = consumers[index]
  return found ? { ...found, path: path(index) } : null
}
