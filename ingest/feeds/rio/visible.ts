/** What of the register is no course for adults, or none any more. */
import { quoted, type Scope } from '../fields/findings.ts'
import { choose } from '../fields/choice.ts'
import { boundDate } from '../fields/dates.ts'
import type { Entry } from './item.ts'
import { kinds, type Kind } from './words.ts'

export type Refusal = { path: string; code: 'not-lifelong-learning' | 'expired'; message: string }

/** Why an entry is not shown, null when it is; and its kind. `einddatum` is the first day on which it is gone. */
export function judge(
  { type, einddatum }: Pick<Entry, 'type' | 'einddatum'>,
  scope: Scope,
): { kind: Kind | null; refusal: Refusal | null } {
  const kind = choose(type, kinds, 'type', scope)
  if (kind === 'school') {
    const message = `${quoted(type)} is primary or secondary school.`
    return { kind, refusal: { path: 'type', code: 'not-lifelong-learning', message } }
  }
  const end = boundDate(einddatum ?? '', 'einddatum', scope)
  const ended = end !== null && end <= scope.today
  const message = `The offer ended on ${end ?? ''}.`
  return { kind, refusal: ended ? { path: 'einddatum', code: 'expired', message } : null }
}
