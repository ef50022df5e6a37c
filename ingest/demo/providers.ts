/**
 * The providers of the demonstration: all invented, no real school's name. Websites use the reserved `.example` domain.
 * `voice` and `place` are sentences of their own, so that two providers never describe a subject in the same words.
 */
import type { SubjectList } from './subjects.ts'

export type Place = { city: string; postcode: string; street: string }
export type DemoProvider = {
  key: string
  name: string
  type: 'mbo' | 'hbo' | 'wo' | 'private'
  /** Which feed carries it. */
  feed: 'ooapi5' | 'ooapi6' | 'edudex' | 'csv' | 'schema-org' | 'springest'
  lists: SubjectList[]
  places: Place[]
  kvk: string | null
  voice: string
  /** How learning goes here; one sentence each. */
  method: string[]
}

const utrecht = { city: 'Utrecht', postcode: '3526 KS', street: 'Werkspoorpad 12' }
const centre = { city: 'Utrecht', postcode: '3511 LX', street: 'Zilverstraat 4' }
const science = { city: 'Utrecht', postcode: '3584 CS', street: 'Kennislaan 30' }
const amersfoort = { city: 'Amersfoort', postcode: '3818 LE', street: 'Eemwal 8' }
const nieuwegein = { city: 'Nieuwegein', postcode: '3431 JZ', street: 'Structuurbaan 5' }
const zeist = { city: 'Zeist', postcode: '3701 HR', street: 'Slotlaan 210' }
const houten = { city: 'Houten', postcode: '3991 CZ', street: 'Rondweg 17' }
const woerden = { city: 'Woerden', postcode: '3441 AG', street: 'Kazernestraat 3' }
const veenendaal = { city: 'Veenendaal', postcode: '3901 GA', street: 'Hoofdstraat 61' }
const hilversum = { city: 'Hilversum', postcode: '1211 BG', street: 'Stationsweg 22' }
const soest = { city: 'Soest', postcode: '3762 AA', street: 'Burgemeesterslaan 9' }
const deBilt = { city: 'De Bilt', postcode: '3732 HC', street: 'Dorpsstraat 40' }

