/**
 * Brings an EDU-DEX document in XML into the shape of the Data API's JSON, so that one mapping reads both. Elements may
 * come in any order and with any prefix.
 */
import { wholeText, type XmlElement } from '../xml/element.ts'

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

/** The members of an element that has children. A name that would change the prototype is left out. */
export function shapeOf({ attributes, children }: XmlElement): Shape {
  const members: Shape = { ...attributes }
  for (const child of children) if (child.name !== '__proto__') add(members, child)
  return members
}

function add(members: Shape, child: XmlElement): void {
  const { name } = child
  const before = Object.hasOwn(members, name) ? members[name] : undefined
  if (localized.has(name)) {
    const text = { lang: child.attributes['lang'] ?? null, value: wholeText(child) }
    if (Array.isArray(before)) before.push(text)
    else members[name] = [text]
  } else if (objectLists.has(name) || textLists.has(name)) {
    if (Array.isArray(before)) before.push(listItem(child))
    else members[name] = [listItem(child)]
  } else if (name === 'studyLoad') {
    const load = numberOrText(child.text)
    members[name] = { ...(before as Shape | undefined), [child.attributes['period'] ?? 'program']: load }
  } else if (before === undefined) members[name] = value(child)
}

/** Lists of things that are a bare text in XML and an object in JSON. */
function listItem(element: XmlElement): unknown {
  const text = element.text.trim()
  const { name, attributes, children } = element
  if (name === 'credits' && children.length > 0) return creditsOf(element)
  if (children.length > 0) return shapeOf(element)
  if (name === 'programLocation') return { description: text, ...attributes }
  if (name === 'credits') return { system: attributes['system'] ?? null, credits: numberOrText(text) }
  if (name === 'instructionLanguage') return { languageCode: text, ...attributes }
  return objectLists.has(name) && text === '' ? { ...attributes } : text
}

/** Credits with their system and number in elements, as the JSON has them. */
function creditsOf({ attributes, children }: XmlElement): Shape {
  const text = (name: string) => children.find((child) => child.name === name)?.text.trim() ?? null
  const number = text('credits')
  return {
    system: text('system') ?? attributes['system'] ?? null,
    credits: number === null ? null : numberOrText(number),
  }
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
