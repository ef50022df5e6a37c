/** The loose schema of a course node: the members that are read, each as the list of its values; none is required. */
import { z } from 'zod'
import { listOf, type Node } from './graph.ts'

/** What `read` hands over. */
export type SchemaOrgItem = {
  course: Node
  /** The other nodes of the page by `@id`: providers, places and starts that the course points to. */
  graph: ReadonlyMap<string, Node>
  /** Address of the page (or its path in the folder), which links are relative to. */
  page: string
  /** Language of the page as it says itself. */
  lang: string | null
}

/** Lists of values that stand there by themselves and not in an array. */
const lone = new WeakSet<readonly unknown[]>()

const many = z
  .unknown()
  .optional()
  .transform((value) => {
    const values = listOf(value)
    if (!Array.isArray(value)) lone.add(values)
    return values
  })

/** Path of one value of a member, as it stands in the page: with its index when the member is an array. */
export function at(member: string, index: number, values: readonly unknown[]): string {
  return lone.has(values) ? member : `${member}[${index}]`
}

/** Members that a course and its instances have in common. */
const offered = {
  '@id': many,
  courseMode: many,
  courseWorkload: many,
  eventAttendanceMode: many,
  inLanguage: many,
  isAccessibleForFree: many,
  location: many,
  offers: many,
  startDate: many,
  endDate: many,
}

export const CourseNode = z.object({
  ...offered,
  name: many,
  abstract: many,
  description: many,
  url: many,
  provider: many,
  courseCode: many,
  identifier: many,
  hasCourseInstance: many,
  educationalProgramMode: many,
  educationalLevel: many,
  educationalCredentialAwarded: many,
  coursePrerequisites: many,
  programPrerequisites: many,
  teaches: many,
  numberOfCredits: many,
  timeToComplete: many,
  timeRequired: many,
  applicationDeadline: many,
  dayOfWeek: many,
  timeOfDay: many,
  maximumEnrollment: many,
})
export type CourseNode = z.infer<typeof CourseNode>

export const InstanceNode = z.object({
  ...offered,
  courseSchedule: many,
  url: many,
  eventStatus: many,
  maximumAttendeeCapacity: many,
})
export type InstanceNode = z.infer<typeof InstanceNode>

export const OfferNode = z.object({
  '@type': many,
  availability: many,
  category: many,
  highPrice: many,
  lowPrice: many,
  offers: many,
  price: many,
  priceCurrency: many,
  priceSpecification: many,
  priceValidUntil: many,
  validFrom: many,
  validThrough: many,
  unitCode: many,
  unitText: many,
  valueAddedTaxIncluded: many,
})
export type OfferNode = z.infer<typeof OfferNode>

export const OrganizationNode = z.object({
  name: many,
  legalName: many,
  url: many,
  identifier: many,
  iso6523Code: many,
})
export const PlaceNode = z.object({ '@type': many, name: many, address: many, geo: many })
export const AddressNode = z.object({ addressLocality: many, postalCode: many, addressCountry: many })
