/** The front page. */
import { counted, dayOf } from './format.ts'

export const title = 'Vind je volgende stap'
export const description =
  'Vind opleidingen en cursussen voor volwassenen in de regio Utrecht. Zie wat ze kosten, wie meebetaalt en wie je helpt.'
export const heading = 'Welke stap wil jij zetten?'
export const lead = 'Zoek een opleiding, maak een plan en zie wie kan meebetalen. Het loket helpt je gratis.'

/** Beside the name of the site, in the picture of a link to it. */
export const previewUnder = 'Opleidingen en cursussen voor volwassenen'

/** Before questions that find something. */
export const examplesLabel = 'Bijvoorbeeld:'
export const examples = [
  'lasser in de avond',
  'nederlands leren',
  'zorg zonder diploma',
  'excel onder € 300',
  'rijbewijs vrachtwagen',
  'werken met kinderen',
] as const

export const doorsHeading = 'Of begin hier'
export const doorSector = 'Ik weet wat ik wil leren'
export const doorSectorText = 'Kijk rond per vakgebied.'
export const doorOtherWork = 'Ik wil ander werk'
export const doorOtherWorkText = 'Zie wat je kunt worden met wat je al kunt.'
export const doorOpen = 'Ik weet het nog niet'
export const doorOpenText = 'Vertel wat je leuk vindt. Zie welk werk past.'
export const doorMoney = 'Wie betaalt?'
export const doorMoneyText = 'Zie welke regelingen meebetalen aan jouw opleiding.'
export const sectorsHeading = 'Kies een vakgebied'

export const factsHeading = 'Wat staat erin?'
export const factCourses = (total: number) => counted(total, 'opleiding', 'opleidingen')
export const factProviders = (total: number) => counted(total, 'aanbieder', 'aanbieders')
export const factChecked = (instant: string) => `gecontroleerd op ${dayOf(instant)}`

export const soonHeading = 'Start binnenkort bij Utrecht'
export const soonAnywhereHeading = 'Start binnenkort'
export const soonMore = 'Bekijk alles wat binnenkort start'

export const stepsHeading = 'Zo werkt het'
export const steps = [
  { title: 'Zoek', text: 'Vergelijk opleidingen op prijs, start en afstand.' },
  { title: 'Plan', text: 'Zet je stappen op een rij. Zie hoeveel tijd en geld het vraagt.' },
  { title: 'Betaal slim', text: 'Zie welke regelingen misschien meebetalen.' },
  { title: 'Hulp', text: 'Deel je plan met het loket. Jij kiest wat je deelt.' },
] as const
