/** A question on one side of a limit, and what is wrong with its answer. */
import type { Decision } from '../decide.ts'
import type { Scheme } from '../scheme-file.ts'

export type Side = 'holds' | 'fails' | 'unknown'
export type Checked = {
  scheme: Scheme['id']
  /** From old to new, from 0. */
  version: number
  /** What the limit belongs to: the condition (`conditions.2`), `amount`, `windows`, `from` … */
  limit: string
  /** The reason code that the limit is about, or what it bounds. */
  code: string
  side: Side
  what: string
  /** null = the answer is what the limit says. */
  problem: string | null
}

/** What must come of a question; members that are absent are not looked at. */
export type Wanted = {
  outcome?: string
  /** Exactly these, in whatever order. */
  codes?: string[]
  with?: string[]
  without?: string[]
  missing?: string[]
  missingWith?: string
  actBy?: { date: string; kind: string } | null
}

export function problemOf(decision: Decision, wanted: Wanted): string | null {
  const codes: string[] = decision.reasons.map(({ code }) => code)
  const same = (one: readonly string[], other: readonly string[]) =>
    [...one].sort().join() === [...other].sort().join()
  const wrong = [
    wanted.outcome !== undefined && wanted.outcome !== decision.outcome && `outcome is not ${wanted.outcome}`,
    wanted.codes && !same(wanted.codes, codes) && `reasons are not ${wanted.codes.join(' ')}`,
    ...(wanted.with ?? []).map((code) => !codes.includes(code) && `${code} is not a reason`),
    ...(wanted.without ?? []).map((code) => codes.includes(code) && `${code} is a reason`),
    wanted.missing &&
      !same(wanted.missing, decision.missing) &&
      `missing is not [${wanted.missing.join(' ')}]`,
    wanted.missingWith !== undefined &&
      !decision.missing.includes(wanted.missingWith) &&
      `${wanted.missingWith} is not missing`,
    wanted.actBy !== undefined &&
      !sameAct(wanted.actBy, decision.actBy) &&
      `actBy is not ${actText(wanted.actBy)}`,
  ].filter((one) => typeof one === 'string')
  if (wrong.length === 0) return null
  const found = `${decision.outcome} (${codes.join(' ')}) missing [${decision.missing.join(' ')}] actBy ${actText(decision.actBy)}`
  return `${wrong.join(', ')}; found ${found}`
}

type Act = { date: string; kind: string } | null

function sameAct(one: Act, other: Act): boolean {
  return one?.date === other?.date && one?.kind === other?.kind
}

function actText(act: Act): string {
  return act ? `${act.kind} ${act.date}` : 'none'
}
