/** Contracts of the one thread of messages between a person and the desk. */
import { z } from 'zod'
import { instant } from '../domain/fields.ts'
import { mostMessageSigns } from '../domain/referral/messages.ts'
import { typed, typedToPerson } from '../domain/referral/typed-text.ts'
import { wrongKindsIn } from '../domain/referral/wrong-field.ts'
import { contract } from './contract.ts'
import { Problem } from './problem.ts'

/** Both sides read all of it. Who of the desk wrote, is not told. */
export const MessageView = z
  .strictObject({ id: z.string(), from: z.enum(['person', 'desk']), text: z.string(), at: instant })
  .meta({ id: 'ReferralMessage' })
export type MessageView = z.infer<typeof MessageView>

/** An address or a number to call belongs in a message; the number of a person or of an account does not. */
const noNumbers = (text: string, context: z.RefinementCtx) => {
  if (wrongKindsIn(text, ['bsn', 'iban']).length === 0) return
  const message =
    'This looks like it holds a citizen service number (BSN) or the number of a bank account (IBAN).'
  context.addIssue({ code: 'custom', message: `${message} Leave it out.` })
}

const params = z.strictObject({ id: z.string() })
const responses = {
  201: { description: 'The other side can read it', schema: MessageView },
  200: { description: 'The same text was sent right before: that message', schema: MessageView },
  409: {
    description: 'It has ended, it rests, or the thread is as long as it may be',
    schema: Problem,
  },
}

export const sendMessage = contract({
  id: 'sendReferralMessage',
  method: 'POST',
  path: '/v1/referrals/:id/messages',
  tag: 'referrals',
  summary: 'Write to the desk',
  access: 'referral',
  params,
  body: z.strictObject({ text: typed(mostMessageSigns).superRefine(noNumbers) }),
  responses,
})

export const sendDeskMessage = contract({
  id: 'sendDeskMessage',
  method: 'POST',
  path: '/v1/desk/referrals/:id/messages',
  tag: 'desk',
  summary: 'Write to the person; they hear that there is an answer, not what it says',
  access: 'desk',
  params,
  body: z.strictObject({ text: typedToPerson(mostMessageSigns).superRefine(noNumbers) }),
  responses,
})
