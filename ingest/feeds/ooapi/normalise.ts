/** An OOAPI course or programme in the common model. Pure. */
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import type { RejectCode } from '../codes.ts'
import { choose } from '../fields/choice.ts'
import { hasOpenWindow, rejected, warnMissing } from '../fields/course.ts'
import { isoDuration } from '../fields/duration.ts'
import { openScope, quoted, type Scope } from '../fields/findings.ts'
import { cleanLanguages } from '../fields/language.ts'
import { mappedProvider } from '../fields/mapping-provider.ts'
import { iscedSector } from '../fields/sector.ts'
import { cleanUrl } from '../fields/url.ts'
import type { FeedCourse, NormaliseContext, Normalised, VanishableField } from '../format.ts'
import { readDelivery } from './delivery.ts'
import type { Entry } from './item.ts'
import { readLevel } from './level.ts'
import { readOfferings } from './offerings.ts'
import { readPlace } from './place.ts'
import { readCosts } from './price.ts'
import { readProvider } from './provider.ts'
import { readStudyLoad } from './study-load.ts'
import { outcomeLines, plain, rich, type Others } from './texts.ts'
import { asOf } from './timeline.ts'
import { isObject, type OoapiItem, type Version, type VersionWords } from './version.ts'
import { boundDate } from '../fields/dates.ts'

export function normaliseItem(
  version: Version,
  raw: unknown,
  key: string,
  context: NormaliseContext,
): Normalised {
  const scope = openScope(key, context)
  const { findings } = scope
  const reject = (path: string, code: RejectCode, message: string): Normalised => ({
    reject: rejected(key, path, code, message),
    warnings: findings.list,
    itemId: key,
  })
  const item = asOf(context.today, version, raw as OoapiItem)
  const { item: kind } = version.kinds[item.kind]
  const entry = version.readEntry(item, scope)
  if (!entry) return reject('', 'json-malformed', 'The item is no object.')
  if (entry.notACourse)
    return reject(entry.notACourse.path, 'not-a-course', `${quoted(entry.notACourse.raw)} is no offer.`)
  const validity = outsideValidity(entry, scope)
  if (validity) return reject(validity.path, validity.code, validity.message)
  const others: Others = []
  const title = plain(entry.name, 'name', 'title', others, scope)
  if (!title) return reject('name', 'missing-title', `The ${kind} has no name.`)
  const type = choose(entry.sector.raw, version.words.sectors, entry.sector.path, scope)
  const fallback = mappedProvider(context.mapping)
  const provider = readProvider(version, item, { type, rio: entry.rio, fallback }, scope)
  if (!provider) {
    const path = version.organizations.ofItem({})[0]?.path ?? ''
    return reject(path, 'missing-provider', `No provider is known of this ${kind}.`)
  }
  const course = {
    sourceId: key,
    provider,
    title: title.value,
    titleLang: title.lang,
    ...facts(version, item, entry, others, context, scope),
  }
  warnMissing(course, scope)
  return { course, warnings: findings.list, lastEdited: null, present: presentFields(version, item) }
}

type Facts = Omit<FeedCourse, 'sourceId' | 'provider' | 'title' | 'titleLang'>

