import { expect, test } from 'vitest'
import type { Level } from '../codes.ts'
import { course, found, own, places } from './testing.ts'

const at = (level: Level | null, entryRequirements: string | null = null) =>
  course({ level, entryRequirements })
const courses = {
  'mbo-1': at('mbo-1'),
  'mbo-2': at('mbo-2'),
  'mbo-3': at('mbo-3'),
  'mbo-4': at('mbo-4'),
  bachelor: at('bachelor'),
  havo: at('havo'),
  nt2: at('nt2-2'),
  none: at(null),
}
const step = (courseId: keyof typeof courses) => ({ courseId })
const levels = (level: Level | null, ...path: (keyof typeof courses)[]) =>
  places(['entry-level', 'level-unknown', 'level-lower'], path.map(step), { plan: { level }, courses })

test('a level that is missing, unless an earlier step leads to it', () => {
  expect(levels('mbo-1', 'mbo-3')).toEqual(['entry-level 0'])
  expect(levels('mbo-1', 'mbo-2', 'mbo-3', 'mbo-4', 'bachelor')).toEqual([])
  expect(levels('mbo-1', 'mbo-3', 'mbo-2')).toEqual(['entry-level 0', 'level-lower 1'])
  expect(levels('mbo-2', 'mbo-3')).toEqual([])
  expect(levels('mbo-1', 'mbo-3', 'bachelor')).toEqual(['entry-level 0', 'entry-level 1'])
  expect(
    found('entry-level', [step('bachelor'), own(), step('bachelor')], { plan: { level: 'vmbo' }, courses }),
  ).toMatchObject([{ items: [0], values: { names: ['havo', 'vwo', 'mbo-4', 'associate-degree'] } }])
})

test('the level of the person is asked for once a step needs one', () => {
  expect(levels(null, 'mbo-3', 'mbo-4')).toEqual(['level-unknown 0'])
  expect(levels(null, 'mbo-1', 'nt2', 'none', 'havo')).toEqual([])
  expect(levels('vmbo', 'mbo-3')).toEqual([])
})

test('a step below what the person has; havo and language courses are no lower mbo', () => {
  expect(levels('mbo-4', 'mbo-3')).toEqual(['level-lower 0'])
  expect(levels('mbo-3', 'mbo-3')).toEqual([])
  expect(levels('vwo', 'mbo-4')).toEqual([])
  expect(levels('bachelor', 'nt2', 'havo', 'none')).toEqual([])
  expect(levels('bachelor', 'mbo-4', 'mbo-2')).toEqual(['level-lower 0,1'])
})

test('what a provider asks has to be read, unless it is nothing', () => {
  const read = (...texts: (string | null)[]) =>
    places(
      'entry-read',
      texts.map((_, item) => ({ courseId: `x${item}` })),
      { courses: Object.fromEntries(texts.map((text, item) => [`x${item}`, at(null, text)])) },
    )
  expect(read('Geen', 'geen.', 'N.v.t.', 'Niet van toepassing', '-', null)).toEqual([])
  expect(read('Geen', 'Geen diploma, wel Nederlands op B1', '18 jaar')).toEqual(['entry-read 1,2'])
})

test('too far: more kilometres than the person wants to travel', () => {
  const far = (km: number | null, travelKm: number | null = 20) =>
    found('too-far', [step('none')], {
      plan: { travelKm },
      courses,
      context: { distances: { none: km } },
    }).map(({ values }) => values)
  expect(far(20)).toEqual([])
  expect(far(20.1)).toEqual([{ amount: 20.1, limit: 20 }])
  expect(far(0.1, 0)).toEqual([{ amount: 0.1, limit: 0 }])
  expect(far(null)).toEqual([])
  expect(far(400, null)).toEqual([])
  expect(found('too-far', [step('none')], { plan: { travelKm: 1 }, courses })).toEqual([])
  expect(
    places('too-far', [step('none'), step('nt2'), step('havo')], {
      plan: { travelKm: 5 },
      courses,
      context: { distances: { none: 6, nt2: 5, havo: 60 } },
    }),
  ).toEqual(['too-far 0,2'])
})
