/** The words that a Dutch compound is made of: ouderenzorgmedewerker is ouderen, zorg and medewerker. Pure. */
import {
  courseHeads,
  courseKinds,
  headParts,
  partExceptions,
  roleHeads,
  subjectParts,
} from '../words/parts.ts'
import { tableRows } from '../words/table.ts'

/** Parts of a compound by which it may be found, at most six; empty for a word that is none. */
export function partsOf(word: string): string[] {
  const exception = exceptions.get(word)
  if (exception) return exception
  const split = splitWith(word, reviewed)
  if (split === null) return []
  const parts = split.map(({ part }) => part)
  const found = parts.filter((part, at) => at < parts.length - 1 || !courses.has(part))
  // The front of a longer one is a word too: ouderenzorg in ouderenzorgmedewerker.
  if (parts.length > 2) found.push(split[0]!.written + parts[1]!)
  return found
}

/** What is left of a compound whose last part only says that it is a course: boekhoud of boekhoudcursus. Else null. */
export function subjectOf(word: string): string | null {
  for (const head of courses) {
    if (!word.endsWith(head) || word.length - head.length < 3) continue
    const subject = withoutBinding(word.slice(0, -head.length))
    return kinds.has(subject) || kinds.has(word.slice(0, -head.length)) ? null : subject
  }
  return null
}

/**
 * The parts of a word that nobody teaches as a whole, without those that only say who does it; null when it cannot be
 * taken apart. `isPart` knows words of the catalogue and of labels.
 */
export function tellingParts(word: string, isPart: (word: string) => boolean): string[] | null {
  const exception = exceptions.get(word)
  if (exception) return exception.length > 0 ? exception : null
  const split = splitWith(word, (part) => reviewed(part) || isPart(part))
  if (split === null) return null
  const parts = split.map(({ part }) => part)
  const telling = parts.filter((part) => !roles.has(part) && !courses.has(part))
  return telling.length > 0 ? telling : parts
}

/** What a job that is written as one word is about, and who does it: elektro and monteur. Null for a word that is none. */
export function jobParts(word: string): { subject: string; role: string } | null {
  const [subject, role, ...more] = partsOf(word)
  return subject && role && more.length === 0 && roles.has(role) ? { subject, role } : null
}

/** Whether courses are about this word. */
export function isSubject(word: string): boolean {
  return all.has(word)
}

type Piece = { part: string; /** With the letters that bind it to the next. */ written: string }

const shortestPart = 3
const shortestCompound = 7
const mostParts = 4
const bindings = ['', 's', 'en', 'e'] as const
/** Words that never stand before another without an s: wetenschapstaal is about taal and not about staal. */
const bound = /(?:schap|heid|teit|ing)$/
const boundFirst = ['s', '', 'en', 'e'] as const

/** The split with the fewest parts, the longest first part first; null when there is none. */
function splitWith(word: string, isPart: (part: string) => boolean): Piece[] | null {
  if (word.length < shortestCompound || word.length > 40 || !/^[a-z]+$/.test(word)) return null
  const known = new Map<string, boolean>()
  const is = (part: string) => {
    let answer = known.get(part)
    if (answer === undefined) known.set(part, (answer = isPart(part)))
    return answer
  }
  for (let most = 2; most <= mostParts; most++) {
    const found = splitInto(word, most, is)
    if (found) return found
  }
  return null
}

function splitInto(word: string, most: number, is: (part: string) => boolean): Piece[] | null {
  for (let end = word.length - shortestPart; end >= shortestPart; end--) {
    const part = word.slice(0, end)
    if (!is(part)) continue
    for (const binding of bound.test(part) ? boundFirst : bindings) {
      if (!word.startsWith(binding, end)) continue
      const rest = word.slice(end + binding.length)
      if (rest.length < shortestPart) continue
      const piece = { part, written: part + binding }
      if (most === 2) {
        const last = lastPart(rest, is)
        if (last !== null) return [piece, { part: last, written: rest }]
      } else {
        const further = splitInto(rest, most - 1, is)
        if (further) return [piece, ...further]
      }
    }
  }
  return null
}

/** The last part may stand in the plural. */
function lastPart(rest: string, is: (part: string) => boolean): string | null {
  if (is(rest)) return rest
  for (const ending of ['s', 'en', 'n']) {
    if (rest.endsWith(ending) && rest.length - ending.length >= shortestPart) {
      const singular = rest.slice(0, -ending.length)
      if (is(singular)) return singular
    }
  }
  return null
}

function withoutBinding(part: string): string {
  if (subjects.has(part)) return part
  for (const binding of ['s', 'en', 'e']) {
    const bare = part.slice(0, -binding.length)
    if (part.endsWith(binding) && subjects.has(bare)) return bare
  }
  return part
}

const words = (list: string) => new Set(list.trim().split(/\s+/))
const courses = words(courseHeads)
const kinds = words(courseKinds)
const roles = words(roleHeads)
const subjects = words(subjectParts)
const all = new Set([...subjects, ...words(headParts), ...courses, ...roles])
const reviewed = (part: string) => all.has(part)
const exceptions = new Map(
  tableRows(partExceptions).map(({ cells }) => {
    const [word, parts] = cells[0]!.split(':') as [string, string]
    return [word, parts.trim() === '' ? [] : parts.trim().split(' ')]
  }),
)
