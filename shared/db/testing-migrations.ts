/** For tests: our migrations, and others after them. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrationFolder } from './migrate.ts'

/** A copy in a new folder below `place`, with these migrations (name and text) after ours, ten milliseconds apart. Returns that folder. */
export function migrationsWith(place: string, added: readonly (readonly [string, string])[]): string {
  const path = mkdtempSync(join(place, 'migrations-'))
  cpSync(migrationFolder, path, { recursive: true })
  const file = join(path, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: { when: number }[] }
  for (const [tag, text] of added) {
    const last = journal.entries.at(-1)!
    const entry = { ...last, idx: journal.entries.length, tag, when: last.when + 10 }
    journal.entries.push(entry)
    writeFileSync(join(path, `${tag}.sql`), text)
  }
  writeFileSync(file, JSON.stringify(journal))
  return path
}
