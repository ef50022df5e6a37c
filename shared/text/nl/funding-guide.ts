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
  employee: 'je werkgever',
  'agency-worker': 'je uitzendbureau',
  trainee: 'je leerbedrijf',
  'own-firm': 'je bedrijf',
  'self-employed': 'een werkgever',
  'job-seeker': 'een nieuwe werkgever',
  student: 'een werkgever',
  'not-told': 'een werkgever',
}
/** The employer, as this person has one: "je werkgever", "je leerbedrijf". */
export function employerOf(role: Role): string {
  return employers[role]
}

/** Who has to act; null = an employer does, and who that is follows from `role`. */
export function whoAsks(applicant: 'person' | 'employer' | 'provider' | 'other', role: Role): string {
  switch (applicant) {
    case 'person':
      return 'Jij vraagt dit aan.'
    case 'provider':
      return 'De aanbieder regelt dit voor je.'
    case 'other':
      return 'Een andere organisatie vraagt dit aan.'
    case 'employer':
      if (role === 'own-firm') return 'Jij vraagt dit aan, voor je bedrijf.'
      if (role === 'not-told') return 'Alleen een werkgever vraagt dit aan.'
      return mayHaveEmployer(role)
        ? `Vraag dit aan ${employers[role]}. Die vraagt het aan.`
        : `Alleen ${employers[role]} kan dit aanvragen.`
  }
}

/** Words about "je werkgever", as somebody reads them who has none. */
export function toRole(text: string, role: Role): string {
  if (mayHaveEmployer(role)) return text
  return text.replaceAll('je werkgever', 'de werkgever').replaceAll('Je werkgever', 'De werkgever')
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
    ? `, tenzij ${buyer} de opleiding voor je koopt`
    : employer
      ? `, tenzij ${employers[employer]} meebetaalt`
      : ''
  if (price === null || max === null) return 'We weten de prijs nog niet, dus ook niet wat je zelf betaalt.'
  if (Number(price) === 0) return 'Waarschijnlijk betaal je zelf niets.'
  if (Number(max) === 0) return `Waarschijnlijk betaal je zelf niets van ${money(price)}.`
  if (min !== null && Number(min) < Number(max)) {
    return `Waarschijnlijk betaal je zelf ${money(min)} tot ${money(max)} van ${money(price)}${unless}.`
  }
  if (Number(max) === Number(price))
    return `Waarschijnlijk betaal je zelf de hele prijs van ${money(price)}${unless}.`
  return `Waarschijnlijk betaal je zelf ${money(max)} van ${money(price)}${unless}.`
}

/* What to do */

export const doFirst = 'Doe dit eerst'

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
      return 'Vraag de prijs aan de aanbieder, of vul hieronder een prijs in.'
    case 'apply':
      return `Vraag dit aan bij ${authority}: ${name}${byWhen(by)}.`
    case 'ask-for-course':
      return `Vraag of ${authority} de opleiding voor je koopt${byWhen(by)}. Je krijgt zelf geen geld.`
    case 'ask-for-help':
      return `Vraag hulp bij ${authority}: ${name}${byWhen(by)}.`
    case 'ask-employer':
      return `Vraag ${employers[role]} om mee te betalen.${helped(names)}`
    case 'apply-as-employer':
      return isTax
        ? `Betaal de opleiding uit je bedrijf: ${listed(names.slice(0, namesShown))}.`
        : `Vraag voor je bedrijf aan: ${listed(names.slice(0, namesShown))}.`
    case 'say-required':
      return `Vertel ${employers[role]} dat deze opleiding verplicht is. Dan is die gratis voor jou.`
    case 'borrow':
      return `Kijk of je wilt lenen bij ${authority}: ${name}. Je betaalt dit terug.`
    case 'answer':
      return `Beantwoord deze vraag: ${fact === null ? '' : questionText(fact, role)}`
    case 'talk':
      return `Vraag gratis advies bij ${authority}.`
  }
}

