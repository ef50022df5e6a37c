import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { explain, replay } from './explain.ts'
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
    expect(found.totals).toMatchObject({ schemes: 60, failed: 0 })
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
    expect(doubtful('2027-11-25').length).toBeGreaterThan(15)
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
    const text = explain(question, schemes)
    expect(text).toContain('levenlanglerenkrediet: likely (conditions-met, apply-before-start, loan-repay)')
    expect(text).toContain(
      '  + age-max: je bent jonger dan 57 als de opleiding begint [person.birthDate = age 56 on 2024-12-01]',
    )
    expect(text).toContain('  act by 2025-02-01 (before-start)')
    expect(text).toContain('  ? employment: ')
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
    expect(run('check', '--today', '2026-11-24')[1]).toMatch(/60 schemes, \d+ versions, \d+ cases, 0 failed/)
    const [status, text] = run('check', '--json', '--today', '2026-11-24')
    expect([status, (JSON.parse(text) as { totals: { failed: number } }).totals.failed]).toEqual([0, 0])
  })

  it('explains and replays a question from a file', () => {
    writeFileSync(file, JSON.stringify({ person: {}, course: {}, asOf: '2022-02-28' }))
    expect(run('explain', file)[1]).toContain('stap-budget: not-eligible (not-yet-open)')
    const [, text] = run('replay', file, '--from', '2022-02-28', '--to', '2022-03-01')
    expect(text).toBe('2022-03-01  stap-budget: not-eligible -> possible\n')
  })

  it('says in words what is wrong with a question, and how it is used', () => {
    writeFileSync(file, JSON.stringify({ person: { age: 'x', birthDate: '2030-01-01' }, course: {} }))
    const [status, text] = run('explain', file)
    expect(status).toBe(1)
    expect(text).toContain('person.age: ')
    expect(run('explain', join(folder, 'absent.json'))[0]).toBe(1)
    expect(run('replay', file, '--from', '2022-02-30')[1]).toContain('--from needs a day')
    expect(run('check', '--fast')[0]).toBe(1)
    expect(run()[1]).toContain('npm run funding -- check')
  })
})
