/** What a scheme is, in short: the facts on top of its page. */
import type { FundingScheme } from '@stapwijzer/shared/api/funding.ts'
import { financing as t, funding, schemeLines } from '@stapwijzer/shared/text/rooms.ts'
import type { Fact } from '#lib/fact.ts'

type Version = FundingScheme['versions'][number]

/** The version that holds on a day, if there is one. */
export function versionOn(scheme: Pick<FundingScheme, 'versions'>, day: string): Version | undefined {
  return scheme.versions.find(
    ({ from, until }) => (from === null || from <= day) && (until === null || day < until),
  )
}

export function schemeFacts(scheme: FundingScheme, today: string): Fact[] {
  const now = versionOn(scheme, today)
  const worth = now && (now.amount ? schemeLines.amountLines(now.amount.text).join('\n') : t.worthUnknown)
  return [
    { name: t.kindLabel, value: t.kinds[scheme.kind] },
    { name: t.whoLabel, value: funding.acts[scheme.applicant] },
    { name: t.decidesLabel, value: t.decides(scheme.authority) },
    ...(worth ? [{ name: t.amountLabel, value: worth }] : []),
    { name: t.sharedOut, value: t.allocations[scheme.allocation] },
  ]
}

/** When it can be asked for: the period that is open, else the next one, else that none is known. One thing a line. */
export function whenText(scheme: FundingScheme, today: string): string {
  const { nextWindow, beforeStart } = scheme
  const now = versionOn(scheme, today)
  const parts: string[] = []
  if (nextWindow) {
    const { first, last, expected } = nextWindow
    parts.push(first <= today ? t.windowOpen(last) : t.windowNext(first, last, expected))
  } else parts.push(now?.windows || now?.yearly ? t.when.notKnown : t.when.always)
  if (beforeStart) parts.push(t.when.beforeStart)
  return parts.join('\n')
}
