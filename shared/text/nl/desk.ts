/** The desk's own pages: queue, one referral, moves. */
import { monthsText } from './lengths.ts'
import type { ReferralState } from '../../domain/referral/moves.ts'
import { counted, momentOf, weekday } from './format.ts'

export const heading = 'Loket'
export const signInTitle = 'Inloggen voor loketten'
export const signInText = 'Deze pagina is voor medewerkers van een loket.'
export const signIn = 'Inloggen'
export const signOut = 'Uitloggen'
export const signedOut = 'Je bent uitgelogd.'
export const signedOutPlan = 'Het plan dat nog open stond, staat niet meer op dit scherm.'
export const planOpen = 'Er staat een plan open.'
export const planOpenText = 'Log je uit? Dan gaat het plan van dit scherm. Geef het eerst mee.'
export function signedInAs(name: string | null): string {
  return name ? `Je bent ingelogd als ${name}.` : 'Je bent ingelogd.'
}
export const noDeskButAdmin =
  'Je bent ingelogd, maar je hoort niet bij een loket. Jouw werk staat bij beheer.'
export const noDesk = 'Je bent ingelogd, maar je hoort niet bij een loket. Vraag je beheerder om hulp.'
export const forbiddenTitle = 'Alleen voor loketten'
export const toDesk = 'Naar het loket'

export const queueTitle = 'Vragen van mensen'
export const filters = 'Welke vragen wil je zien?'
export const views = {
  open: 'Open vragen',
  new: 'Nieuw',
  overdue: 'Te laat',
  mine: 'Van mij',
  free: 'Van niemand',
  done: 'Afgerond',
} as const
export type View = keyof typeof views

export function queueCount(total: number): string {
  return total === 0 ? 'Geen vragen' : counted(total, 'vraag', 'vragen')
}
export const empty: Record<View, string> = {
  open: 'Er wacht niemand. Zodra iemand een vraag stuurt, staat die hier.',
  new: 'Er zijn geen nieuwe vragen.',
  overdue: 'Er is niets te laat. Goed bezig.',
  mine: 'Je hebt nu geen vragen opgepakt.',
  free: 'Elke open vraag is door iemand opgepakt.',
  done: 'Er zijn nog geen vragen afgerond.',
}
export const seeOpen = 'Bekijk alle open vragen'
export const pastLastPage = 'Zo ver loopt deze lijst niet meer.'
export const toFirstPage = 'Naar het begin van de lijst'
export const emptyFiltered = 'Zo vinden we geen vragen.'
export const withoutFilters = 'Haal de filters weg'

/* The parts of the desk. */
export const parts = 'Onderdelen van het loket'
export const part = { queue: 'Vragen', together: 'Samen beginnen', figures: 'Cijfers' } as const
export type Part = keyof typeof part

/* Finding, choosing and sorting. */
export const searchLabel = 'Zoek op naam, woord of nummer'
export const searchHint = 'Zoals Jansen, boekhouden of 7F3A91C2.'
export const searchButton = 'Zoek'
export function found(total: number, words: string): string {
  return `${total === 0 ? 'Geen vragen' : counted(total, 'vraag', 'vragen')} gevonden voor ‘${words}’`
}
export const foundNothing = 'Zoek met minder woorden, of met een deel van de naam.'
export const endSearch = 'Terug naar de lijst'
export const whoFilter = 'Wie doet de vraag?'
export const everybody = 'iedereen'
export const deskFilter = 'Welk loket?'
export const allDesks = 'al mijn loketten'
export const sortLabel = 'Wat staat bovenaan?'
export const sorts = {
  waiting: 'wie het langst wacht',
  newest: 'de nieuwste vraag',
  changed: 'wat het laatst veranderde',
  appointment: 'de eerste afspraak',
} as const
export const applyFilters = 'Toon de vragen'
export const moreFilters = 'Filters en volgorde'
export const restricted = 'Staat stil op verzoek van de persoon'
export const takenBackItem = 'Ingetrokken'

