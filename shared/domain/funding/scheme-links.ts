/** Where a scheme can be read about and asked for: its sources, its pages, and who helps. The same in a scheme file and in the API. */
import { z } from 'zod'
import { day } from '../fields.ts'

/** An address on the web, never a script. */
const address = z.url({ protocol: /^https?$/ })

/** A text that says something about the rules. */
export const SchemeSource = z.strictObject({
  /** What people read: the name of the text and who wrote it. Never only a code or the name of a site. */
  title: z.string().min(1),
  url: address.optional(),
  /** The year or the day from which the text is, as `2024` or `2024-05-08`; absent = the text does not say. */
  dated: z
    .string()
    .regex(/^\d{4}(-\d{2}-\d{2})?$/, 'Give a year or a day.')
    .optional(),
  /** When it was read. */
  retrieved: day.optional(),
})
export type SchemeSource = z.infer<typeof SchemeSource>

/** Something to go to. Without an address the title says what to do: "Vraag het aan bij je adviseur van UWV". */
const Place = z.strictObject({ title: z.string().min(1), url: address.optional() })

/** Addresses are only those that a source names. */
export const SchemeLinks = z.strictObject({
  /** The page of the body that decides, or the rules as they were published. */
  official: z.strictObject({ title: z.string().min(1), url: address }).optional(),
  /** Where it is asked for. */
  apply: Place.optional(),
  /** Who helps somebody with it. */
  help: Place.optional(),
  /** The day on which the addresses were looked up. */
  checkedAt: day,
})
export type SchemeLinks = z.infer<typeof SchemeLinks>
