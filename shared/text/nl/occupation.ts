/** The page of an occupation, and how far one occupation is from another. */
import { count, counted, shortened } from './format.ts'

export const crumb = 'Wat kan ik worden?'
export function title(label: string): string {
  return `Beroep: ${label}`
}
export function description(label: string): string {
  return `${shortened(label, 60)}: wat je ervoor moet kunnen, welke opleidingen erbij horen en hoe je er komt vanaf je eigen beroep.`
}
export const noDescription = 'We hebben nog geen beschrijving van dit beroep.'
export const otherNames = 'Andere namen'
export function moreNames(more: number): string {
  return `Nog ${counted(more, 'naam', 'namen')}`
}
export const retired =
  'Dit beroep staat niet meer in de lijst die we gebruiken. De gegevens zijn daarom misschien oud.'
export const retiredSearch = 'Zoek een beroep dat erop lijkt'

export const fromHeading = 'Vanaf mijn beroep'
export const fromIntro = 'Vul in wat je nu doet. Dan zie je wat je al kunt en wat je nog mist.'
export const fromLabel = 'Wat is je beroep nu?'
export const fromHint = 'Bijvoorbeeld: chauffeur of verkoper.'
export const fromSubmit = 'Vergelijk'
export const fromOther = 'Kies een ander beroep'
export function chooseHeading(words: string): string {
  return `Welk beroep bedoel je met ‘${words}’?`
}
/* Words that name a branch of work, such as `ik werk in de bouw`. */
export function branchText(branch: string, jobs: number): string {
  return `Werk je in deze branche: ${branch}?${jobs > 0 ? ' Kies dan hieronder je beroep.' : ''}`
}
export function branchCourses(branch: string): string {
  return `Of zoek alle opleidingen: ${branch}`
}
export function notFound(words: string): string {
  return `We vonden geen beroep voor ‘${words}’. Probeer een ander woord voor je werk.`
}
export function alsoCalled(name: string): string {
  return `ook: ${name}`
}
export const sameOccupation = 'Dit is hetzelfde beroep. Kies een ander beroep om te vergelijken.'
export const noGapData = 'Van dit beroep weten we nog niet wat je ervoor moet kunnen.'

export function gapHeading(from: string, to: string): string {
  return `Van ${from} naar ${to}`
}
/** What the picture shows, in words. `whole`: there are courses that lead to the occupation itself. */
export function gapText(have: number, learn: number, open: number, whole: boolean): string {
  const all = have + learn + open
  return [
    `Je kunt waarschijnlijk al ${count(have)} van de ${counted(all, 'vaardigheid', 'vaardigheden')}.`,
    ...(learn > 0 ? [`${count(learn)} kun je leren met een losse opleiding.`] : []),
    ...(open > 0
      ? [`Voor ${count(open)} vonden we nog geen losse opleiding.`, ...(whole ? [wholeCourse] : [])]
      : []),
  ].join(' ')
}
const wholeCourse = 'Een opleiding voor het hele beroep leert je meestal de rest.'
export const haveHeading = 'Dit kun je waarschijnlijk al'
export const gapHeadingShort = 'Dit mis je nog'
export const closesHeading = 'Deze opleidingen helpen'
export const haveShort = 'kun je al'
export const learnShort = 'kun je leren'
export const openShort = 'nog geen losse opleiding'
export const noHave = 'We zien nog geen vaardigheden die je al hebt.'
export const noGap = 'Je mist niets van wat bij dit beroep hoort.'
export const noCloses = 'We vonden nog geen opleiding voor wat je mist. Het loket denkt graag met je mee.'
/** Between the number of courses and the skill, for who hears a link without what stands around it. */
export const forSkill = 'voor'
export const teachesLabel = 'Hier leer je:'
export const leadsTo = 'Leidt op voor dit beroep.'
export const stepsHeading = 'Een volgorde die kan werken'
export const stepsIntro = 'Hiermee leer je het meeste van wat je mist. Het laagste niveau staat vooraan.'
/** Two at least: one step has its own button. */
export function putSteps(steps: number): string {
  return `Zet deze ${count(steps)} stappen in mijn plan`
}
export const askDesk = 'Vraag het loket'

export const skillsHeading = 'Wat je moet kunnen'
export const essential = 'Dit hoort erbij'
export const optional = 'Dit is soms handig'
export const noSkills = 'We weten nog niet welke vaardigheden bij dit beroep horen.'
export function moreSkills(more: number): string {
  return `Nog ${counted(more, 'vaardigheid', 'vaardigheden')}`
}
export const englishSkills = 'Sommige vaardigheden hebben alleen een Engelse naam.'

export const coursesHeading = 'Opleidingen voor dit beroep'
export function coursesCount(total: number): string {
  return `We vonden ${counted(total, 'opleiding die naar dit beroep leidt', 'opleidingen die naar dit beroep leiden')}.`
}
export const noCourses = 'We vonden nog geen opleiding die naar dit beroep leidt.'
export function allCourses(total: number): string {
  return `Bekijk alle ${counted(total, 'opleiding', 'opleidingen')}`
}
export const searchWords = 'Zoek op de naam van dit beroep'

export const transitionsHeading = 'Wat kan hierna?'
export const transitionsIntro =
  'Deze beroepen liggen dichtbij. Bovenaan staat waar je met dit beroep het meeste al voor kunt.'
export const noTransitions = 'We vonden nog geen beroepen die hier dicht bij liggen.'
export const allTransitions = 'Bekijk meer beroepen'
export const failed = 'Dit konden we nu niet ophalen. Probeer het later nog eens.'
export const against = 'Let op:'
