import { createPlan } from '@stapwijzer/shared/api/plans.ts'
import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { listCourses } from '@stapwijzer/shared/api/courses.ts'
import { plan as t, planSaved, planWaysOut } from '@stapwijzer/shared/text/rooms.ts'
import { together } from '#lib/desk/together.server.ts'
import { textOf } from '#lib/form/field.ts'
import { call } from '#lib/api.ts'
import { accessOf, noAccess } from '#lib/plan/save/access.server.ts'
import { addToSaved, changeSaved, setGoalOfSaved } from '#lib/plan/save/change-saved.server.ts'
import { moved, without } from '#lib/plan/edit/editable-plan.ts'
import { shownPlan } from '#lib/plan/open/open-plan.server.ts'
import { setPlanCookie } from '#lib/plan/save/plan-cookie.server.ts'
import { openByCode } from '#lib/plan/open/open-by-code.server.ts'
import {
  endLookLink,
  erase,
  forget,
  mailLink,
  newLink,
  newLookLink,
  renew,
} from '#lib/plan/save/saved-actions.server.ts'
import { newSaveKey, once } from '#lib/plan/save/save-once.server.ts'
import { planInCookie } from '#lib/plan/save/saved-plan.server.ts'
import type { Failed } from '#lib/plan/take/take-along.server.ts'
import { formAnswer } from '#lib/plan/form-answer.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const found = await planInCookie(event)
  const failed = event.url.searchParams.get('mislukt') ?? ''
  const open = found.state === 'open' ? found.open : null
  const [saved, access, withDesk] = await Promise.all([
    open && shownPlan(event.fetch, open),
    open ? accessOf(event.fetch, open.key) : noAccess,
    together(event),
  ])
  return {
    saved,
    state: found.state,
    saveKey: newSaveKey(),
    ...access,
    /** A counsellor and a person make this plan together. */
    together: withDesk,
    /** What a way out of the page could not do. */
    failed: Object.hasOwn(planWaysOut.failed, failed) ? planWaysOut.failed[failed as Failed] : null,
  }
}

export const actions: Actions = {
  /** Opens a saved plan by its code; the link does this by script. */
  open: async (event) => {
    const code = await field(event, 'code')
    const refused = await openByCode(event, code)
    if (refused) return fail(refused.status, formAnswer({ openError: refused.text, code }))
    redirect(303, '/plan')
  },

  /** "Zet in mijn plan" of a browser without script: one course, or several in an order. */
  zet: async (event) => {
    const courses = await coursesOf(event)
    if (courses === null) return fail(400, formAnswer({ problem: planSaved.putUnknown }))
    const [first] = courses
    const name = courses.length === 1 ? first!.title : ''
    const [added, already] = courses.length === 1 ? [t.added, t.already] : [t.addedAll, t.alreadyAll]
    let last = formAnswer({ notice: { name, text: already } })
    for (const { id } of courses) {
      const { outcome } = await addToSaved(event, id)
      if (outcome === 'changed') last = formAnswer({ notice: { name, text: added } })
      else if (outcome === 'full') return fail(400, formAnswer({ problem: t.full }))
      else if (outcome === 'not-open') return formAnswer({ put: courses })
      else if (outcome !== 'present') return fail(503, formAnswer({ problem: planSaved.saveFailed }))
    }
    return last
  },

  /** "Maak dit mijn doel" of a browser without script: only a saved plan can keep it. */
  doel: async (event) => {
    const { outcome } = await setGoalOfSaved(event, await field(event, 'beroep'))
    if (outcome === 'changed') redirect(303, '/plan')
    return fail(outcome === 'not-open' ? 400 : 503, formAnswer({ problem: t.goalNeedsSaved }))
  },

  /** Saves a new plan with these courses in it, for a browser without script. */
  bewaar: async (event) => {
    const data = await event.request.formData()
    const items = idsIn(data).map((courseId) => ({ courseId }))
    const answer = await call(event.fetch, createPlan, {
      body: { title: t.planNameDefault, items },
      headers: once(textOf(data, 'sleutel')),
    })
    if (!answer.ok) {
      const problem = answer.status === 429 ? planSaved.tooMany : planSaved.saveFailed
      return fail(answer.status, formAnswer({ problem }))
    }
    const key = { id: answer.body.id, token: answer.body.token }
    setPlanCookie(event.cookies, key, event.url)
    return formAnswer({ key })
  },

  /** Moves or removes a step of the saved plan, for a browser without script. */
  stap: async (event) => {
    const data = await event.request.formData()
    const text = (name: string) => textOf(data, name)
    const [act, index] = (['omhoog', 'omlaag', 'verwijder'] as const)
      .map((name) => [name, Number.parseInt(text(name), 10)] as const)
      .find(([, at]) => at >= 0) ?? [null, 0]
    if (act === null) return fail(400, formAnswer({ problem: planSaved.refused }))
    const changed = await changeSaved(
      event,
      (plan) => (act === 'verwijder' ? without(plan, index) : moved(plan, index, act === 'omhoog' ? -1 : 1)),
      text('versie') || undefined,
    )
    if (changed.outcome === 'changed') redirect(303, '/plan')
    // Nothing is done, and what was asked is asked again beside the newest plan.
    if (changed.outcome === 'elsewhere') return fail(412, formAnswer({ stale: { act, name: text('wat') } }))
    const readOnly = changed.outcome === 'refused' && changed.status === 403
    return fail(
      readOnly ? 403 : 503,
      formAnswer({ problem: readOnly ? planSaved.readOnly : planSaved.saveFailed }),
    )
  },

  link: newLink,
  mailLink,
  kijklink: newLookLink,
  kijklinkWeg: endLookLink,
  vernieuw: renew,
  vergeet: forget,
  verwijder: erase,
}

async function field({ request }: RequestEvent, name: string): Promise<string> {
  const value = (await request.formData()).get(name)
  return typeof value === 'string' ? value.trim() : ''
}

const mostAtOnce = 10

/** Ids of courses in a form, each once. */
function idsIn(data: FormData): string[] {
  const given = data
    .getAll('opleiding')
    .flatMap((one) => (typeof one === 'string' && one ? [one.trim()] : []))
  return [...new Set(given)].slice(0, mostAtOnce)
}

/** The courses of a form with their titles; null when there is none, or one that is not there. */
async function coursesOf({ request, fetch }: RequestEvent): Promise<{ id: string; title: string }[] | null> {
  const ids = idsIn(await request.formData())
  if (ids.length === 0) return null
  const answer = await call(fetch, listCourses, { query: { id: ids } })
  if (!answer.ok) return null
  const found = answer.body.items.flatMap(({ course }) =>
    course ? [{ id: course.id, title: course.title }] : [],
  )
  return found.length > 0 && found.length === ids.length ? found : null
}
