import { sectors } from '@stapwijzer/shared/domain/codes.ts'
import { fieldOfIsco } from '@stapwijzer/shared/domain/isco-fields.ts'
import { wordsOf } from '@stapwijzer/shared/search/language/text-words.ts'
import { subjectFields } from '@stapwijzer/shared/search/words/subject-fields.ts'
import { tableRows } from '@stapwijzer/shared/search/words/table.ts'
import { describe, expect, it, test } from 'vitest'
import { someOccupation } from '../occupations/testing.ts'
import { nearFields } from './near-fields.ts'

describe('the field of a subject', () => {
  it.each([
    ['imker', ['08']],
    ['ik wil tennis leren', ['10']],
    ['gitaarles', ['02']],
    ['gitaarcursus', ['02']],
    ['hondentraining', ['08']],
    ['sushi maken', ['10']],
    ['chinees', ['02']],
    ['rijbewijs b', ['10']],
    ['website maken', ['06']],
    ['zingen en paardrijden', ['02', '10']],
    ['zingen paardrijden boekhouden', ['02', '10']],
  ])('%s: %j, by the content of the fields', (q, fields) => expect(nearFields(q, [])).toEqual(fields))

  const occupations = [
    someOccupation({ id: '1', label: 'kuiper', iscoCode: '7522', altLabels: ['vatenmaker'] }),
    someOccupation({ id: '2', label: 'toezichthouder trapeze', iscoCode: '1120' }),
    someOccupation({ id: '3', label: 'trapezeverkoper trapeze', iscoCode: '5223' }),
  ]
  it('else by the groups of the occupations that have the word, when most agree', () => {
    expect(nearFields('kuiper worden', occupations)).toEqual(['07'])
    expect(nearFields('vatenmaker', occupations)).toEqual(['07'])
    expect(nearFields('trapeze', occupations)).toEqual([])
  })

  it.each(['qqqqzzz', 'cursus', 'ik wil iets leren', 'kuip', 'vat', '', 'b', 'de'])(
    'is not guessed: %s has none',
    (q) => expect(nearFields(q, occupations)).toEqual([]),
  )
})

test('each subject is a folded word, in one field only', () => {
  const rows = tableRows(subjectFields).map(({ cells }) => cells)
  const subjects = rows.flatMap(([, words = '']) => words.split(' '))
  expect(subjects.filter((word, at) => subjects.indexOf(word) !== at)).toEqual([])
  expect(subjects.filter((word) => wordsOf(word).join() !== word)).toEqual([])
  const fields = rows.map(([field = '']) => field)
  expect(fields.filter((field) => !/^\d{4}$/.test(field))).toEqual([])
  expect(new Set(fields.map((field) => field.slice(0, 2)))).toEqual(new Set(sectors))
})

test('of the groups of ISCO the longest code counts, and a group of several fields has none', () => {
  const field = (code: string) => fieldOfIsco(code)
  expect(['7115', '7313', '2221', '2250', '5312', '0310'].map(field)).toEqual([
    '07',
    '02',
    '09',
    '08',
    '01',
    '10',
  ])
  expect(['1120', '7549', '2330', ''].map(field)).toEqual([null, null, null, null])
})
