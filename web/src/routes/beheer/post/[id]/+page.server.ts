import type { MailContent } from '@stapwijzer/shared/api/admin-mails.ts'
import { insistOnOperator, read } from '#lib/admin/read-admin.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const operator = await insistOnOperator(event)
  const path = `/v1/admin/mails/${encodeURIComponent(event.params.id)}` as const
  return { operator, mail: await read<MailContent>(event, path) }
}
