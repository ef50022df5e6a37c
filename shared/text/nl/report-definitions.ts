/** What each figure of the half-yearly report means. A figure that changes gets words of its own; the old ones stay. */
import type { FigureCode } from '../../domain/report/definitions.ts'

type Words = { name: string; definition: string; caveat: string }

const rounded =
  'Dit zijn handelingen, geen mensen. Eén persoon kan vaak meetellen. Afgerond op 5. Onder de 10 tonen we niets.'
const exact = 'Precies geteld, op de dag waarop het concept is gemaakt.'

export const words = {
  'page-view': {
    name: 'Pagina’s bekeken',
    definition: 'Verzoeken om een pagina, zonder programma’s die zich als programma melden.',
    caveat: rounded,
  },
  search: {
    name: 'Keer gezocht',
    definition: 'Vragen aan de zoekpagina: de eerste pagina van de uitkomst.',
    caveat: rounded,
  },
  'course-view': {
    name: 'Opleidingen bekeken',
    definition: 'Keer dat de pagina van een opleiding is bekeken.',
    caveat: rounded,
  },
  'provider-click': {
    name: 'Keer doorgegaan naar een aanbieder',
    definition:
      'Keer dat iemand via een opleiding naar de site van de aanbieder ging. Dat is geen inschrijving.',
    caveat: rounded,
  },
  'occupation-view': {
    name: 'Beroepen bekeken',
    definition: 'Keer dat de pagina van een beroep is bekeken.',
    caveat: rounded,
  },
  'automated-request': {
    name: 'Verzoeken van programma’s',
    definition: 'Verzoeken van zoekmachines en andere programma’s. Ze tellen nergens anders mee.',
    caveat: rounded,
  },
  courses: {
    name: 'Opleidingen',
    definition: 'Opleidingen die te vinden zijn. Eén opleiding van meer bronnen telt één keer.',
    caveat: exact,
  },
  providers: {
    name: 'Aanbieders',
    definition: 'Aanbieders met ten minste één opleiding.',
    caveat: exact,
  },
  'courses-with-price': {
    name: 'Met een prijs',
    definition: 'Deel van de opleidingen waarvan de prijs bekend is, of die gratis zijn.',
    caveat: exact,
  },
  'courses-with-start': {
    name: 'Met een startdatum',
    definition: 'Deel van de opleidingen met een startdatum die nog komt.',
    caveat: exact,
  },
  'courses-fresh': {
    name: 'Pas nagekeken',
    definition: 'Deel van de opleidingen die in de laatste 90 dagen bij de bron zijn nagekeken.',
    caveat: exact,
  },
  'plan-step': {
    name: 'Opleidingen in een plan gezet',
    definition: 'Keer dat een opleiding in een bewaard plan is gezet.',
    caveat: rounded,
  },
  'plan-check': {
    name: 'Plannen nagekeken',
    definition: 'Keer dat een plan is nagekeken.',
    caveat: rounded,
  },
  'plan-saved': {
    name: 'Plannen bewaard',
    definition: 'Keer dat een plan voor het eerst is bewaard.',
    caveat: rounded,
  },
  'plan-pdf': {
    name: 'Plannen als pdf',
    definition: 'Keer dat een plan als pdf is gemaakt.',
    caveat: rounded,
  },
  'advice-asked': {
    name: 'Keer gevraagd wie betaalt',
    definition: 'Keer dat iemand vroeg welke regeling mee kan betalen.',
    caveat: rounded,
  },
  'advice-outcome': {
    name: 'Uitkomsten over een regeling',
    definition: 'Uitkomsten van die vragen. Eén vraag heeft een uitkomst per regeling.',
    caveat: rounded,
  },
  'referral-sent': {
    name: 'Vragen aan een loket',
    definition: 'Vragen die mensen zelf naar een loket stuurden.',
    caveat: rounded,
  },
  'referral-answered': {
    name: 'Vragen waarop een loket reageerde',
    definition: 'Eerste reacties van een loket.',
    caveat: rounded,
  },
  'share-answered': {
    name: 'Deel met een reactie',
    definition:
      'Reacties gedeeld door vragen. Een vraag van de laatste dagen krijgt soms pas later een reactie.',
    caveat: rounded,
  },
  'referral-closed': {
    name: 'Vragen die een loket afrondde',
    definition: 'Vragen die klaar zijn, met welke uitkomst dan ook.',
    caveat: rounded,
  },
  transition: {
    name: 'Keer van beroep naar beroep gekeken',
    definition: 'Keer dat iemand keek wat nodig is om van het ene naar het andere beroep te gaan.',
    caveat: rounded,
  },
  'gap-with-course': {
    name: 'Keer iets gemist met een opleiding',
    definition: 'Ontbrekende vaardigheden waarvoor een opleiding is.',
    caveat: rounded,
  },
  'gap-without-course': {
    name: 'Keer iets gemist zonder opleiding',
    definition: 'Ontbrekende vaardigheden waarvoor geen opleiding is.',
    caveat: rounded,
  },
  'search-without-result': {
    name: 'Keer gezocht en niets gevonden',
    definition: 'Vragen zonder uitkomst, ook na verbetering van de spelling.',
    caveat: rounded,
  },
  'share-without-result': {
    name: 'Deel zonder uitkomst',
    definition: 'Keer niets gevonden, gedeeld door keer gezocht.',
    caveat: rounded,
  },
  'filter-dead-end': {
    name: 'Keer niets door één filter',
    definition: 'Vragen waarbij er wel opleidingen zijn, maar één filter alles weghaalt.',
    caveat: rounded,
  },
  'plan-calendar': {
    name: 'Plannen in een agenda',
    definition: 'Keer dat een plan als agenda is gemaakt.',
    caveat: rounded,
  },
  'plan-file': {
    name: 'Plannen als bestand',
    definition: 'Keer dat een plan als bestand is bewaard.',
    caveat: rounded,
  },
  'no-offer': {
    name: 'Keer iets gezocht dat er niet is',
    definition: 'Vragen naar een beroep of vakgebied waarvoor geen opleiding is gevonden.',
    caveat: rounded,
  },
  'dead-end': {
    name: 'Keer iets gezocht dat er niet zo is',
    definition:
      'Vragen naar een beroep of vakgebied waarvoor wel opleidingen zijn, maar niet op die manier, plek of tijd.',
    caveat: rounded,
  },
  'no-route': {
    name: 'Keer een weg zonder opleiding',
    definition: 'Keer dat iemand keek naar een stap waarvoor in de regio geen opleiding is.',
    caveat: rounded,
  },
  'no-suitable-offer': {
    name: 'Keer geen passend aanbod aan het loket',
    definition: 'Keer dat een adviseur meldde dat niets paste.',
    caveat: rounded,
  },
} satisfies Record<FigureCode, Words>
