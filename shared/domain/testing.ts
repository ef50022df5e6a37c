/** A complete course for tests; pass what should differ. */
import type { Course, Offering } from './course.ts'

export function sampleOffering(changes: Partial<Offering> = {}): Offering {
  return {
    id: 'start-1',
    start: '2027-02-01',
    end: '2027-06-30',
    dateIsFinal: true,
    enrolUntil: '2027-01-15',
    flexibleFrom: null,
    flexibleUntil: null,
    location: { name: 'Lokaal 1', city: 'Utrecht', postcode: '3511', lat: 52.09, lon: 5.12 },
    seats: 12,
    price: { status: 'known', amount: '495.00', currency: 'EUR', vatIncluded: true },
    delivery: 'classroom',
    state: 'open',
    ...changes,
  }
}

export function sampleCourse(changes: Partial<Course> = {}): Course {
  return {
    sourceId: 'course-1',
    provider: {
      id: 'school-1',
      name: 'School Een',
      type: 'private',
      kvk: null,
      institutionCode: null,
      rioOfferer: null,
      url: 'https://school-een.example/',
    },
    title: 'Boekhouden voor beginners',
    titleLang: 'nl',
    summary: 'Leer de basis van boekhouden.',
    description: { html: '<p>Leer de basis van boekhouden.</p>', lang: 'nl' },
    otherLanguages: [],
    level: 'mbo-3',
    nlqf: '3',
    award: 'certificate',
    sector: '04',
    studyLoad: { value: 40, unit: 'hours' },
    duration: { value: 10, unit: 'weeks', weeks: 10 },
    delivery: 'classroom',
    studyForm: 'part-time',
    evening: true,
    languages: ['nl'],
    entryRequirements: 'Geen',
    outcomes: 'Je kunt een journaalpost maken.',
    ids: { crebo: [], croho: [], rio: null, nlqfCode: null, feedId: '1', uuid: null },
    fundingMarks: [],
    url: 'https://school-een.example/boekhouden',
    price: { status: 'known', amount: '495.00', currency: 'EUR', vatIncluded: true },
    costLines: [],
    flexibleStart: false,
    location: null,
    offerings: [sampleOffering()],
    ...changes,
  }
}
