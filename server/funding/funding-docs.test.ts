/** docs/funding.md lists things that live elsewhere; and no scheme may be in the code. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { schemeIds } from '@stapwijzer/shared/domain/schemes.ts'
import { describe, expect, it } from 'vitest'
import { checkFiles } from './file-check.ts'
import { schemeFolder } from './load-schemes.ts'
import { readScheme } from './read-scheme.ts'
import { Amount } from './scheme-file.ts'
import { schemeSet } from './scheme-set.ts'

const guide = readFileSync(join(import.meta.dirname, '../../docs/funding.md'), 'utf8')

describe('the guide for editors', () => {
  it('names every form of amount', () => {
    const forms = Amount.options.map(({ shape }) => [...shape.form.values][0])
    expect(forms.filter((form) => !guide.includes(`\`${form}\``))).toEqual([])
  })

  it('shows a file that is right', () => {
    const [, file] = /```yaml\n([\s\S]*?)```/.exec(guide)!
    expect(readScheme('stap-budget.yaml', file!)).toHaveProperty('scheme')
  })
})

/** The file that the worked example of the guide starts from: a grant of a municipality. */
const before = readFileSync(join(schemeFolder, 'utrecht-omscholing.yaml'), 'utf8').replaceAll(
  '2023-12-31',
  'null',
)

describe('the worked example', () => {
  it('says what is done here', () => {
    const steps = [
      'until: 2028-01-01',
      'from: 2028-01-01',
      'until: null',
      'cap: 8000',
      'verifiedAt: 2027-12-12',
    ]
    for (const step of [...steps, 'retrieved: 2027-12-12', 'max: 7000', 'max: 8000'])
      expect(guide).toContain(step)
  })

  it('followed to the letter gives a file that is right, whose cases hold', () => {
    const body = before.slice(0, before.indexOf('\ncases:'))
    const version = body.slice(body.indexOf('  - from:')).trimEnd()
    // 1 and 2: the last version ends, a copy of it begins on that day with another amount.
    const changed = body
      .replace('until: null', 'until: 2028-01-01')
      .concat('\n', version.replace(/from: \S+/, 'from: 2028-01-01').replace('cap: 7000', 'cap: 8000'))
      // 3: the decision is a source, and the file was read on that day.
      .replace('sources:', 'sources:\n  - { title: Raadsbesluit, retrieved: 2027-12-12 }')
      .replace(/verifiedAt: \S+/, 'verifiedAt: 2027-12-12')
    // 4: a case on the last day of the old amount and one on the first of the new.
    const facts = [
      '    person: { municipality: "0344", income: 30000, deskAdvice: positive }',
      '    course: { domain: ict, startDate: 2028-03-01, costInclVat: 9000, paidByOther: none }',
    ].join('\n')
    const one = (asOf: string, max: number) =>
      `  - name: on ${asOf}\n    asOf: ${asOf}\n${facts}\n    expect: { outcome: likely, max: ${max} }`
    const file = `${changed}\ncases:\n${one('2027-12-31', 7000)}\n${one('2028-01-01', 8000)}\n`
    const read = readScheme('utrecht-omscholing.yaml', file)
    if (!('scheme' in read)) throw new Error(read.problems.join('\n'))
    // 5: the check.
    const found = checkFiles(schemeSet([read.scheme]), '2028-01-15')
    expect(found.totals).toMatchObject({ versions: 2, cases: 2, failed: 0 })
    expect(found.schemes[0]!.staleFrom).toBe('2028-12-12')
    // What the change is: on the day before still the old amount.
    const wrong = readScheme('utrecht-omscholing.yaml', file.replaceAll('max: 8000', 'max: 7000'))
    expect('scheme' in wrong && checkFiles(schemeSet([wrong.scheme]), '2028-01-15').totals.failed).toBe(1)
  })

  it('a step that is forgotten is told with its line', () => {
    const forgotten =
      '  - { from: 2028-01-01, until: null, evidence: from-memory, conditions: [], amount: null }'
    const gap = `${before.slice(0, before.indexOf('\ncases:'))}\n${forgotten}\n`
    const read = readScheme('utrecht-omscholing.yaml', gap)
    expect('problems' in read && read.problems[0]).toMatch(
      /^utrecht-omscholing\.yaml:\d+: versions\.1\.from: A version must begin on the day/,
    )
  })
})

/**
 * Where a scheme's id may stand: the list of ids, the scheme files, tests, and the places named here. A whole text
 * between quotes that is an id counts.
 */
const root = join(import.meta.dirname, '../..')
const rooms = ['server', 'shared', 'web/src', 'ingest']
const allowed = [
  'shared/domain/schemes.ts',
  // A sector body and its voucher scheme bear one name.
  'shared/domain/sector-bodies.ts',
  // The choices of one question: what somebody may already have got. A choice, not a rule.
  'shared/domain/funding/question-order.ts',
]

function codeFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory())
      return ['node_modules', 'build', '.svelte-kit'].includes(entry.name) ? [] : codeFiles(path)
    return /\.(ts|svelte)$/.test(entry.name) && !/test|demo/.test(path) ? [path] : []
  })
}

describe('the code', () => {
  it('names no scheme anywhere: rules are data', () => {
    const ids = new RegExp(`['"\`](${schemeIds.join('|')})['"\`]`)
    const named = rooms
      .flatMap(codeFiles)
      .filter((path) => !allowed.includes(path))
      .flatMap((path) => {
        const found = ids.exec(readFileSync(join(root, path), 'utf8'))
        return found ? [`${path}: ${found[1]}`] : []
      })
    expect(named).toEqual([])
  })
})
