import { expect, test } from 'vitest'
import { readSaid } from './no-job.ts'

test.each([
  'huisvrouw',
  'uitzendkracht',
  'Gepensioneerd.',
  'ik ben werkloos',
  'ik ben student',
  'ik zoek werk',
  'vrijwilliger',
  'zzp',
  'geen baan',
])('%s names no job', (typed) =>
  expect(readSaid(typed)).toEqual({ title: '', branch: null, branchOnly: false }),
)

test.each([
  ['ik werk in de bouw', 'bouw'],
  ['Ik werk in de zorg.', 'zorg'],
  ['werken met kinderen', 'kinderopvang'],
  ['iets met dieren', 'dieren'],
  ['de horeca', 'horeca'],
  ['bouwsector', 'bouw'],
])('%s names the branch %s and nothing else', (typed, name) =>
  expect(readSaid(typed)).toMatchObject({ branch: { name }, branchOnly: true }),
)

test('a bare branch may be the beginning of a job', () => {
  expect(readSaid('zorg')).toMatchObject({ title: 'zorg', branch: { name: 'zorg' }, branchOnly: false })
})

test.each([
  ['ik ben kok', 'kok'],
  ['ik wil graag kok worden', 'kok'],
  ['ik werk als kok in een hotel', 'kok in een hotel'],
  ['Kok (m/v)', 'Kok (m/v)'],
  ['vrijwilliger brandweer', 'vrijwilliger brandweer'],
  ['werkvoorbereider', 'werkvoorbereider'],
  ['deurwaarder', 'deurwaarder'],
])('%s is the title %s', (typed, title) => expect(readSaid(typed)).toMatchObject({ title, branch: null }))
