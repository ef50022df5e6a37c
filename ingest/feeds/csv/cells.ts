/** Cells of one course as the mapping reads them: text, codes, lists, yes or no, numbers, dates, durations. */
import type { Duration, Lesson } from '@stapwijzer/shared/domain/course.ts'
import type { NormaliseContext } from '../format.ts'
import { cleanDate, dateReader } from '../fields/dates.ts'
import { wordDuration, type DurationUnit } from '../fields/duration.ts'
import { quoted, type Scope } from '../fields/findings.ts'
import { readLessons } from '../fields/lessons.ts'
import { cleanText, stripControls, warnControls } from '../fields/text.ts'
import type { CsvItem } from './item.ts'
import { readMapping, type Mapping } from './mapping.ts'
import type { FieldSpec } from './field-spec.ts'

/** What the parts of the CSV mapping share while one course is read. */
export type Sheet = { item: CsvItem; mapping: Mapping; scope: Scope }

export function openSheet(item: CsvItem, context: NormaliseContext, scope: Scope): Sheet {
  return { item, mapping: readMapping(context.mapping), scope }
}

/** The text of a field's cell, without control characters; '' when the cell is empty or the field is not mapped. */
export function cellText(spec: FieldSpec | undefined, path: string, sheet: Sheet, row = 0): string {
  if (!spec) return ''
  if (spec.column === undefined) return spec.const === null ? '' : String(spec.const)
  const cell = sheet.item.rows[row]?.cells[columnIndex(sheet.item.header, spec.column)] ?? ''
  const { value, controls } = stripControls(cell)
  if (controls) warnControls(path, sheet.scope)
  return value
}

/** A plain text after `values`, null when empty. A cell that a spreadsheet would run as a formula warns. */
export function textCell(spec: FieldSpec | undefined, path: string, sheet: Sheet, row = 0): string | null {
  const raw = cellText(spec, path, sheet, row)
  if (spec?.column !== undefined) warnFormula(raw, path, sheet)
  if (spec?.values) return asText(translated(raw, spec.values, path, sheet))
  return cleanText(raw, path, sheet.scope)
}

/** One of a closed list, after `values`. Without `values` the cell must hold the code itself. */
export function codeCell<T extends string>(
  spec: FieldSpec | undefined,
  codes: readonly T[],
  path: string,
  sheet: Sheet,
  row = 0,
): T | null {
  const raw = cellText(spec, path, sheet, row).trim()
  if (raw === '') return null
  const word = spec?.values ? asText(translated(raw, spec.values, path, sheet)) : raw.toLowerCase()
  if (word === null) return null
  const code = codes.find((one) => one === word)
  if (code === undefined) warnUnknown(raw, path, sheet, codes)
  return code ?? null
}

/** The parts of a list cell, each after `values`; unknown ones are left out. */
export function listCell(spec: FieldSpec | undefined, path: string, sheet: Sheet): string[] {
  if (!spec) return []
  if (Array.isArray(spec.const)) return spec.const
  const raw = cellText(spec, path, sheet)
  const parts = spec.parse === 'text' ? [raw] : raw.split(spec.separator ?? ',')
  return parts.flatMap((part) => {
    const text = part.trim()
    if (text === '') return []
    warnFormula(text, path, sheet)
    const word = spec.values
      ? asText(translated(text, spec.values, path, sheet))
      : cleanText(text, path, sheet.scope)
    return word === null ? [] : [word]
  })
}

const yes = new Set(['ja', 'j', 'yes', 'y', 'true', 'waar', '1'])
const no = new Set(['nee', 'n', 'no', 'false', 'onwaar', '0'])

export function yesNoCell(spec: FieldSpec | undefined, path: string, sheet: Sheet): boolean | null {
  if (typeof spec?.const === 'boolean') return spec.const
  const raw = cellText(spec, path, sheet).trim()
  if (raw === '') return null
  if (spec?.values) {
    const meaning = translated(raw, spec.values, path, sheet)
    return typeof meaning === 'boolean' ? meaning : null
  }
  const word = raw.toLowerCase()
  if (yes.has(word)) return true
  if (no.has(word)) return false
  warnUnknown(raw, path, sheet, [...yes, ...no])
  return null
}

