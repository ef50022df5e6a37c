/** Contracts for the platform admin: messages to the systems of desks that wait, were taken, or were given up. */
import { z } from 'zod'
import { instant } from '../domain/fields.ts'
import { deliveryEvents, deliveryFailures } from '../domain/referral/delivery.ts'
import { adminId, paged, pageOf } from './admin.ts'
import { contract } from './contract.ts'
import { code } from './query.ts'

const number = z.number().int().min(0)

/** `waiting`: not tried yet · `failing`: tried without luck, will be tried again · `given-up` · `delivered`. */
export const deliveryStates = ['given-up', 'failing', 'waiting', 'delivered'] as const

export const AdminDelivery = z
  .strictObject({
    /** The `webhook-id` of the message. */
    id: z.string(),
    desk: z.strictObject({ id: z.string(), name: z.string() }),
    event: z.enum(deliveryEvents),
    state: z.enum(deliveryStates),
    createdAt: instant,
    attempts: number,
    failure: z.enum(deliveryFailures).nullable(),
    /** Null once it was delivered or given up. */
    nextAttemptAt: instant.nullable(),
    /** When it was delivered or given up. */
    endedAt: instant.nullable(),
  })
  .meta({ id: 'AdminDelivery' })
export type AdminDelivery = z.infer<typeof AdminDelivery>

export const DeliveryList = pageOf(AdminDelivery).extend({
  /** How many there are of each state, whatever was asked for. */
  counts: z.strictObject({ 'given-up': number, failing: number, waiting: number, delivered: number }),
})
export type DeliveryList = z.infer<typeof DeliveryList>

export const listDeliveries = contract({
  id: 'listDeliveries',
  method: 'GET',
  path: '/v1/admin/deliveries',
  tag: 'admin',
  summary:
    'Messages to the systems of desks: given up first, then failing, waiting and delivered ones, newest first',
  access: 'admin',
  query: paged({ state: code(deliveryStates).optional() }),
  responses: { 200: { description: 'A page of them', schema: DeliveryList } },
})

export const retryDelivery = contract({
  id: 'retryDelivery',
  method: 'POST',
  path: '/v1/admin/deliveries/:id/retry',
  tag: 'admin',
  summary: 'Try a message again that was given up or fails: within a minute, and then for three days',
  access: 'admin',
  params: adminId,
  responses: {
    200: { description: 'The message, which waits again', schema: AdminDelivery },
    409: { description: 'It was delivered already.' },
  },
})
