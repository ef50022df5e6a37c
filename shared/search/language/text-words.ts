/**
 * What the words of a text or a question are: the same for what is indexed and what is asked, and the same for every
 * engine. Pure. Stems are not made here: they are the engine's.
 */

/** Lower case, without accents, ligatures spelled out; everything else stays. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (plain.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[æœøłßđðþı]/g, (letter) => spelled[letter] ?? letter)
}

/** A title as a key: two titles that differ only in case, accents or spaces are the same. */
export function titleKey(title: string): string {
  return fold(title)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

/** The folded words of a text, in order; letters and digits only, so nothing of a query language is left. */
export function wordsOf(text: string): string[] {
  const folded = named(fold(text))
  const found: string[] = folded.match(plain.test(folded) ? plainWord : anyWord) ?? []
  for (let index = 0; index < found.length; index += 1) {
    if (found[index]!.length > longestWord) found[index] = cut(found[index]!)
  }
  return found
}

/** Besides its parts, `data-analyse` is also one word: people write it both ways. */
export function joinedWords(text: string): string[] {
  if (!text.includes('-')) return []
  const found = fold(text).split(/[^\p{L}\p{N}-]+/u)
  return found.flatMap((piece) => {
    const parts = piece.split('-')
    return parts.length > 1 && parts.every((part) => /^\p{L}{2,}$/u.test(part)) ? [cut(parts.join(''))] : []
  })
}

/** A word as typed, with its place in the text, so that a correction can keep everything around it. */
export type TypedWord = {
  word: string
  from: number
  to: number
  /** A word of another language that stands for a filter (`question/other-languages.ts`). */
  meant?: { filter: 'sector' | 'level'; value: string }
}

/** The words of a question with their places. Folding one piece may give several words (`½`); they share the place. */
export function typedWords(q: string): TypedWord[] {
  const pieces = [...q.matchAll(/c\+\+|c#|\.net\b|[\p{L}\p{N}\p{M}]+/giu)]
  return pieces.flatMap((piece) =>
    wordsOf(piece[0]).map((word) => ({ word, from: piece.index, to: piece.index + piece[0].length })),
  )
}

/** The words of a label or question that count, as one text: `leraar in het basisonderwijs` is `leraar basisonderwijs`. */
export function labelKey(label: string): string {
  return wordsOf(label)
    .filter((word) => !functionWords.has(word) && !fillers.has(word))
    .join(' ')
}

/** The words of a question that say what is asked. */
export function askedWords(q: string): string[] {
  return wordsOf(q).filter((word) => !functionWords.has(word) && !fillers.has(word) && !askWords.has(word))
}

/** Words that people write around what they ask. Unlike fillers, a title may be about them. */
export function isAskWord(word: string): boolean {
  return askWords.has(word)
}

/** The order that somebody wishes who asks only for something cheap, short or soon. */
export function wishedOrder(word: string): 'price' | 'duration' | 'start' | undefined {
  return orders.get(word)
}

/** Words without meaning of their own; left out of long texts, and of questions that hold anything else. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word)
}

/** All of them, for an engine that keeps a list of its own. */
export function functionWordList(): string[] {
  return [...functionWords]
}

/** Words that say only that it is a course. */
export function isFiller(word: string): boolean {
  return fillers.has(word)
}

/** A word with a digit in it is a number or a code: it is never stemmed and never "corrected". */
export function isCode(word: string): boolean {
  return /\p{N}/u.test(word)
}

const longestWord = 64
const plain = /^[\x20-\x7f]*$/
const anyWord = /[\p{L}\p{N}]+/gu
/** The same in a folded text of plain characters, where it is several times faster. */
const plainWord = /[a-z0-9]+/g
const spelled: Record<string, string> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** Names that are written with signs become words; a plural's 's is dropped. */
function named(folded: string): string {
  let text = folded
  // Most texts hold none of these; looking is cheaper than replacing.
  if (text.includes('c++')) text = text.replace(/(?<![\p{L}\p{N}])c\+\+/gu, 'cplusplus')
  if (text.includes('c#')) text = text.replace(/(?<![\p{L}\p{N}])c#/gu, 'csharp')
  if (text.includes('.net')) text = text.replace(/\.net(?![\p{L}\p{N}])/gu, ' dotnet')
  if (text.includes("'s") || text.includes('’s'))
    text = text.replace(/(?<=[\p{L}\p{N}])['’]s(?![\p{L}\p{N}])/gu, ' ')
  return text
}

function cut(word: string): string {
  return word.slice(0, longestWord).toWellFormed()
}

const functionWords = new Set(
  (
    'aan al als bij dan dat de den der des deze die dit doe doen door dus een en er ga gaan graag heb hebben heeft het ' +
    'hier hoe hun iemand iets ik in is je jij jou jouw kan kun kunnen maar me meer met mij mijn moet naar niet nog of om ' +
    'ons onze ook op over te tot u uit uw van vanaf vanuit veel via voor waar wat we welke werd werken wie wij wil willen ' +
    'word worden wordt zal ze zich zij zijn zoek zoeken zonder zou a an and for in of on or the to with'
  ).split(' '),
)

const fillers = new Set(
  (
    'cursus cursussen opleiding opleidingen opleidingsaanbod training trainingen workshop workshops leergang leergangen ' +
    'les lessen leren leer studie studies studeren scholing bijscholing omscholing beroepsopleiding beroepsopleidingen ' +
    'vakopleiding diploma diplomas certificaat certificaten course courses study learn learning'
  ).split(' '),
)

const orders = new Map([
  ...['goedkoop', 'goedkope', 'goedkoopste', 'betaalbaar', 'betaalbare'].map(
    (word) => [word, 'price'] as const,
  ),
  ...['kort', 'korte', 'kortste', 'snelle'].map((word) => [word, 'duration'] as const),
  ...['binnenkort', 'meteen', 'direct'].map((word) => [word, 'start'] as const),
])

const askWords = new Set(
  (
    'baan banen beroep beroepen werk erkend erkende gecertificeerd gecertificeerde beste leuke goede goedkope goedkoop korte snelle ' +
    'volgen behalen halen starten beginnen gezocht vinden interesse carriere carriereswitch zijinstromer zijinstroom ' +
    'omscholen bijscholen scholingsaanbod cursusaanbod aanbod mogelijkheden informatie nederland traject trajecten naast'
  ).split(' '),
)
