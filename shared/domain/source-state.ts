/**
 * How a source is doing, from a few facts. The operator's page, the command, the alerts and the health check all say
 * the same because they ask here. Pure; `now` comes in.
 */

/**
 * `stale`: the courses are older than was promised (also when runs fail) · `failed`, `refused`: how the last run ended
 * · `new`: never read yet, nothing broken · `off`: switched off in its file.
 */
export const sourceStates = ['ok', 'new', 'off', 'refused', 'failed', 'stale'] as const
export type SourceState = (typeof sourceStates)[number]

/** States that an operator has to do something about. */
export const troubles = ['refused', 'failed', 'stale'] as const satisfies readonly SourceState[]
export type Trouble = (typeof troubles)[number]

export type SourceFacts = {
  enabled: boolean
  /** Seconds; null = nothing promised. */
  rhythmSeconds: number | null
  /** When the source came to be known: from then on its promise counts. */
  createdAt: Date
  /** When it was last read to its end and applied. */
  checkedAt: Date | null
  /** How the last run ended that says something about the source; null when there is none. */
  lastStatus: string | null
}

/**
 * Reasons of a failed run that say nothing about its source: another run had it, or this one was told to stop. The
 * state stays what the run before made it.
 */
export const sayingNothing = ['locked', 'interrupted'] as const

export function sourceState(facts: SourceFacts, now: Date): SourceState {
  if (!facts.enabled) return 'off'
  const { rhythmSeconds } = facts
  const age = ageSeconds(facts, now)
  if (rhythmSeconds !== null && age > rhythmSeconds) return 'stale'
  if (facts.lastStatus === 'failed' || facts.lastStatus === 'refused') return facts.lastStatus
  return facts.checkedAt ? 'ok' : 'new'
}

export function isTrouble(state: SourceState): state is Trouble {
  return (troubles as readonly SourceState[]).includes(state)
}

/** Seconds since it was last read, or known when it never was. */
export function ageSeconds(
  { checkedAt, createdAt }: Pick<SourceFacts, 'checkedAt' | 'createdAt'>,
  now: Date,
): number {
  return Math.floor((now.getTime() - (checkedAt ?? createdAt).getTime()) / 1000)
}