function facts(
  version: Version,
  item: OoapiItem,
  entry: Entry,
  others: Others,
  context: NormaliseContext,
  scope: Scope,
): Facts {
  const { words } = version
  const place = readPlace(entry.addresses, 'addresses', words, scope)
  const costs = readCosts(entry.priceInformation, 'priceInformation', words, scope)
  const { offerings, lines, marks } = readOfferings(version, item, place, scope)
  const { level, nlqf, crebo, croho } = readLevel(entry, words, context, scope)
  return {
    summary: null,
    description: rich(entry.description, 'description', 'description', others, scope),
    level,
    nlqf,
    award: award(entry, words, scope),
    sector: iscedSector(entry.fieldsOfStudy ?? '', 'fieldsOfStudy', scope),
    studyLoad: readStudyLoad(entry.studyLoads, words.studyLoadUnits, scope),
    duration: duration(entry, scope),
    delivery: readDelivery(entry.deliveries, words.deliveries, scope),
    studyForm: choose(entry.modeOfStudy, words.modesOfStudy, 'modeOfStudy', scope),
    evening: null,
    languages: cleanLanguages(entry.languages.raw, entry.languages.path, scope),
    entryRequirements:
      plain(entry.admissionRequirements, 'admissionRequirements', 'entryRequirements', others, scope)
        ?.value ?? null,
    outcomes: outcomeLines(entry.outcomes, scope),
    otherLanguages: others,
    ids: {
      crebo,
      croho,
      rio: null,
      nlqfCode: null,
      feedId: entry.primaryCode?.code?.trim() || null,
      uuid: uuid(entry.id),
    },
    fundingMarks: [...new Set([...costs.marks, ...marks])],
    url: cleanUrl(entry.link ?? '', 'link', scope),
    price: costs.price,
    costLines: [...costs.lines, ...lines].filter(
      (line, index, all) =>
        all.findIndex((one) => one.label === line.label && one.amount === line.amount) === index,
    ),
    flexibleStart: hasOpenWindow(offerings, scope.today) ? true : null,
    location: place,
    offerings,
  }
}

function award(entry: Entry, words: VersionWords, scope: Scope): Course['award'] {
  const { qualificationAwarded, formalDocument } = entry
  const qualification = choose(qualificationAwarded, words.qualifications, 'qualificationAwarded', scope)
  return qualification ?? choose(formalDocument, words.documents, 'formalDocument', scope)
}

function duration(entry: Entry, { findings }: Scope): Course['duration'] {
  const raw = entry.duration?.trim() ?? ''
  if (raw === '') return null
  const read = isoDuration(raw)
  if (!read) findings.warn('duration', 'duration-unparsable', `${quoted(raw)} is no ISO 8601 duration.`)
  return read
}

function uuid(id: string | null): string | null {
  return id !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id.trim())
    ? id.trim().toLowerCase()
    : null
}

/** Which model fields an item has a key for, also when it is empty: a field that no item has, has vanished. */
function presentFields({ members, windows }: Version, item: OoapiItem): VanishableField[] {
  const has = (names: readonly string[]) => holds(item.entry, names)
  const inOfferings = (names: readonly string[]) => item.offerings.some((one) => holds(one, names))
  const found = (Object.keys(members) as VanishableField[]).filter((field) => has(members[field] ?? []))
  const costs = has(['priceInformation']) || inOfferings(['priceInformation'])
  // Offerings have an address of their own: that they are there is a fact of the server, not of one item.
  return [
    ...found,
    'offerings',
    ...(costs ? (['price', 'costLines', 'fundingMarks'] as const) : []),
    ...(inOfferings(members.location ?? []) ? (['location'] as const) : []),
    ...(inOfferings(windows) ? (['flexibleStart'] as const) : []),
  ]
}

function holds(value: unknown, names: readonly string[]): boolean {
  return isObject(value) && names.some((name) => Object.hasOwn(value, name))
}

type OutsideValidity = { path: string; code: 'not-yet-valid' | 'expired'; message: string }

/** Whether an item is in force today: from `validFrom` on, up to and without `validTo`. */
function outsideValidity(entry: Entry, scope: Scope): OutsideValidity | null {
  const from = boundDate(entry.validFrom ?? '', 'validFrom', scope)
  const to = boundDate(entry.validTo ?? '', 'validTo', scope)
  if (from !== null && from > scope.today)
    return { path: 'validFrom', code: 'not-yet-valid', message: `The item is valid from ${from}.` }
  if (to !== null && to <= scope.today)
    return { path: 'validTo', code: 'expired', message: `The item was valid until ${to}.` }
  return null
}
