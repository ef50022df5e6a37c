/** When an EDU-DEX program meets: its course days, else the parts of the day that it names. */
import type { Weekday } from '@stapwijzer/shared/domain/codes.ts'
import { weekdays } from '@stapwijzer/shared/domain/codes.ts'
import type { Lesson } from '@stapwijzer/shared/domain/course.ts'
import { lessonAt, timeOf, timetable, weekdayIn } from '../fields/lessons.ts'
import type { GenericRun, Run } from './item.ts'
import { partsOfDay } from './words.ts'

type CourseDay = Run['courseDay'][number]

/** Of a run; undefined when it says nothing itself. Days that are dates count by their day of the week. */
export function runLessons({ courseDay, module, contactHoursPartOfDay }: Run): Lesson[] | undefined {
  return lessonsOn([...courseDay, ...module.flatMap((one) => one.courseDay)], contactHoursPartOfDay)
}

/** Those that are usual. */
export function genericLessons(run: GenericRun): Lesson[] | undefined {
  if (!run) return undefined
  const days = [...run.courseDay, ...run.genericModule.flatMap((one) => one.courseDay)]
  return lessonsOn(days, run.contactHoursPartOfDay)
}

function lessonsOn(days: readonly CourseDay[], parts: readonly string[]): Lesson[] | undefined {
  const met = days.flatMap(
    ({ date, dayOfTheWeek, startTime, endTime }) =>
      lessonAt(weekdayIn(dayOfTheWeek ?? '') ?? weekdayOf(date), clock(startTime), clock(endTime)) ?? [],
  )
  // Words that are not in the list are told where it is read whether all of it is in the evening (form.ts).
  const named = parts.flatMap((part) => {
    const known = partsOfDay[part.trim()]
    return !known || known === 'other' ? [] : (lessonAt(null, null, null, known) ?? [])
  })
  return timetable(met) ?? timetable(named)
}

function weekdayOf(date: string | null): Weekday | null {
  if (!date || !/^\d{4}-\d\d-\d\d$/.test(date.trim())) return null
  const day = new Date(`${date.trim()}T00:00:00Z`).getUTCDay()
  return Number.isNaN(day) ? null : weekdays[(day + 6) % 7]!
}

/** `19:00:00` as `19:00`. */
function clock(time: string | null): string | null {
  const [hours, minutes] = time?.trim().split(':') ?? []
  return minutes === undefined ? null : timeOf(hours, minutes)
}
