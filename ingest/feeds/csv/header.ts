/** Checks the header of a file against its mapping before any row is read. */
import { FeedError } from '../format.ts'
import { mappedColumns, type Mapping } from './mapping.ts'

/** A list of courses has some tens; more than this is no such list, and each one costs a warning. */
const mostColumns = 2_000
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Throws FeedError `feed-malformed` for a header without end, `header-duplicate`, `header-forbidden` or `mapping-mismatch`; returns the columns that are neither
 * mapped nor ignored. Headers are compared as they stand.
 */
export function checkHeader(header: readonly string[], mapping: Mapping): string[] {
  if (header.length > mostColumns) {
    const message = `The header has ${header.length} columns; at most ${mostColumns} are read.`
    throw new FeedError('feed-malformed', message)
  }
  const columns = new Set<string>()
  const repeated = header.filter((column) => columns.size === columns.add(column).size)
  if (repeated.length > 0) throw new FeedError('header-duplicate', `The header repeats ${listed(repeated)}.`)
  const bad = header.filter((column) => forbidden.has(column.trim()))
  if (bad.length > 0) throw new FeedError('header-forbidden', `The header holds ${listed(bad)}.`)
  const mapped = mappedColumns(mapping)
  const absent = mapped.filter((column) => !columns.has(column))
  if (absent.length > 0) {
    const hint = header.length < 2 ? ' The file has one column: is the delimiter right?' : ''
    throw new FeedError('mapping-mismatch', `The file has no column ${listed(absent)}.${hint}`)
  }
  const known = new Set([...mapped, ...mapping.ignore])
  return header.filter((column) => !known.has(column))
}

function listed(columns: readonly string[]): string {
  return [...new Set(columns)].map((column) => `"${column.slice(0, 60)}"`).join(', ')
}
