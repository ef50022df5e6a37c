/** Every figure of a report as a table for a spreadsheet. Pure. */
import { csvRow, type CsvValue } from '../csv-cell.ts'
import type { FigureValue, ReportBody } from './report.ts'

const columns = [
  'period',
  'version',
  'kind',
  'section',
  'code',
  'part',
  'unit',
  'value',
  'previous',
  'target',
]

export function reportCsv(body: ReportBody, version: number): string {
  const { period, invented, figures, entered } = body
  const row = (values: CsvValue[]) =>
    csvRow([period, version, ...values, ...(invented ? ['invented: about nobody'] : [])])
  return [
    csvRow([...columns, 'source', 'edition', ...(invented ? ['invented'] : [])]),
    ...figures.map(({ code, section, unit, part, current, previous, target }) => {
      const known = [unit, cellOf(current), cellOf(previous), target]
      const source = body.definitions.find((one) => one.code === code)?.source ?? null
      return row(['own', section, code, part?.code ?? null, ...known, source, null])
    }),
    ...entered.map(({ kind, name, value, source, edition }) =>
      row(['entered', 'programmes', kind, name, null, value, null, null, source, edition]),
    ),
  ].join('')
}

/** A figure that is not there is an empty cell. */
function cellOf({ value, state }: FigureValue): CsvValue {
  return state === 'hidden' ? '<10' : value
}
