/** Turns the findings of a schema into the problem items of an answer. */
import type { ProblemItem } from '@stapwijzer/shared/api/problem.ts'
import type { z } from 'zod'

/** A name or place that a stranger sent is repeated, but not at any length. */
const maxPath = 200

/** `['items', 1, 'start']` becomes `items[1].start`. */
export function dotted(path: PropertyKey[]): string {
  const text = path.reduce<string>((before, part) => {
    if (typeof part === 'number') return `${before}[${part}]`
    return before ? `${before}.${String(part)}` : String(part)
  }, '')
  return text.length > maxPath ? `${text.slice(0, maxPath).toWellFormed()}…` : text
}

/** An unknown member is named by its own path. A value of a repeated parameter is named by the parameter. */
export function problemItems(where: ProblemItem['in'], issues: readonly z.core.$ZodIssue[]): ProblemItem[] {
  const place = (path: PropertyKey[]) => dotted(where === 'body' ? path : path.slice(0, 1))
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          in: where,
          path: place([...issue.path, key]),
          message: 'This name is not known here.',
        }))
      : [{ in: where, path: place([...issue.path]), message: words(issue) }],
  )
}

const needed = 'This is needed.'
const kinds: Record<string, string> = {
  string: 'Give a text.',
  number: 'Give a number.',
  int: 'Give a whole number.',
  boolean: 'Give true or false.',
  array: 'Give a list.',
  object: 'Give an object.',
}

/** A schema's own words stay; the library's standard sentences are replaced by plainer ones. */
function words(issue: z.core.$ZodIssue): string {
  if (!issue.message.startsWith('Invalid input')) return issue.message
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return needed
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? issue.message
  return issue.message
}
