/** Contracts for the platform admin: which occupations a course is linked to and why, and the word of a person about it. */
import { z } from 'zod'
import { instant } from '../domain/fields.ts'
import { linkVerdicts, longestReason } from '../domain/link-review.ts'
import { linkGrounds } from '../domain/occupation-guide.ts'
import { typed } from '../domain/referral/typed-text.ts'
import { adminId } from './admin.ts'
import { contract } from './contract.ts'

const occupation = z.strictObject({ id: z.string(), label: z.string().nullable() })

export const LinkWord = z
  .strictObject({
    /** `label` is null for an occupation that is not known any more. */
    occupation,
    verdict: z.enum(linkVerdicts),
    reason: z.string(),
    /** Name of who said it; null when it is not known (any more). */
    actor: z.string().nullable(),
    at: instant,
    /** Null while the worker has yet to act on it. */
    appliedAt: instant.nullable(),
  })
  .meta({ id: 'LinkWord' })
export type LinkWord = z.infer<typeof LinkWord>

export const CourseLinks = z.strictObject({
  course: z.strictObject({ id: z.string(), title: z.string(), provider: z.string() }),
  /** Strongest first. */
  links: z.array(
    z.strictObject({
      occupation,
      ground: z.enum(linkGrounds),
      /** Where it was found, with the words or the code: `title: lasser`, `crebo:25491`; of a review its reason. */
      found: z.string(),
    }),
  ),
  /** All that was said of this course, newest first; of each occupation the newest word counts. */
  words: z.array(LinkWord),
})
export type CourseLinks = z.infer<typeof CourseLinks>

export const readCourseLinks = contract({
  id: 'readCourseLinks',
  method: 'GET',
  path: '/v1/admin/courses/:id/links',
  tag: 'admin',
  summary: 'The occupations that a course is linked to, why, and what operators said about it',
  access: 'admin',
  params: adminId,
  responses: {
    200: { description: 'The links', schema: CourseLinks },
    404: { description: 'There is no live course with this id' },
  },
})

export const LinkWordBody = z.strictObject({
  /** Id of an occupation. */
  occupation: z.string('Give the id of an occupation.').min(1, 'Give the id of an occupation.'),
  verdict: z.enum(linkVerdicts, `Give one of: ${linkVerdicts.join(', ')}.`),
  reason: typed(longestReason),
})

export const sayOfLink = contract({
  id: 'sayOfLink',
  method: 'POST',
  path: '/v1/admin/courses/:id/link-words',
  tag: 'admin',
  summary: 'Say whether a course leads to an occupation; the worker acts on it, and the newest word counts',
  access: 'admin',
  params: adminId,
  body: LinkWordBody,
  responses: {
    201: { description: 'Noted; the link follows within a minute', schema: LinkWordBody },
    400: { description: 'There is no occupation with this id' },
    404: { description: 'There is no live course with this id' },
  },
})
