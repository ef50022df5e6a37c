/** What a judgement can name of a course, and the courses that its words select. Pure. */

/** A course of the demonstration catalogue as it is judged. */
export type JudgedCourse = {
  id: string
  title: string
  /** Everything that may stand between braces: level, form, place, source and the like, folded. */
  marks: ReadonlySet<string>
  /** Euros; null when unknown. */
  price: number | null
}

/** The members of a card that a judgement can name. */
export type Card = {
  id: string
  title: string
  level: string | null
  sector: string | null
  studyForm: string | null
  delivery: string | null
  source: string
  provider: { type: string | null }
  price: { amount: string | null }
  location: { city: string | null } | null
}

/** `evening`: whether the course has lessons in the evening. */
export function judgedCourse(card: Card, evening: boolean): JudgedCourse {
  const { level, sector, studyForm, delivery, source, provider, location } = card
  const marks = [level, sector, studyForm, delivery, source, provider.type, location?.city ?? null]
  const price = card.price.amount === null ? null : Number(card.price.amount)
  return {
    id: card.id,
    title: card.title,
    marks: new Set([
      ...marks.flatMap((mark) => (mark ? [folded(mark).replaceAll(' ', '-')] : [])),
      ...(evening ? ['evening'] : []),
      ...(price === null ? [] : [price === 0 ? 'free' : 'paid']),
    ]),
    price,
  }
}

/**
 * The courses a selector names: a title in which `*` stands for anything, and marks between braces that the course has to have
 * (`Kok{mbo-2 dual}`), must not have (`!online`), or a highest price (`<=500`). What a title says in brackets at its end
 * about the way of studying may be left out.
 */
export function selected(selector: string, courses: readonly JudgedCourse[]): JudgedCourse[] {
  const [, title = '', marks = ''] = /^([^{]*)(?:\{(.*)\})?$/.exec(selector.trim()) ?? []
  const pattern = new RegExp(`^${folded(title).split('*').map(escaped).join('.*')}$`)
  const wanted = folded(marks).split(/\s+/).filter(Boolean)
  return courses.filter(
    (course) =>
      titlesOf(course).some((text) => pattern.test(text)) && wanted.every((mark) => has(course, mark)),
  )
}

const studyWay = / \((?:bbl|bol|deeltijd|voltijd|duaal|online|verkort voor volwassenen)\)$/

function titlesOf({ title }: JudgedCourse): string[] {
  const text = folded(title)
  return [text, text.replace(studyWay, '')]
}

function has({ marks, price }: JudgedCourse, mark: string): boolean {
  if (mark.startsWith('<=')) return price !== null && price <= Number(mark.slice(2))
  return mark.startsWith('!') ? !marks.has(mark.slice(1)) : marks.has(mark)
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function escaped(text: string): string {
  return text.replace(/[\\^$.|?+()[\]{}]/g, '\\$&')
}
