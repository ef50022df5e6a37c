/**
 * Lines of the audit log about one referral, told to its person and to its desk: what was done, and by which side. Pure.
 * The table of `kinds` is the only place that knows the names of actions; a name it does not know counts as a change.
 */
export const accessKinds = [
  'sent',
  'read',
  'listed',
  'exported',
  'log-read',
  'moved',
  'planned',
  'noted',
  'wrote',
  'assigned',
  'proposed',
  'decided',
  'cancelled',
  'restricted',
  'forwarded',
  'withdrawn',
  'reminded',
  'purged',
  'changed',
] as const
export type AccessKind = (typeof accessKinds)[number]

/** By the words in an action's name, the first that fits. */
const kinds: readonly [RegExp, AccessKind][] = [
  [/access-log/, 'log-read'],
  [/export/, 'exported'],
  [/\.list$|figures/, 'listed'],
  [/cancel/, 'cancelled'],
  [/withdraw|erase/, 'withdrawn'],
  [/purge|retention|remove/, 'purged'],
  [/restrict/, 'restricted'],
  [/forward/, 'forwarded'],
  [/remind|escalat|lapse/, 'reminded'],
  [/decide|decision|answer/, 'decided'],
  [/propos/, 'proposed'],
  [/note|attempt/, 'noted'],
  [/message/, 'wrote'],
  [/assign/, 'assigned'],
  [/appointment|move\.planned/, 'planned'],
  [/\.(submit|make|send|create)$/, 'sent'],
  [/\.move\./, 'moved'],
  [/\.read$|presence/, 'read'],
]

export function accessKind(action: string): AccessKind {
  return kinds.find(([words]) => words.test(action))?.[1] ?? 'changed'
}

export type AccessSide = 'person' | 'desk' | 'system'

/** `actor` as an audit line has it: `person`, `system`, or the subject of a login. */
export function accessSide(actor: string): AccessSide {
  return actor === 'person' || actor === 'system' ? actor : 'desk'
}

type Line = { at: Date; action: string; result: string; actor: string }
export type AccessEntry = {
  at: Date
  action: AccessKind
  by: AccessSide
  /** Who at the referral's own desk: counts up from 1 by first appearance, so that a number keeps meaning the same colleague. */
  worker: number | null
  /** Subject of that colleague's login; for the desk's own eyes. */
  subject: string | null
  /** Whether it was let through; what was refused showed nothing. */
  allowed: boolean
}

/** To somebody of another desk a referral does not exist, and so the line says. */
const notTheirs = 'refused: 404'

/** `lines` in the order in which they were written; the answer has the newest first. */
export function accessEntries(lines: readonly Line[]): AccessEntry[] {
  const numbers = new Map<string, number>()
  const entries = lines.map(({ at, action, result, actor }): AccessEntry => {
    const by = accessSide(actor)
    const subject = by === 'desk' && result !== notTheirs ? actor : null
    if (subject !== null && !numbers.has(subject)) numbers.set(subject, numbers.size + 1)
    const worker = subject === null ? null : numbers.get(subject)!
    return { at, action: accessKind(action), by, worker, subject, allowed: result === 'ok' }
  })
  return entries.reverse()
}
