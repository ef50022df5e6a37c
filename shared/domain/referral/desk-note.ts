/** What a desk keeps for itself about a referral: a note, or an attempt to reach the person. */
import { z } from 'zod'
import { instant } from '../fields.ts'

/** How it was tried. */
export const attemptChannels = ['phone', 'email', 'other'] as const
export type AttemptChannel = (typeof attemptChannels)[number]

export const DeskNote = z.strictObject({
  kind: z.enum(['note', 'attempt']),
  /** Null for a note. */
  channel: z.enum(attemptChannels).nullable(),
  text: z.string().nullable(),
  at: instant,
})
