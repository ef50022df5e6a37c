/** CSV feeds with one column or one line of interest. */
import type { BadFeed } from './testing.ts'

const base = {
  mappingVersion: 1,
  provider: { name: 'Vakschool De Vonk', type: 'private' },
  file: { delimiter: ';', decimal: ',', dateFormats: ['d-M-yyyy'] },
  key: ['Code'],
}
const title = { title: { column: 'Titel' } }

type Spec = Record<string, unknown>

/** Lines below a header, with a mapping of the columns beside `Code` and `Titel`. */
export function csv(
  lines: readonly string[],
  {
    fields = {},
    offerings,
    header = 'Code;Titel',
    ...more
  }: { fields?: Spec; offerings?: Spec; header?: string } & Spec = {},
): BadFeed {
  return {
    format: 'csv',
    documents: { '/feed.csv': [header, ...lines, ''].join('\n') },
    from: '/feed.csv',
    mapping: { ...base, fields: { ...title, ...fields }, ...(offerings ? { offerings } : {}), ...more },
  }
}

/** One course `1` with this cell for a field of the model. */
export function csvCell(field: string, cell: string, spec: Spec = {}, more: Spec = {}): BadFeed {
  const fields = { [field]: { column: 'X', ...spec } }
  return csv([`1;Lassen;"${cell.replaceAll('"', '""')}"`], { header: 'Code;Titel;X', fields, ...more })
}

/** One course `1` with one offering: its cells by the fields of an offering. */
export function csvOffering(cells: Record<string, string>): BadFeed {
  const names = Object.keys(cells)
  const offerings = Object.fromEntries(names.map((name) => [name, { column: name }]))
  const line = ['1', 'Lassen', ...Object.values(cells)].join(';')
  return csv([line], { header: ['Code', 'Titel', ...names].join(';'), offerings })
}
