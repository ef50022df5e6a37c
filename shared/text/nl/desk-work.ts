/** The work on one question at a desk: who does it, notes of the desk, attempts, appointments, colleagues who look too. */
import type { ReferralOutcome } from '../../domain/referral/outcome.ts'
import { counted, listed, momentOf } from './format.ts'

/* Who does it. */
export function doneBy(name: string | null): string {
  return name ? `${name} doet deze vraag.` : 'Een collega doet deze vraag.'
}
export const doneByMe = 'Jij doet deze vraag.'
export const doneByNobody = 'Nog niemand doet deze vraag.'
export const takeUp = 'Ik pak deze vraag op'
export const layBack = 'Leg de vraag terug'
export const handOver = 'Geef de vraag aan een collega'
export const colleague = 'Collega'
export const chooseColleague = 'Kies een collega'
export const nameless = 'collega zonder naam'
export const handOverButton = 'Geef aan deze collega'

/* Two at once. */
export function alsoHere(names: readonly string[]): string {
  const who = names.length === 0 ? 'Een collega' : listed(names)
  return `${who} ${names.length > 1 ? 'hebben' : 'heeft'} deze vraag nu ook open. Overleg wie wat doet.`
}
export const changedMeanwhile =
  'Een collega heeft net iets veranderd. Je tekst blijft staan. Kijk eerst wat er nieuw is.'

/* A session that ended while somebody was typing. */
export const endedTitle = 'Je bent uitgelogd'
export const endedText = 'Er is niets opgeslagen. Wat je typte, staat hieronder. Zo gaat het niet verloren:'
export const endedSteps = [
  'Log in. Dat opent een nieuw tabblad, dus deze pagina blijft staan.',
  'Kom terug naar dit tabblad en kies ‘Sla nu op’.',
] as const
export function endedChoice(move: string): string {
  return `Je koos: ${move}.`
}
export const endedSignIn = 'Log in (nieuw tabblad)'
export const endedSave = 'Sla nu op'
export const endedAlert = 'Je bent uitgelogd. Je tekst blijft hier staan. Log in voordat je opslaat.'

/* For the desk alone. */
export const notesHeading = 'Voor het loket'
export const notesText =
  'De persoon ziet dit niet op de statuspagina. Wel als die alles opvraagt. Schrijf dus netjes en kort.'
export const noteLabel = 'Notitie'
export const noteHint = 'Alleen wat nodig is om te helpen. Geen gezondheid, geen burgerservicenummer.'
export const addNote = 'Bewaar de notitie'
export const noNotes = 'Er zijn nog geen notities.'
export const noteBy = (name: string | null, at: string) => `${name ?? nameless} · ${momentOf(at)}`
export const removeNote = 'Haal weg'
export const removeSure = 'Ja, haal dit weg'
/** Beside the button: there is no way back. */
export const removeText = 'De tekst komt niet terug.'
export function removeNoteOf(at: string): string {
  return `de notitie van ${momentOf(at)}`
}
export const attemptsHeading = 'Geprobeerd te bereiken?'
export const attemptsText = 'Probeer het drie keer, op verschillende dagen. Meld daarna dat het niet lukt.'
export function attemptsMade(attempts: number): string {
  return attempts === 0 ? 'Nog niet geprobeerd.' : `${counted(attempts, 'keer', 'keer')} geprobeerd.`
}
export const channelLegend = 'Hoe probeerde je het?'
export const channels = { phone: 'telefoon', email: 'e-mail', other: 'anders' } as const
export function attemptBy(channel: keyof typeof channels | null, name: string | null, at: string): string {
  const how = channel === null || channel === 'other' ? 'Poging' : `Poging per ${channels[channel]}`
  return `${how} · ${noteBy(name, at)}`
}
export const attemptLabel = 'Hoe ging het?'
export const addAttempt = 'Schrijf de poging op'
export const triesFirst = 'Probeer het eerst drie keer. Nu staan er minder pogingen op. Je mag toch doorgaan.'

