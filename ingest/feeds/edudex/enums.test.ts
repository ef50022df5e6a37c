/** Every value of the enumerations of the Data API 1.0.2 is mapped or known to say nothing; restated here by hand. */
import { coursePage } from '@stapwijzer/shared/text/rooms.ts'
import { expect, test } from 'vitest'
import { edudexDegrees } from '../fields/award.ts'
import { edudexLevels } from '../fields/level.ts'
import { sbiSectors, themeSectors } from '../fields/sector.ts'
import {
  costTypes,
  creditSystems,
  distanceForms,
  instructionModes,
  learningPaths,
  partsOfDay,
  presenceForms,
  profileLocations,
  profileSchedules,
  programTypes,
  runStates,
  startDeterminations,
} from './words.ts'

const words = (list: string) => list.split('|')
/** Titles that fit no cycle for certain; they are reported as `unknown-value`. */
const untold = words('Ing.|Ir.|AAG|E.Ma|EMFC|EMITA|EMAS')

test.each([
  [
    'levels',
    edudexLevels,
    words(
      'none|propedeuse|associate|bachelor|master|post-hbo|academic bachelor|academic master|PhD|post-academic|mavo|havo|vwo|vbo|vmbo|vmbo/mavo|lbo|mbo|hbo|wo|mbo niveau 1|mbo niveau 2|mbo niveau 3|mbo niveau 4|mbo+',
    ),
  ],
  [
    'program types',
    programTypes,
    words(
      'regular|coaching|conference|educational|exam|internship|research|self study|traineeship|training|virtual classroom|webinar|workshop|document|lecture|master class|mbo module',
    ),
  ],
  [
    'instruction modes',
    instructionModes,
    words(
      'active learning|blended learning|case study|classroom teaching|coaching|colloquium|computer exercise|computer modeling|design project|excursion|exhibition|gaming|group assignment|group discussion|home study|individual assignment|individual guidance|integration module|internship|laboratory work|lecture|literature study|management game|research|research project|research proposal|roleplay|oral presentation|portfolio|poster presentation|practicum|project|self evaluation|self study|seminar|simulation|thesis|tutorial|traineeship|training|virtual classroom|webinar|working group|workshop',
    ),
  ],
  ['systems of credits', creditSystems, words('ECTS|KRT|CE|PE|CCV|VYN')],
  ['parts of the day', partsOfDay, words('morning|afternoon|day|evening|night|weekend')],
  ['branches', sbiSectors, words('A|B|C|D|E|F|G|H|I|J|K|L|M|N|O|P|Q|R|S|T|U')],
  [
    'kinds of costs',
    costTypes,
    words(
      'certificate|cost of living|examination|excursions|housing|insurance|location|lunch|dinner|registration fee|study material|tuition fee|visa/permit|coaching|accommodation|second accommodation|single payment discount',
    ),
  ],
  ['learning paths', learningPaths, words('BBL|BOL|EX|ODT|OVO')],
  ['run states', runStates, words('application opened|application closed|canceled')],
  ['start dates', startDeterminations, words('fixed starting date|agreed starting date|direct start')],
  ['profile locations', profileLocations, words('fully online|agreed location|fixed location|blended')],
  ['profile schedules', profileSchedules, words('fixed dates|agreed dates|own pace')],
  [
    'themes',
    themeSectors,
    words(
      'automation and it|human resources|secretarial and office work|personal effectiveness|sales|care and personal care|health and safety|communication|procurement and logistics|marketing|manufacturing engineering and construction|sports and vitality|law|hobbies and leisure|finance|management|training and education|quality and project management|languages|internet and media|property and real estate|change management|personal development|leadership|entrepreneurship|coaching|government and non-profit|tourism, recreation and hospitality',
    ),
  ],
])('%s', (_name, table, values) => {
  expect(Object.keys(table).toSorted()).toEqual(values.toSorted())
})

test('a kind of cost that stands in for a label has Dutch words on the page', () => {
  for (const kind of Object.keys(costTypes)) expect(coursePage.costName(kind), kind).not.toBeNull()
})

test('forms', () => {
  expect([...distanceForms, ...presenceForms].toSorted()).toEqual(
    words('distance learning|dual|e-learning|evening education|full-time|part-time|virtual classroom'),
  )
})

test('degrees', () => {
  const values = words(
    'none|certificate|diploma|certificate on request|certificate of participation|testimonial|module certificate|B|M|Ad|Ad BA|Ad Eng|Ad Ec|Ad Com|mbo niveau 1|mbo niveau 2|mbo niveau 3|mbo niveau 4|mbo-verklaring|mbo-certificaat|B ANP|B AS|BBA|B BE|B Com|B CMD|BComn|BDA|BDes|B Ec|B Ed|B Eng|B ES|BFA|BFT|B Health|B HRM|BHS|B ICT|BJ|BMA|B Midwifery|B MO|BN|B PM|B SW|B Sports|BPA|BPM|BTA|BTh|B Water Management|MArch|MFA|M ANP|M Health|Mped|M PA|M Des|M Eng|M Urb|M Ed|MN|M Mus|BA|BA/BSc|BSc|LLB|Ing.|Ir.|Mr.|AAG|E.Ma|EMFC|MA|MA/MSc|MBA|MBI|MBV|MCC|MEd|MiF|MIM|MFP|MHA|MHOB|MLA|MM|MMM|MRM|MCPM|MOS|MMO|MSM|MME|EMITA|EMAS|MII|MPhil|MPD|MPM|MPH|MRE|MSc|LLM|LLM/MSc|PhD|DBA|PDEng',
  )
  expect([...Object.keys(edudexDegrees), ...untold].toSorted()).toEqual(values.toSorted())
})
