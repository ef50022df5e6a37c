/** Who saw and changed a referral, in words for its person and for its desk. */
import type { AccessKind } from '../../domain/access-log.ts'

/** What was done, as it follows "You", "staff member 1" or "the system". */
export const accessActions: Record<AccessKind, string> = {
  sent: 'sent the question',
  read: 'read the question',
  listed: 'saw the question in the list',
  exported: 'made a copy of the data',
  'log-read': 'looked at who saw the data',
  moved: 'moved the question a step further',
  planned: 'made an appointment',
  noted: 'wrote a note',
  wrote: 'wrote a message',
  assigned: 'assigned the question',
  proposed: 'worked on a proposal for the plan',
  decided: 'decided about the proposal',
  cancelled: 'cancelled the appointment',
  restricted: 'changed what the desk may see',
  forwarded: 'worked on another desk',
  withdrawn: 'took the question back',
  reminded: 'reminded the desk',
  purged: 'deleted the data',
  changed: 'changed the question',
}

export const accessLog = {
  you: 'You',
  system: 'The system',
  /** Of the desk whose name follows. */
  worker: (number: number, desk: string) => `Staff member ${number} of ${desk}`,
  otherDesk: 'Somebody of another desk',
  refused: 'This was not allowed. Nothing was shown.',
}
