/** What a stored course tells about funding: only what is in this file. Everything else about it is unknown or asked. */
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { type DatedOffering, priceOn, starts } from '@stapwijzer/shared/domain/course-facts.ts'
import type { CourseFacts } from '@stapwijzer/shared/domain/funding/facts.ts'

type StoredCourse = Pick<
  Course,
  'level' | 'nlqf' | 'award' | 'studyForm' | 'ids' | 'price' | 'duration' | 'studyLoad' | 'location'
> & { provider: Pick<Course['provider'], 'type'>; offerings: readonly DatedOffering[] }

/** Facts of a stored course on a day: its price and next start are those that its card shows that day. */
export function courseFactsOf(course: StoredCourse, today: string): CourseFacts {
  const { ids, duration, studyLoad } = course
  return {
    level: course.level,
    nlqf: course.nlqf,
    award: course.award,
    studyForm: course.studyForm,
    // A private provider gets no money from the state; of the others some do and some do not.
    funded: course.provider.type === 'private' ? false : null,
    recognised: ids.croho.length > 0 ? true : null,
    inCrebo: ids.crebo.length > 0 ? true : null,
    ...costsOf(priceOn(course, today)),
    startDate: starts(course, today).nextStart,
    durationWeeks: duration?.weeks ?? null,
    contactHours: studyLoad?.unit === 'contact-hours' ? studyLoad.value : null,
  }
}

/** The VAT rule is never known from a feed, so only the side that it names is. */
function costsOf({
  status,
  amount,
  vatIncluded,
}: Course['price']): Pick<CourseFacts, 'costInclVat' | 'costExVat'> {
  if (status === 'free') return { costInclVat: 0, costExVat: 0 }
  if (status === 'unknown' || vatIncluded === null) return {}
  return vatIncluded ? { costInclVat: amount } : { costExVat: amount }
}
