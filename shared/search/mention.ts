/** Whether a course is about what is asked, or only mentions it somewhere in its text. Pure. */
import type { CourseCard } from '../domain/course-card.ts'
import { lexemesOf, nameLexeme } from './language/lexemes.ts'
import { wordsOf } from './language/text-words.ts'
import type { Question } from './question/question.ts'

type About = Pick<CourseCard, 'title' | 'summary' | 'provider' | 'location'>

/**
 * True when no word of the question, in any of its ways, stands in what a course is called, what it says in short or where
 * it is. A question that leads to an occupation or a skill asks for more than words: there it is never true.
 */
export function onlyMentions({ terms, anyOf }: Question, course: About): boolean {
  const ways = anyOf
    ? anyOf.flatMap((weighed) => weighed.ways)
    : terms.flatMap(({ alternatives }) => alternatives.map(({ words }) => words))
  const lexemes = ways.flat()
  if (lexemes.some((lexeme) => lexeme.startsWith('@'))) return false
  const said = lexemesOfCard(course)
  return !lexemes.some((lexeme) => isSaid(lexeme, said))
}

function lexemesOfCard({ title, summary, provider, location }: About): Set<string> {
  const lexemes = wordsOf(`${title} ${summary ?? ''}`).flatMap((word) => {
    const { stem, family, parts } = lexemesOf(word)
    return [stem, ...(family === null ? [] : [family]), ...parts]
  })
  const names = wordsOf(`${provider.name} ${location?.city ?? ''}`).map(nameLexeme)
  return new Set([...lexemes, ...names])
}

function isSaid(lexeme: string, said: ReadonlySet<string>): boolean {
  if (!lexeme.endsWith('*')) return said.has(lexeme)
  const beginning = lexeme.slice(0, -1)
  return [...said].some((one) => one.startsWith(beginning))
}