export const caption = 'Vragen, de langst wachtende bovenaan'
export const columns = { who: 'Van', question: 'Vraag', state: 'Stand', waiting: 'Wacht' } as const
export const takenBack = 'Ingetrokken door de persoon'
export const takenBackText = 'Wat de persoon deelde, is weg. Je hoeft niets meer te doen.'
export function sentOn(day: string): string {
  return `Verstuurd op ${day}`
}
/** In one line with the day of sending, so it says what it is about. */
export function prefers(time: string): string {
  return `liefst ${time}`
}
export function speaks(language: string): string {
  return `praat ${language}`
}
export function changedOn(day: string): string {
  return `Veranderd op ${day}`
}
export const restsItem = 'Je hoeft nu niets te doen.'
export function waiting(days: number | null): string {
  if (days === null) return 'niet meer'
  return days === 0 ? 'sinds vandaag' : counted(days, 'werkdag', 'werkdagen')
}
export const late = {
  receipt: 'te laat: nog niet ontvangen gemeld',
  contact: 'te laat: nog geen contact',
} as const
/** Which promise comes first, and until when; `today` and `day` are plain dates. */
export function due(what: keyof typeof late, day: string, today: string): string {
  return `${owed[what]}: ${day === today ? 'vandaag nog' : `uiterlijk ${weekday(day)}`}`
}
const owed = { receipt: 'Ontvangst melden', contact: 'Contact' } as const
export const appointmentOff = 'De afspraak is afgezegd. Maak een nieuwe.'
export const messageWaits = 'Nieuw bericht'
export const appointmentWas = 'De afspraak is geweest. Meld hoe het ging.'
export function promise(receiptBy: string, contactBy: string): string {
  return `Beloofd: ontvangst melden uiterlijk ${weekday(receiptBy)}. Contact uiterlijk ${weekday(contactBy)}.`
}
/** What is sent to the person is new to the desk. */
export const stateAtDesk: Partial<Record<ReferralState, string>> = { submitted: 'nieuw' }
export const isMine = 'van mij'
export const isTaken = 'van een collega'
export const isFree = 'van niemand'
export function isOf(name: string): string {
  return `van ${name}`
}

export function referralTitle(reference: string): string {
  return `Vraag ${reference}`
}
export const back = 'Alle vragen'
export const toParts = 'Ga naar'
export const toMove = 'wat je nu doet'
export const toNotes = 'notities'
export const toPlan = 'het plan'
export const toAccess = 'wie dit zag'
export const question = 'De vraag'
export const contact = 'Contact'
export const contactFacts = {
  name: 'Naam',
  email: 'E-mail',
  phone: 'Telefoon',
  time: 'Beste moment',
  language: 'Taal',
  place: 'Postcode',
  municipality: 'Gemeente',
} as const
export const shared = 'Ook gedeeld'
export const nothingShared = 'De persoon deelde verder niets. Vraag ernaar als je het nodig hebt.'
export const sharedFacts = {
  goal: 'Doel',
  situation: 'Werk',
  education: 'Hoogste opleiding',
  age: 'Leeftijd',
  benefit: 'Uitkering',
} as const
export const fundingOutcomes = 'Regelingen die misschien passen'
export const courses = 'Opleidingen'
export const plan = 'Het plan'
export const noPlan = 'De persoon stuurde geen plan mee.'
export const copyFrom = 'Dit is een kopie van de dag van versturen. De sommen zijn van vandaag.'
/** What the person put into the plan as a whole. */
export const planGoals = {
  occupation: 'Wil worden',
  reason: 'Waarom',
  hours: 'Tijd per week',
  budget: 'Budget',
  level: 'Opleiding nu',
} as const
export function step(number: number): string {
  return `Stap ${number}`
}
export const ownStep = 'eigen stap'
export const totals = 'In totaal'
export const sums = {
  price: 'Prijs',
  net: 'Waarvan zelf, naar schatting',
  hours: 'Studie-uren',
  monthsOf: monthsText,
  peak: 'Drukste week',
  months: 'Hoe lang',
  hoursOf: (hours: string) => `${hours} uur`,
} as const
export function unknownIn(items: number): string {
  return `van ${counted(items, 'stap', 'stappen')} onbekend`
}
export function startsOn(day: string): string {
  return `start ${day}`
}
export const warnings = 'Let op'
export function moreWarnings(total: number): string {
  return `Nog ${counted(total, 'punt', 'punten')}`
}
export function deadlines(total: number): string {
  return `Geld op tijd aanvragen (${total})`
}
export const noWarnings = 'We zien geen problemen in dit plan.'
export const history = 'Wat er gebeurde'
export function happensAt(moment: string): string {
  return `Afspraak: ${moment}`
}
export const noteToPerson = 'Bericht aan de persoon'
export const reason = 'Reden'

