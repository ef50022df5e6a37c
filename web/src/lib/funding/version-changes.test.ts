import type { FundingScheme } from '@stapwijzer/shared/api/funding.ts'
import { expect, test } from 'vitest'
import { versionChanges } from './version-changes.ts'

type Version = FundingScheme['versions'][number]

function version(changes: Partial<Version> = {}): Version {
  const conditions = [{ code: 'age-max' as const, text: 'Je bent jonger dan 56.', soft: false }]
  return {
    from: null,
    until: null,
    evidence: 'verified',
    conditions,
    amount: null,
    windows: null,
    yearly: null,
    ...changes,
  }
}
const amount = (text: string): Version['amount'] => ({
  text,
  basis: 'incl-vat',
  per: 'course',
  kind: 'grant',
  covers: 'course',
})

test('a rule about the same thing changed; others came or went', () => {
  const now = version({
    conditions: [
      { code: 'age-max', text: 'Je bent jonger dan 57.', soft: false },
      { code: 'income', text: 'Je inkomen is hoogstens € 40.000.', soft: true },
    ],
  })
  const before = version({
    conditions: [...version().conditions, { code: 'residence', text: 'Je woont in Utrecht.', soft: false }],
  })
  expect(versionChanges(now, before)).toEqual([
    { what: 'changed', code: 'age-max', rule: 'Je bent jonger dan 57.', before: 'Je bent jonger dan 56.' },
    { what: 'added', code: 'income', rule: 'Je inkomen is hoogstens € 40.000.' },
    { what: 'dropped', code: 'residence', rule: 'Je woont in Utrecht.' },
  ])
})

test('amounts, periods and how sure we are', () => {
  const now = version({ amount: amount('€ 25.000.'), windows: [], evidence: 'unverified' })
  expect(versionChanges(now, version({ amount: amount('€ 20.000.') }))).toEqual([
    { what: 'amount', now: '€ 25.000.', before: '€ 20.000.' },
    { what: 'windows' },
    { what: 'unsure' },
  ])
  expect(versionChanges(version(), now).map(({ what }) => what)).toEqual(['amount', 'windows', 'sure'])
})

test('nothing but the dates', () => {
  expect(versionChanges(version({ from: '2025-01-01' }), version({ until: '2025-01-01' }))).toEqual([
    { what: 'nothing' },
  ])
})
