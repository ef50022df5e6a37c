/** What a person can do with a question that was sent: call an appointment off, another desk, a pause, who saw it, a copy. */
import { date } from './format.ts'

// The appointment
export const appointmentHeading = 'Je afspraak'
export const appointmentOn = (moment: string) => `Op ${moment}.`
export const appointmentWas = (moment: string) => `Je afspraak was op ${moment}.`
export const appointmentOff = (day: string) => `Je zei deze afspraak af op ${day}.`
export const appointmentNew = 'Het loket maakt een nieuwe met je.'
export const stateOff = 'afspraak afgezegd'
export const meaningOff = 'Je hebt nu geen afspraak. Je vraag is nog bij het loket.'
export const statePast = 'afspraak geweest'
export const meaningPast = 'De dag van je afspraak is voorbij. Het loket schrijft nog op hoe het verdergaat.'
export const nextPast = 'Ging het gesprek niet door? Neem dan contact op met het loket.'
export const appointmentOther = 'Wil je een andere tijd? Vraag het aan het loket.'
export const appointmentHelp = 'Wil je een andere tijd, of weet je niet waar het is? Vraag het aan het loket.'
export const ways = {
  visit: 'Op een plek',
  phone: 'Aan de telefoon',
  video: 'Met beeld, via internet',
} as const
/** How they meet, and where or how exactly. */
export function meetsHow(way: keyof typeof ways | null, place: string | null): string | null {
  const how = [way && ways[way], place].filter((one) => one !== null)
  return how.length === 0 ? null : `${how.join(': ')}.`
}
export const toCalendar = 'Zet in mijn agenda'
export const calendarWith = (desk: string) => `Gesprek met ${desk}`
export const calendarAbout = (reference: string) => `Gesprek over vraag ${reference}`
export const cancelHeading = 'Kun je niet komen?'
export const cancelText =
  'Zeg de afspraak dan af. Je vraag blijft bij het loket. Je krijgt een nieuwe afspraak.'
export const cancel = 'Ja, zeg mijn afspraak af'

// The promise
export const lateReceipt = (day: string) =>
  `Het loket had uiterlijk op ${date(day)} moeten melden dat je vraag er is. Dat is nog niet gebeurd.`
export const lateContact = (day: string) =>
  `Het loket had uiterlijk op ${date(day)} contact moeten opnemen. Dat is nog niet gebeurd.`
export const lateNext = 'Wij herinneren het loket eraan. Wil je niet wachten? Neem dan zelf contact op.'
export const reachHeading = 'Zo bereik je het loket'
export const reachDesk = (desk: string) => `Zo bereik je ${desk}`
/** The page for everybody, below the desk itself. */
export const reachElse = (name: string) => `Lukt dat niet? Vraag hulp bij ${name}`
export const takenOver = (desk: string, successor: string) => `${successor} doet nu het werk van ${desk}.`
export const goesOn = 'Je vraag loopt daar gewoon door.'
export const deskGone = (desk: string) => `${desk} bestaat niet meer.`
export const sayReference = (reference: string) => `Noem je nummer: ${reference}.`
export const askAgain = 'Stel je vraag opnieuw'
export const askNew = 'Stel een nieuwe vraag'

// Another desk
export const forwardHeading = (desk: string) => `Je kunt verder bij ${desk}`
export const forwardWhy = (from: string, desk: string) => `${from} denkt dat ${desk} je beter kan helpen.`
export const forwardChoice =
  'Er is daar nog niets naartoe gestuurd. Jij beslist. Wil je het niet? Dan hoef je niets te doen.'
export const forwardAlways = 'Je contactgegevens en je vraag gaan altijd mee.'
export const forwardMore = 'Wat mag er nog meer mee?'
export const forwardMoreHint =
  'Dit deelde je met het eerste loket. Vink aan wat ook naar het nieuwe loket mag.'
export const forwardLook = 'Bekijk wat we sturen'
export const forwardPreviewTitle = 'Kijk na wat je doorstuurt'
export const forwardSend = (desk: string) => `Ja, stuur naar ${desk}`
export const forwardNo = 'Terug, nog niets sturen'
export const stateAgreed = 'doorgestuurd'
export const agreedNext = 'Die vraag heeft een eigen nummer en een eigen link. Volg hem daarmee.'
export const forwardAgreed = (desk: string, day: string) => `Je stuurde je vraag op ${day} naar ${desk}.`

// Left alone for now
export const pauseHeading = 'Zet je vraag stil'
export const pauseText =
  'Het loket ziet dan alleen je nummer en doet niets met je vraag. Ook de afgesproken dagen tellen niet.'
export const pauseAfter = 'Je gegevens blijven bewaard. Je zet het zelf weer aan.'
export const pause = 'Ja, zet mijn vraag stil'
export const statePaused = 'staat stil'
export const paused = 'Je vraag staat stil. Het loket ziet alleen je nummer.'
export const pausedNext = 'Mag het loket weer aan je vraag werken? Druk dan op de knop.'
export const lift = 'Laat het loket verdergaan'

// Who saw it
export const seenHeading = 'Wie zag je vraag?'
export const seenText = 'Elke keer dat iemand je vraag bekijkt of verandert, schrijven we dat op.'
export const seenShow = 'Laat zien wie mijn vraag zag'
export const seenNone = 'Er staat nog niets in de lijst.'
export const seenMore = (shown: number, total: number) => `Dit zijn de laatste ${shown} van ${total} regels.`

// A copy
export const copyHeading = 'Neem je gegevens mee'
export const copyText =
  'Je krijgt een bestand met alles wat we over deze vraag bewaren. Ook wat het loket opschreef.'
export const copy = 'Download mijn gegevens'
export const copyFile = (reference: string) => `vraag-${reference}.json`

export const done = {
  withdrawn: 'Je vraag is ingetrokken. Het loket ziet je gegevens niet meer.',
  cancelled: 'Je afspraak is afgezegd. Het loket hoort dit van ons en maakt een nieuwe met je.',
  paused: 'Je vraag staat nu stil.',
  lifted: 'Het loket kan weer verder met je vraag.',
  written: 'Je bericht is verstuurd. Het loket krijgt een seintje.',
} as const

export const refused = {
  withdraw: 'Deze vraag was al klaar. Intrekken kan niet meer.',
  cancel: 'Deze afspraak staat er niet meer. Kijk hieronder hoe het nu is.',
  pause: 'Bij het loket staat niets meer van deze vraag. Stilzetten hoeft niet.',
  forward: 'Doorsturen kan niet meer. Kijk hieronder hoe het nu is.',
} as const
export const failed = 'Het lukt nu niet. Er is niets veranderd. Probeer het over een minuut nog eens.'
