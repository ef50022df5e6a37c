/** When lessons are, and what else people ask of a course, on cards and on its own page. */
import type { DayPart, PracticalFact, Weekday } from '../../domain/codes.ts'
import { listed } from './format.ts'
import { labelOf } from './labels.ts'

type Told = { day: Weekday | null; part: DayPart | null; from: string | null; until: string | null }

const partAlone: Record<DayPart, string> = {
  morning: 'in de ochtend',
  afternoon: 'in de middag',
  evening: 'in de avond',
}
const partOfDay: Record<DayPart, string> = { morning: 'ochtend', afternoon: 'middag', evening: 'avond' }

/** `dinsdag en donderdag 19.00-21.30 uur`; `zaterdagochtend`. Days with the same times stand together. */
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
  if (from !== null) return { words: name, when: clock(from, until) }
  if (part === null) return { words: name, when: '' }
  return day === null
    ? { words: '', when: partAlone[part] }
    : { words: `${name}${partOfDay[part]}`, when: '' }
}

function clock(from: string, until: string | null): string {
  const dutch = (time: string) => time.replace(/^0/, '').replace(':', '.')
  return until === null ? `vanaf ${dutch(from)} uur` : `${dutch(from)}-${dutch(until)} uur`
}

export const lessons = 'Lessen'
/** Name of each fact, and what is said when it is so and when it is not. */
export const practical = {
  jobGuarantee: {
    name: 'Baangarantie',
    yes: 'ja, er hoort een baan bij',
    no: 'nee',
    /** On a card. */
    mark: 'baangarantie',
  },
  practicePlace: {
    name: 'Leerwerkplek',
    yes: 'de opleider regelt een leerwerkplek',
    no: 'je zoekt zelf een leerwerkplek',
  },
  noDiplomaNeeded: { name: 'Zonder diploma', yes: 'ja, je hebt geen diploma nodig', no: 'nee' },
  plainLanguage: { name: 'Eenvoudige taal', yes: 'ja, de lessen zijn in eenvoudige taal', no: 'nee' },
  schoolHours: { name: 'Onder schooltijd', yes: 'ja, de lessen zijn onder schooltijd', no: 'nee' },
  priorLearning: {
    name: 'Ervaring op papier',
    yes: 'ja, je laat zien wat je al kunt (evc)',
    no: 'nee',
  },
} as const satisfies Record<PracticalFact, { name: string; yes: string; no: string; mark?: string }>

/** Of mbo in the form of work and study: by law (WEB) the practice is in a recognised training firm. */
export const trainingFirm = {
  text: 'Bij een bbl-opleiding werk je bij een erkend leerbedrijf.',
  link: 'Zoek in het register van erkende leerbedrijven (SBB)',
  address: 'https://stagemarkt.nl/',
} as const
/** Of another dual course. */
export const employerNeeded = 'Bij een duale opleiding heb je een werkgever nodig.'

/** What a feed did not tell, in the list of what is unknown. */
export const lessonsUnknown = 'op welke dagen en tijden de lessen zijn'
export const practicePlaceUnknown = 'of de opleider een leerwerkplek regelt'

export const apply = 'Aanmelden'
export const toApply = 'Naar de aanmelding'
export const toStart = 'Bekijk deze start'
