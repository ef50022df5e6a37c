/** Loads the scheme files of a folder; the only file access of this room. A wrong file stops the start. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { schemeIds } from '@stapwijzer/shared/domain/schemes.ts'
import { readScheme } from './read-scheme.ts'
import type { Scheme } from './scheme-file.ts'
import { type SchemeSet, schemeSet } from './scheme-set.ts'

export const schemeFolder = join(import.meta.dirname, 'schemes')

/** Problems of all files together, each with file and line. */
export class SchemeFilesError extends Error {
  readonly problems: string[]
  constructor(problems: string[]) {
    super(`The funding schemes cannot be read:\n${problems.join('\n')}`)
    this.problems = problems
  }
}

let shipped: SchemeSet | undefined

/** The schemes that come with the product, read once. Throws `SchemeFilesError`. */
export function shippedSchemes(): SchemeSet {
  return (shipped ??= loadSchemes(schemeFolder))
}

/** Throws `SchemeFilesError` when a file is wrong, or when the files are not exactly the known schemes. */
export function loadSchemes(folder: string): SchemeSet {
  const problems: string[] = []
  const schemes: Scheme[] = []
  const texts = new Map<string, string>()
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()) {
    const text = readFileSync(join(folder, name), 'utf8')
    const read = readScheme(name, text)
    texts.set(name, text)
    if ('scheme' in read) schemes.push(read.scheme)
    else problems.push(...read.problems)
  }
  const found = new Set<string>(schemes.map(({ id }) => id))
  if (problems.length === 0) {
    problems.push(
      ...schemeIds.filter((id) => !found.has(id)).map((id) => `${id}.yaml: this file is missing.`),
    )
    problems.push(...feeProblems(schemes, texts))
  }
  if (problems.length > 0) throw new SchemeFilesError(problems)
  return schemeSet(schemes)
}

/** A loan's limit that is made of another scheme's fees needs a table there. */
function feeProblems(schemes: readonly Scheme[], texts: ReadonlyMap<string, string>): string[] {
  const lineOf = (name: string) => {
    const lines = texts.get(name)?.split('\n') ?? []
    return `${name}:${lines.findIndex((line) => line.includes('feeOf:')) + 1}`
  }
  const hasTable = (id: string) =>
    schemes.some(
      (scheme) => scheme.id === id && scheme.versions.some(({ amount }) => amount?.form === 'table'),
    )
  return schemes.flatMap(({ id, versions }) =>
    versions.flatMap(({ amount }) =>
      amount?.form === 'loan' && amount.limit && !hasTable(amount.limit.feeOf)
        ? [`${lineOf(`${id}.yaml`)}: ${amount.limit.feeOf} has no table of fees.`]
        : [],
    ),
  )
}
