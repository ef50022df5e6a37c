import {
  publishReport,
  readReportDraft,
  writeReportEntered,
  writeReportSection,
} from '@stapwijzer/shared/api/report-drafts.ts'
import { HalfYear } from '@stapwijzer/shared/api/reports.ts'
import { enteredKinds, sections } from '@stapwijzer/shared/domain/report/definitions.ts'
import { EnteredFigure } from '@stapwijzer/shared/domain/report/report.ts'
import { error, fail, redirect } from '@sveltejs/kit'
import { read, signInFirst } from '#lib/admin/read-admin.server.ts'
import { call } from '#lib/api.ts'
import { textOf } from '#lib/form/field.ts'
import { numberIn } from '#lib/report/number-in.ts'
import { insistOnOfficer } from '#lib/report/officer.server.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const officer = await insistOnOfficer(event)
  if (!HalfYear.safeParse(event.params.period).success) error(404, '')
  const draft = await read(event, readReportDraft, { params: { period: event.params.period } })
  return { officer, draft, done: event.url.searchParams.get('klaar') }
}

export const actions: Actions = {
  deel: async (event) => {
    const data = await event.request.formData()
    const section = sections.find((one) => one === textOf(data, 'deel')) ?? error(400, '')
    const targets: Record<string, number> = {}
    for (const [name, typed] of data) {
      if (!name.startsWith('doel-') || typeof typed !== 'string' || typed.trim() === '') continue
      const value = numberIn(typed)
      if (value === null) return fail(400, { problem: 'wrong' as const })
      targets[name.slice('doel-'.length)] = value
    }
    const answer = await call(event.fetch, writeReportSection, {
      params: { period: event.params.period, section },
      body: {
        revision: revisionIn(data),
        texts: {
          aim: textOf(data, 'aim'),
          status: textOf(data, 'status'),
          explanation: textOf(data, 'explanation'),
        },
        targets,
      },
    })
    return after(event, answer)
  },
  erbij: async (event) => {
    const data = await event.request.formData()
    const read = EnteredFigure.safeParse({
      kind: enteredKinds.find((one) => one === textOf(data, 'kind')),
      name: textOf(data, 'name'),
      value: numberIn(textOf(data, 'value')),
      source: textOf(data, 'source'),
      edition: textOf(data, 'edition'),
    })
    if (!read.success) return fail(400, { problem: 'wrong' as const })
    return changeEntered(event, revisionIn(data), (all) => [...all, read.data])
  },
  weg: async (event) => {
    const data = await event.request.formData()
    const index = Number(textOf(data, 'nummer'))
    return changeEntered(event, revisionIn(data), (all) => all.filter((_one, at) => at !== index))
  },
  publiceer: async (event) => {
    const data = await event.request.formData()
    const reason = textOf(data, 'reden').trim()
    const answer = await call(event.fetch, publishReport, {
      params: { period: event.params.period },
      body: { revision: revisionIn(data), ...(reason ? { reason } : {}) },
    })
    return after(event, answer)
  },
}

function revisionIn(data: FormData): number {
  return Math.max(1, Number.parseInt(textOf(data, 'versie'), 10) || 1)
}

async function changeEntered(
  event: RequestEvent,
  revision: number,
  change: (all: EnteredFigure[]) => EnteredFigure[],
) {
  const params = { period: event.params.period }
  const draft = await read(event, readReportDraft, { params })
  const entered = change(draft.report.entered)
  return after(event, await call(event.fetch, writeReportEntered, { params, body: { revision, entered } }))
}

function after({ url, params }: RequestEvent, answer: { ok: boolean; status: number }) {
  if (answer.ok) redirect(303, `/voortgang/maken/${params.period}?klaar=ja`)
  if (answer.status === 401) signInFirst(url)
  if (answer.status === 409) return fail(409, { problem: 'newer' as const })
  if (answer.status === 400) return fail(400, { problem: 'wrong' as const })
  return error([403, 404, 503].includes(answer.status) ? answer.status : 500, '')
}
