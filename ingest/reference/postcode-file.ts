/**
 * Reads the GeoNames postal code file of the Netherlands (tab-separated, no header): one row a place, several places
 * a postcode. Pure: lines in, postcodes out.
 */
import { distanceKm, type Point } from '@stapwijzer/shared/domain/distance.ts'

/** Columns: country, postcode, place, province, its code, municipality name, its CBS code, -, -, lat, lon, accuracy. */
const columns = {
  country: 0,
  pc4: 1,
  place: 2,
  municipalityName: 5,
  municipality: 6,
  lat: 9,
  lon: 10,
} as const
const leastColumns = 11

export type Postcode = {
  pc4: string
  places: string[]
  /** CBS codes, the likeliest first. */
  municipalities: string[]
  lat: number
  lon: number
}

/** A file that is not what it should be, with a sentence for the person who gave it. */
export class ReferenceFileError extends Error {}

/**
 * Postcodes whose municipality the file leaves empty, by number range: all of them lie in Voorne aan Zee, formed in
 * 2023 of Brielle, Hellevoetsluis and Westvoorne.
 */
const withoutCode = [{ from: 3220, to: 3239, municipality: '1992' }] as const

type Row = { pc4: string; place: string; municipality: string | null; lat: number; lon: number }

/** Gathers rows one by one; memory grows with the number of postcodes, not with the file. */
export class PostcodeTable {
  readonly #rows = new Map<string, Row[]>()
  readonly #names = new Map<string, string>()
  #line = 0

  /** Throws ReferenceFileError for a line that is no row of such a file. */
  add(line: string): void {
    this.#line += 1
    if (line.trim() === '') return
    const cells = line.replace(/^\ufeff/, '').split('\t')
    const row = readRow(cells, this.#line)
    if (row.municipality) this.#names.set(row.municipality, bareName(cells[columns.municipalityName]!))
    const rows = this.#rows.get(row.pc4)
    if (rows) rows.push(row)
    else this.#rows.set(row.pc4, [row])
  }

  /** Every postcode once, by number. */
  postcodes(): Postcode[] {
    const share = this.#shares()
    return [...this.#rows.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([pc4, rows]) => asPostcode(pc4, rows, share))
  }

  /** Names by CBS code, for municipalities that have none yet; "" where the file has none. */
  municipalityNames(): ReadonlyMap<string, string> {
    return this.#names
  }

  /** How many rows a municipality has among the postcodes with the same first three digits. */
  #shares(): Share {
    const counts = new Map<string, number>()
    for (const { pc4, municipality } of [...this.#rows.values()].flat()) {
      const key = `${pc4.slice(0, 3)} ${municipality}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    return (pc4, municipality) => counts.get(`${pc4.slice(0, 3)} ${municipality}`) ?? 0
  }
}

type Share = (pc4: string, municipality: string) => number

/** Further from a postcode's own municipality than this, a place is a slip of the source. */
const slipKm = 30

/**
 * The point is the average of the places. A few postcodes also carry a place at the other end of the country (3523 in
 * Utrecht, Ouddorp at the coast), which would put them in the sea: such a place is left out. A postcode's own
 * municipality is the one that has the numbers around it.
 */
function asPostcode(pc4: string, all: Row[], share: Share): Postcode {
  const codes = [...new Set(all.map((row) => row.municipality).filter((code) => code !== null))]
  const [own] = codes.sort((a, b) => share(pc4, b) - share(pc4, a) || (a < b ? -1 : 1))
  const core = middle(all.filter((row) => own === undefined || row.municipality === own))
  const rows = all.filter((row) => row.municipality === own || distanceKm(core, row) <= slipKm)
  return {
    pc4,
    places: [...new Set(rows.map((row) => row.place))],
    municipalities: codes.filter((code) => rows.some((row) => row.municipality === code)),
    ...middle(rows),
  }
}

function middle(rows: Row[]): Point {
  return { lat: average(rows.map((row) => row.lat)), lon: average(rows.map((row) => row.lon)) }
}

/** Half of the names are written in English ("Amersfoort Municipality", "Gemeente Utrecht"). */
function bareName(text: string): string {
  return text.replace(/^Gemeente | Municipality$/g, '').trim()
}

function readRow(cells: string[], number: number): Row {
  if (cells.length < leastColumns) {
    throw new ReferenceFileError(
      `Line ${number} has ${cells.length} columns instead of 12 separated by tabs.`,
    )
  }
  const pc4 = cells[columns.pc4]!.trim()
  const [lat, lon] = [Number(cells[columns.lat]), Number(cells[columns.lon])]
  if (cells[columns.country] !== 'NL' || !/^[1-9]\d{3}$/.test(pc4)) {
    throw new ReferenceFileError(`Line ${number} is not about a Dutch postcode of four digits.`)
  }
  // The country and its surroundings; also false when a cell is no number.
  if (!(lat > 50 && lat < 54 && lon > 3 && lon < 8) || cells[columns.lat] === '') {
    throw new ReferenceFileError(`Line ${number} has no point in the Netherlands.`)
  }
  return {
    pc4,
    place: cells[columns.place]!.trim(),
    municipality: codeOf(cells[columns.municipality]!, pc4),
    lat,
    lon,
  }
}

/** CBS codes are texts of four digits; some registers drop the zeros in front. */
function codeOf(text: string, pc4: string): string | null {
  const code = text.trim()
  if (/^\d{1,4}$/.test(code)) return code.padStart(4, '0')
  return withoutCode.find(({ from, to }) => Number(pc4) >= from && Number(pc4) <= to)?.municipality ?? null
}

function average(values: number[]): number {
  return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 1e6) / 1e6
}
