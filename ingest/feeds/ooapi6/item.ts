/**
 * The loose schema of a raw OOAPI v6 item: the fields that are read, none of them required. Names follow the official
 * document of version 6.0. The consumer's part is an object by the document and a list in its own examples; `consumers`,
 * as in version 5, is read too.
 */
import { z } from 'zod'
import { quoted, type Scope } from '../fields/findings.ts'
import { fit, list, number, text } from '../fields/fit.ts'
import {
  Address,
  commonMembers,
  Consumer,
  Cost,
  LanguageText,
  rioOf,
  StudyLoadEntry,
  type Entry,
  type OfferingFields,
  type Outcome,
  type RioConsumer,
} from '../ooapi/item.ts'
import { isObject, memberOf, type Kind, type OoapiItem, type Raw } from '../ooapi/version.ts'

const LearningOutcome = z.object({ name: list(LanguageText), description: list(LanguageText) })
type RawOutcome = z.infer<typeof LearningOutcome>

/** Outcomes that are looked up for one item at most. */
const maxOutcomes = 100

const RawEntry = z.object({
  ...commonMembers,
  courseId: text,
  programmeId: text,
  programmeType: text,
  teachingLanguages: list(z.string()),
  studyLoad: list(StudyLoadEntry),
  modesOfDelivery: list(z.string()),
  learningOutcomes: list(LearningOutcome),
})

const RawOffering = z.object({
  courseOfferingId: text,
  programmeOfferingId: text,
  state: text,
  startDateTime: text,
  endDateTime: text,
  flexibleEntryPeriodStartDateTime: text,
  flexibleEntryPeriodEndDateTime: text,
  enrolmentPeriods: list(z.object({ endDateTime: text })),
  modesOfDelivery: list(z.string()),
  maxNumberStudents: number,
  addresses: list(Address),
  priceInformation: list(Cost),
  link: text,
})

const Consumers = list(Consumer)

export function readEntry(item: OoapiItem, scope: Scope): Entry | null {
  const entry = fit(RawEntry, item.entry, '', scope)
  if (!entry) return null
  const { programmeType, teachingLanguages, studyLoad, modesOfDelivery, learningOutcomes, ...common } = entry
  const rio = readRio(item.entry, 'consumer', scope) ?? readRio(item.entry, 'consumers', scope)
  return {
    ...common,
    id: item.kind === 'course' ? entry.courseId : entry.programmeId,
    // A specification describes what a programme must be; nobody can enrol in it.
    notACourse:
      programmeType?.trim() === 'specification' ? { raw: programmeType, path: 'programmeType' } : null,
    languages: { raw: teachingLanguages, path: (index) => `teachingLanguages[${index}]` },
    deliveries: { raw: modesOfDelivery, path: (index) => `modesOfDelivery[${index}]` },
    studyLoads: studyLoad.map((load, index) => ({ ...load, path: `studyLoad[${index}]` })),
    outcomes: outcomes(learningOutcomes, item, scope),
    sector: { raw: rio?.sector ?? null, path: `${rio?.path ?? 'consumer'}.sector` },
    rio,
  }
}

export function readOffering(raw: unknown, kind: Kind, path: string, scope: Scope): OfferingFields | null {
  const offering = fit(RawOffering, raw, path, scope)
  if (!offering) return null
  const at = (field: keyof typeof offering, value: string | null) => ({
    raw: value,
    path: `${path}.${field}`,
  })
  const state = offering.state?.trim() ?? ''
  return {
    id: kind === 'course' ? offering.courseOfferingId : offering.programmeOfferingId,
    otherKind: otherKind(raw, kind, path),
    draft: state === 'concept',
    start: at('startDateTime', offering.startDateTime),
    end: at('endDateTime', offering.endDateTime),
    dateIsFinal: state === '' ? null : state === 'active',
    flexibleFrom: at('flexibleEntryPeriodStartDateTime', offering.flexibleEntryPeriodStartDateTime),
    flexibleUntil: at('flexibleEntryPeriodEndDateTime', offering.flexibleEntryPeriodEndDateTime),
    enrolUntil: offering.enrolmentPeriods.map(({ endDateTime }, index) => ({
      raw: endDateTime,
      path: `${path}.enrolmentPeriods[${index}].endDateTime`,
    })),
    deliveries: { raw: offering.modesOfDelivery, path: (index) => `${path}.modesOfDelivery[${index}]` },
    seats: offering.maxNumberStudents,
    state: at('state', state),
    addresses: offering.addresses,
    priceInformation: offering.priceInformation,
    link: at('link', offering.link),
  }
}

/** The ids of outcomes of which the item has not the text itself. */
export function outcomesToLookUp(entry: Raw): string[] {
  const own = memberOf(entry, 'learningOutcomes')
  const ids = memberOf(entry, 'learningOutcomeIds')
  if ((Array.isArray(own) && own.some(isObject)) || !Array.isArray(ids)) return []
  return ids.filter((id): id is string => typeof id === 'string' && id.trim() !== '').slice(0, maxOutcomes)
}

/** The outcomes that the item holds, else those that were looked up for it. */
function outcomes(own: readonly RawOutcome[], item: OoapiItem, scope: Scope): Outcome[] {
  const ids = isObject(item.entry) ? outcomesToLookUp(item.entry) : []
  if (ids.length === 0) return own.map((one, index) => outcome(one, `learningOutcomes[${index}]`))
  return ids.flatMap((id, index) => {
    const path = `learningOutcomeIds[${index}]`
    const found = Object.hasOwn(item.outcomes, id) ? item.outcomes[id] : undefined
    const read = found === undefined ? null : fit(LearningOutcome, found, path, scope)
    if (read) return [outcome(read, path)]
    scope.findings.warn(path, 'not-found-reference', `The outcome ${id.slice(0, 100)} is not in the feed.`)
    return []
  })
}

function outcome({ name, description }: RawOutcome, path: string): Outcome {
  return name.length > 0
    ? { texts: name, path: `${path}.name` }
    : { texts: description, path: `${path}.description` }
}

const offeringIds: Record<Kind | 'component', readonly string[]> = {
  course: ['courseOfferingId'],
  program: ['programmeOfferingId'],
  component: ['learningComponentOfferingId', 'testComponentOfferingId'],
}

/** The id of another kind of offering, on one that has no id of its own kind; a type as in version 5 counts too. */
function otherKind(raw: unknown, kind: Kind, path: string): OfferingFields['otherKind'] {
  if (!isObject(raw)) return null
  const type = raw['offeringType']
  const own =
    kind === 'course' ? ['course', 'course_offering'] : ['program', 'programme', 'programme_offering']
  if (typeof type === 'string' && type.trim() !== '' && !own.includes(type.trim()))
    return { raw: type, path: `${path}.offeringType` }
  const has = (member: string) => raw[member] !== undefined && raw[member] !== null
  if (offeringIds[kind].some(has)) return null
  const other = Object.values(offeringIds).flat().find(has)
  return other === undefined ? null : { raw: other, path: `${path}.${other}` }
}

/** RIO's part: the one consumer, or the one among several. */
function readRio(raw: unknown, member: string, scope: Scope): RioConsumer | null {
  const value = memberOf(raw, member)
  if (value === undefined || value === null) return null
  const single = !Array.isArray(value)
  const at = (index: number) => (single ? member : `${member}[${index}]`)
  if (single && !isObject(value)) {
    scope.findings.warn(member, 'type-mismatch', `${quoted(value)} is no object; it is left out.`)
    return null
  }
  return rioOf(fit(Consumers, single ? [value] : value, member, scope) ?? [], at)
}
