/** Reference geography: postcodes, municipalities, labour market regions. Loaded from official files, else shipped with the product. */
import { sql } from 'drizzle-orm'
import { check, date, doublePrecision, integer, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { catalogue } from './catalogue.ts'

/** Four-digit postcode with the average point of its places. */
export const postcode = catalogue.table('postcode', {
  pc4: text().primaryKey(),
  places: text().array().notNull(),
  /** CBS codes of the municipalities that it lies in; a few dozen lie in two. */
  municipalities: text().array().notNull(),
  lat: doublePrecision().notNull(),
  lon: doublePrecision().notNull(),
})

export const municipality = catalogue.table('municipality', {
  /** CBS code, four digits as text. */
  code: text().primaryKey(),
  name: text().notNull(),
})

/** Which labour market region a municipality belongs to, from-until (exclusive). */
export const regionMembership = catalogue.table(
  'region_membership',
  {
    municipality: text().notNull(),
    /** Kebab-case of the official name. */
    region: text().notNull(),
    regionName: text('region_name').notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validUntil: date('valid_until', { mode: 'string' }),
  },
  (t) => [primaryKey({ columns: [t.municipality, t.validFrom] })],
)

/** Which reference table was loaded when. Shipped data have a name of their own, so that they never replace official ones. */
export const referenceLoad = catalogue.table(
  'reference_load',
  {
    name: text().primaryKey(),
    loadedAt: timestamp('loaded_at', { withTimezone: true, mode: 'date' }).notNull(),
    /** SHA-256 of the loaded content, so that the same load again changes nothing. */
    hash: text().notNull(),
    rows: integer().notNull(),
  },
  (t) => [check('reference_load_rows', sql`${t.rows} >= 0`)],
)
