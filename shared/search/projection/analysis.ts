/**
 * By which reading of words the search rows were written. Questions are read by the analysis of this version, so rows of
 * another one would not be found: after an upgrade they are written anew, once.
 */
import { createHash } from 'node:crypto'
import type { Sql, Tx } from '../../db/client.ts'
import { lexemesOf } from '../language/lexemes.ts'
import { projectAll } from './project.ts'
import { fold } from '../language/text-words.ts'
import { families, verbs } from '../words/families.ts'
import { headParts, subjectParts } from '../words/parts.ts'

/** Raise it when rows change in a way that the words below do not show, such as another weight or another column. */
const rowShape = 5
const load = 'search-analysis'

/** The same for the same rules: what the analysis makes of every reviewed word. */
export function analysisVersion(): string {
  const words = fold([families, verbs, subjectParts, headParts].join(' ')).match(/\p{L}+/gu) ?? []
  const made = [...new Set(words)].sort().map((word) => [word, lexemesOf(word), lexemesOf(`${word}cursus`)])
  return createHash('sha256')
    .update(JSON.stringify([rowShape, made]))
    .digest('hex')
}

/** Projects every live course when the rows were written by another analysis; gives how many, or null when all is well. */
export async function renewAfterUpgrade(tx: Tx): Promise<number | null> {
  const version = analysisVersion()
  const [known] = await tx.sql<{ hash: string }[]>`
    select hash from catalogue.reference_load where name = ${load}`
  if (known?.hash === version) return null
  return projectAnew(tx)
}

/** Projects every live course and remembers by which analysis; gives how many. */
export async function projectAnew(tx: Tx): Promise<number> {
  const courses = await projectAll(tx)
  await rememberAnalysis(tx.sql, analysisVersion(), courses)
  return courses
}

/** For who is about to change what rows are made of: should the writing not be reached, the worker does it when it starts. */
export async function forgetAnalysis({ sql }: Tx): Promise<void> {
  await sql`delete from catalogue.reference_load where name = ${load}`
}

async function rememberAnalysis(sql: Sql, version: string, rows: number): Promise<void> {
  await sql`
    insert into catalogue.reference_load (name, loaded_at, hash, rows) values (${load}, now(), ${version}, ${rows})
    on conflict (name) do update set loaded_at = excluded.loaded_at, hash = excluded.hash, rows = excluded.rows`
}
