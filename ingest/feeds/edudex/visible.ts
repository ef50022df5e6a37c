/** Whether an EDU-DEX program is for the public and of today. The first reason that holds counts. */
import type { RejectCode } from '../codes.ts'
import { boundDate } from '../fields/dates.ts'
import type { Scope } from '../fields/findings.ts'
import type { Program } from './item.ts'

export type Hidden = { path: string; code: RejectCode; message: string }

export function whyHidden(
  program: Program,
  clientId: unknown,
  clientOnly: boolean,
  scope: Scope,
): Hidden | null {
  if (isClient(clientId))
    return { path: 'clientId', code: 'not-public', message: 'The program is offered to one client only.' }
  if (clientOnly)
    return {
      path: 'programSchedule.programRun',
      code: 'not-public',
      message: 'All runs are for clients only.',
    }
  if (program.inPublication === false)
    return {
      path: 'inPublication',
      code: 'not-in-publication',
      message: 'The program is not in publication.',
    }
  const ended = [
    ['expires', program.expires],
    ['programClassification.offeredUntil', program.programClassification?.offeredUntil],
  ] as const
  for (const [path, raw] of ended) {
    const date = boundDate(raw ?? '', path, scope)
    if (date !== null && date < scope.today)
      return { path, code: 'expired', message: `The program ended on ${date}.` }
  }
  return null
}

/** The Data API writes `public` where there is no client; an empty element names none. */
function isClient(clientId: unknown): boolean {
  const named =
    typeof clientId === 'object' && clientId !== null
      ? (clientId as Record<string, unknown>)['orgUnitId']
      : (clientId ?? '')
  return typeof named !== 'string' || !['', 'public'].includes(named.trim())
}
