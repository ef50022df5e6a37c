import { readMail } from '@stapwijzer/shared/api/admin-mails.ts'
import { insistOnOperator, read } from '#lib/admin/read-admin.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const operator = await insistOnOperator(event)
  return { operator, mail: await read(event, readMail, { params: { id: event.params.id } }) }
}
