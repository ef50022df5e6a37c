/** What the service is, how it works, where its data come from. */
import { counted, dayOf } from './format.ts'
import type { TextSection } from './text-page.ts'

export const title = 'Over Stapwijzer'
export const description =
  'Wat Stapwijzer is, hoe we opleidingen verzamelen, welke bronnen we gebruiken en hoe je de gegevens zelf gebruikt.'
export const lead = 'Stapwijzer helpt volwassenen in de regio Utrecht aan hun volgende stap in werk en leren.'

export const sections: readonly TextSection[] = [
  {
    id: 'wat',
    heading: 'Wat je hier kunt',
    text: ['Je vindt hier opleidingen en cursussen van veel aanbieders. Je maakt er een plan van.'],
    list: [
      'Zie wat een opleiding kost en hoeveel tijd je nodig hebt.',
      'Zie welke regelingen misschien meebetalen.',
      'Deel je plan met het Leerwerkloket. Dat helpt je gratis.',
    ],
  },
  {
    id: 'hoe',
    heading: 'Hoe we werken',
    text: [
      'We lezen de opleidingenlijsten van aanbieders, elke week opnieuw. We veranderen niets aan de inhoud.',
      'Weten we iets niet? Dan zeggen we dat. We raden geen prijs en geen datum.',
      'Niemand kan een betere plek kopen. De volgorde hangt alleen af van jouw zoekwoorden en keuzes.',
    ],
  },
  {
    id: 'geld',
    heading: 'Over geld',
    text: [
      'We rekenen met de regels van regelingen. Bij elke regeling staat een bron en een datum.',
      'Ons antwoord is een hulpmiddel, geen besluit. De organisatie achter de regeling beslist.',
    ],
  },
]

export const sourcesHeading = 'Onze bronnen'
export const sourcesText = 'Uit deze lijsten komen de opleidingen.'
export const sourcesCaption = 'Bronnen, met het aantal opleidingen en de laatste controle'
export const sourceName = 'Bron'
export const sourceCourses = 'Opleidingen'
export const sourceChecked = 'Gecontroleerd op'
export const noSources = 'Er zijn nog geen opleidingen ingelezen.'
export const never = 'nog niet'
export const checked = (instant: string) => dayOf(instant)
export const courses = (total: number) => counted(total, 'opleiding', 'opleidingen')

export const more: readonly TextSection[] = [
  {
    id: 'open',
    heading: 'Open gegevens en open code',
    text: [
      'Alle opleidingen kun je ook met een computer ophalen. Daarvoor is geen account nodig.',
      'De broncode is open. Iedereen mag die gebruiken onder de openbare licentie van de Europese Unie (EUPL).',
    ],
  },
]
export const apiLink = 'Beschrijving van de koppeling (in het Engels)'
export const progressLink = 'Elk half jaar: wat Stapwijzer deed'
export const kioskLink = 'Gebruiken veel mensen deze computer? Laat hem alles vergeten'
export const whoHeading = 'Wie er achter zit'
export const who: readonly string[] = [
  'Stapwijzer is er voor de arbeidsmarktregio’s rond Utrecht. Loketten in de regio werken ermee.',
  'Gaat het om jouw situatie? Praat dan met het Leerwerkloket.',
]
