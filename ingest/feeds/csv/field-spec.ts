/** How one field of a course or an offering is filled from a column. */
import { z } from 'zod'

const words = z.array(z.string())

export const FieldSpec = z.strictObject({
  column: z.string().optional(),
  const: z.union([z.string(), z.number(), z.boolean(), words, z.null()]).optional(),
  parse: z.enum(['text', 'money', 'date', 'duration', 'yes-no', 'number', 'list', 'lessons']).optional(),
  separator: z.string().min(1).optional(),
  values: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])).optional(),
  format: z.enum(['text', 'html']).optional(),
  unit: z.string().optional(),
  vat: z.enum(['included', 'excluded', 'exempt', 'unknown']).optional(),
  vatRate: z.number().min(0).max(100).optional(),
  free: words.optional(),
  unknown: words.optional(),
  zero: z.enum(['free', 'unknown']).optional(),
})
export type FieldSpec = z.infer<typeof FieldSpec>
