/** What the skills check leads to: occupations that fit and courses that fit, each with why. Nothing is stored. */
import type {
  Match,
  MatchProfile,
  MatchResult,
  Transition,
  Transitions,
} from '@stapwijzer/shared/api/matching.ts'
import { levels } from '@stapwijzer/shared/domain/codes.ts'
import { skillsCheck as t } from '@stapwijzer/shared/text/rooms.ts'
import { ask } from '#lib/api.ts'
import type { FieldError } from '#lib/form/field.ts'
import { readNumber } from '#lib/form/read-number.ts'
import { occupationsOf, type Reached } from './occupations-of.ts'
import { occupationsOfFields, type SkillsForm } from './skills-form.server.ts'

type Fetch = typeof globalThis.fetch
type Profile = Partial<Record<keyof MatchProfile, string | number | string[]>>

export type Outcome = {
  /** From the occupation as a whole, when nothing of it was taken away. */
  transitions: Transition[] | null
  /** Else the occupations that the courses lead to. */
  reached: Reached[]
  /** Where neither is found: occupations of the fields of work that appeal. */
  appealing: { id: string; label: string }[]
  courses: Match[]
  basis: MatchResult['meta']['basis']
}

const ranked = 60
const coursesShown = 10

export function errorsOf({ values }: SkillsForm): FieldError[] {
  const { postcode = '', uren = '' } = values
  const hours = uren === '' ? 1 : readNumber(uren)
  return [
    ...(postcode === '' || postcodeForm.test(postcode)
      ? []
      : [{ field: 'postcode', text: t.errors.postcode }]),
    ...(hours !== null && hours >= 0 && hours <= 168 ? [] : [{ field: 'uren', text: t.errors.hours }]),
  ]
}

const postcodeForm = /^[1-9]\d{3}\s*([A-Za-z]{2})?$/

/** null when it could not be asked. */
export async function outcomeOf(fetch: Fetch, form: SkillsForm): Promise<Outcome | null> {
  const whole = form.occupation !== null && form.own.every(({ id }) => form.ticked.includes(id))
  const [matches, transitions] = await Promise.all([
    ask<MatchResult>(fetch, 'POST', '/v1/matches', {
      body: { profile: profileOf(form, whole), pageSize: ranked },
    }),
    whole ? transitionsOf(fetch, form.occupation!.id, form.values.postcode) : null,
  ])
  if (!matches.ok) return null
  const { items, meta } = matches.body
  const reached = transitions ? [] : occupationsOf(items)
  const none = !transitions?.length && reached.length === 0
  return {
    transitions,
    reached,
    appealing: none ? await occupationsOfFields(fetch, form.fields) : [],
    courses: items.slice(0, coursesShown),
    basis: meta.basis,
  }
}

export async function transitionsOf(
  fetch: Fetch,
  id: string,
  postcode?: string,
): Promise<Transition[] | null> {
  const path = `/v1/occupations/${encodeURIComponent(id)}/transitions` as const
  const query = { limit: 12, postcode: postcode || undefined }
  const answer = await ask<Transitions>(fetch, 'GET', path, { query })
  return answer.ok ? answer.body.items : null
}

/** Somebody who took skills of the occupation away does not have all of it: then only what is ticked counts. */
function profileOf({ occupation, ticked, values }: SkillsForm, whole: boolean): Profile {
  const hours = values.uren ? readNumber(values.uren) : null
  const known: Profile = {}
  if (whole && occupation) known.currentOccupation = occupation.id
  if (ticked.length) known.skills = ticked
  if (values.niveau && (levels as readonly string[]).includes(values.niveau)) known.level = values.niveau
  if (values.postcode) known.postcode = values.postcode
  if (hours !== null) known.hoursPerWeek = hours
  return known
}
