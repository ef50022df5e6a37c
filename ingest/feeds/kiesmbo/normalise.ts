/** A study at a location of a school, as KiesMBO exports it, in the common model. Pure. */
import type { StudyForm } from '@stapwijzer/shared/domain/codes.ts'
import { unknownPrice, type Course, type Provider } from '@stapwijzer/shared/domain/course.ts'
import type { RejectCode } from '../codes.ts'
import { choose, type Words } from '../fields/choice.ts'
import { levelWithCodes, nlqfLevel, readCodes } from '../fields/codes-of-education.ts'
import { rejected, warnMissing } from '../fields/course.ts'
import { wordDuration } from '../fields/duration.ts'
import { openScope, quoted, type Scope } from '../fields/findings.ts'
import { fit } from '../fields/fit.ts'
import { statedLevel, warnLevel, type LevelWords } from '../fields/level.ts'
import { richTextToHtml } from '../fields/markdown.ts'
import { providerId } from '../fields/mapping-provider.ts'
import { cleanPoint, cleanPostcode, placeOf, warnUnresolved } from '../fields/place.ts'
import { cleanText } from '../fields/text.ts'
import { cleanUrl } from '../fields/url.ts'
import type { NormaliseContext, Normalised, VanishableField, FeedCourse } from '../format.ts'
import { Details, Place, School, Study, withSmallKeys, type KiesmboItem } from './item.ts'

/** All texts of KiesMBO are Dutch. */
const lang = 'nl'

const learningPaths: Words<StudyForm> = { BBL: 'dual', BOL: 'full-time' }
const levels: LevelWords = { '1': 'mbo-1', '2': 'mbo-2', '3': 'mbo-3', '4': 'mbo-4' }

export function normalise(raw: unknown, key: string, context: NormaliseContext): Normalised {
  const scope = openScope(key, context)
  const reject = (path: string, code: RejectCode, message: string): Normalised => ({
    reject: rejected(key, path, code, message),
    warnings: scope.findings.list,
    itemId: key,
  })
  const item = withSmallKeys(raw) as KiesmboItem
  const study = fit(Study, item.study, 'study', scope)
  const details = item.details === null ? null : fit(Details, item.details, 'details', scope)
  if (!study) return reject('study', 'json-malformed', 'The study is no object.')
  const title =
    cleanText(study.name ?? '', 'study.name', scope) ??
    cleanText(details?.creboName ?? '', 'details.creboName', scope) ??
    cleanText(details?.profession ?? '', 'details.profession', scope)
  if (title === null)
    return reject('study.name', 'missing-title', 'Neither the study nor its crebo code has a name.')
  const provider = readProvider(item.school, scope)
  if (!provider) return reject('school.name', 'missing-provider', 'The school has no name.')
  const course: FeedCourse = {
    sourceId: key,
    provider,
    title,
    titleLang: lang,
    ...facts(study, details, fit(Place, item.location, 'location', scope), context, scope),
  }
  warnMissing(course, scope)
  return { course, warnings: scope.findings.list, lastEdited: null, present: presentFields(item) }
}

function readProvider(raw: unknown, scope: Scope): Provider | null {
  const school = fit(School, raw, 'school', scope)
  const name = cleanText(school?.name ?? '', 'school.name', scope)
  if (!school || name === null) return null
  const brin = school.brin?.trim().toUpperCase() ?? ''
  const sound = /^\d{2}[A-Z]{2}$/.test(brin)
  if (!sound && brin !== '')
    scope.findings.warn('school.brin', 'unknown-value', `${quoted(brin)} is no BRIN.`)
  return {
    id: sound ? brin : providerId(name),
    name,
    type: 'mbo',
    kvk: null,
    institutionCode: sound ? brin : null,
    rioOfferer: null,
    url: cleanUrl(school.website ?? '', 'school.website', scope),
  }
}

type Facts = Omit<FeedCourse, 'sourceId' | 'provider' | 'title' | 'titleLang'>

