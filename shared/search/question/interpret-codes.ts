/** Levels, study forms, evenings and other facts that have a code: phrases of `words/phrases.ts`. Pure. */
import { isOfKind, type FilterName } from '../../domain/filters.ts'
import type { Position, Reading } from './recogniser.ts'
import type { ReadKind } from '../../domain/search.ts'
import { codePhrases } from '../words/phrases.ts'
import { tableRows } from '../words/table.ts'

export function readCode({ words, at }: Position): Reading | null {
  for (let length = Math.min(longest, words.length - at); length > 0; length--) {
    const phrase = phrases.get(phraseAt(words, at, length))
    if (!phrase) continue
    const [before, after] = [words[at - 1]?.word, words[at + length]?.word]
    if (phrase.not.some((guard) => guarded(guard, before, after))) continue
    const { kind, filter, value, name } = phrase
    const values = value.split(',')
    return {
      length,
      items: values.map((one) => ({ kind, filter, value: one, ...(name ? { name } : {}) })),
      filters: { [filter]: isOfKind(filter, 'flag') ? true : values },
    }
  }
  return null
}

/** Words `at` and on, as a phrase. */
export function phraseAt(words: readonly { word: string }[], at: number, length: number): string {
  let text = words[at]!.word
  for (let next = at + 1; next < at + length; next++) text += ` ${words[next]!.word}`
  return text
}

function guarded(guard: string, before: string | undefined, after: string | undefined): boolean {
  const word = guard.startsWith('<') ? before : after
  const asked = guard.slice(1)
  if (word === undefined) return false
  return asked.endsWith('*') ? word.startsWith(asked.slice(0, -1)) : word === asked
}

type Phrase = { kind: ReadKind; filter: FilterName; value: string; name: string; not: string[] }

const phrases = new Map<string, Phrase>()
for (const { cells } of tableRows(codePhrases)) {
  const [said = '', kind, filter, value = '', name = '', not = ''] = cells
  for (const phrase of said.split(',')) {
    phrases.set(phrase.trim(), {
      kind: kind as ReadKind,
      filter: filter as FilterName,
      value,
      name,
      not: not === '' ? [] : not.split(' '),
    })
  }
}
const longest = Math.max(...[...phrases.keys()].map((phrase) => phrase.split(' ').length))
