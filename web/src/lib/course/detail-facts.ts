/** The fact table of the course page. A fact that every learner asks for is there even when it is unknown. */
import type { CourseDetail } from '@stapwijzer/shared/domain/course-card.ts'
import { labelOf, languageName, levelMeaning } from '@stapwijzer/shared/text/labels.ts'
import { listed } from '@stapwijzer/shared/text/format.ts'
import { course as card, coursePage as t } from '@stapwijzer/shared/text/rooms.ts'
import type { Fact } from '#lib/fact.ts'
import { durationText, weeklyText } from './card-words.ts'

export function detailFacts(course: CourseDetail): Fact[] {
  const { level, nlqf, award, studyForm, delivery, evening, studyLoad } = course
  const weekly = weeklyText(course)
  return [
    {
      name: t.level,
      value: level ? labelOf('level', level) : card.unknown,
      note: level && levelMeaning(level),
    },
    ...(nlqf ? [{ name: t.nlqf, value: nlqf, note: t.nlqfMeaning }] : []),
    { name: t.award, value: award ? labelOf('award', award) : card.unknown },
    { name: t.duration, value: durationText(course.duration) ?? card.unknown },
    {
      name: t.studyLoad,
      value: studyLoad ? card.studyLoad(studyLoad.value, studyLoad.unit) : card.unknown,
      note: studyLoad?.unit === 'ects' ? card.ectsMeaning : null,
    },
    ...(weekly ? [{ name: t.hoursPerWeek, value: weekly }] : []),
    {
      name: t.form,
      value: studyForm ? labelOf('studyForm', studyForm) : card.unknown,
      note: studyForm === 'dual' ? t.formMeaning : null,
    },
    { name: t.delivery, value: delivery ? labelOf('delivery', delivery) : card.unknown },
    ...(evening === null ? [] : [{ name: t.evening, value: evening ? t.yes : t.no }]),
    {
      name: t.language,
      value: course.languages.length
        ? listed(course.languages.map((one) => languageName(one)))
        : card.unknown,
    },
    entry(course),
  ]
}

function entry({ entryRequirements, titleLang }: CourseDetail): Fact {
  return entryRequirements
    ? { name: t.entryRequirements, value: entryRequirements, fromFeed: true, lang: foreign(titleLang) }
    : { name: t.entryRequirements, value: card.unknown }
}

/** The `lang` of a text from a feed, only where it differs from the page. */
export function foreign(lang: string | null | undefined): string | undefined {
  return lang && !lang.startsWith('nl') ? lang : undefined
}
