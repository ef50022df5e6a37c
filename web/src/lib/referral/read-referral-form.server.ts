/** Reads the form to a desk by the rules of the API, and says in our words what has to be mended. */
import { ReferralBody } from '@stapwijzer/shared/api/referrals.ts'
import { alwaysSent, currentConsentVersion } from '@stapwijzer/shared/domain/referral/consent.ts'
import type { SharedFacts } from '@stapwijzer/shared/domain/referral/sent.ts'
import { wrongInForm, type WrongField } from '@stapwijzer/shared/domain/referral/wrong-field.ts'
import { advice as t } from '@stapwijzer/shared/text/rooms.ts'
import type { FieldError, Values } from '#lib/form/field.ts'
import { placeOf, type ReferralForm, type Choice } from './referral-form.ts'

/** What will be sent, but for the desk and what is worked out later. */
export type Asked = Omit<ReferralBody, 'deskId' | 'consent'>

/** Ticks with a value in the form, by the member of the API that it fills. */
const facts: Partial<Record<Choice, { field: string; member: keyof SharedFacts }>> = {
  situation: { field: 'person.situation', member: 'situation' },
  education: { field: 'person.educationHighest', member: 'educationHighest' },
  'age-band': { field: 'person.ageBand', member: 'ageBand' },
  benefit: { field: 'person.benefit', member: 'benefit' },
}

/** In the order of the page, so that the summary reads as the page does. */
const order = [
  'person.postcode4',
  'person.municipality',
  'work.postcode4',
  'question',
  'contact.name',
  'contact.email',
  'contact.phone',
  'preferredTime',
  'language',
  'goal',
  'person.situation',
  'person.educationHighest',
  'person.ageBand',
  'person.benefit',
]

/** `asked` is what the API would take; null when something has to be mended first. */
export function readReferralForm(form: ReferralForm): { asked: Asked | null; errors: FieldError[] } {
  const { values, ticked } = form
  const place = placeOf(form)
  const shared = sharedFacts(form)
  const read = ReferralBody.safeParse({
    deskId: 'later',
    contact: {
      name: values['contact.name'] ?? '',
      ...(values['contact.email'] ? { email: values['contact.email'] } : {}),
      ...(values['contact.phone'] ? { phone: values['contact.phone'] } : {}),
    },
    preferredTime: values.preferredTime,
    language: values.language,
    ...(typeof place === 'object' ? place : { postcode4: '' }),
    question: values.question ?? '',
    ...(ticked.includes('goal') ? { goal: values.goal ?? '' } : {}),
    ...(Object.keys(shared).length > 0 ? { shared } : {}),
    consent: {
      textVersion: currentConsentVersion,
      // The outcomes of schemes are worked out after this.
      fields: [...alwaysSent, ...ticked.filter((choice) => choice !== 'funding-outcomes')],
    },
  })
  if (read.success) {
    const { deskId: _deskId, consent: _consent, ...asked } = read.data
    return { asked, errors: [] }
  }
  const fields = new Set(read.error.issues.map(({ path }) => fieldOf(path)))
  const wrong = new Map(wrongFields(form).map((one) => [fieldOfWrong(one), t.wrongField(one)]))
  const errors = [...fields].map((field) => ({ field, text: wrong.get(field) ?? whatToDo(field, values) }))
  return { asked: null, errors: inPageOrder(errors) }
}

export function inPageOrder(errors: readonly FieldError[]): FieldError[] {
  return errors.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
}

/** Something that belongs elsewhere, in what would be sent; the same look that the API takes. */
function wrongFields({ values, ticked }: ReferralForm): WrongField[] {
  return wrongInForm({
    name: values['contact.name'],
    phone: values['contact.phone'],
    question: values.question,
    goal: ticked.includes('goal') ? values.goal : undefined,
  })
}

function fieldOfWrong({ field }: WrongField): string {
  return field === 'name' || field === 'phone' ? `contact.${field}` : field
}

/** Values of ticked facts only; one that was filled in and not ticked stays here. */
function sharedFacts({ values, ticked }: ReferralForm): SharedFacts {
  return Object.fromEntries(
    ticked.flatMap((choice) => {
      const fact = facts[choice]
      return fact && values[fact.field] ? [[fact.member, values[fact.field]]] : []
    }),
  )
}

function fieldOf(path: readonly PropertyKey[]): string {
  const [first, second] = path.map(String)
  if (first === 'contact') return `contact.${second ?? 'name'}`
  if (first === 'shared') return `person.${second}`
  if (first === 'postcode4' || first === 'municipality') return `person.${first}`
  return first ?? ''
}

function whatToDo(field: string, values: Values): string {
  const text = values[field] ?? ''
  switch (field) {
    case 'contact.name':
      return text ? t.errors.nameLine : t.errors.name
    case 'contact.email':
      return text ? t.errors.email : t.errors.reach
    case 'contact.phone':
      return t.errors.phone
    case 'person.postcode4':
      return text ? t.errors.postcodeForm : t.errors.postcode
    case 'person.municipality':
      return t.errors.municipality
    case 'question':
      return tooLong(text, 2000, t.errors.question, t.errors.questionLong)
    case 'goal':
      return tooLong(text, 500, t.errors.goal, t.errors.goalLong)
    case 'person.situation':
      return text ? t.errors.choice : t.errors.situation
    case 'person.educationHighest':
      return text ? t.errors.choice : t.errors.education
    case 'person.ageBand':
      return text ? t.errors.choice : t.errors.ageBand
    case 'person.benefit':
      return text ? t.errors.choice : t.errors.benefit
    default:
      return t.errors.choice
  }
}

function tooLong(text: string, most: number, empty: string, long: string): string {
  if (text === '') return empty
  return text.length > most ? long : t.errors.plain
}
