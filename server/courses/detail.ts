/** Everything about one course as its page needs it. Pure. */
import type { CourseDetail } from '@stapwijzer/shared/domain/course-card.ts'
import type { Course, Location, Offering, Price } from '@stapwijzer/shared/domain/course.ts'
import type { Point } from '@stapwijzer/shared/domain/distance.ts'
import { isInTheEvening, lessonsOf } from '@stapwijzer/shared/domain/lessons.ts'
import { courseQuality } from '@stapwijzer/shared/domain/quality.ts'
import { cardOn, storedCard } from '@stapwijzer/shared/search/document/stored-card.ts'
import { priceHistory } from './price-history.ts'
import type { LinkedConcept, StoredCourse } from './store.ts'

/** As it is on `today`: price, next start and place are those of the card. With an origin: the nearest place and its distance. */
export function courseDetail(stored: StoredCourse, today: string, origin: Point | null = null): CourseDetail {
  const { course, source, sourceId, sources } = stored
  const checkedAt = stored.checkedAt.toISOString()
  const quality = courseQuality(course)
  const card = cardOn(storedCard({ ...stored, quality: quality.score }), checkedAt, today, origin)
  return {
    ...card,
    provider: { ...card.provider, ...registrations(course.provider) },
    titleLang: course.titleLang,
    description: course.description && { html: course.description.html, lang: course.description.lang },
    otherLanguages: course.otherLanguages.map(({ field, lang, value }) => ({ field, lang, value })),
    evening: isInTheEvening(course),
    entryRequirements: course.entryRequirements,
    outcomes: course.outcomes,
    ids: idsOf(course.ids),
    fundingMarks: course.fundingMarks,
    url: course.url,
    applyUrl: course.applyUrl ?? null,
    costLines: course.costLines.map(({ label, amount, required, vatIncluded = null }) => ({
      ...{ label, amount, required, vatIncluded },
    })),
    offerings: course.offerings.map((offering) => offeringDetail(offering, course)),
    priceHistory: priceHistory(sources, card.price),
    occupations: stored.occupations.map(asConcept),
    skills: stored.skills.map(asConcept),
    provenance: {
      source,
      sourceId,
      fetchedAt: checkedAt,
      lastChangedAt: stored.lastChangedAt.toISOString(),
      qualityScore: quality.score,
      missingFacts: quality.missingFacts,
      sources: sources.map((one) => ({
        source: one.source,
        sourceId: one.sourceId,
        fetchedAt: one.fetchedAt.toISOString(),
        lastChangedAt: one.lastChangedAt.toISOString(),
        qualityScore: one.qualityScore,
        missingFacts: one.missingFacts,
      })),
    },
  }
}

function asConcept({ id, uri, label }: LinkedConcept): CourseDetail['occupations'][number] {
  return { id, uri, label }
}

function registrations({ kvk, institutionCode, rioOfferer, url }: Course['provider']) {
  return { kvk, institutionCode, rioOfferer, url }
}

function idsOf({ crebo, croho, rio, nlqfCode, feedId, uuid }: Course['ids']): CourseDetail['ids'] {
  return { crebo, croho, rio, nlqfCode, feedId, uuid }
}

function offeringDetail(offering: Offering, course: Course): CourseDetail['offerings'][number] {
  const { id, start, end, dateIsFinal, enrolUntil, flexibleFrom, flexibleUntil, seats, delivery, state } =
    offering
  return {
    id,
    start,
    end,
    dateIsFinal,
    enrolUntil,
    flexibleFrom,
    flexibleUntil,
    location: offering.location && locationDetail(offering.location),
    seats,
    price: priceDetail(offering.price),
    delivery,
    state,
    lessons: lessonsOf(course, offering).map(({ day, part, from, until }) => ({ day, part, from, until })),
    url: offering.url ?? null,
  }
}

function locationDetail({ name, city, postcode, lat, lon }: Location) {
  return { name, city, postcode, lat, lon }
}

function priceDetail({ status, amount, currency, vatIncluded }: Price) {
  return { status, amount, currency, vatIncluded }
}
