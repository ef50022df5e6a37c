/**
 * A list of words with their endings in the form of Hunspell, as small as a text can be: an entry is looked up in the
 * sorted text, and a form (honden) by taking its ending off and asking for the entry with that ending. Pure. Words are
 * folded, so what differs in accents and capitals is one; compounds that are no entry are not known.
 */
import { fold } from '../language/text-words.ts'

export type WordList = {
  /** Whether this folded word is an entry or a form of one. */
  has(word: string): boolean
}

/**
 * `affixes` and `entries` are the texts of an .aff file with flags of two signs (`FLAG long`) and of its .dic file. Entries
 * with a flag of `leftOut` are no words here.
 */
export function wordList(affixes: string, entries: string, leftOut: readonly string[] = []): WordList {
  const rules = readAffixes(affixes)
  const text = sortedEntries(entries, [...rules.unusable, ...leftOut])
  const flagsOf = (word: string) => entryFlags(text, word)
  const isForm = (word: string, needed: string) =>
    someEnding(word, rules.endings, (base, flag) => {
      const flags = flagsOf(base)
      return flags !== null && hasFlag(flags, flag) && (needed === '' || hasFlag(flags, needed))
    })
  const isEntry = (word: string, flag: string) => {
    const flags = flagsOf(word)
    return flags !== null && hasFlag(flags, flag)
  }
  return {
    has: (word) =>
      flagsOf(word) !== null ||
      isForm(word, '') ||
      rules.beginnings.some(({ added, flag }) => {
        const rest = word.startsWith(added) ? word.slice(added.length) : ''
        return rest.length >= shortestRest && (isEntry(rest, flag) || isForm(rest, flag))
      }),
  }
}

/** What is left of a word without what stands before it. */
const shortestRest = 3

type Ending = { flag: string; stripped: string; condition: RegExp }
type Affixes = {
  /** By what they add to a word. */
  endings: ReadonlyMap<string, readonly Ending[]>
  beginnings: readonly { added: string; flag: string }[]
  /** Flags of entries that are no words by themselves. */
  unusable: readonly string[]
}

function readAffixes(text: string): Affixes {
  const endings = new Map<string, Ending[]>()
  const beginnings: { added: string; flag: string }[] = []
  const unusable: string[] = []
  for (const line of text.split('\n')) {
    const [kind, flag = '', stripped = '', added = '', condition] = line.split(/\s+/)
    if (kind === 'FORBIDDENWORD' || kind === 'ONLYINCOMPOUND' || kind === 'NEEDAFFIX') unusable.push(flag)
    // The head of a group has a Y or N where a rule has what it strips.
    if ((kind !== 'SFX' && kind !== 'PFX') || condition === undefined) continue
    const letters = fold(added.split('/')[0]!)
    if (!/^[a-z]+$/.test(letters)) continue
    if (kind === 'PFX') beginnings.push({ added: letters, flag })
    else {
      const rule = { flag, stripped: stripped === '0' ? '' : fold(stripped), condition: endsLike(condition) }
      endings.set(letters, [...(endings.get(letters) ?? []), rule])
    }
  }
  return { endings, beginnings, unusable }
}

function endsLike(condition: string): RegExp {
  return /^[\p{L}.[\]^]+$/u.test(condition) ? new RegExp(`${condition}$`, 'u') : /$/
}

/** `word/flags` a line, in the order of their characters, with a line end before and after each. */
function sortedEntries(entries: string, unusable: readonly string[]): string {
  const found: string[] = []
  for (const line of entries.split('\n')) {
    const [written = '', flags = ''] = line.split(/[\t ]/)[0]!.split('/')
    const word = fold(written)
    if (/^[a-z]{2,}$/.test(word) && !unusable.some((flag) => hasFlag(flags, flag)))
      found.push(`${word}/${flags}`)
  }
  return `\n${found.sort().join('\n')}\n`
}

/** The flags of all entries that are written so; null when there is none. */
function entryFlags(text: string, word: string): string | null {
  const wanted = `${word}/`
  let [low, high] = [0, text.length - 1]
  while (low < high) {
    const line = text.lastIndexOf('\n', (low + high) >> 1)
    const end = text.indexOf('\n', line + 1)
    if (text.slice(line + 1, end) < wanted) low = end
    else high = line
  }
  let flags: string | null = null
  for (let at = low; text.startsWith(wanted, at + 1);) {
    const end = text.indexOf('\n', at + 1)
    flags = (flags ?? '') + text.slice(at + 1 + wanted.length, end)
    at = end
  }
  return flags
}

function hasFlag(flags: string, flag: string): boolean {
  for (let at = 0; at < flags.length; at += 2) if (flags.startsWith(flag, at)) return true
  return false
}

function someEnding(
  word: string,
  endings: Affixes['endings'],
  is: (base: string, flag: string) => boolean,
): boolean {
  for (let length = 1; length < word.length; length++) {
    const rules = endings.get(word.slice(-length)) ?? []
    const left = word.slice(0, -length)
    if (
      rules.some((rule) => rule.condition.test(left + rule.stripped) && is(left + rule.stripped, rule.flag))
    )
      return true
  }
  return false
}
