/**
 * How complete a course's data are: a score of 0–100 and the names of the facts that are missing. Title, provider and
 * id are not weighed: without them a course is not shown at all. The rule does not look at the clock, so a score
 * changes only when the feed does. Documented for providers in docs/feeds.md; the weights add up to 100.
 */
import type { Course } from './course.ts'

type Fact = { field: string; weight: number; known: (course: Course) => boolean }

/** In order of weight; a test holds docs/feeds.md to it. */
export const courseFacts: readonly Fact[] = [
  { field: 'description', weight: 15, known: (c) => c.description !== null },
  { field: 'price', weight: 15, known: (c) => [c, ...c.offerings].some((o) => o.price.status !== 'unknown') },
  { field: 'start', weight: 15, known: hasStart },
  { field: 'level', weight: 8, known: (c) => c.level !== null || c.award !== null },
  { field: 'duration', weight: 8, known: (c) => c.duration !== null },
  { field: 'location', weight: 8, known: hasPlace },
  { field: 'studyLoad', weight: 7, known: (c) => c.studyLoad !== null },
  { field: 'delivery', weight: 5, known: (c) => c.delivery !== null },
  { field: 'studyForm', weight: 5, known: (c) => c.studyForm !== null },
  { field: 'entryRequirements', weight: 4, known: (c) => c.entryRequirements !== null },
  { field: 'outcomes', weight: 4, known: (c) => c.outcomes !== null },
  { field: 'url', weight: 3, known: (c) => c.url !== null },
  { field: 'languages', weight: 3, known: (c) => c.languages.length > 0 },
]

/** `missingFacts` are model field names, heaviest first; `start` stands for a start date or a flexible start. */
export function courseQuality(course: Course): { score: number; missingFacts: string[] } {
  const missing = courseFacts.filter(({ known }) => !known(course))
  const lost = missing.reduce((sum, { weight }) => sum + weight, 0)
  return { score: 100 - lost, missingFacts: missing.map(({ field }) => field) }
}

function hasStart(course: Course): boolean {
  if (course.flexibleStart === true) return true
  return course.offerings.some((o) => o.start !== null || o.flexibleFrom !== null || o.flexibleUntil !== null)
}

/** An online course has no place to miss. */
function hasPlace(course: Course): boolean {
  if (course.delivery === 'online') return true
  return [course, ...course.offerings].some((o) => o.location !== null)
}
