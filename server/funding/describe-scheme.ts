/** A scheme as the API lists it and as its own page shows it. */
import type { FundingAdvice, FundingScheme, FundingSchemeItem } from '@stapwijzer/shared/api/funding.ts'
import type { SchemeState } from '@stapwijzer/shared/domain/funding/scheme.ts'
import { authorityInWords } from './authority.ts'
import { amountInWords } from './amount-words.ts'
import { labelsOf } from './amounts.ts'
import { versionOn } from './decide.ts'
import { linksOf, nameOf, notVerifiedOf } from './own-words.ts'
import { ruleInWords } from './rule-words.ts'
import type { Scheme, Version } from './scheme-file.ts'
import type { SchemeSet } from './scheme-set.ts'
import { type WindowState, windowState } from './windows.ts'

/** One line of the list, as the scheme is on a day. */
export function schemeItem(scheme: Scheme, asOf: string): FundingSchemeItem {
  const { when, version } = versionOn(scheme, asOf)
  const window = windowState(version, asOf)
  return {
    scheme: scheme.id,
    name: nameOf(scheme),
    kind: scheme.kind,
    applicant: scheme.applicant,
    authority: authorityInWords(scheme),
    status: statusOf(when, version, window),
    from: scheme.versions[0]?.from ?? null,
    until: scheme.versions.at(-1)?.until ?? null,
    nextWindow: when === 'after' ? null : nextWindow(window),
    evidence: version.evidence,
    verifiedAt: version.evidence === 'verified' ? (scheme.verifiedAt ?? null) : null,
    sources: scheme.sources,
  }
}

/** Everything about a scheme, with its versions newest first. */
export function schemeDetail(scheme: Scheme, asOf: string, schemes: SchemeSet): FundingScheme {
  return {
    ...schemeItem(scheme, asOf),
    allocation: scheme.allocation,
    beforeStart: scheme.beforeStart,
    links: linksOf(scheme) ?? null,
    notVerified: notVerifiedOf(scheme),
    versions: scheme.versions.map((version) => versionDetail(scheme, version, schemes)).reverse(),
  }
}

function versionDetail(
  scheme: Scheme,
  version: Version,
  schemes: SchemeSet,
): FundingScheme['versions'][number] {
  const { from, until, evidence, amount, windows, yearly } = version
  return {
    from,
    until,
    evidence,
    conditions: conditionsInWords(version, schemes),
    amount: amount && {
      text: amountInWords(scheme, amount, schemes.nameOf),
      ...labelsOf(scheme, amount),
    },
    windows: windows?.map(([first, last]) => ({ first, last })) ?? null,
    yearly: yearly ? { first: yearly[0], last: yearly[1] } : null,
  }
}

/** The rules of a version as sentences. */
export function conditionsInWords(version: Version, schemes: SchemeSet): FundingAdvice['conditions'] {
  return version.conditions.map(({ code, soft, test }) => ({
    code,
    text: sentence(ruleInWords(test, schemes.nameOf)),
    soft,
  }))
}

function statusOf(when: 'before' | 'within' | 'after', version: Version, window: WindowState): SchemeState {
  if (when === 'after') return 'ended'
  if (when === 'before') return 'not-yet'
  const shut = window.state === 'closed' || window.state === 'unknown'
  return shut && version.timing !== 'after-period' ? 'closed' : 'live'
}

function nextWindow(window: WindowState): FundingSchemeItem['nextWindow'] {
  if (window.state === 'open') return { ...window.window, expected: false }
  return window.state === 'closed' ? { ...window.next, expected: window.expected } : null
}

function sentence(rule: string): string {
  return `${rule.charAt(0).toUpperCase()}${rule.slice(1)}.`
}
