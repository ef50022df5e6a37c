/** A course as it comes out of the catalogue, with what is known of it besides. */
import type { Course } from '../../domain/course.ts'

/** A live course of the catalogue. */
export type CatalogueCourse = {
  id: string
  source: string
  /** Public id of the provider. */
  providerId: string
  quality: number
  course: Course
  /** It stands for the courses of several sources. */
  merged?: boolean
  /** Ids of the occupations and skills it is linked to, strongest first; absent where links are not made yet. */
  occupations?: string[]
  skills?: string[]
}
