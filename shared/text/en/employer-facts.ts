/** Words for facts about an employer. */
import type { employerFacts } from '../../domain/funding/facts.ts'
import type { FactWords } from '../fact-words.ts'

export const employerWords = {
  staff: { label: 'the number of employees of your employer' },
  turnover: { label: 'the turnover of your employer' },
  balance: { label: 'the balance sheet total of your employer' },
  sector: {
    label: 'the sector of your employer',
    is: (list) => `your employer belongs to ${list}`,
    values: {
      agriculture: 'agriculture',
      care: 'care',
      childcare: 'childcare',
      construction: 'construction',
      'education-po': 'primary education',
      'education-vo': 'secondary education',
      'education-mbo': 'vocational education (mbo)',
      hospital: 'the hospitals',
      hospitality: 'hotels, restaurants and cafés',
      housing: 'the housing associations',
      ict: 'IT',
      installation: 'installation technology',
      metal: 'metalworking',
      metalektro: 'the metalektro (large metal and electrical companies)',
      municipality: 'the municipalities',
      recreation: 'recreation',
      'social-work': 'social work',
      transport: 'transport',
      'youth-care': 'youth care',
      other: 'another sector',
    },
  },
  projectType: {
    label: 'what the plan of your employer is about',
    is: (list) => `your employer asks money for ${list}`,
    values: {
      audit: 'a study of what the company must learn',
      'career-advice': 'career advice',
      method: 'a new way of learning at work',
      course: 'a course',
    },
  },
  projectCost: {
    label: 'the costs of the plan of your employer',
    subject: 'the price of the plan of your employer',
  },
  partnershipFirms: { label: 'the number of companies that work together' },
  role: {
    label: 'which employer it is',
    is: (list) => `it is ${list}`,
    values: {
      current: 'your employer of now',
      new: 'your new employer',
      former: 'an employer of before',
    },
  },
  childcareType: {
    label: 'the kind of childcare',
    is: (list) => `your employer is ${list}`,
    values: {
      kindercentrum: 'a childcare centre (kindercentrum)',
      gastouderbureau: 'an agency for childminders (gastouderbureau)',
      none: 'not a childcare organisation',
    },
  },
  awardedForPerson: {
    label: 'which subsidies your employer already got for you',
    some: (names) => `your employer already got ${names} for you`,
    none: (names) => `your employer did not get ${names} for you yet`,
  },
  sbbRecognised: {
    label: 'whether your employer is a recognised training company (erkend leerbedrijf)',
    yes: 'your employer is a recognised training company (erkend leerbedrijf)',
    no: 'your employer is not a recognised training company (erkend leerbedrijf)',
  },
  wgaEigenrisicodrager: {
    label: 'whether your last employer pays your benefit itself (eigenrisicodrager)',
    yes: 'your last employer pays your benefit itself (eigenrisicodrager)',
    no: 'your last employer does not pay your benefit itself',
  },
  schoolBoard: {
    label: 'whether your employer is a school board',
    yes: 'your employer is a school board',
    no: 'your employer is not a school board',
  },
} satisfies Record<keyof typeof employerFacts, FactWords>
