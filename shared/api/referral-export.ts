/** Everything that is kept about a person's referral, in one answer. */
import { z } from 'zod'
import { instant } from '../domain/fields.ts'
import { DeskNote } from '../domain/referral/desk-note.ts'
import { AccessLogEntry } from './access-log.ts'
import { contract } from './contract.ts'
import { ReferralView } from './referrals.ts'

/** What the person sees of a referral, and what is kept besides. */
export const ReferralExport = z
  .strictObject({
    ...ReferralView.shape,
    updatedAt: instant,
    closedAt: instant.nullable(),
    restrictedAt: instant.nullable(),
    /** The referral that this one follows after a forwarding. */
    forwardedFrom: z.string().nullable(),
    /** Every consent, with when it was taken back. */
    consents: z.array(
      z.strictObject({
        textVersion: z.string(),
        fields: z.array(z.string()),
        at: instant,
        withdrawnAt: instant.nullable(),
      }),
    ),
    /** What the desk noted for itself, and when it tried to reach the person; oldest first. */
    deskNotes: z.array(DeskNote),
    /** Mails about it. One that was sent has lost its content. */
    mails: z.array(
      z.strictObject({
        kind: z.string(),
        at: instant,
        sentAt: instant.nullable(),
        to: z.string().nullable(),
        subject: z.string().nullable(),
        text: z.string().nullable(),
      }),
    ),
    /** What the system reminded the desk of. */
    reminders: z.array(z.strictObject({ kind: z.string(), at: instant })),
    /** Who saw and changed it, newest first. */
    accessLog: z.array(AccessLogEntry),
  })
  .meta({ id: 'ReferralExport' })
export type ReferralExport = z.infer<typeof ReferralExport>

export const exportReferral = contract({
  id: 'exportReferral',
  method: 'GET',
  path: '/v1/referrals/:id/export',
  tag: 'referrals',
  summary: 'Everything that is kept about a referral, for its person',
  access: 'referral',
  params: z.strictObject({ id: z.string() }),
  responses: {
    200: {
      description: 'As JSON, to keep or to take elsewhere.',
      schema: z.strictObject({ exportedAt: instant, referral: ReferralExport }),
    },
  },
})
