/**
 * Reads the list of municipalities and labour market regions of Statistics Netherlands ("Gebieden in Nederland" of one
 * year): `{ "_bron": { "titel": "Gebieden in Nederland 2026" }, "gemeenten": { "0344": "Midden-Utrecht" } }`.
 * Regions are joined by code, never by name: the registers spell them differently.
 */
import { z } from 'zod'
import { ReferenceFileError } from './postcode-file.ts'

const RegionFile = z.object({
  _bron: z.object({ titel: z.string() }).optional(),
  gemeenten: z.record(z.string().regex(/^\d{1,4}$/), z.string().min(1)),
})

export type RegionOf = { municipality: string; region: string; regionName: string }
/** `year` is the first of January from which the division holds. */
export type RegionList = { year: number; members: RegionOf[] }

/** Throws ReferenceFileError when the text is no such list. */
export function readRegionFile(text: string): RegionList {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new ReferenceFileError('The file with regions is not valid JSON.')
  }
  const parsed = RegionFile.safeParse(json)
  if (!parsed.success || Object.keys(parsed.data.gemeenten).length === 0) {
    throw new ReferenceFileError(
      'The file with regions has no member "gemeenten" with codes and region names.',
    )
  }
  const year = Number(/\b(20\d\d)\b/.exec(parsed.data._bron?.titel ?? '')?.[1])
  if (!year)
    throw new ReferenceFileError('The file with regions does not say in "_bron.titel" of which year it is.')
  const members = Object.entries(parsed.data.gemeenten).map(([code, name]) => ({
    municipality: code.padStart(4, '0'),
    region: regionCode(name),
    regionName: name.trim(),
  }))
  return { year, members: members.sort((a, b) => (a.municipality < b.municipality ? -1 : 1)) }
}

/** The name in kebab-case without accents: `Zaanstreek/Waterland` becomes `zaanstreek-waterland`. */
export function regionCode(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
