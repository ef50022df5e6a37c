/** What is kept of a course so that a card can be made on any day, and the making of it. Pure. */
import type { Course, Lesson, Offering } from '../../domain/course.ts'
import type { CardLocation, CourseCard } from '../../domain/course-card.ts'
import {
  hasPoint,
  hoursPerWeek,
  placeOn,
  priceOn,
  starts,
  openStarts,
  type DatedOffering,
} from '../../domain/course-facts.ts'
import { lessonsOf } from '../../domain/lessons.ts'
import { distanceKm, shownKm, type Point } from '../../domain/distance.ts'
import type { CatalogueCourse } from './catalogue-course.ts'

type StoredField =
  | 'id'
  | 'title'
  | 'summary'
  | 'provider'
  | 'level'
  | 'nlqf'
  | 'award'
  | 'sector'
  | 'studyForm'
  | 'delivery'
  | 'languages'
  | 'duration'
  | 'studyLoad'
  | 'hoursPerWeek'
  | 'flexibleStart'
  | 'practical'
  | 'source'
export type StoredCard = Pick<CourseCard, StoredField> &
  Pick<Course, 'price' | 'location' | 'lessons'> & {
    offerings: (DatedOffering & Pick<Offering, 'lessons'>)[]
  }

export function storedCard(
  entry: Pick<CatalogueCourse, 'id' | 'source' | 'providerId' | 'course'> & { quality?: number },
): StoredCard {
  const { course } = entry
  const first = course.offerings.find((offering) => offering.location !== null)
  return {
    id: entry.id,
    title: course.title,
    summary: course.summary,
    provider: { id: entry.providerId, name: course.provider.name, type: course.provider.type },
    level: course.level,
    nlqf: course.nlqf,
    award: course.award,
    sector: course.sector,
    studyForm: course.studyForm,
    delivery: course.delivery,
    languages: course.languages,
    duration: course.duration,
    studyLoad: course.studyLoad,
    hoursPerWeek: hoursPerWeek(course.studyLoad, course.duration),
    flexibleStart: course.flexibleStart,
    practical: { ...course.practical },
    source: entry.source,
    price: course.price,
    location: course.location,
    lessons: course.lessons,
    // A cancelled offering decides nothing, unless it is the first one with a place.
    offerings: course.offerings
      .filter((offering) => offering.state !== 'cancelled' || offering === first)
      .map(({ start, state, price, location, flexibleUntil, enrolUntil, lessons }) => ({
        ...{ start, state, price, location, flexibleUntil, enrolUntil, lessons },
      })),
  }
}

/** The card as it is on `today`. With an origin: the nearest place and its distance. */
export function cardOn(
  stored: StoredCard,
  checkedAt: string,
  today: string,
  origin: Point | null = null,
): CourseCard {
  const { offerings: _offerings, location: _location, ...fixed } = stored
  const place = placeOn(stored, today, origin)
  return {
    ...fixed,
    price: priceOn(stored, today),
    ...starts(stored, today),
    lessons: cardLessons(stored, today),
    location: place && cardLocation(place, origin),
    checkedAt,
  }
}

/** Of the next start; without one of the first offering that tells. */
function cardLessons(stored: StoredCard, today: string): Lesson[] {
  const shown = openStarts(stored, today)[0] ?? stored.offerings.find(({ lessons }) => lessons?.length) ?? {}
  return lessonsOf(stored, shown)
}

function cardLocation(place: NonNullable<Course['location']>, origin: Point | null): CardLocation {
  const { city, postcode, lat, lon } = place
  const shown = { city, postcode, lat, lon }
  return origin && hasPoint(place) ? { ...shown, distanceKm: shownKm(distanceKm(origin, place)) } : shown
}
