/**
 * Dutch words for facts about a person, as rules and questions need them: what the fact is called ("nog niet bekend: …"),
 * and how a condition on it reads ("je woont in …").
 */
import type { personFacts } from '../../domain/funding/facts.ts'
import { educationWords } from './education.ts'
import { code, type FactWords, flag } from '../fact-words.ts'

export const personWords = {
  birthDate: { label: 'je geboortedatum' },
  age: { label: 'je leeftijd' },
  ageBand: { label: 'je leeftijd' },
  reachedAow: flag(
    'of je de pensioenleeftijd hebt bereikt',
    'je hebt de pensioenleeftijd bereikt',
    'je hebt de pensioenleeftijd nog niet bereikt',
  ),
  municipality: code('de gemeente waar je woont', (list) => `je woont in ${list}`, {
    '0344': 'de gemeente Utrecht',
  }),
  postcode4: { label: 'je postcode' },
  nationalityGroup: code('je nationaliteit', (list) => `je nationaliteit is ${list}`, {
    nl: 'Nederlands',
    'eu-eea-ch': 'die van een ander land in Europa',
    other: 'die van een land buiten Europa',
  }),
  permitType: code(
    'je soort verblijfsvergunning',
    (list) => `je hebt ${list}`,
    {
      none: 'geen verblijfsvergunning',
      i: 'een verblijfsvergunning type 1',
      ii: 'een verblijfsvergunning type 2',
      iii: 'een verblijfsvergunning type 3',
      iv: 'een verblijfsvergunning type 4',
      v: 'een verblijfsvergunning type 5',
    },
    [{ codes: ['ii', 'iii', 'iv', 'v'], words: 'een verblijfsvergunning type 2, 3, 4 of 5' }],
  ),
  duoPermitCheck: flag(
    'of DUO je nationaliteit of vergunning heeft goedgekeurd',
    'DUO heeft je nationaliteit of vergunning goedgekeurd',
    'DUO heeft je nationaliteit of vergunning niet goedgekeurd',
  ),
  labourMarketLink: flag(
    'of je een band hebt met de Nederlandse arbeidsmarkt',
    'je was in de laatste 2 jaar minstens 6 maanden in Nederland verzekerd, of jij of je partner is burger van de Europese Unie',
    'je hebt geen band met de Nederlandse arbeidsmarkt',
  ),
  situation: code('je werksituatie', (list) => `je bent ${list}`, {
    employed: 'in loondienst',
    'agency-worker': 'uitzendkracht',
    'self-employed': 'zelfstandige',
    unemployed: 'werkzoekend',
    student: 'student',
    other: 'in een andere situatie',
  }),
  atRiskOfDismissal: flag(
    'of je je baan dreigt te verliezen',
    'je dreigt je baan te verliezen',
    'je dreigt je baan niet te verliezen',
  ),
  agencyPhase: code(
    'in welke fase van uitzendwerk je zit',
    (list) => `je werkt als uitzendkracht in ${list}`,
    {
      a: 'fase A (fase 1 of 2)',
      b: 'fase B (fase 3)',
      c: 'fase C (fase 4)',
    },
  ),
  benefit: code('welke uitkering je hebt', (list) => `je hebt ${list}`, {
    none: 'geen uitkering',
    ww: 'een uitkering bij werkloosheid (WW)',
    zw: 'een uitkering bij ziekte (Ziektewet)',
    'wia-wga': 'een uitkering bij gedeeltelijke arbeidsongeschiktheid (WGA)',
    'wia-iva': 'een uitkering bij volledige arbeidsongeschiktheid (IVA)',
    wao: 'een oudere uitkering bij arbeidsongeschiktheid (WAO)',
    waz: 'een uitkering voor zelfstandigen bij arbeidsongeschiktheid (WAZ)',
    wajong: 'een uitkering voor jonggehandicapten (Wajong)',
    bijstand: 'bijstand',
    ioaw: 'een uitkering voor oudere werklozen (IOAW)',
    ioaz: 'een uitkering voor oudere zelfstandigen (IOAZ)',
  }),
  educationHighest: code(
    'je hoogste opleiding',
    (list) => `je hoogste opleiding is ${list}`,
    educationWords,
    [
      {
        codes: ['none', 'primary', 'vmbo', 'havo', 'vwo', 'mbo-1', 'mbo-2', 'mbo-3', 'mbo-4'],
        words: 'hoogstens mbo 4, havo of vwo',
      },
    ],
  ),
  hasStartkwalificatie: flag(
    'of je een startkwalificatie hebt (havo, vwo of mbo 2)',
    'je hebt een startkwalificatie (havo, vwo of mbo 2)',
    'je hebt geen startkwalificatie (havo, vwo of mbo 2)',
  ),
  hasSfRight: flag(
    'of je voor deze opleiding nog studiefinanciering kunt krijgen',
    'je hebt voor deze opleiding nog recht op studiefinanciering',
    'je hebt voor deze opleiding geen recht op studiefinanciering',
  ),
  secondHoStudy: flag(
    'of je al eerder een diploma van hbo of universiteit haalde',
    'je doet dit na een eerder diploma van hbo of universiteit',
    'je hebt nog geen diploma van hbo of universiteit',
  ),
  degreeSameLevel: flag(
    'of je al een diploma van dit niveau hebt dat de overheid betaalde',
    'je hebt al een diploma van dit niveau dat de overheid betaalde',
    'je hebt nog geen diploma van dit niveau dat de overheid betaalde',
  ),
  degreeInCareOrEducation: flag(
    'of je eerdere diploma in de zorg of het onderwijs is',
    'je eerdere diploma is in de zorg of het onderwijs',
    'je eerdere diploma is niet in de zorg of het onderwijs',
  ),
  parallelStudy: flag(
    'of je hieraan begon tijdens je eerste studie',
    'je begon hieraan tijdens je eerste studie',
    'je begon hier niet aan tijdens je eerste studie',
  ),
  firstHoEnrolment: flag(
    'of dit je eerste jaar op hbo of universiteit is',
    'dit is je eerste jaar op hbo of universiteit',
    'dit is niet je eerste jaar op hbo of universiteit',
  ),
  income: { label: 'je inkomen dit jaar (bruto)' },
  incomeYearMinus2: { label: 'je inkomen van twee jaar voor het studiejaar' },
  priorFundingThisYear: {
    label: 'welke regelingen je dit jaar al kreeg',
    some: (names) => `je kreeg dit jaar ${names}`,
    none: (names) => `je kreeg dit jaar nog geen ${names}`,
  },
  fundingForThisCourse: {
    label: 'welke regelingen je voor deze opleiding al hebt of aanvroeg',
    some: (names) => `je hebt voor deze opleiding ${names}`,
    none: (names) => `je hebt voor deze opleiding geen ${names}`,
  },
  teachingQualified: flag(
    'of je bevoegd bent om les te geven',
    'je bent bevoegd om les te geven',
    'je bent niet bevoegd om les te geven',
  ),
  teachingShare: { label: 'het deel van je werktijd dat je lesgeeft', unit: 'procent' },
  teachingExempt: flag(
    'of je intern begeleider, remedial teacher of ambulant begeleider bent',
    'je bent intern begeleider, remedial teacher of ambulant begeleider',
    'je bent geen intern begeleider, remedial teacher of ambulant begeleider',
  ),
  fundedSchoolLast12m: flag(
    'of je de laatste 12 maanden werkte op een school die de overheid betaalt',
    'je werkte de laatste 12 maanden op een school die de overheid betaalt',
    'je werkte de laatste 12 maanden niet op een school die de overheid betaalt',
  ),
  schoolSupportStaff: flag(
    'of je op een school werkt in een ondersteunende baan',
    'je werkt op een school in een ondersteunende baan',
    'je werkt niet op een school in een ondersteunende baan',
  ),
  zijInstromer: flag(
    'of je vanuit een ander beroep leraar wordt',
    'je wordt vanuit een ander beroep leraar',
    'je wordt niet vanuit een ander beroep leraar',
  ),
  teacherCourseLast2y: flag(
    'of je de laatste 2 jaar een lerarenopleiding deed',
    'je deed de laatste 2 jaar een lerarenopleiding',
    'je deed de laatste 2 jaar geen lerarenopleiding',
  ),
  basicSkillsBelow: flag(
    'of je moeite hebt met taal, rekenen of de computer',
    'je wilt beter worden in taal, rekenen of werken met de computer',
    'je hebt geen moeite met taal, rekenen of de computer',
  ),
  civicIntegrationDuty: flag('of je moet inburgeren', 'je moet inburgeren', 'je hoeft niet in te burgeren'),
  deskAdvice: code('wat het loket adviseert', (list) => `het advies van het loket is ${list}`, {
    positive: 'positief',
    negative: 'negatief',
  }),
  jobCommitment: code('of een werkgever je een baan heeft toegezegd', (list) => `je hebt ${list}`, {
    none: 'geen toezegging van een baan',
    intent: 'een werkgever die van plan is je aan te nemen',
    guarantee: 'een baangarantie',
  }),
  realChanceShown: flag(
    'of je kunt laten zien dat je kans op werk echt groter wordt',
    'je kunt laten zien dat je kans op werk echt groter wordt',
    'je kunt niet laten zien dat je kans op werk groter wordt',
  ),
  staysAvailable: flag(
    'of je beschikbaar blijft voor werk',
    'je blijft beschikbaar voor werk',
    'je blijft niet beschikbaar voor werk',
  ),
  fundedStudyPossible: flag(
    'of je een opleiding kunt doen die de overheid betaalt',
    'je kunt een opleiding doen die de overheid betaalt',
    'je kunt geen opleiding doen die de overheid betaalt',
  ),
  transitionPaymentDue: flag(
    'of je recht hebt op een vergoeding bij ontslag',
    'je hebt recht op een vergoeding bij ontslag (transitievergoeding)',
    'je hebt geen recht op een vergoeding bij ontslag (transitievergoeding)',
  ),
  writtenConsent: flag(
    'of je er van tevoren schriftelijk mee instemde',
    'je stemde er van tevoren schriftelijk mee in',
    'je stemde er niet van tevoren schriftelijk mee in',
  ),
  newToSegment: flag(
    'of dit soort werk nieuw voor je is',
    'dit soort werk is nieuw voor je',
    'dit soort werk is niet nieuw voor je',
  ),
  noSecondarySchool2y: flag(
    'of je al 2 jaar van de middelbare school af bent',
    'je zit al minstens 2 jaar niet meer op de middelbare school',
    'je zat de laatste 2 jaar nog op de middelbare school',
  ),
  contractStart: { label: 'de eerste dag van je contract' },
  weeklyHours: { label: 'hoeveel uur je per week werkt', subject: 'het aantal uren dat je per week werkt' },
} satisfies Record<keyof typeof personFacts, FactWords>
