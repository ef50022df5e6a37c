/** Reads one scheme file. Every problem is told with the file's name and line. */
import { type Document, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import { checkScheme, type SchemeProblem } from './check-scheme.ts'
import { Scheme } from './scheme-file.ts'

export type SchemeRead = { scheme: Scheme } | { problems: string[] }

/** `name` is the file's name, which must be the scheme's id with `.yaml`. */
export function readScheme(name: string, text: string): SchemeRead {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number) => `${name}:${lines.linePos(offset).line}`
  // What comes after the first mistake of form is mostly its consequence.
  const [broken] = document.errors
  if (broken) return { problems: [`${at(broken.pos[0])}: ${broken.message}`] }
  const lost = unknownAnchors(document)
  if (lost.length > 0) {
    return {
      problems: lost.map(({ offset, anchor }) => `${at(offset)}: There is no &${anchor} above *${anchor}.`),
    }
  }
  const lineOf = (path: (string | number)[]): string => {
    for (let end = path.length; end > 0; end--) {
      const node = document.getIn(path.slice(0, end), true)
      if (isPlaced(node)) return at(node.range[0])
    }
    return `${name}:1`
  }
  const told = ({ path, message }: SchemeProblem) =>
    `${lineOf(path)}: ${path.join('.') || 'file'}: ${message}`

  const read = Scheme.safeParse(document.toJS())
  if (!read.success) return { problems: read.error.issues.flatMap((issue) => problemsOf(issue)).map(told) }
  const problems = checkScheme(read.data)
  if (`${read.data.id}.yaml` !== name) {
    problems.push({ path: ['id'], message: 'The file must be named after the id.' })
  }
  return problems.length > 0 ? { problems: problems.map(told) } : { scheme: read.data }
}

type Issue = z.core.$ZodIssue

/** The problems of an issue, at the very member: of a choice between forms those of the one form that was meant. */
function problemsOf(issue: Issue, above: (string | number)[] = []): SchemeProblem[] {
  const path = [...above, ...(issue.path as (string | number)[])]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message: 'There is no such member here.' }))
  }
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.filter((option) => option.every((inner) => inner.path.length > 0))
    if (meant.length === 1) return meant[0]!.flatMap((inner) => problemsOf(inner, path))
  }
  return [{ path, message: issue.message }]
}

/** Names that are used with `*` without having been given with `&` before. */
function unknownAnchors(document: Document): { offset: number; anchor: string }[] {
  const found: { offset: number; anchor: string }[] = []
  visit(document, {
    Alias(_key, alias) {
      if (!alias.resolve(document)) found.push({ offset: alias.range![0], anchor: alias.source })
    },
  })
  return found
}

function isPlaced(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}
