/** Header, footer, help band and what every page shares. */

export const site = 'Stapwijzer'
export const locale = 'nl_NL'

/** `<what> – Stapwijzer`, at most 70 characters unless the page is named after something from a feed. */
export function pageTitle(what: string): string {
  return `${what} – ${site}`
}

export const skipLink = 'Direct naar de inhoud'
export const mainNavigation = 'Hoofdmenu'
export const menu = 'Menu'
export const toHome = 'Stapwijzer, naar de voorpagina'
export const search = 'Zoeken'
export const become = 'Wat kan ik worden?'
export const whoPays = 'Wie betaalt?'
export const myPlan = 'Mijn plan'
export const moreLanguages = 'Andere talen'
export const fromAbroad = 'Uit een ander land'
export const help = 'Hulp'
export const breadcrumb = 'Kruimelpad'
export const home = 'Voorpagina'

export const helpHeading = 'Kom je er niet uit?'
export const helpText = 'Praat met het Leerwerkloket bij jou in de buurt. Dat is gratis.'
export const helpLink = 'Naar het loket'
/** On the pages of people who are at work here; the band leads everybody to the same page. */
export const helpAtWork = {
  desk: 'Vraag het een collega of de beheerder van je loket. Zoek je een ander loket? Dat vind je op postcode.',
  operator: 'Kijk in het draaiboek van Stapwijzer. Zoek je een loket? Dat vind je op postcode.',
} as const
export const helpLinkAtWork = 'Zoek een loket'

export const footer = 'Over deze site'
export const footerPurpose =
  'Alle opleidingen voor volwassenen in de regio Utrecht. Met een plan, het geld en hulp erbij.'
export const operatedBy = (name: string) => `Deze site is van ${name}.`
export const about = 'Over Stapwijzer'
export const privacy = 'Privacy'
export const accessibility = 'Toegankelijkheid'
export const deskLogin = 'Inloggen voor loketten'
export const esco = {
  before: 'Deze dienst gebruikt de indeling ',
  abbreviation: 'ESCO',
  meaning: 'Europese indeling van vaardigheden, diploma’s en beroepen',
  after: ' van de Europese Commissie.',
  /** As the Commission words it. */
  official: 'This service uses the ESCO classification of the European Commission.',
}

export const demonstrationName = 'Over deze demonstratie'
export const demonstration = 'Dit is een demonstratie. Bijna alle scholen en opleidingen zijn verzonnen.'
export const degraded = 'Zoeken werkt nu minder goed. Je vindt alles, maar soms in een andere volgorde.'

export const addToPlan = 'Zet in mijn plan'
/** On a button: all of so many courses stand in the plan already. */
export function inPlan(courses: number): string {
  return courses === 1 ? 'Staat in je plan' : 'Staan in je plan'
}
export const addedToPlan = 'staat in je plan.'
export const stepsAdded = 'De stappen staan in je plan.'
export const alreadyInPlan = 'stond al in je plan.'
export const planIsFull = 'Je plan is vol: er passen 50 stappen in.'
export const notStored = 'Je browser kan het plan niet bewaren. Kijk of opslaan is toegestaan.'
export const addFailed = 'Dat lukte nu niet. Probeer het zo nog eens.'
export const seePlan = 'Bekijk je plan'
