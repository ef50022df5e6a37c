import { listCases, openCase } from '@stapwijzer/shared/api/cases.ts'
import { listRegions } from '@stapwijzer/shared/api/desks.ts'
import { caseStates } from '@stapwijzer/shared/domain/cases/case-moves.ts'
import { SignalKind } from '@stapwijzer/shared/domain/cases/case.ts'
import { cases as t } from '@stapwijzer/shared/text/rooms.ts'
import { error, fail, redirect } from '@sveltejs/kit'
import { call } from '#lib/api.ts'
import { insistOnRegion, signInFirst } from '#lib/cases/session.server.ts'
import { pageOf } from '#lib/desk/views.ts'
import { valuesOf } from '#lib/form/field.ts'
import { needed } from '#lib/needed.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const regional = await insistOnRegion(event)
  const { fetch, url } = event
  const page = pageOf(url.searchParams.get('page'))
  const [list, late, { items: regions }] = await Promise.all([
    needed(fetch, listCases, { query: { page } }),
    needed(fetch, listCases, { query: { overdue: true, pageSize: 1 } }),
    needed(fetch, listRegions),
  ])
  const columns = caseStates
    .map((state) => ({ state, items: list.items.filter((one) => one.state === state) }))
    .filter(({ items }) => items.length > 0)
  return {
    regional,
    list: { page: list.page, pageSize: list.pageSize, total: list.total },
    columns,
    late: late.total,
    regions: regions.map(({ code, name }) => ({ code, name })),
  }
}

export const actions: Actions = {
  default: async ({ fetch, request, url }) => {
    const values = valuesOf(await request.formData())
    const { titel, vakgebied, regio, soort } = values
    const kind = SignalKind.safeParse(soort)
    const refused = () => fail(400, { values, errors: [{ field: 'titel', text: t.errors.title }] })
    if (!titel && !vakgebied) return refused()
    const answer = await call(fetch, openCase, {
      body: {
        ...(titel ? { title: titel } : {}),
        ...(vakgebied ? { topic: { type: 'field' as const, id: vakgebied } } : {}),
        ...(regio ? { region: regio } : {}),
        ...(kind.success ? { kind: kind.data } : {}),
      },
    })
    if (answer.ok) redirect(303, `/signalen/zaken/${answer.body.id}?opgeslagen=ja`)
    if (answer.status === 401) signInFirst(url)
    if (answer.status === 400) return refused()
    error([403, 503].includes(answer.status) ? answer.status : 500, '')
  },
}
