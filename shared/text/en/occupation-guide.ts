/** What people ask about an occupation: how common it is, chances, a day at work, ways in, and what lies near. */
import type { LinkGround, WorkSize } from '../../domain/occupation-guide.ts'
import { count, counted, date, listed, month } from './format.ts'

export const dayHeading = 'A day at work'
export const dayIntro = 'According to the list of occupations, this is part of the work:'

export const commonHeading = 'How many people do this work?'
export function common(size: WorkSize): string {
  return commonTexts[size]
}
const commonTexts: Record<WorkSize, string> = {
  some: 'Some people in the Netherlands do this kind of work. It is not very common, and not rare either.',
  many: 'Many people in the Netherlands do this kind of work.',
  most: 'Very many people in the Netherlands do this kind of work.',
}
export const commonUnknown =
  'We do not know exactly. Probably not many people in the Netherlands do this work.'
/** `made`: a month, as `2026-12`. */
export function commonBasis(made: string): string {
  return `This is our own estimate of ${month(made)}. Nothing was counted. We have no figure for your own region.`
}

export const chancesHeading = 'What are the chances of a job?'
export const chancesIntro =
  'That changes all the time, so we do not give a figure ourselves. Look it up at the source, and note the year.'
export function edition(name: string): string {
  return `edition ${name}`
}
export function checkedOn(day: string): string {
  return `link checked on ${date(day)}`
}
export const chancesAsk = 'The desk also knows where employers nearby are looking for people.'

export const waysHeading = 'How to get into this occupation'
export function lowest(level: string): string {
  return `The first step we know of is ${level}.`
}
export function withoutDiploma(courses: number): string {
  return courses === 1
    ? '1 course says that you need no diploma.'
    : `${count(courses)} courses say that you need no diploma.`
}
export const withoutDiplomaUnknown =
  'None of the courses says that you can start without a diploma. Ask the provider: sometimes you can.'
export function qualifications(codes: readonly string[]): string {
  return codes.length === 1
    ? `In the list of mbo diplomas (vocational education) this occupation has number ${codes[0]}.`
    : `In the list of mbo diplomas (vocational education) these numbers belong to it: ${listed([...codes])}.`
}
export function grounds(all: readonly { ground: LinkGround; courses: number }[]): string {
  return `Why these courses? ${all.map(({ ground, courses }) => groundTexts[ground](courses)).join(' ')}`
}
const groundTexts: Record<LinkGround, (courses: number) => string> = {
  code: (courses) => `Of ${count(courses)}, the diploma belongs to this occupation.`,
  text: (courses) => `Of ${count(courses)}, the provider names this occupation.`,
  review: (courses) => `Of ${count(courses)}, one of us checked it.`,
}
export const pathHeading = 'From low to high'
export const pathIntro = 'You do not have to take every step. Choose the one that suits you.'
export const levelUnknown = 'Level unknown, often a short course'
export function pathCourses(courses: number): string {
  return counted(courses, 'course', 'courses')
}
/** After the number of courses, for who hears a link without what stands around it. */
export function pathCoursesOf(level: string): string {
  return `at level ${level}`
}
export const cheapest = 'Cheapest:'
export const soonest = 'First start:'
export const both = 'Cheapest and first start:'

export function mapCaption(occupations: number): string {
  return `This occupation is in the middle. Around it ${occupations === 1 ? 'is 1 occupation' : `are ${count(occupations)} occupations`} like it. The thicker the line, the more skills they share. The numbers say how many. The list says the same in words.`
}
export function mapShare(have: number, all: number): string {
  return `${count(have)} of ${count(all)}`
}
