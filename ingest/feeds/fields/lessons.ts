/**
 * Days and times of lessons as people write them: "di 19:00-21:30", "ma en do avond", "za ochtend", "ma t/m vr 9.30-14 uur".
 * All of the words have to be understood; of a text that is understood in part nothing is taken.
 */
import { dayParts, weekdays, type DayPart, type Weekday } from '@stapwijzer/shared/domain/codes.ts'
import type { Lesson } from '@stapwijzer/shared/domain/course.ts'
import { partOf } from '@stapwijzer/shared/domain/lessons.ts'
import { quoted, type Scope } from './findings.ts'

/** More of them make no timetable of a week. */
const mostLessons = 50

const dayWords: Readonly<Record<Weekday, string>> = {
  mon: 'ma maandag maandags mon monday mo',
  tue: 'di dinsdag dinsdags tue tuesday tu',
  wed: 'wo woensdag woensdags wed wednesday we',
  thu: 'do donderdag donderdags thu thursday th',
  fri: 'vr vrijdag vrijdags fri friday fr',
  sat: 'za zaterdag zaterdags sat saturday sa',
  sun: 'zo zondag zondags sun sunday su',
}
const partWords: Readonly<Record<DayPart, string>> = {
  morning: 'ochtend ochtenden ochtends morgen morning mornings',
  afternoon: 'middag middagen middags afternoon afternoons',
  evening: 'avond avonden avonds evening evenings',
}
const fillers = new Set('op de in het s elke en van om uur u and on the'.split(' '))
const days = tableOf(weekdays, dayWords)
const parts = tableOf(dayParts, partWords)

function tableOf<C extends string>(codes: readonly C[], words: Readonly<Record<C, string>>): Map<string, C> {
  return new Map(codes.flatMap((code) => words[code].split(' ').map((word): [string, C] => [word, code])))
}

/** A day of the week by any of its words, also at the end of an address such as `https://schema.org/Monday`. */
export function weekdayIn(word: string): Weekday | null {
  const last = word
    .trim()
    .toLowerCase()
    .replace(/^.*[/:]/, '')
  return days.get(last) ?? null
}

/** The lessons that some texts tell, each once; undefined when none. A text that is not understood warns `unknown-value`. */
export function readLessons(
  texts: readonly string[],
  path: string,
  { findings }: Scope,
): Lesson[] | undefined {
  const found: Lesson[] = []
  for (const text of texts.map((one) => one.trim()).filter((one) => one !== '')) {
    const lessons = lessonsIn(text)
    if (!lessons)
      findings.warn(path, 'unknown-value', `${quoted(text)} is no day or time of lessons that can be read.`)
    found.push(...(lessons ?? []))
  }
  return timetable(found)
}

/** Lessons as a course has them: each once; undefined when there are none. */
export function timetable(lessons: readonly Lesson[]): Lesson[] | undefined {
  const each = new Map(lessons.map((lesson) => [JSON.stringify(lesson), lesson]))
  return each.size > 0 ? [...each.values()].slice(0, mostLessons) : undefined
}

/** A lesson of a known day and times; null when nothing of it is known or it ends before it begins. */
export function lessonAt(
  day: Weekday | null,
  from: string | null,
  until: string | null,
  part: DayPart | null = null,
): Lesson | null {
  if (from !== null && until !== null && until <= from) return null
  const whole = { day, part: from === null ? part : partOf(from), from, until: from === null ? null : until }
  return whole.day === null && whole.part === null ? null : whole
}

const clock = String.raw`(\d{1,2})(?:[:.](\d{2}))?(?:\s*(?:uur|u))?`
const times = new RegExp(String.raw`(?:van\s+)?${clock}\s*(?:-|–|tot(?:\s+en\s+met)?|until|to)\s*${clock}`)
const from = new RegExp(String.raw`(?:vanaf|from)\s+${clock}`)

function lessonsIn(text: string): Lesson[] | null {
  let words = text
    .toLowerCase()
    .replaceAll(/[’']/g, ' ')
    .replaceAll(/\bt\/m\b|\btot en met\b/g, '–')
  const span = times.exec(words) ?? from.exec(words)
  const begin = span ? timeOf(span[1], span[2]) : null
  const end = span?.[3] === undefined ? null : timeOf(span[3], span[4])
  if (span && (begin === null || (span[3] !== undefined && end === null))) return null
  if (span) words = words.replace(span[0], ' ')
  const read = wordsIn(words)
  if (!read) return null
  const parts: (DayPart | null)[] = begin === null && read.parts.length > 0 ? read.parts : [null]
  const named: (Weekday | null)[] = read.days.length > 0 ? read.days : [null]
  const lessons = named.flatMap((day) => parts.map((part) => lessonAt(day, begin, end, part)))
  return lessons.every((lesson) => lesson !== null) ? lessons : null
}

/** Days and parts of the day of words that are all understood. */
function wordsIn(text: string): { days: Weekday[]; parts: DayPart[] } | null {
  const found = { days: [] as Weekday[], parts: [] as DayPart[] }
  // "ma–vr" and "ma – vr" are a row of days.
  for (const word of text.replaceAll(/\s*[-–]\s*/g, '–').split(/[\s/+&,]+/)) {
    const [first = '', last] = word.split('–')
    if (word === '' || fillers.has(word)) continue
    if (last !== undefined) {
      const row = rowOfDays(days.get(first), days.get(last))
      if (!row) return null
      found.days.push(...row)
      continue
    }
    const day = days.get(word)
    const part = parts.get(word)
    const joined = /^(.+dag)(ochtend|middag|avond)(?:en)?$/.exec(word)
    if (day) found.days.push(day)
    else if (part) found.parts.push(part)
    else if (joined && days.has(joined[1]!)) {
      found.days.push(days.get(joined[1]!)!)
      found.parts.push(parts.get(joined[2]!)!)
    } else return null
  }
  return { days: [...new Set(found.days)], parts: [...new Set(found.parts)] }
}

function rowOfDays(first: Weekday | undefined, last: Weekday | undefined): Weekday[] | null {
  if (!first || !last) return null
  const [start, end] = [weekdays.indexOf(first), weekdays.indexOf(last)]
  return start < end ? weekdays.slice(start, end + 1) : null
}

/** `9` and `9.30` as `09:00` and `09:30`; null for a time that no clock shows. */
export function timeOf(hours: string | undefined, minutes: string | undefined = '00'): string | null {
  const time = `${(hours ?? '').padStart(2, '0')}:${minutes}`
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : null
}
