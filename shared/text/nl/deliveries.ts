/** What goes to the systems of desks, for the platform admin. */
import { count } from './format.ts'
import type { DeliveryEvent, DeliveryFailure } from '../../domain/referral/delivery.ts'

export const heading = 'Berichten aan systemen van loketten'
export const text =
  'Sommige loketten hebben een eigen systeem. Dat hoort hier dat er iets is gebeurd, zonder gegevens van personen.'
export const none = 'Er zijn geen berichten aan systemen van loketten.'
export const givenUp = (number: number) =>
  number === 1
    ? 'Eén bericht is niet aangekomen. We proberen het niet meer.'
    : `${count(number)} berichten zijn niet aangekomen. We proberen het niet meer.`
export const whatNow =
  'Bel het loket. Werkt het systeem weer? Kies dan Opnieuw proberen. Op de site ziet het loket alles gewoon.'
export const more = (shown: number, all: number) =>
  `Je ziet er ${count(shown)} van de ${count(all)}. Wat niet lukt staat bovenaan.`
export const caption = 'Berichten aan systemen van loketten, wat niet lukt bovenaan'
export const columns = {
  event: 'Bericht',
  desk: 'Loket',
  state: 'Stand',
  attempts: 'Pogingen',
  when: 'Wanneer',
} as const
export const events: Record<DeliveryEvent, string> = {
  'referral.submitted': 'Nieuwe vraag',
  'referral.withdrawn': 'Ingetrokken vraag',
  'referral.appointment-cancelled': 'Afgezegde afspraak',
  'referral.forwarded': 'Ander loket voorgesteld',
  'referral.restricted': 'Vraag die stil moet liggen',
  'referral.restriction-lifted': 'Vraag die weer verder kan',
  'referral.proposal-decided': 'Antwoord op een voorstel',
  'referral.message': 'Bericht van een persoon',
  'referral.lapsed': 'Verlopen vraag',
}
export const states = {
  'given-up': 'gestopt',
  failing: 'lukt niet',
  waiting: 'wacht',
  delivered: 'aangekomen',
} as const
export const failures: Record<DeliveryFailure, string> = {
  connection: 'We kregen geen verbinding.',
  'time-out': 'Het systeem was te langzaam.',
  refused: 'Het systeem wil dit bericht niet.',
  error: 'Het systeem gaf een fout.',
  redirect: 'Het systeem is verhuisd. Vraag het nieuwe adres.',
  forbidden: 'Dit adres mogen we niet gebruiken.',
  'no-secret': 'Er is nog geen sleutel voor dit loket.',
  gone: 'Het systeem wil geen berichten meer.',
  'no-webhook': 'Dit loket heeft geen systeem meer.',
}
export const again = 'Opnieuw proberen'
export const waitsAgain = 'Het bericht gaat binnen een minuut opnieuw weg.'
export const arrived = 'Dit bericht is net toch aangekomen.'
