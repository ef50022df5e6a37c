/** What the actions of the page with the status tell it. */
import type { referralRights } from '@stapwijzer/shared/text/nl/index.ts'
import type { SentResult } from './form-result.ts'
import type { ForwardPreview } from './forwarding.server.ts'
import type { SeenBy } from './seen-by.ts'
import type { StatusItem } from './status-item.ts'

/** The field for a message about the question with this id: several may stand on the page. */
export function messageField(id: string): string {
  return `bericht-${id}`
}
/** A message that was not sent, with what to mend. */
export type MessageDraft = { id: string; text: string; error: string }

export type StatusResult = {
  /** The question that was opened by its code, with that code for what is done next. */
  opened?: { item: StatusItem; code: string }
  codeError?: string
  /** What was typed, so that it can be mended. */
  code?: string
  draft?: MessageDraft
  done?: keyof typeof referralRights.done
  problem?: string
  /** Who saw the question with this id. */
  seen?: SeenBy & { id: string }
  /** What would go to another desk; `key` is the same for every try to send it. */
  forward?: { id: string; code: string | null; key: string; preview: ForwardPreview; problem?: string }
  /** Sent on, and stored. */
  sent?: SentResult
}
