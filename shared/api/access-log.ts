/** Contracts of who saw and changed a referral: for its person, and for the people of its desk. */
import { z } from 'zod'
import { accessKinds } from '../domain/access-log.ts'
import { instant } from '../domain/fields.ts'
import { contract } from './contract.ts'

const entry = {
  at: instant,
  action: z.enum(accessKinds),
  by: z.enum(['person', 'desk', 'system']),
  /** The desk that it was done at; null for the person, the system, and somebody of another desk. */
  desk: z.string().nullable(),
  /** Colleague 1, 2 … of the desk: the same number is the same colleague. Null unless a desk did it. */
  worker: z.number().int().min(1).nullable(),
  /** False for what was refused: it showed and changed nothing. */
  allowed: z.boolean(),
}

export const AccessLogEntry = z.strictObject(entry).meta({ id: 'AccessLogEntry' })
export type AccessLogEntry = z.infer<typeof AccessLogEntry>

export const DeskAccessLogEntry = z
  .strictObject({
    ...entry,
    /** Name of the colleague, as far as it is known. */
    name: z.string().nullable(),
  })
  .meta({ id: 'DeskAccessLogEntry' })
export type DeskAccessLogEntry = z.infer<typeof DeskAccessLogEntry>

/** Newest first, at most 500; `total` counts all. */
function log<T extends z.ZodType>(items: T) {
  return z.strictObject({ items: z.array(items).max(500), total: z.number().int().min(0) })
}

const id = z.strictObject({ id: z.string() })

export const readAccessLog = contract({
  id: 'readAccessLog',
  method: 'GET',
  path: '/v1/referrals/:id/access-log',
  tag: 'referrals',
  summary: 'Who saw and changed a referral, for its person; workers are numbers',
  access: 'referral',
  params: id,
  responses: { 200: { description: 'Newest first', schema: log(AccessLogEntry) } },
})

export const readDeskAccessLog = contract({
  id: 'readDeskAccessLog',
  method: 'GET',
  path: '/v1/desk/referrals/:id/access-log',
  tag: 'desk',
  summary: 'Who saw and changed a referral, for the people of its desk',
  access: 'desk',
  params: id,
  responses: { 200: { description: 'Newest first', schema: log(DeskAccessLogEntry) } },
})
