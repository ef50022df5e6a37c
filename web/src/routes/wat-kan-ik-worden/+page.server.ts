import { fail, redirect } from '@sveltejs/kit'
import { skillsCheck as t } from '@stapwijzer/shared/text/rooms.ts'
import { textOf, type FieldError } from '#lib/form/field.ts'
import { errorsOf, outcomeOf, transitionsOf, type Outcome } from '#lib/match/outcome.server.ts'
import { formOf, sentForm, withFound, type SkillsForm } from '#lib/match/skills-form.server.ts'
import { findOccupation } from '#lib/occupation/find-occupation.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, url }) => {
  const given = url.searchParams.get('van')
  const from = await findOccupation(fetch, given)
  const own = from.state === 'one' ? from.occupation : null
  // Words that left no doubt: the address gets the id, so that it goes on meaning the same.
  if (own && own.id !== given) redirect(303, `/wat-kan-ik-worden?van=${encodeURIComponent(own.id)}`)
  return {
    from,
    transitions: own ? await transitionsOf(fetch, own.id) : null,
    check: own ? await formOf(own) : null,
  }
}

/** What an action tells the page. */
type CheckResult = {
  check: SkillsForm | null
  outcome: Outcome | null
  errors: FieldError[]
  failed: string | null
}
const checkResult = (some: Partial<CheckResult>): CheckResult => ({
  check: null,
  outcome: null,
  errors: [],
  failed: null,
  ...some,
})

export const actions: Actions = {
  /** Adds skills by words; nothing else of the form changes. */
  zoek: async ({ request, fetch }) => {
    const data = await request.formData()
    const check = await sentForm(fetch, data)
    return checkResult({ check: await withFound(fetch, check, textOf(data, 'woorden').trim()) })
  },

  /** Words that were typed but not looked for yet are looked for first: who presses Enter there means that. */
  bekijk: async ({ request, fetch }) => {
    const data = await request.formData()
    const check = await sentForm(fetch, data)
    const words = textOf(data, 'woorden').trim()
    if (words) return checkResult({ check: await withFound(fetch, check, words) })
    const errors = errorsOf(check)
    if (errors.length) return fail(400, checkResult({ check: { ...check, errors }, errors }))
    const outcome = await outcomeOf(fetch, check)
    return outcome ? checkResult({ check, outcome }) : fail(503, checkResult({ check, failed: t.failed }))
  },
}
