/** Small helps for the form of the next move. */
import type { DeskReferral } from '@stapwijzer/shared/api/desk.ts'
import { unfilledIn } from '@stapwijzer/shared/domain/referral/unfilled.ts'
import type { FieldError, Values } from '#lib/form/field.ts'

const attemptsNeeded = 3

/** Whether the desk tried often enough to say that it cannot reach somebody; the page advises, it does not refuse. */
export function enoughAttempts(notes: DeskReferral['notes']): boolean {
  return notes.filter(({ kind }) => kind === 'attempt').length >= attemptsNeeded
}

/** Puts a text behind what was typed already, and the cursor at its beginning or at the first place to fill in. */
export function putInto(area: HTMLTextAreaElement, text: string): void {
  const before = area.value.trim() === '' ? '' : `${area.value.trimEnd()}\n\n`
  area.value = before + text
  // Whoever watches the field hears of it.
  area.dispatchEvent(new Event('input', { bubbles: true }))
  area.focus()
  // The first place that has to be filled in is chosen, so that typing replaces it.
  const [first] = unfilledIn(text)
  const at = before.length + (first === undefined ? 0 : text.indexOf(first))
  area.setSelectionRange(at, at + (first?.length ?? 0))
}

/**
 * Whether a move that came back with something to mend cannot be made any more: a colleague went on meanwhile, so the
 * fields to mend are not there. `moves`: what can be done now.
 */
export function isOvertaken(
  form: { act: string; values: Values; errors: readonly FieldError[] } | null,
  moves: readonly { to: string }[],
): boolean {
  if (form?.act !== 'stap' || !form.errors.some(({ field }) => field !== 'to')) return false
  const { to = '' } = form.values
  return to !== '' && !moves.some((move) => move.to === to)
}
