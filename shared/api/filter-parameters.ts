/** The filters of a search as parameters of a request: what each kind accepts. */
import { z } from 'zod'
import {
  filterNames,
  filters,
  type FilterKind,
  type FilterName,
  type FilterValue,
} from '../domain/filters.ts'
import type { FilterRow } from '../domain/filter-row.ts'
import { boolean, code, decimalAbove, integer, list, plainDate, text } from './query.ts'

type RowOf<K extends FilterKind> = Extract<FilterRow, { kind: K }>

const longestId = 512
const ids = () => list(text(longestId))

const kinds: { [K in FilterKind]: (row: RowOf<K>) => z.ZodType } = {
  code: ({ codes }) => list(code(codes)),
  several: ({ codes }) => list(code(codes)),
  scheme: ({ codes }) => list(code(codes)),
  language: () => list(z.string().regex(/^[a-z]{2}$/, 'Give a language as two small letters, such as nl.')),
  provider: ids,
  concept: ids,
  source: () => text(longestId),
  sourceId: () => text(longestId),
  day: () => plainDate(),
  price: ({ atMost }) => integer(0, atMost),
  most: ({ atMost }) => decimalAbove(0, atMost),
  distance: ({ atMost }) => decimalAbove(0, atMost),
  flag: () => boolean(),
}

type Parameters = { [N in FilterName]: z.ZodOptional<z.ZodType<FilterValue<N>>> }

/** One optional parameter a filter, described as its row says. */
export const filterParameters = Object.fromEntries(
  filterNames.map((name) => [name, parameter(filters[name])]),
) as Parameters

function parameter(row: FilterRow): z.ZodOptional {
  const schema = (kinds[row.kind] as (row: FilterRow) => z.ZodType)(row).optional()
  return row.about === undefined ? schema : schema.describe(row.about)
}
