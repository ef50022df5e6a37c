/** What the skills check leads to: occupations that fit and courses that fit, each with why. Nothing is stored. */
import type { SkillName } from '@stapwijzer/shared/api/occupations.ts'
import {
  type Match,
  type MatchProfile,
  type MatchResult,
  type OccupationName,
  type Transition,
  getTransitions,
  postMatches,
} from '@stapwijzer/shared/api/matching.ts'
import { levels } from '@stapwijzer/shared/domain/codes.ts'
import { skillsCheck as t } from '@stapwijzer/shared/text/rooms.ts'
import { call } from '#lib/api.ts'
import type { FieldError } from '#lib/form/field.ts'
import { readNumber } from '#lib/form/read-number.ts'
import type { SkillsForm } from './skills-form.server.ts'

type Fetch = typeof globalThis.fetch

export type Outcome = {
  /** From the occupation as a whole, when nothing of it was taken away. */
  transitions: Transition[] | null
  /** Else the occupations that the courses lead to. */
  reached: Reached[]
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
    call(fetch, postMatches, {
      body: { profile: profileOf(form, whole), pageSize: ranked },
    }),
    whole ? transitionsOf(fetch, form.occupation!.id, form.values.postcode) : null,
  ])
  if (!matches.ok) return null
  const { items, meta } = matches.body
  const reached = transitions ? [] : occupationsOf(items)
  return {
    transitions,
    reached,
    courses: items.slice(0, coursesShown),
    basis: meta.basis,
  }
}

export async function transitionsOf(
  fetch: Fetch,
  id: string,
  postcode?: string,
): Promise<Transition[] | null> {
  const query = { limit: 12, postcode: postcode || undefined }
  const answer = await call(fetch, getTransitions, { params: { id }, query })
  return answer.ok ? answer.body.items : null
}

/** Somebody who took skills of the occupation away does not have all of it: then only what is ticked counts. */
function profileOf({ occupation, ticked, values }: SkillsForm, whole: boolean): MatchProfile {
  const hours = values.uren ? readNumber(values.uren) : null
  const known: MatchProfile = {}
  if (whole && occupation) known.currentOccupation = occupation.id
  if (ticked.length) known.skills = ticked
  const level = levels.find((one) => one === values.niveau)
  if (level) known.level = level
  if (values.postcode) known.postcode = values.postcode
  if (hours !== null) known.hoursPerWeek = hours
  return known
}

/** Which occupations a ranking of courses leads to, those that one has most of first. Pure. */
type Reached = { occupation: OccupationName; have: SkillName[]; gap: SkillName[]; courses: number }

/** Occupations at most. */
const mostReached = 6

/** Only occupations of which one has something: the others would be here for no reason that can be shown. */
export function occupationsOf(matches: readonly Match[]): Reached[] {
  const found = new Map<string, Reached>()
  for (const { towards, skills } of matches) {
    if (towards === null || skills.have.length === 0) continue
    const before = found.get(towards.id)
    if (before) before.courses += 1
    else found.set(towards.id, { occupation: towards, have: skills.have, gap: skills.gap, courses: 1 })
  }
  return [...found.values()].sort((a, b) => share(b) - share(a)).slice(0, mostReached)
}

function share({ have, gap }: Reached): number {
  return have.length / (have.length + gap.length)
}
