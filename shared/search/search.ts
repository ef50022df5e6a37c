/**
 * A search from words to answer, the same for every engine: read, find, and when that finds nothing read again step by
 * step: misspelt words repaired, what was read as a filter dropped, longer words and parts of words, at last any of the
 * words. A filter that the visitor chose is never loosened; it is named when it is in the way.
 */
import type { FilterName } from '../domain/filters.ts'
import type { Widening } from '../domain/search.ts'
import { fewestInTheWay, filtersInTheWay } from './blocked.ts'
import type { Found, SearchAnswer, SearchEngine } from './engine.ts'
import { onlyMentions } from './mention.ts'
import type { FindQuery, SearchQuery } from './query.ts'
import { readTogether, withoutRead } from './question/interpret.ts'
import type { Question } from './question/question.ts'
import { sentenceWords } from './question/sentence-words.ts'
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
  if (first.question?.isSentence) {
    const sentence = await readSentence(searching, query.q!, first, read)
    const found = await searching.engine.find(findQuery(query, sentence))
    return found.total > 0
      ? answer(query, found, sentence)
      : withoutFilters(searching, query, sentence, found, read)
  }
  const found = await searching.engine.find(findQuery(query, first))
  if (found.total > 0)
    return foundSome(
      searching,
      query,
      { ...first, widened: tookPart(first.question, searching.vocabulary) },
      found,
    )
  if (first.question === null || first.question.anyOf !== null || query.exact)
    return blocked(searching, query, first, found)
  const tried = new Map<Read, Found>([[first, found]])
  const words = await readWider(searching, query, first, read, tried)
  if (words !== first) {
    const again = tried.get(words) ?? (await searching.engine.find(findQuery(query, words)))
    if (again.total > 0) return foundSome(searching, query, words, again)
  }
  return withoutFilters(searching, query, words, found, read)
}

type ReadWords = (q: string, unread?: readonly FilterName[]) => Understood

function readingOf({ vocabulary }: Searching, query: SearchQuery): ReadWords {
  const chosen = { ...query.filters, postcode: query.origin !== null }
  const { exact, today, wordsOnly, sort } = query
  return (q, unread) =>
    understand(q, { exact, vocabulary, chosen, today, sort, unread: wordsOnly ? 'all' : (unread ?? []) })
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

/** Hardly any course has all words of a sentence, and one that does has them by chance: those that decide find. */
async function readSentence(
  { stock: asked, vocabulary }: Searching,
  q: string,
  typed: Read,
  read: ReadWords,
): Promise<Read> {
  const stock = remembering(asked)
  const repaired = await withoutSlips({ stock, vocabulary }, q, typed, read)
  const longer = await withLongerWords({ stock, vocabulary }, repaired)
  const wider = longer ?? repaired
  const question = wider.question && sentenceWords(wider.question, await countsOf(stock, wider.question))
  return question ? { ...wider, question, widened: [...wider.widened, 'any-word'] } : typed
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
  const repaired = await withoutSlips({ stock, vocabulary }, q, typed, read)
  if (repaired.question === null) return repaired
  if (repaired !== typed && (await isFound(repaired))) return repaired
  const longer = await withLongerWords({ stock, vocabulary }, repaired)
  const wider = longer ?? repaired
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

type Words = { stock: WordStock; vocabulary: Vocabulary }

/** The same words when there is nothing to repair. */
async function withoutSlips(
  { stock, vocabulary }: Words,
  q: string,
  typed: Read,
  read: ReadWords,
): Promise<Read> {
  const unknownWords = unknownTerms(typed.question!, await countsOf(stock, typed.question!))
  // What is a word, or the name of a place, is spelt well, also where there is no course.
  const slips = unknownWords.filter((word) => !vocabulary.places.has(word) && !vocabulary.isWord(word))
  const repairs = await stock.repairsOf(slips)
  const others = slips.filter((word) => !repairs.has(word))
  for (const [word, repair] of repairsByLabel(others, vocabulary)) repairs.set(word, repair)
  const to = corrected(q, repairs)
  return to === q ? typed : { ...read(to), correction: { from: q, to }, widened: typed.widened }
}

/** Null when no unknown word has parts or longer words that courses know. */
async function withLongerWords({ stock, vocabulary }: Words, read: Read): Promise<Read | null> {
  if (read.question === null) return null
  const unknown = unknownTerms(read.question, await countsOf(stock, read.question))
  const beginnings = await stock.coursesWith(unknown.map((word) => `${word}*`))
  const longer = withCompounds(read.question, unknown, beginnings, vocabulary)
  return longer && { ...read, question: longer, widened: ['compound'] }
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
  if (said.total > 0) return answer(query, said, asWords)
  return answer(query, await engine.find(findQuery(query, left)), left)
}

/**
 * What was found; unless what was read as a filter leaves only courses that mention the word, and hides those that are called
 * so: then as few of it as will do is loosened.
 */
async function foundSome(
  { engine }: Searching,
  query: SearchQuery,
  read: Read,
  found: Found,
): Promise<SearchAnswer> {
  const hiding = found.total > fewHits || query.exact ? null : await filtersBeforeTitles(engine, query, read)
  if (hiding === null) return answer(query, found, read)
  const left = loosened(read, hiding)
  return answer(query, await engine.find(findQuery(query, left)), left)
}

/** As few filters that were read as hide all courses that are called so; null when it is another matter. */
async function filtersBeforeTitles(
  engine: SearchEngine,
  query: SearchQuery,
  read: Read,
): Promise<readonly FilterName[] | null> {
  const { question } = read
  const sets = readTogether(read.interpretation)
  // When all of several words are asked, one of each may stand in a title.
  if (!question || sets.length === 0 || (!question.anyOf && question.terms.length !== 1)) return null
  const some = question.anyOf ?? [
    { ways: question.terms[0]!.alternatives.map(({ words }) => words), weight: 1 },
  ]
  const anyOf = some.map((weighed) => ({ ...weighed, inTitle: true as const }))
  const titled: Read = { ...read, question: { ...question, anyOf } }
  const asked: FindQuery = { ...findQuery(query, titled), facets: false, page: 1, pageSize: 1 }
  return (await engine.find(asked)).total > 0 ? null : fewestInTheWay(engine, asked, sets)
}

/** With more courses than this the filter does not hide what is asked. */
const fewHits = 5

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
    ? { ...answer(query, found, read), ...inTheWay }
    : answer(query, found, { ...plain, widened: [] })
}

function answer({ sort, page }: SearchQuery, found: Found, read: Read): SearchAnswer {
  const { correction, interpretation, loosened, occupations, question, readIn } = read
  const best = sort === 'relevance' && page === 1 && !read.order ? found.items[0] : undefined
  const isMention = question && !question.isSentence && best && onlyMentions(question, best)
  const widened: Widening[] = isMention ? [...read.widened, 'mentioned'] : read.widened
  return {
    ...found,
    ...(correction ? { correction } : {}),
    ...(readIn ? { readIn } : {}),
    ...(interpretation.length > 0 ? { interpretation } : {}),
    ...(loosened.length > 0 ? { loosened } : {}),
    ...(occupations.length > 0 ? { occupations } : {}),
    ...(widened.length > 0 ? { widened } : {}),
  }
}
