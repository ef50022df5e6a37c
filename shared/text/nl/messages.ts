/** The thread of messages between a person and the desk, on the pages of both. */
export const heading = 'Berichten'
export const none = 'Er zijn nog geen berichten.'
export const atDesk = { person: 'De persoon', desk: 'Het loket' } as const
export const atPerson = { person: 'Jij', desk: 'Het loket' } as const

/* For the person. */
export const personLabel = 'Schrijf het loket'
export const personHint =
  'Het loket leest dit bij je vraag. Schrijf geen burgerservicenummer of rekeningnummer op.'
export const personSend = 'Stuur het bericht'

/* For the desk. */
export const deskLabel = 'Schrijf de persoon'
export const deskHint =
  'De persoon krijgt een seintje en leest dit op de statuspagina. Schrijf niets op over gezondheid.'
export const deskSend = 'Stuur het bericht aan de persoon'

export const errors = {
  empty: 'Schrijf eerst je bericht.',
  long: 'Maak het bericht korter: hooguit 2.000 tekens.',
  number: 'Hier lijkt een burgerservicenummer of rekeningnummer in te staan. Haal het weg.',
  refused: 'Je kunt nu geen bericht sturen. Kijk hieronder hoe het nu is.',
} as const