/* Appointment. */
export const appointmentHeading = 'De afspraak'
export const appointmentCancelled = 'De persoon heeft deze afspraak afgezegd. Maak een nieuwe.'
export const appointmentPast = 'Deze afspraak is geweest. Meld hoe het ging.'
export const appointmentRemarks = {
  weekend: 'Deze dag is in het weekend. Klopt dat?',
  holiday: 'Deze dag is een feestdag. Klopt dat?',
} as const
export const otherAppointment = 'Maak een andere afspraak'
export const toCalendar = 'Zet in mijn agenda'
export const heldLater = 'Is het gesprek geweest? Dat kun je melden vanaf het moment van de afspraak.'
export const saveAppointment = 'Zet de nieuwe afspraak'

/* Left alone at the person's own wish, taken back, sent on. */
export const restrictedName = 'Staat stil'
export const restrictedText =
  'De persoon vroeg om deze vraag met rust te laten. Je ziet de inhoud nu niet. Je hoeft niets te doen.'
export function forwardedTo(desk: string): string {
  return `Voorstel: ${desk}. De persoon beslist zelf of de vraag daarheen gaat.`
}
export function forwardAgreed(desk: string): string {
  return `De persoon stuurde de vraag zelf naar ${desk}.`
}
export const outcomeWas = 'Hoe het afliep'

/* Part of a move. */
export const outcomeLabel = 'Hoe liep het af?'
export const outcomeHint = 'Hiermee telt het loket wat hulp oplevert, zonder namen.'
export const outcomes: Record<ReferralOutcome, string> = {
  'course-started': 'begonnen met een opleiding',
  'course-chosen': 'opleiding gekozen',
  'plan-made': 'plan gemaakt',
  'evc-started': 'begonnen met erkenning van ervaring',
  'work-found': 'werk gevonden',
  'to-other-help': 'naar andere hulp',
  'question-answered': 'vraag beantwoord',
  'no-contact': 'geen contact gekregen',
  'stopped-by-person': 'gestopt door de persoon',
}
export const forwardLabel = 'Welk loket past beter?'
export const forwardHint = 'Er gaat niets vanzelf. De persoon geeft zelf opnieuw toestemming.'
export const chooseDesk = 'Kies een loket'

export const done = {
  stap: 'Opgeslagen. De persoon ziet het op de statuspagina.',
  notitie: 'De notitie is bewaard. Alleen het loket ziet die hier.',
  poging: 'De poging staat erbij.',
  wis: 'De notitie is weg.',
  toewijzen: 'Opgeslagen wie deze vraag doet.',
  afspraak: 'De nieuwe afspraak staat. De persoon ziet die op de statuspagina.',
  bericht: 'Je bericht is verstuurd. De persoon leest het op de statuspagina.',
  heropen: 'De vraag staat weer open. De persoon hoort dit ook.',
} as const

export const errors = {
  noteText: 'Schrijf eerst een notitie op.',
  noteLong: 'Maak de notitie korter: hooguit 2.000 tekens.',
  attemptLong: 'Maak dit korter: hooguit 500 tekens.',
  channel: 'Kies hoe je het probeerde.',
  outcome: 'Kies hoe het afliep.',
  forwardTo: 'Kies welk loket beter past.',
  forwardGone: 'Dit loket neemt geen vragen aan. Kies een ander loket.',
  assignee: 'Kies een collega.',
  assigneeGone: 'Deze collega hoort niet bij dit loket. Kies een andere collega.',
  past: 'Kies een dag en tijd die nog komt.',
  message: 'Kies eerst een voorbeeldtekst.',
  reopen: 'Terugdraaien kan niet meer. Dat kan tot een dag na het afsluiten.',
  refused: 'Dit kan zo niet. Kijk hieronder wat er nu staat en probeer het opnieuw.',
} as const
