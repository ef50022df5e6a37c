/** Words for every fact, by its path. */
import { courseWords } from './course-facts.ts'
import { employerWords } from './employer-facts.ts'
import type { FactWords } from '../fact-words.ts'
import { personWords } from './person-facts.ts'

const groups = { person: personWords, employer: employerWords, course: courseWords }

const byPath: ReadonlyMap<string, FactWords> = new Map(
  Object.entries(groups).flatMap(([group, words]) =>
    Object.entries(words).map(([name, word]): [string, FactWords] => [`${group}.${name}`, word]),
  ),
)

/** The words for a fact; undefined for a path that is no fact. */
export function factWords(path: string): FactWords | undefined {
  return byPath.get(path)
}

/** What a fact is called: "your age", "the price of the course (with VAT)". */
export function factLabel(path: string): string {
  return byPath.get(path)?.label ?? path
}
