/** Courses that may take the place of one in a plan, each with why. Pure. */
import type { CourseCard, CourseDetail } from '@stapwijzer/shared/domain/course-card.ts'

export const mostOthers = 4
export const reasons = ['cheaper', 'sooner', 'shorter', 'online', 'same-level', 'alike'] as const
export type Reason = (typeof reasons)[number]
/** `why` always holds at least one reason. */
export type OtherCourse = Pick<
  CourseCard,
  | 'id'
  | 'title'
  | 'price'
  | 'nextStart'
  | 'startCount'
  | 'flexibleStart'
  | 'location'
  | 'delivery'
  | 'duration'
> & { provider: string; why: Reason[] }

/** What `POST /plan/alternatieven` answers; null: it could not be asked now. */
export type OthersAnswer = { items: OtherCourse[] | null }

type Compared = Pick<CourseDetail, 'price' | 'nextStart' | 'delivery' | 'duration' | 'level'>

/** `current` is null when nothing is known any more of the course in the plan. */
export function otherCourse(card: CourseCard, current: Compared | null): OtherCourse {
  const { id, title, price, nextStart, startCount, flexibleStart, location, delivery, duration } = card
  return {
    ...{ id, title, price, nextStart, startCount, flexibleStart, location, delivery, duration },
    provider: card.provider.name,
    why: whyThis(card, current),
  }
}

function whyThis(card: CourseCard, current: Compared | null): Reason[] {
  const isLess = (a: number | null, b: number | null) => a !== null && b !== null && a < b
  const cents = ({ price }: Compared) => (price.amount === null ? null : Number(price.amount))
  const weeks = ({ duration }: Compared) => duration?.weeks ?? null
  const found = current && {
    cheaper: isLess(cents(card), cents(current)),
    sooner: card.nextStart !== null && (current.nextStart === null || card.nextStart < current.nextStart),
    shorter: isLess(weeks(card), weeks(current)),
    online: card.delivery === 'online' && current.delivery !== 'online',
    'same-level': card.level !== null && card.level === current.level,
    alike: false,
  }
  const why = reasons.filter((reason) => found?.[reason])
  return why.length > 0 ? why : ['alike']
}
