/** The settings of the product's index, filled with its own words. Pure. */
import type { Settings } from 'meilisearch'
import { functionWordList } from '../text-words.ts'
import { indexSettings } from './settings.ts'

export function courseIndexSettings(): Settings {
  return indexSettings({ stopWords: functionWordList(), synonyms: {} })
}
