/** Looking at what an alert is about: once when it is asked for, and then for what is new. */
import type { CourseCard } from '@stapwijzer/shared/domain/course-card.ts'
import { readShownCourses } from '@stapwijzer/shared/db/shown-courses.ts'
import { mostNamed, type AlertSubject } from '@stapwijzer/shared/domain/alerts/alert.ts'
import type { AlertSeen, CourseSeen, SchemeSeen, SearchSeen } from '@stapwijzer/shared/domain/alerts/seen.ts'
import { findAmong } from '@stapwijzer/shared/search/postgres/among.ts'
import { versionOn } from '../funding/decide.ts'
import { shippedSchemes } from '../funding/load-schemes.ts'
import { windowState, type WindowState } from '../funding/windows.ts'
import { courseChanges, courseSeen, type CourseChange } from './course-news.ts'
import { settledFor, type Asking, type Looking } from './question.ts'
import { schemeNews, schemeSeen, type SchemeNews } from './scheme-news.ts'

export type AlertNews =
  /** `first`: nothing was found before. */
  | { kind: 'courses'; items: CourseCard[]; total: number; first: boolean }
  | { kind: 'course'; changes: CourseChange[] }
  | { kind: 'scheme'; news: SchemeNews }

/** What is so now; null when there is no such course or occupation. */
export async function firstLook(looking: Looking, subject: AlertSubject): Promise<AlertSeen | null> {
  switch (subject.kind) {
    case 'course':
      return readCourse(looking, subject.id)
    case 'scheme':
      return schemeSeen(schemeState(subject.id, looking.today))
    case 'occupation':
      return (await isOccupation(looking, subject.id)) ? searchSeen(looking, subject) : null
    case 'search':
      return searchSeen(looking, subject)
  }
}

export type Alerted = { subject: AlertSubject; seen: AlertSeen }
/** `newIds`: the courses that are new since the alert was last looked at. */
export type Look = Looking & { newIds: readonly string[] }

/** What is new, null when nothing is, and what is so now. */
export async function lookAgain(
  look: Look,
  alert: Alerted,
): Promise<{ news: AlertNews | null; seen: AlertSeen }> {
  const { subject } = alert
  switch (subject.kind) {
    case 'course': {
      const before = alert.seen as CourseSeen
      const seen = (await readCourse(look, subject.id)) ?? { ...before, gone: true }
      const changes = courseChanges(before, seen, look.today)
      return { news: changes.length > 0 ? { kind: 'course', changes } : null, seen }
    }
    case 'scheme': {
      const { news, seen } = schemeNews(
        alert.seen as SchemeSeen,
        schemeState(subject.id, look.today),
        look.today,
      )
      return { news: news && { kind: 'scheme', news }, seen }
    }
    default:
      return lookForCourses(look, subject, alert.seen as SearchSeen)
  }
}

/** The same reading of the question as its page has, asked of the courses that are new. */
async function lookForCourses(
  look: Look,
  subject: Asking,
  before: SearchSeen,
): Promise<{ news: AlertNews | null; seen: SearchSeen }> {
  // Where something was found before, only new courses can be news.
  if (before.found && look.newIds.length === 0) return { news: null, seen: before }
  const settled = await settledFor(look, subject)
  if (!settled?.found) return { news: null, seen: { found: false } }
  if (!before.found) {
    const { items, total } = await (
      await look.searching()
    ).engine.find({
      ...settled.asked,
      ...{ page: 1, pageSize: mostNamed, facets: false },
    })
    return { news: { kind: 'courses', items, total, first: true }, seen: { found: true } }
  }
  const { items, total } = await look.db.catalogue((reading) =>
    findAmong(reading, settled.asked, look.newIds, mostNamed),
  )
  return { news: total > 0 ? { kind: 'courses', items, total, first: false } : null, seen: { found: true } }
}

async function searchSeen(looking: Looking, subject: Asking): Promise<SearchSeen> {
  return { found: (await settledFor(looking, subject))?.found ?? false }
}

async function readCourse({ db, today }: Looking, id: string): Promise<CourseSeen | null> {
  const shown = (await db.catalogue((reading) => readShownCourses(reading, [id]))).get(id)
  return shown ? courseSeen(shown, today) : null
}

async function isOccupation({ db }: Looking, id: string): Promise<boolean> {
  const rows = await db.catalogue(
    ({ sql }) => sql`select from catalogue.occupation where id = ${id} and retired_at is null`,
  )
  return rows.length > 0
}

/** The period that is open, else the one that is announced and comes first, also in rules that hold only later. */
function schemeState(id: string, today: string): WindowState {
  const scheme = shippedSchemes().byId(id)
  if (!scheme) return { state: 'unknown' }
  const now = windowState(versionOn(scheme, today).version, today)
  if (now.state === 'open') return now
  const announced = scheme.versions
    .map((version) => windowState(version, today))
    .filter((state) => state.state === 'closed')
    .filter(({ expected }) => !expected)
    .sort((a, b) => (a.next.first < b.next.first ? -1 : 1))
  return announced[0] ?? now
}
