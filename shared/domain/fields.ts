/** Field types that many shapes share. */
import { z } from 'zod'

/** A moment in UTC, `2026-12-01T14:00:00Z`. */
export const instant = z.iso.datetime()

/** A real calendar day, `YYYY-MM-DD`, in Europe/Amsterdam. */
export const day = z.iso.date()

/** Euros as decimal text with two digits, "0.00" when free. */
export const euros = z.string().regex(/^\d+\.\d\d$/)
