import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { schemeFolder } from './load-schemes.ts'
import { readScheme } from './read-scheme.ts'

const stap = readFileSync(join(schemeFolder, 'stap-budget.yaml'), 'utf8')
const sources = stap.slice(stap.indexOf('sources:'), stap.indexOf('versions:'))
/** Problems of a file in which one text was replaced by another. */
function problems(from: string, to: string, text = stap): string[] {
  if (!text.includes(from)) throw new Error(`the file does not hold ${from}`)
  const read = readScheme('stap-budget.yaml', text.replace(from, to))
  return 'problems' in read ? read.problems : []
}
const lineOf = (part: string) => stap.slice(0, stap.indexOf(part)).split('\n').length

describe('a scheme file', () => {
  it('is read when it is right', () => expect(readScheme('stap-budget.yaml', stap)).toHaveProperty('scheme'))

  it.each([
    ['a fact that is not known', 'person.reachedAow', 'person.pension', 'person.pension is not known'],
    [
      'a value that is not of the fact',
      'eq: false',
      'eq: maybe',
      'maybe is not a value of person.reachedAow',
    ],
    ['a scheme that is not known', 'lerarenbeurs, ', 'beurs, ', 'beurs is not a value'],
    ['a reason code that is not known', 'code: age-min', 'code: age-least', 'This reason code is not known.'],
    ['a test that does not exist', 'gte: 18 }', 'above: 18 }', 'Give one test'],
    ['a day that does not exist', '2024-01-01', '2023-02-29', 'Give a date that exists'],
    ['an unknown member', 'allocation:', 'allotment: x\nallocation:', 'allotment'],
    ['a text where a number belongs', 'cap: 1000', 'cap: "1000"', 'Invalid input'],
    ['a negative amount', 'cap: 1000', 'cap: -1', 'Too small'],
    ['a word where a day belongs', 'from: 2022-03-01', 'from: soon', 'Give a date that exists'],
    ['a key twice', 'kind: grant', 'kind: grant\nkind: loan', 'Map keys must be unique'],
    ['a kind that does not exist', 'kind: grant', 'kind: gift', 'Invalid option'],
    ['no source', sources, 'sources: []\n', '>=1 items'],
    [
      'a name that is used and not given',
      'person: *adult',
      'person: *adlt',
      'There is no &adlt above *adlt.',
    ],
    [
      'an age that only a table knows',
      'age: asOf, gte: 18',
      'age: study-year, gte: 18',
      'Only a table of fees',
    ],
    ['a version that ends before it begins', '2024-01-01', '2022-02-01', 'must end after it begins'],
  ])('tells the line of %s', (_what, from, to, message) => {
    const [first] = problems(from, to)
    expect(first).toContain(message)
    expect(first).toMatch(/^stap-budget\.yaml:\d+: /)
  })

  it('names the very line', () => {
    expect(problems('person.reachedAow', 'person.pension')[0]).toMatch(
      `stap-budget.yaml:${lineOf('age-max')}:`,
    )
  })

  it.each([
    ['in a list of tests', 'containsNone: [studiefinanciering', 'containsSome: [x', 'other-funding'],
    ['beside right members', 'evidence: verified', 'evidence: verified\n    evidense: x', 'conditions:'],
    ['in an amount', 'cap: 1000 }', 'cap: 1000, top: 3 }', 'cap: 1000 }'],
    ['that is used before it is given', 'person: *adult', 'person: *adlt', 'person: *adult'],
  ])('names the very line of a mistake %s', (_what, from, to, near) => {
    const [first] = problems(from, to)
    const line = Number(/:(\d+):/.exec(first!)![1])
    expect(Math.abs(line - lineOf(near))).toBeLessThanOrEqual(near === 'other-funding' ? 2 : 0)
  })

  it('looks inside a choice: the line of the part that is wrong, and one problem only', () => {
    const nested = [
      'test:',
      '          any:',
      '            - { age: asOf, gte: 18 }',
      '            - all:',
      '                - { fact: person.age, above: 3 }',
      '      - {',
    ].join('\n')
    const found = problems(
      '- { code: age-min, test: { age: asOf, gte: 18 } }\n      - {',
      `- code: age-min\n        ${nested}`,
    )
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(
      new RegExp(`^stap-budget\\.yaml:${lineOf('code: age-min') + 5}: .*any\\.1\\.all\\.0: Give one test`),
    )
  })

  it('refuses verified rules without the day on which they were read', () => {
    expect(problems(/verifiedAt: \S+\n/.exec(stap)![0], '')[0]).toContain(
      'A verified version needs verifiedAt.',
    )
  })

  it('refuses a last version that nobody could verify without the reason why', () => {
    expect(problems('evidence: verified', 'evidence: from-memory')).toEqual([
      'stap-budget.yaml:1: notVerified: Say in notVerified why the last version is not verified.',
    ])
    const why = stap.replace(
      'versions:',
      '  notVerified: There is no text.\nnotVerified: Er is geen tekst.\nversions:',
    )
    expect(problems('evidence: verified', 'evidence: from-memory', why)).toEqual([])
  })

  it.each([
    ['an address that is none', 'links: { apply: { title: DUO, url: duo.nl }, checkedAt: 2026-12-03 }'],
    ['a script', 'links: { help: { title: DUO, url: "javascript:alert(1)" }, checkedAt: 2026-12-03 }'],
    ['addresses without the day on which they were looked up', 'links: { apply: { title: DUO } }'],
    ['a source that is from no year', 'sources: [{ title: Een tekst, dated: "ooit" }]'],
  ])('refuses %s', (_what, line) => {
    const without = line.startsWith('sources') ? stap.replace(sources, '') : stap
    expect(problems('versions:', `${line}\nversions:`, without)).toHaveLength(1)
  })

  it('refuses an operator that does not fit the fact', () => {
    const [first] = problems('{ fact: person.reachedAow, eq: false }', '{ fact: person.reachedAow, gte: 3 }')
    expect(first).toContain('gte cannot be used on person.reachedAow')
  })

  it('refuses a gap between versions, and an overlap', () => {
    const teachers = readFileSync(join(schemeFolder, 'zij-instroom.yaml'), 'utf8')
    const gap = (from: string) =>
      readScheme('zij-instroom.yaml', teachers.replace('from: 2023-01-01', `from: ${from}`))
    const message = 'A version must begin on the day on which the one before it ends.'
    for (const day of ['2023-01-02', '2022-12-31']) {
      expect(JSON.stringify(gap(day))).toContain(message)
    }
  })

  it('refuses a window outside its version, and one that ends before it begins', () => {
    const slim = readFileSync(join(schemeFolder, 'slim-mkb.yaml'), 'utf8')
    const read = (to: string) => JSON.stringify(readScheme('slim-mkb.yaml', slim.replace('2023-09-28', to)))
    expect(read('2025-01-01')).toContain('A window must lie inside its version.')
    expect(read('2023-08-31')).toContain('A window must end on or after its first day.')
  })

  it('must be named after its id', () => {
    const read = readScheme('stap.yaml', stap)
    expect(read).toEqual({ problems: ['stap.yaml:1: id: The file must be named after the id.'] })
  })

  it('tells the line of broken YAML', () => {
    const read = readScheme('stap-budget.yaml', `${stap}\n  x: [1`)
    expect('problems' in read && read.problems[0]).toMatch(/^stap-budget\.yaml:\d+: /)
  })
})
