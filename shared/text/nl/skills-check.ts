/** What can I become: from an occupation, or from what one can do, to occupations and courses. */
import { count, counted, shortened } from './format.ts'

export const title = 'Wat kan ik worden?'
export function titleFrom(label: string): string {
  return `Wat kan na ${shortened(label, 44)}?`
}
export const description =
  'Zie welk werk bij je past, wat je al kunt en wat je nog kunt leren. Begin met je beroep of met wat je leuk vindt.'
export function descriptionFrom(label: string): string {
  return `Je bent ${shortened(label, 60)} en wilt iets anders? Zie welke beroepen dichtbij liggen en welke opleidingen helpen.`
}
export const heading = 'Wat kan ik worden?'
export const lead = 'Kies hoe je begint. Je ziet welk werk bij je past en wat je daarvoor kunt leren.'
export const nothingStored =
  'We bewaren niets van wat je hier invult. Ga je weg van deze pagina? Dan zijn je antwoorden weg.'

export const fromHeading = 'Ik wil ander werk'
export const fromIntro = 'Vertel wat je nu doet of het laatst deed.'
export const fromLabel = 'Wat is je beroep?'
export const fromHint = 'Bijvoorbeeld: logistiek medewerker of kapper.'
export const fromSubmit = 'Laat zien wat kan'

export const openHeading = 'Ik weet het nog niet'
export const openIntro =
  'Vertel wat je leuk vindt en wat kan voor jou. Je ziet werk dat past en een eerste stap.'
export const openSubmit = 'Zoek werk dat past'

export const checkHeading = 'Wat kun je al?'
export const checkIntroOwn = 'Haal weg wat je niet kunt. Voeg toe wat je wel kunt.'
export const checkIntroOpen = 'Vink aan wat je al kunt. Ook als je het thuis of als vrijwilliger leerde.'
export const skillsLegend = 'Dit kun je'
export const moreLegend = 'Misschien kun je dit ook'
export function showMore(more: number): string {
  return `Nog ${counted(more, 'vaardigheid', 'vaardigheden')}`
}
export const addLabel = 'Iets anders dat je kunt'
export const addHint = 'Typ een paar woorden, zoals: klanten helpen.'
export const addSubmit = 'Zoek vaardigheid'
export const foundLegend = 'Dit zocht je erbij'
export function added(words: string, hits: number): string {
  return `${counted(hits, 'vaardigheid', 'vaardigheden')} gevonden bij ‘${words}’. Vink aan wat je kunt.`
}
export function nothingAdded(words: string): string {
  return `We vonden geen vaardigheid bij ‘${words}’. Probeer een ander woord.`
}
export const aboutHeading = 'Over jou'
export const postcode = 'Postcode'
export const postcodeHint = 'Dan zie je eerst wat dichtbij is.'
export const hours = 'Hoeveel uur per week kun je leren?'
export const hoursUnit = 'uur'
export const submit = 'Laat zien wat past'
export const submitAgain = 'Pas aan en kijk opnieuw'
export const errors = {
  postcode: 'Vul je postcode in, zoals 3511.',
  hours: 'Vul een aantal uren in, zoals 8.',
} as const
export const failed = 'Dat lukte nu niet. Probeer het zo nog eens.'

export function headingFrom(label: string): string {
  return `Wat kun je worden na ${label}?`
}
export const resultHeading = 'Dit past bij je'
export const occupationsHeading = 'Beroepen die passen'
export const transitionsIntro =
  'Deze beroepen liggen dicht bij je werk. Bovenaan staat waar je het meeste al voor kunt.'
export const aboutOccupation = 'Meer over je eigen beroep'
export const otherOccupation = 'Begin met een ander beroep'
export const occupationsOpen = 'Dit kan met wat je al kunt. Je ziet ook wat je nog mist.'
export const noOccupations = 'We vonden nog geen beroepen die passen. Vink meer aan.'
export const coursesHeading = 'Opleidingen die passen'
export const basis = {
  target: 'Deze opleidingen brengen je dichter bij je doel.',
  'near-target': 'Deze opleidingen horen bij werk dat op je doel lijkt.',
  current: 'Deze opleidingen passen bij wat je nu doet.',
  skills: 'Deze opleidingen passen bij wat je kunt.',
  broad: 'We weten nog weinig van je. Dit is een keuze uit alle vakgebieden.',
} as const
export const noCourses = 'We vonden geen opleiding die past. Vul minder in.'
export const towards = 'Voor het beroep'
export function haveOf(have: number, all: number): string {
  return `Je hebt ${count(have)} van de ${counted(all, 'vaardigheid', 'vaardigheden')}.`
}
export const forExample = 'Zoals:'
export const checkAgain = 'Pas aan wat je kunt'
export const refine = 'Maak het persoonlijker'
export const refineText = 'Vink aan wat je al kunt. Dan zoeken we opleidingen die daarbij passen.'
export const search = 'Zoek zelf een opleiding'
export const startOver = 'Begin opnieuw'
