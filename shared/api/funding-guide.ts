/** The guide through an advice on funding: one sentence, what to do, groups with reasons, and what is worth asking next. */
import { z } from 'zod'
import { euros } from '../domain/fields.ts'
import { audienceQuestions, employerQuestion } from '../domain/funding/audience.ts'
import { guideActs, placeGroups, placeReasons } from '../domain/funding/guide.ts'
import { roles } from '../domain/funding/role.ts'
import { SchemeId } from '../domain/schemes.ts'

export const FundingGuide = z.strictObject({
  /** What the person is towards an employer; the words of the guide and of the reasons follow it. */
  role: z.enum(roles),
  /** One Dutch sentence: what is likely left to pay. */
  headline: z.string(),
  /** What to do first, at most three, most worth first; the text is Dutch. */
  acts: z.array(
    z.strictObject({
      kind: z.enum(guideActs),
      schemes: z.array(SchemeId),
      /** The question to answer. */
      fact: z.string().nullable(),
      text: z.string(),
    }),
  ),
  /** Every scheme in exactly one, in the order in which people should read them. */
  groups: z.array(
    z.strictObject({
      group: z.enum(placeGroups),
      /** The one question that decides, for schemes that only work if it is answered so. */
      question: z
        .strictObject({
          id: z.enum([...audienceQuestions, employerQuestion, 'fact']),
          /** Path of the fact that answers it. */
          fact: z.string(),
          text: z.string(),
        })
        .nullable(),
      schemes: z.array(
        z.strictObject({
          scheme: SchemeId,
          /** Why it stands here. */
          reasons: z.array(z.strictObject({ code: z.enum(placeReasons), text: z.string() })),
        }),
      ),
    }),
  ),
  /** What is worth asking next, at most five: what one answer can change at most, by our own measure, and for how many schemes. */
  questions: z.array(z.strictObject({ fact: z.string(), euros, schemes: z.number() })),
})
export type FundingGuide = z.infer<typeof FundingGuide>
