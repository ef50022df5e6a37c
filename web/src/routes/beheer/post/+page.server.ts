import type { MailList } from '@stapwijzer/shared/api/admin-mails.ts'
import { mailState, mailViewOf } from '#lib/admin/mail-views.ts'
import { insistOnOperator, read } from '#lib/admin/read-admin.server.ts'
import { pageOf } from '#lib/desk/views.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const operator = await insistOnOperator(event)
  const view = mailViewOf(event.url.searchParams.get('lijst'))
  const page = pageOf(event.url.searchParams.get('page'))
  const mails = await read<MailList>(event, '/v1/admin/mails', { state: mailState(view), page, pageSize: 20 })
  return { operator, view, mails }
}
