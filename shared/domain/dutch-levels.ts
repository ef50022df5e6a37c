/** Which levels of Dutch a course for learners of the language is about, as its title or summary says. Pure. */
import { dutchLevels, type DutchLevel } from './codes.ts'
import type { Course } from './course.ts'

type Told = Pick<Course, 'title' | 'summary' | 'level'>

/** Named so a course teaches the language; one that is given in Dutch, or asks for it, is not. */
const dutch = /\b(?:nt2|nederlands|inburger\w*|taalcursus|dutch)\b/i
const other = /\b(?:engels|duits|frans|spaans|italiaans|english|german|french|spanish)\b/i
const marks = /\b([ABC][0-2])\b(?:\s*(-|–|t\/m|tot en met|tot|naar|to)\s*([ABC][0-2])\b)?/gi

/** The levels of the state exams of Dutch as a second language. */
const ofExam: Partial<Record<NonNullable<Course['level']>, DutchLevel>> = { 'nt2-1': 'b1', 'nt2-2': 'b2' }

/** In order, lowest first; the title goes before the summary. None when nothing says so. */
export function dutchLevelsOf({ title, summary, level }: Told): DutchLevel[] {
  const exam = level && ofExam[level]
  if (!exam && (!dutch.test(title) || other.test(title))) return []
  const inTitle = levelsIn(title)
  const said = inTitle.length > 0 ? inTitle : levelsIn(summary ?? '')
  return said.length > 0 || !exam ? said : [exam]
}

/** A range stands for the levels between as well: `A1-B1` and `van A1 naar B1` are three. */
function levelsIn(text: string): DutchLevel[] {
  const found = new Set<string>()
  for (const [, from = '', , until = from] of text.matchAll(marks)) {
    const [first, last] = [from, until].map((mark) => order(mark)).sort((a, b) => a - b) as [number, number]
    if (first >= 0) for (const one of dutchLevels.slice(first, last + 1)) found.add(one)
  }
  return dutchLevels.filter((one) => found.has(one))
}

const order = (mark: string): number => dutchLevels.findIndex((one) => one === mark.toLowerCase())
