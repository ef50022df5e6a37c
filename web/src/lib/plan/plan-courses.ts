/** What the plan page knows of the courses in a plan. */
import type { CourseDetail } from '@stapwijzer/shared/domain/course-card.ts'
import type { StepCourse } from '@stapwijzer/shared/domain/plan/step-facts.ts'

type PlanOffering = Pick<
  CourseDetail['offerings'][number],
  'id' | 'start' | 'end' | 'state' | 'price' | 'enrolUntil' | 'seats'
> & { city: string | null }

export type PlanCourse = Omit<StepCourse, 'offerings'> & {
  id: string
  /** Only where it differs from the page. */
  lang: string | null
  provider: string
  online: boolean
  /** At the provider; null when none is known. */
  url: string | null
  offerings: PlanOffering[]
}
/** By id. A course that is not in it is not known (yet). */
export type PlanCourses = Readonly<Record<string, PlanCourse>>

export function byId(courses: PlanCourses): ReadonlyMap<string, PlanCourse> {
  return new Map(Object.entries(courses))
}

export function planCourse(course: CourseDetail): PlanCourse {
  const { id, title, level, price, duration, studyLoad, studyForm, entryRequirements, flexibleStart } = course
  return {
    ...{ id, title, level, price, duration, studyLoad, studyForm, entryRequirements, flexibleStart },
    withdrawn: false,
    lang: course.titleLang.startsWith('nl') ? null : course.titleLang,
    provider: course.provider.name,
    online: course.delivery === 'online',
    url: course.url,
    offerings: course.offerings.map(({ id, start, end, state, price, enrolUntil, seats, location }) => ({
      ...{ id, start, end, state, price, enrolUntil, seats },
      city: location?.city ?? null,
    })),
  }
}

/** Of a course that was withdrawn only its name is left. */
export function withdrawnCourse(id: string, title: string, provider: string): PlanCourse {
  return {
    ...{ id, title, provider },
    withdrawn: true,
    lang: null,
    level: null,
    price: { status: 'unknown', amount: null, currency: null, vatIncluded: null },
    duration: null,
    studyLoad: null,
    studyForm: null,
    entryRequirements: null,
    flexibleStart: null,
    online: false,
    url: null,
    offerings: [],
  }
}
