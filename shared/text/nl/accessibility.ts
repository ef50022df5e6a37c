/** The accessibility statement: status with a letter, what we checked, how to report a problem or complain. */
import type { TextSection } from './text-page.ts'

export const title = 'Toegankelijkheid'
export const description =
  'Hoe toegankelijk Stapwijzer is, welke status de site heeft, en hoe je een probleem meldt of een klacht indient.'
export const lead =
  'Iedereen moet Stapwijzer kunnen gebruiken. Ook met een schermlezer, alleen toetsen of grote letters.'

export const statusHeading = 'Status van deze site'
export const status = 'De status is C: eerste maatregelen genomen.'
export const sections: readonly TextSection[] = [
  {
    id: 'status-uitleg',
    heading: 'Wat die status betekent',
    text: [
      'De overheid gebruikt de letters A tot en met E. A is het best, E het minst.',
      'Wij toetsen elke verandering zelf, met programma’s en met de hand. Een onafhankelijk onderzoek is er nog niet.',
      'Na dat onderzoek passen we de status aan.',
    ],
  },
  {
    id: 'norm',
    heading: 'Waar we ons aan houden',
    text: [
      'De norm heet Richtlijnen voor toegankelijkheid van webcontent (WCAG), versie 2.2.',
      'De Europese norm voor digitale toegankelijkheid verwijst daarnaar.',
    ],
    list: [
      'Zoeken, een opleiding bekijken en een plan lezen werkt zonder JavaScript.',
      'Alles werkt met alleen het toetsenbord.',
      'Tekst kan twee keer zo groot zonder dat er iets wegvalt.',
    ],
  },
  {
    id: 'bekend',
    heading: 'Wat nog niet goed is',
    text: [
      'Teksten van aanbieders komen uit hun eigen lijsten. Die zijn soms moeilijk te lezen.',
      'Daar kunnen wij niets aan veranderen. We melden het wel bij de aanbieder.',
    ],
  },
  {
    id: 'melden',
    heading: 'Een probleem melden',
    text: [
      'Lukt iets niet? Schrijf ons op toegankelijkheid@stapwijzer.example. Noem de pagina en wat er misging.',
      'Je krijgt binnen twee weken antwoord.',
    ],
  },
  {
    id: 'klacht',
    heading: 'Een klacht indienen',
    text: [
      'Ben je niet tevreden met ons antwoord? Dan kun je een klacht indienen bij de Nationale ombudsman.',
    ],
  },
]
export const dated = 'Deze verklaring is van 24 november 2026.'
