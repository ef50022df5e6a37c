/** How a desk is told that something waits for it: members of its file that are shown to nobody. */
import { z } from 'zod'

export const DeskContact = z.strictObject({
  /** Where the desk wants to hear that a referral came in or was taken back. */
  mailbox: z.email().optional(),
  /** Who hears that the desk is late; without it the mailbox does. */
  escalation: z.email().optional(),
  /** The desk's own system (Standard Webhooks). `secretName` is a member of DESK_WEBHOOK_SECRETS; the secret itself stands in no file of the repository. */
  webhook: z
    .strictObject({
      url: z.url({ protocol: /^https?$/ }),
      secretName: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    })
    .optional(),
})
export type DeskContact = z.infer<typeof DeskContact>

/** Where mail for a desk goes outside production when its file names nothing: an address that leads nowhere (RFC 2606), so that the mails can be looked at. */
export function demonstrationMailbox(deskId: string): string {
  return `${deskId}@loket.example`
}
