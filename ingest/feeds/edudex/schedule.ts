/** Runs of an EDU-DEX program as offerings, with the costs and places that hold for each. */
import {
  unknownPrice,
  type CostLine,
  type Lesson,
  type Location,
  type Price,
} from '@stapwijzer/shared/domain/course.ts'
import { choose } from '../fields/choice.ts'
import { emptyOffering, endsBeforeStart, limitOfferings, saysSomething } from '../fields/course.ts'
import { cleanDate } from '../fields/dates.ts'
import type { Scope } from '../fields/findings.ts'
import { deliveryOfForms, knownForms } from './form.ts'
import type { GenericRun, Program, Run } from './item.ts'
import { genericLessons, runLessons } from './lessons.ts'
import { runPlace, genericPlace } from './place.ts'
import { readCosts, type CostFacts, type PlacedCost } from './price.ts'
import { runStates } from './words.ts'
import type { FeedOffering } from '../format.ts'

export type Schedule = {
  price: Price
  costLines: CostLine[]
  location: Location | null
  lessons: Lesson[] | undefined
  offerings: FeedOffering[]
  /** Every run is for clients only: the program is not for the public. */
  clientOnly: boolean
}

const generic = 'programSchedule.genericProgramRun'

export function readSchedule(program: Program, facts: CostFacts, scope: Scope): Schedule {
  const schedule = program.programSchedule
  const runs = schedule?.programRun ?? []
  const usual = readCosts(genericCosts(schedule?.genericProgramRun), facts, scope)
  const schedulePlace = genericPlace(schedule?.genericProgramRun, generic, scope)
  const result: Schedule = {
    price: usual.price,
    costLines: usual.lines,
    location: schedulePlace,
    lessons: genericLessons(schedule?.genericProgramRun),
    offerings: [],
    clientOnly: runs.length > 0 && runs.every(isClientOnly),
  }
  const seen = new Set<string>()
  runs.forEach((run, index) => {
    const path = `programSchedule.programRun[${index}]`
    if (!isKept(run, path, seen, scope)) return
    const dates = readDates(run, path, scope)
    if (!dates) return
    const costs = runCosts(run, path)
    const own = costs.length > 0 ? readCosts(costs, facts, scope) : null
    result.costLines.push(...(own?.lines ?? []))
    const offering: FeedOffering = {
      ...emptyOffering,
      ...dates,
      id: run.id?.trim() || null,
      location: runPlace(run, path, scope) ?? schedulePlace,
      seats: seats(run.maxNumberOfParticipants),
      price: own?.price ?? usual.price,
      delivery:
        run.fullyOnline === true
          ? 'online'
          : deliveryOfForms(knownForms(run.programForm, `${path}.programForm`, scope)),
      state: choose(run.status, runStates, `${path}.status`, scope) ?? 'unknown',
      lessons: runLessons(run),
    }
    if (saysSomething({ ...offering, price: own?.price ?? unknownPrice })) result.offerings.push(offering)
  })
  result.costLines = distinct(result.costLines)
  result.offerings = limitOfferings(result.offerings, 'programSchedule.programRun', scope)
  return result
}

function isClientOnly({ openTo }: Run): boolean {
  return openTo?.trim() === 'client only'
}

/** Runs for clients only and second runs with an id are left out. */
function isKept(run: Run, path: string, seen: Set<string>, scope: Scope): boolean {
  choose(run.openTo, { public: 'public', 'client only': 'client' }, `${path}.openTo`, scope)
  if (isClientOnly(run)) {
    scope.findings.warn(`${path}.openTo`, 'run-not-public', 'The run is for clients only.')
    return false
  }
  const id = run.id?.trim() ?? ''
  if (id === '') return true
  if (seen.has(id)) {
    scope.findings.warn(`${path}.id`, 'run-duplicate', 'Another run of this program has the same id.')
    return false
  }
  seen.add(id)
  return true
}

function readDates(run: Run, path: string, scope: Scope) {
  const read = (raw: string | null | undefined, field: string) => {
    const date = cleanDate(raw ?? '', `${path}.${field}`, scope)
    return { date, failed: date === null && (raw ?? '').trim() !== '' }
  }
  const start = read(run.startDate?.date, 'startDate')
  const end = read(run.endDate?.date, 'endDate')
  const enrolUntil = read(run.applicationDeadline, 'applicationDeadline').date
  if (start.failed || end.failed || endsBeforeStart(start.date, end.date, `${path}.endDate`, scope))
    return null
  return {
    start: start.date,
    end: end.date,
    enrolUntil,
    dateIsFinal: start.date === null ? null : (run.startDate?.isFinal ?? null),
  }
}

/** Costs of the usual run, also those of its modules and days: a learner pays them all. */
function genericCosts(run: GenericRun): PlacedCost[] {
  if (!run) return []
  return [
    ...placed(run.cost, generic),
    ...run.genericModule.flatMap((module, index) => [
      ...placed(module.cost, `${generic}.genericModule[${index}]`),
      ...module.courseDay.flatMap((day, at) =>
        placed(day.cost, `${generic}.genericModule[${index}].courseDay[${at}]`),
      ),
    ]),
    ...run.courseDay.flatMap((day, index) => placed(day.cost, `${generic}.courseDay[${index}]`)),
  ]
}

/** A run's own costs replace the usual ones. */
function runCosts(run: Run, path: string): PlacedCost[] {
  return [
    ...placed(run.cost, path),
    ...run.module.flatMap((module, index) => [
      ...placed(module.cost, `${path}.module[${index}]`),
      ...module.courseDay.flatMap((day, at) => placed(day.cost, `${path}.module[${index}].courseDay[${at}]`)),
    ]),
    ...run.courseDay.flatMap((day, index) => placed(day.cost, `${path}.courseDay[${index}]`)),
  ]
}

function placed(costs: readonly PlacedCost['cost'][], path: string): PlacedCost[] {
  return costs.map((cost, index) => ({ cost, path: `${path}.cost[${index}]` }))
}

function distinct(lines: readonly CostLine[]): CostLine[] {
  return lines.filter(
    (line, index) =>
      lines.findIndex((one) => one.label === line.label && one.amount === line.amount) === index,
  )
}

function seats(value: number | null): number | null {
  return value !== null && Number.isSafeInteger(value) && value >= 0 ? value : null
}
