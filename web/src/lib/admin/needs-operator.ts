/** Which sources an operator has to do something about. */
import type { AdminSource } from '@stapwijzer/shared/api/admin-sources.ts'
import { isTrouble } from '@stapwijzer/shared/domain/source-state.ts'

/** A trial that never brought a course and has no file troubles nobody, however it ended. */
export function needsOperator({ state, configured, checkedAt }: AdminSource): boolean {
  return isTrouble(state) && (configured || checkedAt !== null)
}
