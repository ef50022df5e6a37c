/** What `npm run funding -- check` finds: cases that fail, and per scheme what a person must look up. */
import { addMonths } from '@stapwijzer/shared/domain/calendar.ts'
import type { SchemeState } from '@stapwijzer/shared/domain/funding/scheme.ts'
import { isSure, versionOn } from './decide.ts'
import { schemeItem } from './describe-scheme.ts'
import { failures } from './run-cases.ts'
import type { Scheme } from './scheme-file.ts'
import type { SchemeSet } from './scheme-set.ts'
import { windowState } from './windows.ts'

export type CheckedScheme = {
  scheme: string
  status: SchemeState
  versions: number
  cases: number
  /** Names of the cases that do not hold, with what is wrong. */
  failed: { name: string; problems: string[] }[]
  evidence: string
  verifiedAt: string | null
  /** The day from which the rules count as not checked recently; null = they are not verified. */
  staleFrom: string | null
  /** What is not sure about a scheme that lives: `not-verified`, `stale`, `windows-unknown`. */
  doubts: ('not-verified' | 'stale' | 'windows-unknown')[]
  beforeLaunch: string | null
}
/** A version whose rules nobody read at a source: never more than possible. */
export type UnreadRules = { scheme: string; from: string | null; until: string | null; evidence: string }
export type FileCheck = {
  today: string
  totals: { schemes: number; versions: number; cases: number; failed: number; doubtful: number }
  schemes: CheckedScheme[]
  /** All of them, also of schemes that ended. */
  unread: UnreadRules[]
  /** For every launch, whatever the files say. */
  always: readonly string[]
}

const always = ['every sentence about the rules: read again at its source, by a person']

export function checkFiles(schemes: SchemeSet, today: string): FileCheck {
  const checked = schemes.list.map((scheme) => checkOne(scheme, schemes, today))
  const sum = (count: (one: CheckedScheme) => number) => checked.reduce((total, one) => total + count(one), 0)
  return {
    today,
    totals: {
      schemes: checked.length,
      versions: sum((one) => one.versions),
      cases: sum((one) => one.cases),
      failed: sum((one) => one.failed.length),
      doubtful: sum((one) => (one.doubts.length > 0 ? 1 : 0)),
    },
    schemes: checked,
    unread: schemes.list.flatMap(({ id, versions }) =>
      versions
        .filter(({ evidence }) => evidence !== 'verified')
        .map(({ from, until, evidence }) => ({ scheme: id, from, until, evidence })),
    ),
    always,
  }
}

function checkOne(scheme: Scheme, schemes: SchemeSet, today: string): CheckedScheme {
  const { status, evidence, verifiedAt } = schemeItem(scheme, today)
  return {
    scheme: scheme.id,
    status,
    versions: scheme.versions.length,
    cases: scheme.cases.length,
    failed: scheme.cases.flatMap((test) => {
      const problems = failures(scheme, test, schemes)
      return problems.length > 0 ? [{ name: test.name, problems }] : []
    }),
    evidence,
    verifiedAt,
    staleFrom: verifiedAt && addMonths(verifiedAt, 12),
    doubts: status === 'ended' ? [] : doubtsAbout(scheme, today),
    beforeLaunch: status === 'ended' ? null : (scheme.beforeLaunch ?? null),
  }
}

function doubtsAbout(scheme: Scheme, today: string): CheckedScheme['doubts'] {
  const { version } = versionOn(scheme, today)
  const verified = version.evidence === 'verified'
  return [
    ...(verified ? [] : (['not-verified'] as const)),
    ...(verified && !isSure(scheme, version, today) ? (['stale'] as const) : []),
    ...(windowState(version, today).state === 'unknown' ? (['windows-unknown'] as const) : []),
  ]
}

/** As a table for people. */
export function fileCheckTable({ today, totals, schemes, unread, always: launches }: FileCheck): string {
  const rows = schemes.map((one) => [
    one.scheme,
    one.status,
    String(one.versions),
    one.failed.length > 0 ? `${one.failed.length} of ${one.cases} FAIL` : String(one.cases),
    one.evidence,
    one.verifiedAt ?? '-',
    one.doubts.join(' '),
  ])
  const failed = schemes.flatMap((one) =>
    one.failed.map(({ name, problems }) => `FAIL ${one.scheme}: ${name}: ${problems.join('; ')}`),
  )
  const launch = schemes.flatMap((one) => (one.beforeLaunch ? [`  ${one.scheme}: ${one.beforeLaunch}`] : []))
  return [
    ...table([['scheme', 'status', 'versions', 'cases', 'evidence', 'verified', 'doubts'], ...rows]),
    ...failed,
    '',
    'Rules that were not read at a source:',
    ...unread.map(
      (one) => `  ${one.scheme}: ${one.from ?? 'always'} to ${one.until ?? 'open'}, ${one.evidence}`,
    ),
    '',
    'To be looked up at the source by a person before launch:',
    ...launch,
    ...launches.map((one) => `  ${one}`),
    '',
    `On ${today}: ${totals.schemes} schemes, ${totals.versions} versions, ${totals.cases} cases, ${totals.failed} failed, ${totals.doubtful} schemes with doubts.`,
  ].join('\n')
}

function table(rows: string[][]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )
}
