/** What the file of a sector body says. Each fact has its source with the day it was read, or stands as unverified. */
import { SectorBodyId } from '@stapwijzer/shared/domain/sector-bodies.ts'
import { z } from 'zod'

const day = z.iso.date()

const Source = z.strictObject({
  url: z.url({ protocol: /^https?$/ }),
  /** What it says, in a few words of our own. */
  says: z.string().min(1),
  /** Date of the page itself, as far as it has one. */
  dated: z.string().min(4).optional(),
  read: day,
})

export const SectorFile = z.strictObject({
  id: SectorBodyId,
  name: z.string().min(1),
  site: z.url({ protocol: /^https$/ }).nullable(),
  sources: z.array(Source),
  covers: z.strictObject({
    /** Codes of ISCED-F 2013, two to four digits. */
    fields: z.array(z.string().regex(/^\d{2,4}$/)).min(1),
    /** Codes of ISCO-08, two to four digits. */
    occupations: z.array(z.string().regex(/^\d{2,4}$/)).min(1),
    /** `unverified`: our own reading of what the body works for; it publishes no codes. */
    basis: z.enum(['source', 'unverified']),
  }),
})
export type SectorBody = z.infer<typeof SectorFile>
