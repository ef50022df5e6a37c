/** The guide through an advice about money: one sentence, what to do, and questions that decide, in words for who you are. */
import { type AudienceQuestion, employerQuestion } from '../../domain/funding/audience.ts'
import type { GuideActKind, PlaceReason } from '../../domain/funding/guide.ts'
import { mayHaveEmployer, type Role } from '../../domain/funding/role.ts'
import type { ActByKind } from '../../domain/funding/scheme.ts'
import { factLabel } from './facts.ts'
import { date, listed, money } from './format.ts'
import { questionText } from './funding-questions-of-role.ts'

export { questionFor } from './funding-questions-of-role.ts'

/* Who asks */

const employers: Record<Role, string> = {
  employee: 'your employer',
  'agency-worker': 'your temp agency',
  trainee: 'your training company',
  'own-firm': 'your company',
  'self-employed': 'an employer',
  'job-seeker': 'a new employer',
  student: 'an employer',
  'not-told': 'an employer',
}
/** The employer, as this person has one: "your employer", "your training company". */
export function employerOf(role: Role): string {
  return employers[role]
}

/** Who has to act; null = an employer does, and who that is follows from `role`. */
export function whoAsks(applicant: 'person' | 'employer' | 'provider' | 'other', role: Role): string {
  switch (applicant) {
    case 'person':
      return 'You apply for this yourself.'
    case 'provider':
      return 'The provider arranges this for you.'
    case 'other':
      return 'Another organisation applies for this.'
    case 'employer':
      if (role === 'own-firm') return 'You apply for this, for your company.'
      if (role === 'not-told') return 'Only an employer applies for this.'
      return mayHaveEmployer(role)
        ? `Ask ${employers[role]} for this. They apply for it.`
        : `Only ${employers[role]} can apply for this.`
  }
}

/** Words about "your employer", as somebody reads them who has none. */
export function toRole(text: string, role: Role): string {
  if (mayHaveEmployer(role)) return text
  return text.replaceAll('your employer', 'the employer').replaceAll('Your employer', 'The employer')
}

/* The one sentence */

type Net = {
  /** Amounts as decimal texts; null = not known. */
  min: string | null
  max: string | null
  price: string | null
  /** Who may buy the course instead, and who may pay along as employer. */
  buyer: string | null
  employer: Role | null
}

export function headline({ min, max, price, buyer, employer }: Net): string {
  const unless = buyer
    ? `, unless ${buyer} buys the course for you`
    : employer
      ? `, unless ${employers[employer]} helps to pay`
      : ''
  if (price === null || max === null)
    return 'We do not know the price yet, so we also do not know what you pay yourself.'
  if (Number(price) === 0) return 'You probably pay nothing yourself.'
  if (Number(max) === 0) return `You probably pay nothing of ${money(price)} yourself.`
  if (min !== null && Number(min) < Number(max)) {
    return `You probably pay ${money(min)} to ${money(max)} of ${money(price)} yourself${unless}.`
  }
  if (Number(max) === Number(price))
    return `You probably pay the whole price of ${money(price)} yourself${unless}.`
  return `You probably pay ${money(max)} of ${money(price)} yourself${unless}.`
}

/* What to do */

export const doFirst = 'Do this first'

type ActBy = { date: string; kind: ActByKind } | null
type ActDetail = {
  role: Role
  names: readonly string[]
  authority: string
  by: ActBy
  fact: string | null
  isTax: boolean
}
const namesShown = 2

export function act(kind: GuideActKind, { role, names, authority, by, fact, isTax }: ActDetail): string {
  const [name = ''] = names
  switch (kind) {
    case 'ask-price':
      return 'Ask the provider for the price, or fill in a price below.'
    case 'apply':
      return `Apply for this at ${authority}: ${name}${byWhen(by)}.`
    case 'ask-for-course':
      return `Ask whether ${authority} will buy the course for you${byWhen(by)}. You get no money yourself.`
    case 'ask-for-help':
      return `Ask ${authority} for help: ${name}${byWhen(by)}.`
    case 'ask-employer':
      return `Ask ${employers[role]} to help to pay.${helped(names)}`
    case 'apply-as-employer':
      return isTax
        ? `Pay for the course from your company: ${listed(names.slice(0, namesShown))}.`
        : `Apply for your company: ${listed(names.slice(0, namesShown))}.`
    case 'say-required':
      return `Tell ${employers[role]} that this course is required. Then it is free for you.`
    case 'borrow':
      return `See whether you want to borrow from ${authority}: ${name}. You pay this back.`
    case 'answer':
      return `Answer this question: ${fact === null ? '' : questionText(fact, role)}`
    case 'talk':
      return `Ask ${authority} for free advice.`
  }
}

