/** The loose schema of a Springest product: the fields that are read, none of them required. */
import { z } from 'zod'
import type { Shape } from './shape.ts'

/** What `read` hands over: the product, and the provider that the document itself names. */
export type SpringestItem = { product: Shape; provider: string | null }

const member = z.array(z.unknown()).optional()

/** The first text of a member; null when it is absent or empty. */
const text = member.transform((list) => {
  const found = list?.find((one): one is string => typeof one === 'string' && one.trim() !== '')
  return found ?? null
})
/** All texts of a member that may repeat. */
const texts = member.transform((list) =>
  (list ?? []).filter((one): one is string => typeof one === 'string' && one.trim() !== ''),
)

const amount = { price: text, vatincluded: text, vatamount: text, currency: text }

export const Product = z.object({
  ...amount,
  id: text,
  name: text,
  description: text,
  language: text,
  level: text,
  priceperiod: text,
  /** Called `ProductType` in later versions of the schema. */
  coursemedium: texts,
  producttype: texts,
  duration: text,
  durationunit: text,
  completion: text,
  webaddress: text,
  startdateismonthonly: text,
})
export type Product = z.infer<typeof Product>

export const AdditionalCost = z.object({ ...amount, type: text, mandatory: text })
export type AdditionalCost = z.infer<typeof AdditionalCost>
export type Amount = Pick<Product, keyof typeof amount>

export const Start = z.object({
  id: text,
  date: text,
  startdate: text,
  enddate: text,
  startdateismonthonly: text,
  place: text,
  online: text,
  seats: text,
  maxnumberofseats: text,
  maximumnumberofseats: text,
  guaranteedstart: text,
  startguaranteed: text,
})
export type Start = z.infer<typeof Start>
