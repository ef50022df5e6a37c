/** What kind of news a state is: for the icon and the colour that stand beside its words. */
import type { AdminDelivery } from '@stapwijzer/shared/api/admin-deliveries.ts'
import type { AdminMail } from '@stapwijzer/shared/api/admin-mails.ts'
import type { RunSummary } from '@stapwijzer/shared/api/admin.ts'
import type { SourceState } from '@stapwijzer/shared/domain/source-state.ts'

export type Tone = 'good' | 'bad' | 'waits' | 'off'

export const sourceTone: Record<SourceState, Tone> = {
  ok: 'good',
  new: 'waits',
  off: 'off',
  refused: 'bad',
  failed: 'bad',
  stale: 'bad',
}
export const runTone: Record<RunSummary['status'], Tone> = {
  done: 'good',
  unchanged: 'good',
  refused: 'bad',
  failed: 'bad',
  running: 'waits',
}
export const deliveryTone: Record<AdminDelivery['state'], Tone> = {
  'given-up': 'bad',
  failing: 'bad',
  waiting: 'waits',
  delivered: 'good',
}
export const mailTone: Record<AdminMail['state'], Tone> = { waiting: 'waits', failing: 'bad', sent: 'good' }
