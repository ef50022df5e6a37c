/** The views of the outbox, as the address names them and as the API is asked. */
import type { AdminMail } from '@stapwijzer/shared/api/admin-mails.ts'
import type { MailView } from '@stapwijzer/shared/text/nl/admin.ts'

const names: Record<MailView, string> = {
  all: 'alles',
  failing: 'lukt-niet',
  waiting: 'wacht',
  sent: 'verstuurd',
}
export const mailViews = Object.keys(names) as MailView[]

/** An unknown name is everything. */
export function mailViewOf(name: string | null): MailView {
  return mailViews.find((view) => names[view] === name) ?? 'all'
}

export function mailState(view: MailView): AdminMail['state'] | undefined {
  return view === 'all' ? undefined : view
}

export function mailAddress(view: MailView, page = 1): string {
  return `/beheer/post?lijst=${names[view]}${page > 1 ? `&page=${page}` : ''}`
}
