/** The facts of the course page: those that are known in its table, the others named once, together. */
import { practicalFacts, type PracticalFact } from '@stapwijzer/shared/domain/codes.ts'
import type { CourseDetail } from '@stapwijzer/shared/domain/course-card.ts'
import { labelOf, languageName, levelMeaning } from '@stapwijzer/shared/text/labels.ts'
import { listed } from '@stapwijzer/shared/text/format.ts'
import { course as card, coursePage as t, lessons as l } from '@stapwijzer/shared/text/rooms.ts'
import type { Fact } from '#lib/fact.ts'
import { durationText, weeklyText } from './card-words.ts'

export function detailFacts(course: CourseDetail): Fact[] {
  const { level, nlqf, award, studyForm, evening, studyLoad, languages, entryRequirements, lessons } = course
  const facts: (Fact | null)[] = [
    known(t.level, level && labelOf('level', level), level && levelMeaning(level)),
    known(t.nlqf, nlqf, t.nlqfMeaning),
    known(t.award, award && labelOf('award', award)),
    known(t.duration, durationText(course.duration)),
    known(
      t.studyLoad,
      studyLoad && card.studyLoad(studyLoad.value, studyLoad.unit),
      studyLoad?.unit === 'ects' ? card.ectsMeaning : null,
    ),
    known(t.hoursPerWeek, weeklyText(course)),
    known(t.form, studyForm && labelOf('studyForm', studyForm), studyForm === 'dual' ? t.formMeaning : null),
    known(t.delivery, course.delivery && labelOf('delivery', course.delivery)),
    lessons.length
      ? known(l.lessons, l.lessonsText(lessons))
      : known(t.evening, evening === null ? null : evening ? t.yes : t.no),
    known(t.language, languages.length ? listed(languages.map((one) => languageName(one))) : null),
    entryRequirements
      ? {
          ...{ name: t.entryRequirements, value: entryRequirements },
          ...{ fromFeed: true, lang: foreign(course.titleLang) },
        }
      : null,
    ...practicalFacts.map((fact) => (fact === 'practicePlace' ? practicePlace(course) : told(course, fact))),
  ]
  return facts.filter((fact) => fact !== null)
}

/** What a feed answered with yes or no. */
function told({ practical }: CourseDetail, fact: PracticalFact): Fact | null {
  const { name, yes, no } = l.practical[fact]
  const answer = practical[fact]
  return answer === undefined ? null : { name, value: answer ? yes : no }
}

/** Who finds it, where that was told. What the law asks of a course of work and study is known without a feed. */
function practicePlace(course: CourseDetail): Fact | null {
  const answer = told(course, 'practicePlace')
  if (course.studyForm !== 'dual') return answer
  const isMbo = course.level?.startsWith('mbo-') === true
  const needed = isMbo ? l.trainingFirm.text : l.employerNeeded
  const { name } = l.practical.practicePlace
  return {
    ...(answer ? { ...answer, note: needed } : { name, value: needed }),
    link: isMbo ? { text: l.trainingFirm.link, href: l.trainingFirm.address } : null,
  }
}

/** Null for what is unknown. */
function known(name: string, value: string | null | undefined, note?: string | null): Fact | null {
  return value ? { name, value, note: note ?? null } : null
}

/** What a learner asks for and nobody said, in words. */
export function unknownFacts({ award, provenance, ...course }: CourseDetail): string[] {
  const missing = [...provenance.missingFacts, ...(award === null ? ['award'] : [])]
  const hasLessons = course.lessons.length > 0 || course.offerings.some(({ lessons }) => lessons.length > 0)
  return [
    ...missing.map((fact) => t.missing[fact]).filter((text) => text !== undefined),
    // Who studies when it suits has no lessons to know of.
    ...(hasLessons || course.studyForm === 'self-paced' ? [] : [l.lessonsUnknown]),
    ...(course.studyForm === 'dual' && course.practical.practicePlace === undefined
      ? [l.practicePlaceUnknown]
      : []),
  ]
}

/** The `lang` of a text from a feed, only where it differs from the page. */
export function foreign(lang: string | null | undefined): string | undefined {
  return lang && !lang.startsWith('nl') ? lang : undefined
}
