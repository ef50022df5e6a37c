/** When a course meets: the schedule of an instance, and the usual days and time of a programme. */
import type { Lesson } from '@stapwijzer/shared/domain/course.ts'
import { lessonAt, readLessons, timeOf, timetable, weekdayIn } from '../fields/lessons.ts'
import { isNode, listOf } from './graph.ts'
import type { CourseNode } from './item.ts'
import { termsOf, type World } from './values.ts'

/** `byDay`, `startTime` and `endTime` of schedules; what they say of months and exceptions is not looked at. */
export function scheduledLessons(schedules: readonly unknown[], world: World): Lesson[] | undefined {
  return timetable(
    schedules.filter(isNode).flatMap((schedule) => {
      const [from = null] = termsOf(listOf(schedule['startTime']), world).map(clock)
      const [until = null] = termsOf(listOf(schedule['endTime']), world).map(clock)
      const days = termsOf(listOf(schedule['byDay']), world).flatMap((term) => weekdayIn(term) ?? [])
      return (days.length > 0 ? days : [null]).flatMap((day) => lessonAt(day, from, until) ?? [])
    }),
  )
}

/** `dayOfWeek` and `timeOfDay`, the latter in words such as "evenings". */
export function programLessons({ dayOfWeek, timeOfDay }: CourseNode, world: World): Lesson[] | undefined {
  const days = termsOf(dayOfWeek, world).flatMap((term) => weekdayIn(term) ?? [])
  const times = readLessons(termsOf(timeOfDay, world), 'timeOfDay', world.scope) ?? []
  if (times.length === 0) return timetable(days.flatMap((day) => lessonAt(day, null, null) ?? []))
  if (days.length === 0) return timetable(times)
  return timetable(days.flatMap((day) => times.map((one) => ({ ...one, day: one.day ?? day }))))
}

/** `T19:00:00+01:00`, a date with a time, or `19:00`. */
function clock(text: string): string | null {
  const found = /(?:^|T)(\d{2}):(\d{2})/.exec(text)
  return found && timeOf(found[1], found[2])
}
