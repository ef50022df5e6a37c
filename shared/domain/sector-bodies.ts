/**
 * Ids of the sector bodies of the region: who leads people and employers of a sector to training. A closed code list, as that of
 * the schemes; what each covers stands in its file in server/sectors/bodies. Not to be mixed up with `Sector` of codes.ts, which
 * is a broad field of ISCED-F.
 */
import { z } from 'zod'

export const sectorBodyIds = [
  'utrechtzorg',
  'utrecht-leert',
  'technologieraad',
  'u-tech',
  'media-perspectives',
] as const

export const SectorBodyId = /* @__PURE__ */ z.enum(sectorBodyIds)
export type SectorBodyId = z.infer<typeof SectorBodyId>
