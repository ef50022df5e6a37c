/** Contract for the platform admin: what was counted in the last hour, so that counting can be trusted. */
import { z } from 'zod'
import { instant } from '../domain/fields.ts'
import { measureNames } from '../domain/insight/measures.ts'
import { contract } from './contract.ts'

const number = z.number().int().min(0)

export const LastHour = z
  .strictObject({
    from: instant,
    to: instant,
    /** When counts were last written, by whichever server; null when none were in the last day. */
    writtenAt: instant.nullable(),
    /** Kinds of actions that this server counted and has still to write, and actions that it had to give up. */
    waiting: number,
    dropped: number,
    /** Every measure there is, without its dimensions. */
    measures: z.array(z.strictObject({ code: z.enum(measureNames), count: number })),
  })
  .meta({ id: 'LastHour' })
export type LastHour = z.infer<typeof LastHour>

export const readLastHour = contract({
  id: 'readLastHour',
  method: 'GET',
  path: '/v1/admin/counts',
  tag: 'admin',
  summary: 'How often everything that is counted was counted in the last hour',
  access: 'admin',
  responses: { 200: { description: 'The counts', schema: LastHour } },
})
