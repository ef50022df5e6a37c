/** What a case is made of, besides its moves. */
import { z } from 'zod'
import { day } from '../fields.ts'

export const signalKinds = ['no-offer', 'dead-end', 'no-route', 'desk-says', 'employer-says'] as const
export const SignalKind = /* @__PURE__ */ z.enum(signalKinds)
export type SignalKind = z.infer<typeof SignalKind>

export const topicTypes = ['occupation', 'field'] as const

/** `code`: of ISCO-08 for an occupation, of ISCED-F for a field. */
export const CaseTopic = z
  .strictObject({
    type: z.enum(topicTypes),
    id: z.string(),
    label: z.string(),
    code: z.string().nullable(),
  })
  .meta({ id: 'CaseTopic' })
export type CaseTopic = z.infer<typeof CaseTopic>

/** A course that is like what is missed, as it was offered on the day. */
const Comparable = z.strictObject({
  id: z.string(),
  title: z.string(),
  provider: z.string(),
  city: z.string().nullable(),
  inRegion: z.boolean(),
  /** As the crow flies from the middle of the region; null without a place or a region. */
  km: z.number().nullable(),
})

/** The figures of a signal on the day its case was opened. Never reckoned anew. */
export const CaseFigures = z
  .strictObject({
    takenOn: day,
    /** How often it was counted; null where it was not counted, or too few to tell. */
    count: z.strictObject({ value: z.number().int().nullable(), suppressed: z.boolean() }).nullable(),
    definitionsVersion: z.string().nullable(),
    comparable: z.strictObject({
      inRegion: z.number().int(),
      outside: z.number().int(),
      nearestKm: z.number().nullable(),
      /** The nearest, at most twenty. */
      courses: z.array(Comparable),
    }),
  })
  .meta({ id: 'CaseFigures' })
export type CaseFigures = z.infer<typeof CaseFigures>

export const partnerKinds = ['school', 'sector-body', 'employer', 'other'] as const
export type CasePartner = { kind: (typeof partnerKinds)[number]; name: string }

/** What a figure of somebody else supports: the headings of a dossier for a new programme. */
export const dossierParts = [
  'need-labour-market',
  'need-society',
  'need-science',
  'room',
  'region',
  'capacity',
  'intake',
] as const
export const DossierPart = /* @__PURE__ */ z.enum(dossierParts)
export type DossierPart = z.infer<typeof DossierPart>
