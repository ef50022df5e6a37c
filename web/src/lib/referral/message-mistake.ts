/** What to mend in a message before it is sent, by the rules of the API. Pure. */
import { mostMessageSigns } from '@stapwijzer/shared/domain/referral/messages.ts'
import { wrongKindsIn } from '@stapwijzer/shared/domain/referral/wrong-field.ts'
import { messages as t } from '@stapwijzer/shared/text/rooms.ts'

/** Null when it can be sent. */
export function messageMistake(text: string): string | null {
  if (text.trim() === '') return t.errors.empty
  if (text.length > mostMessageSigns) return t.errors.long
  return wrongKindsIn(text, ['bsn', 'iban']).length > 0 ? t.errors.number : null
}
