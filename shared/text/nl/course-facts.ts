/** Dutch words for facts about a course. */
import type { courseFacts } from '../../domain/funding/facts.ts'
import { labelOf } from './labels.ts'
import { code, type FactWords, flag } from '../fact-words.ts'
import { educationWords } from './education.ts'

const labels = (list: 'award' | 'studyForm', codes: readonly string[]) =>
  Object.fromEntries(codes.map((one) => [one, labelOf(list, one)]))

export const courseWords = {
  level: code(
    'het niveau van de opleiding',
    (list) => `het niveau van de opleiding is ${list}`,
    educationWords,
  ),
  nlqf: code(
    'het niveau van de opleiding (NLQF)',
    (list) => `het niveau van de opleiding (NLQF) is ${list}`,
    {},
  ),
  award: code(
    'welk diploma of certificaat je krijgt',
    (list) => `de opleiding eindigt met ${list}`,
    labels('award', ['mbo-diploma', 'mbo-certificate', 'mbo-statement', 'bachelor', 'master']),
  ),
  studyForm: code(
    'de vorm van de opleiding',
    (list) => `de vorm van de opleiding is ${list}`,
    labels('studyForm', ['full-time', 'part-time', 'dual', 'self-paced']),
  ),
  pathway: code(
    'de soort opleiding',
    (list) => `de opleiding is ${list}`,
    {
      'mbo-bol': 'mbo met vooral lessen op school (bol)',
      'mbo-bbl': 'mbo met werken en leren (bbl)',
      'mbo-derde': 'mbo in de derde leerweg',
      'ho-full-time': 'hbo of universiteit in voltijd',
      'ho-part-time': 'hbo of universiteit in deeltijd',
      'ho-dual': 'hbo of universiteit met werken en leren (duaal)',
      'ho-modular': 'losse onderdelen van hbo of universiteit',
      short: 'een korte cursus',
      other: 'een andere soort opleiding',
    },
    [{ codes: ['ho-full-time', 'ho-part-time', 'ho-dual', 'ho-modular'], words: 'van hbo of universiteit' }],
  ),
  funded: flag(
    'of de overheid de opleiding betaalt',
    'de overheid betaalt mee aan de opleiding (bekostigd)',
    'de overheid betaalt niet mee aan de opleiding',
  ),
  recognised: flag(
    'of de opleiding wettelijk erkend is',
    'de opleiding is wettelijk erkend',
    'de opleiding is niet wettelijk erkend',
  ),
  inCrebo: flag(
    'of de opleiding in het register van mbo-opleidingen staat',
    'de opleiding staat in het register van mbo-opleidingen',
    'de opleiding staat niet in het register van mbo-opleidingen',
  ),
  inStapRegister: flag(
    'of de opleiding in het scholingsregister van deze regeling stond',
    'de opleiding stond in het scholingsregister van deze regeling',
    'de opleiding stond niet in het scholingsregister van deze regeling',
  ),
  inOntwikkelpad: flag(
    'of de opleiding in een ontwikkelpad zit',
    'de opleiding zit in een ontwikkelpad van de sector',
    'de opleiding zit niet in een ontwikkelpad van de sector',
  ),
  listedOccupation: flag(
    'of het beroep op de lijst van de regeling staat',
    'het beroep staat op de lijst van de regeling',
    'het beroep staat niet op de lijst van de regeling',
  ),
  shortageOccupation: flag(
    'of er een tekort is aan mensen voor dit beroep',
    'er is een tekort aan mensen voor dit beroep',
    'er is geen tekort aan mensen voor dit beroep',
  ),
  teacherQualifying: flag(
    'of je met de opleiding bevoegd wordt om les te geven',
    'je wordt met de opleiding bevoegd om les te geven',
    'je wordt met de opleiding niet bevoegd om les te geven',
  ),
  basicSkills: flag(
    'of de cursus over taal, rekenen of de computer gaat',
    'de cursus gaat over taal, rekenen of werken met de computer',
    'de cursus gaat niet over taal, rekenen of werken met de computer',
  ),
  jobGuarantee: flag(
    'of er een baan bij de opleiding hoort',
    'er hoort een baan bij de opleiding',
    'er hoort geen baan bij de opleiding',
  ),
  domain: code('het vakgebied', (list) => `de opleiding is voor ${list}`, {
    agriculture: 'landbouw',
    care: 'zorg',
    childcare: 'kinderopvang',
    education: 'onderwijs',
    ict: 'ict',
    'tech-build-energy': 'techniek, bouw en energie',
    other: 'een ander vakgebied',
  }),
  feeType: code('welk soort collegegeld je betaalt', (list) => `je betaalt ${list}`, {
    statutory: 'wettelijk collegegeld',
    institutional: 'instellingscollegegeld',
    market: 'een prijs die de opleider zelf bepaalt',
  }),
  costInclVat: { label: 'de prijs van de opleiding (met btw)' },
  costExVat: { label: 'de prijs van de opleiding (zonder btw)' },
  vat: code('of er btw op de prijs komt', (list) => `de opleiding is ${list}`, {
    exempt: 'vrij van btw',
    standard: 'belast met btw',
  }),
  paidByOther: code('of iemand anders meebetaalt', (list) => `iemand anders betaalt ${list}`, {
    none: 'niets',
    part: 'een deel',
    full: 'alles',
  }),
  paidByOtherAmount: { label: 'hoeveel iemand anders betaalt' },
  participantCharge: { label: 'wat je werkgever jou voor de opleiding laat betalen' },
  startDate: { label: 'de eerste dag van de opleiding' },
  durationWeeks: {
    label: 'hoeveel weken de opleiding duurt',
    subject: 'de duur van de opleiding',
    unit: 'weken',
  },
  contactHours: { label: 'het aantal uren les' },
  purpose: code(
    'waarvoor je de opleiding doet',
    (list) => `je doet de opleiding ${list}`,
    {
      'keep-up-job-skills': 'om bij te blijven in je werk',
      'future-profession': 'voor een ander beroep later',
      'other-job-same-employer': 'voor ander werk bij dezelfde werkgever',
      private: 'voor jezelf',
    },
    [
      {
        codes: ['keep-up-job-skills', 'future-profession', 'other-job-same-employer'],
        words: 'voor je werk, nu of later',
      },
    ],
  ),
  requiredByLawOrCao: flag(
    'of de opleiding moet volgens de wet of de cao',
    'de opleiding moet volgens de wet of de cao',
    'de opleiding hoeft niet volgens de wet of de cao',
  ),
  requiredByEmployer: flag(
    'of je werkgever de opleiding eist',
    'je werkgever eist de opleiding',
    'je werkgever eist de opleiding niet',
  ),
  bought: flag(
    'of de opleiding al gekocht is',
    'de opleiding is al gekocht',
    'de opleiding is nog niet gekocht',
  ),
  boughtOn: { label: 'de dag waarop de opleiding gekocht is', subject: 'de koop van de opleiding' },
  started: flag(
    'of de opleiding al begonnen is',
    'de opleiding is al begonnen',
    'de opleiding is nog niet begonnen',
  ),
  learnerCost: { label: 'wat je zelf betaalt' },
} satisfies Record<keyof typeof courseFacts | 'started' | 'learnerCost', FactWords>
