/** The import command and its feeds, for tests. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProcess, type Ended } from '@stapwijzer/shared/db/testing-command.ts'
import { RunReport } from '@stapwijzer/shared/domain/source.ts'

/** Runs the command to its end and reads its report. */
export async function runCommand(
  words: readonly string[],
  env: Record<string, string>,
): Promise<Ended & { report: RunReport | null }> {
  const path = join(mkdtempSync(join(tmpdir(), 'stapwijzer-cli-')), 'report.json')
  const ended = await startProcess('ingest/cli.ts', [...words, '--report', path], env).ended
  let report: RunReport | null = null
  try {
    report = RunReport.strict().parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return { ...ended, report }
}

/** Writes a CSV feed with its mapping into a new folder; `titles` become courses with the keys 1, 2, … */
export function csvFeed(titles: readonly string[]): { csv: string; mapping: string; words: string[] } {
  const place = mkdtempSync(join(tmpdir(), 'stapwijzer-feed-'))
  const csv = join(place, 'feed.csv')
  const mapping = join(place, 'mapping.json')
  writeFileSync(csv, csvText(titles))
  writeFileSync(mapping, JSON.stringify(csvMapping))
  return { csv, mapping, words: ['--format', 'csv', '--mapping', mapping, '--source', 'bron'] }
}

export function csvText(titles: readonly string[]): string {
  return ['Code;Titel', ...titles.map((title, at) => `${at + 1};${title}`)].join('\n') + '\n'
}

export const csvMapping = {
  mappingVersion: 1,
  provider: { name: 'School' },
  file: { delimiter: ';' },
  key: ['Code'],
  fields: { title: { column: 'Titel' } },
}
