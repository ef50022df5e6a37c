/** Every value of the enumerations of RIO LOD 2.13.0 that are read: mapped, or known to say nothing; restated by hand. */
import { describe, expect, test } from 'vitest'
import { languageCode } from '../fields/language.ts'
import { rioLevels } from '../fields/level.ts'
import { rioCategorySectors } from '../fields/sector.ts'
import { one } from './testing.ts'
import {
  cohortForms,
  cohortStates,
  degrees,
  documents,
  durationUnits,
  intensities,
  kinds,
  learningPaths,
  studyLoadUnits,
} from './words.ts'

const words = (list: string) => list.split('|')
const kindNames = words('BO|HO|HO*|MBO|MBO*|PARTICULIERE|SO|VAVO|VO|VSO')

test.each([
  [
    'kinds',
    kinds,
    kindNames.map(
      (name) => `AANGEBODEN${name.replace('*', '')}OPLEIDING${name.endsWith('*') ? 'SONDERDEEL' : ''}`,
    ),
  ],
  ['learning paths', learningPaths, words('BBL|BOL|BOL_DT|CBL|CBL_DT|COL|COL_DT|EX|LBD|LBV|ODT|OVO')],
  ['intensities', intensities, words('DEELTIJD|DUAAL|VOLTIJD')],
  ['forms', cohortForms, words('COACHING|KLASSIKAAL|KLASSIKAAL_EN_ONLINE|LEZING|ONLINE|ZELFSTUDIE')],
  ['states', cohortStates, words('O|G')],
  ['units of duration', durationUnits, words('J|M|W|D|U')],
  ['units of study load', studyLoadUnits, words('CONTACTUUR|ECTS_PUNT|SBU|STUDIEPUNT|UUR')],
  ['degrees', degrees, words('ASSOCIATE_DEGREE|BACHELOR|MASTER')],
  [
    'documents',
    documents,
    words('CERTIFICAAT|DIPLOMA|GEEN_OFFICIEEL_DOCUMENT|GETUIGSCHRIFT|SCHOOLADVIES|VAKBEKWAAMHEIDSBEWIJS'),
  ],
  [
    'categories',
    rioCategorySectors,
    words(
      'BEDRIJFS_PROJECTONDERSTEUNING|ECONOMIE|GEDRAG_EN_MAATSCHAPPIJ|GEZONDHEID_ZORG_EN_SPORT|HOBBY_EN_VRIJE_TIJD|LANDBW_VOEDSEL_EN_NAT_OMGEVING|MANAGEMENT_EN_PROJECTMNGT|NATUUR|ONDERWIJS|RECHT|SECTOROVERSTIJGEND|TAAL_EN_CULTUUR|TECHNIEK_EN_ICT|TOERISME_HORECA_EN_RECREATIE|TRANSPORT_EN_LOGISTIEK|VEILIGHEID_EN_DEFENSIE',
    ),
  ],
])('%s', (_name, table, values) => {
  expect(Object.keys(table).toSorted()).toEqual(values.toSorted())
})

test('languages', () => {
  const codes = words('ARA|CHI|DEU|ENG|FRA|HRV|ITA|JPN|NLD|NOR|PAP|POL|POR|RON|RUS|SPA|SWE|TUR')
  expect(codes.map(languageCode)).toEqual(
    words('ar|zh|de|en|fr|hr|it|ja|nl|no||pl|pt|ro|ru|es|sv|tr').map((one) => one || null),
  )
})

describe('levels', () => {
  const known: [string, string | null][] = [
    ['MBO-1', 'mbo-1'],
    ['MBO-2', 'mbo-2'],
    ['MBO-3', 'mbo-3'],
    ['MBO-4', 'mbo-4'],
    ['HBO-AD', 'associate-degree'],
    ['HBO-BA', 'bachelor'],
    ['WO-BA', 'bachelor'],
    ['HBO-MA', 'master'],
    ['WO-MA', 'master'],
    ['VO-HAVO', 'havo'],
    ['VO-VWO', 'vwo'],
    ...words('BB|KB|GL|TL').map((path): [string, string] => [`VO-VMBO-${path}`, 'vmbo']),
    ['NT2-I', 'nt2-1'],
    ['NT2-II', 'nt2-2'],
    ['ONBEPAALD', null],
  ]
  const codesOf = async (niveau: string) => one({}, { opleiding: { volledigeNaam: 'x', niveau } })
  test.each(known)('%s is %s', async (niveau, level) => {
    const { course, codes } = await codesOf(niveau)
    expect([course?.level, codes]).toEqual([level, []])
  })
  test.each(words('MBO|HBO-PM|HBO-O|WO-PM|WO-O|EDUCATIE'))('%s can be several', async (niveau) => {
    const { course, codes } = await codesOf(niveau)
    expect([course?.level, codes]).toEqual([null, ['level-ambiguous opleiding.niveau']])
  })
  test.each(words('PO-VVE|PO-BAO|PO-SBAO|PO-SO|PO-VSO|PO-ARBEIDSMARKT|PO-DAGBESTEDING|VO-PRO|VO-VBO'))(
    '%s is none of ours',
    async (niveau) => {
      const { course, codes } = await codesOf(niveau)
      expect([course?.level, codes]).toEqual([null, ['unknown-level opleiding.niveau']])
    },
  )
  test('no word is in the table that the register does not have', () => {
    const families = known.map(([word]) => word.replace(/^(VO-VMBO)-.*/, '$1'))
    const all = new Set([...families, ...words('MBO|HBO-PM|HBO-O|WO-PM|WO-O|EDUCATIE')])
    expect(Object.keys(rioLevels).toSorted()).toEqual([...all].toSorted())
  })
})
