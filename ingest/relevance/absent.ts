/** Subjects that nobody in the demonstration catalogue teaches: what a search may show for them, and how often it shows something else. Pure, but for reading the files. */
import { readFileSync } from 'node:fs'
import { selected, type JudgedCourse } from './catalogue.ts'
import { list, setFolder, sets } from './judgements.ts'
import { places } from './measure.ts'

/** One line of `absent.tsv`. */
export type Absent = {
  q: string
  heldOut: boolean
  /** Selectors of the courses that may be shown; empty: nothing on offer has to do with it, so nothing may be shown. */
  near: string[]
}

/** What the search showed for it. */
export type AbsentFound = {
  absent: Absent
  /** How many courses stood in the first ten. */
  shown: number
  /** Titles of those that are not near. */
  wrong: string[]
}

export type AbsentScores = {
  /** Share of the subjects with nothing near for which any course was shown. */
  noneShown: number
  /** Share of the courses shown in the first ten, of all subjects with something near together, that are not near. */
  nearWrong: number
  /** Share of the subjects with something near for which a near course was shown: showing nothing is safe, but helps nobody. */
  nearFound: number
  none: number
  near: number
}

const header = 'query\tnear'

/** All of them, those that anybody may tune on first. Throws on a file that is not as the README says. */
export function readAbsent(): Absent[] {
  return sets.flatMap((set) =>
    parseAbsent(readFileSync(`${setFolder(set)}absent.tsv`, 'utf8'), set === 'held-out'),
  )
}

export function parseAbsent(text: string, heldOut: boolean): Absent[] {
  const [first, ...lines] = text.trimEnd().split('\n')
  if (first !== header) throw new Error(`absent: the first line has to be ${header.replaceAll('\t', ' | ')}`)
  return lines.map((line, at) => {
    const [q = '', near = '', more] = line.split('\t')
    const selectors = list(near)
    if (q.trim() === '' || selectors.length === 0 || more !== undefined)
      throw new Error(`absent: line ${at + 2} is not a subject`)
    return { q, heldOut, near: near === 'none' ? [] : selectors }
  })
}

/** `ids`: the courses that were found, in their order. */
export function measureAbsent(
  absent: Absent,
  ids: readonly string[],
  courses: readonly JudgedCourse[],
): AbsentFound {
  const near = new Set(absent.near.flatMap((selector) => selected(selector, courses)).map(({ id }) => id))
  const first = ids.slice(0, places)
  const titleOf = (id: string) => courses.find((course) => course.id === id)?.title ?? id
  return { absent, shown: first.length, wrong: first.filter((id) => !near.has(id)).map(titleOf) }
}

export function absentScores(found: readonly AbsentFound[]): AbsentScores {
  const none = found.filter(({ absent }) => absent.near.length === 0)
  const near = found.filter(({ absent }) => absent.near.length > 0)
  const shown = near.reduce((sum, one) => sum + one.shown, 0)
  const wrong = near.reduce((sum, one) => sum + one.wrong.length, 0)
  return {
    noneShown: share(none.filter((one) => one.shown > 0).length, none.length),
    nearWrong: share(wrong, shown),
    nearFound: share(near.filter((one) => one.shown > one.wrong.length).length, near.length),
    none: none.length,
    near: near.length,
  }
}

/** 0 of nothing: where nothing was shown, nothing wrong was. */
function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000
}
