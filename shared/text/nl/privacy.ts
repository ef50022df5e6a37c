/** What we do with personal data. Every cookie and storage key that can occur is named here. */
import type { TextSection } from './text-page.ts'

export const title = 'Privacy'
export const description =
  'Welke gegevens Stapwijzer van je bewaart, waarom en hoe lang. En hoe je ze bekijkt, verandert of weghaalt.'
export const lead = 'Zoeken en plannen kan zonder account. We weten dan niet wie je bent.'

export const sections: readonly TextSection[] = [
  {
    id: 'zoeken',
    heading: 'Als je zoekt',
    text: [
      'We bewaren niet wie zoekt. Je postcode gebruiken we om afstanden te berekenen.',
      'We tellen per dag welke woorden er gezocht zijn. Zo zien we wat mensen missen. Na 180 dagen wissen we dat. Lijkt een tekst persoonlijk? Dan tellen we hem niet.',
      'Meld je dat je een onderwerp mist? Ook dan tellen we alleen het onderwerp en de dag. We weten niet wie het meldt.',
      'Je vragen over geld blijven niet bij ons. We rekenen ze uit en vergeten ze.',
      'Ook wat je kiest bij ‘Wat kan ik worden?’ vergeten we meteen.',
      'We gebruiken geen reclame en geen volgsystemen. Niets komt van een andere site.',
    ],
  },
  {
    id: 'tellen',
    heading: 'Wat we tellen',
    text: [
      'We tellen hoe vaak er iets gebeurt, zoals zoeken of een plan bewaren. We tellen geen mensen en herkennen niemand. Aantallen onder de 10 laten we niet zien.',
      'Ga je door naar een aanbieder? Dan tellen we dat je doorging, niet wie je bent.',
    ],
  },
  {
    id: 'plan',
    heading: 'Als je een plan maakt',
    text: [
      'Je plan staat eerst alleen in je eigen browser. We rekenen het voor je na en vergeten het meteen.',
      'Ook als je er een PDF of agenda van maakt, bewaren we niets.',
      'Kies je ‘Bewaar’? Dan staat het plan bij ons. Je krijgt een geheime code om het te openen.',
      'We onthouden dan ook hoe je opleidingen er die dag uitzagen. Zo kunnen we zeggen wat er verandert.',
      'We wissen een plan twaalf maanden na je laatste wijziging. Je kunt het ook zelf wissen.',
    ],
  },
  {
    id: 'op-de-hoogte',
    heading: 'Als je mails aanvraagt',
    text: [
      'Je krijgt eerst een mail met een knop. Druk je daar niet op? Dan wissen we je mailadres na zeven dagen.',
      'We bewaren je mailadres, wat je volgt, hoe vaak je mail wilt en tot wanneer. Je mailadres staat versleuteld bij ons.',
      'We zien niet of je een mail opent en waar je op klikt.',
      'Stoppen kan in elke mail. Dan wissen we meteen je mailadres en wat je volgt. Dat doen we ook na de datum die je koos.',
      'Bestaat je mailadres niet meer? Ook dan wissen we alles.',
    ],
  },
  {
    id: 'loket',
    heading: 'Als je iets naar een loket stuurt',
    text: [
      'Wat je invult, blijft op de pagina tot je het verstuurt.',
      'Je ziet vooraf precies wat we versturen. Jij geeft daar toestemming voor.',
      'Alleen het loket dat je koos, leest het. Elke keer dat iemand kijkt, schrijven we op. Jij kunt dat zien.',
      'Stelt het loket een ander loket voor? Dan kies je opnieuw wat dat loket mag weten.',
      'In onze mails staat alleen dat er iets is, niet wat.',
      'Intrekken kan altijd, op de pagina met de stand van je vraag. Het loket ziet dan alleen nog dat je introk.',
    ],
  },
  {
    id: 'loket-bewaren',
    heading: 'Hoe lang we dat bewaren',
    text: ['De tijd begint als het loket klaar is, of als je introk.'],
    list: [
      'Je contactgegevens, je vraag en de notities van het loket wissen we na zes maanden. Trek je in? Dan zijn ze meteen weg.',
      'Een lijst zonder namen van wat er gebeurde, bewaren we 24 maanden.',
      'Het bewijs van je toestemming bewaren we daarna nog twaalf maanden.',
      'Wie wanneer keek, bewaren we vijf jaar. Daar staat geen naam van jou bij.',
    ],
  },
  {
    id: 'melding',
    heading: 'Als je een fout in een opleiding meldt',
    text: [
      'We vragen niet wie je bent. Je krijgt een code om het antwoord te lezen.',
      'We wissen je melding zes maanden na ons antwoord. Komt er geen antwoord? Dan wissen we haar na twaalf maanden.',
    ],
  },
  {
    id: 'medewerker',
    heading: 'Als je bij een loket werkt',
    text: [
      'We bewaren je naam en je rol zoals je werkgever ze doorgeeft. Twaalf maanden na je laatste inlog wissen we ze.',
      'We schrijven op wat je bekijkt en verandert. Mensen zien jou als nummer, je collega’s zien je naam.',
    ],
  },
  {
    id: 'nooit',
    heading: 'Wat we nooit vragen',
    text: [
      'We vragen niet om je burgerservicenummer, je bankrekening of je geboortedatum.',
      'Schrijf niets op over je gezondheid. Dat hoeft niet en wij mogen het niet weten.',
      'Geen computer beslist over jou. We geven een inschatting, mensen beslissen.',
    ],
  },
]

