/** Pages that say that something is not there or did not work. */
export const bestWays = 'Zo kom je verder'
export const toSearch = 'Zoek een opleiding'
export const toHome = 'Ga naar de voorpagina'
export const toDesk = 'Praat met het loket'

type Failure = { title: string; text: string }
const notFound: Failure = {
  title: 'Deze pagina is er niet',
  text: 'Misschien is het adres niet goed overgenomen. Of de pagina is weg.',
}
const broken: Failure = {
  title: 'Er ging iets mis',
  text: 'Dit ligt aan ons. Probeer het over een paar minuten nog eens.',
}
const failures: Record<number, Failure> = {
  400: { title: 'Dit adres klopt niet', text: 'Er staat iets in het adres wat we niet kunnen lezen.' },
  403: {
    title: 'Dit mag niet vanaf een andere site',
    text: 'Het formulier kwam van een andere site. Open de pagina hier en probeer het nog eens.',
  },
  404: notFound,
  405: { title: 'Dit kan hier niet', text: 'Open de pagina opnieuw en probeer het nog eens.' },
  413: { title: 'Dit is te veel tekst', text: 'Maak je tekst korter en probeer het nog eens.' },
  429: {
    title: 'Even wachten',
    text: 'Er kwamen te veel vragen van jouw verbinding. Wacht een minuut en probeer het nog eens.',
  },
  503: {
    title: 'We zijn even niet bereikbaar',
    text: 'Probeer het over een paar minuten nog eens. Het loket helpt je wel.',
  },
}

/** What a status means for a visitor, and what to do. */
export function failure(status: number): Failure {
  return failures[status] ?? (status < 500 ? notFound : broken)
}
