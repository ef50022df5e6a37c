/**
 * Brings an EDU-DEX document in XML into the shape of the Data API's JSON, so that one mapping reads both. Elements may
 * come in any order and with any prefix.
 */
import type { XmlElement } from '../xml/element.ts'

/** Elements that hold others; an empty one is an object without members, not a text. */
const sections = new Set([
  ...['genericProgramRun', 'location', 'programAdmission', 'programBasicProfile', 'programClassification'],
  ...['programCurriculum', 'programDescriptions', 'programExternalAcknowledgements', 'programSchedule'],
])

/** Elements with others inside that may repeat, and texts that may; both become lists, also when there is one. */
const objectLists = new Set([
  ...['applicationRequirement', 'cost', 'courseDay', 'creboRegistration', 'credits', 'crohoRegistration'],
  ...['genericModule', 'instructionLanguage', 'module', 'nlqfRegistration', 'programLocation', 'programRun'],
  ...['subjectText'],
])
const textLists = new Set([
  ...['accreditation', 'contactHoursPartOfDay', 'includeInCatalog', 'instructionMode', 'programForm'],
  ...['targetSector', 'theme'],
])

/** Texts in several languages: repeated elements with `xml:lang`. */
const localized = new Set([
  ...['courseSiteLink', 'descriptionHtml', 'descriptionText', 'instituteName', 'locationName'],
  ...[
    'programDescriptionHtml',
    'programDescriptionText',
    'programName',
    'programSummaryHtml',
    'programSummaryText',
  ],
  ...['requirementDescription', 'requirementSummary', 'summaryHtml', 'summaryText', 'webLink'],
])

const flags = new Set(['applicationOpen', 'fullyOnline', 'inPublication', 'isFinal', 'isRequiredCost'])
const numbers = new Set(['VATCode', 'VATPercentage', 'maxNumberOfParticipants'])

/** `unit` of a duration in XML and the member that stands for it in JSON. */
const durationUnits: Record<string, string> = {
  year: 'years',
  month: 'months',
  week: 'weeks',
  day: 'days',
  hour: 'hours',
}

export type Shape = Record<string, unknown>

/** The members of an element that has children. */
export function shapeOf(element: XmlElement): Shape {
  const members = new Map<string, unknown>(Object.entries(element.attributes))
  for (const child of element.children) add(members, child)
  return Object.fromEntries(members)
}

function add(members: Map<string, unknown>, child: XmlElement): void {
  const { name } = child
  const before = members.get(name)
  if (localized.has(name)) {
    const texts: unknown[] = Array.isArray(before) ? before : []
    members.set(name, [...texts, { lang: child.attributes['lang'] ?? null, value: child.text }])
  } else if (objectLists.has(name) || textLists.has(name)) {
    const items: unknown[] = Array.isArray(before) ? before : []
    members.set(name, [...items, listItem(child)])
  } else if (name === 'studyLoad') {
    const loads = typeof before === 'object' && before !== null ? before : {}
    members.set(name, { ...loads, [child.attributes['period'] ?? 'program']: numberOrText(child.text) })
  } else if (before === undefined) members.set(name, value(child))
}

/** Lists of things that are a bare text in XML and an object in JSON. */
function listItem(element: XmlElement): unknown {
  const text = element.text.trim()
  const { name, attributes, children } = element
  if (children.length > 0) return shapeOf(element)
  if (name === 'programLocation') return { description: text, ...attributes }
  if (name === 'credits') return { system: attributes['system'] ?? null, credits: numberOrText(text) }
  if (name === 'instructionLanguage') return { languageCode: text, ...attributes }
  return objectLists.has(name) && text === '' ? { ...attributes } : text
}

function value(element: XmlElement): unknown {
  const { name, attributes, children } = element
  const text = element.text.trim()
  if (children.length > 0) return shapeOf(element)
  if (name === 'programDuration' || name === 'duration') {
    const unit = attributes['unit'] ?? ''
    return { [Object.hasOwn(durationUnits, unit) ? (durationUnits[unit] ?? unit) : unit]: numberOrText(text) }
  }
  if (sections.has(name) && text === '') return { ...attributes }
  if (name === 'clientId') return { orgUnitId: text, ...attributes }
  if (flags.has(name))
    return text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : text
  return numbers.has(name) ? numberOrText(text) : text
}

function numberOrText(text: string): number | string {
  const trimmed = text.trim()
  return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(trimmed) ? Number(trimmed) : trimmed
}