/** What the employer can use for it; the first ones are worth most. */
function helped(names: readonly string[]): string {
  return names.length > 0 ? ` This helps with it: ${listed(names.slice(0, namesShown))}.` : ''
}

function byWhen(by: ActBy): string {
  if (by === null) return ''
  switch (by.kind) {
    case 'window-closes':
      return `, by ${date(by.date)} at the latest`
    case 'window-opens':
      return `, from ${date(by.date)}`
    case 'window-expected':
      return `, probably from ${date(by.date)}`
    case 'before-start':
      return `, before ${date(by.date)}`
  }
}

/* What decides */

type Deciding = { id: AudienceQuestion | typeof employerQuestion | 'fact'; fact: string }
const isLooking = (role: Role) => role === 'job-seeker' || role === 'student'

/** The question under which schemes stand that only work if it is answered so. */
export function decidingQuestion({ id, fact }: Deciding, role: Role): string {
  switch (id) {
    case 'sector':
      return isLooking(role) ? 'In which sector do you want to work?' : 'In which sector do you work?'
    case 'education':
      return isLooking(role) ? 'Do you want to work in education?' : 'Do you work in education?'
    case 'teacher-course':
      return 'Do you become a teacher with this course?'
    case 'benefit':
      return 'Do you get a benefit?'
    case 'agency':
      return 'Do you work through a temp agency?'
    case 'dismissal':
      return 'Do you get a payment when you are dismissed?'
    case 'basic-skills':
      return 'Do you want to get better at language, maths or working with the computer?'
    case 'kind-of-course':
      return 'Is it a course at school or one in which you also work?'
    case 'municipality':
      return 'In which municipality do you live?'
    case 'student-finance':
      return 'Do you get student finance (studiefinanciering)?'
    case 'firm-plan':
      if (role === 'own-firm') return 'Do you make a plan for learning in your company?'
      return `Does ${employers[role]} make a plan for learning in the company?`
    case 'development-path':
      return 'Does the course belong to a development path (ontwikkelpad) of a sector?'
    case 'required':
      return 'Does the law or the collective agreement (cao) require you to take this course?'
    case employerQuestion:
      if (role === 'self-employed') return 'Do you employ people?'
      return role === 'job-seeker' ? 'Do you find a job with a new employer?' : 'Do you get an employer?'
    case 'fact':
      return questionText(fact, role) || `Still needed: ${factLabel(fact)}`
  }
}

type PlaceDetail = { question: Deciding | null; role: Role; most: string | null; by: ActBy }

export function placeReason(code: PlaceReason, { question, role, most, by }: PlaceDetail): string {
  switch (code) {
    case 'conditions-met':
      return 'Everything that you filled in fits this.'
    case 'audience-fits':
      return 'This is for people like you.'
    case 'audience-unknown':
      return `This depends on one question: ${question ? decidingQuestion(question, role) : ''}`
    case 'audience-unlikely':
      return 'After what you filled in, this is probably not for you.'
    case 'no-employer':
      return 'This needs an employer.'
    case 'facts-decide':
      return question ? `First we must know this: ${decidingQuestion(question, role)}` : 'This may fit.'
    case 'statutory-fee':
      return 'This is the price that a school asks by law.'
    case 'does-not-hold':
      return 'This does not work now.'
    case 'has-ended':
      return 'This scheme no longer exists.'
    case 'money':
      return `It is about at most ${money(most ?? '0')}.`
    case 'deadline':
      return `You can apply${byWhen(by).replace(/^,/, '')}.`
  }
}
