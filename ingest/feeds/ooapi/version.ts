/**
 * What differs between the versions of the Open Education API: names, words and the shape of an item. Everything else
 * is read and mapped by one code for all versions.
 */
import type {
  Award,
  Delivery,
  NlqfLevel,
  OfferingState,
  ProviderType,
  StudyForm,
} from '@stapwijzer/shared/domain/codes.ts'
import type { StudyLoad } from '@stapwijzer/shared/domain/course.ts'
import type { Words } from '../fields/choice.ts'
import type { Scope } from '../fields/findings.ts'
import type { LevelWords } from '../fields/level.ts'
import type { VanishableField } from '../format.ts'
import type { Entry, OfferingFields } from './item.ts'

/** A single course, or a whole programme; the source id starts with this word in every version. */
export type Kind = 'course' | 'program'

/** Objects that were looked up for an item, by id. */
export type LinkedObjects = {
  organizations: Readonly<Record<string, unknown>>
  outcomes: Readonly<Record<string, unknown>>
}

/** What `read` hands over: the item, its offerings and what it leads to, all untouched. */
export type OoapiItem = LinkedObjects & {
  kind: Kind
  entry: unknown
  offerings: readonly unknown[]
}

export type KindNames = {
  /** Path below the base address. */
  collection: string
  /** Last part of `<collection>/<id>/<offerings>`. */
  offerings: string
  /** Member that holds the item's id. */
  id: string
  /** Member under which an offering holds its item. */
  item: string
}

/** A raw object of JSON. */
export type Raw = Readonly<Record<string, unknown>>

/** An organisation as something names it: its id, or the object itself. */
export type Reference = { value: unknown; path: string }

/** A collection of objects that items name by id. */
export type LinkedNames = {
  collection: string
  id: string
  /** Members that such an object is read for; the others need not be kept. */
  read: readonly string[]
}

export type OrganizationNames = LinkedNames & {
  type: string
  /** How an item names its organisation, the most telling first. */
  ofItem(entry: Raw): Reference[]
  /** How an organisation names those above it, the highest first. */
  above(organization: Raw, path: string): Reference[]
}

export type VersionWords = {
  levels: LevelWords
  /** The level word for mbo as a whole. */
  vocational: string
  nlqf: Words<NlqfLevel>
  qualifications: Words<Award>
  documents: Words<Award>
  modesOfStudy: Words<StudyForm>
  deliveries: Words<Delivery>
  studyLoadUnits: Words<StudyLoad['unit']>
  sectors: Words<ProviderType>
  states: Words<OfferingState>
  /** Kinds of cost: the price itself, and marks of a subsidy that has ended. */
  totalCosts: string
  subsidy: string
  /** Kinds of address: those where people learn, the best first, and those where nobody does. */
  places: readonly string[]
  otherAddresses: readonly string[]
  /** Type of the codes that the crebo and croho registers give. */
  registerCode: string
  /** Types of the codes of an institution (BRIN) and of the Chamber of Commerce, in small letters. */
  institutionCodes: readonly string[]
  chamberCodes: readonly string[]
}

export type Version = {
  number: 5 | 6
  kinds: Readonly<Record<Kind, KindNames>>
  organizations: OrganizationNames
  /** Set when items name their learning outcomes by id: which of them have to be looked up. */
  outcomes: (LinkedNames & { namedBy(entry: Raw): readonly string[] }) | null
  words: VersionWords
  /** Raw members behind a model field. */
  members: Partial<Record<VanishableField, readonly string[]>>
  /** Members of an offering that hold a window for entering. */
  windows: readonly string[]
  /** The item in the form that all versions share; null when it is no object. */
  readEntry(item: OoapiItem, scope: Scope): Entry | null
  /** The same for an offering. */
  readOffering(raw: unknown, kind: Kind, path: string, scope: Scope): OfferingFields | null
}

export function isObject(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A member of a raw value; undefined when it has none of that name. */
export function memberOf(value: unknown, member: string): unknown {
  return isObject(value) && Object.hasOwn(value, member) ? value[member] : undefined
}