/** What the employer can use for it; the first ones are worth most. */
function helped(names: readonly string[]): string {
  return names.length > 0 ? ` Dit helpt daarbij: ${listed(names.slice(0, namesShown))}.` : ''
}

function byWhen(by: ActBy): string {
  if (by === null) return ''
  switch (by.kind) {
    case 'window-closes':
      return `, uiterlijk op ${date(by.date)}`
    case 'window-opens':
      return `, vanaf ${date(by.date)}`
    case 'window-expected':
      return `, waarschijnlijk vanaf ${date(by.date)}`
    case 'before-start':
      return `, voor ${date(by.date)}`
  }
}

/* What decides */

type Deciding = { id: AudienceQuestion | typeof employerQuestion | 'fact'; fact: string }
const isLooking = (role: Role) => role === 'job-seeker' || role === 'student'

/** The question under which schemes stand that only work if it is answered so. */
export function decidingQuestion({ id, fact }: Deciding, role: Role): string {
  switch (id) {
    case 'sector':
      return isLooking(role) ? 'In welke sector wil je werken?' : 'In welke sector werk je?'
    case 'education':
      return isLooking(role) ? 'Wil je in het onderwijs werken?' : 'Werk je in het onderwijs?'
    case 'teacher-course':
      return 'Word je leraar met deze opleiding?'
    case 'benefit':
      return 'Heb je een uitkering?'
    case 'agency':
      return 'Werk je via een uitzendbureau?'
    case 'dismissal':
      return 'Krijg je een vergoeding bij ontslag?'
    case 'basic-skills':
      return 'Wil je beter worden in taal, rekenen of werken met de computer?'
    case 'kind-of-course':
      return 'Is het een opleiding op school of een waarbij je ook werkt?'
    case 'municipality':
      return 'In welke gemeente woon je?'
    case 'student-finance':
      return 'Krijg je studiefinanciering?'
    case 'firm-plan':
      if (role === 'own-firm') return 'Maak je een plan om te leren in je bedrijf?'
      return `Maakt ${employers[role]} een plan om te leren in het bedrijf?`
    case 'development-path':
      return 'Hoort de opleiding bij een ontwikkelpad van een sector?'
    case 'required':
      return 'Moet je deze opleiding doen van de wet of de cao?'
    case employerQuestion:
      if (role === 'self-employed') return 'Heb je mensen in dienst?'
      return role === 'job-seeker' ? 'Vind je een baan bij een nieuwe werkgever?' : 'Krijg je een werkgever?'
    case 'fact':
      return questionText(fact, role) || `Nog nodig: ${factLabel(fact)}`
  }
}

type PlaceDetail = { question: Deciding | null; role: Role; most: string | null; by: ActBy }

export function placeReason(code: PlaceReason, { question, role, most, by }: PlaceDetail): string {
  switch (code) {
    case 'conditions-met':
      return 'Alles wat je invulde past hierbij.'
    case 'audience-fits':
      return 'Dit is voor mensen zoals jij.'
    case 'audience-unknown':
      return `Dit hangt af van één vraag: ${question ? decidingQuestion(question, role) : ''}`
    case 'audience-unlikely':
      return 'Na wat je invulde is dit waarschijnlijk niet voor jou.'
    case 'no-employer':
      return 'Hiervoor is een werkgever nodig.'
    case 'facts-decide':
      return question ? `Eerst moeten we dit weten: ${decidingQuestion(question, role)}` : 'Dit kan passen.'
    case 'statutory-fee':
      return 'Dit is de prijs die een school vraagt volgens de wet.'
    case 'does-not-hold':
      return 'Dit lukt nu niet.'
    case 'has-ended':
      return 'Deze regeling bestaat niet meer.'
    case 'money':
      return `Het gaat om hoogstens ${money(most ?? '0')}.`
    case 'deadline':
      return `Aanvragen kan${byWhen(by).replace(/^,/, '')}.`
  }
}
