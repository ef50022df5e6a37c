/**
 * Filters on what people ask of a course besides what it teaches (rows of `filters.ts`). Few feeds tell these: each is
 * shown on the results page only when enough of the catalogue has it, and so hides itself until there is something to find.
 */
import { dutchLevels, weekdays, type PracticalFact } from './codes.ts'
import type { Course } from './course.ts'
import type { FlagRow, SeveralRow } from './filter-row.ts'
import { dutchLevelsOf } from './dutch-levels.ts'
import { isWithinSchoolHours, lessonDays } from './lessons.ts'

/** One course in a hundred: below it a filter mostly leads to nothing. */
const leastShare = 0.01

type Answer = boolean | null | undefined
const shown = { kind: 'flag', control: true, leastShare } as const
const told = (fact: PracticalFact) => (course: Course) => course.practical?.[fact]

export const practicalFilters = {
  jobGuarantee: {
    ...{ ...shown, bit: 1, of: told('jobGuarantee') },
    about: 'true: only courses that promise a job. false filters nothing.',
  },
  practicePlace: {
    ...{ ...shown, bit: 2, of: told('practicePlace') },
    about: 'true: only courses of which the provider finds the employer or practice place.',
  },
  noDiplomaNeeded: {
    ...{ ...shown, bit: 3, of: told('noDiplomaNeeded') },
    about: 'true: only courses known to be open to people without a diploma.',
  },
  plainLanguage: {
    ...{ ...shown, bit: 4, of: told('plainLanguage') },
    about: 'true: only courses that say that they are taught in plain language.',
  },
  schoolHours: {
    ...{ ...shown, bit: 5, of: isWithinSchoolHours },
    about: 'true: only courses with lessons within school hours, as told or by their times (docs/feeds.md).',
  },
  priorLearning: {
    ...{ ...shown, bit: 6, of: isRecognition },
    about: 'true: only courses that put on paper what somebody can already do (EVC, praktijkverklaring).',
  },
} as const satisfies Record<PracticalFact, FlagRow>

export const lessonDay = {
  kind: 'several',
  codes: weekdays,
  facet: true,
  shift: 7,
  of: lessonDays,
  control: { open: true, most: 7, inOrder: true },
  leastShare,
  about: 'Days of the week on which there are lessons.',
} as const satisfies SeveralRow

export const dutchLevel = {
  kind: 'several',
  codes: dutchLevels,
  facet: true,
  shift: 14,
  of: dutchLevelsOf,
  control: { open: true, most: 6, inOrder: true },
  leastShare,
  about: 'Levels of Dutch (CEFR) of courses for who learns the language, as their title or summary says.',
} as const satisfies SeveralRow

/** A statement of practice is the award that mbo schools give for it. */
function isRecognition({ practical, award }: Pick<Course, 'practical' | 'award'>): Answer {
  return practical?.priorLearning ?? (award === 'mbo-statement' ? true : null)
}
