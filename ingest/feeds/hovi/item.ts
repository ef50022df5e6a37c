/**
 * The loose schema of what HOVI answers: the fields that are read, none of them required. A product has one entry in
 * `productForms` for each form in which it can be studied; each becomes a course of its own.
 */
import { z } from 'zod'
import { list, number, text } from '../fields/fit.ts'

/** What `read` hands over: a product in one form. */
export type HoviItem = {
  /** The product without its forms. */
  product: unknown
  /** The form; null for a product that lists none. */
  form: unknown
  organization: unknown
  /** The place that the product names; null when it names none, or one that HOVI does not have. */
  location: unknown
}

/** `{ nl, en, de }`; read by `localizedText`. */
const localized = z.unknown().optional()

export const Organization = z.object({
  organizationId: text,
  brin: text,
  brinName: localized,
  organizationType: text,
  webLink: localized,
})

export const Product = z.object({
  productId: text,
  productName: localized,
  description: localized,
  productLevel: text,
  productForm: text,
  croho: text,
  credits: text,
  location: text,
})
export type Product = z.infer<typeof Product>

export const Start = z.object({
  startingDate: text,
  endDate: text,
  applicationDeadline: text,
  applicationDeadlineNL: text,
})
export type Start = z.infer<typeof Start>

const Fee = z.object({ amount: text, year: number, tuitionFeePeriod: text, tuitionFeeType: text })
export type Fee = z.infer<typeof Fee>

export const Form = z.object({
  productForm: text,
  productDescription: localized,
  productResult: localized,
  productURL: localized,
  productStarts: list(z.unknown()),
  tuitionFees: list(Fee),
})
export type Form = z.infer<typeof Form>

export const HoviPlace = z.object({
  locationName: localized,
  visitorAddress: z.object({ zip: text, city: text, country: text }).nullish(),
})
