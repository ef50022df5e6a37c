/** Contracts of the occupations: finding one by the name people give it, and what is known of one. */
import { z } from 'zod'
import { contract } from './contract.ts'
import { integer } from './query.ts'

export const SkillName = z.strictObject({
  id: z.string(),
  uri: z.string(),
  label: z.string(),
  /** Language of the label (ISO 639-1): `en` where no Dutch label is known. */
  lang: z.string(),
})
export type SkillName = z.infer<typeof SkillName>

/** One row a concept: the same label may belong to several occupations, then there are several rows. */
export const FoundOccupation = z.strictObject({
  id: z.string(),
  uri: z.string(),
  label: z.string(),
  /** The label of the occupation that comes nearest to what was typed; often another than `label`. */
  matchedLabel: z.string().min(1),
  /** ISCO-08 unit group, four digits; null when unknown. */
  iscoCode: z.string().nullable(),
})
export type FoundOccupation = z.infer<typeof FoundOccupation>

export const FoundOccupations = z.strictObject({
  items: z.array(FoundOccupation).max(50),
  /**
   * The branch of work that the question names instead of a job (`ik werk in de bouw`), in Dutch; then the items are common
   * jobs in it to choose from. null: no branch was named.
   */
  branch: z.string().nullable(),
})
export type FoundOccupations = z.infer<typeof FoundOccupations>

export const OccupationDetail = z.strictObject({
  id: z.string(),
  uri: z.string(),
  label: z.string(),
  altLabels: z.array(z.string()),
  description: z.string().nullable(),
  iscoCode: z.string().nullable(),
  essentialSkills: z.array(SkillName),
  optionalSkills: z.array(SkillName),
  /** true: the taxonomy in use no longer has this occupation. Old links keep working; it is not found any more. */
  retired: z.boolean(),
})
export type OccupationDetail = z.infer<typeof OccupationDetail>

export const OccupationsQuery = z.strictObject({
  q: z
    .string('Send this parameter once.')
    .min(1, 'This parameter is empty: leave it out or give it a value.')
    .refine((value) => [...value].length <= 500, 'Give at most 500 characters.')
    .describe('A job title as people write it; half a word, a slip of the pen or an English word will do.'),
  limit: integer(1, 50).optional().describe('Default 10.'),
})
export type OccupationsQuery = z.output<typeof OccupationsQuery>

export const findOccupations = contract({
  id: 'findOccupations',
  method: 'GET',
  path: '/v1/occupations',
  tag: 'occupations',
  summary: 'Occupations that a job title may mean, best first',
  access: 'public',
  query: OccupationsQuery,
  responses: { 200: { description: 'The nearest occupations', schema: FoundOccupations } },
  maxAge: 60,
  rate: 'default',
})

export const getOccupation = contract({
  id: 'getOccupation',
  method: 'GET',
  path: '/v1/occupations/:id',
  tag: 'occupations',
  summary: 'One occupation with its names and the skills it asks for',
  access: 'public',
  params: z.strictObject({ id: z.string() }),
  query: z.strictObject({}),
  responses: {
    200: { description: 'The occupation', schema: OccupationDetail },
    404: { description: 'There is no occupation with this id' },
  },
  maxAge: 60,
  rate: 'default',
})
