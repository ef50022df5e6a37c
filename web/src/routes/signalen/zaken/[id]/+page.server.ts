import { addCaseNote, arrangeCase, moveCase, readCase, undoCaseMove } from '@stapwijzer/shared/api/cases.ts'
import { CaseState } from '@stapwijzer/shared/domain/cases/case-moves.ts'
import { cases as t } from '@stapwijzer/shared/text/rooms.ts'
import { error, fail, redirect } from '@sveltejs/kit'
import { call } from '#lib/api.ts'
import { readPartners } from '#lib/cases/partners.ts'
import { insistOnRegion, signInFirst } from '#lib/cases/session.server.ts'
import { valuesOf, type FieldError, type Values } from '#lib/form/field.ts'
import { needed } from '#lib/needed.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const regional = await insistOnRegion(event)
  const { fetch, params, url } = event
  const shown = await needed(fetch, readCase, { params })
  return { regional, shown, saved: url.searchParams.get('opgeslagen') === 'ja' }
}

type Form = { values: Values; errors: FieldError[] }
type Event = { params: { id: string }; url: URL }
type Said = { ok: boolean; status: number }

const refuse = (status: number, values: Values, field: string, text: string) =>
  fail<Form>(status, { values, errors: [{ field, text }] })

/** Back to the page after a good answer; `words` for the refusals that a person can mend. */
function follow({ url, params }: Event, said: Said, values: Values, words: Record<number, FieldError>) {
  if (said.ok) redirect(303, `/signalen/zaken/${params.id}?opgeslagen=ja`)
  if (said.status === 401) signInFirst(url)
  const word = words[said.status]
  if (word) return refuse(said.status, values, word.field, word.text)
  error([403, 404, 503].includes(said.status) ? said.status : 500, '')
}

const about = ({ params }: Event, values: Values) => ({
  params: { id: params.id },
  headers: { 'if-match': `"${values.versie ?? ''}"` },
})
const changed = (field: string) => ({ 412: { field, text: t.errors.changed } })

function ownerOf(chosen = ''): 'me' | 'nobody' | 'as-it-is' {
  return chosen === 'me' || chosen === 'nobody' ? chosen : 'as-it-is'
}

export const actions: Actions = {
  stap: async (event) => {
    const values = valuesOf(await event.request.formData())
    const to = CaseState.safeParse(values.naar)
    if (!to.success) return refuse(400, values, 'naar', t.errors.to)
    if (!values.reden) return refuse(400, values, 'reden', t.errors.reason)
    const startsOn = to.data === 'starts-on' ? { startsOn: values.eerste ?? '' } : {}
    const body = { to: to.data, reason: values.reden, ...startsOn }
    const answer = await call(event.fetch, moveCase, { ...about(event, values), body })
    const possible = answer.status === 409 ? (answer.problem.possible ?? []) : []
    return follow(event, answer, values, {
      ...changed('naar'),
      400:
        to.data === 'starts-on'
          ? { field: 'eerste', text: t.errors.startsOn }
          : { field: 'reden', text: t.errors.reason },
      409: { field: 'naar', text: t.errors.notPossible(possible) },
    })
  },
  terug: async (event) => {
    const values = valuesOf(await event.request.formData())
    const answer = await call(event.fetch, undoCaseMove, about(event, values))
    return follow(event, answer, values, { ...changed('naar'), 409: { field: 'naar', text: t.errors.undo } })
  },
  afspraak: async (event) => {
    const values = valuesOf(await event.request.formData())
    const owner = ownerOf(values.eigenaar)
    const body = {
      owner,
      partners: readPartners(values.partners ?? '', t.partnerKinds),
      nextOn: values.datum || null,
      nextWhat: values.wat || null,
      remindTo: values.mail || null,
    }
    const answer = await call(event.fetch, arrangeCase, { ...about(event, values), body })
    return follow(event, answer, values, {
      ...changed('datum'),
      400: { field: 'datum', text: t.errors.arrange },
    })
  },
  notitie: async (event) => {
    const values = valuesOf(await event.request.formData())
    const body = { text: values.notitie ?? '', open: values.open === 'true' }
    const answer = await call(event.fetch, addCaseNote, { params: event.params, body })
    return follow(event, answer, values, { 400: { field: 'notitie', text: t.errors.note } })
  },
}
