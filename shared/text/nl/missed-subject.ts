/** "Meld dat je dit mist": on a search without results, the page that answers, and the list for the operator. */
import { counted, date } from './format.ts'

// Under a search without results or with some of its words only, and on the page of the form
export const heading = 'Meld wat je mist'
export const headingBeside = 'Staat het er niet bij?'
export const intro = 'Wij tellen welke opleidingen mensen missen. Wie het meldt, weten we niet.'
export const label = 'Welk onderwerp mis je?'
export const hint = 'Noem alleen het onderwerp, zoals imker. Schrijf niets over jezelf.'
export const send = 'Meld dat je dit mist'
export const errors = {
  empty: 'Vul in welk onderwerp je mist.',
  long: 'Maak het korter: hooguit 80 tekens.',
  personal: 'Noem alleen het onderwerp, in hooguit 8 woorden. Laat namen, adressen en nummers weg.',
  many: 'Je meldde net veel onderwerpen. Wacht een minuut en probeer het dan opnieuw.',
  failed: 'Melden lukt nu niet. Probeer het straks opnieuw.',
}

// Right after sending
export const toldTitle = 'Bedankt voor je melding'
export function told(subject: string): string {
  return `We telden dat iemand ‘${subject}’ mist.`
}
export const toldNext =
  'Missen veel mensen hetzelfde? Dan kan de beheerder scholen vragen of ze hier een opleiding voor maken.'
export const nextHeading = 'Dit kun je nu doen'
export const again = 'Zoek een andere opleiding'
export const askDesk = 'Vraag het loket om mee te zoeken'

// For the operator
export const adminTitle = 'Wat mensen missen'
export const adminText =
  'Deze onderwerpen meldden mensen na een zoekvraag zonder resultaat. Wie het meldde, staat nergens. Na 180 dagen wissen we een melding.'
export const none = 'Er is nog niets gemeld.'
export const caption = 'Onderwerpen die mensen missen. Wat het meest gemeld is, staat bovenaan.'
export const columns = { subject: 'Onderwerp', told: 'Gemeld', days: 'Wanneer', remove: 'Weghalen' } as const
export const removeHint =
  'Staat er een naam of iets anders over een persoon? Haal het onderwerp dan weg. Terughalen kan niet.'
export const remove = 'Haal weg'
export const removed = 'Het onderwerp is weggehaald.'
export function times(number: number): string {
  return counted(number, 'keer', 'keer')
}
export function days(first: string, last: string): string {
  return first === last ? date(first) : `${date(first)} tot en met ${date(last)}`
}
