/** For tests: runs a CSV text through a mapping. */
import { memoryFetcher, runFormat } from '../testing.ts'
import { csv } from './format.ts'

export const mapping = {
  mappingVersion: 1,
  provider: { name: 'Vakschool De Stap', type: 'private' },
  file: { delimiter: ';', dateFormats: ['d-M-yyyy', 'yyyy-MM-dd'] },
  key: ['code'],
  fields: { title: { column: 'titel' } },
}

/** Headers and rows joined with `;`, under the mapping above with `own` on top of it (one level deep for `fields`). */
export function runRows(
  rows: readonly (readonly string[])[],
  own: Record<string, unknown> = {},
  options: Options = {},
) {
  return runText(rows.map((cells) => cells.join(';')).join('\n'), own, options)
}

type Options = Partial<Omit<Parameters<typeof runFormat>[1], 'from' | 'fetcher' | 'mapping'>>

export function runText(text: string | Uint8Array, own: Record<string, unknown> = {}, options: Options = {}) {
  const fields = { ...mapping.fields, ...(own['fields'] as object | undefined) }
  const file = { ...mapping.file, ...(own['file'] as object | undefined) }
  return runFormat(csv, {
    from: 'https://feed.example/aanbod.csv',
    fetcher: memoryFetcher(() => text, { contentType: 'text/csv' }),
    mapping: { ...mapping, ...own, fields, file },
    ...options,
  })
}

/** Adds one field on the column `x` and runs one course with that cell; gives the course and the codes on it. */
export async function oneCell(
  field: string,
  spec: Record<string, unknown>,
  cell: string,
  own: Record<string, unknown> = {},
) {
  const fields = { [field]: { column: 'x', ...spec } }
  const quoted = `"${cell.replaceAll('"', '""')}"`
  const outcome = await runText(`code;titel;x\nA;T;${quoted}`, {
    ...own,
    fields: { ...fields, ...(own['fields'] as object) },
  })
  const codes = outcome.warnings.filter((one) => !one.startsWith('missing-recommended'))
  return { course: outcome.courses[0], codes, outcome }
}
