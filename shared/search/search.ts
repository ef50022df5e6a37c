/**
 * A search from words to answer, the same for every engine: read, find, and when that finds nothing read again step by
 * step: misspelt words repaired, what was read as a filter dropped, longer words and parts of words, at last any of the
 * words. A filter that the visitor chose is never loosened; it is named when it is in the way.
 */
import type { FilterName } from '../domain/filters.ts'
import type { Widening } from '../domain/search.ts'
import { fewestInTheWay, filtersInTheWay } from './blocked.ts'
import type { Found, SearchAnswer, SearchEngine } from './engine.ts'
import type { FindQuery, SearchQuery } from './query.ts'
import { readTogether, withoutRead } from './question/interpret.ts'
import type { Question } from './question/question.ts'
import {
  anyWord,
  corrected,
  mostWords,
  repairsByLabel,
  tookPart,
  unknownTerms,
  withCompounds,
  withoutAudience,
} from './question/widening.ts'
import { nothingUnderstood, understand, type Understood } from './question/understand.ts'
import type { Vocabulary } from './question/vocabulary.ts'

/** What the catalogue knows of words: asked only when a question finds nothing. */
export type WordStock = {
  /** In how many courses each lexeme occurs, counted up to a limit; `x*` is every lexeme that begins so. */
  coursesWith(lexemes: readonly string[]): Promise<Map<string, number>>
  someCourseHas(question: Question): Promise<boolean>
  /** The known word that each unknown one was most likely meant to be; words without one near enough are not in it. */
  repairsOf(words: readonly string[]): Promise<Map<string, string>>
}

export type Searching = { engine: SearchEngine; stock: WordStock; vocabulary: Vocabulary }

/** How the words are read now, and what was done to them on the way. */
type Read = Understood & { correction?: { from: string; to: string }; widened: Widening[] }

export async function searchCourses(searching: Searching, query: SearchQuery): Promise<SearchAnswer> {
  const read = readingOf(searching, query)
  const first: Read = { ...(query.q === null ? nothingUnderstood : read(query.q)), widened: [] }
  const found = await searching.engine.find(findQuery(query, first))
  if (found.total > 0)
    return answer(found, { ...first, widened: tookPart(first.question, searching.vocabulary) })
  if (first.question === null || query.exact) return blocked(searching, query, first, found)
  const tried = new Map<Read, Found>([[first, found]])
  const words = await readWider(searching, query, first, read, tried)
  if (words !== first) {
    const again = tried.get(words) ?? (await searching.engine.find(findQuery(query, words)))
    if (again.total > 0) return answer(again, words)
  }
  return withoutFilters(searching, query, words, found, read)
}

type ReadWords = (q: string, unread?: readonly FilterName[]) => Understood

function readingOf({ vocabulary }: Searching, query: SearchQuery): ReadWords {
  const chosen = { ...query.filters, postcode: query.origin !== null }
  const { exact, today, wordsOnly } = query
  return (q, unread) =>
    understand(q, { exact, vocabulary, chosen, today, unread: wordsOnly ? 'all' : (unread ?? []) })
}

function findQuery(
  { q: _q, exact: _exact, wordsOnly: _wordsOnly, ...asked }: SearchQuery,
  read: Understood,
): FindQuery {
  return {
    ...asked,
    filters: { ...asked.filters, ...read.filters },
    origin: asked.origin ?? read.origin ?? null,
    question: read.question,
    sort: asked.sort === 'relevance' ? (read.order ?? asked.sort) : asked.sort,
  }
}

/**
 * Another reading of words that no course has together. Whether words are read wider depends on the words and the
 * catalogue only: a filter is never the reason. What was found on the way is put into `tried`.
 */
