/**
 * Answers about money that the visitor asked this tab to remember. They leave the tab only inside a question to the
 * API, which stores nothing. Storage may be blocked; nothing here throws because of that.
 */
import type { FundingRequest } from '@stapwijzer/shared/api/funding.ts'
import type { Values } from '#lib/form/field.ts'

export const answersKey = 'stapwijzer-antwoorden'

export type Remembered = {
  version: 1
  /** As they were filled in, to fill the form again. */
  values: Values
  /** As the API takes them: what holds for every course. */
  about: Pick<FundingRequest, 'person' | 'employer'>
}

export function readRemembered(): Remembered | null {
  try {
    const found = JSON.parse(globalThis.sessionStorage?.getItem(answersKey) ?? 'null') as Remembered | null
    return found?.version === 1 && typeof found.about?.person === 'object' ? found : null
  } catch {
    return null
  }
}

/** What was told of one course does not hold for the next; why somebody wants to learn does. */
export function rememberAnswers(values: Values, about: Remembered['about']): boolean {
  const kept = Object.entries(values).filter(
    ([name]) => !name.startsWith('course.') || name === 'course.purpose',
  )
  try {
    const remembered: Remembered = { version: 1, values: Object.fromEntries(kept), about }
    sessionStorage.setItem(answersKey, JSON.stringify(remembered))
    return true
  } catch {
    return false
  }
}

export function forgetAnswers(): void {
  try {
    globalThis.sessionStorage?.removeItem(answersKey)
  } catch {
    // Blocked storage holds nothing.
  }
}
