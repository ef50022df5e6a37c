/** "Houd me op de hoogte": asking for mails without an account, confirming, changing and stopping them. */
import type { AlertKind, Pace, Span } from '../../domain/alerts/alert.ts'
import { counted, date } from './format.ts'
import { title as subjectTitle } from './alert-mail.ts'

// The link on a page, and the text beside it
export const heading = 'Houd me op de hoogte'
export const offers: Record<AlertKind, string> = {
  search: 'Wij mailen je als er een nieuwe opleiding bij komt die hierbij past.',
  course: 'Wij mailen je bij een nieuwe start, een andere prijs of een andere plaats.',
  scheme: 'Wij mailen je als je deze regeling kunt aanvragen.',
  occupation: 'Wij mailen je als er een nieuwe opleiding voor dit beroep bij komt.',
}
export const offerNothing = 'Wij mailen je als er een opleiding bij komt die hierbij past.'
export const offerNoCourse = 'Er is nu geen opleiding voor dit beroep. Wij mailen je als die er komt.'
export const open = 'Houd me op de hoogte'

// The form
export const intro = 'Je hebt geen account nodig. Je kunt altijd stoppen.'
export const about = 'Je volgt'
export const toSubject = 'Bekijk het op de site'
export function subject(kind: AlertKind, name: string | null, filters: number): string {
  return subjectTitle(kind, name, filters)
}
export const email = 'Je mailadres'
export const emailHint = 'Zoals naam@voorbeeld.nl. We gebruiken het alleen voor deze mails.'
export const pace = 'Hoe vaak wil je mail?'
export const paceHint = 'Is er niets nieuws? Dan krijg je geen mail.'
export const paces: Record<Pace, string> = {
  weekly: 'Hooguit één keer per week, op maandag',
  daily: 'Hooguit één keer per dag',
}
export const span = 'Hoe lang wil je mails?'
export const spanHint = 'Daarna wissen we je mailadres. Twee weken van tevoren krijg je een mail.'
export const spans: Record<Span, string> = { 3: '3 maanden', 6: '6 maanden', 12: '1 jaar' }
export const send = 'Vraag mails aan'
export const privacy = 'Lees wat we bewaren'
export const errors = {
  email: 'Vul een mailadres in, zoals naam@voorbeeld.nl.',
  pace: 'Kies hoe vaak je mail wilt.',
  span: 'Kies hoe lang je mails wilt.',
  gone: 'Dit staat niet meer op de site. Je kunt het niet volgen.',
  question: 'Deze zoekvraag kunnen we niet volgen. Zoek opnieuw.',
  many: 'Je vroeg net veel mails aan. Wacht een minuut en probeer het dan opnieuw.',
  failed: 'Dit lukt nu niet. Probeer het straks opnieuw.',
}
export const nothingTitle = 'Kies wat je wilt volgen'
export const nothingText = 'Zoek een opleiding, een beroep of een regeling. Kies daar ‘Houd me op de hoogte’.'
export const nothingLink = 'Zoek een opleiding'

// Right after sending
export const askedTitle = 'Kijk in je mail'
export const askedText = [
  'We sturen je een mail met een link. Open die link en druk op de knop. Pas dan sturen we je mails.',
  'Doe dit binnen 7 dagen. Anders wissen we je mailadres.',
  'Geen mail gekregen? Kijk bij je ongewenste mail. Volg je dit al? Dan sturen we niets.',
]

// The page of the link that confirms
export const confirmTitle = 'Bevestig je aanvraag'
export const confirmIntro = 'Druk op de knop. Dan sturen we je mails.'
export const confirmButton = 'Ja, stuur me mails'
export const confirmNot = 'Heb jij dit niet aangevraagd? Doe dan niets. Na 7 dagen wissen we je mailadres.'
export const confirmedTitle = 'Je krijgt mails van ons'
export const confirmedText = 'Je aanvraag is bevestigd.'
export const alreadyTitle = 'Je aanvraag is al bevestigd'
export const manageButton = 'Bekijk en verander je mails'
export const keepLink = 'De link naar deze pagina staat ook onder elke mail. De link is geheim.'

// The page to manage
export const manageTitle = 'Je mails'
export const manageIntro =
  'Je mailadres staat niet op deze pagina. Wie de link heeft, kan je mails veranderen.'
export function until(day: string): string {
  return `Je krijgt mails tot en met ${date(day)}. Daarna wissen we je mailadres en wat je volgt.`
}
export const listHeading = 'Wat je volgt'
export const noneLeft = 'Je volgt niets meer.'
export const stopOne = 'Stop hiermee'
export function stopOneOf(what: string): string {
  return `Stop met ${what}`
}
export const changeHeading = 'Verander je mails'
export const spanSame = 'Laat de datum zoals hij is'
export const newSpan = 'Tot wanneer wil je mails?'
export const newSpanHint = 'We tellen vanaf vandaag.'
export const save = 'Sla op'
export const saved = 'Je keuze is opgeslagen.'
export const stopped = 'Dat volg je niet meer.'
export const stopHeading = 'Stop met alle mails'
export const stopText = 'Je mailadres en alles wat je volgt, wissen we meteen.'
export const stopAll = 'Stop met alles en wis mijn mailadres'

// The page of the link to stop, and after it
export const stopTitle = 'Wil je stoppen met alle mails?'
export const stoppedTitle = 'Je krijgt geen mails meer'
export const stoppedText = 'Je mailadres en alles wat je volgde, zijn gewist.'
export const again = 'Terug naar de voorpagina'

// A link that opens nothing
export const unknownTitle = 'Deze link werkt niet (meer)'
export const unknownText = [
  'Misschien is de link niet compleet. Plak de hele link uit je mail.',
  'Of je bent al gestopt. Of je hebt niet binnen 7 dagen bevestigd. Dan is je mailadres al gewist.',
]
export const failedTitle = 'Dit lukt nu niet'
export const failedText = 'Probeer het straks opnieuw.'

export function following(number: number): string {
  return `Je volgt ${counted(number, 'onderwerp', 'onderwerpen')}.`
}
