/** Dutch words for facts about an employer. */
import type { employerFacts } from '../../domain/funding/facts.ts'
import type { FactWords } from '../fact-words.ts'

export const employerWords = {
  staff: { label: 'het aantal werknemers van je werkgever' },
  turnover: { label: 'de omzet van je werkgever' },
  balance: { label: 'het balanstotaal van je werkgever' },
  sector: {
    label: 'de sector van je werkgever',
    is: (list) => `je werkgever hoort bij ${list}`,
    values: {
      agriculture: 'de landbouw',
      care: 'de zorg',
      childcare: 'de kinderopvang',
      construction: 'de bouw',
      'education-po': 'het basisonderwijs',
      'education-vo': 'het voortgezet onderwijs',
      'education-mbo': 'het mbo',
      hospital: 'de ziekenhuizen',
      hospitality: 'de horeca',
      housing: 'de woningcorporaties',
      ict: 'de ict',
      installation: 'de installatietechniek',
      metal: 'de metaalbewerking',
      metalektro: 'de metalektro (grote metaal)',
      municipality: 'de gemeenten',
      recreation: 'de recreatie',
      'social-work': 'het sociaal werk',
      transport: 'het transport',
      'youth-care': 'de jeugdzorg',
      other: 'een andere sector',
    },
  },
  projectType: {
    label: 'waar het plan van je werkgever over gaat',
    is: (list) => `je werkgever vraagt geld voor ${list}`,
    values: {
      audit: 'onderzoek naar wat het bedrijf moet leren',
      'career-advice': 'loopbaanadvies',
      method: 'een nieuwe manier van leren op het werk',
      course: 'een cursus',
    },
  },
  projectCost: {
    label: 'de kosten van het plan van je werkgever',
    subject: 'de prijs van het plan van je werkgever',
  },
  partnershipFirms: { label: 'het aantal bedrijven dat samenwerkt' },
  role: {
    label: 'welke werkgever het is',
    is: (list) => `het is ${list}`,
    values: {
      current: 'je werkgever van nu',
      new: 'je nieuwe werkgever',
      former: 'een werkgever van vroeger',
    },
  },
  childcareType: {
    label: 'de soort kinderopvang',
    is: (list) => `je werkgever is ${list}`,
    values: {
      kindercentrum: 'een kindercentrum',
      gastouderbureau: 'een gastouderbureau',
      none: 'geen kinderopvang',
    },
  },
  awardedForPerson: {
    label: 'welke subsidies je werkgever al voor jou kreeg',
    some: (names) => `je werkgever kreeg voor jou al ${names}`,
    none: (names) => `je werkgever kreeg voor jou nog geen ${names}`,
  },
  sbbRecognised: {
    label: 'of je werkgever een erkend leerbedrijf is',
    yes: 'je werkgever is een erkend leerbedrijf',
    no: 'je werkgever is geen erkend leerbedrijf',
  },
  wgaEigenrisicodrager: {
    label: 'of je laatste werkgever zelf je uitkering betaalt (eigenrisicodrager)',
    yes: 'je laatste werkgever betaalt zelf je uitkering (eigenrisicodrager)',
    no: 'je laatste werkgever betaalt je uitkering niet zelf',
  },
  schoolBoard: {
    label: 'of je werkgever een schoolbestuur is',
    yes: 'je werkgever is een schoolbestuur',
    no: 'je werkgever is geen schoolbestuur',
  },
} satisfies Record<keyof typeof employerFacts, FactWords>
