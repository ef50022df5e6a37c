/** When lessons are, and what else people ask of a course, on cards and on its own page. */
import type { DayPart, PracticalFact, Weekday } from '../../domain/codes.ts'
import { listed } from './format.ts'
import { labelOf } from './labels.ts'

type Told = { day: Weekday | null; part: DayPart | null; from: string | null; until: string | null }

const partAlone: Record<DayPart, string> = {
  morning: 'in the morning',
  afternoon: 'in the afternoon',
  evening: 'in the evening',
}

/** `Tuesday and Thursday 19:00–21:30`; `Saturday morning`. Days with the same times stand together. */
export function lessonsText(lessons: readonly Told[]): string {
  const times = new Map<string, string[]>()
  for (const lesson of lessons) {
    const { words, when } = said(lesson)
    times.set(when, [...(times.get(when) ?? []), words])
  }
  return [...times]
    .map(([when, days]) =>
      [listed(days.filter((day) => day !== '')), when].filter((one) => one !== '').join(' '),
    )
    .join('; ')
}

function said({ day, part, from, until }: Told): { words: string; when: string } {
  const name = day === null ? '' : labelOf('lessonDay', day)
  if (from !== null) return { words: name, when: until === null ? `from ${from}` : `${from}–${until}` }
  if (part === null) return { words: name, when: '' }
  return day === null ? { words: '', when: partAlone[part] } : { words: `${name} ${part}`, when: '' }
}

export const lessons = 'Lessons'
/** Name of each fact, and what is said when it is so and when it is not. */
export const practical = {
  jobGuarantee: {
    name: 'Guaranteed job',
    yes: 'yes, a job comes with it',
    no: 'no',
    /** On a card. */
    mark: 'guaranteed job',
  },
  practicePlace: {
    name: 'Practice place',
    yes: 'the provider finds a place to work and learn',
    no: 'you find a place to work and learn yourself',
  },
  noDiplomaNeeded: { name: 'Without a diploma', yes: 'yes, you need no diploma', no: 'no' },
  plainLanguage: { name: 'Plain language', yes: 'yes, the lessons are in plain language', no: 'no' },
  schoolHours: { name: 'Within school hours', yes: 'yes, the lessons are within school hours', no: 'no' },
  priorLearning: {
    name: 'Recognition of experience',
    yes: 'yes, you show what you can do already (evc)',
    no: 'no',
  },
} as const satisfies Record<PracticalFact, { name: string; yes: string; no: string; mark?: string }>

/** Or mbo in the form of work and study: by law (WEB) the practice is in a recognised training firm. */
export const trainingFirm = {
  text: 'In a bbl course (work and learn) you work at a recognised training firm.',
  link: 'Search the register of recognised training firms (SBB, in Dutch)',
  address: 'https://stagemarkt.nl/',
} as const
/** Of another dual course. */
export const employerNeeded = 'For a dual course (work and study) you need an employer.'

/** What a feed did not tell, in the list of what is unknown. */
export const lessonsUnknown = 'on which days and times the lessons are'
export const practicePlaceUnknown = 'whether the provider finds a practice place'

export const apply = 'Apply'
export const toApply = 'To the application'
export const toStart = 'See this start'
