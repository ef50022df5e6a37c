/** The facts of a course in the words of an entry page; what is unknown is said, never guessed. */
import type { CourseCard } from '@stapwijzer/shared/domain/course-card.ts'
import { ownTexts } from '@stapwijzer/shared/text/entry-texts.ts'

export function priceWords({ price }: Pick<CourseCard, 'price'>): string {
  const { pages, format } = ownTexts()
  const t = pages.course
  if (price.status === 'free') return t.free
  if (price.status === 'unknown' || price.amount === null) return t.priceUnknown
  const amount = format.money(price.amount)
  return price.vatIncluded === false ? `${amount} (${t.exVat})` : amount
}

export function startWords(course: Pick<CourseCard, 'nextStart' | 'flexibleStart'>): string {
  const { pages, format } = ownTexts()
  if (course.nextStart) return pages.course.start(format.date(course.nextStart))
  return course.flexibleStart ? pages.course.startAnyTime : pages.course.startUnknown
}

export function durationWords({ duration }: Pick<CourseCard, 'duration'>): string | null {
  const { pages, counted } = ownTexts()
  return duration && counted(duration.value, pages.course.units[duration.unit])
}

export function weekWords({ hoursPerWeek }: Pick<CourseCard, 'hoursPerWeek'>): string | null {
  const { pages, counted } = ownTexts()
  return hoursPerWeek === null ? null : pages.course.perWeek(counted(hoursPerWeek, pages.course.units.hours))
}

/** How far it is, or that it is online; the name of the place itself is not ours. */
export function whereWords({ location, delivery }: Pick<CourseCard, 'location' | 'delivery'>): string | null {
  const { pages, format } = ownTexts()
  if (location?.city) {
    return location.distanceKm === undefined ? null : format.kilometres(location.distanceKm)
  }
  return delivery === 'online' ? pages.course.online : null
}
