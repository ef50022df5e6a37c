/** Which course stands in a part of the form: chosen from what was found, or named by its link. Pure. */
import type { Values } from '#lib/form/field.ts'

const id = String.raw`[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}`
const link = new RegExp(String.raw`(?:/opleiding/|^)(${id})/?(?:[?#].*)?$`, 'i')
const alone = new RegExp(`^${id}$`, 'i')

/** The id of a course in the link of its page, or typed by itself; null when there is none. */
export function courseIdIn(text: string): string | null {
  return link.exec(text.trim())?.[1] ?? null
}

/**
 * `place`: a part of the form, `stap-0` or `nieuw-1`. A link that was pasted after the last search goes before what was
 * chosen. `id` is null when there is none; `isAsked`: something was typed or chosen.
 */
export function courseIn(values: Values, place: string): { id: string | null; isAsked: boolean } {
  const typed = values[`${place}.opleiding`] ?? ''
  const chosen = values[`${place}.gekozen`] ?? ''
  const pasted = typed === values[`${place}.gezocht`] ? null : courseIdIn(typed)
  const id = pasted ?? (alone.test(chosen) ? chosen : null)
  return { id, isAsked: typed !== '' || id !== null }
}
