/** Contracts for the platform admin: mail that waits, was sent, or does not go out. Addresses are masked. */
import { z } from 'zod'
import { instant } from '../domain/fields.ts'
import { mailFailures } from '../domain/mail-failure.ts'
import { adminId, paged, pageOf } from './admin.ts'
import { contract } from './contract.ts'
import { code } from './query.ts'

const number = z.number().int().min(0)

/** `waiting`: not tried yet · `failing`: tried without luck, will be tried again · `sent`. */
export const mailStates = ['waiting', 'failing', 'sent'] as const

export const AdminMail = z
  .strictObject({
    id: z.string(),
    /** What caused it, such as `desk-new`. */
    kind: z.string(),
    state: z.enum(mailStates),
    /** First letter and host only; null once it was sent, because the content is gone then. */
    recipient: z.string().nullable(),
    subject: z.string().nullable(),
    createdAt: instant,
    attempts: number,
    failure: z.enum(mailFailures).nullable(),
    /** Null once it was sent. */
    nextAttemptAt: instant.nullable(),
    sentAt: instant.nullable(),
  })
  .meta({ id: 'AdminMail' })
export type AdminMail = z.infer<typeof AdminMail>

export const MailContent = AdminMail.extend({ text: z.string().nullable() }).meta({ id: 'AdminMailContent' })
export type MailContent = z.infer<typeof MailContent>

export const MailList = pageOf(AdminMail).extend({
  /** How many there are of each state, whatever was asked for. */
  counts: z.strictObject({ waiting: number, failing: number, sent: number }),
  /** Whether the text of a mail may be read here: in the demonstration only. */
  readable: z.boolean(),
})
export type MailList = z.infer<typeof MailList>

export const listMails = contract({
  id: 'listMails',
  method: 'GET',
  path: '/v1/admin/mails',
  tag: 'admin',
  summary: 'The outbox: failing mails first, then waiting ones, then what was sent, newest first',
  access: 'admin',
  query: paged({ state: code(mailStates).optional() }),
  responses: { 200: { description: 'A page of it', schema: MailList } },
})

export const readMail = contract({
  id: 'readMail',
  method: 'GET',
  path: '/v1/admin/mails/:id',
  tag: 'admin',
  summary: 'One mail with its text; refused in production, where nobody reads the mail of others',
  access: 'admin',
  params: adminId,
  responses: { 200: { description: 'The mail', schema: MailContent } },
})
