/** Contracts for the platform admin: prices that moved to what a scheme pays at most, and the look of a person at them. */
import { z } from 'zod'
import { day, euros, instant } from '../domain/fields.ts'
import { paged, pageOf } from './admin.ts'
import { contract } from './contract.ts'
import { code } from './query.ts'

export const PriceCap = z
  .strictObject({
    scheme: z.string(),
    name: z.string(),
    /** EUR; from this price on the scheme pays no more. */
    cap: euros,
    /** The price is near the cap with 21 % VAT on it, not near the cap itself. */
    withVat: z.boolean(),
    /** Rules of the scheme that began to hold, or a period in which to ask for it. */
    kind: z.enum(['version', 'window']),
    first: day,
    last: day.nullable(),
  })
  .meta({ id: 'PriceCap' })

export const PriceJump = z
  .strictObject({
    course: z.strictObject({
      id: z.string(),
      /** The course that visitors see for it: another one when it was merged. */
      shownId: z.string(),
      title: z.string(),
      provider: z.string(),
      source: z.string(),
    }),
    /** When the new price was first shown. */
    since: instant,
    /** EUR, as on the card; a course that was free was 0.00. */
    from: euros,
    to: euros,
    vatIncluded: z.boolean().nullable(),
    /** At least one. */
    caps: z.array(PriceCap),
    /** Name of who looked, null when it is not known any more, and when; null while nobody has. */
    seen: z.strictObject({ actor: z.string().nullable(), at: instant }).nullable(),
  })
  .meta({ id: 'PriceJump' })
export type PriceJump = z.infer<typeof PriceJump>

export const listPriceJumps = contract({
  id: 'listPriceJumps',
  method: 'GET',
  path: '/v1/admin/price-jumps',
  tag: 'admin',
  summary: 'Prices of live courses that moved to the most a scheme pays around its opening, newest first',
  access: 'admin',
  query: paged({ state: code(['waiting', 'seen']).default('waiting') }),
  responses: { 200: { description: 'A page of them', schema: pageOf(PriceJump) } },
})

const jump = {
  /** Id of the course, and `since` of the price. */
  course: z.uuid('Give the id of a course.'),
  since: z.iso.datetime({ offset: true, error: 'Give a date and time, such as 2026-12-01T14:00:00Z.' }),
}

export const markPriceJump = contract({
  id: 'markPriceJump',
  method: 'POST',
  path: '/v1/admin/price-jump-looks',
  tag: 'admin',
  summary: 'Say that somebody looked at a price; the first look stays',
  access: 'admin',
  body: z.strictObject(jump),
  responses: {
    201: {
      description: 'Noted, with who said it',
      schema: z.strictObject({ course: z.string(), since: instant }),
    },
  },
})
