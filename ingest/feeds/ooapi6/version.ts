/** Version 6 of the Open Education API: its names, and what the values of its lists mean in the model. */
import { ooapi6Documents, ooapi6Qualifications } from '../fields/award.ts'
import { ooapi6Levels } from '../fields/level.ts'
import type { Version } from '../ooapi/version.ts'
import { outcomesToLookUp, readEntry, readOffering } from './item.ts'

const upwards = ['root', 'rootId', 'parent', 'parentId']

export const version6: Version = {
  number: 6,
  kinds: {
    course: { collection: '/courses', offerings: 'course-offerings', id: 'courseId', item: 'course' },
    program: {
      collection: '/programmes',
      offerings: 'programme-offerings',
      id: 'programmeId',
      item: 'programme',
    },
  },
  organizations: {
    collection: '/organisations',
    id: 'organisationId',
    type: 'organisationType',
    read: ['name', 'shortName', 'primaryCode', 'otherCodes', 'link', ...upwards],
    ofItem: (entry) =>
      ['organisation', 'organisationId'].map((member) => ({ value: entry[member], path: member })),
    above: (organisation, path) =>
      upwards.map((member) => ({ value: organisation[member], path: `${path}.${member}` })),
  },
  outcomes: {
    collection: '/learning-outcomes',
    id: 'learningOutcomeId',
    read: ['name', 'description'],
    namedBy: outcomesToLookUp,
  },
  words: {
    levels: ooapi6Levels,
    vocational: 'secondary_vocational_education',
    nlqf: {
      eqf_0: null,
      eqf_1: '1',
      eqf_2: '2',
      eqf_3: '3',
      eqf_4: '4',
      nlqf_4plus: '4+',
      eqf_5: '5',
      eqf_6: '6',
      eqf_7: '7',
      eqf_8: '8',
    },
    qualifications: ooapi6Qualifications,
    documents: ooapi6Documents,
    modesOfStudy: {
      full_time: 'full-time',
      part_time: 'part-time',
      dual_training: 'dual',
      self_paced: 'self-paced',
    },
    // The last four say how people work together, not where.
    deliveries: {
      presential: 'classroom',
      online: 'online',
      blended: 'blended',
      hybrid: 'blended',
      work_based: 'workplace',
      coil: null,
      joint_delivery: null,
      project_based: null,
      research_lab_based: null,
    },
    // `sp` (study points) has no fixed meaning.
    studyLoadUnits: { ects: 'ects', sbu: 'hours', hour: 'hours', contact_time: 'contact-hours', sp: null },
    sectors: {
      secondary_vocational_education: 'mbo',
      higher_professional_education: 'hbo',
      university_education: 'wo',
    },
    states: { active: 'open', inactive: 'closed', cancelled: 'cancelled' },
    totalCosts: 'total_costs',
    subsidy: 'stap_eligible',
    places: ['teaching', 'visit'],
    otherAddresses: ['invoicing', 'postal', 'deliveries'],
    registerCode: 'programme_code',
    institutionCodes: ['institution_code'],
    chamberCodes: ['kvk_organisation_id'],
  },
  members: {
    description: ['description'],
    level: ['level'],
    nlqf: ['levelOfQualification', 'level'],
    award: ['qualificationAwarded', 'formalDocument'],
    sector: ['fieldsOfStudy'],
    studyLoad: ['studyLoad'],
    duration: ['duration'],
    delivery: ['modesOfDelivery'],
    studyForm: ['modeOfStudy'],
    languages: ['teachingLanguages'],
    entryRequirements: ['admissionRequirements'],
    outcomes: ['learningOutcomes', 'learningOutcomeIds'],
    url: ['link'],
    location: ['addresses'],
  },
  windows: ['flexibleEntryPeriodStartDateTime', 'flexibleEntryPeriodEndDateTime'],
  readEntry,
  readOffering,
}
