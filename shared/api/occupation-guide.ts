/** Contract of what people ask about an occupation, beside its names and skills. */
import { z } from 'zod'
import { Level } from '../domain/codes.ts'
import { CourseCard } from '../domain/course-card.ts'
import { day } from '../domain/fields.ts'
import { chanceSources, linkGrounds, workSizes } from '../domain/occupation-guide.ts'
import { contract } from './contract.ts'
import { OccupationName } from './matching.ts'
import { SkillName } from './occupations.ts'

const amount = z.number().int().min(0)

export const OccupationGuide = z.strictObject({
  occupation: OccupationName,
  /**
   * How many people in the Netherlands do the work. Nothing was counted: it is an estimate by ISCO-08 unit group, made in
   * the month that stands with it (`2026-12`). null: rare, or not told apart. There is no figure by region.
   */
  common: z.strictObject({ size: z.enum(workSizes), estimatedIn: z.string() }).nullable(),
  /** Official publications about chances on work, to be read there: no figure is repeated here. */
  chances: z.array(
    z.strictObject({
      source: z.enum(chanceSources),
      publisher: z.string(),
      title: z.string(),
      /** As the publisher names it: a year, or two. */
      edition: z.string(),
      url: z.url(),
      /** The day on which somebody last looked whether title, edition and address are those of the publisher. */
      checkedOn: day,
    }),
  ),
  /** What somebody does at work: the most telling essential skills that are no knowledge and have a Dutch name. */
  tasks: z.array(SkillName).max(6),
  /** The live courses that lead to the occupation. */
  courses: z.strictObject({
    total: amount,
    /** Why they are said to lead there: how many by each ground. Together they are the total. */
    grounds: z.array(z.strictObject({ ground: z.enum(linkGrounds), courses: amount.min(1) })),
    /** Those whose entry requirements say that no diploma is asked. What says nothing is not counted. */
    withoutDiploma: amount,
    /** Mbo qualifications (crebo) that lead there, by number. */
    qualifications: z.array(z.strictObject({ crebo: z.string(), courses: amount.min(1) })),
    /** From the level that asks least to the one that asks most; last those of which the level is unknown (null). */
    path: z.array(
      z.strictObject({
        level: Level.nullable(),
        courses: amount.min(1),
        /** The one with the lowest known price; null when no price is known. */
        cheapest: CourseCard.nullable(),
        /** The one that starts first; one that can start at any time comes first of all. null: no start is known. */
        soonest: CourseCard.nullable(),
      }),
    ),
  }),
})
export type OccupationGuide = z.infer<typeof OccupationGuide>

export const getOccupationGuide = contract({
  id: 'getOccupationGuide',
  method: 'GET',
  path: '/v1/occupations/:id/guide',
  tag: 'occupations',
  summary:
    'What people ask about an occupation: how common, chances, a day at work, ways in, courses by level',
  access: 'public',
  params: z.strictObject({ id: z.string() }),
  query: z.strictObject({}),
  responses: {
    200: { description: 'The answers, as far as they are known', schema: OccupationGuide },
    404: { description: 'There is no occupation with this id' },
  },
  maxAge: 60,
  rate: 'default',
})
