/** What people ask about an occupation: how common it is, chances, a day at work, ways in, and what lies near. */
import type { LinkGround, WorkSize } from '../../domain/occupation-guide.ts'
import { count, counted, date, listed, month } from './format.ts'

export const dayHeading = 'Een dag op het werk'
export const dayIntro = 'Dit hoort volgens de lijst met beroepen bij het werk:'

export const commonHeading = 'Hoeveel mensen doen dit werk?'
export function common(size: WorkSize): string {
  return commonTexts[size]
}
const commonTexts: Record<WorkSize, string> = {
  some: 'Een deel van de mensen in Nederland doet dit soort werk. Het is niet heel gewoon en ook niet zeldzaam.',
  many: 'Veel mensen in Nederland doen dit soort werk.',
  most: 'Heel veel mensen in Nederland doen dit soort werk.',
}
export const commonUnknown =
  'Dat weten we niet precies. Waarschijnlijk doen niet veel mensen in Nederland dit werk.'
/** `made`: a month, as `2026-12`. */
export function commonBasis(made: string): string {
  return `Dit is een schatting van ons uit ${month(made)}. Er is niets geteld. Voor je eigen regio hebben we geen cijfer.`
}

export const chancesHeading = 'Is er kans op werk?'
export const chancesIntro =
  'Dat verandert steeds. Daarom noemen we zelf geen cijfer. Kijk het na bij de bron en let op het jaar.'
export function edition(name: string): string {
  return `uitgave ${name}`
}
export function checkedOn(day: string): string {
  return `link bekeken op ${date(day)}`
}
export const chancesAsk = 'Het loket weet ook waar werkgevers in de buurt mensen zoeken.'

export const waysHeading = 'Zo kom je in dit beroep'
export function lowest(level: string): string {
  return `De eerste stap die we kennen is ${level}.`
}
export function withoutDiploma(courses: number): string {
  return courses === 1
    ? 'Bij 1 opleiding staat dat je geen diploma nodig hebt.'
    : `Bij ${count(courses)} opleidingen staat dat je geen diploma nodig hebt.`
}
export const withoutDiplomaUnknown =
  'Bij geen van de opleidingen staat dat je zonder diploma kunt beginnen. Vraag het de aanbieder: soms mag het toch.'
export function qualifications(codes: readonly string[]): string {
  return codes.length === 1
    ? `In de lijst van mbo-diploma’s heeft dit beroep nummer ${codes[0]}.`
    : `In de lijst van mbo-diploma’s horen deze nummers erbij: ${listed([...codes])}.`
}
export function grounds(all: readonly { ground: LinkGround; courses: number }[]): string {
  return `Waarom deze opleidingen? ${all.map(({ ground, courses }) => groundTexts[ground](courses)).join(' ')}`
}
const groundTexts: Record<LinkGround, (courses: number) => string> = {
  code: (courses) => `Bij ${count(courses)} hoort het diploma bij dit beroep.`,
  text: (courses) => `Bij ${count(courses)} noemt de aanbieder dit beroep.`,
  review: (courses) => `Bij ${count(courses)} heeft iemand van ons dit nagekeken.`,
}
export const pathHeading = 'Van laag naar hoog'
export const pathIntro = 'Je hoeft niet alle stappen te doen. Kies de stap die bij jou past.'
export const levelUnknown = 'Niveau onbekend, vaak een korte cursus'
export function pathCourses(courses: number): string {
  return counted(courses, 'opleiding', 'opleidingen')
}
/** After the number of courses, for who hears a link without what stands around it. */
export function pathCoursesOf(level: string): string {
  return `op niveau ${level}`
}
export const cheapest = 'Goedkoopste:'
export const soonest = 'Eerste start:'
export const both = 'Goedkoopste en eerste start:'

export function mapCaption(occupations: number): string {
  return `In het midden staat dit beroep. Eromheen ${occupations === 1 ? 'staat 1 beroep' : `staan ${count(occupations)} beroepen`} die erop lijken. Hoe dikker de lijn, hoe meer vaardigheden gelijk zijn. De getallen zeggen hoeveel. In de lijst staat hetzelfde in woorden.`
}
export function mapShare(have: number, all: number): string {
  return `${count(have)} van ${count(all)}`
}
