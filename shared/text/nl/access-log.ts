/** Who saw and changed a referral, in words for its person and for its desk. */
import type { AccessKind } from '../../domain/access-log.ts'

/** What was done, as it follows "Jij", "medewerker 1" or "het systeem". */
export const accessActions: Record<AccessKind, string> = {
  sent: 'stuurde de vraag',
  read: 'las de vraag',
  listed: 'zag de vraag in de lijst',
  exported: 'maakte een kopie van de gegevens',
  'log-read': 'keek wie de gegevens zag',
  moved: 'zette de vraag een stap verder',
  planned: 'maakte een afspraak',
  noted: 'schreef een notitie',
  wrote: 'schreef een bericht',
  assigned: 'wees de vraag toe',
  proposed: 'werkte aan een voorstel voor het plan',
  decided: 'besloot over het voorstel',
  cancelled: 'zei de afspraak af',
  restricted: 'veranderde wat het loket mag zien',
  forwarded: 'werkte aan een ander loket',
  withdrawn: 'trok de vraag in',
  reminded: 'herinnerde het loket',
  purged: 'wiste de gegevens',
  changed: 'veranderde de vraag',
}

export const accessLog = {
  you: 'Jij',
  system: 'Het systeem',
  /** Of the desk whose name follows. */
  worker: (number: number, desk: string) => `Medewerker ${number} van ${desk}`,
  otherDesk: 'Iemand van een ander loket',
  refused: 'Dit mocht niet. Er is niets getoond.',
}
