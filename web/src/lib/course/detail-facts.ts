/** The facts of the course page: those that are known in its table, the others named once, together. */
import { practicalFacts, type PracticalFact } from '@stapwijzer/shared/domain/codes.ts'
import type { CourseDetail } from '@stapwijzer/shared/domain/course-card.ts'
import { labelOf, languageName, levelMeaning } from '@stapwijzer/shared/text/labels.ts'
import { listed } from '@stapwijzer/shared/text/format.ts'
import { course as card, coursePage as t, lessons as l } from '@stapwijzer/shared/text/rooms.ts'
import type { Fact } from '#lib/fact.ts'
import { durationText, weeklyText } from './card-words.ts'

export function detailFacts(course: CourseDetail): Fact[] {
  return courseFacts(course).filter((fact): fact is Fact => fact.value !== null)
}

/** A fact that may be unknown: then its value is null. */
export type CourseFact = Omit<Fact, 'value'> & { value: string | null }

/** Every fact of a course, in the order of its page; the comparison shows these too, so a fact that is added here is in both. */
export function courseFacts(course: CourseDetail): CourseFact[] {
  const { level, nlqf, award, studyForm, evening, studyLoad, languages, entryRequirements, lessons } = course
  return [
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
    {
      ...known(t.entryRequirements, entryRequirements),
      ...{ fromFeed: true, lang: foreign(course.titleLang) },
    },
    ...practicalFacts.map((fact) => (fact === 'practicePlace' ? practicePlace(course) : told(course, fact))),
  ]
}

/** What a feed answered with yes or no. */
function told({ practical }: CourseDetail, fact: PracticalFact): CourseFact {
  const { name, yes, no } = l.practical[fact]
  const answer = practical[fact]
  return known(name, answer === undefined ? null : answer ? yes : no)
}

/** Who finds it, where that was told. What the law asks of a course of work and study is known without a feed. */
function practicePlace(course: CourseDetail): CourseFact {
  const answer = told(course, 'practicePlace')
  if (course.studyForm !== 'dual') return answer
  const isMbo = course.level?.startsWith('mbo-') === true
  const needed = isMbo ? l.trainingFirm.text : l.employerNeeded
  return {
    ...(answer.value === null ? { ...answer, value: needed } : { ...answer, note: needed }),
    link: isMbo ? { text: l.trainingFirm.link, href: l.trainingFirm.address } : null,
  }
}

function known(name: string, value: string | null | undefined, note?: string | null): CourseFact {
  return { name, value: value || null, note: note ?? null }
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
