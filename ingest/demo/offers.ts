/** Which provider offers which subject, in which form, when and for how much. Pure; the feed writers turn offers into feeds. */
import { addDays } from '@stapwijzer/shared/domain/calendar.ts'
import { askedOf, type DemoAsked } from './asked.ts'
import { describe, summarise, type DemoForm, type Description } from './describe.ts'
import { number, pick, uuid } from './pick.ts'
import { type DemoProvider, type Place, providers } from './providers.ts'
import { endOf, nextYearly, rolling, weekdayFrom } from './starts.ts'
import { type DemoDuration, durationOf, ectsOf, hoursOf, priceOf, requirements } from './terms.ts'
import { readSubjects, type Subject } from './subjects.ts'

export type DemoStart = {
  id: string
  start: string
  end: string
  enrolUntil: string | null
  seats: number | null
  place: Place | null
  state: 'open' | 'closed' | 'cancelled'
}
export type DemoOffer = {
  id: string
  code: string
  provider: DemoProvider
  subject: Subject
  form: DemoForm
  title: string
  summary: string
  description: Description
  duration: DemoDuration | null
  ects: number | null
  /** Study hours of the whole course. */
  hours: number | null
  /** Whole euros; ex VAT for private providers. */
  price: number | null
  delivery: 'classroom' | 'online' | 'blended' | 'workplace'
  starts: DemoStart[]
  flexible: boolean
  requirements: string | null
  place: Place | null
  asked: DemoAsked
}

function mboForms(subject: Subject, provider: DemoProvider): DemoForm[] {
  if (subject.list === 'mbo-certificates') return ['derde-leerweg']
  const turn = (subject.index + number(3, provider.key)) % 3
  if (turn === 0) return ['bbl']
  if (turn === 1) return subject.level === 'mbo-1' ? ['bol'] : ['bol', 'bbl']
  return subject.index % 2 === 0 ? ['bbl', 'derde-leerweg'] : ['bol']
}

function formsOf(subject: Subject, provider: DemoProvider): DemoForm[] {
  if (provider.type === 'mbo') return mboForms(subject, provider)
  if (provider.type === 'hbo') {
    if (subject.level === 'bachelor')
      return subject.index % 3 === 0 ? ['full-time', 'part-time'] : ['part-time']
    return subject.level === 'associate-degree' && subject.index % 2 === 0
      ? ['part-time', 'dual']
      : ['part-time']
  }
  if (provider.type === 'wo') {
    if (/online/i.test(subject.title)) return ['online']
    if (/deeltijd/i.test(subject.title)) return ['part-time']
    return subject.level ? ['full-time'] : ['evening']
  }
  if (provider.key === 'leerlicht')
    return number(3, subject.title, provider.key) === 0 ? ['online'] : ['self-paced']
  if (provider.key === 'avondschool') return ['evening']
  return number(4, subject.title, provider.key) === 0 ? ['evening'] : ['day']
}

/** Each provider skips some rows, so that catalogues differ. */
function offersRow(subject: Subject, provider: DemoProvider): boolean {
  const share: Record<string, number> = { avondschool: 3, leerlicht: 2, eemveld: 2 }
  const every = share[provider.key]
  if (every) return (subject.index + number(every, provider.key)) % every === 0 && subject.price !== 0
  return provider.type === 'wo' || provider.type === 'hbo' || number(7, subject.title, provider.key) !== 0
}

function datesOf(subject: Subject, form: DemoForm, name: string, today: string): string[] {
  if (form === 'self-paced') return []
  if (subject.list === 'mbo')
    return nextYearly(
      today,
      form === 'bol' ? ['08-24'] : form === 'bbl' ? ['02-01', '08-24'] : ['02-01', '05-11', '09-14', '11-16'],
      2,
    )
  if (subject.list === 'hbo' || subject.list === 'wo') {
    if (subject.level)
      return nextYearly(today, subject.level === 'bachelor' ? ['09-01'] : ['02-01', '09-01'], 2)
    return nextYearly(today, ['02-08', '04-19', '09-13', '11-15'], 2).map((date) =>
      weekdayFrom(date, 1 + number(5, name)),
    )
  }
  return rolling(today, name, 2 + number(3, name, 'count'))
}

