import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { schemeIds } from '@stapwijzer/shared/domain/schemes.ts'
import { describe, expect, it } from 'vitest'
import { explain, explanationText, replay } from './explain.ts'
import type { Question } from './facts.ts'
import { checkFiles, fileCheckTable } from './file-check.ts'
import { shippedSchemes } from './load-schemes.ts'
import { schemeSet } from './scheme-set.ts'

const schemes = shippedSchemes()
const question: Question = {
  person: { birthDate: '1968-03-10', nationalityGroup: 'nl' },
  course: {
    pathway: 'ho-part-time',
    recognised: true,
    costInclVat: 8000,
    paidByOther: 'none',
    startDate: '2025-02-01',
  },
  asOf: '2024-12-01',
}

describe('the check of scheme files', () => {
  it('counts, and names what is in doubt', () => {
    const found = checkFiles(schemes, '2026-11-24')
    expect(found.totals).toMatchObject({ schemes: schemeIds.length, failed: 0 })
    const doubts = new Map(found.schemes.map((one) => [one.scheme, one.doubts]))
    expect(doubts.get('werkcentrum-advies')).toEqual([])
    expect(doubts.get('slim-mkb')).toEqual(['windows-unknown'])
    expect(doubts.get('soob')).toEqual(['not-verified'])
    expect(doubts.get('stap-budget')).toEqual([])
  })

  it('finds everything stale a year after it was read', () => {
    const doubtful = (today: string) =>
      checkFiles(schemes, today).schemes.filter((one) => one.doubts.includes('stale'))
    expect(doubtful('2027-11-24')).toEqual([])
    expect(doubtful('2027-11-25').length).toBeGreaterThan(5)
    expect(doubtful('2027-12-04').length).toBeGreaterThan(20)
  })

  it('tells a case that does not hold', () => {
    const stap = schemes.byId('stap-budget')!
    const cases = stap.cases.map((one) => ({ ...one, expect: { ...one.expect, outcome: 'likely' as const } }))
    const found = checkFiles(schemeSet([{ ...stap, cases }]), '2026-11-24')
    expect(found.totals.failed).toBe(cases.length)
    expect(fileCheckTable(found)).toContain('outcome: expected likely, found possible')
  })
})

