/** Which tests hold each numbered rule and provoke each code of a report. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorRejects, failures, policyRejects, refusals, warningCodes } from '../../ingest/feeds/codes.ts'
import { findingCodes } from '../../shared/domain/plan/finding.ts'
import { repositoryFiles, root } from '../fences/files.ts'
import { isTestSupport } from '../fences/imports.ts'
import { numbered, type Kind } from './lists.ts'
import { namesCode, numbersAfter } from './numbers.ts'
import { titlesOf, type TestTitle } from './titles.ts'

export type HeldTest = TestTitle & { file: string }
/** `because`: the rows of the test's table that name the rule, when it has one. */
export type HoldingTest = HeldTest & { because: string[] }
export type Row = { name: string; about: string; tests: HoldingTest[] }
export type Table = { heading: string; rows: Row[] }

/** All tables, over the tests of the repository. */
export function heldTables(tests: readonly HeldTest[] = repositoryTests()): Table[] {
  // A code names something in a report of an import, or in a check of a plan; elsewhere the same word means something else.
  const inRoom = (room: string) => tests.filter(({ file }) => file.startsWith(room))
  const ofIngest = inRoom('ingest/')
  const listed = (kind: Kind): Row[] =>
    numbered(kind).map(({ number, about, workedOutIn }) => {
      const further = (['ruling', 'case'] as const).map(
        (other) => [other, numbersAfter(other, workedOutIn)] as const,
      )
      const named = (text: string) =>
        numbersAfter(kind, text).includes(number) ||
        further.some(([other, numbers]) => numbersAfter(other, text).some((one) => numbers.includes(one)))
      return { name: number, about, tests: holding(tests, named) }
    })
  const coded = (codes: readonly string[], among = ofIngest): Row[] =>
    codes.map((code) => ({
      name: code,
      about: '',
      tests: among
        .filter((test) => namesCode(code, test))
        .map((test) => ({ ...test, because: test.rows.includes(code) ? [code] : [] })),
    }))
  return [
    { heading: 'Cases', rows: listed('case') },
    { heading: 'Rejects in error', rows: coded(errorRejects) },
    { heading: 'Rejects by policy', rows: coded(policyRejects) },
    { heading: 'Warnings', rows: coded(warningCodes) },
    { heading: 'Reasons of a refused run', rows: coded(refusals) },
    { heading: 'Reasons of a failed run', rows: coded(failures) },
    {
      heading: 'Findings of a plan',
      rows: coded(Object.keys(findingCodes), inRoom('shared/domain/plan/')),
    },
    { heading: 'Import rules', rows: listed('import rule') },
    { heading: 'Rulings', rows: listed('ruling') },
    { heading: 'Page rules', rows: listed('page rule') },
  ]
}

function holding(tests: readonly HeldTest[], named: (text: string) => boolean): HoldingTest[] {
  return tests.flatMap((test) => {
    const because = test.rows.filter(named)
    return because.length > 0 || named(test.title) ? [{ ...test, because }] : []
  })
}

const read = (file: string) => readFileSync(join(root, file), 'utf8')

function repositoryTests(): HeldTest[] {
  return (
    repositoryFiles()
      // Support files too: suites that several test files run stand there.
      .filter((file) => file.endsWith('.test.ts') || isTestSupport(file))
      .filter((file) => /^(shared|server|ingest|web|bench|scripts)\//.test(file))
      .filter((file) => !file.startsWith('scripts/held/'))
      .flatMap((file) => titlesOf(file, read(file), read).map((title) => ({ ...title, file })))
  )
}
