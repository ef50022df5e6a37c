/** Version 5 of the Open Education API: its names, and what the values of its lists mean in the model. */
import { ooapi5Documents, ooapi5Qualifications } from '../fields/award.ts'
import { ooapi5Levels } from '../fields/level.ts'
import type { Version } from '../ooapi/version.ts'
import { readEntry, readOffering } from './item.ts'

export const version5: Version = {
  number: 5,
  kinds: {
    course: { collection: '/courses', offerings: 'offerings', id: 'courseId', item: 'course' },
    program: { collection: '/programs', offerings: 'offerings', id: 'programId', item: 'program' },
  },
  organizations: {
    collection: '/organizations',
    id: 'organizationId',
    type: 'organizationType',
    read: ['name', 'shortName', 'primaryCode', 'otherCodes', 'link', 'parent'],
    ofItem: (entry) => [{ value: entry['organization'], path: 'organization' }],
    above: (organization, path) => [{ value: organization['parent'], path: `${path}.parent` }],
  },
  outcomes: null,
  words: {
    levels: ooapi5Levels,
    vocational: 'secondary vocational education',
    nlqf: { '1': '1', '2': '2', '3': '3', '4': '4', '4+': '4+', '5': '5', '6': '6', '7': '7', '8': '8' },
    qualifications: ooapi5Qualifications,
    documents: ooapi5Documents,
    modesOfStudy: {
      'full-time': 'full-time',
      'part-time': 'part-time',
      'dual training': 'dual',
      'self-paced': 'self-paced',
    },
    deliveries: {
      'on campus': 'classroom',
      'distance-learning': 'online',
      online: 'online',
      hybrid: 'blended',
      situated: 'workplace',
    },
    // `sp` (study points) has no fixed meaning.
    studyLoadUnits: { ects: 'ects', sbu: 'hours', hour: 'hours', contacttime: 'contact-hours', sp: null },
    sectors: {
      'secondary vocational education': 'mbo',
      'higher professional education': 'hbo',
      'university education': 'wo',
    },
    // The RIO consumer knows open and closed; cancelled is said in practice.
    states: { open: 'open', closed: 'closed', cancelled: 'cancelled', canceled: 'cancelled' },
    totalCosts: 'total costs',
    subsidy: 'STAP eligible',
    places: ['teaching', 'visit'],
    otherAddresses: ['billing', 'postal', 'deliveries'],
    registerCode: 'crohoCreboCode',
    institutionCodes: ['brin', 'x-brin'],
    chamberCodes: ['kvk', 'x-kvk'],
  },
  members: {
    description: ['description'],
    level: ['level'],
    nlqf: ['levelOfQualification', 'level'],
    award: ['qualificationAwarded', 'formalDocument'],
    sector: ['fieldsOfStudy'],
    studyLoad: ['studyLoad'],
    duration: ['duration'],
    delivery: ['modeOfDelivery'],
    studyForm: ['modeOfStudy'],
    languages: ['teachingLanguage'],
    entryRequirements: ['admissionRequirements'],
    outcomes: ['learningOutcomes'],
    url: ['link'],
    location: ['addresses'],
  },
  windows: ['flexibleEntryPeriodStart', 'flexibleEntryPeriodEnd'],
  readEntry,
  readOffering,
}