describe('explaining and replaying', () => {
  it('shows each condition with its facts and why the outcome is what it is', () => {
    const text = explanationText(explain(question, schemes))
    expect(text).toContain('levenlanglerenkrediet: likely (conditions-met, apply-before-start, loan-repay)')
    expect(text).toContain(
      '  + age-max: je bent jonger dan 57 als de opleiding begint [person.birthDate = age 56 on 2024-12-01]',
    )
    expect(text).toContain('  act by 2025-02-01 (before-start)')
    expect(text).toContain('  ? employment: ')
    expect(text).toContain('  why: every condition holds and nothing limits it')
  })

  it('says the same for machines, with every condition and its value', () => {
    const [loan] = explain(question, schemes).filter(({ scheme }) => scheme === 'levenlanglerenkrediet')
    expect(loan).toMatchObject({
      outcome: 'likely',
      reasons: ['conditions-met', 'apply-before-start', 'loan-repay'],
      version: { from: '2024-08-01', until: null, evidence: 'verified' },
      actBy: { date: '2025-02-01', kind: 'before-start' },
      amount: { min: null, max: '8000.00', kind: 'loan', covers: 'course' },
    })
    expect(loan!.conditions[0]).toEqual({
      code: 'age-max',
      soft: false,
      holds: true,
      rule: 'je bent jonger dan 57 als de opleiding begint',
      facts: [{ fact: 'person.birthDate', value: 'age 56 on 2024-12-01' }],
    })
  })

  it.each([
    ['stap-budget', '2024-01-01', {}, 'it ended on 2024-01-01'],
    ['stap-budget', '2022-02-28', {}, 'it begins on 2022-03-01'],
    ['u-tech', '2026-11-24', {}, 'nobody can ask for it'],
    [
      'stap-budget',
      '2023-01-01',
      { age: 17, labourMarketLink: false },
      'does not hold: age-min, labour-market-link',
    ],
    ['stap-budget', '2023-01-01', {}, 'facts are missing that decide it'],
    ['soob', '2026-11-24', {}, 'facts are missing that decide it'],
    ['studiefondsen', '2026-11-24', {}, 'every condition holds, but something limits it'],
    ['halvering-collegegeld', '2018-08-31', {}, 'the start of the course decides whether it exists by then'],
  ])('of %s on %s with %j: %s', (id, asOf, person, why) => {
    const found = explain({ person, course: {}, asOf }, schemes).find(({ scheme }) => scheme === id)!
    expect(found.why).toContain(why)
  })

  it('goes through all days that can be asked about, and a day in one step is a day in two', () => {
    const all = replay(question, schemes, '2015-01-01', '2035-12-31')
    const stap = all.filter(({ scheme }) => scheme === 'stap-budget')
    expect(stap.map(({ date, from, to }) => [date, from, to])).toEqual([
      ['2022-03-01', 'not-eligible', 'possible'],
      ['2024-01-01', 'possible', 'expired'],
    ])
    expect(replay(question, schemes, '2024-01-01', '2024-01-01')).toEqual([])
  })

  it('finds the days on which an outcome changes', () => {
    const { startDate: _start, ...undated } = question.course
    const changes = replay({ ...question, course: undated }, schemes, '2023-12-30', '2024-01-02')
    expect(changes).toContainEqual({
      date: '2024-01-01',
      scheme: 'stap-budget',
      from: 'possible',
      to: 'expired',
    })
    expect(changes).toContainEqual({
      date: '2023-12-31',
      scheme: 'utrecht-omscholing',
      from: 'possible',
      to: 'expired',
    })
  })
})

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'funding-'))
  const file = join(folder, 'question.json')
  const run = (...args: string[]) => {
    const found = spawnSync(process.execPath, [join(import.meta.dirname, 'cli.ts'), ...args], {
      encoding: 'utf8',
    })
    return [found.status, found.stdout + found.stderr] as const
  }

  it('checks, as a table and as JSON', () => {
    expect(run('check', '--today', '2026-11-24')[1]).toMatch(
      new RegExp(`\\b${schemeIds.length} schemes, \\d+ versions, \\d+ cases, 0 failed`),
    )
    const [status, text] = run('check', '--json', '--today', '2026-11-24')
    expect([status, (JSON.parse(text) as { totals: { failed: number } }).totals.failed]).toEqual([0, 0])
  })

  it('lists what nobody read at a source, and what must be looked up before launch', () => {
    const found = checkFiles(schemes, '2026-11-24')
    expect(found.unread).toContainEqual({
      scheme: 'praktijkleren-derde-leerweg',
      from: '2026-01-01',
      until: '2032-01-01',
      evidence: 'from-memory',
    })
    // Whoever has rules that still hold and were not read is in the list for the launch.
    const launch = new Set(found.schemes.filter((one) => one.beforeLaunch).map(({ scheme }) => scheme))
    const living = found.unread.filter(({ until }) => until === null || until > found.today)
    expect(living.map(({ scheme }) => scheme).filter((id) => !launch.has(id))).toEqual([])
    expect(living.length).toBeGreaterThan(10)
    const table = fileCheckTable(found)
    expect(table).toContain('  soob: always to open, from-memory')
    expect(table).toContain('every sentence about the rules: read again at its source, by a person')
  })

  it('prints both sides of every limit, also as JSON', () => {
    const [status, text] = run('boundaries', '--json')
    const { totals } = JSON.parse(text) as { totals: { failed: number; limits: number } }
    expect([status, totals.failed]).toEqual([0, 0])
    expect(totals.limits).toBeGreaterThan(400)
  })

  it('explains and replays a question from a file', () => {
    writeFileSync(file, JSON.stringify({ person: {}, course: {}, asOf: '2022-02-28' }))
    expect(run('explain', file)[1]).toContain('stap-budget: not-eligible (not-yet-open)')
    const [, text] = run('replay', file, '--from', '2022-02-28', '--to', '2022-03-01')
    expect(text).toBe('2022-03-01  stap-budget: not-eligible -> possible\n')
  })

  it('says in words what is wrong with a question, and how it is used', () => {
    writeFileSync(file, JSON.stringify({ person: { age: 'x', birthDate: '2060-01-01' }, course: {} }))
    const [status, text] = run('explain', file)
    expect(status).toBe(1)
    expect(text).toContain('person.age: ')
    expect(text).toContain('person.birthDate: This date of birth lies after asOf.')
    writeFileSync(file, JSON.stringify({ person: {}, courseId: 'x' }))
    expect(run('replay', file, '--from', '2022-01-01', '--to', '2022-01-02')).toEqual([
      1,
      expect.stringContaining('a course of the catalogue, which this command does not read') as string,
    ])
    writeFileSync(file, '{"person": ')
    expect(run('explain', file)).toEqual([1, expect.stringContaining('cannot be read') as string])
    for (const other of ['[]', 'null', '3']) {
      writeFileSync(file, other)
      expect(run('explain', file)[1]).toContain('is not a question with a course in it.')
    }
    expect(run('explain', join(folder, 'absent.json'))[0]).toBe(1)
    expect(run('replay', file, '--from', '2022-02-30')[1]).toContain('--from needs a day')
    expect(run('check', '--fast')[0]).toBe(1)
    expect(run('chek')[1]).toContain('There is no command chek.')
    expect(run('check', 'a', 'more')).toEqual([
      1,
      expect.stringContaining('more is not understood') as string,
    ])
    expect(run('replay', file, '--from', '2024-01-02', '--to', '2024-01-01')[1]).toContain('lies after --to')
    expect(run('replay', file, '--from', '2014-12-31', '--to', '2024-01-01')[1]).toContain(
      'from 2015-01-01 to',
    )
    expect(run()[1]).toContain('npm run funding -- check')
  })
})
