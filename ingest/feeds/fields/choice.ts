/** Values of closed and extensible lists: translated by a table, or kept out with `unknown-value`. */
import { quoted, type Scope } from './findings.ts'

/** What a value means in the model; null when it says nothing there. */
export type Words<T extends string> = Readonly<Record<string, T | null>>

/** Translates a value. An empty one is null; one that is not in the table is null with `unknown-value`. */
export function choose<T extends string>(
  raw: string | null | undefined,
  words: Words<T>,
  path: string,
  { findings }: Scope,
): T | null {
  const word = raw?.trim() ?? ''
  if (word === '') return null
  if (Object.hasOwn(words, word)) return words[word] ?? null
  findings.warn(path, 'unknown-value', `${quoted(word)} is not a value we know.`)
  return null
}
