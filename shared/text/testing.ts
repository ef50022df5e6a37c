/** For tests: a language in which every sentence tells that it came through the texts. */
import { texts, type Texts } from './texts.ts'

/** Values in the folders that are no words: tags, names of files, what is typed and what is looked for. */
const noWords = new Set([
  'planDocument.language',
  'planDocument.fileName',
  'planWaysOut.fileName',
  'referral.languages',
  'format.nbsp',
])

/** `⟦Mijn plan⟧`: the Dutch texts, each in brackets, also those that a function makes. */
export function bracketed(): Texts {
  return around(texts('nl'), '') as Texts
}

function around(value: unknown, path: string): unknown {
  if (noWords.has(path)) return value
  if (typeof value === 'string') return value.trim() === '' ? value : `⟦${value}⟧`
  if (isFunction(value)) return (...given: unknown[]) => around(value(...given), '')
  if (Array.isArray(value)) return value.map((one) => around(one, ''))
  if (typeof value !== 'object' || value === null || value instanceof RegExp || value instanceof Map)
    return value
  const inside = path === '' ? '' : `${path}.`
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, around(one, `${inside}${name}`)]),
  )
}

function isFunction(value: unknown): value is (...given: unknown[]) => unknown {
  return typeof value === 'function'
}

/** What stands outside all brackets. Of a text that was cut, each end reaches to the bracket that is left. */
export function outsideBrackets(text: string): string {
  let depth = 0
  let outside = ''
  for (const sign of text) {
    if (sign === '⟦') depth++
    else if (sign === '⟧' && depth === 0) outside = ''
    else if (sign === '⟧') depth--
    else if (depth === 0) outside += sign
    if (depth > 0 && outside.at(-1) !== ' ') outside += ' '
  }
  return outside
}
