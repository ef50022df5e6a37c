/** The one shape of every error (RFC 9457), media type `application/problem+json`. */
import { z } from 'zod'

export const ProblemItem = z.object({
  in: z.enum(['query', 'path', 'header', 'body']),
  /** Parameter name, or the dotted path in the body: `items[1].start`. */
  path: z.string(),
  message: z.string(),
})
export type ProblemItem = z.infer<typeof ProblemItem>

export const Problem = z
  .object({
    status: z.number().int(),
    title: z.string(),
    detail: z.string(),
    errors: z.array(ProblemItem).optional(),
  })
  .loose()
export type Problem = z.infer<typeof Problem>
