/** Contract of finding the guidance desk of a place. */
import { z } from 'zod'
import { day } from '../domain/fields.ts'
import { isDateWithin } from '../domain/funding/fact.ts'
import { contract } from './contract.ts'
import { firstAsOf, lastAsOf } from './funding.ts'
import { plainDate, postcode } from './query.ts'

export const deskTypes = ['leerwerkloket', 'rmt', 'werkcentrum', 'wsp', 'doorstroompunt', 'national'] as const
export const DeskType = z.enum(deskTypes)

export const channelKinds = ['phone', 'website', 'email', 'visit'] as const

const Region = z.strictObject({
  /** The official name in kebab-case without accents. */
  code: z.string(),
  name: z.string(),
})

export const DeskItem = z
  .strictObject({
    id: z.string(),
    /** As the desk was called on the day that was asked about. */
    name: z.string(),
    type: DeskType,
    /** Null for the national page. */
    region: Region.nullable(),
    /** Ways to reach it, the easiest first; only what a source confirms. */
    channels: z.array(z.strictObject({ kind: z.enum(channelKinds), value: z.string() })),
    /** Whether you can walk in; null when that is not known. */
    walkIn: z.boolean().nullable(),
    /** Whether a referral can be sent to it from a plan. */
    acceptsDigitalReferral: z.boolean(),
    /** When a source was last read; null when nothing confirms it. */
    verifiedAt: day.nullable(),
    /** Id of the desk that took its place. */
    successor: z.string().nullable(),
  })
  .meta({ id: 'Desk' })
export type DeskItem = z.infer<typeof DeskItem>

const asOfWords = `Give a date from ${firstAsOf} to ${lastAsOf}, as YYYY-MM-DD.`

const DesksQuery = z
  .strictObject({
    postcode: postcode().optional(),
    /** CBS code. */
    municipality: z
      .string('Send this parameter once.')
      .regex(/^\d{4}$/, 'Give the CBS code of a municipality: four digits, such as 0344.')
      .optional(),
    asOf: plainDate()
      .refine((text) => isDateWithin(text, firstAsOf, lastAsOf), asOfWords)
      .optional(),
  })
  .superRefine(exactlyOnePlace, { when: ({ value }) => typeof value === 'object' && value !== null })

/** Looked at although another parameter is wrong, so that all problems are told at once. */
function exactlyOnePlace(
  query: { postcode?: unknown; municipality?: unknown },
  context: z.RefinementCtx,
): void {
  if ((query.postcode === undefined) !== (query.municipality === undefined)) return
  const path = [query.postcode === undefined ? 'postcode' : 'municipality']
  context.addIssue({ code: 'custom', path, message: 'Give a postcode or a municipality, one of the two.' })
}

export const findDesks = contract({
  id: 'findDesks',
  method: 'GET',
  path: '/v1/desks',
  tag: 'desks',
  summary: 'The guidance desks of a place, on a day',
  access: 'public',
  query: DesksQuery,
  responses: {
    200: {
      description: 'The desks of the labour market region; the national page where none is known.',
      schema: z.strictObject({
        /** Of the place, also where only the national page is known; null when the place has none. */
        region: Region.nullable(),
        /** True when no desk of the region is known and the national page stands in for it. */
        fallback: z.boolean(),
        /** The version of the consent text that a referral must name. */
        consentTextVersion: z.string(),
        items: z.array(DeskItem),
      }),
    },
    404: { description: 'There is no municipality with this code.' },
  },
  maxAge: 300,
})

export const RegionItem = z
  .strictObject({
    ...Region.shape,
    /** Of today, by name. */
    municipalities: z.array(z.strictObject({ code: z.string(), name: z.string() })),
    /** Empty where no desk of the region is known. */
    desks: z.array(DeskItem),
  })
  .meta({ id: 'LabourMarketRegion' })
export type RegionItem = z.infer<typeof RegionItem>

/** A desk that ended. What was sent to it is worked on by `actingDesk`; null when none took over. */
export const EndedDesk = z
  .strictObject({ id: z.string(), name: z.string(), actingDesk: DeskItem.nullable() })
  .meta({ id: 'EndedDesk' })
export type EndedDesk = z.infer<typeof EndedDesk>

export const listRegions = contract({
  id: 'listRegions',
  method: 'GET',
  path: '/v1/regions',
  tag: 'desks',
  summary: 'The labour market regions that are known here, with their municipalities and desks',
  access: 'public',
  responses: {
    200: {
      description: 'The regions by name, and what is not of one of them.',
      schema: z.strictObject({
        items: z.array(RegionItem),
        /** The page for everybody, where nothing nearer is known. */
        national: DeskItem.nullable(),
        /** Desks that ended before today. */
        ended: z.array(EndedDesk),
      }),
    },
  },
  maxAge: 300,
})
