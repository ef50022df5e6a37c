/** Reads a job title as employers write it: what it says, without what every vacancy says. Pure. */
import { fold } from '@stapwijzer/shared/search/language/text-words.ts'

export type Title = {
  /** Its words, folded; without brackets, marks such as m/v, and words that hold a sentence together. */
  words: string[]
  /** Words between brackets, mostly a specialism or a place of work; and words such as `senior`. */
  aside: string[]
  /** Where a slash offers a choice, the title read each way; empty otherwise. */
  choices: string[][]
}

export function readTitle(text: string): Title {
  const folded = withoutMarks(fold(text))
  const aside: string[] = []
  const main = folded.replace(/\(([^()]*)\)?/g, (_, inside: string, at: number) => {
    aside.push(...wordsIn(inside))
    // `(hoofd)verpleegkundige`: the rest of the word stands by itself.
    return at > 0 && /\S/.test(folded[at - 1]!) ? '' : ' '
  })
  const all = wordsIn(main)
  const words = all.filter((word) => !rank.has(word))
  aside.push(...all.filter((word) => rank.has(word)))
  if (words.length === 0) return { words: aside, aside: [], choices: [] }
  return { words, aside, choices: choicesIn(main) }
}

/** The words of a label, brackets opened. */
export function labelWords(label: string): string[] {
  return wordsIn(fold(label))
}

/** How far somebody is in the job, not which job it is. */
const rank = new Set(
  'senior junior medior allround aankomend leerling meewerkend zelfstandig trainee stagiair'.split(' '),
)

const mark = /(?<![a-z])(m\/v\/x|v\/m\/x|m\/v|v\/m|m\/f|f\/m|m\/w|mvx|m-v|x\/v\/m)(?![a-z])/g
const hours = /\d+\s*(-|\/|tot|à|a)?\s*\d*\s*(uur|uren|u|fte)\b(\s*per week|\s*p\/w)?/g
const vacancy =
  /(?<![a-z])(fulltime|parttime|full-time|part-time|per direct|gezocht|vacature|gevraagd|met ervaring|zonder ervaring|ervaren|zzp|freelance|bijbaan|vakantiewerk)(?![a-z])/g

function withoutMarks(folded: string): string {
  const left = folded.replace(mark, ' ').replace(hours, ' ').replace(vacancy, ' ')
  return /[a-z]{2}/.test(left) ? left : folded
}

function wordsIn(text: string): string[] {
  const found = (/[+#.'’]/.test(text) ? withSigns(text) : text).match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = found.filter((word) => !holding.has(word))
  return (telling.length > 0 ? telling : found).slice(0, 40).map((word) => word.slice(0, 60))
}

/** Signs that belong to a word as letters: `c++`, `.net`, `foto's`, `h.b.o.`. */
function withSigns(text: string): string {
  return text
    .replace(/c\+\+/g, 'cplusplus')
    .replace(/c#/g, 'csharp')
    .replace(/\.net\b/g, ' dotnet')
    .replace(/['’]s\b/g, ' ')
    .replace(/(?<=\b[a-z])\.(?=[a-z]\b)/g, '')
}

const holding = new Set(
  'aan als bij de den der des die dit door een en het in met of om op over te ten ter tot uit van vanuit via voor wat and for in of the to'.split(
    ' ',
  ),
)

/** `kok / bakker grootkeuken`: kok grootkeuken, bakker grootkeuken. */
function choicesIn(main: string): string[][] {
  const parts = main.split('/')
  if (parts.length < 2 || parts.length > 4) return []
  const sides = parts.map(wordsIn)
  if (sides.some((side) => side.length === 0)) return []
  const last = sides.at(-1)!
  const tail = sides.slice(0, -1).every((side) => side.length === 1) ? last.slice(1) : []
  return sides.map((side, at) => (at === sides.length - 1 ? side : [...side, ...tail]))
}
