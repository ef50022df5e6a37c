/** Instances of a course as offerings. A programme, or a course without instances, may state one start itself. */
import type { OfferingState } from '@stapwijzer/shared/domain/codes.ts'
import { unknownPrice, type Duration } from '@stapwijzer/shared/domain/course.ts'
import { emptyOffering, endsBeforeStart, limitOfferings, saysSomething } from '../fields/course.ts'
import { cleanDate } from '../fields/dates.ts'
import { quoted } from '../fields/findings.ts'
import { cleanUrl } from '../fields/url.ts'
import { isNode, listOf, type Node } from './graph.ts'
import { linkOf } from './identity.ts'
import { at, InstanceNode, OfferNode, type CourseNode } from './item.ts'
import { scheduledLessons } from './lessons.ts'
import { readMode, type Mode } from './mode.ts'
import { readPlaces } from './place.ts'
import { readPrice } from './price.ts'
import { firstText, nodesOf, numberOf, termsOf, type World } from './values.ts'
import { availabilities, eventStates, meaningOf } from './words.ts'
import type { FeedOffering } from '../format.ts'

export type Instance = { node: InstanceNode; path: string }
/** The instances of a course, those that it points to among them. */
export function instancesOf(course: CourseNode, raw: Node, world: World): Instance[] {
  const values = course.hasCourseInstance
  const found = nodesOf(values, (index) => at('hasCourseInstance', index, values), world)
  if (found.length > 0 || course.startDate.length === 0)
    return found.map(({ node, path }) => ({ node: InstanceNode.parse(node), path }))
  // Its own start stands for one instance; price, mode and place are read where they stand.
  const { startDate, endDate, location, eventStatus } = raw
  return [{ node: InstanceNode.parse({ startDate, endDate, location, eventStatus }), path: '' }]
}

/** The offerings, and how and where each instance is followed. */
export function readOfferings(
  instances: readonly Instance[],
  course: CourseNode,
  duration: Duration | null,
  world: World,
): { offerings: FeedOffering[]; modes: Mode[] } {
  const deadline = firstText(course.applicationDeadline, 'applicationDeadline', world) ?? ''
  const enrolUntil = cleanDate(deadline, 'applicationDeadline', world.scope)
  const seats = seatsOf(course.maximumEnrollment, 'maximumEnrollment', world)
  const started = instances.flatMap((instance) => readInstance(instance, duration, world) ?? [])
  const offerings = started
    .map(({ offering }) => ({ ...offering, enrolUntil, seats: offering.seats ?? seats }))
    .filter(saysSomething)
  return {
    offerings: limitOfferings(offerings, 'hasCourseInstance', world.scope),
    modes: started.map(({ mode }) => mode),
  }
}

/** Null when one of its dates cannot be used. */
function readInstance(
  { node, path }: Instance,
  duration: Duration | null,
  world: World,
): { offering: FeedOffering; mode: Mode } | null {
  const prefix = path === '' ? '' : `${path}.`
  const start = dateOf(node, 'startDate', prefix, world)
  const end = dateOf(node, 'endDate', prefix, world)
  if (start.failed || end.failed || endsBeforeStart(start.date, end.date, `${prefix}endDate`, world.scope))
    return null
  const { location, signs } = readPlaces(node.location, `${prefix}location`, world)
  const mode = readMode(node, signs, prefix, world)
  const id = node['@id'].find((one) => typeof one === 'string')
  const offering: FeedOffering = {
    ...emptyOffering,
    id: id === undefined ? null : id.trim().slice(0, 500),
    start: start.date,
    end: end.date,
    location,
    seats: seatsOf(node.maximumAttendeeCapacity, `${prefix}maximumAttendeeCapacity`, world),
    price:
      node.offers.length + node.isAccessibleForFree.length > 0
        ? readPrice(node, duration, prefix, world)
        : unknownPrice,
    delivery: mode.delivery,
    state: stateOf(node, prefix, world),
    lessons: scheduledLessons(node.courseSchedule, world),
    url: path === '' ? undefined : pageOf(node, `${prefix}url`, world),
  }
  return { offering, mode }
}

/** The instance's own page. */
function pageOf({ url }: InstanceNode, path: string, world: World): string | undefined {
  return cleanUrl(linkOf(url, world.absolute) ?? '', path, world.scope) ?? undefined
}

/** A date of the instance, else of its schedule. */
function dateOf(node: InstanceNode, name: 'startDate' | 'endDate', prefix: string, world: World) {
  const scheduled = node.courseSchedule.filter(isNode).flatMap((schedule) => listOf(schedule[name]))
  const own = node[name].length > 0
  const path = own ? `${prefix}${name}` : `${prefix}courseSchedule.${name}`
  const raw = firstText(own ? node[name] : scheduled, path, world) ?? ''
  const date = cleanDate(raw, path, world.scope)
  return { date, failed: date === null && raw !== '' }
}

/** Cancelled by the event itself, open or closed by what is left to buy. */
function stateOf(node: InstanceNode, prefix: string, world: World): OfferingState {
  for (const term of termsOf(node.eventStatus, world)) {
    const state = known(term, eventStates, `${prefix}eventStatus`, world)
    if (state) return state
  }
  for (const { node: offer, path } of nodesOf(
    node.offers,
    (index) => `${prefix}${at('offers', index, node.offers)}`,
    world,
  ))
    for (const term of termsOf(OfferNode.parse(offer).availability, world)) {
      const state = known(term, availabilities, `${path}.availability`, world)
      if (state) return state
    }
  return 'unknown'
}

function known(
  term: string,
  words: Readonly<Record<string, OfferingState | null>>,
  path: string,
  world: World,
): OfferingState | null {
  const meaning = meaningOf(term, words)
  if (meaning === undefined)
    world.scope.findings.warn(path, 'unknown-value', `${quoted(term)} is not a value we know.`)
  return meaning ?? null
}

function seatsOf(values: readonly unknown[], path: string, world: World): number | null {
  if (values.length === 0) return null
  const seats = numberOf(values, world)
  if (seats !== null && Number.isInteger(seats) && seats >= 0 && seats <= 1_000_000) return seats
  world.scope.findings.warn(path, 'unknown-value', `${quoted(values[0])} is no number of places.`)
  return null
}
