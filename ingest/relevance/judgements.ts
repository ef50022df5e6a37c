/** Reads the judged questions: what was judged, and what that means for the courses of a catalogue. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { selected, type JudgedCourse } from './catalogue.ts'
import type { Grade } from './ndcg.ts'

/** One line of a file in `queries` or `held-out`. Selectors are those of catalogue.ts. */
export type Judgement = {
  /** Name of the file. */
  group: string
  /** Whether nothing was tuned on it. */
  heldOut: boolean
  q: string
  best: string[]
  good: string[]
  some: string[]
  /** Must not stand in the first ten; `*` means that nothing may be found. */
  traps: string[]
  /** Why this is not possible yet; such a question has to fail. */
  wish: string | null
}

const header = 'query\tbest\tgood\tsome\ttraps\twish'

/** What anybody may tune on, and what nobody does. */
export const sets = ['queries', 'held-out'] as const

/** Wishes in whole sentences: judged as the other questions are, scored apart. */
export const sentenceGroup = 'sentence'
/** Has a form of its own, see absent.ts. */
const absentGroup = 'absent'

/** All questions of a few words, those that anybody may tune on first. Throws on a file that is not as the README says. */
export function readJudgements(): Judgement[] {
  return sets.flatMap((set) =>
    readdirSync(setFolder(set))
      .map((file) => file.replace('.tsv', ''))
      .filter((group) => group !== sentenceGroup && group !== absentGroup)
      .sort()
      .flatMap((group) => readGroup(set, group)),
  )
}

/** The wishes in whole sentences, in the same way. */
export function readSentences(): Judgement[] {
  return sets.flatMap((set) => readGroup(set, sentenceGroup))
}

export function setFolder(set: (typeof sets)[number]): string {
  return fileURLToPath(new URL(`./${set}/`, import.meta.url))
}

export function parseJudgements(text: string, group: string, heldOut: boolean): Judgement[] {
  const [first, ...lines] = text.trimEnd().split('\n')
  if (first !== header)
    throw new Error(`${group}: the first line has to be ${header.replaceAll('\t', ' | ')}`)
  return lines.map((line, at) => {
    const [q = '', best, good, some, traps, wish, more] = line.split('\t')
    if (q.trim() === '' || more !== undefined) throw new Error(`${group}: line ${at + 2} is not a question`)
    const lists = { best: list(best), good: list(good), some: list(some), traps: list(traps) }
    return { group, heldOut, q, ...lists, wish: wish?.trim() || null }
  })
}

/** The grade of each judged course; the highest where more than one selector names it. */
export function gradesOf(
  { best, good, some }: Judgement,
  courses: readonly JudgedCourse[],
): Map<string, Grade> {
  const grades = new Map<string, Grade>()
  for (const [selectors, grade] of [
    [some, 1],
    [good, 2],
    [best, 3],
  ] as const) {
    for (const { id } of selectors.flatMap((selector) => selected(selector, courses))) grades.set(id, grade)
  }
  return grades
}

function readGroup(set: (typeof sets)[number], group: string): Judgement[] {
  return parseJudgements(readFileSync(`${setFolder(set)}${group}.tsv`, 'utf8'), group, set === 'held-out')
}

/** The selectors of a column. */
export function list(text = ''): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
}
