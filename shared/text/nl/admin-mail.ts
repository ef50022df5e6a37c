/** The operator's pages about mail. */
import type { MailFailure } from '../../domain/mail-failure.ts'

export const mailsTitle = 'Post'
export const mailsText =
  'Alle post die Stapwijzer verstuurt. Je ziet niet precies voor wie. We schrijven op dat je keek.'
/** In the demonstration, where mail waits for good as long as no mail server is set up. */
export const mailsDemo =
  'Dit is de demonstratie. Zonder mailserver wacht de post hier. Kies een onderwerp om de tekst te lezen.'
export const mailViews = { all: 'Alles', failing: 'Lukt niet', waiting: 'Wacht', sent: 'Verstuurd' } as const
export type MailView = keyof typeof mailViews
export const mailFilters = 'Welke post wil je zien?'
export const mailStates = { waiting: 'wacht', failing: 'lukt niet', sent: 'verstuurd' } as const
export const noMails: Record<MailView, string> = {
  all: 'Er is geen post.',
  failing: 'Alle post gaat goed de deur uit.',
  waiting: 'Er wacht geen post.',
  sent: 'Er is de laatste 30 dagen geen post verstuurd.',
}
export const mailsCaption = 'Post, wat niet lukt bovenaan'
export const mailColumns = {
  what: 'Onderwerp',
  to: 'Aan',
  state: 'Stand',
  attempts: 'Pogingen',
  when: 'Wanneer',
} as const
export const contentGone = 'weg na versturen'
export const mailKinds: Record<string, string> = {
  'alert-confirmation': 'Vraag om mails te bevestigen',
  'alert-digest': 'Nieuws over wat iemand volgt',
  'alert-renewal': 'Mails stoppen bijna',
  'desk-new': 'Nieuwe vraag voor een loket',
  'desk-withdrawn': 'Ingetrokken vraag',
  'desk-appointment-cancelled': 'Afgezegde afspraak',
  'desk-restricted': 'Vraag die stil moet liggen',
  'desk-restriction-lifted': 'Vraag die weer verder kan',
  'desk-receipt-due': 'Herinnering aan een loket',
  'desk-receipt-late': 'Loket is te laat met bevestigen',
  'desk-contact-late': 'Loket is te laat met contact',
  'desk-lapsed': 'Verlopen vraag, aan het loket',
  'person-lapsed': 'Verlopen vraag, aan een persoon',
  'person-news': 'Nieuws voor een persoon',
  'person-proposal': 'Voorstel voor een plan',
  'desk-proposal-decided': 'Antwoord op een voorstel',
  'person-message': 'Bericht van een loket, aan een persoon',
  'desk-message': 'Bericht van een persoon, aan een loket',
  'person-appointment-soon': 'Herinnering aan een afspraak, aan een persoon',
  'desk-appointment-soon': 'Herinnering aan een afspraak, aan een loket',
  'source-alert': 'Melding over een bron',
}
export const otherMail = 'Bericht'
export const mailFailures: Record<MailFailure, string> = {
  connection: 'We kregen geen verbinding met de mailserver.',
  'time-out': 'De mailserver was te langzaam.',
  'sign-in': 'De mailserver laat ons niet binnen.',
  recipient: 'De mailserver kent dit adres niet.',
  message: 'De mailserver wil dit bericht niet.',
  other: 'De mailserver gaf een fout.',
}
export function nextAttempt(moment: string): string {
  return `Volgende poging: ${moment}`
}
export const readMail = 'Lees de tekst'
export const mailTextTitle = 'Tekst van een bericht'
export const mailTextNote =
  'Dit zie je alleen in de demonstratie. In het echt leest niemand mee. Geheime links laten we ook hier niet zien.'
export const backToMails = 'Alle post'
