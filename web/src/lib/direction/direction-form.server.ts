/** The form of a direction as it was sent, and what it asks the API. Nothing of it is stored, and nothing stands in an address. */
import { type DirectionProfile, type Direction, postDirections } from '@stapwijzer/shared/api/directions.ts'
import type { SkillName } from '@stapwijzer/shared/api/occupations.ts'
import {
  dutchLevels,
  heldLevels,
  interests,
  mostInterests,
  payRanges,
  type Interest,
} from '@stapwijzer/shared/domain/matching/direction.ts'
import { direction as t } from '@stapwijzer/shared/text/rooms.ts'
import { call } from '#lib/api.ts'
import { textOf, type FieldError, type Values } from '#lib/form/field.ts'
import { readNumber } from '#lib/form/read-number.ts'
import { findOccupation, occupationById } from '#lib/occupation/find-occupation.server.ts'

type Fetch = typeof globalThis.fetch

export type DirectionForm = {
  /** What one does now, once it is clear. */
  occupation: { id: string; label: string } | null
  /** Occupations that the words may mean, to choose from. */
  choices: { id: string; label: string }[]
  /** Skills of the occupation with a Dutch name, how many have none, and which are ticked. */
  skills: SkillName[]
  untranslated: number
  ticked: string[]
  interests: Interest[]
  values: Values
  errors: FieldError[]
}

export const emptyForm: DirectionForm = {
  occupation: null,
  choices: [],
  skills: [],
  untranslated: 0,
  ticked: [],
  interests: [],
  values: {},
  errors: [],
}

const texts = ['werk', 'niveau', 'postcode', 'afstand', 'uren', 'verdienen', 'inkomen', 'nederlands']
/** Of the radio buttons: none of the occupations that the words may mean. */
export const noneOfThese = 'geen'
const postcodeForm = /^[1-9]\d{3}\s*([A-Za-z]{2})?$/

export async function sentForm(fetch: Fetch, data: FormData): Promise<DirectionForm> {
  const values = Object.fromEntries(texts.map((name) => [name, textOf(data, name).trim()]))
  const liked = data.getAll('leuk')
  const form = { ...emptyForm, values, interests: interests.filter((one) => liked.includes(one)) }
  const named = await withOccupation(fetch, form, data)
  return { ...named, errors: errorsOf(named) }
}

async function withOccupation(fetch: Fetch, form: DirectionForm, data: FormData): Promise<DirectionForm> {
  const words = form.values.werk ?? ''
  const [chosen, before] = [textOf(data, 'beroep'), textOf(data, 'beroepVan')]
  if (words === '' || chosen === noneOfThese) return form
  // What was chosen belongs to the words that it was chosen for.
  const byId =
    chosen !== '' && (before === '' || before === words) ? await occupationById(fetch, chosen) : null
  const meant = byId ? { state: 'one' as const, occupation: byId } : await findOccupation(fetch, words)
  if (meant.state === 'none') return form
  if (meant.state === 'choose') {
    return { ...form, choices: meant.items.map(({ id, label }) => ({ id, label })) }
  }
  if (meant.state === 'unknown') {
    return { ...form, errors: [{ field: 'werk', text: t.occupationUnknown(meant.words) }] }
  }
  const { id, label, essentialSkills } = meant.occupation
  const skills = essentialSkills.filter(({ lang }) => lang === 'nl')
  const ticked = data.getAll('kan').filter((one) => typeof one === 'string')
  return {
    ...form,
    occupation: { id, label },
    skills,
    untranslated: essentialSkills.length - skills.length,
    ticked: data.get('kanVan') === id ? ticked : skills.map((skill) => skill.id),
  }
}

function errorsOf({ values, errors, interests: liked, occupation, choices }: DirectionForm): FieldError[] {
  const { postcode = '', uren = '', werk = '' } = values
  const hours = uren === '' ? 1 : readNumber(uren)
  const found = [...errors]
  if (liked.length > mostInterests) found.push({ field: 'leuk', text: t.tooMany(mostInterests) })
  if (liked.length === 0 && werk === '' && !occupation) found.push({ field: 'leuk', text: t.likeNeeded })
  if (choices.length > 0) found.push({ field: 'beroep', text: t.occupationChoose })
  if (postcode !== '' && !postcodeForm.test(postcode)) {
    found.push({ field: 'postcode', text: t.errors.postcode })
  }
  if (hours === null || hours < 0 || hours > 168) found.push({ field: 'uren', text: t.errors.hours })
  return found
}

/** null: it could not be asked. */
export async function directionsOf(fetch: Fetch, form: DirectionForm): Promise<Direction[] | null> {
  const answer = await call(fetch, postDirections, { body: { profile: profileOf(form) } })
  if (!answer.ok) return null
  return answer.body.items.filter(({ occupation }) => occupation.id !== form.occupation?.id)
}

/** Who took skills of the occupation away does not have all of it: then only what is ticked counts. */
function profileOf({
  occupation,
  skills,
  ticked,
  interests: liked,
  values,
}: DirectionForm): DirectionProfile {
  const one = <Code extends string>(codes: readonly Code[], name: string) =>
    codes.find((code) => code === values[name]) ?? null
  const whole = skills.every(({ id }) => ticked.includes(id))
  return {
    currentOccupation: whole ? (occupation?.id ?? null) : null,
    skills: whole ? null : ticked,
    interests: liked,
    level: one(heldLevels, 'niveau'),
    postcode: values.postcode || null,
    distanceKm: values.postcode && values.afstand ? readNumber(values.afstand) : null,
    hoursPerWeek: values.uren ? readNumber(values.uren) : null,
    mustEarn: values.verdienen ? values.verdienen === 'ja' : null,
    income: one(payRanges, 'inkomen'),
    dutch: one(dutchLevels, 'nederlands'),
  }
}