async function readWider(
  { engine, stock: asked, vocabulary }: Searching,
  query: SearchQuery,
  typed: Read,
  read: ReadWords,
  tried: Map<Read, Found>,
): Promise<Read> {
  const stock = remembering(asked)
  const q = query.q!
  // Without filters the engine's own answer tells it, and is most likely the one that is given.
  const isFound = async (reading: Read): Promise<boolean> => {
    if (Object.keys({ ...query.filters, ...reading.filters }).length > 0) {
      return stock.someCourseHas(reading.question!)
    }
    const found = tried.get(reading) ?? (await engine.find(findQuery(query, reading)))
    tried.set(reading, found)
    return found.total > 0
  }
  if (await isFound(typed)) return typed
  const unknownWords = unknownTerms(typed.question!, await countsOf(stock, typed.question!))
  // What is a word, or the name of a place, is spelt well, also where there is no course.
  const slips = unknownWords.filter((word) => !vocabulary.places.has(word) && !vocabulary.isWord(word))
  const repairs = await stock.repairsOf(slips)
  const others = slips.filter((word) => !repairs.has(word))
  for (const [word, repair] of repairsByLabel(others, vocabulary)) repairs.set(word, repair)
  const to = corrected(q, repairs)
  const repaired: Read =
    to === q ? typed : { ...read(to), correction: { from: q, to }, widened: typed.widened }
  if (repaired.question === null) return repaired
  if (to !== q && (await isFound(repaired))) return repaired
  const counts = await countsOf(stock, repaired.question)
  const unknown = unknownTerms(repaired.question, counts)
  const beginnings = await stock.coursesWith(unknown.map((word) => `${word}*`))
  const longer = withCompounds(repaired.question, unknown, beginnings, vocabulary)
  const wider: Read = longer ? { ...repaired, question: longer, widened: ['compound'] } : repaired
  if (longer && (await isFound(wider))) return wider
  const fewer = withoutAudience(wider.question!)
  const anybody: Read | null = fewer && {
    ...wider,
    question: fewer,
    widened: [...wider.widened, 'any-word'],
  }
  if (anybody && (await isFound(anybody))) return anybody
  const some = anyWord(wider.question!, await countsOf(stock, wider.question!))
  return some ? { ...wider, question: some, widened: [...wider.widened, 'any-word'] } : typed
}

async function countsOf(stock: WordStock, { terms }: Question): Promise<Map<string, number>> {
  const lexemes = terms
    .slice(0, 2 * mostWords)
    .flatMap(({ alternatives }) => alternatives.flatMap((a) => a.words))
  return stock.coursesWith([...new Set(lexemes)])
}

/** Asks for each lexeme once in a search. */
function remembering(stock: WordStock): WordStock {
  const known = new Map<string, number>()
  return {
    ...stock,
    async coursesWith(lexemes) {
      const unknown = lexemes.filter((lexeme) => !known.has(lexeme))
      if (unknown.length > 0) {
        for (const [lexeme, courses] of await stock.coursesWith(unknown)) known.set(lexeme, courses)
      }
      return new Map(lexemes.map((lexeme) => [lexeme, known.get(lexeme) ?? 0]))
    },
  }
}

/** What was read as a filter leaves nothing: as few of it as will do is loosened, and said to be. */
async function withoutFilters(
  searching: Searching,
  query: SearchQuery,
  words: Read,
  found: Found,
  read: ReadWords,
): Promise<SearchAnswer> {
  const { engine } = searching
  const fewest = await fewestInTheWay(engine, findQuery(query, words), readTogether(words.interpretation))
  if (fewest === null) return blocked(searching, query, words, found)
  const left = loosened(words, fewest)
  // The words that said it may stand in courses as words.
  const { question } = read(words.correction?.to ?? query.q!, fewest)
  const asWords: Read = { ...left, question }
  const said = await engine.find(findQuery(query, asWords))
  if (said.total > 0) return answer(said, asWords)
  return answer(await engine.find(findQuery(query, left)), left)
}

function loosened(words: Read, names: readonly FilterName[]): Read {
  const left = withoutRead(words, names, 'nothing-found')
  const kinds = left.loosened.filter(({ because }) => because === 'nothing-found').map(({ kind }) => kind)
  const codes = [...new Set(kinds)].map((kind): Widening => `without-${kind}`)
  return { ...left, widened: [...words.widened, ...codes] }
}

/** An answer without results, with the chosen filters that are in the way. What was repaired or widened is said when it finds something without them. */
async function blocked(
  { engine }: Searching,
  query: SearchQuery,
  read: Read,
  found: Found,
): Promise<SearchAnswer> {
  const inTheWay = await filtersInTheWay(engine, findQuery(query, read), query.filters)
  const { correction: _correction, ...plain } = read
  return Object.keys(inTheWay).length > 0
    ? { ...answer(found, read), ...inTheWay }
    : answer(found, { ...plain, widened: [] })
}

function answer(found: Found, read: Read): SearchAnswer {
  const { correction, widened, interpretation, loosened, occupations } = read
  return {
    ...found,
    ...(correction ? { correction } : {}),
    ...(interpretation.length > 0 ? { interpretation } : {}),
    ...(loosened.length > 0 ? { loosened } : {}),
    ...(occupations.length > 0 ? { occupations } : {}),
    ...(widened.length > 0 ? { widened } : {}),
  }
}
