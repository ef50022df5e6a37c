/**
 * The questions behind funding advice, by the path of the fact that they ask. `choices` gives answers in the person's own
 * words; without it the words of the fact are used. A fact without a question here is never asked on the site.
 */
export * from './funding-form.ts'

export type QuestionText = {
  question: string
  hint?: string
  choices?: Record<string, string>
  /** Put behind the field. */
  unit?: string
}

export const questions: Record<string, QuestionText> = {
  'person.situation': {
    question: 'Wat doe je nu?',
    choices: {
      employed: 'Ik heb een baan (in loondienst)',
      'agency-worker': 'Ik werk via een uitzendbureau',
      'self-employed': 'Ik werk voor mezelf',
      unemployed: 'Ik zoek werk',
      student: 'Ik ben student',
      other: 'Iets anders',
    },
  },
  'person.age': { question: 'Hoe oud ben je?', hint: 'In jaren, zoals 42.', unit: 'jaar' },
  'person.postcode4': {
    question: 'Wat is je postcode?',
    hint: 'Alleen de vier cijfers, zoals 3511. Sommige gemeenten betalen mee.',
  },
  'employer.sector': {
    question: 'In welke sector werk je?',
    hint: 'Zoek je werk? Kies de sector waar je naartoe wilt. Veel sectoren hebben een eigen fonds.',
    choices: {
      'education-po': 'Basisonderwijs',
      construction: 'Bouw',
      hospitality: 'Horeca',
      ict: 'Ict',
      installation: 'Installatietechniek',
      'youth-care': 'Jeugdzorg',
      childcare: 'Kinderopvang',
      agriculture: 'Landbouw en groen',
      'education-mbo': 'Mbo-school',
      metal: 'Metaalbewerking',
      metalektro: 'Metalektro (grote metaal)',
      'education-vo': 'Middelbare school',
      municipality: 'Gemeente',
      recreation: 'Recreatie',
      'social-work': 'Sociaal werk',
      transport: 'Transport en logistiek',
      housing: 'Woningcorporatie',
      hospital: 'Ziekenhuis',
      care: 'Zorg',
      other: 'Een andere sector',
    },
  },
  'course.purpose': {
    question: 'Waarvoor wil je deze opleiding doen?',
    choices: {
      'keep-up-job-skills': 'Om bij te blijven in mijn werk',
      'future-profession': 'Voor een ander beroep',
      'other-job-same-employer': 'Voor ander werk bij mijn werkgever',
      private: 'Voor mezelf, niet voor werk',
    },
  },
  'course.paidByOther': {
    question: 'Betaalt iemand anders mee, zoals je werkgever?',
    choices: {
      none: 'Nee, ik betaal alles zelf',
      part: 'Ja, een deel',
      full: 'Ja, alles',
    },
  },
  'course.paidByOtherAmount': {
    question: 'Hoeveel betaalt iemand anders?',
    hint: 'Vul dit alleen in als iemand een deel betaalt.',
  },
  'person.educationHighest': { question: 'Wat is de hoogste opleiding die je hebt afgemaakt?' },
  'person.nationalityGroup': {
    question: 'Welke nationaliteit heb je?',
    choices: {
      nl: 'Nederlands',
      'eu-eea-ch': 'Een ander land in Europa',
      other: 'Een land buiten Europa',
    },
    hint: 'Met Europa bedoelen we de Europese Unie, Noorwegen, IJsland, Liechtenstein en Zwitserland.',
  },
  'person.benefit': {
    question: 'Heb je een uitkering?',
    hint: 'Dit hoef je niet te vertellen. Een uitkering zegt soms iets over je gezondheid. We vragen het omdat UWV of je gemeente soms meebetaalt.',
    choices: {
      none: 'Nee, ik heb geen uitkering',
      ww: 'Bij werkloosheid (WW)',
      bijstand: 'Bijstand',
      zw: 'Bij ziekte (Ziektewet)',
      'wia-wga': 'Bij gedeeltelijke arbeidsongeschiktheid (WGA)',
      'wia-iva': 'Bij volledige arbeidsongeschiktheid (IVA)',
      wao: 'Een oudere uitkering bij arbeidsongeschiktheid (WAO)',
      waz: 'Voor zelfstandigen bij arbeidsongeschiktheid (WAZ)',
      wajong: 'Voor jonggehandicapten (Wajong)',
      ioaw: 'Voor oudere werklozen (IOAW)',
      ioaz: 'Voor oudere zelfstandigen (IOAZ)',
    },
  },

  'person.atRiskOfDismissal': { question: 'Ben je bang dat je je baan kwijtraakt?' },
  'person.agencyPhase': {
    question: 'In welke fase van uitzendwerk zit je?',
    hint: 'Dit staat in je contract met het uitzendbureau.',
    choices: { a: 'Fase A (fase 1 of 2)', b: 'Fase B (fase 3)', c: 'Fase C (fase 4)' },
  },
  'person.weeklyHours': {
    question: 'Hoeveel uur per week werk je?',
    hint: 'Of hoeveel uur ga je werken in je nieuwe baan?',
    unit: 'uur',
  },
  'person.contractStart': { question: 'Wanneer begon je contract?' },
  'person.jobCommitment': {
    question: 'Heeft een werkgever je een baan beloofd?',
    hint: 'Een opleiding met baangarantie telt ook. Met een belofte van werk kan UWV de opleiding voor je kopen.',
    choices: {
      none: 'Nee',
      intent: 'Ja, een werkgever is het van plan',
      guarantee: 'Ja, dat staat op papier',
    },
  },
  'person.realChanceShown': {
    question: 'Kun je laten zien dat je na de opleiding sneller werk vindt?',
    hint: 'Denk aan vacatures voor dit beroep.',
  },
  'person.staysAvailable': { question: 'Kun je naast de opleiding blijven werken of solliciteren?' },
  'person.fundedStudyPossible': {
    question: 'Kun je ook een opleiding doen die de overheid betaalt?',
    hint: 'Dat is een opleiding van een mbo-school, hogeschool of universiteit.',
  },
  'person.transitionPaymentDue': {
    question: 'Krijg je een vergoeding bij ontslag?',
    hint: 'Die heet transitievergoeding.',
  },
  'person.writtenConsent': {
    question: 'Heb je schriftelijk goedgevonden dat de opleiding van die vergoeding af gaat?',
  },
  'person.newToSegment': { question: 'Is dit soort werk nieuw voor je?' },
  'person.noSecondarySchool2y': { question: 'Ben je al twee jaar van de middelbare school af?' },
  'employer.role': {
    question: 'Om welke werkgever gaat het?',
    choices: {
      current: 'Mijn werkgever van nu',
      new: 'Mijn nieuwe werkgever',
      former: 'Een werkgever van vroeger',
    },
  },
  'employer.staff': {
    question: 'Hoeveel mensen werken er bij je werkgever?',
    unit: 'mensen',
  },
  'employer.sbbRecognised': {
    question: 'Is je werkgever een erkend leerbedrijf?',
    hint: 'Je vindt dit op stagemarkt.nl, of je vraagt het je werkgever.',
  },
  'employer.schoolBoard': { question: 'Is je werkgever een schoolbestuur?' },
  'employer.childcareType': {
    question: 'Wat voor kinderopvang is je werkgever?',
    choices: {
      kindercentrum: 'Een kindercentrum',
      gastouderbureau: 'Een gastouderbureau',
      none: 'Geen kinderopvang',
    },
  },
  'employer.wgaEigenrisicodrager': {
    question: 'Betaalt je laatste werkgever zelf je uitkering?',
    hint: 'Dit hoef je niet te vertellen. We vragen het omdat dan je werkgever beslist, niet UWV. Zo’n werkgever heet eigenrisicodrager.',
  },

  'course.costInclVat': {
    question: 'Wat kost de opleiding?',
    hint: 'Met btw, zoals 1250. Vul 0 in als je niets betaalt.',
  },
  'course.pathway': {
    question: 'Wat voor opleiding is het?',
    choices: {
      'mbo-bol': 'Mbo, vooral lessen op school (bol)',
      'mbo-bbl': 'Mbo, werken en leren (bbl)',
      'mbo-derde': 'Mbo in de derde leerweg',
      'ho-full-time': 'Hbo of universiteit, voltijd',
      'ho-part-time': 'Hbo of universiteit, deeltijd',
      'ho-dual': 'Hbo of universiteit, werken en leren (duaal)',
      'ho-modular': 'Losse onderdelen van hbo of universiteit',
      short: 'Een korte cursus of training',
      other: 'Iets anders',
    },
  },
  'course.startDate': { question: 'Wanneer begint de opleiding?' },
  'course.durationWeeks': { question: 'Hoeveel weken duurt de opleiding?', unit: 'weken' },
  'course.contactHours': { question: 'Hoeveel uur les krijg je in totaal?', unit: 'uur' },
  'course.requiredByLawOrCao': {
    question: 'Moet je deze opleiding doen van de wet of de cao?',
    hint: 'De cao is de lijst met afspraken voor jouw sector.',
  },
  'course.requiredByEmployer': { question: 'Moet je deze opleiding doen van je werkgever?' },
  'course.funded': {
    question: 'Betaalt de overheid mee aan de opleiding?',
    hint: 'Bij mbo-scholen, hogescholen en universiteiten is dat vaak zo. Vraag het de aanbieder.',
  },
  'course.recognised': {
    question: 'Is de opleiding wettelijk erkend?',
    hint: 'De aanbieder weet dit.',
  },
  'course.feeType': {
    question: 'Welk soort collegegeld betaal je?',
    choices: {
      statutory: 'Wettelijk collegegeld',
      institutional: 'Instellingscollegegeld',
      market: 'Een prijs die de aanbieder zelf bepaalt',
    },
  },
  'course.inCrebo': {
    question: 'Staat de opleiding in het register van mbo-opleidingen?',
    hint: 'Dan heeft de opleiding een crebonummer. De aanbieder weet dit.',
  },
  'course.domain': {
    question: 'Over welk vakgebied gaat de opleiding?',
    choices: {
      agriculture: 'Landbouw',
      care: 'Zorg',
      childcare: 'Kinderopvang',
      education: 'Onderwijs',
      ict: 'Computers en ict',
      'tech-build-energy': 'Techniek, bouw en energie',
      other: 'Een ander vakgebied',
    },
  },
  'course.participantCharge': {
    question: 'Hoeveel moet je zelf aan je werkgever betalen voor de opleiding?',
  },
  'course.bought': { question: 'Is de opleiding al gekocht?' },
  'course.boughtOn': { question: 'Wanneer is de opleiding gekocht?' },
  'course.teacherQualifying': { question: 'Mag je na deze opleiding lesgeven op een school?' },
  'course.basicSkills': { question: 'Gaat de cursus over taal, rekenen of werken met de computer?' },

  'person.basicSkillsBelow': {
    question: 'Wil je beter worden in taal, rekenen of werken met de computer?',
  },
  'person.civicIntegrationDuty': { question: 'Moet je inburgeren?' },
  'person.permitType': {
    question: 'Welke verblijfsvergunning heb je?',
    hint: 'Het type staat op je verblijfsdocument.',
    choices: { none: 'Geen', i: 'Type 1', ii: 'Type 2', iii: 'Type 3', iv: 'Type 4', v: 'Type 5' },
  },
  'person.duoPermitCheck': { question: 'Heeft DUO je nationaliteit of vergunning goedgekeurd?' },
  'person.hasSfRight': { question: 'Kun je voor deze opleiding nog studiefinanciering krijgen?' },
  'person.secondHoStudy': { question: 'Heb je al een diploma van hbo of universiteit?' },
  'person.degreeSameLevel': {
    question: 'Heb je al een diploma van dit niveau?',
    hint: 'Het gaat om een opleiding waar de overheid aan meebetaalde.',
  },
  'person.degreeInCareOrEducation': { question: 'Is je eerdere diploma in de zorg of het onderwijs?' },
  'person.parallelStudy': { question: 'Begon je hieraan tijdens je eerste studie?' },
  'person.firstHoEnrolment': { question: 'Is dit je eerste jaar op hbo of universiteit?' },
  'person.fundingForThisCourse': {
    question: 'Krijg je voor deze opleiding al geld uit een van deze regelingen?',
  },
  'person.priorFundingThisYear': { question: 'Kreeg je dit jaar al geld uit een van deze regelingen?' },
  'person.income': { question: 'Hoeveel verdien je dit jaar, voor de belasting eraf is?' },
  'person.incomeYearMinus2': {
    question: 'Hoeveel verdiende je twee jaar voor het studiejaar?',
    hint: 'Het bedrag voor de belasting eraf ging.',
  },

  'person.teachingQualified': { question: 'Mag je al lesgeven op een school (ben je bevoegd)?' },
  'person.fundedSchoolLast12m': {
    question: 'Werkte je de laatste twaalf maanden op een school?',
    hint: 'Het gaat om een school die de overheid betaalt.',
  },
  'person.teachingShare': {
    question: 'Welk deel van je werktijd geef je les?',
    hint: 'Een getal van 0 tot 100.',
    unit: 'procent',
  },
  'person.teachingExempt': {
    question: 'Ben je intern begeleider, remedial teacher of ambulant begeleider?',
  },
  'person.schoolSupportStaff': { question: 'Werk je op een school, maar niet als leraar?' },
  'person.zijInstromer': { question: 'Word je leraar vanuit een ander beroep?' },
  'person.teacherCourseLast2y': { question: 'Deed je de laatste twee jaar een lerarenopleiding?' },
}
