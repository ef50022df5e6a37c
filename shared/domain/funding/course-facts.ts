/** What a course of the catalogue tells about funding: only what is in this file. Everything else about it is unknown or asked. Pure. */
import type { Course } from '../course.ts'
import type { CourseFacts } from './facts.ts'

/** A course as its card shows it on a day: `price` and `nextStart` are those of that day. */
export type ShownCourse = Pick<
  Course,
  'level' | 'nlqf' | 'award' | 'studyForm' | 'price' | 'duration' | 'studyLoad'
> &
  Partial<Pick<Course, 'practical'>> & {
    nextStart: string | null
    provider: Pick<Course['provider'], 'type'>
    ids: Pick<Course['ids'], 'croho' | 'crebo'>
  }

export function courseFacts(course: ShownCourse): CourseFacts {
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
    // Not told is not asked of the catalogue: a person may know it.
    ...(course.practical?.jobGuarantee === undefined ? {} : { jobGuarantee: course.practical.jobGuarantee }),
    ...costsOf(course.price),
    startDate: course.nextStart,
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
