/** The keys that sign messages to the systems of desks, as `DESK_WEBHOOK_SECRETS` writes them. Pure. */
import { z } from 'zod'

const secretWords =
  'must be JSON that gives each name a secret as whsec_ and base64 of 24 to 64 bytes, or a list of them'
const WebhookSecret = z
  .string()
  .regex(/^whsec_[A-Za-z0-9+/]+={0,2}$/)
  .transform((text) => Buffer.from(text.slice('whsec_'.length), 'base64'))
  .refine(({ length }) => length >= 24 && length <= 64)
const WebhookSecrets = z.record(
  z.string(),
  z.union([WebhookSecret.transform((one) => [one]), z.array(WebhookSecret).min(1)]),
)

/** By name, the keys that sign (Standard Webhooks): more than one while a desk changes over. */
export type WebhookSecrets = z.output<typeof WebhookSecrets>

/** Reads the setting; what is wrong with it becomes an issue that repeats nothing of it. */
export function webhookSecrets(text: string, context: z.RefinementCtx): WebhookSecrets {
  try {
    return WebhookSecrets.parse(JSON.parse(text))
  } catch {
    context.addIssue({ code: 'custom', message: secretWords })
    return z.NEVER
  }
}
