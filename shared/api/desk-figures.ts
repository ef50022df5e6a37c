/** Contracts for the admin of a desk: how the work goes, and everything the desk holds as a file. */
import { z } from 'zod'
import { day } from '../domain/fields.ts'
import { ReferralState } from '../domain/referral/moves.ts'
import { ReferralOutcome } from '../domain/referral/outcome.ts'
import { contract } from './contract.ts'
import { Problem } from './problem.ts'
import { code, plainDate, text } from './query.ts'

const count = z.number().int().min(0)
/** Of those whose last day has passed or that were answered: how many in time. */
const kept = z.strictObject({ due: count, kept: count })
/** Half took at most this many working days; null when there were none. */
const days = z.strictObject({ median: z.number().nullable(), of: count })

export const DeskFigures = z
  .strictObject({
    desk: z.strictObject({ id: z.string(), name: z.string() }),
    /** Of today, whenever they were sent. */
    open: z.strictObject({
      total: count,
      overdue: count,
      states: z.array(z.strictObject({ state: ReferralState, count })),
      /** Of each who took one up; `id` null = taken up by nobody. */
      colleagues: z.array(
        z.strictObject({
          id: z.string().nullable(),
          name: z.string().nullable(),
          open: count,
          overdue: count,
        }),
      ),
    }),
    /** Of those sent in the period. */
    sent: count,
    promise: z.strictObject({ receipt: kept, contact: kept }),
    /** Working days from sending: until the receipt, the first contact, the closing. */
    turnaround: z.strictObject({ receipt: days, contact: days, closing: days }),
    /** Of those sent in the period that ended, in which state. */
    ended: z.array(z.strictObject({ state: ReferralState, count })),
    /** Of those closed: with which outcome; null = none was said. */
    outcomes: z.array(z.strictObject({ outcome: ReferralOutcome.nullable(), count })),
  })
  .meta({ id: 'DeskFigures' })
export type DeskFigures = z.infer<typeof DeskFigures>

export const readDeskFigures = contract({
  id: 'readDeskFigures',
  method: 'GET',
  path: '/v1/desk/figures',
  tag: 'desk',
  summary: 'Workload and turnaround of the desks that one is admin of',
  access: 'desk-admin',
  query: z
    .strictObject({
      /** Days in Amsterdam, both included; by default the year up to today. */
      from: plainDate().optional(),
      until: plainDate().optional(),
    })
    .refine(({ from, until }) => from === undefined || until === undefined || from <= until, {
      path: ['until'],
      message: 'Give a day that is not before from.',
    }),
  responses: {
    200: {
      description: 'One entry a desk',
      schema: z.strictObject({
        from: day,
        until: day,
        items: z.array(DeskFigures),
      }),
    },
  },
})

export const exportFormats = ['jsonl', 'csv'] as const

/** For a desk with a system of its own. Its answer is a file, so it has a type and no schema. */
export const exportDeskReferrals = contract({
  id: 'exportDeskReferrals',
  method: 'GET',
  path: '/v1/desk/export',
  tag: 'desk',
  summary: 'Every referral of the desks that one is admin of, one a line',
  access: 'desk-admin',
  query: z.strictObject({
    format: code(exportFormats).default('jsonl'),
    /** One of the desks that one is admin of. */
    desk: text(100).optional(),
    /** Changed on this day or later. */
    since: plainDate().optional(),
  }),
  responses: {
    200: {
      description: 'JSON Lines, or CSV with a header row and neutralised cells',
      type: 'application/x-ndjson',
      otherTypes: ['text/csv'],
      headers: { 'Content-Disposition': 'A name for the file.' },
    },
    404: { description: 'One is not admin of a desk with this id', schema: Problem },
  },
})