/** Days and times of lessons, cut at `separator`; undefined when none is told or understood. */
export function lessonsCell(
  spec: FieldSpec | undefined,
  path: string,
  sheet: Sheet,
  row = 0,
): Lesson[] | undefined {
  if (!spec) return undefined
  const texts = Array.isArray(spec.const)
    ? spec.const
    : cellText(spec, path, sheet, row).split(spec.separator ?? ',')
  return readLessons(texts, path, sheet.scope)
}

export function durationCell(spec: FieldSpec | undefined, path: string, sheet: Sheet): Duration | null {
  const raw = cellText(spec, path, sheet).trim()
  if (raw === '') return null
  const duration = wordDuration(raw, (spec?.unit ?? null) as DurationUnit | null)
  if (duration === null)
    sheet.scope.findings.warn(path, 'duration-unparsable', `${quoted(raw)} is no duration that can be read.`)
  return duration
}

/** A number of a cell as a decimal text with a dot, null when it is none. */
export function decimalText(raw: string, decimal: ',' | '.' | undefined): string | null {
  const text = raw.trim()
  const mark = decimal ?? (text.includes(',') ? ',' : '.')
  const plain =
    mark === ','
      ? text.replace(/\.(?=\d{3}(?:\D|$))/g, '').replace(',', '.')
      : text.replace(/,(?=\d{3}(?:\D|$))/g, '')
  return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(plain) ? plain : null
}

export function dateText(raw: string, path: string, { mapping, scope }: Sheet): string | null {
  let read = readers.get(mapping)
  if (!read) readers.set(mapping, (read = dateReader(mapping.file.dateFormats)))
  return cleanDate(raw, path, scope, read)
}
const readers = new WeakMap<Mapping, ReturnType<typeof dateReader>>()

/** More of them make no sentence. */
const toldWords = 20

/** `known`: the words that would have been understood. */
export function warnUnknown(raw: string, path: string, { scope }: Sheet, known: Iterable<string>): void {
  const words = [...known]
  const list = words.slice(0, toldWords).join(', ') + (words.length > toldWords ? ', …' : '')
  if (path === 'level')
    scope.findings.warn(
      path,
      'unknown-level',
      `${quoted(raw)} is no level that the mapping knows; it knows ${list}.`,
    )
  else
    scope.findings.warn(
      path,
      'unknown-value',
      `${quoted(raw)} is not a value that the mapping knows; it knows ${list}.`,
    )
}

/** What `values` makes of a word, ignoring capitals and white space around it; null with a warning when it is not there. */
function translated(
  raw: string,
  values: NonNullable<FieldSpec['values']>,
  path: string,
  sheet: Sheet,
): string | boolean | null {
  const word = raw.trim().toLowerCase()
  if (word === '') return null
  let table = tables.get(values)
  if (!table) {
    table = new Map(Object.entries(values).map(([key, meaning]) => [key.trim().toLowerCase(), meaning]))
    tables.set(values, table)
  }
  const meaning = table.get(word)
  if (meaning === undefined) warnUnknown(raw, path, sheet, Object.keys(values))
  return meaning ?? null
}
const tables = new WeakMap<object, Map<string, string | boolean | null>>()

function asText(meaning: string | boolean | null): string | null {
  return typeof meaning === 'string' ? meaning : null
}

function warnFormula(raw: string, path: string, { scope }: Sheet): void {
  if (/^[=+\-@\t]/.test(raw))
    scope.findings.warn(
      path,
      'formula-neutralised',
      `${quoted(raw)} starts like a formula; it is kept as text.`,
    )
}

function columnIndex(header: readonly string[], column: string): number {
  let indexes = headers.get(header)
  if (!indexes) headers.set(header, (indexes = new Map(header.map((name, index) => [name, index]))))
  return indexes.get(column) ?? -1
}
const headers = new WeakMap<readonly string[], Map<string, number>>()
