/** "Klopt iets niet?": saying what is wrong with a course, reading the answer, and answering as the operator. */
import type { ReportKind } from '../../domain/course-report.ts'
import type { WrongKind } from '../../domain/referral/wrong-field.ts'
import { counted, dayOf } from './format.ts'

// On the course page, and on the page that comes back with errors
export const heading = 'Klopt iets niet?'
export const intro = 'Zie je een fout op deze pagina? Laat het ons weten. Wij vragen het na bij de aanbieder.'
export const open = 'Meld wat er niet klopt'
export const kind = 'Wat klopt er niet?'
export const kinds: Record<ReportKind, string> = {
  price: 'De prijs',
  start: 'Een startdatum',
  place: 'De plaats',
  content: 'De beschrijving',
  gone: 'De opleiding bestaat niet meer',
  link: 'De link naar de aanbieder',
  other: 'Iets anders',
}
export const text = 'Vertel het kort'
export const textHint = 'Hooguit 500 tekens. Schrijf niets over jezelf: we vragen geen naam of adres.'
export const send = 'Stuur je melding'
export const errors = {
  kind: 'Kies wat er niet klopt.',
  text: 'Schrijf kort op wat er niet klopt.',
  long: 'Maak je tekst korter: hooguit 500 tekens.',
}
export const wrong: Record<WrongKind, string> = {
  bsn: 'Haal het burgerservicenummer (BSN) uit je tekst. Wij hebben dat niet nodig.',
  iban: 'Haal het rekeningnummer uit je tekst. Wij hebben dat niet nodig.',
  email: 'Haal het e-mailadres uit je tekst. Het antwoord lees je straks met een eigen link.',
}
export const gone = 'Deze opleiding staat niet meer bij ons.'
export const tooMany = 'Je stuurde net veel meldingen. Wacht een minuut en probeer het dan opnieuw.'
export const failed = 'Versturen lukt nu niet. Je tekst staat er nog. Probeer het straks opnieuw.'

// Right after sending
export const sentTitle = 'Je melding is verstuurd'
export const reference = (code: string) => `Je nummer is ${code}.`
export const next = [
  'Een beheerder bekijkt je melding en vraagt het na.',
  'Heb je gelijk? Dan vragen we de aanbieder om het aan te passen.',
  'Het antwoord lees je met de link of de code hieronder.',
]
export const nextHeading = 'Wat gebeurt er nu?'
export const keepHeading = 'Bewaar deze link'
export const keepText = 'Wij weten niet wie je bent. Alleen met deze link zie je het antwoord.'
export const link = 'Je link'
export const copyLink = 'Kopieer de link'
export const code = 'Je code'
export const copyCode = 'Kopieer de code'
export const backToCourse = 'Terug naar de opleiding'

// Reading the answer
export const title = 'Je melding'
export const codeHeading = 'Open je melding'
export const codeLabel = 'Code van je melding'
export const codeHint = 'Je kreeg deze code toen je de melding stuurde. De hele link plakken mag ook.'
export const openCode = 'Open mijn melding'
export const needsScript = 'Je link werkt alleen met JavaScript. Vul anders hier je code in.'
export const wrongCode = 'Vul de hele code in. Plak hem zoals je hem kreeg.'
export const unknownCode = 'We vinden geen melding bij deze code. Kijk of hij compleet is.'
export const openFailed = 'Openen lukt nu niet. Probeer het straks opnieuw.'
export const facts = {
  reference: 'Nummer',
  course: 'Opleiding',
  kind: 'Wat klopt er niet',
  text: 'Je tekst',
  sent: 'Verstuurd op',
}
export const courseGone = 'Deze opleiding is er niet meer'
export const answerHeading = 'Ons antwoord'
export const answeredOn = (instant: string) => `Van ${dayOf(instant)}.`
export const noAnswer = 'We hebben nog niet geantwoord. Kijk later nog eens.'
export const elsewhere = 'Wil je iets anders melden? Zoek de opleiding op en kies daar ‘Klopt iets niet?’.'

// The operator
export const adminTitle = 'Meldingen'
export const adminText = 'Bezoekers melden hier wat niet klopt. Zij lezen je antwoord met hun code.'
export const views = { open: 'Zonder antwoord', answered: 'Met antwoord' }
export const viewsName = 'Welke meldingen'
export const waiting = (number: number) =>
  `${counted(number, 'melding wacht', 'meldingen wachten')} op een antwoord.`
export const none = {
  open: 'Er wachten geen meldingen op antwoord.',
  answered: 'Er zijn nog geen meldingen met een antwoord.',
}
export const answer = 'Jouw antwoord'
export const answerHint = 'De bezoeker leest dit. Schrijf kort en in gewone woorden.'
export const sendAnswer = 'Stuur antwoord'
export const answerErrors = {
  empty: 'Schrijf een antwoord.',
  long: 'Maak je antwoord korter, tot hooguit 1.000 tekens.',
  answered: 'Een collega heeft deze melding al beantwoord.',
}
export const answered = 'Je antwoord staat klaar voor de bezoeker.'
export const sentOn = (instant: string) => `Gemeld op ${dayOf(instant)}`
