/** Contract of the figures about the platform, for everyone: requests and actions of a fixed period, never persons. */
import { z } from 'zod'
import { day } from '../domain/fields.ts'
import { measureNames } from '../domain/insight/measures.ts'
import { Period } from '../domain/insight/periods.ts'
import { contract } from './contract.ts'
import { text } from './query.ts'

/** A count as it is shown: rounded to fives; below ten, and nothing at all, are one value that is hidden. */
export const ShownCount = z
  .union([
    z.strictObject({ value: z.number().int().min(0), suppressed: z.literal(false) }),
    z.strictObject({ value: z.null(), suppressed: z.literal(true) }),
  ])
  .meta({ id: 'ShownCount' })

export const Statistics = z
  .strictObject({
    period: Period,
    /** Null for all regions together. */
    region: z.strictObject({ code: z.string(), name: z.string() }).nullable(),
    definitionsVersion: z.number().int(),
    /** True when the period is over and its figures never change any more. */
    frozen: z.boolean(),
    /** The days that the figures are about; null when there are none, such as in a period in which nothing was counted yet. */
    counted: z.strictObject({ from: day, to: day }).nullable(),
    /** True in the demonstration: made up, and about nobody. */
    invented: z.boolean(),
    measures: z.array(
      z.strictObject({
        code: z.enum(measureNames),
        unit: z.enum(['requests', 'actions']),
        count: ShownCount,
        /** The same of the period before, of the same length; hidden when there is none. */
        previous: ShownCount,
      }),
    ),
  })
  .meta({ id: 'Statistics' })
export type Statistics = z.infer<typeof Statistics>

export const getStatistics = contract({
  id: 'getStatistics',
  method: 'GET',
  path: '/v1/statistics',
  tag: 'insight',
  summary: 'What was done on the platform in a month or a half-year, counted without persons and rounded',
  access: 'public',
  query: z.strictObject({
    period: Period.optional().describe(
      'A half-year (2026-H2) or a month (2026-11). Default: the half-year of today, of which the months that are over are given.',
    ),
    region: text(100)
      .optional()
      .describe('Code of a labour market region, as in /v1/regions; only with a half-year that is over.'),
  }),
  responses: {
    200: { description: 'The figures', schema: Statistics },
    404: { description: 'There is no region with this code' },
  },
  maxAge: 60,
  rate: 'default',
})