function facts(
  study: Study,
  details: Details | null,
  place: Place | null,
  { crebo }: NormaliseContext,
  scope: Scope,
): Facts {
  const codes = readCodes([{ code: study.crebo ?? '', path: 'study.crebo' }], [], crebo, scope)
  const raw = details?.level?.toString() ?? null
  warnLevel(raw, levels, 'details.level', codes.level !== null, scope)
  const level = levelWithCodes(statedLevel(raw, levels), codes, 'details.level', scope)
  return {
    ...texts(details, scope),
    otherLanguages: [],
    level,
    nlqf: nlqfLevel(level, null, codes.registered, 'details.level', scope),
    award: null,
    sector: null,
    studyLoad: null,
    duration: readDuration(details, scope),
    delivery: null,
    studyForm: readForm(study, scope),
    evening: null,
    languages: [],
    entryRequirements: null,
    outcomes: null,
    ids: {
      crebo: codes.crebo,
      croho: [],
      rio: null,
      nlqfCode: null,
      feedId: (study.studyNumber ?? details?.studyNumber)?.trim() || null,
      uuid: null,
    },
    fundingMarks: [],
    url:
      cleanUrl(study.urls.find(({ url }) => url?.trim())?.url ?? '', 'study.urls', scope) ??
      cleanUrl(place?.website ?? '', 'location.website', scope),
    price: unknownPrice,
    costLines: [],
    // February and September are flags, not dates: they say nothing of the year, so there are no offerings.
    flexibleStart: study.startingAnytime,
    location: readPlace(place, scope),
    offerings: [],
  }
}

function texts(details: Details | null, scope: Scope): Pick<Course, 'summary' | 'description'> {
  const long = richTextToHtml(details?.educationContent ?? '', 'details.educationContent', scope)
  const intro = details?.introtext ?? ''
  if (long !== null)
    return { summary: cleanText(intro, 'details.introtext', scope), description: { html: long, lang } }
  const html = richTextToHtml(intro, 'details.introtext', scope)
  return { summary: null, description: html === null ? null : { html, lang } }
}

/** A study on both paths has two forms: neither holds for it as a whole. */
function readForm({ learningPaths: raw }: Study, scope: Scope): StudyForm | null {
  const forms = raw.map((path, index) => choose(path, learningPaths, `study.learningPaths[${index}]`, scope))
  const known = new Set(forms.filter((form) => form !== null))
  return known.size === 1 ? ([...known][0] ?? null) : null
}

function readDuration(details: Details | null, { findings }: Scope): Course['duration'] {
  const raw = details?.duration?.trim() ?? ''
  const duration = wordDuration(raw)
  if (!duration && raw !== '')
    findings.warn('details.duration', 'duration-unparsable', `${quoted(raw)} is no duration.`)
  return duration
}

function readPlace(place: Place | null, scope: Scope): Course['location'] {
  if (!place) return null
  const postcode = cleanPostcode(place.zipCode ?? '', 'location.zipCode', scope)
  const { latitude = null, longitude = null } = place.geoCoordinate ?? {}
  const point = cleanPoint(latitude, longitude, postcode, 'location.geoCoordinate', scope)
  const city = cleanText(place.city ?? '', 'location.city', scope)
  const found = placeOf({
    name: cleanText(place.name ?? '', 'location.name', scope),
    city,
    postcode,
    lat: point?.lat ?? null,
    lon: point?.lon ?? null,
  })
  warnUnresolved(city, found, 'location.city', scope)
  return found
}

/** Which model fields the item has a key for, also when it is empty. */
function presentFields({ study, location, details }: KiesmboItem): VanishableField[] {
  const has = (value: unknown, ...keys: string[]) =>
    typeof value === 'object' && value !== null && keys.some((key) => Object.hasOwn(value, key))
  const found: Partial<Record<VanishableField, boolean>> = {
    summary: has(details, 'introtext'),
    description: has(details, 'educationContent', 'introtext'),
    level: has(details, 'level') || has(study, 'crebo'),
    nlqf: has(details, 'level') || has(study, 'crebo'),
    duration: has(details, 'duration'),
    studyForm: has(study, 'learningPaths'),
    url: has(study, 'urls') || has(location, 'website'),
    flexibleStart: has(study, 'startingAnytime'),
    location: has(location, 'city', 'zipCode'),
  }
  return (Object.keys(found) as VanishableField[]).filter((field) => found[field])
}
