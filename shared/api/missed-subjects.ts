/** Contracts of "Meld dat je dit mist": a subject that somebody looked for in vain, counted by day and never by whom. */
import { z } from 'zod'
import { day } from '../domain/fields.ts'
import { paged, pageOf } from './admin.ts'
import { contract } from './contract.ts'

/** Longer texts are stories, not subjects. */
export const longestSubject = 80

/** A subject as it is counted: its folded words. */
const subject = z.string()

export const tellMissedSubject = contract({
  id: 'tellMissedSubject',
  method: 'POST',
  path: '/v1/missed-subjects',
  tag: 'courses',
  summary: 'Say that no course was found about a subject; only the subject and the day are counted',
  access: 'public',
  body: z.strictObject({
    subject: z
      .string()
      .trim()
      .refine((text) => [...text].length <= longestSubject, `Give at most ${longestSubject} characters.`),
  }),
  responses: {
    200: { description: 'Counted, under this subject', schema: z.strictObject({ subject }) },
  },
})

export const MissedSubject = z
  .strictObject({
    subject,
    /** How often it was told. */
    told: z.number().int().min(1),
    firstDay: day,
    lastDay: day,
  })
  .meta({ id: 'MissedSubject' })
export type MissedSubject = z.infer<typeof MissedSubject>

export const listMissedSubjects = contract({
  id: 'listMissedSubjects',
  method: 'GET',
  path: '/v1/admin/missed-subjects',
  tag: 'admin',
  summary: 'Subjects that were told to be missed, those told most first; of the days that are still kept',
  access: 'admin',
  query: paged({}),
  responses: { 200: { description: 'A page of them', schema: pageOf(MissedSubject) } },
})

/** The subject is sent as a body, because an address stands in logs. */
export const removeMissedSubject = contract({
  id: 'removeMissedSubject',
  method: 'POST',
  path: '/v1/admin/missed-subject-removals',
  tag: 'admin',
  summary: 'Take one subject out of the list, on all days; one that is not there (any more) is no error',
  access: 'admin',
  body: z.strictObject({ subject: z.string().min(1).max(longestSubject) }),
  responses: {
    200: {
      description: 'Gone; how often it had been told',
      schema: z.strictObject({ removed: z.number().int().min(0) }),
    },
  },
})
