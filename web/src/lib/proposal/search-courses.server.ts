/** Courses to choose from in the form of a proposal, found by the search of the catalogue. */
import { getCourse, searchCourses as findCourses } from '@stapwijzer/shared/api/courses.ts'
import type { CourseCard } from '@stapwijzer/shared/domain/course-card.ts'
import { call } from '#lib/api.ts'
import { placeText, priceText, startText } from '#lib/course/card-words.ts'
import type { Values } from '#lib/form/field.ts'
import { courseIdIn, courseIn } from './course-link.ts'

export type FoundCourse = {
  id: string
  title: string
  provider: string
  /** When it starts and what it costs, in words. */
  facts: string[]
  /** Where, in the words of the feed; null when that is not known. */
  city: string | null
}
/** `list`: what was searched for; `chosen`: only what was chosen before. */
export type FoundCourses = {
  kind: 'list' | 'chosen' | 'failed'
  /** As they were typed. */
  words: string
  isLink: boolean
  items: FoundCourse[]
  total: number
  /** How many there are to see at most now, and the number of the first that was not there before. */
  room: number
  from: number
  /** What helps to see the others; null when all are there. */
  more: 'button' | 'words' | null
  chosen: string | null
}
/** By part of the form. */
export type FoundByPlace = Record<string, FoundCourses>

const firstRoom = 5
const step = 10
const mostRoom = 45
/** At once: a form in which more was typed shows the others when their button is pressed. */
const mostPlaces = 6

/**
 * `asked`: the part of which a button was pressed. The other parts show what was chosen, and what was typed and not
 * searched for yet.
 */
export async function searchCourses(
  fetch: typeof globalThis.fetch,
  values: Values,
  asked: { place: string; more: boolean } | null = null,
): Promise<FoundByPlace> {
  const places = placesIn(values).filter((place) => place !== asked?.place && courseIn(values, place).isAsked)
  const found = await Promise.all([
    ...(asked ? [searchFor(fetch, values, asked.place, asked.more)] : []),
    ...places.slice(0, mostPlaces).map((place) => shownFor(fetch, values, place)),
  ])
  return Object.fromEntries(found)
}

function placesIn(values: Values): string[] {
  const names = Object.keys(values).flatMap(
    (name) => /^((?:stap|nieuw)-\d{1,2})\.opleiding$/.exec(name)?.[1] ?? [],
  )
  return names.filter((place) => !isOff(values, place))
}

/** Whether the part is about something else than a course. */
function isOff(values: Values, place: string): boolean {
  const [act, kind] = [values[`${place}.doe`] ?? 'change', values[`${place}.soort`] ?? 'course']
  return act !== 'change' || kind !== 'course'
}

type Entry = [place: string, found: FoundCourses]

async function shownFor(fetch: typeof globalThis.fetch, values: Values, place: string): Promise<Entry> {
  const { id } = courseIn(values, place)
  if (id === null) return searchFor(fetch, values, place, false)
  const course = await readCourse(fetch, id)
  return [place, { ...nothing(values, place), kind: 'chosen', items: course ? [course] : [], chosen: id }]
}

async function searchFor(
  fetch: typeof globalThis.fetch,
  values: Values,
  place: string,
  more: boolean,
): Promise<Entry> {
  const none = nothing(values, place)
  const { id } = courseIn(values, place)
  const link = courseIdIn(none.words)
  if (link !== null) {
    const course = await readCourse(fetch, link)
    return [place, { ...none, isLink: true, items: course ? [course] : [], chosen: course && link }]
  }
  const shown = Number.parseInt(values[`${place}.toon`] ?? '', 10)
  const isSame = none.words === (values[`${place}.gezocht`] ?? '')
  const room = more && isSame && shown >= firstRoom ? Math.min(shown + step, mostRoom) : firstRoom
  const query = { q: [...none.words].slice(0, 500).join(''), pageSize: room }
  const answer = await call(fetch, findCourses, { query })
  if (!answer.ok) return [place, { ...none, kind: 'failed', chosen: id }]
  const { items, total } = answer.body
  const others = items.filter((course) => course.id !== id).map(foundCourse)
  const kept = items.find((course) => course.id === id)
  const first = id === null ? null : kept ? foundCourse(kept) : await readCourse(fetch, id)
  return [
    place,
    {
      ...none,
      items: first ? [first, ...others] : others,
      total,
      room,
      from: room === firstRoom ? 0 : room - step,
      more: total <= room ? null : room < mostRoom ? 'button' : 'words',
      chosen: id,
    },
  ]
}

function nothing(values: Values, place: string): FoundCourses {
  const words = values[`${place}.opleiding`] ?? ''
  return {
    kind: 'list',
    words,
    isLink: false,
    items: [],
    total: 0,
    room: 0,
    from: 0,
    more: null,
    chosen: null,
  }
}

/** What the catalogue knows of a course today; null when it is not there any more, or cannot be asked. */
export async function readCourse(fetch: typeof globalThis.fetch, id: string): Promise<FoundCourse | null> {
  const answer = await call(fetch, getCourse, { params: { id } })
  return answer.ok ? { ...foundCourse(answer.body), id } : null
}

type Known = Pick<
  CourseCard,
  'id' | 'title' | 'price' | 'nextStart' | 'startCount' | 'flexibleStart' | 'delivery' | 'location'
> & { provider: { name: string } }

function foundCourse(course: Known): FoundCourse {
  const { id, title, provider } = course
  const place = placeText(course)
  const city = course.location?.city ? place : null
  const online = place !== null && city === null ? [place] : []
  const facts = [startText(course), priceText(course.price), ...online]
  return { id, title, provider: provider.name, facts, city }
}