export const responsibleHeading = 'Wie verantwoordelijk is'
export function responsible(name: string): string {
  return `${name} is verantwoordelijk voor wat Stapwijzer met je gegevens doet. Een vraag of klacht kun je daar kwijt:`
}
export const responsibleUnknown =
  'De organisatie die deze site draait, is verantwoordelijk voor je gegevens. Zij heeft haar naam hier nog niet ingevuld. Vraag ernaar bij je loket.'
export const toTheDesk = 'Zoek je loket'

export const storedHeading = 'Wat we in je browser zetten'
export const storedText =
  'Dit is alleen nodig om de site te laten werken. Daarom vragen we je niet om toestemming voor cookies.'
export const storedKind = 'Soort'
export const storedLong = 'Hoe lang'
/** Names as they stand in a browser; page rule 28: nothing else may occur. */
export const stored: readonly { name: string; kind: string; why: string; long: string }[] = [
  {
    name: 'stapwijzer-plan',
    kind: 'opslag in de browser',
    why: 'Onthoudt je plan zolang je het niet bewaart.',
    long: 'tot je het wist',
  },
  {
    name: 'stapwijzer-plan-bewaard',
    kind: 'opslag in de browser',
    why: 'Onthoudt hoeveel stappen je bewaarde plan heeft, en wat nog niet bewaard is.',
    long: 'tot je het plan sluit',
  },
  {
    name: '__Host-stapwijzer-plan',
    kind: 'cookie',
    why: 'Opent je bewaarde plan in deze browser.',
    long: 'tot je het plan sluit, hoogstens twaalf maanden',
  },
  {
    name: 'stapwijzer-antwoorden, stapwijzer-invulling, stapwijzer-postcode, stapwijzer-vergelijking',
    kind: 'opslag van dit tabblad',
    why: 'Onthoudt wat je over geld invult, je postcode en wat je vergelijkt.',
    long: 'tot je het tabblad sluit',
  },
  {
    name: 'sveltekit:snapshot, sveltekit:scroll',
    kind: 'opslag van dit tabblad',
    why: 'Onthoudt waar je was op een pagina.',
    long: 'tot je het tabblad sluit',
  },
]

export const sharedStoredHeading = 'Wat we op een openbare computer in de browser zetten'
export const sharedStored: typeof stored = [
  {
    name: 'stapwijzer-openbaar',
    kind: 'opslag in de browser',
    why: 'Onthoudt dat dit een computer is die veel mensen gebruiken. Alleen als iemand dat aanzet.',
    long: 'tot iemand het uitzet',
  },
  {
    name: 'stapwijzer-letters',
    kind: 'opslag van dit tabblad',
    why: 'Onthoudt dat je op een openbare computer grotere letters koos.',
    long: 'tot je klaar bent of het tabblad sluit',
  },
]

export const deskStoredHeading = 'Wat we bij medewerkers in de browser zetten'
export const deskStored: typeof stored = [
  {
    name: '__Host-stapwijzer-sessie',
    kind: 'cookie',
    why: 'Houdt medewerkers van een loket ingelogd.',
    long: 'hoogstens acht uur',
  },
  {
    name: 'stapwijzer-sneltoetsen',
    kind: 'opslag in de browser',
    why: 'Onthoudt dat een medewerker de sneltoetsen uitzette.',
    long: 'tot de medewerker ze weer aanzet',
  },
]

export const rights: readonly TextSection[] = [
  {
    id: 'rechten',
    heading: 'Jouw rechten',
    text: ['Je mag weten wat we van je hebben. Je mag het laten veranderen of weghalen.'],
    list: [
      'Open je plan om alles te zien en te veranderen. Je kunt er ook een kopie van downloaden.',
      'Kies ‘Verwijder dit plan’ om je plan weg te halen. Open vragen bij een loket trekken we dan in.',
      'Op de pagina van je vraag zie je wie je gegevens zag. Je kunt daar alles downloaden.',
      'Daar kun je het loket ook even laten stoppen. Het loket ziet dan niets van je vraag.',
      'Lukt het niet? Vraag het aan je loket.',
    ],
  },
  {
    id: 'klacht',
    heading: 'Een klacht',
    text: [
      'Ben je het niet eens met hoe we met je gegevens omgaan? Laat het ons weten.',
      'Je kunt ook een klacht indienen bij de Autoriteit Persoonsgegevens.',
    ],
  },
]
