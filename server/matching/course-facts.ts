/** What of a course the ranking looks at, on one day. Unknown is null. */
import type { Delivery, Level, Sector, StudyForm } from '@stapwijzer/shared/domain/codes.ts'

export type CourseFacts = {
  courseId: string
  level: Level | null
  delivery: Delivery | null
  studyForm: StudyForm | null
  sector: Sector | null
  /** ISO 639-1; empty when unknown. */
  languages: readonly string[]
  hoursPerWeek: number | null
  weeks: number | null
  /** Euros. */
  price: number | null
  nextStart: string | null
  flexible: boolean
  /** From the postcode to the nearest place; null without a postcode or a place. */
  km: number | null
  /** 0–100: how much the source tells. */
  quality: number
  /** Occupations and skills that it is linked to, with the strength of the link (0–1). */
  links: ReadonlyMap<string, number>
  /** It leads to an occupation that was not asked about. */
  leadsElsewhere: boolean
}

/** What of a profile is about how and when one can learn. */
export type Circumstances = {
  level: Level | null
  /** A postcode was given. */
  located: boolean
  distanceKm: number | null
  hoursPerWeek: number | null
  delivery: Delivery | null
  language: string | null
  today: string
}
