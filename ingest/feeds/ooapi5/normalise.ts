/** An OOAPI v5 course or program in the common model. Pure. */
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import type { RejectCode } from '../codes.ts'
import { ooapi5Documents, ooapi5Qualifications } from '../fields/award.ts'
import { choose } from '../fields/choice.ts'
import { hasOpenWindow, rejected, warnMissing } from '../fields/course.ts'
import { cleanDate } from '../fields/dates.ts'
import { isoDuration } from '../fields/duration.ts'
import { openScope, quoted, type Scope } from '../fields/findings.ts'
import { fit } from '../fields/fit.ts'
import { cleanLanguages } from '../fields/language.ts'
import { mappedProvider } from '../fields/mapping-provider.ts'
import { iscedSector } from '../fields/sector.ts'
import { cleanUrl } from '../fields/url.ts'
import type { NormaliseContext, Normalised } from '../format.ts'
import { Entry, type Ooapi5Item } from './item.ts'
import { readLevel } from './level.ts'
import { readOfferings } from './offerings.ts'
import { readPlace } from './place.ts'
import { presentFields } from './present.ts'
import { readCosts } from './price.ts'
import { readProvider } from './provider.ts'
import { outcomes, plain, rich, type Others } from './texts.ts'
import { modesOfStudy, readDelivery, sectorTypes, studyLoadUnits } from './words.ts'

export function normalise(raw: unknown, key: string, context: NormaliseContext): Normalised {
  const scope = openScope(key, context)
  const { findings } = scope
  const reject = (path: string, code: RejectCode, message: string): Normalised => ({
    reject: rejected(key, path, code, message),
    warnings: findings.list,
    itemId: key,
  })
  const item = raw as Ooapi5Item
  const entry = fit(Entry, item.entry, '', scope)
  if (!entry) return reject('', 'json-malformed', 'The item is no object.')
  const validity = outsideValidity(entry, scope)
  if (validity) return reject(validity.path, validity.code, validity.message)
  const others: Others = []
  const title = plain(entry.name, 'name', 'title', others, scope)
  if (!title) return reject('name', 'missing-title', `The ${item.kind} has no name.`)
  const type = choose(entry.sector, sectorTypes, 'sector', scope)
  const reference = (item.entry as Record<string, unknown>)['organization']
  const fallback = mappedProvider(context.mapping)
  const provider = readProvider(reference, item.organizations, fallback, type, entry.consumers, scope)
  if (!provider)
    return reject('organization', 'missing-provider', `No provider is known of this ${item.kind}.`)
  const course = {
    sourceId: key,
    provider,
    title: title.value,
    titleLang: title.lang,
    ...facts(item, entry, others, context, scope),
  }
  warnMissing(course, scope)
  return { course, warnings: findings.list, lastEdited: null, present: presentFields(item) }
}

/** Visible from `validFrom` on, up to and without `validTo`. */
function outsideValidity(
  entry: Entry,
  scope: Scope,
): { path: string; code: 'not-yet-valid' | 'expired'; message: string } | null {
  const from = cleanDate(entry.validFrom ?? '', 'validFrom', scope)
  const to = cleanDate(entry.validTo ?? '', 'validTo', scope)
  if (from !== null && from > scope.today)
    return { path: 'validFrom', code: 'not-yet-valid', message: `The item is valid from ${from}.` }
  if (to !== null && to <= scope.today)
    return { path: 'validTo', code: 'expired', message: `The item was valid until ${to}.` }
  return null
}

type Facts = Omit<Course, 'sourceId' | 'provider' | 'title' | 'titleLang'>

function facts(
  item: Ooapi5Item,
  entry: Entry,
  others: Others,
  context: NormaliseContext,
  scope: Scope,
): Facts {
  const place = readPlace(entry.addresses, 'addresses', scope)
  const costs = readCosts(entry.priceInformation, 'priceInformation', scope)
  const { offerings, lines, marks } = readOfferings(item, place, scope)
  const { level, nlqf, crebo, croho } = readLevel(entry, context, scope)
  return {
    summary: null,
    description: rich(entry.description, 'description', 'description', others, scope),
    level,
    nlqf,
    award: award(entry, scope),
    sector: iscedSector(entry.fieldsOfStudy ?? '', 'fieldsOfStudy', scope),
    studyLoad: studyLoad(entry, scope),
    duration: duration(entry, scope),
    delivery: readDelivery(entry.modeOfDelivery, 'modeOfDelivery', scope),
    studyForm: choose(entry.modeOfStudy, modesOfStudy, 'modeOfStudy', scope),
    evening: null,
    languages: cleanLanguages([entry.teachingLanguage ?? ''], () => 'teachingLanguage', scope),
    entryRequirements:
      plain(entry.admissionRequirements, 'admissionRequirements', 'entryRequirements', others, scope)
        ?.value ?? null,
    outcomes: outcomes(entry.learningOutcomes, 'learningOutcomes', scope),
    otherLanguages: others,
    ids: {
      crebo,
      croho,
      rio: null,
      nlqfCode: null,
      feedId: entry.primaryCode?.code?.trim() || null,
      uuid: uuid(item.kind === 'course' ? entry.courseId : entry.programId),
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

function award(entry: Entry, scope: Scope): Course['award'] {
  const qualification = choose(
    entry.qualificationAwarded,
    ooapi5Qualifications,
    'qualificationAwarded',
    scope,
  )
  return qualification ?? choose(entry.formalDocument, ooapi5Documents, 'formalDocument', scope)
}

function studyLoad({ studyLoad: load }: Entry, scope: Scope): Course['studyLoad'] {
  const unit = choose(load?.studyLoadUnit, studyLoadUnits, 'studyLoad.studyLoadUnit', scope)
  const value = load?.value ?? null
  if (unit === null || value === null) return null
  if (value > 0) return { value, unit }
  scope.findings.warn('studyLoad.value', 'study-load-unparsable', `${value} is no study load.`)
  return null
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