export const moveHeading = 'Wat doe je nu?'
export const noMoves = 'Deze vraag is klaar. Je kunt niets meer veranderen.'
export const moves: Partial<Record<ReferralState, string>> = {
  received: 'Meld dat je de vraag hebt',
  planned: 'Plan een afspraak',
  'intake-held': 'Eerste gesprek is geweest',
  'in-guidance': 'Start begeleiding',
  advised: 'Advies gegeven',
  unreachable: 'Ik kan de persoon niet bereiken',
  returned: 'Stuur terug met een reden',
  forwarded: 'Past bij een ander loket',
  closed: 'Sluit de vraag af',
}
/** What a choice is called where the question stands now. */
export function moveName(to: ReferralState, from?: ReferralState): string | undefined {
  return to === 'received' && from === 'planned' ? backFromPlanned : moves[to]
}
const backFromPlanned = 'Er komt geen afspraak meer: zet de vraag terug'
/** With a choice that ends the work at this desk. */
export const endsHere = 'Daarna is de vraag hier klaar. Je kunt dit niet terugdraaien.'
export const closesHere = 'Daarna is de vraag hier klaar. Je kunt dit nog een dag terugdraaien.'
export function reopenText(until: string): string {
  return `Per ongeluk afgesloten? Je kunt dit terugdraaien tot ${momentOf(until)}. De persoon krijgt daarvan bericht.`
}
export const reopen = 'Draai het afsluiten terug'
export const chooseMove = 'Kies wat je gaat doen'
export const noteLabel = 'Bericht aan de persoon'
export const noteHint = 'De persoon leest dit op de statuspagina. Schrijf niets op over gezondheid.'
/** Above what is sent: by name, so that nobody takes it for a note of the desk. */
export function personReads(name: string | null): string {
  return `${name ?? 'De persoon'} leest dit`
}
export const reasonLabel = 'Reden'
export const reasonHint = 'De persoon leest de reden.'
export const dayLabel = 'Dag van de afspraak'
export const timeLabel = 'Tijd'
export const wayLegend = 'Hoe spreken jullie elkaar?'
export const ways = {
  visit: 'op een plek',
  phone: 'aan de telefoon',
  video: 'met beeld, via internet',
} as const
export const placeLabel = 'Waar, of op welk nummer?'
export const placeHint = 'Bijvoorbeeld een adres met kamer, wie wie belt, of de link van het gesprek.'
export const save = 'Opslaan en tonen aan de persoon'

export const errors = {
  search: 'Vul een naam, een woord of een nummer in.',
  searchLong: 'Maak dit korter: hooguit 200 tekens.',
  to: 'Kies wat je gaat doen.',
  reason: 'Schrijf op waarom. De persoon moet dit weten.',
  day: 'Vul de dag van de afspraak in.',
  dayForm: 'Schrijf de dag zo: 1-12-2026.',
  time: 'Vul de tijd van de afspraak in.',
  timeForm: 'Schrijf de tijd zo: 14:00.',
  way: 'Kies hoe jullie elkaar spreken.',
  place: 'Schrijf op waar het gesprek is.',
  placeLong: 'Maak dit korter: hooguit 200 tekens op één regel.',
  note: 'Maak het bericht korter: hooguit 2.000 tekens.',
  tooLong: 'Maak de reden korter: hooguit 500 tekens.',
  changed: 'Een collega was je voor. Kijk hieronder wat er nu staat en kies opnieuw.',
  gone: 'Deze stap kan niet meer. Kijk hieronder wat er nu staat.',
} as const
