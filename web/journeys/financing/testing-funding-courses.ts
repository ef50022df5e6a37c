/** Courses of the state's schools beside those of the test catalogue, for tests about money. */
import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'

const provider = { ...sampleCourse().provider, type: 'hbo' as const }
const offerings = [sampleOffering({ id: 'x', start: '2027-09-06' })]
/** One for each way of studying that schemes tell apart. */
export const moreCourses = [
  sampleCourse({
    sourceId: 'bachelor',
    title: 'Bachelor verpleegkunde',
    level: 'bachelor',
    nlqf: '6',
    award: 'bachelor',
    studyForm: 'part-time',
    duration: { value: 4, unit: 'years', weeks: 208 },
    provider,
    offerings,
  }),
  sampleCourse({
    sourceId: 'bbl',
    title: 'Lassen (bbl)',
    level: 'mbo-2',
    nlqf: '2',
    studyForm: 'dual',
    award: 'mbo-diploma',
    provider: { ...provider, type: 'mbo' },
    offerings,
  }),
  sampleCourse({
    sourceId: 'bol',
    title: 'Verzorgende (bol)',
    level: 'mbo-3',
    nlqf: '3',
    studyForm: 'full-time',
    award: 'mbo-diploma',
    duration: { value: 3, unit: 'years', weeks: 156 },
    provider: { ...provider, type: 'mbo' },
    offerings,
  }),
]
