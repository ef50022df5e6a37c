/**
 * What was filled in at the page about money, kept in this tab alone, so that it is still there after Back. It is never in
 * an address, and no other page works with it but for the postcode, which nobody should have to type twice. Storage may
 * be blocked; nothing here throws because of that.
 */

/** As a form shows them: a text a field, of several ticks all joined by a comma. */
export type Values = Record<string, string>

export const draftKey = 'stapwijzer-invulling'
export const postcodeKey = 'stapwijzer-postcode'

type Draft = {
  version: 1
  /** The course that it was about. */
  course: string | null
  values: Values
  /** An answer was shown. */
  answered: boolean
}

export function saveDraft(draft: Omit<Draft, 'version'>): void {
  const kept = Object.fromEntries(Object.entries(draft.values).filter(([, value]) => value !== ''))
  if (Object.keys(kept).length === 0) return write(draftKey, null)
  write(draftKey, JSON.stringify({ version: 1, ...draft, values: kept } satisfies Draft))
  if (kept['person.postcode4']) write(postcodeKey, kept['person.postcode4'])
}

/** What was filled in before; what was told of another course is left out, and so is that an answer was shown. */
export function readDraft(course: string | null): Draft | null {
  try {
    const found = JSON.parse(globalThis.sessionStorage?.getItem(draftKey) ?? 'null') as Draft | null
    if (found?.version !== 1 || typeof found.values !== 'object') return null
    if (found.course === course) return found
    const ofPerson = Object.entries(found.values).filter(([name]) => !name.startsWith('course.'))
    return { ...found, course, values: Object.fromEntries(ofPerson), answered: false }
  } catch {
    return null
  }
}

export function forgetDraft(): void {
  write(draftKey, null)
  write(postcodeKey, null)
}

/** A postcode that was typed on this site, in this tab. */
export function keepPostcode(postcode: string): void {
  write(postcodeKey, postcode)
}

export function readPostcode(): string | null {
  try {
    return globalThis.sessionStorage?.getItem(postcodeKey) ?? null
  } catch {
    return null
  }
}

/** Texts of the fields of a form as they stand; of a question with several ticks all of them, joined by a comma. */
export function typedIn(form: HTMLFormElement): Values {
  const values: Values = {}
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || !(name.includes('.') || name === 'onthoud')) continue
    values[name] = values[name] ? `${values[name]},${value}` : value.trim()
  }
  return values
}

function write(key: string, text: string | null): void {
  try {
    if (text === null) globalThis.sessionStorage?.removeItem(key)
    else globalThis.sessionStorage?.setItem(key, text)
  } catch {
    // Blocked storage keeps nothing.
  }
}
