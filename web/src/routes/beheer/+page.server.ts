import { type AdminSource, listAdminSources } from '@stapwijzer/shared/api/admin-sources.ts'
import { isTrouble } from '@stapwijzer/shared/domain/source-state.ts'
import { operatorOf, read } from '#lib/admin/read-admin.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const operator = await operatorOf(event)
  if (!operator) return { operator, sources: [] }
  const { items } = await read(event, listAdminSources)
  return { operator, sources: items.toSorted(troublesFirst) }
}

/** What is switched off stands last; the rest by name. */
function troublesFirst(a: AdminSource, b: AdminSource): number {
  const place = (source: AdminSource) => (needsOperator(source) ? 0 : source.state === 'off' ? 2 : 1)
  return place(a) - place(b) || a.name.localeCompare(b.name, 'nl')
}

/** A trial that never brought a course and has no file troubles nobody, however it ended. */
function needsOperator({ state, configured, checkedAt }: AdminSource): boolean {
  return isTrouble(state) && (configured || checkedAt !== null)
}
