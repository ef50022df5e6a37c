/** For tests of pages: a small classification of our own making with work in a warehouse, and courses that lead there. */
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { linkCourses } from '@stapwijzer/server/matching/testing.ts'
import { someOccupation, someSkill, storeTaxonomy } from '@stapwijzer/server/occupations/testing.ts'
import type { TestApp } from '@stapwijzer/server/testing.ts'

const occupations = [
  someOccupation({
    id: 'logistiek-medewerker',
    label: 'logistiek medewerker',
    altLabels: ['magazijnmedewerker', 'medewerker magazijn'],
    description: 'Je werkt in een magazijn. Je pakt in en laadt vrachtwagens.',
    iscoCode: '4321',
  }),
  someOccupation({
    id: 'heftruckchauffeur',
    label: 'heftruckchauffeur',
    altLabels: ['vorkheftruckchauffeur', 'reachtruckchauffeur'],
    description: 'Je verplaatst zware spullen.',
    iscoCode: '8344',
  }),
  someOccupation({ id: 'teamleider', label: 'teamleider logistiek', iscoCode: '1324' }),
  someOccupation({ id: 'inpakker', label: 'inpakker', iscoCode: '9321' }),
  someOccupation({ id: 'verzorgende', label: 'verzorgende', iscoCode: '5321' }),
  someOccupation({ id: 'hostile', label: '</script><script>alert(1)</script>', description: '<b>x</b>' }),
  someOccupation({ id: 'oud', label: 'stoker', retired: true }),
]

const skills = [
  ...['goederen ontvangen', 'laden en lossen', 'veilig werken', 'een heftruck besturen'],
  ...['een reachtruck besturen', 'een rooster maken', 'wassen en aankleden'],
].map((label) => someSkill({ id: label.replaceAll(' ', '-'), label }))

const relations: [string, string, boolean][] = [
  ['logistiek-medewerker', 'goederen-ontvangen', true],
  ['logistiek-medewerker', 'laden-en-lossen', true],
  ['logistiek-medewerker', 'veilig-werken', true],
  ['heftruckchauffeur', 'laden-en-lossen', true],
  ['heftruckchauffeur', 'veilig-werken', true],
  ['heftruckchauffeur', 'een-heftruck-besturen', true],
  ['heftruckchauffeur', 'een-reachtruck-besturen', true],
  ['heftruckchauffeur', 'stock-control', false],
  ['teamleider', 'goederen-ontvangen', true],
  ['teamleider', 'een-rooster-maken', true],
  ['inpakker', 'goederen-ontvangen', true],
  ['inpakker', 'laden-en-lossen', true],
  ['verzorgende', 'wassen-en-aankleden', true],
  ['verzorgende', 'veilig-werken', true],
]

/** Ids of the courses, by source id. */
export async function putOccupations({ db }: TestApp): Promise<Record<string, string>> {
  await storeTaxonomy(db, {
    occupations,
    skills: [...skills, someSkill({ id: 'stock-control', label: 'stock control', lang: 'en' })],
    relations,
  })
  const offered = [
    sampleCourse({ sourceId: 'heftruck', title: 'Heftruck rijden', level: 'mbo-2', sector: '10' }),
    sampleCourse({ sourceId: 'reachtruck', title: 'Reachtruck rijden', level: 'mbo-1', sector: '10' }),
    sampleCourse({ sourceId: 'voorman', title: 'Leiding geven in het magazijn', sector: '10' }),
  ]
  const ids = await putCourses(db, offered, { source: 'magazijn' })
  const [heftruck = '', reachtruck = '', voorman = ''] = ids
  await linkCourses(db, [
    [heftruck, 'heftruckchauffeur', 'occupation'],
    [heftruck, 'een-heftruck-besturen', 'skill'],
    [reachtruck, 'een-reachtruck-besturen', 'skill'],
    [voorman, 'teamleider', 'occupation'],
  ])
  return { heftruck, reachtruck, voorman }
}