export const providers: DemoProvider[] = [
  {
    key: 'zilverbeek',
    name: 'ROC De Zilverbeek',
    type: 'mbo',
    feed: 'ooapi5',
    lists: ['mbo', 'mbo-certificates'],
    places: [utrecht, nieuwegein],
    kvk: '90000011',
    voice: 'Bij De Zilverbeek leer je in kleine klassen, met leraren die zelf uit het vak komen.',
    method: [
      'Je hebt een vaste coach die elke maand met je kijkt hoe het gaat.',
      'Theorie doe je voor een deel thuis, in je eigen tijd.',
      'Wat je al kunt, hoef je niet over te doen.',
    ],
  },
  {
    key: 'heuvelrand',
    name: 'Vakcollege Heuvelrand',
    type: 'mbo',
    feed: 'ooapi5',
    lists: ['mbo', 'mbo-certificates'],
    places: [amersfoort, soest],
    kvk: '90000022',
    voice: 'Vakcollege Heuvelrand werkt nauw samen met bedrijven rond Amersfoort.',
    method: [
      'Elke week sta je minstens een dag in de praktijk.',
      'Je oefent eerst in onze werkplaats en daarna bij een leerbedrijf.',
      'We zoeken samen met jou een plek die bij je past.',
    ],
  },
  {
    key: 'rietlanden',
    name: 'ROC Rietlanden',
    type: 'mbo',
    feed: 'ooapi5',
    lists: ['mbo', 'mbo-certificates'],
    places: [woerden, veenendaal],
    kvk: '90000033',
    voice: 'ROC Rietlanden heeft veel volwassen studenten die werk, gezin en leren combineren.',
    method: [
      'Lessen zijn op vaste dagen, zodat je werk en opvang kunt regelen.',
      'Je kunt na elk onderdeel stoppen en later verdergaan.',
      'Er is hulp bij taal en rekenen als je dat wilt.',
    ],
  },
  {
    key: 'vaartzicht',
    name: 'Hogeschool Vaartzicht',
    type: 'hbo',
    feed: 'ooapi5',
    lists: ['hbo'],
    places: [science, utrecht],
    kvk: '90000044',
    voice: 'Op Hogeschool Vaartzicht neem je vragen uit je eigen werk mee de les in.',
    method: [
      'Je werkt in leerteams van zes tot acht mensen.',
      'Met een portfolio laat je zien wat je kunt.',
      'Om de week heb je een lesdag, de rest doe je online.',
    ],
  },
  {
    key: 'eemveld',
    name: 'Hogeschool Eemveld',
    type: 'hbo',
    feed: 'ooapi6',
    lists: ['hbo'],
    places: [amersfoort],
    kvk: '90000055',
    voice: 'Hogeschool Eemveld is klein: na een maand kent iedereen je naam.',
    method: [
      'Je krijgt les op één vaste avond en op enkele zaterdagen.',
      'Een praktijkbegeleider komt twee keer per jaar bij je op het werk.',
      'Je sluit elk blok af met een opdracht voor een echte organisatie.',
    ],
  },
  {
    key: 'rijnstreek',
    name: 'Universiteit van de Rijnstreek',
    type: 'wo',
    feed: 'ooapi6',
    lists: ['wo'],
    places: [science],
    kvk: '90000066',
    voice: 'De Universiteit van de Rijnstreek verbindt onderzoek met vragen uit de regio.',
    method: [
      'Je leest, discussieert en schrijft, en krijgt vaak terug hoe het beter kan.',
      'Colleges staan ook online, zodat je ze terug kunt kijken.',
      'Onderzoekers begeleiden je in kleine werkgroepen.',
    ],
  },
  {
    key: 'waaier',
    name: 'Opleidingshuis De Waaier',
    type: 'private',
    feed: 'edudex',
    lists: ['private-office'],
    places: [centre, amersfoort],
    kvk: '90000077',
    voice: 'De Waaier geeft praktische trainingen voor mensen met een volle agenda.',
    method: [
      'De groep is nooit groter dan twaalf mensen.',
      'Na afloop mag je drie maanden vragen blijven stellen.',
    ],
  },
  {
    key: 'kantoorkracht',
    name: 'Kantoorkracht Academie',
    type: 'private',
    feed: 'edudex',
    lists: ['private-office'],
    places: [nieuwegein, houten],
    kvk: '90000088',
    voice: 'Kantoorkracht leidt al jaren mensen op die willen overstappen naar kantoorwerk.',
    method: ['Je oefent met voorbeelden van echte bedrijven.', 'De trainer kijkt mee op je eigen scherm.'],
  },
  {
    key: 'vonk',
    name: 'Technisch Praktijkcentrum Vonk',
    type: 'private',
    feed: 'edudex',
    lists: ['private-tech'],
    places: [utrecht, veenendaal],
    kvk: '90000099',
    voice: 'Bij Vonk sta je meteen aan de machine, met iemand naast je die het vak kent.',
    method: [
      'Gereedschap en beschermende kleding zijn aanwezig.',
      'Je krijgt aan het eind een eerlijk oordeel over wat je kunt.',
    ],
  },
  {
    key: 'codewerf',
    name: 'Codewerf Omscholing',
    type: 'private',
    feed: 'edudex',
    lists: ['private-tech'],
    places: [utrecht],
    kvk: '90000100',
    voice: 'Codewerf helpt volwassenen aan een nieuw begin in techniek en ICT.',
    method: [
      'Je bouwt vanaf de eerste week aan iets dat je kunt laten zien.',
      'Een mentor uit het bedrijfsleven kijkt elke week mee.',
    ],
  },
  {
    key: 'zorgtalent',
    name: 'Zorgtalent Scholing',
    type: 'private',
    feed: 'edudex',
    lists: ['private-care'],
    places: [amersfoort, hilversum],
    kvk: '90000111',
    voice: 'Zorgtalent traint met acteurs en met echte materialen uit de zorg.',
    method: ['De trainer werkt zelf nog in de zorg.', 'Je toetst je vaardigheden in een oefenkamer.'],
  },
  {
    key: 'lindeboom',
    name: 'Praktijkinstituut Lindeboom',
    type: 'private',
    feed: 'edudex',
    lists: ['private-care'],
    places: [zeist, deBilt],
    kvk: '90000122',
    voice: 'Lindeboom kiest voor rust: korte lesdagen, veel oefenen en tijd voor vragen.',
    method: ['Tussen de lessen door oefen je op je werk of stage.', 'Je krijgt een vaste oefenmaat.'],
  },
  {
    key: 'brug',
    name: 'Taalhuis De Brug',
    type: 'private',
    feed: 'schema-org',
    lists: ['private-language'],
    places: [centre, nieuwegein],
    kvk: '90000133',
    voice: 'Taalhuis De Brug is er voor iedereen die taal nodig heeft om mee te doen.',
    method: ['Vrijwilligers oefenen met je tussen de lessen.', 'Er is koffie, en er is opvang in de buurt.'],
  },
  {
    key: 'lindehof',
    name: 'Volksacademie De Lindehof',
    type: 'private',
    feed: 'springest',
    lists: ['private-language'],
    places: [zeist, woerden],
    kvk: '90000144',
    voice: 'De Lindehof is een volksacademie: leren doe je hier ook voor je plezier.',
    method: ['De docent past de lessen aan de groep aan.', 'Je leert met mensen uit je eigen buurt.'],
  },
  {
    key: 'avondschool',
    name: 'Avondschool De Kroon',
    type: 'private',
    feed: 'csv',
    lists: ['private-office', 'private-care'],
    places: [houten, utrecht],
    kvk: '90000155',
    voice: 'Avondschool De Kroon geeft les als het werk klaar is.',
    method: [
      'Elke les is van zeven tot half tien.',
      'Mis je een avond, dan haal je die in met een andere groep.',
    ],
  },
  {
    key: 'leerlicht',
    name: 'Online Academie Leerlicht',
    type: 'private',
    feed: 'csv',
    lists: ['private-office', 'private-tech'],
    places: [],
    kvk: '90000166',
    voice: 'Leerlicht geeft alle lessen online, waar en wanneer jij wilt.',
    method: [
      'Een begeleider antwoordt binnen een werkdag op je vragen.',
      'Je bekijkt korte lessen en maakt opdrachten met antwoord erbij.',
    ],
  },
]
