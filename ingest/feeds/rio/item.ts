/**
 * The loose schema of raw RIO documents: the fields that are read, none of them required. Names follow the official
 * OpenAPI document of RIO LOD v2 (version 2.13.0).
 */
import { z } from 'zod'
import { list, number, text } from '../fields/fit.ts'

/** What `read` hands over, all untouched; null where RIO has no such document. */
export type RioItem = {
  entry: unknown
  onderwijsaanbieder: unknown
  onderwijslocatie: unknown
  /** The opleiding; of a part of one (`…ONDERDEEL`) the opleidingsonderdeel. */
  opleiding: unknown
  cohorten: readonly unknown[]
}

/** One language in mbo and private education, a list in higher education. */
const languages = z.preprocess((value) => (typeof value === 'string' ? [value] : value), list(z.string()))

export const Entry = z.object({
  aangebodenOpleidingcode: text,
  type: text,
  eigennaam: text,
  eigennaamEngels: text,
  eigennaamDuits: text,
  eigenAangebodenOpleidingsleutel: text,
  omschrijving: text,
  einddatum: text,
  mboniveau: text,
  niveau: text,
  leertraject: text,
  vorm: text,
  voertaal: languages,
  website: text,
  afwijkendeOpleidingsduuromvang: number,
  afwijkendeOpleidingsduureenheid: text,
})
export type Entry = z.infer<typeof Entry>

export const Aanbieder = z.object({ code: text, naam: text })
export type Aanbieder = z.infer<typeof Aanbieder>

export const Locatie = z.object({
  postcode: text,
  plaatsnaam: text,
  gpsLatitude: number,
  gpsLongitude: number,
})
export type Locatie = z.infer<typeof Locatie>

export const Opleiding = z.object({
  opleidingseenheidcode: text,
  volledigeNaam: text,
  internationaleNaamEngels: text,
  niveau: text,
  nLQF: text,
  studielast: number,
  studielasteenheid: text,
  waardedocumentsoort: text,
  graad: text,
  categorie: list(z.string()),
})
export type Opleiding = z.infer<typeof Opleiding>

export const Cohort = z.object({
  id: text,
  code: text,
  status: text,
  opleidingsvorm: text,
  instroommoment: text,
  beginInstroomperiode: text,
  eindeInstroomperiode: text,
  eindeAanmeldperiode: text,
  opleidingseinddatum: text,
  deelnemersplaatsen: number,
})
export type Cohort = z.infer<typeof Cohort>
