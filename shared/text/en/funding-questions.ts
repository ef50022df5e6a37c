/**
 * The questions behind funding advice, by the path of the fact that they ask. `choices` gives answers in the person's own
 * words; without it the words of the fact are used. A fact without a question here is never asked on the site.
 */
import type { QuestionText } from '../nl/funding-questions.ts'

export * from './funding-form.ts'
export type { QuestionText } from '../nl/funding-questions.ts'

export const questions: Record<string, QuestionText> = {
  'person.situation': {
    question: 'What do you do now?',
    choices: {
      employed: 'I have a job (I am employed)',
      'agency-worker': 'I work through a temp agency',
      'self-employed': 'I work for myself',
      unemployed: 'I am looking for work',
      student: 'I am a student',
      other: 'Something else',
    },
  },
  'person.age': { question: 'How old are you?', hint: 'In years, for example 42.', unit: 'years' },
  'person.postcode4': {
    question: 'What is your postcode?',
    hint: 'Only the four digits, for example 3511. Some municipalities help to pay.',
  },
  'employer.sector': {
    question: 'In which sector do you work?',
    hint: 'Are you looking for work? Choose the sector where you want to go. Many sectors have a fund of their own.',
    choices: {
      'education-po': 'Primary education',
      construction: 'Construction',
      hospitality: 'Hotels, restaurants and cafés',
      ict: 'IT',
      installation: 'Installation technology',
      'youth-care': 'Youth care',
      childcare: 'Childcare',
      agriculture: 'Agriculture and nature',
      'education-mbo': 'Vocational school (mbo)',
      metal: 'Metalworking',
      metalektro: 'Metalektro (large metal and electrical companies)',
      'education-vo': 'Secondary school',
      municipality: 'Municipality',
      recreation: 'Recreation',
      'social-work': 'Social work',
      transport: 'Transport and logistics',
      housing: 'Housing association',
      hospital: 'Hospital',
      care: 'Care',
      other: 'Another sector',
    },
  },
  'course.purpose': {
    question: 'What do you want to take this course for?',
    choices: {
      'keep-up-job-skills': 'To keep up in my work',
      'future-profession': 'For another occupation',
      'other-job-same-employer': 'For other work with my employer',
      private: 'For myself, not for work',
    },
  },
  'course.paidByOther': {
    question: 'Does somebody else help to pay, such as your employer?',
    choices: {
      none: 'No, I pay everything myself',
      part: 'Yes, a part',
      full: 'Yes, everything',
    },
  },
  'course.paidByOtherAmount': {
    question: 'How much does somebody else pay?',
    hint: 'Only fill this in if somebody pays a part.',
  },
  'person.educationHighest': { question: 'What is the highest education that you finished?' },
  'person.nationalityGroup': {
    question: 'Which nationality do you have?',
    choices: {
      nl: 'Dutch',
      'eu-eea-ch': 'Another country in Europe',
      other: 'A country outside Europe',
    },
    hint: 'By Europe we mean the European Union, Norway, Iceland, Liechtenstein and Switzerland.',
  },
  'person.benefit': {
    question: 'Do you get a benefit (uitkering)?',
    hint: 'You do not have to tell this. A benefit sometimes says something about your health. We ask because UWV, the office for work and benefits, or your municipality sometimes helps to pay.',
    choices: {
      none: 'No, I do not get a benefit',
      ww: 'For unemployment (WW)',
      bijstand: 'Social assistance from the municipality (bijstand)',
      zw: 'For illness (Ziektewet)',
      'wia-wga': 'For being partly unable to work (WGA)',
      'wia-iva': 'For being fully unable to work (IVA)',
      wao: 'An older benefit for being unable to work (WAO)',
      waz: 'For self-employed people who are unable to work (WAZ)',
      wajong: 'For people with a disability from a young age (Wajong)',
      ioaw: 'For older unemployed people (IOAW)',
      ioaz: 'For older self-employed people (IOAZ)',
    },
  },

  'person.atRiskOfDismissal': { question: 'Are you afraid that you will lose your job?' },
  'person.agencyPhase': {
    question: 'In which phase of agency work are you?',
    hint: 'This is in your contract with the temp agency.',
    choices: { a: 'Phase A (phase 1 or 2)', b: 'Phase B (phase 3)', c: 'Phase C (phase 4)' },
  },
  'person.weeklyHours': {
    question: 'How many hours a week do you work?',
    hint: 'Or how many hours will you work in your new job?',
    unit: 'hours',
  },
  'person.contractStart': { question: 'When did your contract begin?' },
  'person.jobCommitment': {
    question: 'Did an employer promise you a job?',
    hint: 'A course with a guaranteed job counts too. With a promise of work UWV can buy the course for you.',
    choices: {
      none: 'No',
      intent: 'Yes, an employer intends to',
      guarantee: 'Yes, it is on paper',
    },
  },
  'person.realChanceShown': {
    question: 'Can you show that you will find work sooner after the course?',
    hint: 'Think of vacancies for this occupation.',
  },
  'person.staysAvailable': { question: 'Can you keep working or applying for jobs next to the course?' },
  'person.fundedStudyPossible': {
    question: 'Could you also take a course that the government pays for?',
    hint: 'That is a course of an mbo school, a university of applied sciences (hbo) or a university.',
  },
  'person.transitionPaymentDue': {
    question: 'Do you get a payment when you are dismissed?',
    hint: 'It is called transitievergoeding.',
  },
  'person.writtenConsent': {
    question: 'Did you agree in writing that the course is taken off that payment?',
  },
  'person.newToSegment': { question: 'Is this kind of work new for you?' },
  'person.noSecondarySchool2y': { question: 'Did you leave secondary school two years ago or longer?' },
  'employer.role': {
    question: 'Which employer is it about?',
    choices: {
      current: 'My employer of now',
      new: 'My new employer',
      former: 'An employer of before',
    },
  },
  'employer.staff': {
    question: 'How many people work for your employer?',
    unit: 'people',
  },
  'employer.sbbRecognised': {
    question: 'Is your employer a recognised training company (erkend leerbedrijf)?',
    hint: 'You find this on stagemarkt.nl, or you ask your employer.',
  },
  'employer.schoolBoard': { question: 'Is your employer a school board?' },
  'employer.childcareType': {
    question: 'What kind of childcare is your employer?',
    choices: {
      kindercentrum: 'A childcare centre (kindercentrum)',
      gastouderbureau: 'An agency for childminders (gastouderbureau)',
      none: 'Not childcare',
    },
  },
  'employer.wgaEigenrisicodrager': {
    question: 'Does your last employer pay your benefit itself?',
    hint: 'You do not have to tell this. We ask because then your employer decides, not UWV. Such an employer is called eigenrisicodrager.',
  },

  'course.costInclVat': {
    question: 'What does the course cost?',
    hint: 'With VAT, for example 1250. Fill in 0 if you pay nothing.',
  },
  'course.pathway': {
    question: 'What kind of course is it?',
    choices: {
      'mbo-bol': 'Mbo, most lessons at school (bol)',
      'mbo-bbl': 'Mbo, working and learning (bbl)',
      'mbo-derde': 'Mbo in the third learning path (derde leerweg)',
      'ho-full-time': 'Hbo or university, full-time',
      'ho-part-time': 'Hbo or university, part-time',
      'ho-dual': 'Hbo or university, working and learning (dual)',
      'ho-modular': 'Separate parts of hbo or university',
      short: 'A short course or training',
      other: 'Something else',
    },
  },
  'course.startDate': { question: 'When does the course begin?' },
  'course.durationWeeks': { question: 'How many weeks does the course take?', unit: 'weeks' },
  'course.contactHours': { question: 'How many hours of lessons do you get in total?', unit: 'hours' },
  'course.requiredByLawOrCao': {
    question: 'Does the law or the collective agreement (cao) require you to take this course?',
    hint: 'The cao is the list of agreements for your sector.',
  },
  'course.requiredByEmployer': { question: 'Does your employer require you to take this course?' },
  'course.funded': {
    question: 'Does the government help to pay for the course?',
    hint: 'At mbo schools, universities of applied sciences and universities that is often so. Ask the provider.',
  },
  'course.recognised': {
    question: 'Is the course recognised by law?',
    hint: 'The provider knows this.',
  },
  'course.feeType': {
    question: 'Which kind of tuition fee (collegegeld) do you pay?',
    choices: {
      statutory: 'The fee that the law sets (wettelijk collegegeld)',
      institutional: 'The fee that the school sets (instellingscollegegeld)',
      market: 'A price that the provider sets',
    },
  },
  'course.inCrebo': {
    question: 'Is the course in the register of mbo courses?',
    hint: 'Then the course has a crebo number. The provider knows this.',
  },
  'course.domain': {
    question: 'Which field is the course about?',
    choices: {
      agriculture: 'Agriculture',
      care: 'Care',
      childcare: 'Childcare',
      education: 'Education',
      ict: 'Computers and IT',
      'tech-build-energy': 'Technology, construction and energy',
      other: 'Another field',
    },
  },
  'course.participantCharge': {
    question: 'How much do you have to pay your employer for the course?',
  },
  'course.bought': { question: 'Has the course been bought?' },
  'course.boughtOn': { question: 'When was the course bought?' },
  'course.teacherQualifying': { question: 'May you teach at a school after this course?' },
  'course.basicSkills': { question: 'Is the course about language, maths or working with the computer?' },

  'person.basicSkillsBelow': {
    question: 'Do you want to get better at language, maths or working with the computer?',
  },
  'person.civicIntegrationDuty': { question: 'Do you have to do civic integration (inburgeren)?' },
  'person.permitType': {
    question: 'Which residence permit do you have?',
    hint: 'The type is on your residence document.',
    choices: { none: 'None', i: 'Type 1', ii: 'Type 2', iii: 'Type 3', iv: 'Type 4', v: 'Type 5' },
  },
  'person.duoPermitCheck': {
    question: 'Did DUO, the office for student finance, approve your nationality or permit?',
  },
  'person.hasSfRight': {
    question: 'Can you still get student finance (studiefinanciering) for this course?',
  },
  'person.secondHoStudy': { question: 'Do you already have a diploma of hbo or university?' },
  'person.degreeSameLevel': {
    question: 'Do you already have a diploma of this level?',
    hint: 'It is about a course that the government helped to pay for.',
  },
  'person.degreeInCareOrEducation': { question: 'Is your earlier diploma in care or education?' },
  'person.parallelStudy': { question: 'Did you begin this during your first study?' },
  'person.firstHoEnrolment': { question: 'Is this your first year at hbo or university?' },
  'person.fundingForThisCourse': {
    question: 'Do you already get money from one of these schemes for this course?',
  },
  'person.priorFundingThisYear': {
    question: 'Did you already get money from one of these schemes this year?',
  },
  'person.income': { question: 'How much do you earn this year, before tax?' },
  'person.incomeYearMinus2': {
    question: 'How much did you earn two years before the school year?',
    hint: 'The amount before tax.',
  },

  'person.teachingQualified': { question: 'May you already teach at a school (are you qualified)?' },
  'person.fundedSchoolLast12m': {
    question: 'Did you work at a school in the last twelve months?',
    hint: 'It is about a school that the government pays for.',
  },
  'person.teachingShare': {
    question: 'Which part of your working time do you teach?',
    hint: 'A number from 0 to 100.',
    unit: 'per cent',
  },
  'person.teachingExempt': {
    question:
      'Are you a care coordinator (intern begeleider), remedial teacher or travelling support teacher (ambulant begeleider)?',
  },
  'person.schoolSupportStaff': { question: 'Do you work at a school, but not as a teacher?' },
  'person.zijInstromer': { question: 'Do you become a teacher from another occupation?' },
  'person.teacherCourseLast2y': { question: 'Did you take a teacher course in the last two years?' },
}
