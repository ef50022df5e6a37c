import { describe, expect, test } from 'vitest'
import { readTask, UsageError } from './cli-arguments.ts'

const task = (line: string) => readTask(line.split(' ').filter(Boolean), 'anna')

describe('what the command line asks for', () => {
  test('a configured source', () => {
    expect(task('brug --dry-run --report r.json')).toEqual({
      kind: 'configured',
      source: 'brug',
      report: 'r.json',
      options: {
        dryRun: true,
        acceptShrink: false,
        acceptGrowth: false,
        acceptInvalid: false,
        user: 'anna',
      },
    })
  })
  test('all sources', () => {
    expect(task('--all')).toMatchObject({ kind: 'all' })
  })
  test('one feed', () => {
    expect(task('--format csv --from a.csv --source x-1 --mapping m.json --accept-shrink')).toMatchObject({
      kind: 'ad-hoc',
      source: 'x-1',
      format: 'csv',
      from: 'a.csv',
      mapping: 'm.json',
      options: { acceptShrink: true, user: 'anna' },
    })
  })
  test('a question', () => {
    expect(task('--status')).toEqual({ kind: 'status', json: false })
    expect(task('--status --json')).toEqual({ kind: 'status', json: true })
    expect(task('--history brug')).toEqual({ kind: 'history', source: 'brug', as: 'table', run: undefined })
    expect(task('--history brug --csv --run 1a')).toMatchObject({ as: 'csv', run: '1a' })
    expect(task('--explain brug line:12')).toEqual({
      kind: 'explain',
      source: 'brug',
      key: 'line:12',
      json: false,
    })
  })
  test('a decision about two courses', () => {
    expect(task('--split a b')).toEqual({
      kind: 'decision',
      verdict: 'different',
      a: 'a',
      b: 'b',
      user: 'anna',
    })
    expect(task('--merge brug:1 b')).toMatchObject({ verdict: 'same', a: 'brug:1' })
    expect(task('--duplicates --json')).toEqual({ kind: 'duplicates', json: true })
  })
  test('a source that is retired or set back', () => {
    const step = { kind: 'retire', source: 'brug', dryRun: false, user: 'anna' }
    expect(task('--retire brug')).toEqual({ kind: 'step-back', step })
    expect(task('--undo brug --dry-run')).toEqual({
      kind: 'step-back',
      step: { ...step, kind: 'undo', dryRun: true },
    })
  })
  test('help', () => {
    expect(task('--help')).toBe('help')
  })
  test.each([
    '',
    'a b',
    'a --all',
    'a --format csv --from a --source a',
    '--all --report r.json',
    '--all --accept-shrink',
    '--all --accept-invalid',
    '--retire',
    '--retire a --undo b',
    '--retire a b',
    '--undo a --json',
    '--undo a --accept-shrink',
    '--format csv',
    '--format csv --from a.csv',
    '--from a.csv --source x',
    '--format nope --from a --source x',
    '--format csv --from a --source Hoofd',
    `--format csv --from a --source ${'x'.repeat(65)}`,
    '--format csv --from a --source a_b',
    '--unknown',
    '--report',
    '--status brug',
    '--status --all',
    '--status --dry-run',
    '--status --history brug',
    '--status --csv',
    '--history',
    '--history brug --csv --json',
    '--history brug --run 1a',
    '--explain brug',
    '--explain brug a b',
    '--duplicates brug',
    '--duplicates --status',
    '--split a',
    '--split a b c',
    '--merge a b --json',
    '--split a --merge b c',
    'brug --json',
  ])('not: %j', (line) => {
    expect(() => task(line)).toThrow(UsageError)
  })
})
