/** The settings of the product's index, filled with its own words. Pure. */
import type { Settings } from 'meilisearch'
import { phraseKey, synonymEntries } from '../question/synonyms.ts'
import { functionWordList } from '../language/text-words.ts'
import { indexSettings } from './settings.ts'

export function courseIndexSettings(): Settings {
  return indexSettings({ stopWords: functionWordList(), synonyms: synonymLexemes() })
}

/** The reviewed synonyms as the lexemes that documents hold. Which courses they find is the question's business; here they rank. */
function synonymLexemes(): Record<string, string[]> {
  const found = new Map<string, Set<string>>()
  const add = (from: string, to: string) => {
    if (from === '' || to === '' || from === to) return
    found.set(from, (found.get(from) ?? new Set()).add(to))
  }
  for (const { from, to, both } of synonymEntries()) {
    add(phraseKey(from), phraseKey(to))
    if (both) add(phraseKey(to), phraseKey(from))
  }
  return Object.fromEntries([...found].map(([from, to]) => [from, [...to]]))
}
