/** Contract of a direction for who does not know yet: work that suits what they like, can and may. Nothing that is sent is stored or logged. */
import { z } from 'zod'
import { CourseCard } from '../domain/course-card.ts'
import { day } from '../domain/fields.ts'
import {
  directionObjections,
  directionReasons,
  dutchLevels,
  heldLevels,
  interests,
  mostInterests,
  payRanges,
} from '../domain/matching/direction.ts'
import { contract } from './contract.ts'
import { MatchProfile, OccupationName } from './matching.ts'
import { SkillName } from './occupations.ts'

const { currentOccupation, skills, postcode, distanceKm, hoursPerWeek } = MatchProfile.shape

/** Everything optional; null is absent. Health, age and benefit are not asked. */
export const DirectionProfile = z
  .strictObject({
    /** What one does now or did last. */
    currentOccupation,
    /** Skills that one has, beside those of the occupation. */
    skills,
    interests: z
      .array(z.enum(interests, `Give some of: ${interests.join(', ')}.`))
      .max(mostInterests, `Give at most ${mostInterests} interests.`)
      .nullish(),
    level: z.enum(heldLevels, `Give one of: ${heldLevels.join(', ')}.`).nullish(),
    postcode,
    /** How far one wants to travel to a course; default 30. */
    distanceKm,
    /** Hours a week that one can learn. */
    hoursPerWeek,
    /** Has to go on earning while learning. */
    mustEarn: z.boolean('Give true or false.').nullish(),
    /** What the work has to pay, in rough ranges. */
    income: z.enum(payRanges, `Give one of: ${payRanges.join(', ')}.`).nullish(),
    /** How well one speaks Dutch. */
    dutch: z.enum(dutchLevels, `Give one of: ${dutchLevels.join(', ')}.`).nullish(),
  })
  .check(
    z.superRefine(
      (value: { postcode?: unknown; distanceKm?: unknown } | undefined, context) => {
        if (value?.distanceKm == null || value.postcode != null) return
        context.addIssue({
          code: 'custom',
          path: ['distanceKm'],
          message: 'A distance needs a postcode as well.',
        })
      },
      { when: ({ value }) => typeof value === 'object' && value !== null },
    ),
  )
export type DirectionProfile = z.output<typeof DirectionProfile>

const sentence = z.string().min(1)

export const Direction = z.strictObject({
  occupation: OccupationName,
  /** Share of the essential skills that one has, weighted by how telling each is; null when nothing of one's skills is known. */
  overlap: z.number().min(0).max(1).nullable(),
  /** Which of the interests the work has. */
  interests: z.array(z.enum(interests)),
  /** At most two, the most deciding first. */
  reasons: z.array(z.strictObject({ code: z.enum(directionReasons), text: sentence })).max(2),
  /** What decides most against it. */
  against: z.array(z.strictObject({ code: z.enum(directionObjections), text: sentence })).length(1),
  have: z.array(SkillName),
  gap: z.array(SkillName),
  /** The course to begin with; null when none is known. */
  firstStep: CourseCard.nullable(),
  /** Live courses that lead to the occupation, near the postcode when one is given. */
  courses: z.number().int().min(0),
})
export type Direction = z.infer<typeof Direction>

export const postDirections = contract({
  id: 'postDirections',
  method: 'POST',
  path: '/v1/directions',
  tag: 'matching',
  summary: 'Work that suits what somebody likes and can, best first, with why, why not and a first course',
  access: 'public',
  body: z.strictObject({ profile: DirectionProfile }),
  responses: {
    200: {
      description: 'The work, at most ten occupations',
      schema: z.strictObject({
        items: z.array(Direction).max(10),
        meta: z.strictObject({ asOf: day }),
      }),
    },
  },
  rate: 'default',
})