function startsOf(
  subject: Subject,
  provider: DemoProvider,
  form: DemoForm,
  duration: DemoDuration | null,
  name: string,
  today: string,
): DemoStart[] {
  const online = form === 'online' || form === 'self-paced'
  return datesOf(subject, form, name, today).map((start, n) => ({
    id: uuid(name, start),
    start,
    end: duration ? endOf(start, duration) : start,
    enrolUntil: provider.type === 'private' ? null : addDays(start, subject.level === 'bachelor' ? -31 : -14),
    seats: number(3, name, 'seats') === 0 ? null : 12 + 4 * number(5, name),
    place: online || provider.places.length === 0 ? null : pick(provider.places, name, n),
    state:
      number(40, name, n, 'state') === 0
        ? 'cancelled'
        : number(25, name, n, 'full') === 0
          ? 'closed'
          : 'open',
  }))
}

const formWords: Partial<Record<DemoForm, string>> = {
  bol: 'bol',
  bbl: 'bbl',
  'derde-leerweg': 'verkort voor volwassenen',
  dual: 'duaal',
}

function titleOf(subject: Subject, form: DemoForm, forms: DemoForm[]): string {
  const words =
    formWords[form] ?? (form === 'full-time' ? 'voltijd' : form === 'part-time' ? 'deeltijd' : null)
  return forms.length > 1 && words ? `${subject.title} (${words})` : subject.title
}

function deliveryOf(form: DemoForm, name: string): DemoOffer['delivery'] {
  if (form === 'online' || form === 'self-paced') return 'online'
  if (form === 'bbl' || form === 'dual') return 'workplace'
  return number(3, name, 'delivery') === 0 ? 'blended' : 'classroom'
}

const listLetters: Record<string, string> = {
  mbo: 'M',
  'mbo-certificates': 'C',
  hbo: 'H',
  wo: 'W',
  'private-office': 'K',
  'private-tech': 'T',
  'private-care': 'Z',
  'private-language': 'N',
}

function codeOf(subject: Subject, provider: DemoProvider, form: DemoForm): string {
  const row = `${listLetters[subject.list] ?? 'X'}${String(subject.index + 1).padStart(3, '0')}`
  return `${provider.key.slice(0, 3)}-${row}-${form.slice(0, 3)}`.toUpperCase()
}

function offer(
  subject: Subject,
  provider: DemoProvider,
  form: DemoForm,
  forms: DemoForm[],
  today: string,
): DemoOffer {
  const name = `${provider.key}/${subject.list}/${subject.index}/${form}`
  const duration = durationOf(subject, form, provider)
  const starts = startsOf(subject, provider, form, duration, name, today)
  return {
    id: uuid(name),
    code: codeOf(subject, provider, form),
    provider,
    subject,
    form,
    title: titleOf(subject, form, forms),
    summary: summarise(subject),
    description: describe(subject, provider, form, name),
    duration,
    ects: ectsOf(subject),
    hours: hoursOf(subject, form, duration),
    price: priceOf(subject, form, duration, provider),
    delivery: deliveryOf(form, name),
    starts,
    flexible: form === 'self-paced' || (form === 'derde-leerweg' && number(3, name) === 0),
    requirements: subject.level ? (requirements[subject.level] ?? null) : null,
    asked: askedOf(subject, form, name, starts),
    place: form === 'online' || form === 'self-paced' ? null : (provider.places[0] ?? null),
  }
}

/** Every offer of one provider as of today. */
export function offersOf(provider: DemoProvider, today: string): DemoOffer[] {
  return provider.lists.flatMap((list) =>
    readSubjects(list)
      .filter((subject) => offersRow(subject, provider))
      .flatMap((subject) => {
        const forms = formsOf(subject, provider)
        return forms.map((form) => offer(subject, provider, form, forms, today))
      }),
  )
}

export function providersOf(feed: DemoProvider['feed']): DemoProvider[] {
  return providers.filter((provider) => provider.feed === feed)
}
